"""Columns in the units of other programs: UTF-16 code units, or bytes of UTF-8, where newslint counts code points."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left
from collections.abc import Sequence

from newslint.text import Position, Source

UTF_16 = ("[\U00010000-\U0010ffff]",)
"""The characters that take one more UTF-16 code unit than a code point."""

UTF_8 = ("[^\x00-\x7f]", "[^\x00-\u07ff]", "[^\x00-\uffff]")
"""The characters that take one, two and three more bytes of UTF-8 than one."""


class Columns:
    """The columns of one source in another unit. It is read once, however many columns are asked for."""

    def __init__(self, source: Source, longer: Sequence[str]) -> None:
        text = "" if source.text.isascii() else source.text
        self._longer = [array("L", (found.start() for found in re.finditer(one, text))) for one in longer]

    def column(self, offset: int, position: Position) -> int:
        """The column of an offset, from 1; a byte-order mark is not counted, as in the position."""
        start = offset - (position.column - 1)
        return position.column + sum(bisect_left(at, offset) - bisect_left(at, start) for at in self._longer)
