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
    from typing import Any, Final

    Placed = tuple[int, int, Any]
    """When the file that a thing came from was changed (nanoseconds), how long it is (bytes), and the thing."""

_MAKER = MAGIC_NUMBER + __version__.encode()
_MANY = 40
"""So many things that a run had to look for are worth a new shelf; fewer are what one draft needs and others do not."""
_START = len(_MAKER) + 8
_ORDER: Final = "little"


class Shelf:
    """What a run used of newslint itself, by name, for the next; one that was not opened holds and keeps nothing.

    In front lies what the run used that made the shelf, which is read as one. What later runs had to look for lies
    behind, each thing by itself, and costs next to nothing until it is taken.
    """

    def __init__(self) -> None:
        self._path: str | None = None
        self._front: dict[str, Placed] = {}
        self._behind: dict[str, Placed] = {}
        self._written: bytes | memoryview = b""
        self._used: dict[str, Placed] = {}
        self._new: dict[str, Placed] = {}

    def open(self, path: str) -> None:
        """Read what earlier runs kept in a file, if they were of this newslint and this interpreter."""
        self._path = path
        try:
            with open(path, "rb") as file:
                whole = memoryview(file.read())
            if whole[: len(_MAKER)] != _MAKER:
                return
            end = _START + int.from_bytes(whole[len(_MAKER) : _START], _ORDER)
            front, behind = marshal.loads(whole[_START:end]), marshal.loads(whole[end:])
        except (OSError, EOFError, ValueError, TypeError):
            return
        if isinstance(front, dict) and isinstance(behind, dict):
            self._front, self._behind, self._written = front, behind, whole[_START:end]

    @property
    def is_open(self) -> bool:
        """Whether anything is kept here."""
        return self._path is not None

    def take(self, name: str, seen: os.stat_result) -> Any | None:
        """A thing whose file is seen to be so; None if it is not here, or of another file."""
        placed = self._front.get(name)
        if placed is None or not _is_of(placed, seen):
            placed = self._behind.get(name)
            if placed is None or not _is_of(placed, seen):
                return None
            placed = (*placed[:2], marshal.loads(placed[2]))
        self._used[name] = placed
        return placed[2]

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
        front, behind = self._written, self._behind
        if len(self._new) >= _MANY:
            front, behind = marshal.dumps(self._used), {}
        elif front:
            behind = behind | {name: (*placed[:2], marshal.dumps(placed[2])) for name, placed in self._new.items()}
        else:
            return
        from newslint.rulebook.cache import put

        put(self._path, [_MAKER, len(front).to_bytes(_START - len(_MAKER), _ORDER), front, marshal.dumps(behind)])


def _is_of(placed: Placed, seen: os.stat_result) -> bool:
    return placed[0] == seen.st_mtime_ns and placed[1] == seen.st_size


SHELF = Shelf()
"""The shelf of this process."""
