"""What the repair of a repeat takes away, and how live entries are told of together."""

from __future__ import annotations

from newslint.checks.duplicate_paragraph import Options, check
from newslint.document import Document
from newslint.finding import Slip
from newslint.readers import read
from newslint.text import Source

LONG = "Swimmers must keep out of the lake until Sunday, the county said Thursday."
OTHER = "Crews will flush the pipes under Mill Street before the tests begin, Ortega said."


def draft(*paragraphs: str) -> Document:
    return read(Source("draft.txt", "\n\n".join(("Storm floods valley", *paragraphs))))


def slips(doc: Document) -> list[Slip]:
    return list(check(doc, Options()))


def test_every_paragraph_of_a_passage_goes() -> None:
    doc = draft(LONG, OTHER, LONG, OTHER)
    (slip,) = slips(doc)
    assert [(change.span, change.block) for change in slip.repairs[0].changes] == [
        (doc.blocks[3].span, True),
        (doc.blocks[4].span, True),
    ]


def test_only_an_exact_neighbor_goes() -> None:
    assert slips(draft(LONG, OTHER, LONG))[0].repairs == ()
    assert slips(draft(LONG, LONG.upper()))[0].repairs == ()


def test_a_sentence_goes_with_the_space_before_it() -> None:
    doc = draft(f"{LONG} {LONG} Nobody fell ill.")
    (slip,) = slips(doc)
    (change,) = slip.repairs[0].changes
    assert doc.read(change.span) == f" {LONG}"
    assert not change.block


def test_live_entries_are_one_slip() -> None:
    doc = draft("9:05 p.m.", LONG, "___", "8:10 p.m.", LONG, OTHER, "___", "7:10 p.m.", OTHER)
    (slip,) = slips(doc)
    assert slip.case == "live"
    assert [doc.read(other.span)[:9] for other in slip.others] == ["Swimmers ", "Crews wil"]


def test_long_openings_are_cut() -> None:
    (slip,) = slips(draft(LONG, OTHER, LONG))
    assert slip.values == {"count": "13", "opening": "Swimmers must keep out of…"}
