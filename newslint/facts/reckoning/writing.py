"""A number that was worked out is written as the copy writes its own: "$11 million" beside "$12 million"."""

from __future__ import annotations

import re

from newslint.document import Document
from newslint.facts.counting import so_many
from newslint.facts.quantities import Quantity
from newslint.text import Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    from decimal import Decimal

_DIGITS = re.compile(r"\d[\d,]*+(?:\.\d++)?")
_GROUPED = 10_000
_UNITS = 2


def written_like(doc: Document, quantity: Quantity, value: Decimal) -> str:
    """The value with the sign, scale and unit of a quantity of the copy, in figures or in words as that one is."""
    written = doc.read(quantity.span)
    digits = _DIGITS.search(written)
    if digits is None:
        return plainly(value)
    printed = quantity.value.__class__(digits.group().replace(",", ""))
    scale = quantity.value / printed if printed else printed + 1
    return written[: digits.start()] + figures(value / scale, grouped="," in digits.group()) + written[digits.end() :]


def range_like(doc: Document, quantity: Quantity, low: Decimal, high: Decimal) -> str:
    """Two values as a quantity of the copy writes its range, with "to" between them."""
    written = doc.read(quantity.span)
    last = [digits.end() for digits in _DIGITS.finditer(written)]
    return f"{figures(low)} to {figures(high)}{written[last[-1] :] if last else ''}"


def compound_like(doc: Document, span: Span, value: Decimal, rest: Decimal) -> str | None:
    """A value as the copy writes one in two units, of which the second printed number is `rest`: "6 feet 2 inches"."""
    written = doc.read(span)
    digits = [*_DIGITS.finditer(written)]
    if len(digits) != _UNITS or not rest or value < 0:
        return None
    of_one = round(value.__class__(digits[1].group().replace(",", "")) / rest)
    whole, more = divmod(round(value * of_one), of_one)
    between, after = written[digits[0].end() : digits[1].start()], written[digits[1].end() :]
    return f"{written[: digits[0].start()]}{whole}{between}{more}{after}"


def within_sentence(words: str) -> str:
    """Words of the copy as they stand within a sentence: "twelve" for "Twelve"."""
    return words[:1].lower() + words[1:] if words[1:2].islower() else words


def plainly(value: Decimal) -> str:
    """A number by itself: words up to nine, then figures."""
    return so_many(int(value), "zero") if value == int(value) else figures(value, grouped=True)


def figures(value: Decimal, *, grouped: bool = False) -> str:
    """A number in figures, with two decimals at most and commas where they are usual."""
    comma = "," if grouped or value >= _GROUPED else ""
    if value == int(value):
        return f"{int(value):{comma}d}"
    return f"{value:{comma}.2f}".rstrip("0").rstrip(".")
