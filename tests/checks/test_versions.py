"""Tolls that fall and headlines that stay, from one version of a story to the next."""

from __future__ import annotations

import pytest

from newslint.checks import count_regression, stale_headline
from newslint.finding import Slip
from newslint.readers import read
from newslint.text import Source

BLAST = "A blast in Doral killed {} people on {}, police said."


def falls(new: str, old: str) -> list[tuple[str, str]]:
    docs = [read(Source("draft.txt", text)) for text in (new, old)]
    slips = count_regression.check(docs, count_regression.Options())
    return [(docs[0].read(slip.span), docs[1].read(slip.others[0].span)) for slip in slips]


def stale(new: str, old: str, head: str, after: str = "") -> list[Slip]:
    docs = [read(Source("draft.md", f"{head}\n\n{text}\n\n{after}\n")) for text in (new, old)]
    return list(stale_headline.check(docs, stale_headline.Options()))


def test_a_toll_that_falls() -> None:
    assert falls(BLAST.format(12, "Sunday"), BLAST.format(14, "Sunday")) == [("12", "14")]
    assert falls("Police in Doral arrested two men.", "Police in Doral arrested three men.") == [("two", "three")]


@pytest.mark.parametrize(
    ("new", "old"),
    [
        (BLAST.format(15, "Sunday"), BLAST.format(14, "Sunday")),
        (BLAST.format(12, "Sunday") + " The toll was revised.", BLAST.format(14, "Sunday")),
        (BLAST.format(12, "Sunday") + " In Doral 14 died.", BLAST.format(14, "Sunday")),
        ("“It killed 12 people in Doral,” police said.", BLAST.format(14, "Sunday")),
        ("A flood near Arvan killed 12 farmers.", BLAST.format(14, "Sunday")),
        ("The blast injured 12 people in Doral.", BLAST.format(14, "Sunday")),
        (BLAST.format("12 to 15", "Sunday"), BLAST.format(14, "Sunday")),
    ],
)
def test_no_fall(new: str, old: str) -> None:
    assert falls(new, old) == []


def test_what_stays_behind() -> None:
    old, new = BLAST.format(14, "Sunday"), BLAST.format(15, "Monday")
    slips = stale(new, old, "# Blast kills fourteen in Sunday fire", "![x](a.jpg)\n*Smoke after 14 died. (AP)*")
    assert [(slip.case, slip.values["where"], slip.values["old"], slip.values["new"]) for slip in slips] == [
        ("number", "headline", "fourteen", "15"),
        ("number", "caption", "14", "15"),
        ("day", "headline", "Sunday", "Monday"),
    ]


@pytest.mark.parametrize(
    ("head", "many"),
    [
        ("# Blast kills at least 14", 15),
        ("# Blast kills up to 14", 13),
        ("# Blast kills about 14", 15),
        ("# Blast kills 15", 15),
        ("# Blast kills many", 15),
    ],
)
def test_what_still_holds(head: str, many: int) -> None:
    assert stale(BLAST.format(many, "Sunday"), BLAST.format(14, "Sunday"), head) == []


@pytest.mark.parametrize(("head", "many"), [("# Blast kills at least 14", 13), ("# Blast kills about 14", 25)])
def test_what_holds_no_more(head: str, many: int) -> None:
    assert len(stale(BLAST.format(many, "Sunday"), BLAST.format(14, "Sunday"), head)) == 1


def test_another_sentence_is_no_successor() -> None:
    assert stale("The mayor of Arvan resigned with 15 aides.", BLAST.format(14, "Sunday"), "# Blast kills 14") == []
