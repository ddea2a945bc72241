"""The dateline's own date is the last to be asked for the day of publication."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Call

DRAFT = "Harbor opens\n\nTARN, {} (Agency) — The harbor opened on Monday, the mayor said.\n"


@pytest.mark.parametrize(
    ("day", "options", "published"),
    [
        ("Dec. 21, 2023", (), "2023-12-21"),
        ("Dec. 21, 2023", ("--published", "2024-01-02"), "2024-01-02"),
        ("21 Dezember 2023", ("--language", "de"), "2023-12-21"),
        ("21 Dezember 2023", (), None),
        ("Dec. 21", (), None),
    ],
)
def test_a_dateline_dates_a_story(
    here: Path, call: Call, day: str, options: tuple[str, ...], published: str | None
) -> None:
    (here / "draft.txt").write_text(DRAFT.format(day), encoding="utf-8")
    ran = call("check", "draft.txt", "--format", "json", *options)
    assert json.loads(ran.out)["documents"][0]["published"] == published
