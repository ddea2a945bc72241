"""A total stands beside the list of all its parts: "Fourteen were saved: six sailors, five cooks and two pilots".

The list is closed: it follows a colon, a dash, a bracket, "made up of" or "the six dead were", or ends in "a total of"
or "in all". Lists that say "including", and parts that are not counted ("several pilots"), are left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from newslint.document import Document, per_document
from newslint.facts.numbered import Numbered, noted, numbered
from newslint.facts.quantities import Kind, Quantity
from newslint.facts.reckoning.parts import Total, is_part, is_whole, listed, stop
from newslint.facts.reckoning.rests import bracketed, rest_of, set_off, shared_out
from newslint.facts.words import either
from newslint.lexicons import lexicon
from newslint.text import Span

_DASHES = ("—", "--", "-")
_WERE, _WHO = " were ", re.compile(r"(?:all |the )N(?: [a-z'-]+){1,3}")
_OTHERS = re.compile(
    r"""
    (?:(?P<part>[NM])(?:[ ][a-z'-]+){0,3}[ ]of[ ](?:the[ ]|its[ ]|their[ ]|those[ ])?(?P<whole>[NM])
      |\bof[ ](?:the[ ]|its[ ]|their[ ]|those[ ])?(?P<all>[NM])(?:[ ][a-z'-]+){0,6},?[ ](?P<one>[NM]))
    \b[^A-CE-Z:]{0,90}\bthe[ ](?:other|remaining)[ ](?P<rest>[NM])\b
    """,
    re.VERBOSE,
)
_REST = re.compile(r"\bthe (?:remaining|other|rest,?) P\b")
_PLACED = re.compile(r"\b(?:in|of|at|from|for|on|across|to)(?: the| its| their)? $")
_NEAR = re.compile(r"(?: [a-z'-]+){0,3}")


@per_document
def totals(doc: Document) -> tuple[Total, ...]:
    """The totals that stand beside all their parts, in reading order."""
    told = numbered(doc)
    pairs = zip((None, *told), told, strict=False)
    found = [total for before, sentence in pairs for total in _of(doc, sentence, before)]
    found += (total for sentence in _noted(doc) for total in _of(doc, sentence, None))
    return tuple(sorted(found, key=lambda total: total.claim.start))


def _noted(doc: Document) -> Iterator[Numbered]:
    """The sentences of notes that correct nothing."""
    told = noted(doc)
    if told:
        from newslint.facts.notices import is_notice

        yield from (sentence for sentence in told if not is_notice(doc, sentence.span))


def _of(doc: Document, sentence: Numbered, before: Numbered | None) -> Iterator[Total]:
    if before is not None and sentence.text.startswith("the "):
        yield from rest_of(before, sentence)
    if sum(1 + (number.high is not None) for number in sentence.numbers.values()) < 2:
        return
    told = (_led, set_off, bracketed, _summed, _split, shared_out)
    found = next((total for ways in told for total in ways(sentence)), None)
    if found is None and not _goes_on_with_shares(sentence, before):
        found = next(_percentages(sentence), None)
    if found and not (found.total and found.total.compound and _has_room(doc, found.total.span)):
        yield found


def _has_room(doc: Document, total: Span) -> bool:
    """Whether the paragraph says that a seat is vacant, so that a seven-member court may have six."""
    return any(
        word in doc.read(doc.block_at(total.start).span).lower() for word in lexicon("reckoning")["totals"]["room"]
    )


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
        end = _closing(text, opening)
        found = listed(sentence, opening.end(), end)
        if found is None or end is None:
            continue
        parts, singles = found
        candidates = {at: n for at, n in sentence.numbers.items() if first <= at < opening.start()}
        total = _total(text[: opening.start()], candidates, parts)
        if total and is_whole(total):
            yield Total(total, parts, singles, total.span, sentence.to_copy(opening.end(), end))


def _total(head: str, candidates: Mapping[int, Quantity], parts: Sequence[Quantity]) -> Quantity | None:
    """The number before a list that is its total: the only one of its kind, or the last right before it."""
    same = {at: n for at, n in candidates.items() if (n.kind, n.unit) == (parts[0].kind, parts[0].unit)}
    same = {at: n for at, n in same.items() if not n.compound or _is_of_members(head, at)}
    if len(same) < 2:
        return next(iter(same.values()), None)
    last = max(same)
    if not _NEAR.fullmatch(head, last + 1) or _PLACED.search(head, 0, last):
        return None  # "30 raids in 15 towns, killing 16 people: five guards and 11 farmers"
    return same[last]


def _is_of_members(head: str, at: int) -> bool:
    """Whether a number joined to its noun counts members: "a five-member board: three Whigs and two Tories"."""
    return _members().match(head, at + 1) is not None


@cache
def _members() -> re.Pattern[str]:
    return re.compile(rf"-{_either('members')}\b")


@cache
def _opening() -> re.Pattern[str]:
    return re.compile(rf":[ ]|[ ]—[ ]|—(?=[a-zA-Z])|[ ]--?[ ]|[ ]\([ ]?|{_WERE}|,?[ ]{_either('made-up-of')}[ ]")


def _is_second(text: str, opening: re.Match[str]) -> bool:
    """Whether a dash ends what stands between dashes."""
    return text.count(_mark(opening), 0, opening.start()) % 2 == 1


def _mark(opening: re.Match[str]) -> str:
    """The mark of an opening; a hyphen is a dash between spaces only."""
    return " - " if opening.group() == " - " else opening.group().strip()


def _closing(text: str, opening: re.Match[str]) -> int | None:
    """Where the list ends: at the second dash or bracket, else with the sentence."""
    mark = _mark(opening)
    if mark == "(":
        end = text.find(")", opening.end())
        return len(text[:end].rstrip()) if end > 0 else None
    if mark.strip() in _DASHES:
        end = text.find(mark, opening.end())
        return len(text[:end].rstrip()) if end > 0 else stop(text)
    return stop(text)


def _summed(sentence: Numbered) -> Iterator[Total]:
    """The list first, then its total: "five students and four teachers, a total of nine"."""
    text = sentence.text
    for closing in _in_all().finditer(text):
        total = sentence.numbers[closing.start("a" if closing["a"] else "b")]
        first = next(iter(sentence.numbers))
        start = max(text.rfind(mark, 0, closing.start()) + 1 for mark in (";", ":", "—"))
        first = min((at for at in sentence.numbers if at >= start), default=first)
        found = listed(sentence, first, closing.start())
        if found and is_whole(total) and (total.kind, total.unit) == (found[0][0].kind, found[0][0].unit):
            yield Total(total, *found, total.span, sentence.to_copy(first, closing.start()))


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
    names = ("part", "whole", "rest") if found["part"] else ("one", "all", "rest")
    part, total, other = (sentence.numbers[found.start(name)] for name in names)
    if all(n.kind is part.kind and n.unit == part.unit and is_part(n) for n in (part, total, other)):
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


def _either(name: str) -> str:
    words: Sequence[str] = lexicon("reckoning")["totals"][name]
    return either(words)
