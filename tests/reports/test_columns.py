from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from newslint.reports.columns import UTF_8, UTF_16, Columns
from newslint.text import BOM, Source

COPY = st.text(alphabet="aé…🙂\n\r" + BOM, max_size=40)


@given(COPY)
def test_columns_are_those_of_the_line_in_that_encoding(text: str) -> None:
    source = Source("draft.txt", text)
    wide, bytes_ = Columns(source, UTF_16), Columns(source, UTF_8)
    for offset in range(len(text) + 1):
        at = source.position(offset)
        before = text[offset - (at.column - 1) : offset]
        assert wide.column(offset, at) == len(before.encode("utf-16-le")) // 2 + 1
        assert bytes_.column(offset, at) == len(before.encode()) + 1


def test_a_byte_order_mark_is_not_counted() -> None:
    source = Source("draft.txt", f"{BOM}🙂a")
    at = source.position(2)
    assert (Columns(source, UTF_16).column(2, at), Columns(source, UTF_8).column(2, at)) == (3, 5)
