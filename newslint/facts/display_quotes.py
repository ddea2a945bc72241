"""Quotations in headlines, deks, subheads and captions beside the words the story itself quotes.

A quotation at the top is held to the nearest run of quoted words in the body. Where the body quotes nothing like it,
nothing is said: the words may be a claim, a title or a nickname. Ellipses and brackets mark a change as one.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import islice

from newslint.document import STORY, Document, per_document
from newslint.facts.marks import Quotation, displayed, quotations
from newslint.facts.small_words import small_words
from newslint.facts.wording import Alignment, aligned, in_full
from newslint.facts.words import occurrences, words_within
from newslint.lexicons import lexicon
from newslint.record import Record
from newslint.text import Span

_MOST_WORDS = 40
_PLACES = 30
_MANY = 60
_MARKED = ("…", "...", "[", ". .", "&")
_ALIKE = 4
_SHORT = 4
_LONG, _FEW = 8, 2
_TURNED = 5
_LONGER, _PAIR = 7, 3
_BETWEEN = " -\n"


class Drift(Record):
    """A quotation at the top and the words of the body that it may have been.

    `turned` is true where the words that differ are numbers or negations, so that something else is said.
    """

    quotation: Quotation
    body: Span
    turned: bool


class _Quoted(Record):
    """The words of the body's quotations one after another, with the span of each and where a quotation begins."""

    forms: tuple[str, ...]
    spans: tuple[Span, ...]
    starts: tuple[int, ...]
    places: Mapping[str, Sequence[int]]


@per_document
def drifts(doc: Document) -> tuple[Drift, ...]:
    """The quotations at the top that the body has in other words, in reading order."""
    return tuple(_drifts(doc, displayed(doc)[:_MANY])) if displayed(doc) else ()


def _drifts(doc: Document, at_the_top: Sequence[Quotation]) -> Iterator[Drift]:
    quoted = _quoted(doc)
    for one in at_the_top:
        forms = tuple(form for form, _ in _forms(doc, one.inner))
        if not 2 <= len(forms) <= _MOST_WORDS or any(mark in doc.read(one.inner) for mark in _MARKED):
            continue
        found = _nearest(doc, quoted, forms)
        if found is not None and not _stands_somewhere(doc, one):
            body = _body(quoted, *found)
            if not any(mark in doc.read(body) for mark in _MARKED):
                yield Drift(one, body, _is_turned(found[1]))


def _body(quoted: _Quoted, first: int, found: Alignment) -> Span:
    return quoted.spans[first + found.first].hull(quoted.spans[first + found.last - 1])


def _forms(doc: Document, span: Span) -> Iterator[tuple[str, Span]]:
    for word in words_within(doc, span):
        yield from ((form, word) for form in in_full(doc.read(word).lower()))


@per_document
def _quoted(doc: Document) -> _Quoted:
    found: list[tuple[str, Span]] = []
    starts: list[int] = []
    for one in quotations(doc):
        if not one.nested and doc.zone_at(one.span.start) in STORY:
            starts.append(len(found))
            found += _forms(doc, one.inner)
    places: dict[str, list[int]] = {}
    for at, (form, _) in enumerate(found):
        places.setdefault(form, []).append(at)
    return _Quoted(tuple(form for form, _ in found), tuple(span for _, span in found), tuple(starts), places)


def _nearest(doc: Document, quoted: _Quoted, forms: tuple[str, ...]) -> tuple[int, Alignment] | None:
    """The window of a body's quotation that has most of the words, and how they lie in it; None where it has all."""
    best: tuple[int, Alignment] | None = None
    most = 1 if len(forms) < 5 else 2 if len(forms) < 9 else 3
    for first, end in _windows(quoted, forms, most):
        found = aligned(forms, quoted.forms[first:end], most)
        if found is not None and not found.edits:
            return None
        if found is None or (best is not None and found.edits >= best[1].edits):
            continue
        if _is_like(forms, found) or _is_one_word_off(doc, quoted, forms, first, found):
            best = first, found
    return best


def _windows(quoted: _Quoted, forms: tuple[str, ...], most: int) -> Iterator[tuple[int, int]]:
    """The ranges within one quotation where the rarest words of ours stand in their place."""
    known = sorted((len(quoted.places[form]), at) for at, form in enumerate(forms) if form in quoted.places)
    seen: set[tuple[int, int]] = set()
    for _, at in known[: most + 1]:
        for place in quoted.places[forms[at]][:_PLACES]:
            quotation = bisect_right(quoted.starts, place) - 1
            floor = quoted.starts[quotation]
            ceiling = quoted.starts[quotation + 1] if quotation + 1 < len(quoted.starts) else len(quoted.forms)
            window = max(floor, place - at - most), min(ceiling, place - at + len(forms) + most)
            if window not in seen:
                seen.add(window)
                yield window


def _is_like(forms: tuple[str, ...], found: Alignment) -> bool:
    """Whether two runs are surely one: words are left out or put in, or exchanged for others of the same sort.

    Another noun makes another thing ("the pizza capital of the world") but in a long run, and a first verb may be
    fitted into a sentence ("Feels the heat"). Of very short runs nothing but an article or an ending may differ.
    """
    differing = {*found.ours, *found.theirs, *(word for _, *pair in found.swapped for word in pair)}
    if len(forms) >= _LONG and found.edits <= _FEW and not any(map(_number, differing)):
        return True  # eight words and more are not said twice with another noun
    if len(forms) >= _TURNED and found.edits == 1 and _is_turned(found) and not any(map(_number, differing)):
        return True  # "It was never on the list", where she said "always"
    if not all(_may_stand_for(forms, *exchange) for exchange in found.swapped):
        return False
    alone = {*found.ours, *found.theirs}
    if {forms[0], forms[-1]} & set(found.ours) - small_words():
        return False
    return len(forms) >= 5 or not alone or (len(forms) >= 3 and alone <= _small())


def _is_one_word_off(doc: Document, quoted: _Quoted, forms: tuple[str, ...], first: int, found: Alignment) -> bool:
    """Whether another word stands in one place, or one is left out, and all the others are as in the story.

    "Our kids are watching", where she said "children"; ‘a woeful reply’ for "a woeful answer". A word that says
    something is shared. Two words are one thing only where the story quotes no more than two; a first word is
    exchanged only where both begin and end with a mark, or else "Deport the ferryman" is in "this same ferryman".
    """
    differing = {*found.ours, *found.theirs, *(word for _, *pair in found.swapped for word in pair)}
    shared = {*forms} - differing - small_words()
    if found.edits > (_FEW if len(forms) >= _LONGER else 1) or not shared:
        return False
    if any(map(_number, differing)) or {forms[0], forms[-1]} & {*found.ours}:
        return False
    if any((ours in small_words()) != (theirs in small_words()) for _, ours, theirs in found.swapped):
        return False
    begin, end = first + found.first, first + found.last
    if len(forms) < _PAIR and found.swapped:
        whole = begin in quoted.starts and (end in quoted.starts or end == len(quoted.forms))
    elif found.swapped and found.swapped[0][0] == 0:
        fitted = found.swapped[0][1][:_ALIKE] == found.swapped[0][2][:_ALIKE]  # "Feels the heat"
        alike = not fitted and max(len(shared) * 2, len(forms)) >= _SHORT
        whole = alike and _at_a_mark(doc, quoted, begin) and _at_a_mark(doc, quoted, end)
    else:
        whole = len(forms) >= _PAIR or {*found.theirs} <= small_words()
    return whole and not _is_title(doc, quoted.spans[begin:end])


def _at_a_mark(doc: Document, quoted: _Quoted, at: int) -> bool:
    """Whether a quotation, or a clause of it, begins or ends before a word."""
    if at in (0, len(quoted.forms)) or at in quoted.starts:
        return True
    return bool(doc.text[quoted.spans[at - 1].end : quoted.spans[at].start].strip(_BETWEEN))


def _is_title(doc: Document, words: Sequence[Span]) -> bool:
    """Whether all words of a run but small ones begin with a capital: “Cheese Capital of the Valley” is a name."""
    long = [doc.text[word.start] for word in words if doc.read(word).lower() not in small_words()]
    return all(map(str.isupper, long))


def _may_stand_for(forms: tuple[str, ...], place: int, ours: str, theirs: str) -> bool:
    if _number(ours) or _number(theirs):
        return bool(_number(ours) and _number(theirs))
    if {ours, theirs} <= small_words() | _small() | _to():
        return True
    if len(forms) < _SHORT:
        return place > 0 and ours.rstrip("s") == theirs.rstrip("s")
    return place > 0 and ours[:_ALIKE] == theirs[:_ALIKE]


def _small() -> frozenset[str]:
    return frozenset((*lexicon("negations"), *lexicon("articles")))


@cache
def _to() -> frozenset[str]:
    return frozenset(lexicon("function-words")["infinitive"])


def _number(word: str) -> str:
    """The number a word begins with."""
    return word[: len(word) - len(word.lstrip("0123456789"))]


def _is_turned(found: Alignment) -> bool:
    against = frozenset(lexicon("negations"))
    exchanged = {(ours, theirs) for _, ours, theirs in found.swapped}
    if any(_number(ours) != _number(theirs) or (ours in against) != (theirs in against) for ours, theirs in exchanged):
        return True
    return bool(against & {*found.ours, *found.theirs})


def _stands_somewhere(doc: Document, one: Quotation) -> bool:
    """Whether the body has these very words, if not in quotation marks."""
    inner = doc.read(one.inner).strip(" .,;:!?")
    return any(doc.zone_at(span.start) in STORY for span in islice(occurrences(doc, inner), _PLACES))
