"""Bodies in two forms, and names of a headline that only a nearby name explains."""

from __future__ import annotations

import pytest

from newslint.document import Document
from newslint.facts.body_names import body_names
from newslint.facts.headline_names import unsupported
from newslint.readers import read
from newslint.text import Source


def draft(text: str, headline: str = "Quiet night on the river") -> Document:
    return read(Source("draft.txt", f"{headline}\n\n{text}\n"))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "They sued the Halden Health Organisation. The Halden Health Organization won.",
            ["Halden Health Organization"],
        ),
        ("They sued the Halden Rights Watch. The Halden Right Watch won.", ["Halden Right Watch"]),
        ("They sued the Halden Theatre Board. The Halden Theater Board won.", ["Halden Theater Board"]),
        ("They sued Halden Mills Group Inc. in May. Halden Mill Group won.", ["Halden Mill Group"]),
        ("They sued the Halden Women’s Aid Board. The Halden Womens Aid Board won.", ["Halden Womens Aid Board"]),
        ("They sued the Halden Board for Rivers. The Halden Board of Rivers won.", ["Halden Board of Rivers"]),
        ("They sued the Halden Councils. The Halden Council won.", []),
        ("They sued the Courts of Halden. The Court of Halden won.", []),
        ("They sued the Halden Gas Board. The Halden Ga Board won.", []),
        ("They sued the Halden Labour Party. The Halden Labor Party won.", []),
        ("They sued the Halden Rights Watch. The Orrin Right Watch won.", []),
        ("They sued the HALDEN RIGHT WATCH. The Halden Rights Watch won.", []),
        ("They sued the Inland Canal Watch.", []),
        ("They sued Halden Mills Inc. in May. Halden Mills won, and Halden Mills Inc. paid.", []),
        ("They sued Halden Mills Inc. in May. Halden Mills Ltd. won.", ["Halden Mills Ltd."]),
        ("They sued Orvell & Sons in May. Orvell and Sons won.", ["Orvell and Sons"]),
        ("They sued Orvell & Sons in May. Orvell and sons won.", []),
        ("They sued the Halden Gas Commission. The Halden Gas Committee won.", ["Halden Gas Committee"]),
        ("They sued the Halden Commission for Gas. The Halden Committee for Gas won.", ["Halden Committee for Gas"]),
        ("They sued the Halden Gas Commission. The Halden Gas Foundation won.", []),
        ("They sued the Gas Commission. The Gas Committee won.", []),
        ("They sued the Department of Rivers. The Department for Rivers won.", ["Department for Rivers"]),
        ("They sued the Center of Rivers. The Center for Rivers won.", []),
        (
            "The Tarn Gas Board met the Tarn Gas Bureau. The Tarn Gas Board left. The Tarn Gas Bureau stayed.",
            [],
        ),
        ("They sued Halden Hill University. The University of Halden Hill won.", ["University of Halden Hill"]),
        ("They sued Halden Hill University. The University of Tarn Hill won.", []),
        ("They sued Washington University. The University of Washington won.", []),
    ],
)
def test_bodies(text: str, expected: list[str]) -> None:
    doc = draft(text)
    assert [doc.read(forms.odd[0]) for forms in body_names(doc)] == expected


def test_display_type_is_left_out() -> None:
    assert body_names(draft("They sued the Halden Rights Watch.", "They met the Halden Right Watch on Monday")) == ()


@pytest.mark.parametrize(
    ("headline", "text", "expected"),
    [
        ("Orvel leaves the mill", "The clerk met Karen Orvell.", [("Orvel", "Orvell")]),
        ("Okonjo leaves the mill", "The clerk met Karen Okonkwo.", [("Okonjo", "Okonkwo")]),
        ("OKONJO LEAVES THE MILL", "The clerk met Mayor Okonkwo.", [("OKONJO", "Okonkwo")]),
        ("Orvel leaves the mill", "The clerk met Orvell.", []),
        ("Orvel leaves the mill", "The clerk met Karen Orvell. Orvel left.", []),
        ("Orvel leaves the mill", "The clerk met Karen Orvell Bay.", []),
        ("Orvellites leave the mill", "The clerk met Karen Orvell.", []),
        ("Orve leaves the mill", "The clerk met Karen Orvell.", []),
        ("Arvell leaves the mill", "The clerk met Karen Orvell.", []),
        ("Orrin leaves the mill", "The clerk met Karen Orvel.", []),
        ("Price leaves the mill", "The clerk met Karen Prize.", []),
        ("Karel leaves the mill", "The clerk met Mayor Karell.", []),
        ("Orr leaves the mill", "The clerk met Karen Ort.", []),
        ("Rep. Ida Kelly leaves the mill", "Congresswoman Ida Orvell left.", [("Kelly", "Orvell")]),
        ("Rep. Ida Kelly leaves the mill", "Sen. Ida Orvell left.", []),
        ("Rep. Ida Kelly leaves the mill", "Congresswoman Eva Orvell left.", []),
        ("Ida Kelly leaves the mill", "Congresswoman Ida Orvell left.", []),
        ("Mayor Kelly leaves the mill", "Mayor Orvell left.", []),
        ("Ida Kelly leaves the mill", "Ida Orvell left. Orvell slept. Orvell sang.", [("Kelly", "Orvell")]),
        ("Ida Bros leave the mill", "Ida Orvell left. Orvell slept. Orvell sang.", []),
        ("Ida Kelly leaves the mill", "Eva Orvell left. Orvell slept. Orvell sang to Ida.", []),
        ("Rep. Ida Kelly leaves the mill", "Mayor Ida Orvell left. Orvell slept. Orvell sang.", []),
        ("Ida Kelly leaves Orvell’s mill", "Ida Orvell left. Orvell slept. Orvell sang.", []),
        ("Ida Kelly leaves", "Ida Orvell left. Orvell sang to Ida Dunnell. Orvell met Dunnell and Dunnell.", []),
    ],
)
def test_headlines(headline: str, text: str, expected: list[tuple[str, str]]) -> None:
    doc = draft(text, headline)
    assert [(doc.read(it.word.span), doc.read(it.nearest[0].span)) for it in unsupported(doc)] == expected
