"""Credits of one agency written two ways; one slip for the whole draft, at the first odd one of a real caption."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newslint.checks import Unset
from newslint.document import Document
from newslint.facts.credits import Credit, Form, credits
from newslint.finding import Other, Slip

CASES = ("label-and-order", "label", "order", "capitals", "form")
VALUES = ("odd", "usual")
ELSEWHERE = ("usual",)
NEEDS = ()
SIGNS = (("zone:caption", "zone:credit"),)

Options = Unset


def check(doc: Document, _: Options) -> Iterator[Slip]:
    """The first agency whose credits differ in form: the rarer form is odd, of equals the later one."""
    by_agency: dict[str, list[Credit]] = {}
    for credit in credits(doc):
        if credit.form is not None and credit.agency is not None:
            by_agency.setdefault(credit.agency, []).append(credit)
    for group in by_agency.values():
        forms: dict[Form, list[Credit]] = {}
        for credit in group:
            forms.setdefault(_form(credit), []).append(credit)
        if len(forms) > 1:
            yield _slip(doc, sorted(forms.values(), key=lambda same: (len(same), -same[0].span.start)))
            return


def _form(credit: Credit) -> Form:
    assert credit.form is not None
    return credit.form


def _slip(doc: Document, ranked: Sequence[list[Credit]]) -> Slip:
    odd, usual = ranked[0], ranked[-1]
    anchor = next((credit for credit in odd if not credit.of_alt), odd[0])
    return Slip(
        anchor.words,
        {"odd": doc.read(anchor.words), "usual": doc.read(usual[0].words)},
        _case(_form(anchor), _form(usual[0])),
        tuple(Other(credit.words, {"usual": doc.read(credit.words)}) for credit in usual),
    )


def _case(odd: Form, usual: Form) -> str:
    if odd.label != usual.label:
        return "label" if odd.agency_first == usual.agency_first else "label-and-order"
    if odd.agency_first != usual.agency_first:
        return "order"
    return "capitals" if odd._replace(capitals=usual.capitals) == usual else "form"
