"""Settings become options by the annotations of a check's record."""

from __future__ import annotations

from typing import Any

import pytest

from newslint.record import Record
from newslint.rulebook.settings import MismatchError, options_of


class Pair(Record):
    one: str
    two_words: int = 2


class Options(Record):
    pairs: tuple[Pair, ...] = ()
    loud: bool = True
    anything: Any = None


def test_records_nest() -> None:
    options = options_of(Options, {"pairs": [{"one": "a"}, {"one": "b", "two-words": "3"}], "anything": ["x"]})
    assert options == Options((Pair("a"), Pair("b", 3)), True, ["x"])


def test_false_is_false() -> None:
    assert options_of(Options, {"loud": "false"}) == Options(loud=False)


@pytest.mark.parametrize(
    ("pair", "message", "way"),
    [
        ("a", "a mapping of one, two-words is expected here", ("pairs", 0)),
        ({"two-words": "x"}, "a whole number is expected here, not 'x'", ("pairs", 0, "two-words")),
        ({}, "Pair needs a value for 'one'", ("pairs", 0)),
    ],
)
def test_what_does_not_fit_has_its_way(pair: Any, message: str, way: tuple[str | int, ...]) -> None:
    with pytest.raises(MismatchError) as caught:
        options_of(Options, {"pairs": [pair]})
    assert message in str(caught.value)
    assert caught.value.way == way
