from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.finding import Edit, Fix
from newslint.fix import UnstableError, apply, choose, mend, moved
from newslint.text import Span

TEXT = "abcdefghij"


def edit(start: int, end: int, text: str = "") -> Edit:
    return Edit(Span(start, end), text)


def fix(*edits: Edit, safe: bool = True) -> Fix:
    return Fix("", safe, edits)


spans = st.tuples(st.integers(0, 10), st.integers(0, 10)).map(lambda ends: Span(min(ends), max(ends)))
fixes = st.lists(
    st.lists(st.builds(Edit, spans, st.text("xyz", max_size=3)), min_size=1, max_size=3).map(lambda it: fix(*it)),
    max_size=8,
)


def test_edits_are_applied_to_the_text_as_it_was() -> None:
    assert apply([edit(6, 8, "GH"), edit(0, 1), edit(3, 3, "-")], TEXT) == "bc-defGHij"


@given(fixes)
def test_chosen_fixes_never_touch_each_other(found: list[Fix]) -> None:
    chosen = choose(found)
    edits = [edit.span for fix in chosen for edit in fix.edits]
    for place, one in enumerate(edits):
        for two in edits[place + 1 :]:
            assert not one.overlaps(two)
            assert one != two
            assert not (len(one) == 0 and one.start in (two.start, two.end) and one != two) or _same(chosen, one, two)


def _same(chosen: list[Fix], one: Span, two: Span) -> bool:
    """Whether both edits are of one fix, whose author knows in which order they come."""
    return any({one, two} <= {edit.span for edit in fix.edits} for fix in chosen)


@given(fixes)
def test_a_fix_is_applied_whole_or_not_at_all(found: list[Fix]) -> None:
    chosen = choose(found)
    mended = apply((edit for fix in chosen for edit in fix.edits), TEXT)
    kept = len(TEXT) - sum(len(edit.span) for fix in chosen for edit in fix.edits)
    assert len(mended) == kept + sum(len(edit.text) for fix in chosen for edit in fix.edits)
    assert all(any(fix is one for one in found) for fix in chosen)
    rest = [one for one in found if not any(one is fix for fix in chosen)]
    assert all(choose([*chosen, one]) == chosen for one in rest)


@given(fixes)
def test_the_first_of_two_that_clash_wins(found: list[Fix]) -> None:
    whole = [one for one in found if choose([one])]
    assert choose(found)[:1] == whole[:1]


@pytest.mark.parametrize(
    ("one", "two", "both"),
    [
        (edit(0, 3), edit(3, 6), True),
        (edit(0, 3), edit(2, 6), False),
        (edit(2, 4), edit(0, 9), False),
        (edit(0, 3), edit(3, 3, "x"), False),
        (edit(3, 3, "x"), edit(3, 6), False),
        (edit(3, 3, "x"), edit(3, 3, "y"), False),
        (edit(3, 3, "x"), edit(4, 4, "y"), True),
    ],
)
def test_what_two_fixes_may_share(one: Edit, two: Edit, both: bool) -> None:
    assert len(choose([fix(one), fix(two)])) == 1 + both
    assert len(choose([fix(two), fix(one)])) == 1 + both


@given(fixes, spans)
def test_a_span_that_no_edit_touches_says_the_same_where_it_is_moved_to(found: list[Fix], span: Span) -> None:
    edits = [edit for fix in choose(found) for edit in fix.edits]
    after = moved(span, edits)
    inside = [edit for edit in edits if edit.span.start < span.end and edit.span.end > span.start]
    assert (after is None) == bool(inside)
    if after is not None:
        text = apply(edits, TEXT)
        assert text[after.start : after.end] == TEXT[span.start : span.end]
        kept = [edit for edit in edits if edit.span.end <= span.start]
        assert text[: after.start] == apply(kept, TEXT[: span.start])


def test_mending_goes_on_until_nothing_is_left() -> None:
    def doubled(text: str) -> list[Fix]:
        at = text.find("aa")
        return [fix(edit(at, at + 1))] if at >= 0 else []

    assert mend("caaaat", doubled).text == "cat"
    assert mend("caaaat", doubled).fixes == 3
    assert mend("cat", doubled).fixes == 0


def test_only_safe_fixes_are_made() -> None:
    assert mend(TEXT, lambda text: [fix(edit(0, 1), safe=False)] * bool(text)).text == TEXT


def test_fixes_that_undo_each_other_are_refused() -> None:
    def wavering(text: str) -> list[Fix]:
        return [fix(edit(0, 1, "b" if text[0] == "a" else "a"))]

    with pytest.raises(UnstableError):
        mend("a", wavering)
