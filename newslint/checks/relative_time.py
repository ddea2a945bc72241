"""A paragraph opens with a time told by another ("Later in the day"), and what comes between has taken its day away.

A caption, a subhead or a paragraph of background that names another time comes between, or one of the first two and
several paragraphs, or many: the reader counts from the wrong day or from none. In the middle of a paragraph the words
"in the day" are held to the same. A scene that goes on hour by hour keeps its day.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from newslint.document import STORY, Document, Zone
from newslint.facts.anaphors import DAY, Anaphor, opening_anaphors
from newslint.facts.dates import Kind, Owner, Tense, WrittenDate, dates
from newslint.facts.quotes import is_own
from newslint.facts.sentences import sentence_at
from newslint.finding import Other, Slip
from newslint.record import Record
from newslint.text import Span

CASES = ("other-time", "counted", "far", "none")
VALUES = ("anaphor", "day", "time")
ELSEWHERE = ("words",)
NEEDS = ()

_DAYS = frozenset(
    {"weekday", "modified-weekday", "month-day", "full", "iso", "numeric", "range", "days", "deictic", "holiday"}
)
_GOING_ON = frozenset({"clock", "part", "offset"})
_OTHER = frozenset({"year", "month", "decade", "century", "season", "ago", "shifted"})
_OF_THE_DAY = " in the "
_BREAKS = frozenset({Zone.CAPTION, Zone.ALT, Zone.SUBHEAD})


class Options(Record):
    """`far`: how many paragraphs between a day and its anaphor are a long way, where a caption or subhead is there too.

    `near`: how many paragraphs that name no other time may come between as well, where one does that names another.
    `plain`: how many are a long way where there is neither, `of-the-day` for "later in the day", which asks for a day
    more plainly than "that night" does.
    """

    far: int = 3
    near: int = 3
    plain: int = 4
    of_the_day: int = 2


class _Scene:
    """Where the story is: the day named last, where it was on that day last, and the other times named since."""

    def __init__(self) -> None:
        self.day: WrittenDate | None = None
        self.at: Span | None = None
        self.others: list[WrittenDate] = []

    def goes_on(self, at: Span, day: WrittenDate | None = None) -> None:
        """The story is on its day here, or on another one."""
        self.day, self.at, self.others = day or self.day, at, []


def check(doc: Document, options: Options) -> Iterator[Slip]:
    """Every anaphor that has lost its day."""
    anaphors = opening_anaphors(doc)
    if not anaphors:
        return
    scene, written = _Scene(), iter((*dates(doc), None))
    ahead = next(written)
    for anaphor in anaphors:
        while ahead is not None and ahead.span.start < anaphor.span.start:
            _follow(doc, scene, ahead)
            ahead = next(written)
        if _asks_for_a_day(doc, anaphor) and (_opens(doc, anaphor) or _is_lone(doc, anaphor)):
            yield from _lost(doc, anaphor, scene, options)
        scene.goes_on(anaphor.span)


def _follow(doc: Document, scene: _Scene, written: WrittenDate) -> None:
    if not is_own(doc, written.span):
        return
    if _names_a_day(doc, written):
        scene.goes_on(written.span, written)
    elif written.form in _GOING_ON and doc.zone_at(written.span.start) in STORY:
        scene.goes_on(written.span)
    elif _is_another_time(doc, written):
        scene.others.append(written)


def _asks_for_a_day(doc: Document, anaphor: Anaphor) -> bool:
    """Whether it opens a sentence of the story's own words that names no day itself."""
    if anaphor.unit > DAY or not is_own(doc, anaphor.span):
        return False
    beside = _within(doc, Span(anaphor.span.end, sentence_at(doc, anaphor.span.start).span.end))
    return not any(_names_a_day(doc, written) and written.owner is not Owner.CUE for written in beside)


def _opens(doc: Document, anaphor: Anaphor) -> bool:
    """Whether it opens a paragraph."""
    return sentence_at(doc, anaphor.span.start).span.start == doc.block_at(anaphor.span.start).span.start


def _is_lone(doc: Document, anaphor: Anaphor) -> bool:
    """Whether "later in the day" stands in the middle of a paragraph, and the sentence before it tells no time.

    "That night" and "later that day" go there with what has just been told, be it years ago.
    """
    start = sentence_at(doc, anaphor.span.start).span.start
    before = sentence_at(doc, start - 2).span
    return _is_of_the_day(doc, anaphor) and next(_within(doc, Span(before.start, start)), None) is None


def _within(doc: Document, span: Span) -> Iterator[WrittenDate]:
    known = dates(doc)
    first = bisect_left(known, span.start, key=_start)
    return iter(known[first : bisect_left(known, span.end, first, key=_start)])


def _start(written: WrittenDate) -> int:
    return written.span.start


def _lost(doc: Document, anaphor: Anaphor, scene: _Scene, options: Options) -> Iterator[Slip]:
    day, at = scene.day, scene.at
    if day is None and at is None and _names_none(doc, anaphor):
        yield Slip(anaphor.span, {"anaphor": doc.read(anaphor.span), "day": "", "time": ""}, "none")
    if day is None or at is None or day.tense in (Tense.FUTURE, Tense.PRESENT):
        return
    opens, within = _opens(doc, anaphor), anaphor.steps == 0
    first, last = doc.block_at(at.start).index, doc.block_at(anaphor.span.start).index
    between = doc.blocks[first + 1 : last]
    others = {one.span: one for one in scene.others if first < doc.block_at(one.span.start).index < last + (not opens)}
    named = {doc.block_at(span.start).index for span in others}
    plain = sum(block.zone in STORY and block.index not in named for block in between)
    broken = any(block.zone in _BREAKS for block in between)
    if others and plain <= (options.near if within else 0):
        yield _slip(doc, anaphor, "other-time" if within and opens else "counted", [day, *others.values()])
    elif within and plain >= _a_long_way(doc, anaphor, options, broken=broken):
        yield _slip(doc, anaphor, "far", [day])


def _a_long_way(doc: Document, anaphor: Anaphor, options: Options, *, broken: bool) -> int:
    far = options.far if broken else options.plain
    return min(far, options.of_the_day) if _is_of_the_day(doc, anaphor) else far


def _names_none(doc: Document, anaphor: Anaphor) -> bool:
    """Whether "later in the day" has no day at all before it, not even in a quotation."""
    before = _within(doc, Span(0, anaphor.span.start))
    return _is_of_the_day(doc, anaphor) and not any(written.form in _DAYS for written in before)


def _is_of_the_day(doc: Document, anaphor: Anaphor) -> bool:
    return _OF_THE_DAY in doc.read(anaphor.span)


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
