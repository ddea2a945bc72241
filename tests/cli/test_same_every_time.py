"""The same draft, rules and date give the same bytes, in whatever order a run keeps its sets."""

from __future__ import annotations

from pathlib import Path

import pytest

from .conftest import Call

STORIES = [str(path) for path in sorted((Path(__file__).parent.parent / "stories").glob("*.txt"))[:8]]


@pytest.mark.parametrize("command", ["check", "inspect"])
def test_another_order_of_sets_changes_nothing(here: Path, installed: Call, command: str) -> None:
    call = (command, *STORIES, "--published", "2024-03-06", "--format", "json")
    one, other = (installed(*call, PYTHONHASHSEED=seed) for seed in ("1", "2"))
    assert len(one.out) > 1000
    assert one.out == other.out
