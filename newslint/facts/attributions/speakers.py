"""Every quotation is somebody's: each is given to a cue by the first of several ways that fits, the surest first.

The ways, by name: `label` (“ORTIZ: No”), `after` (“…,” Ortiz said), `before` (Ortiz said: “…”), `sentence` (elsewhere
in its sentence), `split` (a quotation goes on after its cue), `ahead` (its cue comes with the next quotation), `frame`
(the sentence before names the speaker), `inside` (a cue within, where the end mark is missing), `continued` (the
paragraph before was left open), `chain` (the paragraph before has a speaker). A word or two in quotation marks need no
speaker and are given one only by the first four, unless they are a sentence.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice

from newslint.document import DISPLAY, Document
from newslint.facts.attributions.sources import Sourced
from newslint.facts.marks import Quotation, quotations
from newslint.facts.sentences import sentence_at
from newslint.record import Record
from newslint.text import Span

_SHORT = 3
_PARAGRAPHS = 8
_CONSIDERED = 12
_SAYING = frozenset(("neutral", "report", "stance"))
_CONJOINED = frozenset(("and", "but", "while", "if", "which", "because", "or", "though"))
_SENTENCE_ENDS = (". ", "! ", "? ", ".” ", '." ', "?” ", '?" ', "!” ", '!" ', "\n")


class Spoken(Record):
    """A quotation with the index of the attribution it is given to, and the way it was."""

    quotation: Quotation
    by: int
    way: str


def spoken(doc: Document, said: Sequence[Sourced]) -> tuple[Spoken, ...]:
    """The quotations that are given to one of these attributions (in order of their cues), in reading order."""
    return tuple(_Giving(doc, said).all())


class _Giving:
    """The quotations of a draft handed out one after another."""

    def __init__(self, doc: Document, said: Sequence[Sourced]) -> None:
        self._doc = doc
        self._said = said
        self._cues = [one.cue.start for one in said]
        self._outer = [one for one in quotations(doc) if not one.nested]
        self._given: dict[int, int] = {}

    def all(self) -> Iterator[Spoken]:
        for place, quotation in enumerate(self._outer):
            found = self._close_by(quotation) or self._further(place, quotation)
            if found is not None:
                by, way = found
                self._given[place] = by
                yield Spoken(quotation, by, way)

    def _close_by(self, quotation: Quotation) -> tuple[int, str] | None:
        by = self._label(quotation)
        if by is not None:
            return by, "label"
        by = self._after(quotation)
        if by is not None:
            return by, "after"
        by = self._before(quotation)
        if by is not None:
            return by, "before"
        by = self._in_sentence(quotation)
        return None if by is None else (by, "sentence")

    def _label(self, quotation: Quotation) -> int | None:
        """The attribution whose source opens the quotation, as the turns of a quoted debate do."""
        index = next(self._within(quotation.inner.start, quotation.inner.end), None)
        source = None if index is None else self._said[index].source
        return index if source is not None and source.start == quotation.inner.start else None

    def _after(self, quotation: Quotation) -> int | None:
        """The attribution whose source or cue comes right after the closing mark, in the same sentence."""
        for index in self._within(quotation.span.end, self._line_end(quotation)):
            one = self._said[index]
            start = min(one.cue.start, one.source.start) if one.source else one.cue.start
            start = max(start, quotation.span.end) if start >= quotation.span.start else one.cue.start
            between = self._doc.text[quotation.span.end : start]
            if not (_runs_on(self._doc, quotation) or between[:1] in ",—–") or _CONJOINED & set(between.split()):
                return None
            if len(between) > 60 or _ends_sentence(self._doc.text, quotation, between):
                return None
            if between.count(" ") <= 4 and "“" not in between and one.tier in _SAYING:
                return index
        return None

    def _before(self, quotation: Quotation) -> int | None:
        """The last attribution before the opening mark in the same sentence, one of saying if there is any."""
        start = sentence_at(self._doc, quotation.span.start).span.start
        indices = self._best(self._last_within(start, quotation.span.start))
        return indices[-1] if indices else None

    def _in_sentence(self, quotation: Quotation) -> int | None:
        last = max(quotation.span.end - 1, quotation.span.start)
        end = sentence_at(self._doc, last).span.end
        indices = self._best(self._within(quotation.span.end, end))
        return indices[0] if indices else None

    def _best(self, indices: Iterator[int]) -> list[int]:
        """Those attributions that are of saying, or all where none is."""
        those = list(islice(indices, _CONSIDERED))
        return [index for index in those if self._said[index].tier in _SAYING] or those

    def _further(self, place: int, quotation: Quotation) -> tuple[int, str] | None:
        if len(self._doc.read(quotation.inner).split()) <= _SHORT and not _is_sentence(self._doc, quotation):
            return None
        block = self._doc.block_at(quotation.span.start)
        if block.zone in DISPLAY:
            return None
        earlier = self._outer[place - 1] if place else None
        if earlier is not None and earlier.span.start >= block.span.start and place - 1 in self._given:
            return self._given[place - 1], "split"
        inside = None if quotation.closed or quotation.continued else self._inside(quotation)
        if inside is not None:
            return inside
        ahead = self._ahead(place, block.span)
        if ahead is not None:
            return ahead, "ahead"
        framed = list(self._last_within(block.span.start, quotation.span.start))
        if framed:
            return framed[-1], "frame"
        at_its_end = self._at_its_end(place) if quotation.continued else None
        return at_its_end or self._from_paragraph_before(place, block.span)

    def _at_its_end(self, place: int) -> tuple[int, str] | None:
        """The cue with the paragraph that ends a quotation of several: “It rained. / “It snowed,” Ortiz said."""
        for later in self._outer[place + 1 : place + _PARAGRAPHS]:
            found = self._close_by(later)
            if found is not None or not later.continued:
                return None if found is None else (found[0], "ahead")
        return None

    def _inside(self, quotation: Quotation) -> tuple[int, str] | None:
        """The last cue in a quotation that is never closed: “We will not go, Ortiz said."""
        indices = [at for at in self._within(quotation.inner.start, quotation.span.end) if self._said[at].source]
        return (indices[-1], "inside") if indices else None

    def _ahead(self, place: int, block: Span) -> int | None:
        for later in self._outer[place + 1 : place + 4]:
            if later.span.start >= block.end:
                return None
            found = self._close_by(later)
            if found is not None:
                return found[0]
        return None

    def _from_paragraph_before(self, place: int, block: Span) -> tuple[int, str] | None:
        earlier = self._outer[place - 1] if place else None
        if (
            earlier is not None
            and earlier.continued
            and earlier.span.end >= block.start - 1
            and place - 1 in self._given
        ):
            return self._given[place - 1], "continued"
        before = bisect_left(self._cues, block.start) - 1
        if before < 0:
            return None
        paragraph = self._paragraph_before(block)
        spoke = earlier is not None and earlier.span.start >= paragraph.start and place - 1 in self._given
        if self._cues[before] >= paragraph.start:
            return (self._given[place - 1] if spoke else before), "chain"
        return (self._given[place - 1], "chain") if spoke else None

    def _paragraph_before(self, block: Span) -> Span:
        """The paragraph before a block; with the one before that where it only announces: "His speech in full:"."""
        before = self._doc.block_at(max(block.start - 2, 0)).span
        speaks = next(self._within(before.start, block.start), None) is not None
        announces = self._doc.read(before).endswith(":") and not speaks
        return self._doc.block_at(max(before.start - 2, 0)).span if announces else before

    def _within(self, start: int, end: int) -> Iterator[int]:
        """The indices of the attributions whose cues stand in a range."""
        at = bisect_left(self._cues, start)
        while at < len(self._cues) and self._cues[at] < end:
            yield at
            at += 1

    def _last_within(self, start: int, end: int) -> Iterator[int]:
        """The last few of those indices."""
        last = bisect_left(self._cues, end)
        return iter(range(max(bisect_left(self._cues, start), last - _CONSIDERED), last))

    def _line_end(self, quotation: Quotation) -> int:
        return min(self._doc.block_at(quotation.span.start).span.end, quotation.span.end + 300)


def _is_sentence(doc: Document, quotation: Quotation) -> bool:
    """Whether a quotation is a sentence of its own, however short: “No.”"""
    ends = doc.read(quotation.inner).rstrip()[-1:] in (".", "!", "?")
    return ends and quotation.span.start == sentence_at(doc, quotation.span.start).span.start


def _runs_on(doc: Document, quotation: Quotation) -> bool:
    """Whether a quotation ends as one does that its cue follows, or begins its sentence or paragraph."""
    said = doc.read(quotation.inner).rstrip("'’ ")
    start = quotation.span.start
    return said[-1:] in ",?!—–-…" or sentence_at(doc, start).span.start >= start


def _ends_sentence(text: str, quotation: Quotation, between: str) -> bool:
    """Whether a sentence ends between a quotation and what follows it: “We go.” The mayor said no."""
    said = text[quotation.inner.start : quotation.inner.end].rstrip()
    return (said.endswith(".") and between.startswith(" ")) or any(end in between for end in _SENTENCE_ENDS)


def by_attribution(given: Sequence[Spoken]) -> Mapping[int, list[Span]]:
    """The quotations of each attribution."""
    quotations_of: dict[int, list[Span]] = {}
    for one in given:
        quotations_of.setdefault(one.by, []).append(one.quotation.span)
    return quotations_of
