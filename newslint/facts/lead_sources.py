"""A lead that credits several bodies with an account of several days, and an event of those days that they do not tell.

The bodies are named as a plural ("the two defense ministries"); "officials" are anybody and cover everyone. An event
counts where all its paragraph's sources are vague ("local officials", "residents"): a council or a mayor vouches for
what it tells.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from newslint.document import Document, Zone, per_document
from newslint.facts.attributions import Attribution, SourceKind, attributions
from newslint.facts.attributions.heads import heads
from newslint.facts.events import Event, events, tells_of_several_days
from newslint.facts.sentences import sentence_at
from newslint.facts.words import said, singular
from newslint.record import Record
from newslint.text import Span

_LONGEST = 100
_SAYING = frozenset(("neutral", "report", "stance"))


class OutOfScope(Record):
    """An event of the body with its source, and the lead's."""

    event: Event
    source: Span
    lead: Span


@per_document
def out_of_scope(doc: Document) -> tuple[OutOfScope, ...]:
    """The events within a lead's days that none of the bodies it credits tells of, in reading order."""
    return tuple(_found(doc))


def _found(doc: Document) -> Iterator[OutOfScope]:
    lead = next(doc.zoned(Zone.BODY), None)
    if lead is None or not tells_of_several_days(doc, lead):
        return
    told = [event for event in events(doc) if event.day in lead.span and len(event.days) > 1]
    if not told:
        return
    credited = next((span for one in _within(doc, lead.span) if (span := _collective(doc, one))), None)
    if credited is None:
        return
    head = _plural_head(doc, credited)
    for event in events(doc):
        if event.day.start < lead.span.end or not any(_belongs(event, of) for of in told):
            continue
        given = list(_within(doc, doc.block_at(event.day.start).span))
        vague = bool(given) and all(one.kind is SourceKind.VAGUE for one in given)
        if vague and given[0].source and not any(_is_of(doc, one, head) for one in given):
            yield OutOfScope(event, given[0].source, credited)


def _belongs(event: Event, lead: Event) -> bool:
    same = event.family == lead.family and event.actors & lead.actors
    return bool(same) and event.kind is lead.kind and event.days <= lead.days


def _within(doc: Document, span: Span) -> Iterator[Attribution]:
    """The attributions of saying whose cues stand in a span and that have a source."""
    said_ = attributions(doc)
    at = bisect_left(said_, span.start, key=lambda one: one.cue.start)
    while at < len(said_) and said_[at].cue.start < span.end:
        if said_[at].source and said_[at].tier in _SAYING:
            yield said_[at]
        at += 1


def _collective(doc: Document, one: Attribution) -> Span | None:
    """The words beside a cue that end in a plural of bodies: "the Norlander and Sulander coast guards"."""
    sentence = sentence_at(doc, one.cue.start).span
    if one.pattern == "according-to":
        rest = doc.text[one.cue.end : min(sentence.end, one.cue.end + _LONGEST)]
        span = Span(one.cue.end + 1, one.cue.end + min(rest.find(mark) % (len(rest) + 1) for mark in ",.;"))
    else:
        rest = doc.text[max(sentence.start, one.cue.start - _LONGEST) : one.cue.start - 1]
        span = Span(one.cue.start - 1 - len(rest) + max(rest.rfind(mark) for mark in ",.;”") + 1, one.cue.start - 1)
    while span.start < span.end and doc.text[span.start] == " ":
        span = Span(span.start + 1, span.end)
    return span if _plural_head(doc, span) else None


def _plural_head(doc: Document, source: Span) -> str:
    """The singular of a source that is several bodies: `ministry` of "the two defense ministries"; else nothing."""
    last = (said(doc, source) or ("",))[-1]
    one = singular(last)
    return one if last != one and one in heads()["bodies"] and last not in heads()["vague"] else ""


def _is_of(doc: Document, one: Attribution, head: str) -> bool:
    """Whether a source is one of the bodies credited, or cannot be told from them."""
    source = one.antecedent or one.source or one.cue
    return one.kind is SourceKind.PRONOUN or head in said(doc, source) or _plural_head(doc, source) == head
