"""A body cannot cast more votes than it has members: no seven-member council votes 6-3.

The body stands in the sentence of its vote, or in another where the copy tells of one body of that kind only.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from newslint.document import Document, per_document
from newslint.facts.numbered import Numbered, numbered
from newslint.facts.quantities import Kind, Quantity
from newslint.facts.words import either
from newslint.lexicons import lexicon
from newslint.record import Record
from newslint.text import Span

_LEAST = 3


class Ballot(Record):
    """A vote of a body whose size is told; `size` is the number of its members, `body` what it is."""

    vote: Quantity
    size: Quantity
    body: str
    words: Span
    ground: Span

    @property
    def holds(self) -> bool:
        """Whether so many can have voted: to a council's members a mayor may be added, to a court's nobody."""
        cast = self.vote.value + (self.vote.high_value or 0)
        return bool(cast <= self.size.value + (self.body not in _words("closed")))


class _Size(Record):
    number: Quantity
    body: str
    kind: str
    span: Span
    end: int


@per_document
def ballots(doc: Document) -> tuple[Ballot, ...]:
    """The votes of bodies of a known size, in reading order."""
    if not any(number.kind is Kind.VOTE for sentence in numbered(doc) for number in sentence.numbers.values()):
        return ()
    sizes = [(sentence, [*_sizes(sentence)]) for sentence in numbered(doc)]
    bodies: dict[str, list[_Size]] = {}
    for size in (size for _, own in sizes for size in own):
        kinds = bodies.setdefault(size.body, [size])
        if size.number.value != kinds[0].number.value:
            kinds.append(size)
    return tuple(ballot for sentence, own in sizes for ballot in _of(sentence, own, bodies)) if bodies else ()


def _of(sentence: Numbered, own: list[_Size], bodies: Mapping[str, list[_Size]]) -> Iterator[Ballot]:
    votes = [(at, number) for at, number in sentence.numbers.items() if number.kind is Kind.VOTE]
    if len(votes) != 1:
        return
    at, vote = votes[0]
    size = (_voter(sentence.text, at, own) if len(own) == 1 else None) if own else _elsewhere(sentence.text, at, bodies)
    if size is not None:
        yield Ballot(vote, size.number, size.body, vote.span, size.span)


def _voter(text: str, at: int, own: list[_Size]) -> _Size | None:
    """The body of the sentence, where it stands before the vote as who voted."""
    size = own[0]
    if size.end > at or _others().search(text[size.end : at]) or not _voting().search(text[size.end : at]):
        return None
    return size


def _elsewhere(text: str, at: int, bodies: Mapping[str, list[_Size]]) -> _Size | None:
    """The body that the words before a vote name, where the copy tells of no such body of another size."""
    found = _named().search(text[:at])
    if found is None:
        return None
    kinds = bodies.get(found["body"], [])
    if len(kinds) != 1:
        return None
    return kinds[0] if found["kind"].strip() in ("", kinds[0].kind) else None


def _sizes(sentence: Numbered) -> Iterator[_Size]:
    for found in _sized().finditer(sentence.text):
        number = sentence.numbers[found.start("n")]
        if number.kind is Kind.COUNT and number.high is None and number.value >= _LEAST and number.hedge is None:
            span = sentence.to_copy(found.start(), found.end())
            yield _Size(number, found["body"], found["kind"].rpartition(" ")[2], span, found.end())


@cache
def _sized() -> re.Pattern[str]:
    making = "".join(rf"(?<!{word} )(?<!{word} a )(?<!{word} an )" for word in _words("making"))
    unit, bodies = "(?:member|person|seat|judge|justice|strong)", either(_words("bodies"))
    return re.compile(rf"{making}(?P<n>N)[ -]{unit}(?P<kind>(?: [a-z'-]+){{0,4}}?) (?P<body>{bodies})\b")


@cache
def _named() -> re.Pattern[str]:
    """The body before its vote, no other voters between: "the school board on Tuesday approved the plan in a 6-3"."""
    bodies, voting = either(_words("bodies")), either(_words("voting"))
    words = rf"(?: (?!to\b|{either((*_words('bodies'), *_words('crowds')))}\b)[a-z'-]+){{0,7}}"
    return re.compile(
        rf"\bthe(?P<kind>(?: [a-z'-]+)?) (?P<body>{bodies})(?: on)?(?: D)?(?: [a-z]+ly)? {voting}{words}(?: D)?,? $"
    )


@cache
def _voting() -> re.Pattern[str]:
    return re.compile(rf"\b{either(_words('voting'))}\b")


@cache
def _others() -> re.Pattern[str]:
    return re.compile(rf"\b{either((*_words('bodies'), *_words('crowds')))}\b|;")


def _words(name: str) -> tuple[str, ...]:
    return tuple(lexicon("reckoning")["ballots"][name])
