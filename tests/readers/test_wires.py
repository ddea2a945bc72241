"""ANPA 1312 and IPTC 7901: control characters, headers, wrapped lines, and several messages in a file."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newslint.text import UnreadableError
from tests.readers.exchanged import only, read_all, slices, zones

ANPA = (
    "\x16\x16\x01W2870\x1fasian\nf l\x13\x11 BC-NL--Vessin-Ferry     03-06 0430\r\n"
    "\x02^BC-NL--Vessin Ferry, 1st Ld-Writethru,430<\r\n"
    "^Ferry to Vessin sails again<\r\n"
    "^AP Photo XNP101, XNP102<\r\n"
    "^Eds: Adds quote. With AP Photos.<\r\n"
    "^Two boats sail from Monday on.<\r\n"
    "^By LENA ORSO=\r\n"
    "^Associated Press=\r\n"
    "\t   VESSIN, Norland (AP) _ The ferry ``sails'' again _ at last _ on Monday,\r\n"
    "she said.\r\n \r\n"
    "\t   It's the second `white' boat.\r\n"
    "^The boats=\r\n"
    "\x08^;W;L\x10 \r\n\x08Reds\x10 Town;23;13\x10 \r\n"
    "\t   It sails.\r\n"
    "\t   ___=\r\n"
    "\t   \x03AP-WF-03-06-24 1830GMT<\r\n\x0c\r\n\x04"
)
IPTC = (
    "\x01eca062 4 i 211 ccccb   dpa 061\r\n\nNorland-ferry/Vessin/\r\n"
    "\x021ST LEAD\r\nFerry to Vessin\r\nsails again\r\nBy Lena Orso, dpa =\r\n\n"
    "   Vessin (dpa) - The ferry sails again on Monday, a high-\r\n"
    "ranking captain said. The boats are white; there are two of\r\n"
    "them.\r\n\n"
    "   It waits.\r\n   It sails.\r\n\n"
    "# Notebook\r\n\n* * * *\r\nThe following is not for publication\r\n\ndpa lo pn\r\n\r\n"
    "\x03061830 GMT Mar 24 \r\n\x7f\n\x7f\x04"
)


def test_the_lines_of_an_american_message() -> None:
    doc = only("ferry.anpa", ANPA)
    assert zones(doc) == [
        ("headline", "Ferry to Vessin sails again"),
        ("note", "AP Photo XNP101, XNP102"),
        ("note", "Eds: Adds quote. With AP Photos."),
        ("dek", "Two boats sail from Monday on."),
        ("byline", "By LENA ORSO"),
        ("byline", "Associated Press"),
        ("dateline", "VESSIN, Norland (AP) —"),
        ("body", "The ferry “sails” again — at last — on Monday, she said."),
        ("body", "It's the second ‘white' boat."),
        ("subhead", "The boats"),
        ("table-cell", ";W;L"),
        ("table-cell", "Reds Town;23;13"),
        ("body", "It sails."),
        ("note", "___"),
    ]
    assert (doc.format, doc.published) == ("anpa", date(2024, 3, 6))
    assert (doc.metadata["slug"], doc.metadata["type"]) == ("BC-NL--Vessin Ferry", "listing")
    assert {"``sails''", "_", "`white'"} <= set(slices(doc))


def test_the_lines_of_a_european_message() -> None:
    doc = only("ferry.iptc", IPTC)
    assert zones(doc) == [
        ("note", "1ST LEAD"),
        ("headline", "Ferry to Vessin sails again"),
        ("byline", "By Lena Orso, dpa"),
        ("dateline", "Vessin (dpa) -"),
        (
            "body",
            "The ferry sails again on Monday, a high-ranking captain said. The boats are white; there are two of them.",
        ),
        ("body", "It waits."),
        ("body", "It sails."),
        ("note", "# Notebook"),
        ("note", "* * * *"),
        ("note", "The following is not for publication"),
        ("note", "dpa lo pn"),
    ]
    assert (doc.format, doc.published, doc.metadata["slug"]) == ("iptc7901", date(2024, 3, 6), "Norland-ferry/Vessin")


@pytest.mark.parametrize("message", [ANPA, IPTC])
def test_every_message_of_a_stream_is_a_story(message: str) -> None:
    first, second = read_all("stream.txt", message + "\r\n" + message.replace("Ferry to Vessin", "Bridge to Orsk"))
    assert [block.zone for block in first.blocks] == [block.zone for block in second.blocks]
    assert "Bridge to Orsk" in second.text
    assert "Bridge to Orsk" not in first.text
    assert second.blocks[0].source.start > first.blocks[-1].source.end
    assert first.metadata["story"]


@pytest.mark.parametrize(
    ("content", "encoding"),
    [
        (ANPA.replace("LENA", "LÉNA").encode("latin-1"), "latin-1"),
        (ANPA.replace("``sails''", "“sails”").encode("cp1252"), "cp1252"),
        (ANPA.replace("LENA", "LÉNA").encode(), "utf-8"),
        (ANPA.replace("LENA", "L\x81NA").encode("latin-1"), "latin-1"),
    ],
)
def test_a_message_is_in_the_encoding_it_can_be_in(content: bytes, encoding: str) -> None:
    doc = only("ferry.txt", content)
    assert doc.source.encoding == encoding
    assert doc.source.text.encode(encoding) == content


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("By The Associated Press", []),
        ("Council opens bridge =", [("headline", "Council opens bridge")]),
        ("EXTRA\r\nCOUNCIL OPENS BRIDGE =", [("note", "EXTRA"), ("headline", "COUNCIL OPENS BRIDGE")]),
    ],
)
def test_what_stands_above_a_european_story(line: str, expected: list[tuple[str, str]]) -> None:
    found = zones(only("a.iptc", f"\x01eca1 4 i 2\r\n\x02{line}\r\n\n   It opens.\r\n\x03"))
    assert [one for one in found if one[0] in ("note", "headline")] == expected


def test_a_message_without_a_date_has_none() -> None:
    assert only("a.anpa", ANPA.replace("03-06-24", "13-36-24")).published is None
    assert only("a.iptc", IPTC.replace("Mar 24", "Xyz 24")).published is None
    assert only("a.iptc", IPTC.replace("061830", "991830")).published is None


def test_what_is_no_message_is_refused_or_read_as_text() -> None:
    with pytest.raises(UnreadableError, match="no message of a wire service"):
        read_all("a.anpa", "It sails.\n")
    assert only("a.txt", "It sails.\n").format == "text"
    assert zones(only("a.anpa", "\x16\x16\x01W2870\x1f\n\x02\x04")) == []


PIECES = st.sampled_from(
    [
        *("word ", "``", "''", "`", "_", " ", "\r\n", "\n", "\t", "^", "<", "=", "\x08", "\x10"),
        *("\x1f", "é", "By ", "- ", "# "),
    ]
)


@given(st.lists(PIECES, max_size=40), st.sampled_from(["\x16\x16\x01W2870\x1f\x13\x11\n\x02", "\x01eca 1\r\n\x02"]))
@settings(max_examples=200, deadline=None)
def test_any_copy_reads_exactly(pieces: list[str], header: str) -> None:
    """`assert_exact` looks at every piece; no control character is ever read."""
    for doc in read_all("a.txt", f"{header}{''.join(pieces)}\x03\x04"):
        assert not any(ord(character) < 32 and character != "\n" for character in doc.text)
