"""Paragraphs that stop in mid-air are told from subheads, lists and lines that lead into something."""

from __future__ import annotations

import pytest

from newslint.facts.truncated import truncated
from newslint.readers import read
from newslint.text import Source

LONG = "The talks in Geneva broke down on Sunday after three days in which both sides met the mediator alone and left"


def found(text: str, after: str = "The mediator left on Monday.", name: str = "draft.txt") -> list[tuple[str, str]]:
    copy = f"Talks break down\n\nThe mediator spoke on Sunday.\n\n{text}\n\n{after}\n\nNobody stayed.\n"
    doc = read(Source(name, copy))
    return [(one.kind, doc.read(one.span)) for one in truncated(doc)]


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("Ferries will sail from Ekvik once the owners agree to the", "agree to the"),
        ("Ferries will sail from Ekvik once the owners agree, the mediator said,", "the mediator said,"),
        (f"{LONG} the table of", "the table of"),
    ],
)
def test_cut(text: str, last: str) -> None:
    assert found(text) == [("cut", last)]


def test_open_where_the_rest_of_the_draft_ends_its_paragraphs() -> None:
    assert found(LONG) == [("open", "alone and left")]
    assert found(LONG, f"{LONG} again") == []
    assert found(f"{LONG} http://example.org/x") == []
    assert found(f"{LONG} Geneva") == []


@pytest.mark.parametrize(
    "text",
    [
        "Shelling follows a month of calm on both banks",
        "What the mediator was really up to and what she was made of",
        "Agree to the",
        "The mediator wants three things from both sides before noon:",
        "They voted for the first of the plans; or",
        "“We leave once the owners agree to the end of it,”",
        "The mediator stayed at the village inn in Vitamin A",
    ],
)
def test_whole_lines(text: str) -> None:
    assert found(text) == []


def test_what_leads_into_a_list_goes_on() -> None:
    cut = "The mediator wants three things of both sides in writing, and"
    assert found(cut, "- a date\n- a place\n", "draft.md") == []
    assert found(cut, "> a date\n", "draft.md") == []
    assert len(found(cut)) == 1


def test_what_leads_into_a_quotation_goes_on() -> None:
    said = "The talks broke down at noon on the third day, when the mediator said,"
    assert found(said, "“Nobody stayed.”") == []
    assert found("The talks broke down at noon. As Orr wrote of the third day in his last note,") == []
    assert found("The talks broke down at noon. Orr wrote of the third day in his last note,") != []
    assert found("The talks broke down at noon on the third day, when nobody had stayed,", "“We left.”") != []


def test_a_dek_may_end_without_a_mark() -> None:
    dek = f"{LONG}, for neither side was willing to back down"
    assert truncated(read(Source("draft.txt", f"Talks break down\n\n{dek}\n\nIt rained.\n\nNobody stayed.\n"))) == ()
    assert [kind for kind, _ in found(dek)] == ["cut"]


@pytest.mark.parametrize(
    "line",
    [
        f"READ MORE: {LONG[:-9]}",
        f"{LONG} to read more",
        f"{LONG}. Orr / AP file",
        f"{LONG}. © arden press",
    ],
)
def test_lines_of_the_page_end_without_a_mark(line: str) -> None:
    assert found(line) == []


def test_a_list_behind_a_colon_ends_without_a_mark() -> None:
    assert found(f"They agreed on this:\n\n{LONG}") == []
    assert found(f"They agreed on this.\n\n{LONG}") != []
