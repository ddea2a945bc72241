"""A book is a register or a corrections log as compiled: one line of JSON a key, the keys in order.

A key is found by halving, so that a look-up reads some twenty lines however long the book is, and nothing is loaded
when a run begins. The first line says of which files, and by which code, the book was made, and how long it is.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping, Sequence

from newslint.record import Any

Pages = Mapping[str, list[Any]]
"""What a book says, by key."""


class Book:
    """Lines of `key TAB JSON` in order of their keys, from an offset of some bytes (or of a file mapped to memory)."""

    def __init__(self, content: Any, start: int) -> None:
        self._content = content
        self._start = start
        self._known: dict[str, list[Any]] = {}

    def under(self, key: str) -> list[Any]:
        """What stands under a key; nothing where it is not in the book."""
        if key not in self._known:
            self._known[key] = self._found(key.encode(errors="replace"))
        return self._known[key]

    def _found(self, wanted: bytes) -> list[Any]:
        content, low, high = self._content, self._start, len(self._content)
        while low < high:
            first = content.rfind(b"\n", low, (low + high) // 2) + 1 or low
            tab, end = content.find(b"\t", first, high), content.find(b"\n", first, high)
            if not first <= tab < end:  # this is no line of a book
                return []
            key = content[first:tab]
            if key == wanted:
                return _read(content[tab + 1 : end])
            if key < wanted:
                low = end + 1
            else:
                high = first
        return []


def _read(line: bytes) -> list[Any]:
    import json

    try:
        said = json.loads(line)
    except (ValueError, RecursionError):
        return []
    return said if isinstance(said, list) else []


def bound(pages: Pages) -> Book:
    """A book that is kept nowhere."""
    return Book(kept_lines(pages), 0)


def opened(
    kind: str,
    paths: Iterable[str],
    read: Callable[[], Pages],
    *,
    use_cache: bool = True,
    by: Sequence[str] = ("registers",),
) -> Book:
    """The book that these files make, from the cache if it was made of them as they are now.

    `read` makes its pages, and raises whatever is wrong with the files; `by` names the folders of code that it needs.
    """
    if not use_cache:
        return bound(read())
    from newslint.rulebook.cache import cache_path, code_stamp, stamps

    files = {path: path for path in paths}
    path, code = cache_path(kind, os.pathsep.join(files)), code_stamp(by)
    kept = _recalled(path, files, code)
    if kept is not None:
        return kept
    seen = stamps(files)
    lines = kept_lines(read())
    _keep(path, seen, code, lines)
    return Book(lines, 0)


def kept_lines(pages: Pages) -> bytes:
    """The pages as lines in order; no key holds a tab or a line's end, for keys are words with spaces between."""
    import json

    encode = json.JSONEncoder(separators=(",", ":")).encode
    keyed = sorted((key.encode(errors="replace"), said) for key, said in pages.items())
    return b"".join(key + b"\t" + encode(said).encode() + b"\n" for key, said in keyed)


def _recalled(path: str, files: Mapping[str, str], code: Any) -> Book | None:
    """The book kept at a path, if its files are what they were when it was made."""
    import json
    from mmap import ACCESS_READ, mmap

    from newslint.rulebook.cache import still

    try:
        with open(path, "rb") as file:
            head = json.loads(file.readline())
            start = file.tell()
            if os.fstat(file.fileno()).st_size != start + head["size"]:  # cut short, or grown
                return None
            now = still(head["stamps"], files) if head["code"] == code else None
            if now is None:
                return None
            if now != head["stamps"]:
                _keep(path, now, code, file.read())
            return Book(mmap(file.fileno(), 0, access=ACCESS_READ), start)
    except (OSError, ValueError, TypeError, LookupError, AttributeError, RecursionError):
        return None


def _keep(path: str, seen: Mapping[str, list[Any]], code: Any, lines: bytes) -> None:
    import json

    from newslint.rulebook.cache import put

    head = {"code": code, "stamps": seen, "size": len(lines)}
    put(path, (json.dumps(head).encode() + b"\n", lines))
