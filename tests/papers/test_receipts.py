"""Every statement that can be worked out has its working, right or wrong."""

from __future__ import annotations

from importlib import import_module

import pytest

from newslint.papers.receipts import _WORKINGS, receipts
from newslint.readers import read
from newslint.text import Source


@pytest.mark.parametrize(
    ("text", "claim", "working", "ok"),
    [
        ("Rents rose 25%, from $8 to $10.", "rose 25%, from $8 to $10", "from $8 to $10 is +25%", True),
        (
            "Rents rose 20%, from $8 to $10.",
            "rose 20%, from $8 to $10",
            "from $8 to $10 is +25%; the text says rose 20%",
            False,
        ),
        ("The toll doubled, from 40 to 90.", None, "from 40 to 90 is 2.25 times; the text says doubled", False),
        ("30 of the 40 members, or 75%, left.", "30 of the 40 members, or 75%", "30 of the 40 is 75%", True),
        ("The rate fell 3 points, from 8% to 5%.", None, "from 8% to 5% is 3 percentage points", True),
        (
            "The rate fell 3%, from 8% to 5%.",
            None,
            "from 8% to 5% is 3 percentage points, or 38 percent; the text says fell 3%",
            False,
        ),
        ("Nine fled: five boys and four girls.", "Nine fled: five boys and four girls", "five + four = nine", True),
        ("Ten fled: five boys and four girls.", None, "five + four = nine; the text says ten", False),
        ("Half or 40% came, the remaining 50% left.", None, "", True),
        (
            "Forty percent came and the remaining 50% left.",
            None,
            "forty percent + 50% = 90%; the text says they are all",
            False,
        ),
        ("47 of the 45 left.", "47 of the 45", "47 of the 45 is 104%; the text says 47 of 45", False),
        ("It is 10 miles (16 km) away.", "10 miles (16 km)", "10 miles = 16 km", True),
        ("It is 10 miles (26 km) away.", None, "10 miles = 16 km; the text says 26 km", False),
        ("Rovers won 2-1.", "won 2-1", "2-1: the first is larger by one", True),
        ("Rovers won 1-2.", "won 1-2", "1-2: the first is smaller by one; the text says won 1-2", False),
        ("It has two aims: peace and land.", None, "two: peace and land", True),
        ("It has three aims: peace and land.", None, "two: peace and land; the text says three aims", False),
        ("The bill passed 51-48.", "passed 51-48", "51-48: the first is larger by three", True),
        ("The court issued a 4-5 ruling.", None, "4-5: the first is smaller by one; the text says a 4-5 ruling", False),
        (
            "Ana Orr leads Ivo Orr 46 percent to 41 percent.",
            "leads Ivo Orr 46 percent to 41 percent",
            "46 percent to 41 percent: the first is larger by five",
            True,
        ),
        ("It carried by 4 votes, 51-48.", "4 votes, 51-48", "51-48 is a margin of three; the text says 4", False),
    ],
)
def test_receipts(text: str, claim: str | None, working: str, ok: bool) -> None:
    doc = read(Source("draft.txt", f"Storm floods valley\n\n{text}\n"))
    found = [receipt for receipt in receipts(doc) if receipt.working == working]
    if not working:
        assert receipts(doc) == ()
        return
    assert [receipt.ok for receipt in found] == [ok], receipts(doc)
    assert claim is None or doc.read(found[0].span) == claim


def test_receipts_are_in_order_and_tell_whose_words_they_are() -> None:
    text = "“Rovers won 1-2,” Orr said. Rents rose 25%, from $8 to $10. 3 of the 4 left."
    found = receipts(read(Source("draft.txt", f"Storm floods valley\n\n{text}\n")))
    assert [(one.check, one.own) for one in found] == [
        ("score-direction", False),
        ("percent-change", True),
        ("part-exceeds-whole", True),
    ]


def test_every_case_that_is_worked_out_has_its_words() -> None:
    for check, workings in _WORKINGS.items():
        cases = import_module(f"newslint.checks.{check.replace('-', '_')}").CASES
        assert None in workings or set(cases) <= workings.keys(), check
