"""A paragraph is a quotation, and neither it nor the paragraphs beside it say who speaks.

What counts as said beside it, and which quotations need no speaker, is for the fact.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint.document import Document
from newslint.facts.unspoken import unspoken
from newslint.finding import Slip
from newslint.record import Record

CASES: tuple[str, ...] = ()
VALUES = ("words",)
ELSEWHERE: tuple[str, ...] = ()
NEEDS: tuple[str, ...] = ()
SIGNS = (("“", "”", '"', "„", "«", "»", "‘‘", "''", "``"),)


class Options(Record):
    """`excerpt` is how many words of the quotation a message gives."""

    excerpt: int = 5


def check(doc: Document, options: Options) -> Iterator[Slip]:
    """A slip for each quotation that nobody speaks."""
    for span in unspoken(doc):
        words = doc.read(span).strip("“”\"'‘’«»").split()
        yield Slip(span, {"words": " ".join(words[: options.excerpt]) + ("…" if len(words) > options.excerpt else "")})
