"""A paragraph opens with a time told by another ("Later in the day"), and what comes between has taken its day away.

A caption, a subhead or a paragraph of background that names another time comes between, or one of the first two and
several paragraphs: the reader counts from the wrong day or from none. A scene that goes on hour by hour keeps its day.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from newslint.document import STORY, Block, Document, Zone
from newslint.facts.anaphors import DAY, Anaphor, opening_anaphors
from newslint.facts.dates import Kind, Owner, Tense, WrittenDate, dates
from newslint.facts.quotes import is_own
from newslint.facts.sentences import sentence_at
from newslint.finding import Other, Slip
from newslint.text import Span

CASES = ("other-time", "counted", "far")
VALUES = ("anaphor", "day", "time")
ELSEWHERE = ("words",)
NEEDS = ()

_DAYS = frozenset(
    {"weekday", "modified-weekday", "month-day", "full", "iso", "numeric", "range", "days", "deictic", "holiday"}
)
_GOING_ON = frozenset({"clock", "part", "offset"})
_OTHER = frozenset({"year", "month", "decade", "century", "season"})
_BREAKS = frozenset({Zone.CAPTION, Zone.ALT, Zone.SUBHEAD})


class Options(NamedTuple):
    """`far`: how many paragraphs between a day and its anaphor are a long way, where a caption or subhead is there too.

    `near`: how many paragraphs that name no other time may come between as well, where one does that names another.
    """

    far: int = 3
    near: int = 3


def check(doc: Document, options: Options) -> Iterator[Slip]:
    """Every anaphor that has lost its day."""
    for anaphor in opening_anaphors(doc):
        block = doc.block_at(anaphor.span.start)
        if anaphor.unit > DAY or not _opens(doc, anaphor, block) or not is_own(doc, anaphor.span):
            continue
        if any(_names_a_day(doc, written) and written.owner is not Owner.CUE for written in _beside(doc, anaphor)):
            continue
        yield from _lost(doc, anaphor, block, options)


def _opens(doc: Document, anaphor: Anaphor, block: Block) -> bool:
    return sentence_at(doc, anaphor.span.start).span.start == block.span.start


def _beside(doc: Document, anaphor: Anaphor) -> Iterator[WrittenDate]:
    sentence = sentence_at(doc, anaphor.span.start).span
    return (written for written in dates(doc) if written.span.start >= anaphor.span.end and written.span in sentence)


def _lost(doc: Document, anaphor: Anaphor, block: Block, options: Options) -> Iterator[Slip]:
    before = [written for written in dates(doc) if written.span.start < block.span.start and is_own(doc, written.span)]
    day = next((written for written in reversed(before) if _names_a_day(doc, written)), None)
    if day is None or day.tense in (Tense.FUTURE, Tense.PRESENT):
        return
    scene = _scene(doc, anaphor, before, day.span)
    between = doc.blocks[doc.block_at(scene.start).index + 1 : block.index]
    others = [written for written in before if written.span.start > scene.start and _is_another_time(doc, written)]
    others = [written for written in others if any(written.span in other.span for other in between)]
    plain = [one for one in between if one.zone in STORY and not any(other.span in one.span for other in others)]
    within = anaphor.steps == 0
    if others and len(plain) <= (options.near if within else 0):
        yield _slip(doc, anaphor, "other-time" if within else "counted", [day, *others])
    elif within and len(plain) >= options.far and any(one.zone in _BREAKS for one in between):
        yield _slip(doc, anaphor, "far", [day])


def _scene(doc: Document, anaphor: Anaphor, before: list[WrittenDate], day: Span) -> Span:
    """Where the story was on its day last: at the day itself, or at a later hour of it."""
    hours = [
        written.span for written in before if written.form in _GOING_ON and doc.zone_at(written.span.start) in STORY
    ]
    hours += [earlier.span for earlier in opening_anaphors(doc) if earlier.span.start < anaphor.span.start]
    return max([day, *hours])


def _names_a_day(doc: Document, written: WrittenDate) -> bool:
    told = written.form in _DAYS or (written.form == "shifted" and written.part is not None)
    return told and written.kind is not Kind.SET and doc.zone_at(written.span.start) in STORY


def _is_another_time(doc: Document, written: WrittenDate) -> bool:
    zone = doc.zone_at(written.span.start)
    return written.form in _OTHER and (zone in STORY or zone in _BREAKS)


def _slip(doc: Document, anaphor: Anaphor, case: str, places: list[WrittenDate]) -> Slip:
    said = [doc.read(place.span) for place in places]
    values = {"anaphor": doc.read(anaphor.span), "day": said[0], "time": said[-1]}
    others = (Other(place.span, {"words": words}) for place, words in zip(places, said, strict=True))
    return Slip(anaphor.span, values, case, tuple(others))
