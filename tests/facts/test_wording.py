"""Words are compared without marks, case, contractions and figures; runs are laid into longer ones."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.facts.wording import aligned, in_full


@pytest.mark.parametrize(
    ("word", "full"),
    [
        ("we're", ("we", "are")),
        ("we’re", ("we", "are")),
        ("won't", ("will", "not")),
        ("didn't", ("did", "not")),
        ("four", ("4",)),
        ("dog's", ("dog's",)),
        ("dog", ("dog",)),
    ],
)
def test_words_in_full(word: str, full: tuple[str, ...]) -> None:
    assert in_full(word) == full


def test_what_is_left_out_put_in_and_exchanged() -> None:
    found = aligned(("we", "all", "leave", "no", "valley"), ("so", "we", "will", "leave", "a", "valley", "now"), 4)
    assert found is not None
    assert (found.edits, found.first, found.last) == (2, 1, 6)
    assert found.swapped == ((1, "all", "will"), (3, "no", "a"))
    found = aligned(("we", "leave", "all", "now"), ("we", "will", "leave", "now"), 4)
    assert found is not None
    assert (found.edits, found.ours, found.theirs, found.swapped) == (2, ("all",), ("will",), ())


def test_too_many_changes_are_another_text() -> None:
    assert aligned(["we", "go"], ["they", "stay"], 1) is None


def test_an_exchange_is_told_before_an_omission() -> None:
    found = aligned(["poison", "pills"], ["a", "poison", "pill"], 1)
    assert found is not None
    assert (found.swapped, found.last) == (((1, "pills", "pill"),), 3)


@given(st.lists(st.sampled_from("abc"), max_size=6), st.lists(st.sampled_from("abc"), max_size=9))
def test_the_parts_make_up_the_changes(ours: list[str], theirs: list[str]) -> None:
    found = aligned(ours, theirs, 20)
    assert found is not None
    assert found.edits == len(found.ours) + len(found.theirs) + len(found.swapped)
    assert 0 <= found.first <= found.last <= len(theirs)
