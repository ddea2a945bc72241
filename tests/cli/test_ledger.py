"""`newslint ledger` as a user calls it: four formats, sources by name, claims without one, notes on the whole."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from tests.cli.conftest import Call

DRAFT = """Two towns are shelled

Mayor Ada Moreno said the gates held. “The pumps ran,” she said.

Shells fell on the port on Sunday, killing nine people.

Moreno | added that the = road was shut.
"""
FORCES = """Shots on the border

Swedish troops fired at noon, the Norwegian army said.

The Norwegian Defense Ministry said that shots were fired by Swedish forces again.

Norwegian troops fired back, according to the mayor of Tarn.
"""


@pytest.fixture(autouse=True)
def draft(here: Path) -> None:
    (here / "draft.txt").write_bytes(("\ufeff" + DRAFT.replace("\n", "\r\n")).encode())
    (here / "forces.txt").write_text(FORCES, encoding="utf-8")


def test_text_lists_sources_and_claims(call: Call) -> None:
    ran = call("ledger", "draft.txt")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.splitlines()[0] == "draft.txt: 3 attributions, 1 claim without a source"
    assert (
        "  line 3    named           Mayor Ada Moreno" in ran.out or "  line 3    named           Ada Moreno" in ran.out
    )
    assert "no source (T1)" in ran.out
    assert "Single-source story: all of it rests on Ada Moreno." in ran.out


def test_json_has_places_in_the_file(call: Call) -> None:
    report = json.loads(call("ledger", "draft.txt", "--format", "json").out)
    assert list(report) == ["version", "documents"]
    (document,) = report["documents"]
    text = "\ufeff" + DRAFT.replace("\n", "\r\n")
    assert [one["name"] for one in document["attributions"]] == ["Ada Moreno"] * 3
    assert [one["kind"] for one in document["attributions"]] == ["named", "pronoun", "named"]
    for one in document["attributions"]:
        for place in (one, one["source"], one["cue"], *one["content"]):
            assert text[place["start"] : place["end"]] == place["text"]
    (claim,) = document["unsourced"]
    assert (claim["class"], claim["text"], claim["line"]) == ("T1", "killing nine", 5)
    assert [note["kind"] for note in document["notes"]] == ["single-source"]


def test_csv_is_a_table_and_no_program(call: Call, here: Path) -> None:
    (here / "=draft.txt").write_text(DRAFT, encoding="utf-8")
    rows = list(csv.reader(io.StringIO(call("ledger", "=draft.txt", "draft.txt", "--format", "csv").out)))
    assert rows[0] == ["path", "line", "source", "kind", "cue", "words"]
    assert len(rows) == 9
    assert rows[1][0] == "'=draft.txt"
    assert rows[5][:5] == ["draft.txt", "3", "Ada Moreno", "named", "said"]


def test_markdown_keeps_its_cells(call: Call) -> None:
    out = call("ledger", "draft.txt", "--format", "markdown").out
    lines = [line for line in out.splitlines() if line.startswith("|")]
    assert lines[0] == "| line | source | kind | cue | words |"
    assert all(line.replace("\\|", "").count("|") == 6 for line in lines)
    assert "* Single-source story" in out


def test_a_claim_beside_a_sourced_sentence_is_listed(here: Path, call: Call) -> None:
    (here / "rents.txt").write_text(
        "Rents rise\n\nThe dam held, Moreno said. Rents rose by 12 percent.\n", encoding="utf-8"
    )
    out = call("ledger", "rents.txt").out
    assert out.splitlines()[0] == "rents.txt: 1 attribution, 1 claim without a source"
    assert "no source (T5)" in out


def test_the_verb_of_an_event_is_nobody_s_word_for_it(here: Path, call: Call) -> None:
    text = FORCES.replace("Swedish troops fired", "Swedish troops attacked")
    (here / "forces.txt").write_text(text, encoding="utf-8")
    assert "Every event (2) of the Swedish side rests on the Norwegian side." in call("ledger", "forces.txt").out


def test_a_side_that_rests_on_the_other(call: Call) -> None:
    out = call("ledger", "forces.txt").out
    assert "Every event (2) of the Swedish side rests on the Norwegian side." in out
    assert "of the Norwegian side rests" not in out
    assert "Single-source" not in out


def test_a_draft_without_sources_and_a_file_that_is_not_there(call: Call, here: Path) -> None:
    (here / "empty.txt").write_text("", encoding="utf-8")
    assert call("ledger", "empty.txt").out == "empty.txt: 0 attributions, 0 claims without a source\n\n"
    assert call("ledger", "gone.txt").code == 2


def test_it_can_be_written_to_a_file(call: Call, here: Path) -> None:
    ran = call("ledger", "draft.txt", "--format", "csv", "--output", "ledger.csv")
    assert (ran.out, (here / "ledger.csv").read_text(encoding="utf-8")[:10]) == ("", "path,line,")
