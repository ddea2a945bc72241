"""Sums of money as a house writes them: a sign before the figures, no empty cents, millions in full or in a letter."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from newslint.document import Document
from newslint.facts.house_forms import opens_sentence, settled_quantities
from newslint.facts.quantities import Kind, Quantity
from newslint.finding import Slip, house_slip
from newslint.record import Record

CASES = ()
VALUES = ("written", "house")
ELSEWHERE = ()
NEEDS = ()

_SIGNS = "$£€¥"
_EMPTY = ".00"


class Options(Record):
    """What a house settles; what is left out may be as it likes.

    `signs` says which sign stands before the figures for the word after them (`{dollars: $}`), `empty-cents` whether
    "$5.00" is written so, `scales` what becomes of a scale (`{million: m}`, or `{m: " million"}` the other way).
    """

    signs: Mapping[str, str] = {}
    empty_cents: bool = True
    scales: Mapping[str, str] = {}


def check(doc: Document, options: Options) -> Iterator[Slip]:
    """One slip a sum in figures that the house writes otherwise."""
    for one in settled_quantities(doc):
        if one.kind is not Kind.MONEY or one.spelled or one.compound or one.high is not None:
            continue
        written, house = doc.read(one.span), _house(doc, one, options)
        if written != house and not opens_sentence(doc, one.span):
            yield house_slip(one.span, written, house)


def _house(doc: Document, one: Quantity, options: Options) -> str:
    sum_ = doc.read(one.span)
    for word, sign in options.signs.items():
        if sum_.endswith(f" {word}") and sum_[0].isdigit():
            sum_ = sign + sum_.removesuffix(f" {word}")
    if not options.empty_cents and sum_.endswith(_EMPTY) and sum_[0] in _SIGNS:
        sum_ = sum_.removesuffix(_EMPTY)
    for scale, short in options.scales.items():
        bare = sum_.removesuffix(scale).rstrip(" ")
        if sum_[0] in _SIGNS and sum_.endswith(scale) and bare[-1:].isdigit():
            sum_ = bare + short
    return sum_
