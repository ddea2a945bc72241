"""Numbers are taken out of a sentence and every place in it still leads back to the copy."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from newslint.document import Document
from newslint.facts.numbered import Numbered, numbered
from newslint.readers import read
from newslint.text import Source


def draft(text: str, language: str = "en") -> Document:
    return read(Source("draft.txt", f"Storm floods valley\n\n{text}"), language=language)


def only(text: str) -> tuple[Document, Numbered]:
    doc = draft(text)
    (found,) = numbered(doc)
    return doc, found


def test_each_kind_has_its_capital() -> None:
    text = "About 20 percent of 40 men, aged for two years, won 2-1 and paid $3; two-thirds ran 5 miles, third."
    assert only(text)[1].text == "P of N men, aged for D, won S and paid M; F ran U, O."


def test_words_are_in_lower_case_and_marks_are_plain() -> None:
    assert only("İzmir’s “14” boats – all İ")[1].text == 'İzmir\'s "N" boats — all İ'


def test_every_range_leads_back() -> None:
    doc, sentence = only("Rents rose about 20 percent, from $1,000 last May to $1,250.")
    assert sentence.text == "rents rose P, from M D to M."
    for at, number in sentence.numbers.items():
        assert number.span in sentence.to_copy(at, at + 1)
    assert doc.read(sentence.to_copy(0, len(sentence.text))) == doc.read(sentence.span)
    start = sentence.text.index("from")
    assert doc.read(sentence.to_copy(start, start + 6)) == "from $1,000"
    assert doc.read(sentence.to_copy(6, 12)) == "rose about 20 percent"[:4] + " about 20 percent"


def test_other_languages_long_sentences_and_bylines_are_left_out() -> None:
    assert numbered(draft("Rents rose 20 percent.", "fr")) == ()
    assert numbered(draft("Rents rose 20 percent " + "and so on " * 100)) == ()
    assert numbered(draft("Rents rose.")) == ()


@given(st.text(alphabet="Rents rose 20%$1,5.-İé’—\n from to", max_size=120))
def test_offsets_hold_on_anything(text: str) -> None:
    doc = draft(text)
    for sentence in numbered(doc):
        assert doc.read(sentence.to_copy(0, len(sentence.text))) == doc.read(sentence.span)
        for at, number in sentence.numbers.items():
            assert number.span in sentence.to_copy(at, at + 1)
