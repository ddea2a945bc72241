"""One name is spelled two ways in the drafts of a package: "Ilse Vandenbroek" here, "Ilse Vandenbroeck" there.

Full names that share all words but one, which differs by a letter or an accent, and surnames after the same title. Two
known given names are two people; so are two spellings that stand in one draft, which is for the rules of that draft.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from newslint.document import Document
from newslint.facts.register import is_right
from newslint.facts.told_names import Told, may_be_one, stars, told_names
from newslint.finding import Change, Other, Repair, Slip
from newslint.record import Record

CASES = ()
VALUES = ("written", "other", "where")
ELSEWHERE = ("written",)
NEEDS = ("package",)

_MANY = 40


class Options(Record):
    """`places`: how many other drafts a finding names, at most."""

    places: int = 3


class _Spelling(Record):
    """One spelling of a name and its first place in each draft that has it, by the draft's place in the package."""

    key: str
    places: dict[int, Told]
    mentions: int


def check(docs: Sequence[Document], options: Options) -> Iterator[Slip]:
    """A slip for each draft that spells a name otherwise than most of the package does."""
    spellings = _spellings(docs)
    by_star: dict[str, list[_Spelling]] = {}
    for spelling in spellings.values():
        for star in stars(spelling.key):
            by_star.setdefault(star, []).append(spelling)
    best: dict[str, _Spelling] = {}
    for together in by_star.values():
        for one, other in _pairs(together[:_MANY]):
            usual, rare = sorted((one, other), key=_rank)
            if _is_slip(docs, usual, rare) and (rare.key not in best or _rank(usual) < _rank(best[rare.key])):
                best[rare.key] = usual
    for key, usual in best.items():
        yield from _slips(docs, usual, spellings[key], options)


def _rank(spelling: _Spelling) -> tuple[int, int, int]:
    """First what most drafts have, then what is told most often, then what is told first."""
    return -len(spelling.places), -spelling.mentions, min(spelling.places)


def _spellings(docs: Sequence[Document]) -> dict[str, _Spelling]:
    found: dict[str, _Spelling] = {}
    for at, doc in enumerate(docs):
        for told in told_names(doc):
            spelling = found.get(told.key) or _Spelling(told.key, {}, 0)
            spelling.places.setdefault(at, told)
            found[told.key] = spelling._replace(mentions=spelling.mentions + told.mentions)
    return found


def _pairs(together: Sequence[_Spelling]) -> Iterator[tuple[_Spelling, _Spelling]]:
    for at, one in enumerate(together):
        for other in together[at + 1 :]:
            if may_be_one(one.key, other.key):
                yield one, other


def _is_slip(docs: Sequence[Document], usual: _Spelling, rare: _Spelling) -> bool:
    """Whether no draft has both spellings, and the newsroom's register does not have the rarer one as right."""
    if not usual.places.keys().isdisjoint(rare.places):
        return False
    at, told = next(iter(rare.places.items()))
    return not is_right(docs[at], docs[at].read(told.name.span))


def _slips(docs: Sequence[Document], usual: _Spelling, rare: _Spelling, options: Options) -> Iterator[Slip]:
    places = sorted(usual.places.items())[: options.places]
    first_at, first = places[0]
    right = docs[first_at].read(first.name.span)
    others = tuple(Other(told.name.span, {"written": docs[at].read(told.name.span)}, at) for at, told in places)
    for at, told in rare.places.items():
        span = told.name.span
        values = {"written": docs[at].read(span), "other": right, "where": _where(docs, places, len(usual.places))}
        yield Slip(span, values, None, others, (Repair((Change(span, right),)),), document=at)


def _where(docs: Sequence[Document], places: Iterable[tuple[int, Told]], count: int) -> str:
    """Where the other spelling stands: `main.txt, line 3`, or so many other drafts."""
    at, told = next(iter(places))
    line = docs[at].source.position(docs[at].locate(told.name.span).start).line
    here = f"{docs[at].path}, line {line}"
    return here if count == 1 else f"{count} other drafts (first {here})"
