"""The drafts of a package are compared: all that `--package` is given, or those whose front matter names the same."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from newslint.packages import packages
from tests.cli.conftest import Call

MAIN = "Mayor Inger Quistgaard opened the baths on Sunday. Samir Holt, 34, was charged.\n"
SIDE = "Mayor Inger Quistgard swims at noon. Samir Holt, 36, faces a judge.\n"


@pytest.fixture(autouse=True)
def drafts(here: Path) -> None:
    (here / "main.txt").write_text(MAIN)
    (here / "side.txt").write_text(SIDE)


def found(call: Call, *arguments: str) -> list[tuple[str, str, str, str]]:
    report = json.loads(call("check", *arguments, "--format", "json").out)
    return [
        (document["path"], finding["rule"], related["path"], related["message"])
        for document in report["documents"]
        for finding in document["findings"]
        for related in finding["related"]
    ]


BOTH = [
    ("side.txt", "cross-name-variant", "main.txt", "“Inger Quistgaard” here"),
    ("side.txt", "cross-fact-conflict", "main.txt", "Samir Holt is 34 here"),
]


def test_drafts_are_compared_if_they_are_a_package(call: Call) -> None:
    assert found(call, "main.txt", "side.txt") == []
    assert found(call, "main.txt", "side.txt", "--package") == BOTH
    assert found(call, "main.txt", "--package") == []
    said = call("check", "main.txt", "side.txt", "--package").out
    assert "side.txt:1:7 warning “Inger Quistgard” here, “Inger Quistgaard” in main.txt, line 1." in said
    assert "  main.txt:1:7 “Inger Quistgaard” here" in said


def test_each_fingerprint_is_of_both_ends(here: Path, call: Call) -> None:
    def prints() -> set[str]:
        documents = json.loads(call("check", "main.txt", "side.txt", "--package", "--format", "json").out)["documents"]
        return {finding["fingerprint"] for document in documents for finding in document["findings"]}

    before = prints()
    (here / "main.txt").write_text("A new first sentence, of no account. " + MAIN)
    assert prints() == before
    (here / "main.txt").write_text(MAIN.replace("34", "35"))
    assert len(prints() & before) == 1


def test_skipped_where_there_is_nothing_to_compare(call: Call) -> None:
    documents = json.loads(call("check", "main.txt", "--format", "json").out)["documents"]
    reasons = {skip["rule"]: skip["reason"] for skip in documents[0]["skipped"]}
    assert reasons["cross-name-variant"] == reasons["cross-fact-conflict"] == "no package"
    documents = json.loads(call("check", "main.txt", "side.txt", "--package", "--format", "json").out)["documents"]
    assert not [skip for document in documents for skip in document["skipped"] if skip["reason"] == "no package"]


def test_a_draft_can_ignore_them(here: Path, call: Call) -> None:
    (here / "side.txt").write_text(f"[newslint: ignore cross-name-variant -- another Ilse]\n\n{SIDE}")
    assert found(call, "main.txt", "side.txt", "--package") == BOTH[1:]
    assert found(call, "main.txt", "side.txt", "--package", "--ignore", "versions") == []


def test_a_draft_that_cannot_be_read_stops_no_other(here: Path, call: Call) -> None:
    (here / "bad.md").write_text("---\ntitle: [\n---\n")
    ran = call("check", "bad.md", "main.txt", "side.txt", "--package", "--format", "lines")
    assert (ran.code, len(ran.out.splitlines())) == (2, 2)


def test_front_matter_names_a_package(here: Path, call: Call) -> None:
    for name, text in (("main", MAIN), ("side", SIDE), ("other", SIDE)):
        head = "package: lock\nslug: x" if name != "other" else 'slug: "other"'
        (here / f"{name}.md").write_text(f"---\n{head}\ntitle: The lock is open\n---\n\n{text}")
    (here / "main.txt").unlink()
    (here / "side.txt").unlink()
    assert [path for path, *_ in found(call, ".")] == ["side.md", "side.md"]
    assert [path for path, *_ in found(call, ".", "--jobs", "2")] == ["side.md", "side.md"]
    assert [path for path, *_ in found(call, "other.md", "side.md")] == []


@pytest.mark.parametrize(
    ("one", "other", "together"),
    [
        ("---\nslug: lock\n---\n", "---\nslug: 'lock'\n---\n", True),
        ('+++\nslug = "lock"\n+++\n', "---\nslug: lock\n---\n", True),
        ("---\nslug: a\npackage: lock\n---\n", "---\nslug: b\npackage: lock\n---\n", True),
        ("---\nslug: a\n---\n", "---\nslug: b\n---\n", False),
        ("---\ntitle: a\n---\nslug: lock\n", "---\ntitle: b\n---\nslug: lock\n", False),
        ("slug: lock\n", "slug: lock\n", False),
        ("---\nslug:\n---\n", "---\nslug:\n---\n", False),
    ],
)
def test_which_drafts_belong_together(here: Path, one: str, other: str, together: bool) -> None:
    (here / "a.md").write_text(one)
    (here / "b.md").write_text(other)
    expected = {"a.md": ("a.md", "b.md"), "b.md": ("a.md", "b.md")} if together else {}
    assert packages(["a.md", "-", "b.md", "none.md"]) == expected
