"""Copy pasted from a page, a mail or a word processor reads as its author meant it, and findings stay in place."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.desk import Desk
from newslint.document import Document
from newslint.engine import lint
from newslint.finding import Finding
from newslint.readers import read
from newslint.readers.builder import INVISIBLE
from newslint.settings import Settings
from newslint.text import Source, Span

COPY = (
    "Renée Dubé, 41, met the council on Monday, March 5, 2024, in the the hall of Port-Élan.",
    "“We are ready,” Dubé said. The officer filed the report, and Renée Dubé left.",
)
SPACES = "\u00a0\u1680\u2002\u2003\u2007\u2009\u202f\u205f\u3000\t"
NAMES = ("draft.txt", "draft.md", "draft.html")


def draft(name: str, copy: tuple[str, ...] = COPY) -> str:
    if name.endswith("html"):
        return "<article>" + "".join(f"<p>{paragraph}</p>\n" for paragraph in copy) + "</article>"
    return "\n\n".join(copy) + "\n"


def without(text: str) -> str:
    """What an author sees of a text: nothing that is invisible, every space a space."""
    seen = "".join(" " if char in SPACES else char for char in text if char not in INVISIBLE)
    return unicodedata.normalize("NFC", seen).replace("\ufb01", "fi").replace("\u2011", "-")


@pytest.fixture(scope="module")
def desk() -> Desk:
    return Desk(Settings(use_cache=False))


def checked(desk: Desk, name: str, text: str) -> tuple[Document, list[Finding]]:
    source = Source(name, text)
    config = desk.config(name)
    rules, known = desk.rules(config)
    doc = desk.document(source, config)
    found = lint([doc], rules, known=known, brief=True).documents[0].findings
    return doc, [finding for finding in found if finding.rule != "markup-residue"]


def inside_words(text: str) -> list[int]:
    """Where a character can be pasted so that no markup is broken: between two letters outside of a tag."""
    tags = [text.rfind("<", 0, at) > text.rfind(">", 0, at) for at in range(len(text))]
    return [at for at in range(1, len(text)) if text[at - 1 : at + 1].isalpha() and not tags[at]]


@pytest.mark.parametrize("name", NAMES)
@given(data=st.data())
def test_what_nobody_sees_fools_nobody(desk: Desk, name: str, data: st.DataObject) -> None:
    text = draft(name)
    plain, findings = checked(desk, name, text)
    places = data.draw(st.lists(st.sampled_from(inside_words(text)), min_size=1, max_size=12, unique=True))
    for at in sorted(places, reverse=True):
        text = text[:at] + data.draw(st.sampled_from(INVISIBLE)) + text[at:]
    pasted, found = checked(desk, name, text)
    assert pasted.text == plain.text
    assert [(one.rule, one.message) for one in found] == [(one.rule, one.message) for one in findings]
    for one, other in zip(found, findings, strict=True):
        span, wanted = one.place.span, other.place.span
        assert without(text[span.start : span.end]) == plain.source.text[wanted.start : wanted.end]


@pytest.mark.parametrize("name", NAMES)
@given(data=st.data())
def test_every_word_is_where_it_was_read(name: str, data: st.DataObject) -> None:
    text = draft(name)
    for at in sorted(data.draw(st.lists(st.sampled_from(inside_words(text)), max_size=12)), reverse=True):
        text = text[:at] + data.draw(st.sampled_from(INVISIBLE)) + text[at:]
    text = data.draw(st.sampled_from([text, unicodedata.normalize("NFD", text), text.replace("fi", "\ufb01")]))
    doc = read(Source(name, text))
    at = 0
    for word in doc.text.split():
        at = doc.text.index(word, at)
        place = doc.locate(Span(at, at + len(word)))
        assert without(text[place.start : place.end]) == word
        at += len(word)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("form", ["NFD", "NFC and NFD", "ligature", "hyphen", *SPACES])
def test_how_it_is_encoded_does_not_matter(desk: Desk, name: str, form: str) -> None:
    copy = {
        "NFD": tuple(unicodedata.normalize("NFD", paragraph) for paragraph in COPY),
        "NFC and NFD": (COPY[0], unicodedata.normalize("NFD", COPY[1])),
        "ligature": tuple(paragraph.replace("fi", "\ufb01").replace("ffi", "\ufb03") for paragraph in COPY),
        "hyphen": tuple(paragraph.replace("-", "\u2011") for paragraph in COPY),
    }.get(form, tuple(paragraph.replace(" ", form) for paragraph in COPY))
    plain, findings = checked(desk, name, draft(name))
    pasted, found = checked(desk, name, draft(name, copy))
    assert pasted.text == plain.text
    assert [(one.rule, one.message) for one in found] == [(one.rule, one.message) for one in findings]
    for one in found:
        at = one.place.span
        assert without(pasted.source.text[at.start : at.end]) in without(pasted.source.text)
    assert [one.rule for one in findings] == ["date-weekday-mismatch", "doubled-word"]


def test_references_to_what_nobody_sees_are_nothing() -> None:
    doc = read(Source("draft.html", "<article><p>On Mon&shy;day the may&#8203;or left.</p></article>"))
    assert doc.text == "On Monday the mayor left."


def test_a_picture_that_was_not_pasted_is_no_paragraph() -> None:
    doc = read(Source("draft.txt", "The mayor spoke.\n\n\ufffc\n\n\u200b\n\nShe left.\n"))
    assert [doc.read(block.span) for block in doc.blocks] == ["The mayor spoke.", "She left."]
