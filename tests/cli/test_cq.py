"""`newslint cq` as a user calls it: one sheet a draft, in three forms."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Call

DRAFT = """Harbor opens

Mayor Ada Moreno, 52, opened the harbor of Norland on March 6, 2024.

The work cost $1.2 million and took 14 months, Moreno said. It was Route 66 again.
"""


@pytest.fixture(autouse=True)
def draft(here: Path) -> None:
    (here / "draft.txt").write_bytes(("\ufeff" + DRAFT.replace("\n", "\r\n")).encode())


def test_json(call: Call) -> None:
    ran = call("cq", "draft.txt", "--format", "json")
    (document,) = json.loads(ran.out)["documents"]
    assert (ran.code, list(document)) == (0, ["path", "items"])
    text = "\ufeff" + DRAFT.replace("\n", "\r\n")
    items = {(item["kind"], item["value"]): item for item in document["items"]}
    assert all(text[item["start"] : item["end"]] == item["text"] for item in items.values())
    assert items["name", "Ada Moreno"]["lines"] == [3, 5]
    assert items["title", "Mayor Ada Moreno"]["lines"] == [3]
    assert items["age", "Ada Moreno, 52"]["lines"] == [3]
    assert items["number", "$1.2 million"]["lines"] == [5]
    assert items["date", "March 6, 2024"]["detail"] == "2024-03-06"
    assert not any(value == "66" for _, value in items)
    kinds = [item["kind"] for item in document["items"]]
    assert kinds == sorted(kinds, key=["name", "title", "age", "place", "number", "date"].index)


def test_text_and_markdown(call: Call, here: Path) -> None:
    ran = call("cq", "draft.txt")
    assert ran.out.startswith("draft.txt\n\nnames (")
    assert "  [ ] Ada Moreno  lines 3, 5\n" in ran.out
    assert "  [ ] March 6, 2024 [2024-03-06]  line 3\n" in ran.out
    assert call("cq", "draft.txt", "--format", "markdown", "-o", "sheet.md").code == 0
    written = (here / "sheet.md").read_text(encoding="utf-8")
    assert written.startswith("# draft.txt\n\n## Names\n\n- [ ] Ada Moreno (lines 3, 5)\n")


def test_a_missing_draft_is_told(call: Call) -> None:
    ran = call("cq", "none.txt")
    assert ran.code == 2
    assert "none.txt" in ran.err
