"""Small counts in words and larger ones in figures, from the number that a house settles."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.document import Document
from newslint.facts.house_forms import opens_sentence, settled_quantities
from newslint.facts.quantities import Kind, Quantity
from newslint.finding import Slip, house_slip
from newslint.lexicons import lexicon
from newslint.record import Record

CASES = ("figures", "words")
VALUES = ("written", "house", "counted")
ELSEWHERE = ()
NEEDS = ()

_MOST = 20
_NEAR, _WORD = 7, 24


class Options(Record):
    """`figures-from` is the first number in figures; below it, counts of nouns are in words, but for `never` nouns."""

    figures_from: int = 10
    never: frozenset[str] = frozenset()


def check(doc: Document, options: Options) -> Iterator[Slip]:
    """A slip of case `words` for a small count in figures, `figures` for a larger one in words.

    Only what counts a noun in lower case is judged: no ages, measures, scores, ranges, nor what opens a sentence. A
    figure of one is mostly a name ("where 1 equals all").
    """
    words = {number: word for word, number in _small()}
    for one in settled_quantities(doc):
        if not _is_plain(doc, one, options) or opens_sentence(doc, one.span):
            continue
        number, written = int(one.number), doc.read(one.span)
        if written.isdigit() and 1 < number < options.figures_from and number in words:
            yield _slip(doc, one, "words", words[number])
        elif written.isalpha() and written.islower() and options.figures_from <= number <= _MOST:
            yield _slip(doc, one, "figures", str(number))


def _small() -> Iterator[tuple[str, int]]:
    """The words for the numbers up to nineteen, and their worth."""
    found = lexicon("quantities")["words"]["small"]
    return ((word, int(worth)) for word, worth in found.items() if str(worth).isdigit() and 0 < int(worth) <= _MOST)


def _is_plain(doc: Document, one: Quantity, options: Options) -> bool:
    if one.kind is not Kind.COUNT or one.counts is None or one.high is not None or one.compound:
        return False
    counted, gap = doc.read(one.counts), doc.text[one.span.end : one.counts.start]
    if not one.number.isdigit() or gap != " " or not counted.islower() or _neighbours(doc, one):
        return False
    return doc.read(one.head or one.counts).lower() not in options.never


def _neighbours(doc: Document, one: Quantity) -> bool:
    """Whether another number stands beside this one, or a name before it ("8 of 12", "6-foot", "a Schedule 1 drug")."""
    before, after = (
        doc.text[max(one.span.start - _NEAR, 0) : one.span.start],
        doc.text[one.span.end : one.span.end + _NEAR],
    )
    word = doc.text[max(one.span.start - _WORD, 0) : one.span.start].rstrip().rpartition(" ")[2]
    named = word[:1].isupper() and before[-1:] == " "
    return named or any(char.isdigit() for char in before + after) or before[-1:] in "-–/.,$#"


def _slip(doc: Document, one: Quantity, case: str, house: str) -> Slip:
    return house_slip(one.span, doc.read(one.span), house, case, counted=doc.read(one.counts) if one.counts else "")
