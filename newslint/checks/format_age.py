"""Ages as a house writes them: in figures or words, with hyphens where they stand before a noun or as one."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.document import Document
from newslint.facts.house_series import AgeForm, age_forms
from newslint.finding import Slip, house_slip
from newslint.lexicons import lexicon
from newslint.record import Record

CASES = ()
VALUES = ("written", "house")
ELSEWHERE = ()
NEEDS = ()
SIGNS = (("year", "years"),)


class Options(Record):
    """`figures-from` is the first age in figures (0 for all), `hyphens` whether "a 5-year-old" has them."""

    figures_from: int = 0
    hyphens: bool = True


def check(doc: Document, options: Options) -> Iterator[Slip]:
    """One slip an age that the house writes otherwise."""
    for age in age_forms(doc):
        written, house = doc.read(age.span), _house(age, options)
        if house and written.lower() != house:
            yield house_slip(age.span, written, house)


def _house(age: AgeForm, options: Options) -> str:
    if age.number < options.figures_from:
        number = next((word for word, worth in _words() if worth == str(age.number)), "")
    else:
        number = str(age.number)
    if not number:
        return ""
    if not age.joined:
        return f"{number} years old"
    link = "-" if options.hyphens or age.hyphens else " "
    return f"{number}{link}year{link}old{'s' if age.plural else ''}"


def _words() -> Iterator[tuple[str, str]]:
    yield from lexicon("quantities")["words"]["small"].items()
