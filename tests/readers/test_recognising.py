"""Which format XML, JSON and messages are in, going by how they open."""

from __future__ import annotations

from pathlib import Path

import pytest

from newslint.readers import MOST_STORIES, is_draft, opened, read, stories
from newslint.text import Source, UnreadableError


@pytest.mark.parametrize(
    ("text", "format"),
    [
        ("<nitf/>", "nitf"),
        ("\ufeff\n<?xml version='1.0'?>\n<!-- a > b -- c --><!DOCTYPE nitf SYSTEM 'x' [ <!-- > --> ]>\n<nitf>", "nitf"),
        ('<n:newsItem xmlns:n="x">', "newsml-g2"),
        ("<newsMessage>", "newsml-g2"),
        ("<packageItem>", "newsml-g2"),
        ("<NewsML>", "newsml"),
        ("<rss>", "feed"),
        ('<rdf:RDF xmlns:rdf="x">', "feed"),
        ("<feed>", "feed"),
        ("<html>", None),
        ("<conceptItem>", None),
        ("", None),
        ("<", None),
    ],
)
def test_xml_is_what_its_root_says(text: str, format: str | None) -> None:
    assert _recognised("a.xml", text) == format


@pytest.mark.parametrize(
    ("text", "format"),
    [
        ('{"versioncreated": "", "headline": "a"}', "ninjs"),
        ('\ufeff [ {"uri": "", "byline": "", "headline": "a"} ]', "ninjs"),
        ('{"headline": "a", "byline": "b"}', None),
        ('{"uri": "", "guid": "", "byline": ""}', None),
        ('{"$schema": "x", "versioncreated": 1, "headline": 1}', None),
        ('"headline"', None),
        ("", None),
    ],
)
def test_json_is_what_its_keys_say(text: str, format: str | None) -> None:
    assert _recognised("a.json", text) == format


@pytest.mark.parametrize(
    ("text", "format"),
    [
        ("\x16\x16\x01W2870\x1fa\n\x13\n\x02^x", "anpa"),
        ("\x01W2870\x1fa\n\x02^x", "anpa"),
        ("\x01eca062 4 i 2\r\n\x02x", "iptc7901"),
        ("It sails.", "text"),
        ("\x01", "text"),
        ("It sails.\x01 It waits.\n\x02", "text"),
        ("\x01\n\x02", "text"),
        ("The ferry sails again.\x01", "text"),
    ],
)
def test_a_message_is_what_its_control_characters_say(text: str, format: str) -> None:
    assert stories(Source("a.txt", text))[0].format == format


def _recognised(name: str, text: str) -> str | None:
    from newslint.readers.recognising import recognised

    try:
        return recognised(Source(name, text), name.rpartition(".")[2])
    except UnreadableError:
        return None


def test_a_walk_looks_into_xml_and_json_alone(tmp_path: Path) -> None:
    wanted = {"a.xml": "<nitf/>", "a.JSON": '{"bodies": [], "headlines": []}', "a.aml": "", "a.nitf": "<x/>"}
    unwanted = {"b.xml": "<project/>", "b.json": '{"name": "x"}', "c.json": ""}
    for name, text in (wanted | unwanted).items():
        (tmp_path / name).write_text(text)
    assert {path.name for path in tmp_path.iterdir() if is_draft(str(path))} == set(wanted)
    assert is_draft(str(tmp_path / "missing.xml")), "it is told of when it is read"


def test_xml_is_in_the_encoding_it_names() -> None:
    text = "<?xml version='1.0' encoding='windows-1251'?><nitf><head><title>Паром</title></head></nitf>"
    assert read(opened("a.xml", text.encode("cp1251"))).text == "Паром"
    with pytest.raises(UnreadableError, match="binary file"):
        opened("a.xml", b"<nitf>\x00</nitf>")


def test_one_file_holds_no_more_stories_than_anyone_reads() -> None:
    item = "<item><title>A</title></item>"
    assert len(stories(Source("a.rss", f"<rss><channel>{item * 3}</channel></rss>"))) == 3
    with pytest.raises(UnreadableError, match="more than 2,000 stories"):
        stories(Source("a.rss", f"<rss><channel>{item * (MOST_STORIES + 1)}</channel></rss>"))
