"""A unified difference is read file by file: the lines it adds, with their numbers, and those it takes away.

What Git, `diff -u` and `diff -ru` write is understood, with mail around it or not: renames, quoted paths, `/dev/null`,
files without a line end. Lines are Git's, ended by a line feed only. A combined difference of a merge is refused, for
it says of no line against which parent it changed.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Sequence

from newslint.record import Record

_HUNK = re.compile(r"@@ -\d+(?:,(?P<old>\d+))? \+(?P<start>\d+)(?:,(?P<new>\d+))? @@")
_QUOTED = re.compile(r'"(?P<inside>(?:[^"\\]|\\.)*)"')
_ESCAPE = re.compile(rb"\\(?:([0-7]{1,3})|(.))", re.S)
_ESCAPES = dict(zip(b"abtnvfr", b"\a\b\t\n\v\f\r", strict=True))
_PREFIXES = ("a/", "b/", "c/", "i/", "o/", "w/")
_GIT = "diff --git "
_COMBINED = ("diff --cc ", "diff --combined ", "@@@ ")
_RENAMES = ("rename to ", "copy to ")
_BINARY = ("Binary files ", "GIT binary patch")
_NOTHING = "/dev/null"


class DiffError(Exception):
    """A difference that cannot be read: the line it shows on, what is wrong and what would be right."""

    def __init__(self, line: int, message: str) -> None:
        super().__init__(message)
        self.line = line
        self.message = message


class FileDiff(Record):
    """What became of one file. `path` is its new one, None where it was taken away; `binary` says no lines are told.

    `added` holds lines with their numbers in the new file, `removed` lines of the old one.
    """

    path: str | None
    added: tuple[tuple[int, str], ...] = ()
    removed: tuple[str, ...] = ()
    binary: bool = False


def read_diff(text: str) -> Iterator[FileDiff]:
    """The files that a difference speaks of, in order. Raises `DiffError`."""
    lines = text.split("\n")
    if not lines[-1]:
        lines.pop()
    reader = _Reader(lines)
    found = False
    for file in reader.files():
        found = True
        yield file
    if not found and text.strip():
        raise DiffError(1, "this is no unified difference; write one with git diff or diff -u")


class _Reader:
    """A difference as far as it is read: the lines, the number of the next one, and the file at hand."""

    def __init__(self, lines: Sequence[str]) -> None:
        self._lines = lines
        self._at = 0
        self._git = ""
        self._path: str | None = None
        self._open = False
        self._binary = False
        self._added: list[tuple[int, str]] = []
        self._removed: list[str] = []

    def files(self) -> Iterator[FileDiff]:
        """Every file once its last line is read."""
        while self._at < len(self._lines):
            line = self._lines[self._at].rstrip("\r")
            self._at += 1
            if line.startswith(_COMBINED):
                self._fail("this is a combined difference of a merge; write it against one parent: git diff REV")
            if line.startswith(_GIT):
                yield from self._close()
                self._git, self._open = line.removeprefix(_GIT), True
                self._path = self._of_header()
            elif line.startswith("--- ") and self._next().startswith("+++ "):
                yield from self._named(line)
            else:
                self._read(line)
        yield from self._close()

    def _close(self) -> Iterator[FileDiff]:
        if self._open:
            yield FileDiff(self._path, tuple(self._added), tuple(self._removed), self._binary)
        self._open = self._binary = False
        self._git, self._path, self._added, self._removed = "", None, [], []

    def _next(self) -> str:
        return self._lines[self._at] if self._at < len(self._lines) else ""

    def _fail(self, message: str) -> None:
        raise DiffError(self._at, message)

    def _named(self, line: str) -> Iterator[FileDiff]:
        """The two lines that name a file: the old one is at hand, the new one follows."""
        if not self._git or self._added or self._removed:
            yield from self._close()
        old, self._at = self._name(line), self._at + 1
        new = self._name(self._lines[self._at - 1])
        self._path, self._open = self._without_prefix(old, new), True

    def _read(self, line: str) -> None:
        if line.startswith("@@ "):
            self._hunk(line)
        elif self._git and line.startswith(_RENAMES):
            self._path = self._unquoted(line.partition(" to ")[2])
        elif self._git and line.startswith(_BINARY):
            self._binary = True
        elif line.startswith("*** ") and self._next().startswith("--- ") and not self._open:
            self._fail("this is a context difference; write a unified one with diff -u")

    def _hunk(self, line: str) -> None:
        found = _HUNK.match(line)
        if found is None or not self._open:
            self._fail("a hunk starts with @@ -1,3 +1,4 @@ below the --- and +++ lines of its file")
            return
        old, new = (int(found[side] or 1) if found[side] != "0" else 0 for side in ("old", "new"))
        number, begun = int(found["start"]), self._at
        while old > 0 or new > 0:
            body = self._lines[self._at] if self._at < len(self._lines) else "?"
            self._at += 1
            sign = body[:1].strip("\r") or " "
            if sign == "+":
                self._added.append((number, body[1:]))
            elif sign == "-":
                self._removed.append(body[1:])
            elif sign not in " \\":
                break
            old -= sign in " -"
            new -= sign in " +"
            number += sign in " +"
        if old or new:
            self._at = begun
            self._fail("this hunk has not as many lines as it says; take the difference as git wrote it")

    def _name(self, line: str) -> str | None:
        path = self._unquoted(line[4:].rstrip("\r"))
        return None if path == _NOTHING else path

    def _unquoted(self, written: str) -> str:
        """A path as it is, where Git writes `"caf\\303\\251.txt"` and `diff` a time after a tab."""
        if not written.startswith('"'):
            return written.partition("\t")[0]
        found = _QUOTED.match(written)
        if found is None:
            self._fail("the quotation mark of this path is not closed")
            return ""
        quoted = found["inside"].encode("utf-8", "surrogateescape")
        return os.fsdecode(_ESCAPE.sub(_unescaped, quoted))

    def _of_header(self) -> str | None:
        """The path of a file whose lines are not told, for it is binary or only its mode changed."""
        if self._git.startswith('"'):
            return self._without_prefix(None, self._unquoted(self._git[self._git.rfind(' "') + 1 :]))
        half = len(self._git) // 2
        return self._without_prefix(self._git[:half], self._git[half + 1 :])

    def _without_prefix(self, old: str | None, new: str | None) -> str | None:
        """The new path without `b/`; where both begin alike, that is a folder: `git diff --no-prefix`."""
        before = old or self._git.lstrip('"')
        if new is None or new[:2] not in _PREFIXES or before[:2] == new[:2]:
            return new
        return new[2:] if not before or before[:2] in _PREFIXES else new


def _unescaped(found: re.Match[bytes]) -> bytes:
    if found[1]:
        return bytes((int(found[1], 8) & 0xFF,))
    return bytes((_ESCAPES.get(found[2][0], found[2][0]),))
