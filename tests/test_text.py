"""Spans, positions and decoding: exact on every kind of line end and byte-order mark."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.text import Position, Source, Span, UnreadableError, decode


def test_a_span_holds_its_start_and_not_its_end() -> None:
    span = Span(2, 5)
    assert (1 in span, 2 in span, 4 in span, 5 in span, len(span)) == (False, True, True, False, 3)


def test_a_span_holds_another_only_when_all_of_it_lies_inside() -> None:
    assert Span(2, 4) in Span(2, 5)
    assert Span(1, 4) not in Span(2, 5)
    assert Span(3, 6) not in Span(2, 5)


@pytest.mark.parametrize(
    ("a", "b", "expected"), [((0, 2), (1, 3), True), ((0, 2), (2, 3), False), ((1, 4), (2, 3), True)]
)
def test_spans_that_only_touch_do_not_overlap(a: tuple[int, int], b: tuple[int, int], expected: bool) -> None:
    assert Span(*a).overlaps(Span(*b)) is expected
    assert Span(*b).overlaps(Span(*a)) is expected


def test_the_hull_of_two_spans_holds_both() -> None:
    assert Span(7, 9).hull(Span(1, 3)) == Span(1, 9)


def test_lines_end_with_lf_crlf_or_cr_and_nothing_else() -> None:
    source = Source("draft.txt", "one\ntwo\r\nthree\rfour\u2028still four\x0bstill")
    lines = [source.text[source.line(n).start : source.line(n).end] for n in range(1, 5)]
    assert lines == ["one", "two", "three", "four\u2028still four\x0bstill"]
    assert source.line_starts == (0, 4, 9, 15)


def test_a_byte_order_mark_is_an_offset_but_no_column() -> None:
    source = Source("draft.txt", "\ufeffAb\ncd")
    assert source.position(0) == Position(1, 1)
    assert source.position(1) == Position(1, 1)
    assert source.position(2) == Position(1, 2)
    assert source.position(4) == Position(2, 1)


def test_a_mark_that_is_not_first_is_a_column_like_any_other() -> None:
    assert Source("draft.txt", "a\n\ufeffb").position(3) == Position(2, 2)


@given(st.text(alphabet="ab\r\n\ufeff😀"), st.data())
def test_every_offset_lies_on_the_line_it_is_said_to_lie_on(text: str, data: st.DataObject) -> None:
    source = Source("draft.txt", text)
    offset = data.draw(st.integers(0, len(text)))
    line, column = source.position(offset)
    start = source.line_starts[line - 1]
    assert start <= offset
    assert line == len(source.line_starts) or offset < source.line_starts[line]
    mark = 1 if line == 1 and text.startswith("\ufeff") else 0
    assert column == max(offset - start - mark, 0) + 1


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
def test_a_byte_order_mark_names_the_encoding(encoding: str) -> None:
    mark = "" if encoding.startswith("utf-8") else "\ufeff"
    source = decode("draft.txt", (mark + "Épernay").encode(encoding))
    assert source.text.lstrip("\ufeff") == "Épernay"


def test_another_encoding_is_read_only_when_it_is_named() -> None:
    content = "Épernay".encode("windows-1252")
    assert decode("draft.txt", content, "windows-1252").text == "Épernay"
    with pytest.raises(UnreadableError) as failed:
        decode("draft.txt", b"Good\n" + content)
    assert failed.value.kind == "undecodable"
    assert failed.value.position == Position(2, 1)
    assert "0xc9" in failed.value.message
    assert "windows-1252" in failed.value.message


@pytest.mark.parametrize("content", [b"PK\x03\x04\0\0\0\xff\xfe", b"plain\0text", b"\x89PNG\r\n\x1a\n\0\0"])
def test_a_binary_file_is_said_to_be_binary(content: bytes) -> None:
    with pytest.raises(UnreadableError) as failed:
        decode("picture.txt", content)
    assert failed.value.kind == "binary"


@given(st.binary(max_size=200))
def test_any_bytes_are_a_source_or_a_clear_error(content: bytes) -> None:
    source, error = _decoded(content)
    if source is not None:
        assert source.text.encode(source.encoding) == content
    else:
        assert error is not None
        assert error.kind in {"binary", "undecodable"}
        assert "\n" not in error.message


def _decoded(content: bytes) -> tuple[Source | None, UnreadableError | None]:
    try:
        return decode("draft.txt", content), None
    except UnreadableError as error:
        return None, error
