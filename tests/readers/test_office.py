"""Word and LibreOffice documents: the text as it would print, its zones, exact places, and what is refused."""

from __future__ import annotations

from contextlib import suppress
from datetime import date
from html import escape
from io import BytesIO
from zipfile import ZipFile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newslint.document import Document
from newslint.readers import opened, read
from newslint.readers.builder import INVISIBLE
from newslint.text import Span, UnreadableError
from tests.readers.office import WORD, packed, paragraph, word, writer

MENDED = "".join(map(chr, (*range(0x300, 0x370), *range(0xFB00, 0xFB07), 0x2010, 0x2011)))
"""What reads as something else than it is: accents on the letter before, ligatures, hyphens."""

WORDS = st.characters(
    codec="utf-8", exclude_categories=["Cc", "Cs", "Cn", "Zl", "Zp"], exclude_characters=f"\ufffe\uffff{MENDED}"
)


def docx(body: str, **beside: str) -> Document:
    return read(opened("draft.docx", word(body, **beside)))


def odt(body: str, styles: str = "", meta: str = "") -> Document:
    return read(opened("draft.odt", writer(body, styles, meta)))


def zones(doc: Document) -> list[tuple[str, str]]:
    return [(str(block.zone), doc.read(block.span)) for block in doc.blocks]


def source_of(doc: Document, words: str) -> str:
    at = doc.text.index(words)
    span = doc.locate(Span(at, at + len(words)))
    return doc.source.text[span.start : span.end]


def run(text: str) -> str:
    return f"<w:r><w:t>{text}</w:t></w:r>"


def test_a_word_document_reads_as_it_would_print() -> None:
    doc = docx(
        paragraph("Pier lost in storm", style="Titel")
        + paragraph("Contents 1", style="Verzeichnis1")
        + paragraph("By Lena Orso")
        + paragraph(
            "VESSIN — The council voted ",
            f'<w:del w:id="1"><w:r><w:delText>6-1</w:delText></w:r></w:del><w:ins w:id="2">{run("5-2")}</w:ins>',
            f"<w:hyperlink>{run(' on Mon')}</w:hyperlink>",
            "<w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r>",
            "<w:r><w:instrText> DATE </w:instrText></w:r>",
            "day &amp; left non",
            "<w:r><w:noBreakHyphen/></w:r>",
            "stop",
            "<w:r><w:tab/></w:r>",
            "at once.",
        )
        + paragraph('<w:r><w:drawing><wp:docPr id="1" descr="A pier &amp; a boat"/></w:drawing></w:r>')
        + paragraph("The pier in March.", style="Foto")
        + paragraph("What comes next", style="berschrift2")
        + paragraph("Boats on Friday", properties='<w:numPr><w:numId w:val="1"/></w:numPr>')
        + f"<w:tbl><w:tr><w:tc>{paragraph('Boats')}</w:tc><w:tc>{paragraph('4')}</w:tc></w:tr></w:tbl>"
    )
    assert zones(doc) == [
        ("headline", "Pier lost in storm"),
        ("byline", "By Lena Orso"),
        ("dateline", "VESSIN —"),
        ("body", "The council voted 5-2 on Monday & left non-stop at once."),
        ("alt", "A pier & a boat"),
        ("caption", "The pier in March."),
        ("subhead", "What comes next"),
        ("list-item", "Boats on Friday"),
        ("table-cell", "Boats"),
        ("table-cell", "4"),
    ]
    assert source_of(doc, "5-2") == "5-2"
    assert source_of(doc, "&") == "&amp;"
    assert source_of(doc, "Monday").startswith("Mon</w:t>")
    assert {block.part for block in doc.blocks} == {"word/document.xml"}


def test_a_deleted_paragraph_mark_joins_two_paragraphs() -> None:
    mark = '<w:rPr><w:del w:id="1"/></w:rPr>'
    doc = docx(paragraph("It rained ", properties=mark) + paragraph("all day.") + paragraph("It stopped."))
    assert zones(doc) == [("body", "It rained all day."), ("body", "It stopped.")]


def test_a_text_box_is_told_once_and_on_its_own() -> None:
    box = f"<w:txbxContent>{paragraph('A box of facts.')}</w:txbxContent>"
    shape = f'<mc:AlternateContent xmlns:mc="urn:mc"><mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback>'
    doc = docx(paragraph("It rained ", f"<w:r>{shape}</mc:AlternateContent></w:r>", "all day."))
    assert zones(doc) == [("body", "It rained all day."), ("body", "A box of facts.")]


def test_notes_are_told_where_they_are_called_and_comments_are_not() -> None:
    notes = f'<w:footnotes xmlns:w="{WORD}"><w:footnote w:id="2"><w:p><w:r><w:t>Says </w:t></w:r><w:del><w:r>'
    notes += "<w:delText>he</w:delText></w:r></w:del><w:r><w:t>she.</w:t></w:r></w:p></w:footnote></w:footnotes>"
    words = "newslint: ignore a-rule -- a joke"
    comments = f'<w:comments xmlns:w="{WORD}"><w:comment w:id="7"><w:p>{run(words)}</w:p></w:comment></w:comments>'
    call = '<w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:commentReference w:id="7"/></w:r>'
    doc = docx(paragraph("It rained.") + paragraph("It stopped.", call), footnotes=notes, comments=comments)
    assert zones(doc) == [("body", "It rained."), ("body", "It stopped."), ("note", "Says she.")]
    assert source_of(doc, "she") == '<w:footnoteReference w:id="2"/>'
    (asked,) = doc.suppressions
    assert (asked.rules, asked.reason) == (("a-rule",), "a joke")
    assert "It stopped." in doc.source.text[asked.covers.start : asked.covers.end]


def test_a_line_in_brackets_suppresses() -> None:
    doc = docx(paragraph("[newslint: ignore a-rule -- a joke]") + paragraph("It rained."))
    assert zones(doc) == [("body", "It rained.")]
    assert [each.rules for each in doc.suppressions] == [("a-rule",)]


def test_properties_say_when_a_story_is_published() -> None:
    custom = (
        '<Properties xmlns:vt="http://x/docPropsVTypes"><property name="Published"><vt:lpwstr>2024-03-06</vt:lpwstr>'
    )
    core = "<c xmlns:dc='urn:dc'><dc:title>Pier lost</dc:title><dc:language>de-AT</dc:language></c>"
    doc = docx(paragraph("It rained."), custom=f"{custom}</property></Properties>", core=core)
    assert (doc.published, doc.language, doc.metadata["title"]) == (date(2024, 3, 6), "de-AT", "Pier lost")
    meta = '<meta:user-defined meta:name="published">2024-03-06</meta:user-defined><dc:title>Pier</dc:title>'
    assert odt("<text:p>It rained.</text:p>", meta=meta).published == date(2024, 3, 6)


def test_a_libreoffice_document_reads_as_it_would_print() -> None:
    styles = '<style:style style:name="P1" style:parent-style-name="Title"/>'
    doc = odt(
        "<text:tracked-changes><text:changed-region><text:deletion><text:p>6-1</text:p></text:deletion>"
        "</text:changed-region></text:tracked-changes>"
        '<text:p text:style-name="P1">Pier lost in storm</text:p>'
        "<text:p>The council<text:s text:c='2'/>voted <text:change/><text:change-start/>5-<text:span>2</text:span>"
        "<text:change-end/> on Monday<text:note><text:note-citation>1</text:note-citation><text:note-body>"
        "<text:p>Says she.</text:p></text:note-body></text:note>, he said."
        "<office:annotation><text:p>newslint: ignore a-rule -- a joke</text:p></office:annotation></text:p>"
        "<text:p><draw:frame><draw:text-box><text:p text:style-name='Illustration'><draw:frame><draw:image/>"
        "<svg:title>no</svg:title><svg:desc>A pier &amp; a boat</svg:desc></draw:frame>The pier.</text:p>"
        "</draw:text-box></draw:frame></text:p>"
        '<text:h text:outline-level="2">What comes next</text:h>'
        "<text:list><text:list-item><text:p>Boats</text:p></text:list-item></text:list>"
        "<table:table><table:table-row><table:table-cell><text:p>4</text:p></table:table-cell></table:table-row>"
        "</table:table><text:p text:style-name='Quotations'>We were lucky.</text:p>",
        styles,
    )
    assert zones(doc) == [
        ("headline", "Pier lost in storm"),
        ("body", "The council voted 5-2 on Monday, he said."),
        ("note", "Says she."),
        ("caption", "The pier."),
        ("alt", "A pier & a boat"),
        ("subhead", "What comes next"),
        ("list-item", "Boats"),
        ("table-cell", "4"),
        ("quote-block", "We were lucky."),
    ]
    assert source_of(doc, "5-2").startswith("5-<text:span>2")
    assert {block.part for block in doc.blocks} == {"content.xml"}
    (asked,) = doc.suppressions
    assert "The council" in doc.source.text[asked.covers.start : asked.covers.end]


def test_the_first_heading_is_the_headline_where_nothing_else_is() -> None:
    doc = odt('<text:h text:outline-level="1">Port reopens</text:h><text:p>It reopened, he said.</text:p>')
    assert [zone for zone, _ in zones(doc)] == ["headline", "body"]


@settings(max_examples=50)
@given(st.lists(st.text(WORDS, min_size=1), min_size=1, max_size=5))
def test_words_are_where_they_say(words: list[str]) -> None:
    runs = [escape(text, quote=False) for text in words]
    bare = "".join("".join(words).translate(dict.fromkeys(map(ord, INVISIBLE))).split())
    for doc in (docx(paragraph("", *map(run, runs))), odt(f"<text:p>{'<text:span/>'.join(runs)}</text:p>")):
        assert "".join(doc.text.split()) == bare
        for at, char in enumerate(doc.text):
            if char.strip():
                place = doc.locate(Span(at, at + 1))
                assert doc.source.text[place.start : place.end] in (char, escape(char, quote=False))


def twice(name: str) -> bytes:
    made = BytesIO()
    with ZipFile(made, "w") as archive:
        archive.writestr(name, "<a/>")
        with pytest.warns(UserWarning, match="Duplicate"):
            archive.writestr(name, "<b/>")
    return made.getvalue()


def locked(content: bytes) -> bytes:
    """An archive whose files say that they are encrypted."""
    made = bytearray(content)
    for mark, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        start = -1
        while (start := made.find(mark, start + 1)) >= 0:
            made[start + at] |= 1
    return bytes(made)


@pytest.mark.parametrize(
    ("name", "content", "why"),
    [
        ("a.docx", b"", "no zip archive"),
        ("a.docx", b"It rained.", "no zip archive"),
        ("a.odt", b"PK\x03\x04 broken", "no zip archive"),
        ("a.docx", b"\xd0\xcf\x11\xe0 old", "older or an encrypted one"),
        ("a.docx", packed({"a.txt": "It rained."}), "holds no word/document.xml"),
        ("a.odt", packed({"../content.xml": "<a/>", "/content.xml": "<a/>"}), "holds no content.xml"),
        ("a.odt", packed({"content.xml": "<a/>", "META-INF/manifest.xml": "<encryption-data/>"}), "is encrypted"),
        ("a.odt", locked(packed({"content.xml": "<a/>"})), "content.xml is encrypted"),
        ("a.odt", packed({"content.xml": b"<a>" + b" " * 5_000_000 + b"</a>"}), "unpacks to more than"),
        ("a.odt", packed({"content.xml": "<a"}), "content.xml: it is not well-formed"),
        ("a.odt", packed({"content.xml": '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'}), "declares an entity"),
        ("a.odt", packed({"content.xml": b"\xff\xff\xff"}), "0xff is not UTF-8"),
        ("a.docx", packed({"_rels/.rels": "<a", "word/document.xml": "<a/>"}), "_rels/.rels: it is not"),
        ("a.docx", word(paragraph("It rained."))[:-30], "no zip archive"),
    ],
)
def test_what_is_no_document_is_refused_in_a_line(name: str, content: bytes, why: str) -> None:
    with pytest.raises(UnreadableError, match=why) as caught:
        read(opened(name, content))
    assert "\n" not in caught.value.message


def test_a_document_of_nothing_but_tags_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("newslint.readers.paper._MOST", 50)
    assert docx(paragraph("It rained.")).text == "It rained."
    with pytest.raises(UnreadableError, match=r"word/document.xml: it holds more than 50 tags"):
        docx(paragraph("It rained.") * 10)


def test_a_file_held_twice_is_refused() -> None:
    with pytest.raises(UnreadableError, match="more than once"):
        opened("a.odt", twice("content.xml"))


@settings(max_examples=60)
@given(st.data())
def test_no_damage_makes_a_reader_fail(data: st.DataObject) -> None:
    content = bytearray(
        data.draw(st.sampled_from([word(paragraph("It rained.")), writer("<text:p>It rained.</text:p>")]))
    )
    for _ in range(data.draw(st.integers(1, 8))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    for name in ("a.docx", "a.odt"):
        with suppress(UnreadableError):
            read(opened(name, bytes(content)))
