"""A result has a verb: "Rovers won 2-1", "the Senate passed it 51-48"; a margin stands beside it, "by 3, 4-1".

A noun says it too ("a 2-1 win", "a 5-4 ruling"), and so does what a vote decided ("voted 5-2 to hire him", "by a vote
of 5-2").

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
from newslint.facts.reckoning.carried import carried_by
from newslint.facts.reckoning.leads import leads
from newslint.facts.words import either, occurrences
from newslint.lexicons import lexicon
from newslint.record import Record, StrEnum
from newslint.text import Span

_JUST = "exact"
_SEVERAL = re.compile(r"[SV](?:,? and|[,;]) [SV]")
_PAIR = re.compile(r"\d{1,4}(?:,\d{3})?(?: ?[-–] ?| to |-to-)\d{1,4}(?:,\d{3})?|[a-z]+-to-[a-z]+", re.IGNORECASE)
_SCORE = r"[SV](?![\w-])"
_NUMBER = rf"(?P<score>{_SCORE})"
_MARGIN = re.compile(
    rf"""
      {_NUMBER},?[ ](?:(?:for|by|with)[ ])?(?:a[ ])?(?:margin|majority|difference|lead)[ ]of[ ](?P<after>[NB])(?![\w-])
    | \b(?:by|margin[ ]of|by[ ]a)[ ](?P<by>[NB])(?:[ -][a-z]+){{0,2}},?[ ](?P<of>[SV])(?![\w-])
    """,
    re.VERBOSE,
)


class Outcome(StrEnum):
    """Who has more: the side that won, what was carried, the larger side, whatever it did, or who leads in shares."""

    WON = "won"
    CARRIED = "carried"
    LARGER = "larger"
    LEADS = "leads"


class Result(Record):
    """A score or a vote with the verb or noun that says who has more (`words`), or with a margin (`margin`)."""

    score: Quantity
    words: Span
    outcome: Outcome = Outcome.WON
    margin: Quantity | None = None


@per_document
def results(doc: Document) -> tuple[Result, ...]:
    """The results of the copy, in reading order; one with both verb and margin stands twice."""
    return tuple(result for sentence in numbered(doc) for result in _of(doc, sentence))


def _of(doc: Document, sentence: Numbered) -> Iterator[Result]:
    for score, start, end in leads(doc, sentence):
        yield Result(score, sentence.to_copy(start, end), Outcome.LEADS)
    text = _scored(doc, sentence)
    if ("S" not in text and "V" not in text) or _SEVERAL.search(text) or _apart().search(text):
        return
    seen: set[int] = set()
    for at, start, end, outcome in (*_told(text), *_named(text), *_carried(text)):
        if at not in seen and not (outcome is Outcome.WON and text[at] == "S" and _fewer_wins(doc)):
            seen.add(at)
            yield Result(sentence.numbers[at], sentence.to_copy(start, end), outcome)
    for found in _MARGIN.finditer(text):
        score = sentence.numbers[found.start("score" if found["score"] else "of")]
        margin = sentence.numbers[found.start("after" if found["after"] else "by")]
        if margin.high is None and (margin.kind is Kind.COUNT or margin.unit == "point"):
            yield Result(score, score.span, margin=margin)


def _scored(doc: Document, sentence: Numbered) -> str:
    """The text of a sentence, with a pair that counts nothing as a score: "confirmed him the next day, 2-94"."""
    text = sentence.text
    for at, number in sentence.numbers.items():
        bare = number.high and number.unit is None and number.counts is None and number.hedge in (None, _JUST)
        if text[at] == "N" and bare and _PAIR.fullmatch(doc.read(number.span)) and not text.endswith("from ", 0, at):
            text = f"{text[:at]}S{text[at + 1 :]}"
    return text


_Found = tuple[int, int, int, Outcome]
"""Where a score stands, where its words start and end, and who has more."""


def _told(text: str) -> Iterator[_Found]:
    for found in _won().finditer(text):
        outcome = Outcome.CARRIED if found["carried"] else Outcome.WON
        yield found.start("score"), found.start(), found.end("score"), outcome


def _named(text: str) -> Iterator[_Found]:
    for found in _sided().finditer(text):
        name = next(name for name in ("score", "after", "of") if found[name])
        yield (
            found.start(name),
            found.start(),
            found.end(),
            Outcome.LARGER if found["side"] or found["of"] else Outcome.WON,
        )
    for found in _decided().finditer(text):
        name = next(name for name in ("vote", "was", "set") if found[name])
        yield found.start(name), found.start(), found.end(), Outcome.CARRIED


def _carried(text: str) -> Iterator[_Found]:
    for at, start, end in carried_by(text):
        yield at, start, end, Outcome.CARRIED


@per_document
def _fewer_wins(doc: Document) -> bool:
    """Whether the copy is of a sport in which the lower number wins."""
    return any(next(occurrences(doc, game), None) for game in lexicon("reckoning")["results"]["fewer-wins"])


@cache
def _won() -> re.Pattern[str]:
    words = {name: _either(name) for name in ("won", "passed", "followers", "measures")}
    active = "".join(f"(?<!{word}[ ])" for word in ("was", "were", "been", "being", "is", "are", "be", "got"))
    return re.compile(
        rf"""
        (?<![\w'-])
        (?:(?:{active}|(?=[a-z]+ing\b))
           (?P<won>{words["won"]})(?![ ](?:the|a|this|that)[ ](?:[a-z-]+[ ])?{words["measures"]}\b)
          |(?:was[ ]|were[ ])?(?P<carried>{words["passed"]})(?:(?:[ ](?!by\b)[a-zD.'-]+){{7,12}}(?=,[ ]{_SCORE}))?)
        (?:[ ](?!by\b|to\b|but\b|while\b)[a-zD.'-]+){{0,6}} ,?
        (?:[ ](?:by|on|in|with)[ ]an?(?:[ ][a-z-]+)?(?:[ ]vote[ ]of)?|[ ]by(?=[ ]V))?
        [ ]{_NUMBER}
        (?=[.,;:!?)—]|$|[ ](?:{words["followers"]})\b|[ ]D|[ ]—)
        """,
        re.VERBOSE,
    )


@cache
def _sided() -> re.Pattern[str]:
    """A score beside the noun that says who has more: "a 2-1 win", "a 5-4 ruling", "a majority of 102-101"."""
    between = rf"(?:[ ](?!{_either('counted')}\b)[a-z'.-]+){{0,2}}"
    wins, sides = _either("wins"), _either("sides")
    return re.compile(
        rf"""
          (?:\ba[ ])?\b{_NUMBER}(?:[ ](?:home[ ]|away[ ])?{wins}\b|{between}[ ](?P<side>{sides})\b)
        | \b{wins}[ ](?:(?:over|against)(?:[ ][a-z.'-]+){{1,4}},?[ ])?(?P<after>{_SCORE})
          (?=[.,;:!?)]|$|[ ](?:over|against|on|in)\b|[ ]D)
        | \b(?:{sides}|majorities)[ ](?:of[ ])?(?P<of>{_SCORE})(?![ ](?!is\b|was\b|has\b|as\b)[a-z-]+s\b)
        """,
        re.VERBOSE,
    )


@cache
def _decided() -> re.Pattern[str]:
    """A vote before what it decided; one to reject may be told yes-no first."""
    to = rf"to[ ](?!{_either('rejecting')}\b)[a-z]+"
    return re.compile(
        rf"""
          \b(?:voted|voting|votes|split),?[ ](?P<vote>{_SCORE})(?:,?[ ](?:on[ ]|in[ ])?D)?,?
          [ ](?:{to}|(?:for|that|in[ ]favou?r[ ]of)\b)
        | \bvote[ ]was[ ](?P<was>{_SCORE})[ ](?:{to}|for|in[ ]favou?r)\b
        | ,[ ](?P<set>{_SCORE}),[ ]{_either("passed")}\b
        """,
        re.VERBOSE,
    )


@cache
def _apart() -> re.Pattern[str]:
    return re.compile(rf"\b{_either('apart')}\b")


def _either(name: str) -> str:
    words = lexicon("reckoning")["results"].get(name, ())
    return either(words)
