"""Totals whose parts stand behind a comma, in brackets, or in the next sentence.

"The 14 foreigners, six Arvans, seven Orlanders and a Tarn woman, were held", "a suit ($890), a hat ($120) and shoes
($625)", "Eight of the 15 were sailors. The other six were cooks."
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from newslint.facts.numbered import Numbered
from newslint.facts.quantities import Kind, Quantity
from newslint.facts.reckoning.parts import Total, is_part, is_whole, listed
from newslint.facts.words import either
from newslint.lexicons import lexicon

_IN_BRACKETS = re.compile(
    r"(?P<total>[NM])(?:\)|[^A-Z():;]{0,60}): (?P<items>(?:(?:and )?[^A-Z():;]{1,60} \([NM]\)(?:[,;] ?|\.| and |$))+)"
)
_BRACKET = re.compile(r"\(([NM])\)")
_OF = r"(?:of|out[ ]of)[ ](?:the[ ]|its[ ]|their[ ]|his[ ]|her[ ]|all[ ]|these[ ]|those[ ])?"
_SHARED = re.compile(
    rf"""
    (?:(?P<a>N)(?:[ ][a-z'-]+){{0,2}}[ ]{_OF}(?P<whole>N)\b|\b{_OF}(?P<all>N)(?:[ ][a-z'-]+){{0,4}},?[ ](?P<b>N))
    [^A-Z]*
    """,
    re.VERBOSE,
)
_THE_REST = re.compile(r"the (?:other|remaining|rest,?) (?P<rest>N)\b(?! of\b)[^N]*")
_WITH = re.compile(
    r"""
    [NM](?:[ ][a-z'-]+){0,9},[ ](?:with|of[ ]which|of[ ]whom)
    (?:[^A-Z;:]{1,50}[NM]){1,4} [^A-Z;:]{0,50} \bthe[ ](?:other|remaining)[ ][NM]\b
    """,
    re.VERBOSE,
)
_WORDS = r"(?:[ ](?!and\b|or\b|of\b)[a-z'-]+)"
_ITEM, _SEVERAL = rf"(?:N|an?){_WORDS}{{1,6}}", r"{one}(?:,[ ]{one})*,?[ ]and[ ]{one}"
_THESE = re.compile(
    rf"""
    \b(?:the|all|these|those)[ ](?P<total>N)(?:[ ][a-z'-]+){{1,3}},[ ](?P<parts>{_SEVERAL.format(one=_ITEM)}),
    [ ](?:all[ ]|each[ ])?(?:were|are|have|had|will|would|face|who)\b
    """,
    re.VERBOSE,
)
_BARE = rf"N(?:[ ]of[ ]them\b)?{_WORDS}{{1,6}}"
_GAPPED = re.compile(
    rf"""
    (?<!^of[ ])(?<!,[ ]of[ ])(?<!of[ ]the[ ])(?P<total>N)(?:[ ][a-z'-]+){{1,8}},
    [ ](?P<parts>{_SEVERAL.format(one=_BARE)})(?=[,.;]|$|[ ]—)
    """,
    re.VERBOSE,
)
_PLACED = re.compile(r"\b(?:in|at|for|from|to|by|of|on|with|against|near|under|over)\b")


def set_off(sentence: Numbered) -> Iterator[Total]:
    """A total with its parts between commas behind it: "killed nine people, five men and four girls"."""
    text = sentence.text
    if ", " not in text:
        return
    for pattern in (_THESE, *_made_of(), _GAPPED):
        for found in pattern.finditer(text):
            total, (start, end) = sentence.numbers[found.start("total")], found.span("parts")
            parts = listed(sentence, start, end)
            if parts and is_whole(total) and (pattern is not _GAPPED or _is_gapped(text, found, total, parts[0])):
                yield Total(total, *parts, total.span, sentence.to_copy(start, end))


def _is_gapped(text: str, found: re.Match[str], total: Quantity, parts: Sequence[Quantity]) -> bool:
    """Whether only the total has a noun: "24 medals, 12 gold, six silver and six bronze"."""
    if total.counts is None or any(part.counts is not None for part in parts):
        return False
    placed = _PLACED.findall(text, found.start("total"), found.start("parts"))
    return not placed or placed[0] not in _PLACED.findall(text, *found.span("parts"))


@cache
def _made_of() -> Sequence[re.Pattern[str]]:
    """People, and the men and women that they are: "killed nine people, five men and four girls"."""
    return tuple(
        re.compile(
            rf"""
            (?P<total>N)[ ](?:[a-z'-]+[ ])?{either(kind["all"])}
            (?:[ ](?:was|were|have|had|died)(?:[ ][a-z'-]+){{0,9}})?,
            [ ](?P<parts>{_SEVERAL.format(one=rf"(?:N|an?){_WORDS}{{0,3}}[ ]{either(kind['parts'])}")})(?=[,.;]|$|[ ]—)
            """,
            re.VERBOSE,
        )
        for kind in lexicon("reckoning")["totals"]["made-of"].values()
    )


def bracketed(sentence: Numbered) -> Iterator[Total]:
    """A total with its parts in brackets: "a $1,635 outfit: a suit ($890), a hat ($120) and shoes ($625)"."""
    for found in _IN_BRACKETS.finditer(sentence.text) if "(" in sentence.text else ():
        total = sentence.numbers[found.start("total")]
        start, end = found.span("items")
        parts = [sentence.numbers[one.start(1)] for one in _BRACKET.finditer(sentence.text, start, end)]
        told = total.kind is Kind.MONEY or sentence.text[found.end("total")] == ")"
        if told and len(parts) > 1 and all(_is_alike(part, total) for part in parts):
            yield Total(total, tuple(parts), 0, total.span, sentence.to_copy(start, end))


def _is_alike(part: Quantity, total: Quantity) -> bool:
    return is_part(part) and (part.kind, part.unit) == (total.kind, total.unit)


def rest_of(before: Numbered, sentence: Numbered) -> Iterator[Total]:
    """A total with one part in the sentence before and the rest in this: "Eight of the 15 … The other seven …"."""
    rest, shared = _THE_REST.match(sentence.text), _SHARED.fullmatch(before.text)
    if rest is None or shared is None or sentence.span.start - before.span.end > 1:
        return
    names = ("a", "whole") if shared["a"] else ("b", "all")
    part, total = (before.numbers[shared.start(name)] for name in names)
    last = sentence.numbers[rest.start("rest")]
    if all(_is_alike(one, total) and one.hedge is None for one in (part, last)):
        yield Total(total, (part, last), 0, total.span, part.span.hull(last.span))


def shared_out(sentence: Numbered) -> Iterator[Total]:
    """A total shared out behind "with": "15 seats, with Whigs taking five, Tories six and greens the other four"."""
    for found in _WITH.finditer(sentence.text):
        total, *parts = (n for at, n in sentence.numbers.items() if found.start() <= at < found.end())
        if all(_is_alike(part, total) for part in parts):
            yield Total(total, tuple(parts), 0, total.span, parts[0].span.hull(parts[-1].span))
