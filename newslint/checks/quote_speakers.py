"""The same words stand in two quotations: two persons cannot both have said them, and one need not be quoted twice.

Where nothing tells whether the mayor and Ana Orr are one or two, it is a slip either way. Silent where a speaker is a
pronoun or nobody, on what headlines, captions and pull quotes repeat, and on one speaker's
words that the top of the story gave away.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint.document import Document
from newslint.facts.said_again import SaidAgain, said_again
from newslint.finding import Other, Slip
from newslint.record import Record
from newslint.text import Span

CASES = ("two", "twice", "either")
VALUES = ("words", "speaker", "first")
ELSEWHERE = ("first",)
NEEDS: tuple[str, ...] = ()
SIGNS = (("“", "”", '"', "'", "„", "«", "»", "‘", "’", "`", "‚", "‹"),)


class Options(Record):
    """`excerpt` is how many words of the quotation a message gives."""

    excerpt: int = 6


def check(doc: Document, options: Options) -> Iterator[Slip]:
    """A slip for each quotation that was given to somebody else before, to the same person, or to one of the two."""
    for one in said_again(doc):
        if one.same is False or (not one.summary and (one.same or one.either)):
            yield _slip(doc, one, options)


def _slip(doc: Document, one: SaidAgain, options: Options) -> Slip:
    first = _read(doc, one.first_speaker)
    values = {
        "words": _excerpt(doc, one.quotation, options.excerpt),
        "speaker": _read(doc, one.speaker),
        "first": first,
    }
    return Slip(one.quotation, values, _case(one), (Other(one.first, {"first": first}),))


def _case(one: SaidAgain) -> str:
    if one.either:
        return "either"
    return "twice" if one.same else "two"


def _read(doc: Document, speaker: Span | None) -> str:
    return doc.read(speaker) if speaker else ""


def _excerpt(doc: Document, quotation: Span, most: int) -> str:
    words = doc.read(quotation).strip("“”\"'‘’«»").split()
    return " ".join(words[:most]) + ("…" if len(words) > most else "")
