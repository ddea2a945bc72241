"""A total stands beside the list of all its parts: "Fourteen were saved: six sailors, five cooks and two pilots".

The list is closed: it follows a colon, a dash, a bracket, "made up of" or "the six dead were", or ends in "a total of"
or "in all". Lists that say "including", and parts that are not counted ("several pilots"), are left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from newslint.document import Document, per_document
from newslint.facts.numbered import Numbered, numbered
from newslint.facts.quantities import Kind, Quantity
from newslint.facts.words import either
from newslint.lexicons import lexicon
from newslint.record import Record
from newslint.text import Span

_KINDS = frozenset({Kind.COUNT, Kind.MONEY, Kind.MEASURE})
_LATE = 20
_LEAST = 2
_DASHES = ("—", "--")
_WERE, _WHO = " were ", re.compile(r"(?:all |the )N(?: [a-z'-]+){1,3}")
_CAPITAL = re.compile(r"[A-Z]")
_SPLIT = re.compile(r"(?:,|;)? and |[,;] (?:plus )?|[,;]? plus ")
_ONE = re.compile(r"(?:an?|one) [a-z]")
_OTHERS = re.compile(
    r"[NM](?: [a-z'-]+){0,3} of (?:the |its |their )?[NM]\b[^A-Z;:]{0,90}\bthe (?:other|remaining) [NM]\b"
)
_REST = re.compile(r"\bthe (?:remaining|other|rest,?) P\b")
_CLOSED = re.compile(r"[.!?\"')]*$")


class Total(Record):
    """A total and its parts; `singles` are the parts that are one without a number ("a guard").

    `total` is None for percentages that are told to be all there is ("the remaining 15 percent"). `ground` is where
    the parts stand.
    """

    total: Quantity | None
    parts: tuple[Quantity, ...]
    singles: int
    claim: Span
    ground: Span


@per_document
def totals(doc: Document) -> tuple[Total, ...]:
    """The totals that stand beside all their parts, in reading order."""
    told = numbered(doc)
    return tuple(
        total for before, sentence in zip((None, *told), told, strict=False) for total in _of(sentence, before)
    )


def _of(sentence: Numbered, before: Numbered | None) -> Iterator[Total]:
    if sum(1 + (number.high is not None) for number in sentence.numbers.values()) < 2:
        return
    found = next(_led(sentence), None) or next(_summed(sentence), None) or next(_split(sentence), None)
    if found is None and not _goes_on_with_shares(sentence, before):
        found = next(_percentages(sentence), None)
    if found:
        yield found


def _led(sentence: Numbered) -> Iterator[Total]:
    """A total first, then the list."""
    text = sentence.text
    for opening in _opening().finditer(text):
        head = text[: opening.start()].rpartition(";")[2]
        first = opening.start() - len(head)
        if opening.group().strip() in _DASHES and _is_second(text, opening):
            continue
        if opening.group() == _WERE and not _WHO.fullmatch(text[: opening.start()]):
            continue  # "The six dead were four men, a clerk and a guard"
        candidates = [n for at, n in sentence.numbers.items() if first <= at < opening.start()]
        end = _closing(text, opening)
        listed = _listed(sentence, opening.end(), end)
        if listed is None or end is None:
            continue
        parts, singles = listed
        same = [n for n in candidates if (n.kind, n.unit) == (parts[0].kind, parts[0].unit) and not n.compound]
        if len(same) == 1 and _is_whole(same[0]):
            yield Total(same[0], parts, singles, same[0].span, sentence.to_copy(opening.end(), end))


@cache
def _opening() -> re.Pattern[str]:
    return re.compile(rf":[ ]|[ ]—[ ]|—(?=[a-zA-Z])|[ ]--[ ]|[ ]\(|{_WERE}|,?[ ]{_either('made-up-of')}[ ]")


def _is_second(text: str, opening: re.Match[str]) -> bool:
    """Whether a dash ends what stands between dashes."""
    return text.count(opening.group().strip(), 0, opening.start()) % 2 == 1


def _closing(text: str, opening: re.Match[str]) -> int | None:
    """Where the list ends: at the second dash or bracket, else with the sentence."""
    mark = opening.group().strip()
    if mark == "(":
        end = text.find(")", opening.end())
        return end if end > 0 else None
    if mark in _DASHES:
        end = text.find(mark, opening.end())
        return len(text[:end].rstrip()) if end > 0 else _stop(text)
    return _stop(text)


def _stop(text: str) -> int:
    closed = _CLOSED.search(text)
    return closed.start() if closed else len(text)


def _listed(sentence: Numbered, start: int, end: int | None) -> tuple[tuple[Quantity, ...], int] | None:
    """The parts of a list, all of one kind, and how many of them are one without a number; None where it is no list."""
    if end is None:
        return None
    text = sentence.text[start:end]
    if _open_list().search(text) or ":" in text or "(" in text:
        return None
    parts: list[Quantity] = []
    singles = trailing = bare = 0
    at = start
    for piece in _SPLIT.split(text):
        at = sentence.text.index(piece, at)
        numbers = [n for offset, n in sentence.numbers.items() if at <= offset < at + len(piece)]
        first = _CAPITAL.search(piece)
        if len(numbers) > 1 or (numbers and not _is_part(numbers[0])) or (first and first.start() > _LATE):
            return None
        if not parts and not singles and not (_ONE.match(piece) or (first and not first.start())):
            return None
        at += len(piece)
        if numbers:
            parts += numbers
            bare += len(piece) == 1
            trailing = 0
        elif _ONE.match(piece):
            singles, trailing = singles + 1, trailing + 1
    if parts and parts[0].kind is not Kind.COUNT:
        singles -= trailing  # "$3 from fees and $2 from dues, fines and a sponsored walk"
    if not parts or len(parts) + singles < 2 or bare == len(parts) or (singles and parts[0].kind is not Kind.COUNT):
        return None
    return (tuple(parts), singles) if len({(part.kind, part.unit) for part in parts}) == 1 else None


def _is_part(number: Quantity) -> bool:
    return number.kind in _KINDS and number.high is None and number.hedge not in ("least", "most", "more", "less")


def _is_whole(number: Quantity) -> bool:
    return number.kind in _KINDS and number.high is None and number.value >= _LEAST


def _summed(sentence: Numbered) -> Iterator[Total]:
    """The list first, then its total: "five students and four teachers, a total of nine"."""
    text = sentence.text
    for closing in _in_all().finditer(text):
        total = sentence.numbers[closing.start("a" if closing["a"] else "b")]
        first = next(iter(sentence.numbers))
        start = max(text.rfind(mark, 0, closing.start()) + 1 for mark in (";", ":", "—"))
        first = min((at for at in sentence.numbers if at >= start), default=first)
        listed = _listed(sentence, first, closing.start())
        if listed and _is_whole(total) and (total.kind, total.unit) == (listed[0][0].kind, listed[0][0].unit):
            yield Total(total, *listed, total.span, sentence.to_copy(first, closing.start()))


@cache
def _in_all() -> re.Pattern[str]:
    return re.compile(
        r"""
          (?:,|[ ]—|[ ]\()?[ ](?:(?:for|making|or|bringing[ ]the[ ]total[ ]to|to[ ]make)[ ])?
          (?:a[ ](?:grand[ ]|combined[ ])?total[ ]of|totall?ing|adding[ ]up[ ]to)[ ](?P<a>[NMU])(?![\w-])
        | (?:,|[ ]—)[ ](?:or[ ]|for[ ])?(?P<b>[NMU])(?:[ ][a-z'-]+){0,3}
          [ ](?:in[ ]all|altogether|in[ ]total|all[ ]told)\b
        """,
        re.VERBOSE,
    )


def _split(sentence: Numbered) -> Iterator[Total]:
    """ "Five of the 12 were students and the other seven were teachers"."""
    found = _OTHERS.search(sentence.text)
    if found is None:
        return
    part, total, other = (n for at, n in sentence.numbers.items() if found.start() <= at < found.end())
    if all(n.kind is part.kind and n.unit == part.unit and _is_part(n) for n in (part, total, other)):
        yield Total(total, (part, other), 0, total.span, sentence.to_copy(found.start(), found.end()))


def _goes_on_with_shares(sentence: Numbered, before: Numbered | None) -> bool:
    """Whether the sentence right before has shares too, so that these are the rest of those."""
    near = before is not None and sentence.span.start - before.span.end <= 1
    return near and before is not None and any(n.kind is Kind.PERCENT for n in before.numbers.values())


def _percentages(sentence: Numbered) -> Iterator[Total]:
    """Percentages of which the last is told to be the rest."""
    rest = _REST.search(sentence.text)
    if rest is None:
        return
    parts = [n for at, n in sentence.numbers.items() if at < rest.end()]
    if _majority().search(sentence.text):
        return
    if len(parts) > 1 and all(n.kind is Kind.PERCENT and not n.high for n in parts):
        first = next(iter(sentence.numbers))
        yield Total(None, tuple(parts), 0, parts[-1].span, sentence.to_copy(first, rest.start()))


@cache
def _majority() -> re.Pattern[str]:
    return re.compile(rf"\b{_either('shares')}\b|D of\b")


@cache
def _open_list() -> re.Pattern[str]:
    return re.compile(rf"\b{_either('open')}\b|[B-EG-LO-TV-Z](?<!D)")


def _either(name: str) -> str:
    words: Sequence[str] = lexicon("reckoning")["totals"][name]
    return either(words)
