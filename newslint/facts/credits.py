"""Picture credits, taken apart: what label they carry, who made the picture, who supplied it, and in which order.

A credit names one person and one agency, or less. Credits that name several agencies, or that only thank somebody
("Courtesy of the museum"), have no `form` and are compared with nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence, Set
from functools import cache

from newslint.document import Document, Zone, per_document
from newslint.lexicons import lexicon
from newslint.record import Record
from newslint.text import Span

_SEPARATORS = r" ?[/|] ?| via | for (?=the )|, | [–—-] | \((?=[^()]*\)$)"
_BRACKETS = "()[] ."
_LABEL_LENGTH = 24
_LINE = 120
_FOR = "for "


class Form(Record):
    """How a credit is written, apart from whom it names; equal forms are one style."""

    label: str
    agency_first: bool
    wording: str
    separator: str
    capitals: bool


class Credit(Record):
    """One credit as printed: `span` is all of it, brackets included, `words` what stands between them.

    `label` is in lower case, without its colon, empty where there is none. `agency` is the name of the lexicon, or the
    words themselves where two credits of the draft share them. `of_alt` marks the credit of a printed alt text.
    """

    span: Span
    words: Span
    block: int
    label: str = ""
    person: Span | None = None
    agency: str | None = None
    agency_span: Span | None = None
    form: Form | None = None
    of_alt: bool = False


class _Part(Record):
    span: Span
    folded: str
    separator: str


@per_document
def credits(doc: Document) -> tuple[Credit, ...]:
    """Every printed credit in reading order."""
    taken_apart = [(block.index, *_parts(doc, block.span)) for block in doc.zoned(Zone.CREDIT) if block.printed]
    shared = _outlets([parts for _, _, _, parts in taken_apart])
    return tuple(_credit(doc, block, words, label, parts, shared) for block, words, label, parts in taken_apart)


def _outlets(credits: Sequence[Sequence[_Part]]) -> frozenset[str]:
    """The names that several credits share, and of two that always stand together the one that first stands last.

    "Lena Orso / For the Herald" and "For the Herald / Lena Orso" have one photographer; whoever a picture is "for" took
    none.
    """
    beside: dict[str, list[str]] = {}
    last: dict[str, bool] = {}
    for one, other in (pair for parts in credits if len(pair := _named(parts)) == 2):
        beside.setdefault(one.folded, []).append(other.folded)
        beside.setdefault(other.folded, []).append(one.folded)
        last.setdefault(one.folded, False)
        last.setdefault(other.folded, True)
    return frozenset(
        name
        for name, mates in beside.items()
        if len(mates) > 1 and (len(set(mates)) > 1 or (set(beside[mates[0]]) == {name} and last[name]))
    )


def _named(parts: Sequence[_Part]) -> Sequence[_Part]:
    """The parts of a credit that name who made or supplied the picture."""
    return [part for part in parts if part.folded not in _known("asides")]


def _parts(doc: Document, span: Span) -> tuple[Span, str, tuple[_Part, ...]]:
    """The words of a credit without brackets, its label, and the names in it."""
    text = doc.read(span)
    left = len(text) - len(text.lstrip(_BRACKETS))
    words = Span(span.start + left, span.start + max(left, len(text.rstrip(_BRACKETS))))
    label, start = _label(doc.read(words))
    return words, label, tuple(_split(doc, Span(words.start + start, words.end)))


def _label(text: str) -> tuple[str, int]:
    for mark in (":", " by "):
        label, found, _ = text[: _LABEL_LENGTH + len(mark)].partition(mark)
        folded = label.strip().lower()
        if found and folded in _known("labels"):
            after = text[len(label) + len(mark) :]
            return folded + mark.rstrip(), len(text) - len(after.lstrip())
    return "", 0


def _split(doc: Document, span: Span) -> Iterator[_Part]:
    at, separator = span.start, ""
    for found in _separator().finditer(doc.text, span.start, span.end):
        yield _part(doc, Span(at, found.start()), separator)
        at, separator = found.end(), found.group()
    yield _part(doc, Span(at, span.end), separator)


@cache
def _separator() -> re.Pattern[str]:
    return re.compile(_SEPARATORS)


def _part(doc: Document, span: Span, separator: str) -> _Part:
    return _Part(span, doc.read(span).strip(_BRACKETS).lower(), separator)


def _credit(doc: Document, block: int, words: Span, label: str, parts: Sequence[_Part], shared: Set[str]) -> Credit:
    plain = Credit(doc.blocks[block].span, words, block, label, of_alt=_follows_alt(doc, block))
    named = _named(parts)
    if len(named) != 2 or _is_other(doc.read(words)):
        agency = _agencies().get(named[0].folded) if len(named) == 1 else None
        return plain if agency is None else _with(plain, agency, named[0].span)
    known = [part.folded in _agencies() for part in named]
    if known[0] is known[1]:
        known = [not known[0] and part.folded in shared for part in named]
    if known[0] is known[1]:
        known = [part.folded.startswith(_FOR) for part in named]
    if known[0] is known[1]:
        return plain
    agency_part, person = (named[0], named[1]) if known[0] else (named[1], named[0])
    if not _is_name(doc.read(person.span)):
        return plain
    return Credit(
        plain.span,
        words,
        block,
        label,
        person.span,
        _agencies().get(agency_part.folded, agency_part.folded),
        agency_part.span,
        _form(doc, label, known[0], agency_part, person.span, named[1].separator),
        plain.of_alt,
    )


def _with(plain: Credit, agency: str, span: Span) -> Credit:
    return Credit(plain.span, plain.words, plain.block, plain.label, None, agency, span, None, plain.of_alt)


def _form(doc: Document, label: str, first: bool, agency: _Part, person: Span, separator: str) -> Form:
    return Form(label, first, agency.folded, separator, doc.read(person).isupper())


def _is_name(words: str) -> bool:
    """Whether these can be a person's name: "May 31) AP" and "Ana Ruiz Photographer: Lena Orso" cannot."""
    return len(words) > 1 and words[0].isupper() and not any(char.isdigit() or char in ":()[]@" for char in words)


def _is_other(words: str) -> bool:
    low = words.lower()
    return any(low == other or low.startswith(other + " ") or f" {other}" in f"/{low}" for other in _known("others"))


def _follows_alt(doc: Document, block: int) -> bool:
    return block > 0 and doc.blocks[block - 1].zone is Zone.ALT


@cache
def _known(name: str) -> frozenset[str]:
    return frozenset(lexicon("credits")[name])


@cache
def _agencies() -> Mapping[str, str]:
    return {written: agency for agency, forms in lexicon("credits")["agencies"].items() for written in forms}


@per_document
def has_shared_credit(doc: Document) -> bool:
    """Whether one line credits all pictures of the draft: "All photographs by Lena Orso"."""
    shared = tuple(lexicon("credits")["shared"])
    return any(
        doc.text[block.span.start : block.span.start + 32].lower().startswith(shared)
        for block in doc.blocks
        if block.zone not in (Zone.CAPTION, Zone.CODE, Zone.EMBED) and len(block.span) <= _LINE
    )


def says_whose(doc: Document, span: Span) -> bool:
    """Whether a caption says in its own words whose picture it is: "Photo by Lena Orso", "courtesy of the museum"."""
    low = doc.read(span).lower()
    return low.endswith(")") or any(words in low for words in lexicon("credits")["whose"])
