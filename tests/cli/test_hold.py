"""`newslint hold` as a user calls it: what breaks, on which line, why, and how to mend it; the exit code says so."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Call

DRAFT = """# Harbor opens

The **harbor** opened Monday. Cranes will be tested *on* Friday, said Ada Moreno, 61.

Moreno was born on March 9, 1962. “We start tomorrow,” she said.
"""


@pytest.fixture(autouse=True)
def draft(here: Path) -> None:
    (here / "draft.md").write_text(DRAFT, encoding="utf-8")


def held(call: Call, *options: str, published: str = "2024-03-06", code: int = 1) -> str:
    ran = call("hold", "draft.md", "--published", published, *options)
    assert (ran.code, ran.err) == (code, "")
    return ran.out


def test_text_has_the_line_the_reason_and_the_edit(call: Call) -> None:
    out = held(call, "--until", "2024-03-12")
    assert out.startswith("draft.md: 2024-03-06, held until 2024-03-12: 4 breaks\n\n")
    assert (
        "  line 3    “Monday” is Monday, March 4, 2024; a reader of March 12, 2024 takes it for Monday, "
        "March 11, 2024.\n"
        "            Change “Monday” to “March 4”.\n"
        "  line 3    “tested on Friday” looks ahead to Friday, March 8, 2024, which is past by March 12, 2024.\n"
        "            Change “will” to “were to”.\n"
        "  line 3    “61” is the age on March 6, 2024; by March 12, 2024 it is 62.\n"
        "            Change “61” to “62”.\n"
        "  line 5    “tomorrow” is Thursday, March 7, 2024; a reader of March 12, 2024 takes the quotation to mean "
        "Wednesday, March 13, 2024.\n"
        "            Say when this was said.\n"
    ) in out


def test_nothing_breaks_is_exit_code_0(call: Call) -> None:
    out = held(call, "--until", "2024-03-06", code=0)
    assert out == "draft.md: 2024-03-06, held until 2024-03-06: nothing breaks\n\n"


def test_json_has_every_break_with_its_edit(call: Call) -> None:
    (document,) = json.loads(held(call, "--until", "2024-03-12", "--format", "json"))["documents"]
    assert {key: document[key] for key in ("path", "published", "until")} == {
        "path": "draft.md",
        "published": "2024-03-06",
        "until": "2024-03-12",
    }
    assert [one["kind"] for one in document["breaks"]] == ["time", "past-by-then", "age", "quoted"]
    first, plan, *_ = document["breaks"]
    start = DRAFT.index("Monday")
    assert first == {
        "start": start,
        "end": start + 6,
        "text": "Monday",
        "line": 3,
        "kind": "time",
        "means": "2024-03-04",
        "reads": "2024-03-11",
        "reason": "“Monday” is Monday, March 4, 2024; a reader of March 12, 2024 takes it for Monday, March 11, 2024.",
        "edit": {
            "title": "Change “Monday” to “March 4”.",
            "edits": [{"start": start, "end": start + 6, "text": "March 4"}],
        },
    }
    assert plan["edit"]["title"] == "Change “will” to “were to”."
    assert [edit["text"] for edit in plan["edit"]["edits"]] == ["were to"]


def test_a_long_hold_leaves_an_age_without_a_birth_open(here: Path, call: Call) -> None:
    (here / "draft.md").write_text("# Harbor opens\n\nAda Moreno, 61, left. It is the 10th anniversary of the flood.\n")
    out = held(call, "--until", "2025-03-20")
    assert (
        "“61” is the age on March 6, 2024; by March 20, 2025 it may be another.\n            Ask for the age again."
        in out
    )
    assert "“10th” is counted to 2024; in 2025 it is the 11th.\n            Change “10th” to “11th”." in out


def test_no_edit_is_made_across_markup(here: Path, call: Call) -> None:
    (here / "draft.md").write_text("# Harbor opens\n\nThe harbor shut last **Thursday**.\n")
    (document,) = json.loads(held(call, "--until", "2024-03-12", "--format", "json"))["documents"]
    assert document["breaks"][0]["edit"]["edits"] == []


def test_without_a_publication_date_it_says_so(call: Call) -> None:
    ran = call("hold", "draft.md", "--until", "2024-03-12")
    assert (ran.code, ran.err) == (1, "draft.md: no publication date; only what is counted from it can break\n")
    assert "“tomorrow” is counted from the day of publication, and none is given." in ran.out


def test_other_languages_are_not_held(call: Call) -> None:
    ran = call("hold", "draft.md", "--until", "2024-03-12", "--published", "2024-03-06", "--language", "fr")
    assert (ran.code, ran.err) == (0, "draft.md: hold reads English only, so nothing was held\n")


@pytest.mark.parametrize("options", [(), ("--until", "soon")])
def test_the_day_must_be_given(call: Call, options: tuple[str, ...]) -> None:
    ran = call("hold", "draft.md", *options)
    assert (ran.code, ran.out) == (2, "")
    assert "--until" in ran.err


def test_what_cannot_be_read_wins_over_what_breaks(call: Call) -> None:
    ran = call("hold", "gone.md", "draft.md", "--until", "2024-03-12", "--published", "2024-03-06")
    assert (ran.code, ran.err) == (2, "gone.md: no such file or folder\n")
