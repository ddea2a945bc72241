"""Who leads has the larger share: "leads Orr 46 percent to 41 percent", "ahead with 46 percent to Orr's 41 percent".

Shares that somebody "won" ("won 18 percent to Orr's 43") say nothing of who came first.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from newslint.document import Document
from newslint.facts.numbered import Numbered
from newslint.facts.quantities import Kind, Quantity
from newslint.facts.words import either
from newslint.lexicons import lexicon

_PAIR = re.compile(r"[\d.]+(?:%| percent| per cent|percent)(?: to |-|–| ?– )[\d.]+(?:%| percent| per cent|percent)")


def leads(doc: Document, sentence: Numbered) -> Iterator[tuple[Quantity, int, int]]:
    """The two shares of who leads, first and second as a score, and where their statement starts and ends."""
    if "P" not in sentence.text or not _ahead().search(sentence.text) or _behind().search(sentence.text):
        return
    text = _paired(doc, sentence)
    for found in (*_together().finditer(text), *_apart().finditer(text)):
        score = _score(sentence, found)
        if score:
            yield score, found.start(), found.end()


def _paired(doc: Document, sentence: Numbered) -> str:
    """The text of a sentence with a Q for two percentages in one, "46% to 41%", and not for the range "41 to 46%"."""
    text = sentence.text
    for at, number in sentence.numbers.items():
        if number.high and text[at] == "P" and _PAIR.fullmatch(doc.read(number.span)):
            text = f"{text[:at]}Q{text[at + 1 :]}"
    return text


def _score(sentence: Numbered, found: re.Match[str]) -> Quantity | None:
    """Both shares as one score."""
    if found.groupdict().get("pair"):
        return sentence.numbers[found.start("pair")]
    first, second = sentence.numbers[found.start("first")], sentence.numbers[found.start("second")]
    if first.high or second.high:
        return None
    return Quantity(first.span.hull(second.span), Kind.SCORE, first.number, high=second.number)


@cache
def _together() -> re.Pattern[str]:
    return re.compile(
        rf"""
        (?<![\w'-])(?:{_either("ahead")}|{_either("won")}|{_either("passed")})(?![ ](?:to|by[ ]as)\b)
        (?:[ ](?!to\b|by\b|but\b|while\b|trail)[a-zD.'-]+){{0,8}}?
        (?:[ ](?:an?|by)(?:[ ][a-z]+){{0,3}}[ ](?:[NBP]|D-point)(?:[ -][a-z]+){{0,3}})??
        (?:,?[ ](?:among|in|with|over|of|nationally|statewide|against|was)
           (?:[ ](?!but\b|while\b)[a-zNDBO.'-]+){{0,6}}?){{0,2}}?
        [,:—]?[ ]?(?:--[ ]|[ ]by)?[ ]?[—(]?[ ]?(?<!from[ ])(?<![ ]a[ ])(?<![ ]an[ ])(?<![ ]the[ ])
        (?:(?P<pair>Q)|(?P<first>P)[ ]to[ ](?P<second>P)) (?=[.,;:!?)—]|$|[ ](?:{_either("followers")})\b|[ ]D|[ ]—)
        """,
        re.VERBOSE,
    )


@cache
def _apart() -> re.Pattern[str]:
    return re.compile(
        rf"""
        (?<![\w'-])(?:{_either("ahead")}|{_either("won")})(?![ ](?:to|by[ ]as)\b)
        (?:[ ](?!to\b|but\b|while\b|trail)[a-zDNB.'-]+){{0,8}}? ,?
        [ ](?:with|by|earning|taking|getting|receiving|drawing|garnering|winning|at)[ ](?:[a-z]+[ ])?(?P<first>P)
        (?:[ ]of[ ]the[ ](?:[a-z-]+[ ])?votes?|[ ]support)? ,?
        [ ](?:to|over|against|versus|compared[ ](?:to|with))[ ](?:[a-z.'-]+[ ]){{0,2}}
        (?:[a-z.-]+(?:'s|s')|her|his|their)[ ](?P<second>P)(?![\w-])
        """,
        re.VERBOSE,
    )


@cache
def _ahead() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_either('ahead')}|{_either('won')}|{_either('passed')})\b")


@cache
def _behind() -> re.Pattern[str]:
    return re.compile(rf"\b{_either('behind')}\b")


def _either(name: str) -> str:
    words = lexicon("reckoning")["results"][name]
    return either(words)
