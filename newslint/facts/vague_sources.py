"""Sources of the story without a name or an office: "experts say", "local officials said".

A source is none of these where its sentence or the next says why it has no name, where the officials of a body named
just before are meant ("The Health Department closed the well. Officials said …"), where a name follows as an example,
where it is counted or described ("three officials who saw the report"), or where the story has said before which
officials it means ("county officials").
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import islice

from newslint.document import STORY, Block, Document, per_document
from newslint.facts.attributions import Sourced, SourceKind, kind, sourced_in, sourced_within
from newslint.facts.attributions.blocks import blocks_at
from newslint.facts.attributions.heads import heads
from newslint.facts.attributions.tokens import tokens
from newslint.facts.sentences import sentence_at, sentences
from newslint.facts.words import said, words
from newslint.text import Span

_TIERS = frozenset(("neutral", "report", "stance"))
_SOMEBODY = (SourceKind.OFFICE, SourceKind.ANONYMOUS)
_FOLLOWING = 2
_JOINED = re.compile(r"\b[A-Z][\w’'-]{1,30} and \Z")
_LONGEST = 44
_REMEMBERED = 40
"""How many mentions back a word is looked up."""
_REACH = 2_000
"""How many characters back and on a reader looks: more than two sentences of any copy have."""


@per_document
def vague_sources(doc: Document) -> tuple[Span, ...]:
    """Where the story gives words to nobody in particular, in reading order."""
    return tuple(_found(doc))


def _found(doc: Document) -> Iterator[Span]:
    for block in _blocks(doc):
        for one in sourced_in(doc, block) if block.zone in STORY else ():
            vague = one.tier in _TIERS and _is_vague(doc, one) and kind(doc, one) is SourceKind.VAGUE
            if vague and not (_is_explained(doc, one) or _is_introduced(doc, one)):
                yield one.span


def _blocks(doc: Document) -> Iterator[Block]:
    """The blocks in which a word for nobody stands close to one of plain saying; there is no need to read others."""
    known = words(doc).starts
    nobody, saying = (
        sorted(start for word in heads()[listed] for start in known.get(word, ())) for listed in ("nobody", "plainly")
    )
    return blocks_at(doc, (start for start in nobody if _is_any(saying, start - _LONGEST, start + _LONGEST)))


def _is_any(offsets: Sequence[int], start: int, end: int) -> bool:
    at = bisect_left(offsets, start)
    return at < len(offsets) and offsets[at] < end


def _is_vague(doc: Document, one: Sourced) -> bool:
    """Whether a source is nobody in particular, and its cue one of plain saying close to it."""
    if one.source is None or len(one.span) > _LONGEST or not heads()["plainly"] & set(said(doc, one.cue)):
        return False
    forms = said(doc, one.source)
    return forms[-1] in heads()["nobody"] and (len(forms) == 1 or (len(forms) == 2 and forms[0] in heads()["vaguely"]))


def _is_explained(doc: Document, one: Sourced) -> bool:
    """Whether who is meant is said nearby: described after the word, a body before, a name after, a reason for none.

    One of two who say it together is not alone: "Orvell and other experts say".
    """
    sentence = sentence_at(doc, one.cue.start).span
    if _JOINED.search(doc.text, max(one.span.start - 36, sentence.start), one.span.start):
        return True
    after = said(doc, Span(one.span.end, min(one.span.end + 24, sentence.end)))[:1]
    if after in (("who",), ("with",), ("familiar",), ("briefed",), ("in",), ("at",), ("from",), ("of",)):
        return True
    short = said(doc, one.source or one.cue)[-1] in heads()["of-a-body"]
    return (short and _body_before(doc, sentence, one.span)) or _named_after(doc, one)


def _is_introduced(doc: Document, one: Sourced) -> bool:
    """Whether an earlier mention of the word says which ones are meant: "two county officials", then "officials"."""
    all_tokens = tokens(doc)
    last = bisect_left(all_tokens.starts, (one.source or one.cue).end) - 1
    earlier = words(doc).starts.get(all_tokens.lows[last], ())
    before = bisect_left(earlier, all_tokens.starts[last])
    for start in earlier[max(before - _REMEMBERED, 0) : before]:
        at = bisect_left(all_tokens.starts, start)
        described = at > 0 and all_tokens.touches(at) and not all_tokens.kind(at - 1)
        if described and all_tokens.lows[at - 1] not in heads()["vaguely"]:
            return True
    return False


def _body_before(doc: Document, sentence: Span, source: Span) -> bool:
    """Whether a body is named earlier in the sentence or in the one before, so that its officials are meant."""
    from newslint.facts.names import NameType
    from newslint.facts.within import names_within

    listed = sentences(doc)
    at = bisect_left(listed, sentence.start, key=lambda it: it.span.start)
    start = max(listed[max(at - 1, 0)].span.start, source.start - _REACH)
    return any(name.type is not NameType.PERSON for name in names_within(doc, Span(start, source.start)))


def _named_after(doc: Document, one: Sourced) -> bool:
    """Whether somebody who may be one of them speaks, or a reason for no name is given, in the next sentence.

    In the same paragraph it may be the one after that. Whom the story has named before is no expert it brings now.
    """
    listed = sentences(doc)
    here = bisect_left(listed, one.cue.start, key=lambda it: it.span.start) - 1
    after = listed[here : here + 1 + _FOLLOWING]
    near = [each for number, each in enumerate(after) if number < _FOLLOWING or each.block == after[0].block]
    last = min(near[-1].span.end, one.cue.start + _REACH)
    later = islice(sourced_within(doc, Span(one.cue.start, last)), 1, None)
    return any(_may_be_one(doc, one, its) for its in later)


def _may_be_one(doc: Document, one: Sourced, its: Sourced) -> bool:
    """Whether a later source has an office or no name either, or a name that the story has for the first time."""
    its_kind = kind(doc, its) if its.source else None
    if its_kind is not SourceKind.NAMED:
        return its_kind in _SOMEBODY
    surname = bisect_left(tokens(doc).starts, (its.source or its.cue).end) - 1
    return words(doc).starts[tokens(doc).lows[surname]][0] > one.span.start
