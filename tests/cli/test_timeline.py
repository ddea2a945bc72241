"""`newslint timeline` as a user calls it: order, lines, marks, and JSON with exact places."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Call

DRAFT = """Harbor opens

The board meets Friday. The harbor shut in 2019, Mayor Ada Moreno said.

Police raided the yard on Saturday. Two days later, on Tuesday, they charged its owner.
"""
CLASH = "“Two days later, on Tuesday” does not add up"


@pytest.fixture(autouse=True)
def draft(here: Path) -> None:
    (here / "draft.txt").write_bytes(("\ufeff" + DRAFT.replace("\n", "\r\n")).encode())


def test_text_has_order_lines_and_marks(call: Call) -> None:
    ran = call("timeline", "draft.txt", "--published", "2024-03-06")
    lines = ran.out.splitlines()
    assert (ran.code, ran.err, lines[0]) == (0, "", "draft.txt: 2024-03-06")
    days = [line.split()[0] for line in lines[2:] if "line" in line.split()[:3]]
    assert days == sorted(days)
    assert "  2019               line 3    " in ran.out
    assert "  2024-03-08       ? line 3    The board meets Friday.\n                   or 2024-03-01\n" in ran.out
    assert "  2024-03-02       ! line 5    " in ran.out
    assert ran.out.count(CLASH) == 1


def test_json_has_every_event_with_its_place_and_conflict(call: Call) -> None:
    ran = call("timeline", "draft.txt", "--published", "2024-03-06", "--format", "json")
    report = json.loads(ran.out)
    assert (ran.code, list(report), report["version"]) == (0, ["version", "documents"], 1)
    (document,) = report["documents"]
    assert (document["path"], document["published"]) == ("draft.txt", "2024-03-06")
    text = "\ufeff" + DRAFT.replace("\n", "\r\n")
    for event in document["events"]:
        assert text[event["start"] : event["end"]] == event["text"]
        assert text[event["sentence"]["start"] : event["sentence"]["end"]] == event["sentence"]["text"]
    by_words = {event["text"]: event for event in document["events"]}
    assert by_words["2019"] | {"start": 0, "end": 0, "sentence": None} == {
        "start": 0,
        "end": 0,
        "text": "2019",
        "line": 3,
        "value": "2019",
        "candidates": [],
        "basis": "explicit",
        "ambiguous": False,
        "sentence": None,
        "conflict": None,
    }
    assert by_words["Friday"]["ambiguous"]
    assert by_words["Friday"]["candidates"] == ["2024-03-01", "2024-03-08"]
    conflict = by_words["Saturday"]["conflict"]
    assert (conflict["rule"], conflict["severity"], conflict["lines"]) == ("event-order-clash", "warning", [5])
    assert conflict["message"].startswith(CLASH)


def test_the_configuration_says_which_rules_find_conflicts(here: Path, call: Call) -> None:
    (here / "newslint.yml").write_text("ignore: [event-order-clash]\n")
    assert CLASH not in call("timeline", "draft.txt", "--published", "2024-03-06").out


def test_a_draft_without_a_date_or_without_times_says_so(here: Path, call: Call) -> None:
    (here / "draft.txt").write_text("Harbor opens\n\nThe harbor opened, she said.\n")
    assert call("timeline", "draft.txt").out == "draft.txt: no publication date\n\n  no times are named\n\n"


def test_long_sentences_are_cut_around_the_time(here: Path, call: Call) -> None:
    (here / "draft.txt").write_text(f"Harbor opens\n\nThe {'very ' * 40}old harbor shut in 2019 {'so ' * 40}it was.\n")
    (line,) = [line for line in call("timeline", "draft.txt").out.splitlines() if "2019" in line]
    assert len(line) < 110
    assert "…" in line.split("2019")[1]
    assert line.endswith("…")


def test_what_cannot_be_read_is_told_and_output_goes_to_a_file(here: Path, call: Call) -> None:
    ran = call("timeline", "gone.txt", "draft.txt", "--output", "paper.json", "--format", "json")
    assert (ran.code, ran.out, ran.err) == (2, "", "gone.txt: no such file or folder\n")
    assert len(json.loads((here / "paper.json").read_text())["documents"]) == 1
