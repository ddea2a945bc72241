"""A credit is a label, a person and an agency, in an order; what is something else has no form."""

from __future__ import annotations

import pytest

from newslint.document import Document
from newslint.facts.credits import Credit, credits
from newslint.readers import read
from newslint.text import Source


def parsed(*lines: str) -> tuple[Document, tuple[Credit, ...]]:
    captions = "\n\n".join(f"A lock opens in Arden, number {index}. {line}" for index, line in enumerate(lines))
    doc = read(Source("draft.txt", f"Locks open\n\nThe locks opened.\n\n{captions}"))
    return doc, credits(doc)


@pytest.mark.parametrize(
    ("line", "label", "person", "agency", "first"),
    [
        ("(photo credit: LENA ORSO/REUTERS)", "photo credit:", "LENA ORSO", "Reuters", False),
        ("(credit: REUTERS/PAUL NIX)", "credit:", "PAUL NIX", "Reuters", True),
        ("(AP Photo/Lena Orso, File)", "", "Lena Orso", "AP", True),
        ("(Photo by Lena Orso/Getty Images)", "photo by", "Lena Orso", "Getty", False),
        ("(Photo: Lena Orso, AP)", "photo:", "Lena Orso", "AP", False),
        ("(Lena Orso via AP)", "", "Lena Orso", "AP", False),
    ],
)
def test_parts(line: str, label: str, person: str, agency: str, first: bool) -> None:
    doc, (credit,) = parsed(line)
    assert credit.person is not None
    assert credit.form is not None
    assert (credit.label, doc.read(credit.person), credit.agency) == (label, person, agency)
    assert credit.form.agency_first is first
    assert doc.read(credit.words) == line.strip("()")
    assert doc.read(credit.span) == line


@pytest.mark.parametrize(
    "line",
    [
        "(Lena Orso/AFP via Getty Images)",
        "(Courtesy of Lena Orso/Reuters)",
        "(Handout via REUTERS)",
        "(Photo: May 31, AP)",
        "(Photo: Lena Orso)",
    ],
)
def test_other_credits_have_no_form(line: str) -> None:
    _, (credit,) = parsed(line)
    assert credit.form is None


def test_an_agency_alone_is_known() -> None:
    doc, (credit,) = parsed("(Reuters)")
    assert (credit.agency, credit.person, credit.form) == ("Reuters", None, None)
    assert credit.agency_span is not None
    assert doc.read(credit.agency_span) == "Reuters"


def test_what_two_credits_share_is_their_agency() -> None:
    _, found = parsed("(Photo: Lena Orso / Arden Herald)", "(Photo: Paul Nix / Arden Herald)")
    assert [credit.agency for credit in found] == ["arden herald", "arden herald"]


def test_the_credit_of_an_alt_text_is_marked() -> None:
    doc = read(
        Source("d.txt", "Locks\n\nA lock.\n\nA lock opens. (AP Photo/Ana Ruiz)\nA lock opens. (AP Photo/Ana Ruiz)")
    )
    assert [credit.of_alt for credit in credits(doc)] == [True, False]
