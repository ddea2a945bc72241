"""The caption tells a day, a toll, an age or a title of the story one way, and the body tells it another.

Days and tolls are of one event where both name it and share a place or a person. Where the body tells what the caption
does as well, or several other things, nothing is said; nor of a toll that two sources tell.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint.document import STORY, Document, Zone
from newslint.facts.age_figures import two_ages
from newslint.facts.anchors import anchors
from newslint.facts.dated_events import DatedEvent, are_alike, body_events, caption_events
from newslint.facts.ladders import are_apart, are_one, may_be_apart
from newslint.facts.names import Form
from newslint.facts.reckoning.tolls import Toll, agree, are_one_toll, have_two_sources, tolls
from newslint.facts.reckoning.writing import within_sentence
from newslint.facts.sentences import sentence_around
from newslint.facts.stated_roles import StatedRole, stated_roles
from newslint.finding import Other, Slip
from newslint.record import Record
from newslint.text import Span

CASES = ("day", "toll", "age", "title")
VALUES = ("subject", "told", "other")
ELSEWHERE = ("subject", "told")
NEEDS = ()
SIGNS = (("zone:caption",),)

_MOST = 50


class Options(Record):
    """`shared`: how many places and people both must name for a day or a toll to be of one event."""

    shared: int = 1


def check(doc: Document, options: Options) -> Iterator[Slip]:
    """What each caption tells, with the first place of the body that tells it another way."""
    yield from _days(doc, options)
    yield from _tolls(doc, options)
    yield from _ages(doc)
    yield from _titles(doc)


def _days(doc: Document, options: Options) -> Iterator[Slip]:
    told: dict[tuple[str, type], list[DatedEvent]] = {}
    for event in body_events(doc) if caption_events(doc) else ():
        told.setdefault((event.kind, type(event.key)), []).append(event)
    held: set[Span] = set()
    for event in caption_events(doc):
        same = told.get((event.kind, type(event.key)), [])[:_MOST]
        if event.day in held or all(other.key == event.key for other in same):
            continue
        shared = [other for other in same if are_alike(doc, event, other, options.shared)]
        days = {other.key for other in (shared if event.least > 1 else same)}
        if len(days) == 1 and event.key not in days and shared:
            held.add(event.day)
            values = event.noun, _day(doc, event), _day(doc, shared[0])
            yield _slip("day", values, event.day, shared[0].day, shared[0].noun)


def _day(doc: Document, event: DatedEvent) -> str:
    """The day as it is written, without a possessive ending."""
    return doc.read(event.day).removesuffix("’s").removesuffix("'s")


def _tolls(doc: Document, options: Options) -> Iterator[Slip]:
    """Tolls of whole events: the picture of a few of the dead, or of two being held, is no toll."""
    body = [toll for toll in tolls(doc) if toll.events and doc.zone_at(toll.span.start) in STORY][:_MOST]
    for toll in tolls(doc) if body else ():
        if doc.zone_at(toll.span.start) is not Zone.CAPTION:
            continue
        same = [
            other for other in body if are_one_toll(doc, toll, other) and _share(doc, toll, other) >= options.shared
        ]
        if same and not any(_may_both_hold(doc, toll, other) for other in same):
            first = same[0]
            one, two = (within_sentence(doc.read(_counted(it))) for it in (toll, first))
            values = toll.noun, one, two
            yield _slip("toll", values, _counted(toll), _counted(first), first.noun)


def _may_both_hold(doc: Document, toll: Toll, other: Toll) -> bool:
    return agree(toll.number, other.number) or have_two_sources(doc, toll.number, other.number)


def _share(doc: Document, toll: Toll, other: Toll) -> int:
    """How many places and people the sentences of two tolls share."""
    one, two = (anchors(doc, sentence_around(doc, it.span.start)) for it in (toll, other))
    return len(one & two)


def _counted(toll: Toll) -> Span:
    return toll.number.span.hull(toll.number.counts or toll.number.span)


def _ages(doc: Document) -> Iterator[Slip]:
    if not two_ages(doc):
        return
    from newslint.facts.one_age import ages_by_person, may_grow

    for told in ages_by_person(doc).values():
        captions = [age for age in told if doc.zone_at(age.span.start) is Zone.CAPTION]
        body = [age for age in told if doc.zone_at(age.span.start) in STORY]
        for age in captions if len({age.number for age in body}) == 1 else ():
            if age.number != body[0].number and not may_grow(doc, age, body[0]):
                name = max((doc.read(it.name.span) for it in (age, body[0])), key=len)
                yield _slip("age", (name, str(age.number), str(body[0].number)), age.span, body[0].span, name)


def _titles(doc: Document) -> Iterator[Slip]:
    held: dict[int | None, list[StatedRole]] = {}
    for role in stated_roles(doc) if may_be_apart(doc) else ():
        if role.present:
            held.setdefault(role.name.cluster, []).append(role)
    for roles in held.values():
        body = [role for role in roles if doc.zone_at(role.span.start) in STORY][:_MOST]
        for role in (role for role in roles if doc.zone_at(role.span.start) is Zone.CAPTION):
            other = next((other for other in body if are_apart(role.words, other.words)), None)
            if other is None or any(are_one(role.words, it.words) for it in body):
                continue
            if Form.FULL in (role.name.form, other.name.form):
                name = max((doc.read(it.name.span) for it in (role, other)), key=len)
                yield _slip("title", (name, doc.read(role.span), doc.read(other.span)), role.span, other.span, name)


def _slip(case: str, values: tuple[str, str, str], span: Span, other: Span, called: str) -> Slip:
    given = dict(zip(VALUES, values, strict=True))
    return Slip(span, given, case, (Other(other, {"subject": called, "told": values[2]}),))
