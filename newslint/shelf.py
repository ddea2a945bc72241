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
    from typing import Any

    Placed = tuple[int, int, Any]
    """When the file that a thing came from was changed (nanoseconds), how long it is (bytes), and the thing."""

_MAKER = MAGIC_NUMBER + __version__.encode()
_MANY = 40
"""So many things that a run had to look for are worth a new shelf; fewer are what one draft needs and others do not."""


class Shelf:
    """What one run used of newslint itself, by name, for the next; one that was not opened holds and keeps nothing."""

    def __init__(self) -> None:
        self._path: str | None = None
        self._known: dict[str, Placed] = {}
        self._used: dict[str, Placed] = {}
        self._looked_for = 0

    def open(self, path: str) -> None:
        """Read what an earlier run kept in a file, if this newslint and this interpreter kept it."""
        self._path = path
        try:
            with open(path, "rb") as file:
                whole = file.read()
            kept = marshal.loads(memoryview(whole)[len(_MAKER) :]) if whole.startswith(_MAKER) else {}
            self._known = kept if isinstance(kept, dict) else {}
        except (OSError, EOFError, ValueError, TypeError):
            return

    def take(self, name: str, seen: os.stat_result) -> Any | None:
        """A thing whose file is seen to be so; None if it is not here, or of another file."""
        placed = self._known.get(name)
        if placed is None or placed[0] != seen.st_mtime_ns or placed[1] != seen.st_size:
            return None
        self._used[name] = placed
        return placed[2]

    def place(self, name: str, seen: os.stat_result, thing: Any) -> None:
        """Place a thing here that had to be looked for: code, or text in lists and mappings."""
        if self._path is not None:
            self._looked_for += 1
            self._used[name] = seen.st_mtime_ns, seen.st_size, thing

    def keep(self) -> None:
        """Write what this run used, if much of it was not here; where modules are not written, nothing is."""
        if self._path is None or self._looked_for < _MANY or sys.dont_write_bytecode:
            return
        from newslint.rulebook.cache import put

        put(self._path, [_MAKER, marshal.dumps(self._used)])


SHELF = Shelf()
"""The shelf of this process."""
