"""The drafts a run reads: named files as they are named, folders walked for files of a format that can be read.

A walk is in order of name, leaves out hidden files and folders, what `.gitignore` and `.ignore` files leave out, and
what the configuration excludes; it follows no link to a folder, so it always ends, and no link to a file outside the
repository, for that is nobody's draft here. A draft met twice is read once.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Iterable, Iterator

from newslint.record import Record
from newslint.report import Problem
from newslint.text import reason

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from pathspec import GitIgnoreSpec

STDIN = "-"

_IGNORE_FILES = (".gitignore", ".ignore")
_NEVER = frozenset({"node_modules", "venv", "__pycache__", "site-packages"})
_STREAMS = ("/dev/fd/", "/proc/self/fd/", "/dev/stdin", os.devnull)

Excludes = Callable[[str], "tuple[str, GitIgnoreSpec] | None"]
"""From a folder: what the configuration in force there excludes, and the folder its patterns start from."""


class Ignoring(Record):
    """Patterns of ignore files in force in a folder, outermost first, each with the folder it stands in."""

    specs: tuple[tuple[str, GitIgnoreSpec], ...] = ()

    def leaves_out(self, path: str, *, folder: bool = False) -> bool:
        """Whether a path is ignored; the innermost file that says anything decides."""
        for base, spec in reversed(self.specs):
            decided = spec.check_file(inside(base, path) + "/" * folder).include
            if decided is not None:
                return decided
        return False

    def inside(self, folder: str) -> Ignoring:
        """These patterns and those of the ignore files of a folder."""
        spec = _ignore_files(folder)
        return self if spec is None else Ignoring((*self.specs, (os.path.abspath(folder), spec)))


class _Below(Record):
    """A folder inside another, with the ignore files in force there."""

    folder: str
    ignoring: Ignoring


class Walk(Record):
    """How folders are walked: the suffixes that have a reader, the configured excludes, whether naming a file does not
    exempt it from them (`force`), and what a file of such a suffix must be like beside (`takes`).
    """

    suffixes: frozenset[str]
    excludes: Excludes
    force: bool = False
    takes: Callable[[str], bool] = lambda _: True

    def drafts(self, paths: Iterable[str]) -> Iterator[str | Problem]:
        """The drafts under these paths, or the problem with a path, in the order given."""
        seen: set[str] = set()
        for path in paths:
            for draft in self._under(path):
                key = draft if isinstance(draft, Problem) or draft == STDIN else os.path.realpath(draft)
                if isinstance(key, Problem) or key not in seen:
                    yield draft
                if isinstance(key, str):
                    seen.add(key)

    def _under(self, path: str) -> Iterator[str | Problem]:
        if path == STDIN:
            yield path
            return
        try:
            mode = os.stat(path).st_mode
        except (OSError, ValueError) as error:
            yield missing(path, error)
            return
        if stat.S_ISDIR(mode):
            found = self._walk(path, _around(path))
            yield from map(_without_dot, found) if path == os.curdir else found
        elif not stat.S_ISREG(mode) and not path.startswith(_STREAMS):
            yield Problem(slashed(path), "unreadable", "this is neither a file nor a folder")
        elif not (self.force and self.leaves_out(path)):
            yield slashed(path)

    def leaves_out(self, path: str) -> bool:
        """Whether a walk that comes by would leave this file out."""
        folder = os.path.dirname(os.path.abspath(path))
        parts = inside(repository(folder) or os.getcwd(), path).split("/")
        unseen = any(part.startswith(".") or part in _NEVER for part in parts)
        unread = unseen or not self._has_reader(path) or not self.takes(path)
        return unread or self._excluded(path) or _around(path).leaves_out(path)

    def _has_reader(self, path: str) -> bool:
        return os.path.splitext(path)[1].lower() in self.suffixes

    def _excluded(self, path: str, *, folder: bool = False) -> bool:
        found = self.excludes(os.path.dirname(os.path.abspath(path)))
        return found is not None and found[1].match_file(inside(found[0], path) + "/" * folder)

    def _walk(self, folder: str, ignoring: Ignoring) -> Iterator[str | Problem]:
        """The drafts below a folder; folders wait in a list, for no stack is as deep as they can be nested."""
        open_folders = [self._entries(folder, ignoring)]
        while open_folders:
            found = next(open_folders[-1], None)
            if found is None:
                open_folders.pop()
            elif isinstance(found, _Below):
                open_folders.append(self._entries(found.folder, found.ignoring))
            else:
                yield found

    def _entries(self, folder: str, ignoring: Ignoring) -> Iterator[str | Problem | _Below]:
        """The drafts of one folder, and the folders in it that are to be walked, in order of name."""
        try:
            with os.scandir(folder) as listing:
                entries = sorted(listing, key=lambda entry: entry.name)
        except OSError as error:
            yield missing(folder, error)
            return
        ignoring = ignoring.inside(folder)
        for entry in entries:
            if entry.name.startswith("."):
                continue
            if entry.is_dir(follow_symlinks=False):
                if entry.name not in _NEVER and not self._passed_over(entry.path, ignoring, folder=True):
                    yield _Below(entry.path, ignoring)
            elif not self._has_reader(entry.name) or not _is_draft(entry) or self._passed_over(entry.path, ignoring):
                continue
            elif self.takes(entry.path):
                yield slashed(entry.path)

    def _passed_over(self, path: str, ignoring: Ignoring, *, folder: bool = False) -> bool:
        return ignoring.leaves_out(path, folder=folder) or self._excluded(path, folder=folder)


def _is_draft(entry: os.DirEntry[str]) -> bool:
    """Whether an entry is a file, or a link to one that does not leave the repository."""
    try:
        if not entry.is_file():
            return False
    except OSError:  # a link to itself
        return False
    if not entry.is_symlink():
        return True
    from newslint.outside import leads_out

    return not leads_out(entry.path, os.path.dirname(os.path.abspath(entry.path)))


def _without_dot(found: str | Problem) -> str | Problem:
    return found.removeprefix("./") if isinstance(found, str) else found


def missing(path: str, error: OSError | ValueError) -> Problem:
    """The problem that a path cannot be opened."""
    kind = "missing" if isinstance(error, FileNotFoundError) else "unreadable"
    return Problem(slashed(path), kind, "no such file or folder" if kind == "missing" else reason(error))


def slashed(path: str) -> str:
    """The path with `/` between its parts, whatever the system writes."""
    return path if os.sep == "/" else path.replace(os.sep, "/")


def repository(folder: str) -> str | None:
    """The root of the Git repository that a folder lies in."""
    return next((above for above in upwards(folder) if os.path.lexists(os.path.join(above, ".git"))), None)


def upwards(folder: str) -> Iterator[str]:
    """The absolute path of a folder, then of each folder above it."""
    folder = os.path.abspath(folder)
    while True:
        yield folder
        above = os.path.dirname(folder)
        if above == folder:
            return
        folder = above


def _around(path: str) -> Ignoring:
    """The ignore files above a path, up to its repository's root (or the working folder); ones that leave it out as
    a whole are not asked, since it was named.
    """
    parent = os.path.dirname(os.path.abspath(path))
    top = repository(parent) or os.getcwd()
    above = list(upwards(parent))
    ignoring = Ignoring()
    for folder in reversed(above[: above.index(top) + 1] if top in above else []):
        ignoring = ignoring.inside(folder)
    if not os.path.isdir(path):
        return ignoring
    return Ignoring(tuple(pair for pair in ignoring.specs if not Ignoring((pair,)).leaves_out(path, folder=True)))


def inside(base: str, path: str) -> str:
    """The path from a folder down, with `/`; for one that is not inside it, the whole path without its root."""
    path = os.path.abspath(path)
    prefix = base.rstrip(os.sep) + os.sep
    return slashed(path[len(prefix) :] if path.startswith(prefix) else path.lstrip(os.sep))


def _ignore_files(folder: str) -> GitIgnoreSpec | None:
    lines: list[str] = []
    for name in _IGNORE_FILES:
        try:
            if not os.path.isfile(os.path.join(folder, name)):
                continue
            with open(os.path.join(folder, name), encoding="utf-8", errors="surrogateescape") as file:
                lines += file.read().splitlines()
        except OSError:
            continue
    return patterns(lines) if lines else None


def patterns(lines: Iterable[str]) -> GitIgnoreSpec:
    """Patterns as `.gitignore` files write them; lines that are no pattern are left out, as Git does."""
    from pathspec import GitIgnoreSpec

    specs: list[Any] = []
    for line in lines:
        try:
            specs += GitIgnoreSpec.from_lines([line]).patterns
        except ValueError:
            continue
    return GitIgnoreSpec(specs)
