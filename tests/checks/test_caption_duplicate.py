"""Which of two equal captions can go, and what goes with it."""

from __future__ import annotations

from newslint.checks.caption_duplicate import Options, check
from newslint.document import Document
from newslint.finding import Slip
from newslint.readers import read
from newslint.text import Source

WORDS = "Volunteers stack sandbags beside the river in Arden on Tuesday."


def draft(*paragraphs: str, name: str = "draft.txt") -> Document:
    return read(Source(name, "\n\n".join(("Storm floods valley", "The river rose, the county said.", *paragraphs))))


def slips(doc: Document) -> list[Slip]:
    return list(check(doc, Options()))


def test_the_alt_text_goes_with_its_credit() -> None:
    doc = draft(f"{WORDS} (credit: A. PETIT/REUTERS)\n{WORDS}\n(credit: A. PETIT/REUTERS)")
    (slip,) = slips(doc)
    assert slip.case == "split"
    assert doc.read(slip.span).splitlines() == [WORDS, "(credit: A. PETIT/REUTERS)"]
    assert [doc.read(change.span) for change in slip.repairs[0].changes] == [WORDS, "(credit: A. PETIT/REUTERS)"]
    assert all(change.block for change in slip.repairs[0].changes)
    assert slip.repairs[0].changes[0].span.start < slip.span.start


def test_an_alt_text_with_another_credit_stays() -> None:
    doc = draft(f"{WORDS} (credit: A. PETIT/REUTERS)\n{WORDS} (credit: L. ORSO/REUTERS)")
    (slip,) = slips(doc)
    assert slip.case == "alt"
    assert slip.repairs == ()


def test_two_pictures_lose_nothing() -> None:
    doc = draft(f"{WORDS} (AP Photo/Ana Ruiz)", "It rained.", f"{WORDS} (AP Photo/Ana Ruiz)")
    (slip,) = slips(doc)
    assert (slip.case, slip.repairs) == ("twice", ())


def test_one_picture_in_two_sizes_has_one_caption() -> None:
    figure = f'![A bag.](bag.jpg "{WORDS}")'
    assert slips(draft(figure, "It rained.", figure, name="draft.md")) == []


def test_nearly_equal_captions_need_enough_words() -> None:
    first, second = ("A bag is put on the dam. (AP Photo/Ana Ruiz)", "A bag is put on a dam. (AP Photo/Ana Ruiz)")
    assert slips(draft(first, "It rained.", second)) == []
    long = f"{WORDS[:-1]} before the water came in from the sea"
    (slip,) = slips(draft(f"{long}. (AP Photo/Ana Ruiz)", f"{long} again. (AP Photo/Ana Ruiz)"))
    assert slip.case == "near"
    strict = Options(near=0.99, more=0)
    assert list(check(draft(f"{long}. (AP Photo/A. Ruiz)", f"{long} again. (AP Photo/A. Ruiz)"), strict)) == []
