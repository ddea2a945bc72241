"""The tables of figures are those that the programs wrote, and no figure stands without the command that made it."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
sys.path.append(str(ROOT / "benchmarks"))

from tables import FIGURES, MARKED, TABLES, drawn, speed_of  # noqa: E402

PAGES = [ROOT / "README.md", ROOT / "benchmarks" / "README.md"]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.parent.name)
def test_the_tables_are_those_of_the_figures(page: Path, redraw: bool) -> None:
    text = page.read_text(encoding="utf-8")
    if redraw:
        page.write_text(drawn(text), encoding="utf-8")
    assert drawn(text) == text or redraw


def test_every_table_stands_somewhere_under_its_command() -> None:
    shown = set()
    for page in PAGES:
        text = page.read_text(encoding="utf-8")
        for found in MARKED.finditer(text):
            shown.add(found["name"])
            before = text[: found.start()].rpartition("\n#")[2]
            assert re.search(r"`python (?:-m benchmarks|benchmarks/accuracy\.py)[^`]*`", before), found["name"]
    assert shown == set(TABLES)


def test_figures_are_written_by_a_command_they_name() -> None:
    assert {path.name for path in FIGURES.glob("*.json")} == {"speed.json", "accuracy.json"}


def test_a_tool_that_took_too_long_is_not_asked_for_more() -> None:
    tools = {"newslint": {"seconds": 0.5, "memory": 30e6}, "slow": {"seconds": None, "memory": 9e6}}
    more = {"newslint": {"seconds": 2.0, "memory": 40e6}}
    rows = [{"drafts": 1, "words": 800, "tools": tools}, {"drafts": 10, "words": 9000, "tools": more}]
    table = speed_of({"rows": rows})
    assert table.splitlines()[2:] == [
        "| newslint | 0.50 s (1.00) | 2.00 s (1.00) | 4,500 | 40 MB |",
        "| slow | too long |  |  | 9 MB |",
    ]
