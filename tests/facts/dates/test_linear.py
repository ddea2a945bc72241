"""No date pattern is super-linear: eight times the text takes at most some eight times as long."""

from __future__ import annotations

import time
from datetime import date

import pytest

from newslint.facts.dates import dates
from newslint.readers import read
from newslint.text import Source

SMALL, LARGE = 1_000, 8_000


def seconds(piece: str, size: int) -> float:
    """The time of the processor that reading takes, the best of three."""
    times = []
    for _ in range(3):
        text = piece * (size // len(piece))
        doc = read(Source("draft.txt", f"{text}\n"), published=date(2024, 3, 6))
        before = time.process_time()
        dates(doc)
        times.append(time.process_time() - before)
    return min(times)


@pytest.mark.parametrize(
    "piece",
    [
        "Monday ",
        "Monday, ",
        "Monday-",
        "12/31/2019 4/5/6 ",
        "31 12 2019 ",
        "May March ",
        "Oct. 4, ",
        "a few more than ",
    ],
)
def test_reading_is_linear(piece: str) -> None:
    seconds(piece, SMALL)
    assert seconds(piece, LARGE) < 8 * 2.5 * seconds(piece, SMALL)
