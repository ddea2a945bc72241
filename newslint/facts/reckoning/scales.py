"""A figure may stand twice with its digits and another scale: "$3.2 billion" and "$3.2 million", 12,500 and 125,000.

Each figure of a story is given with its digits, its scale and the nouns beside it. Figures of a unit ("$3.2 million a
day") and quoted ones are marked, for they may be others; of a range both ends are given. Numbers in words are left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from newslint.document import Document, Zone, per_document
from newslint.facts.numbered import TIME, Numbered, numbered
from newslint.facts.quantities import Kind, Quantity, quantities
from newslint.facts.quotes import is_own
from newslint.facts.small_words import small_words
from newslint.lexicons import lexicon
from newslint.record import Record
from newslint.text import Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

_KINDS = frozenset({Kind.COUNT, Kind.MONEY, Kind.MEASURE})
_FRONT = frozenset({Zone.HEADLINE, Zone.DEK, Zone.CAPTION})
_PRINTED = re.compile(
    r"[^\d\s]{0,3}\d[\d,]*(?:\.\d+)?(?:[ -]?(?:million|billion|trillion|bn|mn|tn|m|b)\b)?", re.IGNORECASE
)
_ASIDE = re.compile(r"\([^()]*\)")
_MARK = re.compile(r"[.,;:()\"!?—]")
_AROUND = 70
_NOUNS = 3
_LONG = 4


class Figure(Record):
    """A number with at least two digits that say something.

    `digits` are those digits, `printed` the number as printed before its scale ("3.2"), `scale` the word or letter of
    the scale, "" where there is none. `nouns` are the words beside it, plurals cut. `front` marks headline, dek, lead
    and captions, `known` one with "the" or "that" before it, which was told before, `each` one that is so much for each
    of something, and `own` one of the story's own words. `about` are the long words of its clause, plurals cut; `whole`
    is where the number stands with the other end of its range.
    """

    quantity: Quantity
    digits: str
    printed: str
    scale: str
    nouns: frozenset[str]
    front: bool
    known: bool
    each: bool = False
    own: bool = True
    about: frozenset[str] = frozenset()
    whole: Span = Span(0, 0)


@per_document
def figures(doc: Document) -> tuple[Figure, ...]:
    """The figures of the copy, in reading order."""
    return tuple(_figures(doc))


def same_digits(doc: Document) -> bool:
    """Whether two numbers of a draft have the same digits and differ; in most no two do."""
    numbers = {quantity.number for quantity in quantities(doc)}
    return len({_digits(number) for number in numbers}) < len(numbers)


def swapped_digits(doc: Document) -> bool:
    """Whether two numbers of a draft have the same digits, three at least, in another order."""
    known = {digits for quantity in quantities(doc) if len(digits := _digits(quantity.number)) > 2}
    return len({"".join(sorted(digits)) for digits in known}) < len(known)


def _digits(number: str) -> str:
    return number.replace(".", "").strip("-0")


def _figures(doc: Document) -> Iterator[Figure]:
    lead = next((block.span for block in doc.zoned(Zone.BODY)), None)
    for sentence in numbered(doc):
        for at, whole in sentence.numbers.items():
            if whole.kind not in _KINDS:
                continue
            for quantity in _ends(doc, whole):
                digits, (printed, scale) = _digits(quantity.number), _written(doc, quantity)
                if len(digits) < 2 or quantity.number.startswith("-") or not printed:
                    continue
                front = doc.zone_at(quantity.span.start) in _FRONT or (lead is not None and quantity.span in lead)
                yield Figure(
                    quantity,
                    digits,
                    printed,
                    scale,
                    _nouns(sentence, at),
                    front,
                    _is_known(sentence, at),
                    _is_of_a_unit(sentence, at),
                    is_own(doc, quantity.span),
                    _about(sentence, at),
                    whole.span,
                )


def _ends(doc: Document, whole: Quantity) -> Iterator[Quantity]:
    """A number, or both of a range, each where it is printed: "$43 billion" and "$55 billion"."""
    if whole.high is None:
        yield whole
        return
    written = [*_PRINTED.finditer(doc.read(whole.span))]
    if len(written) == len((whole.number, whole.high)) and whole.kind is Kind.MONEY:
        for found, number in zip(written, (whole.number, whole.high), strict=True):
            span = Span(whole.span.start + found.start(), whole.span.start + found.end())
            yield Quantity(span, whole.kind, number, unit=whole.unit)


def _about(sentence: Numbered, at: int) -> frozenset[str]:
    """The long words around a number, in its clause."""
    before, after = sentence.text[max(at - _AROUND, 0) : at], sentence.text[at + 1 : at + _AROUND]
    before, after = _ASIDE.sub("", before), _ASIDE.sub("", after)
    clause = f"{_MARK.split(before)[-1]} {_MARK.split(after)[0]}".replace("-", " ")
    return frozenset(
        word.removesuffix("s")
        for word in clause.split()
        if word.isalpha() and word.islower() and len(word) >= _LONG and word not in small_words()
    )


def _written(doc: Document, quantity: Quantity) -> tuple[str, str]:
    """The figures of a number and the word of its scale: "3.2" and "million", "3.2" and "bn"."""
    written = doc.read(quantity.span)
    start = next((place for place, char in enumerate(written) if char.isdigit()), len(written))
    end = start
    while end < len(written) and (written[end].isdigit() or written[end] in ".,"):
        end += 1
    word = written[end:].strip(" -").partition(" ")[0].partition("-")[0]
    return written[start:end].rstrip(".,"), _scales().get(word.lower(), "")


@cache
def _scales() -> Mapping[str, str]:
    """The words and letters of scales, and the scale each means."""
    words = lexicon("quantities")["words"]
    by_power = {power: word for word, power in words["scales"].items()}
    letters = {letter.lower(): by_power[power] for letter, power in words["glued"].items()}
    return letters | {word: word for word in words["scales"]}


def _is_of_a_unit(sentence: Numbered, at: int) -> bool:
    """Whether a number is so much for each of something: "a day", "per head", "apiece"."""
    after = [word.strip(".,;:") for word in sentence.text[at + 1 : at + 24].replace("-", " ").split()]
    return after[:1] == [TIME] or any(word in lexicon("reckoning")["each"] for word in after[:2])


def _is_known(sentence: Numbered, at: int) -> bool:
    return sentence.text[max(at - 6, 0) : at].endswith(("the ", "that ", "this "))


def _nouns(sentence: Numbered, at: int) -> frozenset[str]:
    """The words right after a number that may say what it is of, up to the next mark."""
    found: list[str] = []
    for word in sentence.text[at + 1 : at + 60].replace("-", " ").split()[: _NOUNS + 2]:
        bare = word.strip(".,;:()\"'!?")
        if bare.isalpha() and bare.islower() and len(bare) >= _LONG and bare not in small_words():
            found.append(bare.removesuffix("s"))
        if bare != word or len(found) == _NOUNS:
            break
    return frozenset(found)
