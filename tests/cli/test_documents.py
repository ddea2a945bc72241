"""Pages and word processors' documents through the program: places, messages, fixes, folders and standard input."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Call
from tests.readers.office import packed, paragraph, word, writer

SLIP = "The sailors sat on Monday, March 5, 2024, and and voted."
PAGE = "<h1>Council votes</h1>\n<p>The sailors sat on <b>Mon</b>day, March 5, 2024, and and voted.</p>\n"


def docx() -> bytes:
    return word(paragraph("Council votes", style="Titel") + paragraph("The mayor said it rained.") + paragraph(SLIP))


def odt() -> bytes:
    return writer(f"<text:h>Council votes</text:h><text:p>The mayor said it rained.</text:p><text:p>{SLIP}</text:p>")


@pytest.mark.parametrize(
    ("name", "content", "part"), [("a.docx", docx(), "word/document.xml"), ("a.odt", odt(), "content.xml")]
)
def test_places_count_in_the_inner_file_and_words_in_the_copy(call: Call, name: str, content: bytes, part: str) -> None:
    Path(name).write_bytes(content)
    told = call("check", name, "--select", "date-weekday-mismatch", "--format", "json")
    assert told.code == 1
    (finding,) = json.loads(told.out)["documents"][0]["findings"]
    assert finding["part"] == part
    assert finding["start"]["line"] == 2
    assert finding["end"]["offset"] - finding["start"]["offset"] == len("Monday")
    shown = call("check", name, "--select", "date-weekday-mismatch").out
    assert shown.startswith(f"{name}:3:20 error ")
    assert f"     3 | {SLIP}" in shown
    assert call("check", name, "--select", "date-weekday-mismatch", "--format", "lines").out.startswith(
        f"{name}:3:20: error"
    )


@pytest.mark.parametrize(("name", "content"), [("a.docx", docx()), ("a.odt", odt())])
def test_no_archive_is_written_into(call: Call, name: str, content: bytes) -> None:
    Path(name).write_bytes(content)
    told = call("check", name, "--select", "doubled-word", "--fix")
    assert told.code == 2
    assert told.err.count("\n") == 1
    assert f"newslint writes into no {name[2:].upper()} file, so 1 of its findings with a safe fix stand" in told.err
    assert Path(name).read_bytes() == content
    assert call("check", name, "--select", "date-weekday-mismatch", "--fix").code == 1
    told = call("check", name, "--select", "doubled-word", "--diff")
    assert (told.code, told.out) == (2, "")


def test_a_page_is_mended_in_place(call: Call) -> None:
    Path("a.html").write_text(PAGE)
    call("check", "a.html", "--select", "doubled-word", "--fix")
    assert Path("a.html").read_text() == PAGE.replace("and and", "and")
    told = json.loads(call("check", "a.html", "--select", "date-weekday-mismatch", "--format", "json").out)
    (finding,) = told["documents"][0]["findings"]
    assert PAGE[finding["start"]["offset"] : finding["end"]["offset"]] == "Mon</b>day"
    assert finding["part"] is None
    assert [fix["title"] for fix in finding["fixes"]] == ["Change “5” to “4”"]


def test_papers_count_the_lines_of_the_copy(call: Call) -> None:
    Path("a.docx").write_bytes(docx())
    assert "line 3 " in call("timeline", "a.docx").out
    told = json.loads(call("ledger", "a.docx", "--format", "json").out)
    assert [each["line"] for each in told["documents"][0]["attributions"]] == [2]


def test_no_other_draft_pays_for_these_readers(installed: Call) -> None:
    Path("a.txt").write_text(SLIP)
    Path("a.md").write_text(SLIP)
    code = "import sys; from newslint.cli.program import run; run(sys.argv[1:]); print(*sys.modules)"
    for name in ("a.txt", "a.md"):
        done = subprocess.run([sys.executable, "-c", code, "check", name], capture_output=True, text=True, check=True)
        loaded = set(done.stdout.splitlines()[-1].split())
        assert not {"zipfile", "pyexpat", "newslint.readers.html", "newslint.readers.archives"} & loaded


def test_folders_and_standard_input_know_the_suffixes(call: Call, installed: Call) -> None:
    Path("a.html").write_text(PAGE)
    Path("b.docx").write_bytes(docx())
    Path("c.odt").write_bytes(odt())
    Path("d.png").write_bytes(b"\x89PNG")
    told = call("check", ".", "--select", "date-weekday-mismatch", "--format", "lines").out.splitlines()
    assert [line[:6] for line in told] == ["a.html", "b.docx", "c.odt:"]
    named = ("check", "-", "--select", "date-weekday-mismatch", "--format", "lines", "--stdin-filename")
    assert installed(*named, "x.html", stdin=PAGE.encode()).out.startswith("x.html:2:26: error")
    assert installed(*named, "x.docx", stdin=docx()).out.startswith("x.docx:3:20: error")


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("a.docx", b"It rained.", "a.docx: it is no DOCX file: it is no zip archive, or a broken one"),
        (
            "a.odt",
            packed({"content.xml": "<a>"}),
            "a.odt:1:4: content.xml: it is not well-formed XML: no element found",
        ),
        ("a.html", b"<p>\xe9</p>", "a.html:1:4: byte 0xe9 is not UTF-8"),
    ],
)
def test_what_cannot_be_read_is_told_in_a_line(call: Call, name: str, content: bytes, words: str) -> None:
    Path(name).write_bytes(content)
    told = call("check", name)
    assert told.code == 2
    assert words in told.err
    assert told.err.count("\n") == 1
