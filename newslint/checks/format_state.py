"""States after towns as a house writes them: in full or short, in running text and in datelines."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from newslint.document import Document
from newslint.facts.house_forms import StateForm, state_forms, state_name
from newslint.finding import Change, Repair, Slip
from newslint.record import Record
from newslint.text import Span

CASES = ("text", "dateline")
VALUES = ("written", "house")
ELSEWHERE = ()
NEEDS = ()


class Options(Record):
    """`text` and `dateline` are the short forms by the name in full; a state that has none is written in full."""

    text: Mapping[str, str] | None = None
    dateline: Mapping[str, str] | None = None


def check(doc: Document, options: Options) -> Iterator[Slip]:
    """One slip a state that the house writes otherwise after a town."""
    for form in state_forms(doc):
        short = options.dateline if form.dateline else options.text
        if short is None:
            continue
        house = short.get(state_name(form.code), state_name(form.code))
        written = doc.read(form.span)
        if written != house and written.upper() != house.upper():
            yield _slip(doc, form, written, house)


def _slip(doc: Document, form: StateForm, written: str, house: str) -> Slip:
    """The slip; a full stop that is the sentence's as well stays where it is."""
    after = doc.text[form.span.end : form.span.end + 2]
    closes = written.endswith(".") and (not after.strip() or (after[0] == " " and after[1:].isupper()))
    span = Span(form.span.start, form.span.end - 1) if closes and not house.endswith(".") else form.span
    values = {"written": doc.read(span), "house": house}
    change = Repair((Change(span, house),), sure=not closes)
    return Slip(span, values, "dateline" if form.dateline else "text", repairs=(change,))
