"""How the story sets its quotation marks, apostrophes, dashes and ellipses: each kind's ways, and every place of each.

Read in the running text of the story's own words; front matter and attributes keep the marks their format asks for. A
quotation opened one way and closed another is left to `unbalanced`; inches, feet and minutes are no quotation marks,
and a dash between numbers is none here.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping

from newslint.document import STORY, Document, per_document
from newslint.facts.marks import is_own, quotations
from newslint.record import Record
from newslint.text import Span

_END, _OPENS = r"[\w,”’\"')]", r"(?=[A-Za-z“‘\"'(])"
_PATTERNS = {
    "apostrophes": r"['’](?=[a-z])(?<=[A-Za-z].)",
    "dashes": (  # a mark or the space before it leads each way, by which a search is led
        rf" (?<={_END} )(?:(?:—|--) ?|– ){_OPENS}|—(?<={_END}—) ?{_OPENS}|--(?<={_END}--) ?{_OPENS}"
    ),
    "ellipses": r"(?<![.…])(?:…|\.\.\.|\. \. \.)(?![.…])",
}
_STRAIGHT, _CURLY = "straight", "curly"
_NAME = 40
_DASHES = ("—", " — ", "--", " -- ", " – ")
_ELLIPSES = ("…", "...", ". . .")
_SIGNS = {"quotes": ('"', "“"), "apostrophes": ("'", "’"), "ellipses": _ELLIPSES}


class Setting(Record):
    """One place of a kind of mark, the way it is set there, and how the other ways would set it, by their names.

    A quotation has two spans, its opening mark and its closing one.
    """

    way: str
    spans: tuple[Span, ...]
    texts: Mapping[str, tuple[str, ...]]


@per_document
def mixable_marks(doc: Document) -> tuple[str, ...]:
    """The kinds that the draft may set in two ways, in its own words or not."""
    text = doc.text
    kinds = [kind for kind, signs in _SIGNS.items() if sum(sign in text for sign in signs) > 1]
    counts = {way: text.count(way) for way in _DASHES}
    ways = (counts["—"] > counts[" — "], counts["--"] > counts[" -- "], *(counts[way] for way in _DASHES if " " in way))
    return tuple((*kinds, "dashes") if sum(map(bool, ways)) > 1 else kinds)


@per_document
def settings(doc: Document) -> Mapping[str, tuple[Setting, ...]]:
    """The places of each kind that is set in two ways, in reading order."""
    found = {kind: tuple(_READERS[kind](doc)) for kind in mixable_marks(doc)}
    return {kind: places for kind, places in found.items() if len({place.way for place in places}) > 1}


def _quotes(doc: Document) -> Iterator[Setting]:
    for one in quotations(doc):
        opening, closing = Span(one.span.start, one.inner.start), Span(one.inner.end, one.span.end)
        way = {'""': _STRAIGHT, "“”": _CURLY}.get(doc.read(opening) + doc.read(closing))
        in_tag = doc.text.startswith("=", one.span.start - 1)
        if way and one.closed and not one.nested and not in_tag and _is_running(doc, one.span.start):
            yield Setting(way, (opening, closing), {_STRAIGHT: ('"', '"'), _CURLY: ("“", "”")})


def _apostrophes(doc: Document) -> Iterator[Setting]:
    for span in _own(doc, "apostrophes"):
        yield Setting(_CURLY if doc.read(span) == "’" else _STRAIGHT, (span,), {_STRAIGHT: ("'",), _CURLY: ("’",)})


def _dashes(doc: Document) -> Iterator[Setting]:
    for span in _own(doc, "dashes"):
        read = doc.read(span)
        if read.startswith(" ") == read.endswith(" ") and not _is_signed(doc, span):
            yield Setting(read, (span,), {way: (way,) for way in _DASHES})


def _is_signed(doc: Document, dash: Span) -> bool:
    """Whether a dash stands between a place in capitals and its story, or before the name of who wrote the words."""
    text = doc.text
    before = text[max(dash.start - _NAME, 0) : dash.start].rpartition(" ")[2]
    return (len(before) > 1 and before.isupper()) or "(@" in text[dash.end : dash.end + _NAME]


def _ellipses(doc: Document) -> Iterator[Setting]:
    for span in _own(doc, "ellipses"):
        yield Setting(doc.read(span), (span,), {way: (way,) for way in _ELLIPSES})


def _own(doc: Document, kind: str) -> Iterator[Span]:
    for match in re.compile(_PATTERNS[kind]).finditer(doc.text):  # compiled only for a draft that may mix them
        span = Span(*match.span())
        if _is_running(doc, span.start) and is_own(doc, span):
            yield span


def _is_running(doc: Document, at: int) -> bool:
    block = doc.block_at(at)
    return block.zone in STORY and block.key is None and block.printed


_READERS: Mapping[str, Callable[[Document], Iterator[Setting]]] = {
    "quotes": _quotes,
    "apostrophes": _apostrophes,
    "dashes": _dashes,
    "ellipses": _ellipses,
}
