"""`newslint receipts` as a user calls it."""

from __future__ import annotations

import json
from pathlib import Path

from tests.cli.conftest import Call

DRAFT = "Harbor opens\n\nRents rose 20%, from $8 to $10.\n\n“It is 10 miles (16 km) away,” he said.\n"


def test_text_has_lines_marks_and_workings(here: Path, call: Call) -> None:
    (here / "draft.txt").write_text(DRAFT, encoding="utf-8")
    ran = call("receipts", "draft.txt")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.splitlines() == [
        "draft.txt: 2 sums, 1 wrong",
        "",
        "  ! line 3    rose 20%, from $8 to $10",
        "              from $8 to $10 is +25%; the text says rose 20%",
        "    line 5    10 miles (16 km)",
        "              10 miles = 16 km (quoted)",
        "",
    ]


def test_json_has_places_and_says_what_holds(here: Path, call: Call) -> None:
    text = "\ufeff" + DRAFT.replace("\n", "\r\n")
    (here / "draft.txt").write_bytes(text.encode())
    ran = call("receipts", "draft.txt", "--published", "2024-03-06", "--format", "json")
    report = json.loads(ran.out)
    assert (ran.code, list(report), report["version"]) == (0, ["version", "documents"], 1)
    (document,) = report["documents"]
    assert (document["path"], document["published"]) == ("draft.txt", "2024-03-06")
    wrong, right = document["receipts"]
    assert text[wrong["start"] : wrong["end"]] == wrong["text"] == wrong["claim"] == "rose 20%, from $8 to $10"
    assert wrong["working"] == "from $8 to $10 is +25%; the text says rose 20%"
    assert (wrong["ok"], wrong["line"], wrong["quoted"], wrong["check"]) == (False, 3, False, "percent-change")
    assert (right["ok"], right["line"], right["quoted"]) == (True, 5, True)


def test_a_draft_without_sums_says_so(here: Path, call: Call) -> None:
    (here / "draft.txt").write_text("Harbor opens\n\nThe harbor opened.\n")
    assert call("receipts", "draft.txt").out == "draft.txt: no sums are stated\n\n"
