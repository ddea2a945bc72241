"""Every quotation stands between two marks, and every character of the copy is somebody's words.

The marks are paired block by block: straight and curly, low and high („…“), guillemets either way round, doubled
singles (''…'', ``…''), and single marks, which are told from apostrophes, feet and years. A mark typed the wrong way
round, or a curly one closed by a straight one, still pairs. A single mark that is never closed is an apostrophe
unless it opens a paragraph or follows a comma or colon. Who speaks is the fact `quotes`.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from functools import cache

from newslint.document import DISPLAY, UNREAD, Block, Document, Zone, per_document
from newslint.lexicons import lexicon
from newslint.record import Record, StrEnum
from newslint.text import Span

OTHERS_WORDS = frozenset({Zone.QUOTE_BLOCK, Zone.TRANSCRIPT, Zone.EMBED})
"""Blocks that are somebody else's words without any marks."""

_DISPLAYED = DISPLAY | {Zone.CAPTION, Zone.QUOTE_BLOCK}
_BESIDE = frozenset({Zone.CAPTION, Zone.CREDIT, Zone.ALT, Zone.NOTE}) | UNREAD

_DOUBLE, _ANGLE, _SINGLE, _SMALL_ANGLE = "double", "angle", "single", "small-angle"
_FAMILIES = {
    '"': _DOUBLE, "“": _DOUBLE, "”": _DOUBLE, "„": _DOUBLE, "``": _DOUBLE, "''": _DOUBLE, "‘‘": _DOUBLE, "’’": _DOUBLE,
    "«": _ANGLE, "»": _ANGLE, "‹": _SMALL_ANGLE, "›": _SMALL_ANGLE,
    "'": _SINGLE, "‘": _SINGLE, "’": _SINGLE, "‚": _SINGLE, "`": _SINGLE,
}  # fmt: skip
# an apostrophe between two letters ("don’t") is no mark at all and is passed over here
_MARK = re.compile(r"""(["“”„«»‹›‘‚`'’])(?:(?<=[`'‘’])\1|(?<!['’])|(?<!\w['’])|(?!\w))""")
_WORD = re.compile(r"\w+")
_YEAR = re.compile(r"\d\d(?:s|ers?)?\b")
_FEET = re.compile(r"\d['’]\s?\d{1,2}$")
_BEFORE_OPEN = frozenset(" ([{—–-/“‘„«‚\"'`")
_UNSEEN = frozenset("\u200b\u200e\u200f\u202a\u202c\ufeff")
_AFTER_OPEN = frozenset("$£€¿¡([{“‘„«@#")


class Voice(StrEnum):
    """Whose words a character is: the story's own, quoted, or inside a quotation that is never closed."""

    OWN = "own"
    QUOTED = "quoted"
    UNCLOSED = "unclosed"


class Quotation(Record):
    """One stretch between marks, marks included; `inner` is what is said, `mark` the opening one.

    `closed` is false where no closing mark was found; `continued` where that is right because the next paragraph opens
    with a mark again. `nested` is a quotation within another.
    """

    span: Span
    inner: Span
    mark: str
    closed: bool
    continued: bool = False
    nested: bool = False


@per_document
def quotations(doc: Document) -> tuple[Quotation, ...]:
    """All quotations in reading order, an outer one before those within it."""
    return _paired(doc)[0]


@per_document
def displayed(doc: Document) -> tuple[Quotation, ...]:
    """The closed quotations of headline, dek, subheads, captions and pull quotes; most drafts have none."""
    return tuple(one for one in quotations(doc) if one.closed and doc.zone_at(one.span.start) in _DISPLAYED)


def lone_closers(doc: Document) -> tuple[Span, ...]:
    """The double marks that can only close, with nothing open before them in their block."""
    return _paired(doc)[1]


@per_document
def _paired(doc: Document) -> tuple[tuple[Quotation, ...], tuple[Span, ...]]:
    found: list[Quotation] = []
    lone: list[Span] = []
    for block in doc.blocks:
        if block.zone not in UNREAD:
            found += _of_block(doc, block, lone)
    return tuple(found), tuple(lone)


def voice(doc: Document, offset: int) -> Voice:
    """Whose words the character at an offset is; the marks belong to the quotation."""
    quoted, unclosed = _voices(doc)
    if quoted.covers(offset):
        return Voice.QUOTED
    return Voice.UNCLOSED if unclosed.covers(offset) else Voice.OWN


def quoted_words(doc: Document) -> Cover:
    """The ranges of the copy that are somebody's quoted words."""
    return _voices(doc)[0]


def is_own(doc: Document, span: Span) -> bool:
    """Whether the first and the last character of a span are the story's own words."""
    return voice(doc, span.start) is Voice.OWN and voice(doc, max(span.end - 1, span.start)) is Voice.OWN


def stretches_of(doc: Document, block: Block, whose: Voice) -> Iterator[Span]:
    """The stretches of a block that are quoted, or inside a quotation never closed; all else is the story's own."""
    ranges = _voices(doc)[whose is Voice.UNCLOSED]
    at = max(bisect_right(ranges.starts, block.span.start) - 1, 0)
    while at < len(ranges.starts) and ranges.starts[at] < block.span.end:
        start, end = max(ranges.starts[at], block.span.start), min(ranges.ends[at], block.span.end)
        if start < end:
            yield Span(start, end)
        at += 1


class Cover(Record):
    """Ranges of the copy that do not overlap, in order."""

    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def covers(self, offset: int) -> bool:
        """Whether an offset lies in one of them."""
        place = bisect_right(self.starts, offset) - 1
        return place >= 0 and offset < self.ends[place]


def cover(spans: Iterable[Span]) -> Cover:
    """The ranges that spans in order of start fill together."""
    starts: list[int] = []
    ends: list[int] = []
    for span in spans:
        if ends and span.start <= ends[-1]:
            ends[-1] = max(ends[-1], span.end)
        else:
            starts.append(span.start)
            ends.append(span.end)
    return Cover(tuple(starts), tuple(ends))


@per_document
def _voices(doc: Document) -> tuple[Cover, Cover]:
    found = quotations(doc)
    blocks = [block.span for block in doc.blocks if block.zone in OTHERS_WORDS]
    quoted = sorted([one.span for one in found if one.closed or one.continued] + blocks)
    return cover(quoted), cover(one.span for one in found if not (one.closed or one.continued))


class _Turn(StrEnum):
    OPENS = "opens"
    CLOSES = "closes"
    NEITHER = "neither"


class _Open(Record):
    """A quotation whose end is still looked for."""

    mark: str
    start: int
    inner: int
    nested: bool

    @property
    def family(self) -> str:
        return _FAMILIES[self.mark]


class _Stack:
    """The quotations that are open, innermost last, and how many of each family."""

    def __init__(self) -> None:
        self.quotes: list[_Open] = []
        self.counts = dict.fromkeys(_FAMILIES.values(), 0)
        self.low = 0

    def push(self, quote: _Open) -> None:
        self.quotes.append(quote)
        self._count(quote, 1)

    def pop(self) -> _Open:
        quote = self.quotes.pop()
        self._count(quote, -1)
        return quote

    def top_is(self, family: str) -> bool:
        return bool(self.quotes) and self.quotes[-1].family == family

    def _count(self, quote: _Open, by: int) -> None:
        self.counts[quote.family] += by
        self.low += by if quote.mark in "„‚" else 0


def _of_block(doc: Document, block: Block, lone: list[Span]) -> list[Quotation]:
    text, edge = doc.text, block.span
    marks = list(_MARK.finditer(text, edge.start, edge.end))
    if not marks:
        return []
    found: list[Quotation] = []
    stack = _Stack()
    for mark, strong_ahead in zip(marks, _strong_closers_ahead(text, edge, marks), strict=True):
        turn = _turn(text, edge, mark, stack, strong_ahead)
        if turn is _Turn.OPENS:
            stack.push(_Open(mark.group(), mark.start(), mark.end(), bool(stack.quotes)))
        elif turn is _Turn.CLOSES:
            found += _close(stack, mark)
        elif _closes_nothing(doc, edge, mark, stack):
            lone.append(Span(*mark.span()))
    found += _left_open(doc, block, stack)
    return sorted(found, key=lambda quote: (quote.span.start, -quote.span.end))


def _closes_nothing(doc: Document, edge: Span, mark: re.Match[str], stack: _Stack) -> bool:
    """Whether a double mark can only close, with none open: not inches (a 9" pan), not what stands in a tag."""
    before, after = _around(doc.text, edge, mark)
    if _FAMILIES[mark.group()] != _DOUBLE or stack.counts[_DOUBLE]:
        return False
    return not before.isdigit() and before not in "=" and after not in ">"


def _close(stack: _Stack, mark: re.Match[str]) -> Iterator[Quotation]:
    """The quotation this mark closes, and those within it that were never closed."""
    family = _FAMILIES[mark.group()]
    while stack.quotes:
        quote = stack.pop()
        if quote.family == family:
            yield Quotation(
                Span(quote.start, mark.end()), Span(quote.inner, mark.start()), quote.mark, True, nested=quote.nested
            )
            return
        if quote.family != _SINGLE:
            yield _unclosed(quote, mark.start())


def _unclosed(quote: _Open, end: int, continued: bool = False) -> Quotation:
    return Quotation(
        Span(quote.start, end), Span(quote.inner, end), quote.mark, False, continued=continued, nested=quote.nested
    )


def _left_open(doc: Document, block: Block, stack: _Stack) -> Iterator[Quotation]:
    for quote in stack.quotes:
        if quote.family == _SINGLE and not _surely_opens(doc.text, block.span, quote):
            continue
        continued = not quote.nested and _goes_on(doc, block, quote.family)
        yield _unclosed(quote, block.span.end, continued)


def _surely_opens(text: str, edge: Span, quote: _Open) -> bool:
    """Whether a single mark can only be a quotation: it is curly, and opens the block or follows a comma or colon."""
    before = text[max(quote.start - 2, edge.start) : quote.start]
    return quote.mark == "‘" and before in {"", ", ", ": "}


def _goes_on(doc: Document, block: Block, family: str) -> bool:
    """Whether the next paragraph of the story opens with a mark again."""
    if block.zone in DISPLAY | _BESIDE:
        return False
    after = next((later for later in doc.blocks[block.index + 1 :] if later.zone not in _BESIDE), None)
    if after is None or after.zone in DISPLAY:
        return False
    first = _MARK.match(doc.text, after.span.start)
    return first is not None and _FAMILIES[first.group()] == family and first.group() not in "”’’"


def _strong_closers_ahead(text: str, edge: Span, marks: list[re.Match[str]]) -> list[bool]:
    """For each mark, whether a single mark that can only close comes after it before one that can only open."""
    ahead = False
    answers: list[bool] = []
    for mark in reversed(marks):
        answers.append(ahead)
        if _FAMILIES[mark.group()] != _SINGLE:
            continue
        before, after = _around(text, edge, mark)
        if _opens_single(text, mark, before, after):
            ahead = False
        elif before != " " and not _elided(text, mark, after):
            ahead = True
    return answers[::-1]


def _around(text: str, edge: Span, mark: re.Match[str]) -> tuple[str, str]:
    """The characters before and after a mark; the edge of a block is white space."""
    before = text[mark.start() - 1] if mark.start() > edge.start else " "
    after = text[mark.end()] if mark.end() < edge.end else " "
    return " " if before in _UNSEEN else before, " " if after in _UNSEEN else after


def _turn(text: str, edge: Span, mark: re.Match[str], stack: _Stack, strong_ahead: bool) -> _Turn:
    before, after = _around(text, edge, mark)
    kind = mark.group()
    family = _FAMILIES[kind]
    if family == _SINGLE:
        return _single(text, mark, before, after, stack, strong_ahead)
    if family != _DOUBLE:
        return _angle(kind, before, after, stack)
    is_open = stack.counts[_DOUBLE] > 0
    if kind in {'"', "''"}:
        return _straight(text, edge, mark, before, after, is_open)
    if kind in {"“", "‘‘", "``", "„"}:
        # “It is odd,“ she said: an opening mark that closes; and the German „Nein“
        backwards = is_open and not after.isalnum() and (before != " " or mark.end() == edge.end)
        return _Turn.CLOSES if kind != "„" and (stack.low or backwards) else _Turn.OPENS
    if is_open:
        feet = kind == "”" and _FEET.search(text, max(edge.start, mark.start() - 5), mark.start())
        return _Turn.NEITHER if feet else _Turn.CLOSES
    # ”We go,” she said: a closing mark that opens
    opens = mark.start() == edge.start or (before in _BEFORE_OPEN and _starts_words(after))
    return _Turn.OPENS if opens else _Turn.NEITHER


def _straight(text: str, edge: Span, mark: re.Match[str], before: str, after: str, is_open: bool) -> _Turn:
    if before.isdigit() and (not is_open or _FEET.search(text, max(edge.start, mark.start() - 5), mark.start())):
        return _Turn.NEITHER
    may_open, may_close = before in _BEFORE_OPEN, not _starts_words(after)
    if may_open and not may_close:
        return _Turn.OPENS
    if is_open:
        return _Turn.CLOSES
    if may_open or (not may_close and not before.isalnum()):
        return _Turn.OPENS
    return _Turn.NEITHER


def _angle(kind: str, before: str, after: str, stack: _Stack) -> _Turn:
    reverse = {"«": "»", "»": "«", "‹": "›", "›": "‹"}[kind]
    if any(quote.mark == reverse for quote in stack.quotes[-4:]):
        return _Turn.CLOSES
    if kind in "«‹":
        return _Turn.OPENS
    return _Turn.OPENS if before in _BEFORE_OPEN and _starts_words(after) else _Turn.NEITHER


def _single(text: str, mark: re.Match[str], before: str, after: str, stack: _Stack, strong_ahead: bool) -> _Turn:
    kind = mark.group()
    if kind == "‚" or (_opens_single(text, mark, before, after) and not (kind == "‘" and stack.low)):
        return _Turn.OPENS
    if kind == "`" or before == " " or after.isalnum() or not stack.top_is(_SINGLE):
        return _Turn.NEITHER
    # ‘The boys’ hall is mine,’ and 'I was goin' home,': an apostrophe where a surer end is to come
    return _Turn.NEITHER if strong_ahead and _elided(text, mark, after) else _Turn.CLOSES


def _elided(text: str, mark: re.Match[str], after: str) -> bool:
    """Whether a mark may stand for a letter left out at a word's end."""
    return after == " " and text[max(mark.start() - 2, 0) : mark.start()].endswith(("s", "S", "x", "z", "in"))


def _opens_single(text: str, mark: re.Match[str], before: str, after: str) -> bool:
    if mark.group() == "’" or before not in _BEFORE_OPEN or not (_starts_words(after) or after == '"'):
        return False
    if before == "-" or _YEAR.match(text, mark.end()):
        return False
    word = _WORD.match(text, mark.end())
    return word is None or word.group().lower() not in _elisions()


def _starts_words(after: str) -> bool:
    return after.isalnum() or after in _AFTER_OPEN


@cache
def _elisions() -> frozenset[str]:
    return frozenset(lexicon("elisions"))
