"""Which spelling is the odd one, which other places are named, and what the repair changes."""

from __future__ import annotations

from newslint.checks import hyphens, variants
from newslint.document import Document
from newslint.finding import Slip
from newslint.readers import read
from newslint.text import Source


def draft(text: str) -> Document:
    return read(Source("draft.txt", f"Storm floods valley\n\n{text}"))


def slip(doc: Document, of: str = "spelling") -> Slip:
    slips = hyphens.check(doc, hyphens.Options()) if of == "hyphens" else variants.check(doc, variants.Options())
    (found,) = slips
    return found


def changed(doc: Document, found: Slip) -> str:
    text = doc.text
    for change in sorted(found.repairs[0].changes, key=lambda change: change.span, reverse=True):
        text = text[: change.span.start] + change.text + text[change.span.end :]
    return text.partition("\n")[2]


def test_the_rarer_spelling_is_odd_wherever_it_stands() -> None:
    doc = draft("It moved towards us, toward them, toward all.")
    found = slip(doc)
    assert doc.read(found.span) == "towards"
    assert [doc.read(other.span) for other in found.others] == ["toward", "toward"]


def test_of_equals_the_later_is_odd() -> None:
    doc = draft("It moved towards us, toward them.")
    assert doc.read(slip(doc).span) == "toward"


def test_a_preferred_spelling_is_never_odd() -> None:
    doc = draft("A de-facto line, a de-facto border, a de facto state.")
    found = slip(doc, "hyphens")
    assert doc.read(found.span) == "de-facto"
    assert found.case == "phrase"
    assert changed(doc, found) == "A de facto line, a de facto border, a de facto state."


def test_every_odd_place_is_repaired_in_its_own_form() -> None:
    doc = draft("Advisors met. The adviser left. Two advisers stayed. An adviser spoke. His advisor’s car.")
    found = slip(doc)
    assert doc.read(found.span) == "Advisors"
    assert changed(doc, found) == (
        "Advisers met. The adviser left. Two advisers stayed. An adviser spoke. His adviser’s car."
    )


def test_a_sign_becomes_a_word_with_its_space() -> None:
    doc = draft("It fell 5 percent, 4 percent and 3%.")
    found = slip(doc)
    assert found.values == {"odd": "%", "usual": "percent"}
    assert changed(doc, found) == "It fell 5 percent, 4 percent and 3 percent."


def test_a_few_other_places_are_enough() -> None:
    doc = draft("It moved toward us. " * 9 + "It moved towards them.")
    assert len(slip(doc).others) == 6


def test_one_line_or_several() -> None:
    assert slip(draft("It moved toward us, toward them, towards all.")).case == "once"
    assert slip(draft("It moved toward us.\n\nIt moved toward them.\n\nIt moved towards all.")).case == "often"


def test_only_listed_compounds_are_mended_unasked() -> None:
    assert slip(draft("A cease-fire, a cease-fire, a ceasefire."), "hyphens").repairs[0].sure
    assert not slip(draft("A non-voting seat, a nonvoting seat."), "hyphens").repairs[0].sure
