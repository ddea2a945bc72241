"""`newslint report-false-alarm`: the case has the sentences of the finding, runs as an example, has nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Call

OPENING = "Rosa Meld kept a secret in the cellar."
BAND = "The band The The played on Friday."
AGES = "Dana Orvel, 41, joined the council. It rained all day. The mood was good.\n\nOrvel, 43, spoke first."


def put(folder: Path, text: str, name: str = "draft.md") -> str:
    (folder / name).write_bytes(text.encode())
    return name


def test_a_case_holds_the_sentences_and_says_so(call: Call, here: Path) -> None:
    draft = put(here, f"# Concert\n\n{OPENING} The river rose to the the bank.\n\n{OPENING}\n")
    told = call("report-false-alarm", f"{draft}:3", "--output", "case.yml")
    assert told.code == 0, told.err
    assert told.err == "wrote case.yml; read it before you share it, for names stand as they were written\n"
    case = (here / "case.yml").read_text(encoding="utf-8")
    assert "The river rose to the the bank." in case
    assert "Rosa Meld" not in case
    assert "Concert" not in case
    assert "version 0.1.0" in case
    assert "Names stand as they were written" in case
    tested = call("test", "case.yml")
    assert tested.code == 1, "the rule still flags it"
    assert "1 of 1 example of 1 rule not true" in tested.out


def test_both_ends_are_in_it_and_the_day(call: Call, here: Path) -> None:
    draft = put(here, f"---\ndate: 2024-03-06\ntitle: Rosa Meld\n---\n{AGES}\n")
    told = call("report-false-alarm", f"{draft}:7:8")
    assert told.code == 0, told.err
    assert "Dana Orvel, 41, joined the council.\n\n    Orvel, 43, spoke first.\n" in told.out
    assert "published: '2024-03-06'" in told.out
    assert "format: markdown" in told.out
    assert "It rained" not in told.out


@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("name", ["draft.md", "draft.txt", "draft.html"])
def test_every_format_gives_a_case_that_runs(call: Call, here: Path, name: str, end: str) -> None:
    text = f"Storm{end}{end}{OPENING}{end}{end}At the the hall, Rosa Meld spoke.{end}"
    if name.endswith("html"):
        text = f"<article><h1>Storm</h1><p>{OPENING}</p>{end}<p>At the the <b>hall</b>, Rosa Meld spoke.</p></article>"
    draft = put(here, text, name)
    line = 2 if name.endswith("html") else 5
    assert call("report-false-alarm", f"{draft}:{line}:doubled-word", "--output", "case.yml").code == 0
    assert "cellar" not in (here / "case.yml").read_text(encoding="utf-8")
    assert call("test", "case.yml").code == 1


def test_a_finding_goes_by_its_fingerprint(call: Call, here: Path) -> None:
    import json

    draft = put(here, f"{OPENING} At the the hall.\n")
    found = json.loads(call("check", draft, "--format", "json").out)["documents"][0]["findings"]
    assert call("report-false-alarm", f"{draft}:{found[0]['fingerprint']}").code == 0
    assert call("report-false-alarm", f"{draft}:{'0' * 20}").code == 2


def test_an_accepted_finding_and_a_term_of_a_pack(call: Call, here: Path) -> None:
    draft = put(here, f"<!-- newslint: ignore doubled-word -- the band -->\n{BAND.replace('The The', 'the the')}\n")
    assert call("report-false-alarm", f"{draft}:2").code == 0
    draft = put(here, "They walked towards the river.\n")
    told = call("report-false-alarm", f"{draft}:1:ap/toward", "--output", "case.yml")
    assert told.code == 0, told.err
    assert "prefer: toward" in (here / "case.yml").read_text(encoding="utf-8")
    assert call("test", "case.yml").code == 1


@pytest.mark.parametrize(
    ("finding", "words"),
    [
        ("draft.md", "names no finding"),
        ("draft.md:2", "there is no such finding; there are:\ndraft.md:1:4:doubled-word\n"),
        ("draft.md:1:9:date-tense-clash", "there is no such finding"),
        ("draft.md:1:dubled-word", "doubled-word"),
        ("draft.md:3", "2 findings may be meant; name one of them:\ndraft.md:3:1:"),
        ("missing.md:1", "missing.md: no such file or folder"),
    ],
)
def test_what_cannot_be_found_is_said_in_a_line(call: Call, here: Path, finding: str, words: str) -> None:
    put(here, "At the the hall.\n\nThe the band and the the choir.\n")
    told = call("report-false-alarm", finding)
    assert (told.code, told.out) == (2, "")
    assert words in told.err
    assert "Traceback" not in told.err


def test_a_case_is_a_rule_file_and_no_register(call: Call, here: Path) -> None:
    draft = put(here, "Dana Orvelle met the the mayor.\n")
    refused = call("report-false-alarm", f"{draft}:1:doubled-word", "--output", "Case 1.txt")
    assert refused.code == 2
    assert "case.yml" in refused.err
    (here / "newslint.yml").write_text("registers: [names.yml]\n", encoding="utf-8")
    (here / "names.yml").write_text("- name: Dana Orvel\n  wrong: [Dana Orvelle]\n", encoding="utf-8")
    refused = call("report-false-alarm", f"{draft}:1:1")
    assert refused.code == 2
    assert refused.err == "name-register-mismatch finds what the newsroom's register says; mend it there\n"


def test_what_the_sentences_do_not_show_is_said(call: Call, here: Path) -> None:
    draft = put(here, "[newslint: ignore doubled-word -- why]\nThe council met on Tuesday.\n", "draft.txt")
    told = call("report-false-alarm", f"{draft}:1")
    assert told.code == 0
    assert told.err == f"{draft}:1: its sentences alone are not flagged; the case says so\n"
    assert "These sentences alone are not flagged" in told.out
