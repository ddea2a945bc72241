"""A result has a verb: "Rovers won 2-1", "the Senate passed it 51-48"; a margin stands beside it, "by 3, 4-1".

A noun says it too ("a 2-1 win"), and so does what a vote decided ("voted 5-2 to hire him").

A verb in the passive ("were beaten 2-1"), sets, shoot-outs, aggregates, and games that the lower number wins are
left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from newslint.document import Document, per_document
from newslint.facts.numbered import Numbered, numbered
from newslint.facts.quantities import Kind, Quantity
from newslint.facts.words import either, occurrences
from newslint.lexicons import lexicon
from newslint.record import Record
from newslint.text import Span

_SEVERAL = re.compile(r"[SV](?:,? and|[,;]) [SV]")
_NUMBER = r"(?P<score>[SV])(?![\w-])"
_MARGIN = re.compile(
    rf"""
      {_NUMBER},?[ ](?:(?:for|by|with)[ ])?(?:a[ ])?(?:margin|majority|difference|lead)[ ]of[ ](?P<after>[NB])(?![\w-])
    | \b(?:by|margin[ ]of|by[ ]a)[ ](?P<by>[NB])(?:[ -][a-z]+){{0,2}},?[ ](?P<of>[SV])(?![\w-])
    """,
    re.VERBOSE,
)


class Result(Record):
    """A score or a vote with the verb that says who has more (`words`), or with a margin (`margin`).

    `carried` marks a vote by which something passed.
    """

    score: Quantity
    words: Span
    carried: bool = False
    margin: Quantity | None = None


@per_document
def results(doc: Document) -> tuple[Result, ...]:
    """The results of the copy, in reading order; one with both verb and margin stands twice."""
    return tuple(result for sentence in numbered(doc) for result in _of(doc, sentence))


def _of(doc: Document, sentence: Numbered) -> Iterator[Result]:
    text = sentence.text
    if ("S" not in text and "V" not in text) or _SEVERAL.search(text) or _apart().search(text):
        return
    for found in _won().finditer(text):
        if text[found.start("score")] == "S" and _fewer_wins(doc):
            continue
        score = sentence.numbers[found.start("score")]
        yield Result(score, sentence.to_copy(found.start(), found.end("score")), carried=bool(found["carried"]))
    for found in _decided().finditer(text):
        score = sentence.numbers[found.start("score" if found["score"] else "vote")]
        yield Result(score, sentence.to_copy(found.start(), found.end()), carried=bool(found["vote"]))
    for found in _MARGIN.finditer(text):
        score = sentence.numbers[found.start("score" if found["score"] else "of")]
        margin = sentence.numbers[found.start("after" if found["after"] else "by")]
        if margin.high is None and (margin.kind is Kind.COUNT or margin.unit == "point"):
            yield Result(score, score.span, margin=margin)


@per_document
def _fewer_wins(doc: Document) -> bool:
    """Whether the copy is of a sport in which the lower number wins."""
    return any(next(occurrences(doc, game), None) for game in lexicon("reckoning")["results"]["fewer-wins"])


@cache
def _won() -> re.Pattern[str]:
    words = {name: _either(name) for name in ("won", "passed", "followers", "measures")}
    return re.compile(
        rf"""
        (?<![\w'-])(?<!was[ ])(?<!were[ ])(?<!been[ ])(?<!being[ ])(?<!is[ ])(?<!are[ ])(?<!be[ ])(?<!got[ ])
        (?:(?P<won>{words["won"]})(?![ ](?:the|a|this|that)[ ](?:[a-z-]+[ ])?{words["measures"]}\b)
          |(?:was[ ]|were[ ])?(?P<carried>{words["passed"]}))
        (?:[ ](?!by\b|to\b)[a-zD.'-]+){{0,5}} ,?
        (?:[ ](?:by|on|in|with)[ ]an?(?:[ ][a-z-]+)?(?:[ ]vote[ ]of)?)?
        [ ]{_NUMBER}
        (?=[.,;:!?)—]|$|[ ](?:{words["followers"]})\b|[ ]D|[ ]—)
        """,
        re.VERBOSE,
    )


@cache
def _decided() -> re.Pattern[str]:
    """A score before its noun, and the vote before what it decided; a vote to reject may be told yes-no first."""
    return re.compile(
        rf"""
          \ba[ ]{_NUMBER}[ ](?:home[ ]|away[ ])?{_either("wins")}\b
        | \bvoted,?[ ](?P<vote>[SV])(?:,?[ ](?:on[ ])?D)?,?[ ]to[ ](?!{_either("rejecting")}\b)[a-z]+
        """,
        re.VERBOSE,
    )


@cache
def _apart() -> re.Pattern[str]:
    return re.compile(rf"\b{_either('apart')}\b")


def _either(name: str) -> str:
    words = lexicon("reckoning")["results"].get(name, ())
    return either(words)
