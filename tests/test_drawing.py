from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.drawing import Mark, cells, drawing, erased, is_row, picture, shown
from newslint.text import Source, Span

STORY = "Bridge closed\n\nThe bridge shut on Monday, May 3, and opens on Friday, the city said on Monday.\nIt is old.\n"


def source(text: str) -> Source:
    return Source("draft.txt", text)


def mark(text: str, words: str, said: str = "", nth: int = 0, *, other: bool = False) -> Mark:
    start = -1
    for _ in range(nth + 1):
        start = text.index(words, start + 1)
    return Mark(Span(start, start + len(words)), said, other)


def lines(text: str, marks: list[Mark], width: int = 80) -> list[str]:
    return [f"{row.number or '':>2}|{row}" for row in picture(source(text), marks, width)]


def test_a_finding_and_its_other_place_are_drawn_under_their_lines() -> None:
    found = [mark(STORY, "Monday", "The day differs.", 1), mark(STORY, "Friday", "said here", other=True)]
    assert drawing(source(STORY), found).split("\n") == [
        "Bridge closed",
        "",
        "The bridge shut on Monday, May 3, and opens on Friday, the city said on Monday.",
        "                                                                        ^^^^^^ The day differs.",
        "                                               ~~~~~~ said here",
        "It is old.",
        "",
    ]


def test_findings_stand_in_order_of_start_then_end_and_before_other_places() -> None:
    text = "one two three"
    found = [
        mark(text, "one", "elsewhere", other=True),
        mark(text, "two three", "long"),
        mark(text, "two", "short"),
        mark(text, "one", "first"),
    ]
    rows = drawing(source(text), found).split("\n")
    assert rows[1:] == ["^^^ first", "    ^^^ short", "    ^^^^^^^^^ long", "~~~ elsewhere"]


def test_equal_other_places_are_drawn_once_and_equal_findings_twice() -> None:
    text = "one two"
    found = [mark(text, "one", "x", other=True)] * 2 + [mark(text, "two", "y")] * 2
    assert drawing(source(text), found).split("\n") == ["one two", "    ^^^ y", "    ^^^ y", "~~~ x"]


def test_a_finding_over_several_lines_is_marked_on_each_with_its_words_after_the_first() -> None:
    text = "one two\n\n  three\nfour"
    span = Span(text.index("two"), text.index("four") + 2)
    assert drawing(source(text), [Mark(span, "Long.")]).split("\n") == [
        "one two",
        "    ^^^ Long.",
        "",
        "  three",
        "^^^^^^^",
        "four",
        "^^",
    ]


def test_a_mark_that_ends_with_its_line_does_not_reach_into_the_next() -> None:
    assert drawing(source("one\ntwo"), [Mark(Span(0, 4), "x")]).split("\n") == ["one", "^^^ x", "two"]


@pytest.mark.parametrize("at", [0, 1, 3])
def test_an_empty_mark_is_drawn_as_one_character(at: int) -> None:
    assert drawing(source("one"), [Mark(Span(at, at), "gap")]) == f"one\n{' ' * at}^ gap"


def test_no_words_leave_no_space_behind() -> None:
    assert drawing(source("one"), [Mark(Span(0, 3))]) == "one\n^^^"


def test_examples_count_characters_and_terminals_count_columns() -> None:
    text = "東京 e\u0301 Monday"
    assert drawing(source(text), [mark(text, "Monday")]).split("\n")[1] == " " * 6 + "^^^^^^"
    assert lines(text, [mark(text, "Monday"), mark(text, "東京")])[1:] == ["  |^^^^", "  |       ^^^^^^"]


def test_line_ends_of_every_sort_are_lines() -> None:
    assert drawing(source("a\r\nb\rc"), [Mark(Span(3, 4), "x")]) == "a\nb\n^ x\nc"


def test_a_terminal_is_sent_no_control_characters() -> None:
    text = "a\x1b[31m\tred\u202e \x9b \u2028 \x7f e\u0301"
    assert shown(text) == "a␛[31m red\ufffd \ufffd   ␡ e\u0301"
    assert cells(text) == len(shown(text)) - 1
    assert lines(text, [mark(text, "red")]) == [f" 1|{shown(text)}", "  |       ^^^"]


def test_only_marked_lines_are_shown_on_a_terminal() -> None:
    assert lines(STORY, [mark(STORY, "old", "How old?")]) == [" 4|It is old.", "  |      ^^^ How old?"]


PARAGRAPH = "word " * 60 + "Monday" + " word" * 10 + " Friday" + " word" * 60


def test_a_long_line_is_cut_to_whole_words_around_its_marks() -> None:
    assert lines(PARAGRAPH, [mark(PARAGRAPH, "Monday", "Wrong day.")], 40) == [
        " 1|…word word word Monday word word word…",
        "  |                ^^^^^^ Wrong day.",
    ]


def test_marks_that_fit_share_a_window_and_others_get_their_own() -> None:
    both = [mark(PARAGRAPH, "Monday", "x"), mark(PARAGRAPH, "Friday", "y", other=True)]
    assert [row[:2] for row in lines(PARAGRAPH, both, 90)] == [" 1", "  ", "  "]
    assert [row[:2] for row in lines(PARAGRAPH, both, 60)] == [" 1", "  ", " 1", "  "]


def test_the_start_and_the_end_of_a_long_line_are_not_cut() -> None:
    text = "Monday" + " word" * 60 + " Friday"
    assert lines(text, [mark(text, "Monday")], 30)[0] == " 1|Monday word word word word…"
    assert lines(text, [mark(text, "Friday")], 30)[0] == " 1|…word word word word Friday"


def test_a_line_as_wide_as_the_screen_is_shown_whole_and_once() -> None:
    text = "Monday" + " word" * 13 + " on Friday"
    ends = [mark(text, "Monday"), mark(text, "Friday")]
    assert lines(text, ends, len(text))[0] == f" 1|{text}"
    assert len(lines(text, ends, len(text))) == 3
    assert len(lines(text, ends, len(text) - 1)) == 4


def test_a_window_at_either_end_of_a_later_line_keeps_its_first_and_last_word() -> None:
    text = "one\n" + "word on Monday" + " word" * 60 + " Friday at noon\ntwo"
    assert lines(text, [mark(text, "Monday")], 30)[0] == " 2|word on Monday word word…"
    assert lines(text, [mark(text, "Friday")], 30)[0] == " 2|…word word Friday at noon"


def test_a_mark_wider_than_the_screen_is_cut_with_its_line() -> None:
    text = "before " * 10 + "word " * 100
    rows = lines(text, [Mark(Span(text.index("word"), len(text) - 1), "Twice.")], 40)
    assert len(rows) == 2
    assert rows[0].endswith("…")
    assert rows[1].index("^") == rows[0].index("word")
    assert rows[1].removesuffix(" Twice.").rindex("^") == len(rows[0]) - 2


def test_a_word_longer_than_the_screen_is_cut_inside() -> None:
    text = "x" * 500
    rows = lines(text, [Mark(Span(250, 260), "here")], 40)
    assert len(rows[0]) <= 43
    assert rows[1].count("^") == 10


@given(st.text(alphabet="ab é東\u0301\t", max_size=300), st.data(), st.integers(12, 60))
def test_every_mark_points_at_its_own_characters(text: str, data: st.DataObject, width: int) -> None:
    start = data.draw(st.integers(0, len(text)))
    span = Span(start, data.draw(st.integers(start, min(len(text), start + 4))))
    line, row = picture(source(text), [Mark(span, "w")], width)
    assert cells(line.text) <= width
    before = len(row.text) - len(row.text.lstrip(" "))
    assert row.mark == Mark(span, "w")
    pointed = _columns(line.text, before, len(row.text))
    marked = shown(text[span.start : span.end])
    assert not marked.strip("\u0301") or marked.strip("\u0301") in pointed


def _columns(text: str, start: int, end: int) -> str:
    """The characters of a text that a terminal shows from one column to another."""
    edges = [0]
    for char in text:
        edges.append(edges[-1] + cells(char))
    return "".join(
        char for char, (left, right) in zip(text, pairwise(edges), strict=True) if start <= left <= end >= right
    )


@given(st.lists(st.sampled_from(["one two", "", "three"]), min_size=1, max_size=4), st.data())
def test_erasing_a_drawing_gives_back_the_draft(draft: list[str], data: st.DataObject) -> None:
    text = "\n".join(draft)
    start = data.draw(st.integers(0, len(text)))
    found = [Mark(Span(start, data.draw(st.integers(start, len(text)))), "Said so.", data.draw(st.booleans()))]
    assert erased(drawing(source(text), found)) == text


@pytest.mark.parametrize("row", ["^", "  ^^^ Words ^ more", "~~~", "~ here"])
def test_rows_of_marks(row: str) -> None:
    assert is_row(row)


@pytest.mark.parametrize("row", ["", " ", "x ^^^", "^~", "^^^words", "~~~python", "a"])
def test_rows_of_copy(row: str) -> None:
    assert not is_row(row)
