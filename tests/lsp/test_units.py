"""Columns in the units of an encoding, on copy that has astral characters, every kind of line end and a mark."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.lsp.drafts import Draft, Typed, path_of, whole
from newslint.lsp.units import UTF_8, UTF_16, UTF_32, Ruler, units
from newslint.text import Source, Span

ENCODINGS = (UTF_8, UTF_16, UTF_32)
COPY = st.text(st.sampled_from("ab é\u2028\x0b\x85\r\n\ufeff🦞𝒳字"), max_size=40)


@pytest.mark.parametrize(("encoding", "column"), [(UTF_8, 8), (UTF_16, 5), (UTF_32, 4)])
def test_a_lobster_takes_what_its_encoding_takes(encoding: str, column: int) -> None:
    ruler = Ruler(Source("a.txt", "\r\né🦞 the the"), encoding)
    offset = 2 + len("é🦞 t")
    assert ruler.point(offset) == (1, column)
    assert ruler.offset((1, column)) == offset


@given(COPY, st.sampled_from(ENCODINGS))
def test_every_offset_comes_back(text: str, encoding: str) -> None:
    ruler = Ruler(Source("a.txt", text), encoding)
    for offset in range(len(text) + 1):
        line, column = ruler.point(offset)
        inside_an_end = text[offset - 1 : offset + 1] == "\r\n"
        assert ruler.offset((line, column)) == offset - inside_an_end
        assert units(text[ruler.source.line_starts[line] : offset], encoding) == column


@given(COPY, st.integers(0, 9), st.integers(0, 99), st.sampled_from(ENCODINGS))
def test_points_that_are_nowhere_lie_on_the_nearest_end(text: str, line: int, column: int, encoding: str) -> None:
    source = Source("a.txt", text)
    offset = Ruler(source, encoding).offset((line, column))
    assert 0 <= offset <= len(text)
    if line < len(source.line_starts):
        assert source.line(line + 1).start <= offset <= source.line(line + 1).end


@given(COPY, COPY, st.data(), st.sampled_from(ENCODINGS))
def test_what_is_typed_stands_where_it_was_typed(text: str, typed: str, data: st.DataObject, encoding: str) -> None:
    ruler = Ruler(Source("a.txt", text), encoding)
    places = [at for at in range(len(text) + 1) if text[at - 1 : at + 1] != "\r\n"]
    first, last = sorted([data.draw(st.sampled_from(places)), data.draw(st.sampled_from(places))])
    change = Typed(typed, ruler.points(Span(first, last)))
    after = Draft("file:///a.txt", "a.txt", text).after([change], 2, encoding)
    assert after.text == text[:first] + typed + text[last:]
    assert after.version == 2


def test_changes_build_on_each_other() -> None:
    draft = Draft("file:///a.txt", "a.txt", "one\ntwo")
    changes = [Typed("three\n"), Typed("four", ((1, 0), (1, 0))), Typed("", ((0, 0), (1, 0)))]
    assert draft.after(changes, 3).text == "four"


def test_half_a_pair_is_no_text() -> None:
    assert whole("a\ud83eb") == "a\ufffdb"
    assert whole("a🦞b") == "a🦞b"


@pytest.mark.parametrize(
    ("uri", "path"),
    [
        ("file:///drafts/front%20page.md", "/drafts/front page.md"),
        ("file://localhost/drafts/a.md", "/drafts/a.md"),
        ("untitled:Untitled-1", None),
        ("file://[/a.md", None),
    ],
)
def test_addresses_of_files_are_paths(uri: str, path: str | None) -> None:
    assert path_of(uri) == path
