"""Choices on a draft of letters: the rule of the test finds each `x`, which goes or becomes two `y`."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.choosing import Choices, UnfitError
from newslint.finding import Edit, Finding, Fix, Place, Severity
from newslint.fix import apply
from newslint.readers import read, stories
from newslint.report import DocumentReport
from newslint.text import Source, Span, UnreadableError


def lint(source: Source) -> tuple[DocumentReport, ...]:
    """Every `x` is a finding; a text with `!` is none that can be read."""
    if "!" in source.text:
        raise UnreadableError(source.path, "unreadable", "it cries")
    found = [at for at, sign in enumerate(source.text) if sign == "x"]
    return (
        DocumentReport(source.path, None, "en", tuple(_finding(source, at) for at in found), document=read(source)),
    )


def _finding(source: Source, at: int) -> Finding:
    span = Span(at, at + 1)
    place = Place(source.path, span, source.position(at), source.position(at + 1))
    fixes = (_fix(Edit(span, "")), _fix(Edit(span, "yy")), _fix(Edit(Span(max(at - 1, 0), at + 1), "y")))
    return Finding("letters", None, "style", Severity.WARNING, "body", "an x", place, (), fixes)


def _fix(*edits: Edit) -> Fix:
    return Fix("change it", False, edits)


def choices(text: str) -> Choices:
    return Choices(Source("a.txt", text), lint)


def places(found: Choices) -> list[int]:
    return [finding.place.span.start for finding in found.pending()]


@given(st.text("abx", max_size=12), st.lists(st.integers(0, 4), max_size=20))
def test_every_step_can_be_undone_to_the_text_before_it(text: str, keys: list[int]) -> None:
    walk = choices(text)
    texts = [text]
    for key in keys:
        pending = walk.pending()
        if key == 4 and walk.undo():
            texts.pop()
        elif pending and key < 3:
            fix = pending[0].fixes[key]
            texts.append(apply(fix.edits, texts[-1]))
            walk.take(fix)
        elif pending and key == 3:
            texts.append(texts[-1])
            walk.skip(pending[0])
        assert walk.now.source.text == texts[-1]
    while walk.undo():
        pass
    assert (walk.now.source.text, places(walk)) == (text, [at for at, sign in enumerate(text) if sign == "x"])


@given(st.text("abx", max_size=12), st.lists(st.integers(0, 2), min_size=12, max_size=12))
def test_whatever_is_answered_the_walk_ends_with_what_was_passed_over(text: str, keys: list[int]) -> None:
    walk, passed = choices(text), 0
    for key in keys:
        if pending := walk.pending():
            if key == 2:
                walk.skip(pending[0])
                passed += 1
            else:
                walk.take(pending[0].fixes[key])
    assert walk.pending() == []
    assert walk.now.source.text.count("x") == passed
    assert walk.now.edits == text.count("x") - passed


def test_what_was_passed_over_stays_so_wherever_edits_move_it() -> None:
    walk = choices("x.x.x")
    walk.skip(walk.pending()[1])
    walk.take(walk.pending()[0].fixes[1])
    assert places(walk) == [5]
    walk.undo()
    assert places(walk) == [0, 4]


def test_what_an_edit_touches_is_asked_about_again() -> None:
    walk = choices("xx")
    walk.skip(walk.pending()[0])
    walk.take(_fix(Edit(Span(0, 2), "x")))
    assert places(walk) == [0]


def test_an_edit_that_leaves_no_draft_is_refused() -> None:
    walk = choices("x")
    with pytest.raises(UnfitError, match="cannot be read: it cries"):
        walk.take(_fix(Edit(Span(0, 1), "!")))
    assert walk.now.source.text == "x"


def test_an_edit_that_the_encoding_cannot_hold_is_refused() -> None:
    walk = Choices(Source("a.txt", "x", "iso-8859-1"), lint)
    with pytest.raises(UnfitError, match="the draft is in iso-8859-1, which has no “—”"):
        walk.take(_fix(Edit(Span(0, 1), "—")))


def test_an_ignore_that_does_not_reach_is_refused() -> None:
    walk = choices("The x of it.")
    with pytest.raises(UnfitError, match="would not reach it"):
        walk.ignore(walk.pending()[0], "why", stories)
    assert walk.now.source.text == "The x of it."
