"""Whole drafts, as a desk gets them: everything newslint says about each is drawn in the file beside it.

`NAME.expected` opens with the options the draft is checked with. `pytest tests/test_stories.py --redraw` writes the
drawings anew; the difference is then read like copy, finding by finding, before it is committed.
"""

from __future__ import annotations

import io
import json
import re
from collections.abc import Iterator
from contextlib import redirect_stdout
from pathlib import Path
from typing import Any

import pytest

from newslint.cli.program import run
from newslint.drawing import Mark, picture
from newslint.text import Source, Span, decode

STORIES = Path(__file__).parent / "stories"
SAMPLES = Path(__file__).parent.parent / "docs" / "sample"
WIDTH = 100
RULE = re.compile(r"^(?:error|warning|suggestion) \[([^]/]*)", re.M)
DRAFTS = sorted(path for folder in (STORIES, SAMPLES) for path in folder.iterdir() if path.suffix in (".txt", ".md"))


def checked(draft: Path, options: list[str]) -> dict[str, Any]:
    """The report on one draft, as an outside program gets it."""
    with redirect_stdout(io.TextIOWrapper(io.BytesIO(), encoding="utf-8")) as said:
        code = run(["check", str(draft), "--format", "json", "--exit-zero", *options])
    said.seek(0)
    report = json.loads(said.read())
    assert (code, report["errors"]) == (0, [])
    document: dict[str, Any] = report["documents"][0]
    return document


def drawing(draft: Path, options: list[str]) -> str:
    """Everything newslint says about a draft, finding by finding, with both ends drawn under their lines."""
    document = checked(draft, options)
    source = decode(draft.name, draft.read_bytes())
    parts = [" ".join(["$ newslint check", draft.name, *options])]
    parts += ["\n".join(_finding(finding, source)) for finding in document["findings"]]
    parts += ["\n".join(_accepted(finding, source)) for finding in document["accepted"]]
    return "\n\n".join(parts) + "\n"


def _finding(finding: dict[str, Any], source: Source) -> Iterator[str]:
    yield f"{finding['severity']} [{'/'.join(filter(None, (finding['rule'], finding['case'])))}]"
    ends = [_mark(finding), *(_mark(related, other=True) for related in finding["related"])]
    yield from (f"{row.number or '':>4} | {row}" for row in picture(source, ends, WIDTH))
    for fix in finding["fixes"]:
        yield f"{'safe fix' if fix['safe'] else 'choice'}: {fix['title']}"


def _accepted(finding: dict[str, Any], source: Source) -> Iterator[str]:
    yield f"accepted: {finding['reason']}"
    yield from _finding(finding, source)


def _mark(end: dict[str, Any], *, other: bool = False) -> Mark:
    return Mark(Span(end["start"]["offset"], end["end"]["offset"]), end["message"], other)


@pytest.mark.parametrize("draft", DRAFTS, ids=lambda draft: draft.name)
def test_everything_said_about_a_story_is_drawn_beside_it(draft: Path, redraw: bool) -> None:
    expected = STORIES / f"{draft.name}.expected"
    command = expected.read_text(encoding="utf-8").splitlines()[0] if expected.exists() else ""
    drawn = drawing(draft, command.split()[4:])
    if redraw:
        expected.write_text(drawn, encoding="utf-8")
    assert drawn == expected.read_text(encoding="utf-8")


def test_most_stories_are_clean_and_the_sample_holds_ten_slips() -> None:
    said = {path.name: RULE.findall(path.read_text(encoding="utf-8")) for path in STORIES.glob("*.expected")}
    sample = said["storms.txt.expected"]
    assert (len(sample), len(set(sample))) == (10, 9)
    assert sum(not rules for rules in said.values()) > len(said) / 2


def test_every_drawing_has_its_story() -> None:
    assert {path.name for path in STORIES.glob("*.expected")} == {f"{draft.name}.expected" for draft in DRAFTS}
