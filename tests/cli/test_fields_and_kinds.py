"""Front-matter fields are held to the story as the headline is; the kind of a story switches rules, by path too."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Call

STORY = """\
Hartwell will cut 1,040 jobs at its Halden plant before the summer, its owner said.

“We will fight for every one of these jobs until the last day,” said Ana Okonkwo, who leads the union.

Okonkwo said the union would meet the mayor on Friday.
"""
RIGHT = {
    "title": "Hartwell to cut 1,040 jobs in Halden",
    "description": "The union leader Ana Okonkwo calls a meeting",
    "seo_title": "Hartwell to cut 1,040 jobs",
    "social_title": "Hartwell to cut 1,040 jobs in Halden",
    "twitter_description": "“We will fight for every one of these jobs until the last day,” says the union",
    "push_alert": "Hartwell to cut 1,040 jobs",
}


def said(here: Path, call: Call, fields: dict[str, str]) -> list[str]:
    """The rules that speak, each with its line."""
    front = "".join(f"{key}: {value}\n" for key, value in fields.items())
    (here / "draft.md").write_text(f"---\n{front}---\n\n{STORY}", encoding="utf-8")
    lines = call("check", "draft.md", "--format", "lines").out.splitlines()
    return [f"{line.split(':')[1]} {line.rpartition('[')[2].rstrip(']')}" for line in lines]


def test_fields_that_agree_are_silent(here: Path, call: Call) -> None:
    assert said(here, call, RIGHT) == []


@pytest.mark.parametrize(
    ("field", "old", "new", "rule"),
    [
        ("title", "1,040", "1,400", "headline-number-unsupported"),
        ("seo_title", "1,040", "1,400", "headline-number-unsupported"),
        ("social_title", "1,040", "1,400", "headline-number-unsupported"),
        ("push_alert", "1,040", "1,400", "headline-number-unsupported"),
        ("description", "Okonkwo", "Okonjo", "headline-name-unsupported"),
        ("twitter_description", "every one of these jobs", "every one of those posts", "quote-wording-drift"),
    ],
)
def test_what_was_put_right_elsewhere_and_forgotten_in_one_field(
    here: Path, call: Call, field: str, old: str, new: str, rule: str
) -> None:
    fields = RIGHT | {field: RIGHT[field].replace(old, new)}
    assert said(here, call, fields) == [f"{list(RIGHT).index(field) + 2} {rule}"]


def test_a_field_left_behind_is_told_once_against_the_version_before(here: Path, call: Call) -> None:
    text = "---\ntitle: 14 killed in Doral blast\n---\n\nA blast in Doral on Sunday killed {} people, police said.\n"
    (here / "old.md").write_text(text.format(14), encoding="utf-8")
    (here / "new.md").write_text(text.format(15), encoding="utf-8")
    alone = call("check", "new.md", "--format", "lines").out
    assert alone.count("\n") == 1
    assert "[headline-number-unsupported]" in alone
    both = call("check", "new.md", "--against", "old.md", "--format", "lines").out
    assert both.count("\n") == 1
    assert "[stale-headline]" in both


def test_the_kind_of_a_story_can_be_set_by_path(here: Path, call: Call) -> None:
    (here / "newslint.yml").write_text("overrides:\n  - paths: [obits/]\n    story-type: obituary\n", encoding="utf-8")
    text = "Ana Ruiz opens lock\n\nAna Ruiz smiles at the lock in Halden, Oct. 3. (AFP)\n\nThe lock is open again.\n"
    for folder in ("obits", "news"):
        (here / folder).mkdir()
        (here / folder / "ruiz.txt").write_text(text, encoding="utf-8")
    found = call("check", "obits", "news", "--published", "2024-03-06", "--format", "lines").out
    assert [line.partition(":")[0] for line in found.splitlines()] == ["news/ruiz.txt"]
    assert "[caption-stale-photo]" in found
