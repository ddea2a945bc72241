"""What a run reads of newslint itself is kept beside its compiled modules, in one file, for the next run to read.

A check imports some two hundred modules and looks into some fifty lexicons; from one file they take half the time, for
a name that a hundred modules use is read once. Only what is newslint's own is kept here, never a draft, a pack or a
configuration, and only beside the modules: it is in the interpreter's own form, to be trusted as they are. A thing is
taken from the shelf if the file that it came from is as it was.
"""

from __future__ import annotations

import marshal
import os
import sys
from importlib._bootstrap_external import MAGIC_NUMBER  # `importlib.util` has it too, and imports much else

from newslint import __version__

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Any, Final

    Placed = tuple[int, int, Any]
    """When the file that a thing came from was changed (nanoseconds), how long it is (bytes), and the thing."""

_MAKER = MAGIC_NUMBER + __version__.encode()
_MANY = 40
"""So many things that a run had to look for are worth a new shelf; fewer are what one draft needs and others do not."""
_LENGTH: Final = 8
_ORDER: Final = "little"
_BROKEN = (OSError, EOFError, ValueError, TypeError)


class Shelf:
    """What a run used of newslint itself, by name, for the next; one that was not opened holds and keeps nothing.

    In front lies what the run used that made the shelf, which is read as one. What later runs had to look for lies
    behind, each thing by itself, and is read when it is taken; a list says where it lies.
    """

    def __init__(self) -> None:
        self._path: str | None = None
        self._handle: int | None = None
        self._front: dict[str, Placed] = {}
        self._behind: dict[str, tuple[int, int, int, int]] = {}
        self._written = b""
        self._start = 0
        self._used: dict[str, Placed] = {}
        self._new: dict[str, Placed] = {}

    def open(self, path: str) -> None:
        """Read what earlier runs kept in a file, if they were of this newslint and this interpreter."""
        self._path = path
        try:
            handle = os.open(path, os.O_RDONLY | getattr(os, "O_BINARY", 0))
        except OSError:
            return
        try:
            self._written, self._front, self._behind, self._start = _read_all(handle)
            self._handle = handle
        except _BROKEN:
            os.close(handle)

    @property
    def is_open(self) -> bool:
        """Whether anything is kept here."""
        return self._path is not None

    def take(self, name: str, seen: os.stat_result) -> Any | None:
        """A thing whose file is seen to be so; None if it is not here, or of another file."""
        placed = self._front.get(name)
        if placed is None or not _is_of(placed, seen):
            lies = self._behind.get(name)
            if lies is None or not _is_of(lies, seen):
                return None
            try:
                placed = (*lies[:2], marshal.loads(self._packed(*lies[2:])))
            except _BROKEN:
                return None
        self._used[name] = placed
        return placed[2]

    def _packed(self, start: int, length: int) -> bytes:
        """What lies behind at an offset, so many bytes of it."""
        return _read(self._handle, length, self._start + start)

    def place(self, name: str, seen: os.stat_result, thing: Any) -> None:
        """Place a thing here that had to be looked for: code, or text in lists and mappings."""
        if self.is_open:
            self._used[name] = self._new[name] = seen.st_mtime_ns, seen.st_size, thing

    def keep(self) -> None:
        """Write what this run had to look for: behind, or in front with all it used if that was much.

        Where modules are not written, nothing is.
        """
        if self._path is None or not self._new or sys.dont_write_bytecode:
            return
        if len(self._new) >= _MANY:
            front, behind = marshal.dumps(self._used), {}
        elif self._written:
            front, behind = self._written, self._kept() | _apart(self._new)
        else:
            return
        from newslint.rulebook.cache import put

        listed, end = {}, 0
        for name, (changed, size, packed) in behind.items():
            listed[name] = changed, size, end, len(packed)
            end += len(packed)
        index = marshal.dumps(listed)
        lengths = (len(piece).to_bytes(_LENGTH, _ORDER) for piece in (front, index))
        self.close()
        put(self._path, [_MAKER, *lengths, front, index, *(packed for _, _, packed in behind.values())])

    def _kept(self) -> dict[str, Placed]:
        """What lies behind, packed as it is."""
        return {name: (*lies[:2], self._packed(*lies[2:])) for name, lies in self._behind.items()}

    def close(self) -> None:
        """Read no more of what lies behind."""
        if self._handle is not None:
            os.close(self._handle)
        self._handle, self._behind = None, {}


def _apart(things: Mapping[str, Placed]) -> dict[str, Placed]:
    """Things each packed by itself."""
    return {name: (changed, size, marshal.dumps(thing)) for name, (changed, size, thing) in things.items()}


def _read_all(handle: int) -> tuple[bytes, dict[str, Placed], dict[str, tuple[int, int, int, int]], int]:
    """What lies in front, packed and unpacked, the list of what lies behind, and where that begins."""
    if os.read(handle, len(_MAKER)) != _MAKER:
        raise ValueError("a shelf of another newslint or interpreter")
    lengths = [int.from_bytes(os.read(handle, _LENGTH), _ORDER) for _ in range(2)]
    start = len(_MAKER) + 2 * _LENGTH + sum(lengths)
    if start > os.fstat(handle).st_size:
        raise EOFError(start)
    written, listed = (os.read(handle, length) for length in lengths)
    front, behind = marshal.loads(written), marshal.loads(listed)
    if not (isinstance(front, dict) and isinstance(behind, dict)):
        raise TypeError(type(front), type(behind))
    return written, front, behind, start


def _read(handle: int | None, length: int, start: int) -> bytes:
    """So many bytes at an offset, whatever other processes that were forked from this one read there."""
    assert handle is not None
    if hasattr(os, "pread"):
        return os.pread(handle, length, start)
    os.lseek(handle, start, os.SEEK_SET)
    return os.read(handle, length)


def _is_of(placed: Sequence[Any], seen: os.stat_result) -> bool:
    return (placed[0], placed[1]) == (seen.st_mtime_ns, seen.st_size)


SHELF = Shelf()
"""The shelf of this process."""
