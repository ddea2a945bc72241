"""One slip tells of all credits; it stands at a real caption and names the other form's places."""

from __future__ import annotations

from newslint.checks.caption_credit_format import Options, check
from newslint.document import Document
from newslint.finding import Slip
from newslint.readers import read
from newslint.text import Source


def draft(*captions: str) -> Document:
    return read(Source("draft.txt", "\n\n".join(("Locks open", "The locks opened, the county said.", *captions))))


def slips(doc: Document) -> list[Slip]:
    return list(check(doc, Options()))


def test_one_slip_for_alt_texts_and_captions_at_the_later_caption() -> None:
    one, two = "A lock opens. (photo credit: LENA ORSO/REUTERS)", "A dam breaks. (credit: REUTERS/PAUL NIX)"
    doc = draft(f"{one}\n{one}", f"{two}\n{two}")
    (slip,) = slips(doc)
    assert slip.case == "label-and-order"
    assert slip.span.start == doc.text.rindex("credit: REUTERS")
    assert [other.span.start for other in slip.others] == [
        doc.text.index("photo credit"),
        doc.text.rindex("photo credit"),
    ]


def test_the_rarer_form_is_odd() -> None:
    doc = draft("A lock. (Reuters/Ana Ruiz)", "A dam. (Lena Orso/Reuters)", "A door. (Paul Nix/Reuters)")
    (slip,) = slips(doc)
    assert slip.values == {"odd": "Reuters/Ana Ruiz", "usual": "Lena Orso/Reuters"}
    assert slip.case == "order"


def test_two_agencies_that_both_differ_are_one_slip() -> None:
    doc = draft(
        *("A lock. (Reuters/Ana Ruiz)", "A dam. (Lena Orso/Reuters)"),
        *("A door. (AFP/Paul Nix)", "A gate. (Paul Nix/AFP)"),
    )
    assert len(slips(doc)) == 1
