"""Percentages as a house writes them: a sign or a word after figures."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.document import Document
from newslint.facts.house_forms import opens_sentence, settled_quantities
from newslint.facts.quantities import Kind
from newslint.finding import Change, Slip, house_slip
from newslint.record import Record
from newslint.text import Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Literal

CASES = ()
VALUES = ("written", "house")
ELSEWHERE = ()
NEEDS = ()
SIGNS = (("%", "percent", "cent", r"digit:(?i:percent)"),)

_FORMS = ("%", " percent", " per cent", "percent", "per cent")


class Options(Record):
    """`form` is what stands after figures: `%`, `percent` or `per cent`."""

    form: Literal["%", "percent", "per cent"] = "%"


def check(doc: Document, options: Options) -> Iterator[Slip]:
    """One slip a percentage in figures with another form."""
    wanted = options.form if options.form == "%" else f" {options.form}"
    for one in settled_quantities(doc):
        if (
            one.kind is not Kind.PERCENT
            or one.high is not None
            or one.spelled
            or one.compound
            or opens_sentence(doc, one.span)
        ):
            continue
        written = doc.read(one.span)
        form = next((form for form in _FORMS if written.endswith(form)), wanted)
        if form == wanted or not written[: len(written) - len(form)][-1:].isdigit():
            continue
        change = Change(Span(one.span.end - len(form), one.span.end), wanted)
        yield house_slip(one.span, written, written.removesuffix(form) + wanted, change=change)
