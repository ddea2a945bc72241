"""Which lines of which drafts changed: since a revision of Git, or as a unified difference says.

A line that only moved within its draft, or of which only the white space changed, is not a changed line. A draft that
the revision does not hold is new, and so is all of it.
"""

from __future__ import annotations

import os
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from newslint.discover import STDIN, inside, missing, repository
from newslint.record import Record
from newslint.report import Problem
from newslint.revisions import commit, git, is_shallow, without_filters
from newslint.unified import DiffError, FileDiff, read_diff

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import TypeAlias

_SINCE = "--changed-since"
_FROM = "--diff-from"
_KIND = "configuration"
_DIFF = (
    *("diff", "--no-ext-diff", "--no-textconv", "--no-color", "--find-renames", "--unified=0"),
    *("--ignore-submodules=all", "--submodule=short"),
    *("--src-prefix=a/", "--dst-prefix=b/"),
)

Lines: TypeAlias = frozenset[int] | None
"""Numbers of lines, from 1, as Git counts them; None stands for all of them."""


class ChangesError(Exception):
    """What keeps the changed lines from being known, as a problem to be told."""

    def __init__(self, message: str, path: str = _SINCE, line: int | None = None) -> None:
        super().__init__(message)
        self.problem = Problem(path, _KIND, message, line, None if line is None else 1)


class Changes(Record):
    """The changed lines of each draft that has any, by its path as it was given."""

    drafts: Mapping[str, Lines]

    def touch(self, path: str, first: int, last: int) -> bool:
        """Whether one of these lines of a draft changed."""
        lines = self.drafts.get(path, frozenset())
        return lines is None or any(number in lines for number in range(first, last + 1))


def changes(since: str | None, diff: str | None, drafts: Sequence[str], stdin_name: str) -> Changes | None:
    """The changes that an option asks for, None where neither is given. Raises `ChangesError`."""
    if since is not None:
        return changed_since(since, drafts)
    return None if diff is None else changed_in(diff, drafts, stdin_name)


def changed_since(revision: str, drafts: Iterable[str]) -> Changes:
    """What changed since the branch at hand left a revision (or since the revision, if it is one of its own)."""
    by_root: dict[str, list[str]] = {}
    for path in drafts:
        root = repository(os.path.dirname(os.path.abspath(path)))
        if root is None:
            raise ChangesError(f"{path} lies in no Git repository; {_FROM} takes a difference")
        by_root.setdefault(root, []).append(path)
    try:
        return Changes(
            {path: lines for root, paths in by_root.items() for path, lines in _since(revision, root, paths)}
        )
    except OSError as error:
        raise ChangesError(f"git cannot be run; {_FROM} takes a difference") from error


def _since(revision: str, root: str, paths: Iterable[str]) -> Iterator[tuple[str, Lines]]:
    base = _base(revision, root)
    answer = git(root, *_DIFF, base, "--", more=without_filters(root))
    listed = git(root, "ls-tree", "-r", "-z", "--name-only", base)
    if answer is None or listed is None:
        raise ChangesError(f"git cannot compare {root} with {revision!r}")
    changed = _by_path(read_diff(os.fsdecode(answer)))
    known = {os.fsdecode(name) for name in listed.split(b"\0")}
    for path in paths:
        at = inside(root, path)
        if at in changed or at not in known:
            yield path, changed.get(at)


def _base(revision: str, root: str) -> str:
    """The commit at which the branch at hand left a revision."""
    asked = commit(root, revision)
    if asked is None and git(root, "rev-parse", "--git-dir") is None:
        raise ChangesError(f"git does not read {root}; git -C {root} status says why")
    if asked is None:
        more = "; this clone is shallow: fetch more of its history" if is_shallow(root) else ""
        raise ChangesError(f"{revision!r} is no revision of {root}{more}")
    found = git(root, "merge-base", asked, "HEAD")
    if not found:
        more = "this clone is shallow: fetch more of its history" if is_shallow(root) else "name another revision"
        raise ChangesError(f"{revision!r} and HEAD have no commit in common in {root}; {more}")
    return found.decode("ascii").split()[0]


def changed_in(name: str, drafts: Iterable[str], stdin_name: str = STDIN) -> Changes:
    """What changed in the difference that a file (or standard input) holds."""
    text = os.fsdecode(_content(name))
    try:
        changed = _by_path(read_diff(text))
    except DiffError as error:
        raise ChangesError(error.message, _FROM if name == STDIN else name, error.line) from None
    paths = [stdin_name if path == STDIN else path for path in drafts]
    found = ((path, next((at for at in _names(path) if at in changed), None)) for path in paths)
    return Changes({path: changed[at] for path, at in found if at is not None})


def _content(name: str) -> bytes:
    try:
        if name == STDIN:
            return sys.stdin.buffer.read()
        with open(name, "rb") as file:
            return file.read()
    except (OSError, ValueError) as error:
        problem = missing(name, error)
        raise ChangesError(f"{problem.path}: {problem.message}", _FROM) from None


def _names(path: str) -> Iterator[str]:
    """What a difference may call a draft: its path from the top of the repository, or from the working folder."""
    root = repository(os.path.dirname(os.path.abspath(path)))
    if root is not None:
        yield inside(root, path)
    yield inside(os.getcwd(), path)


def _by_path(files: Iterable[FileDiff]) -> dict[str, Lines]:
    changed: dict[str, Lines] = {}
    for file in files:
        if file.path is not None:
            before = changed.get(file.path, frozenset())
            lines = None if file.binary or before is None else before | frozenset(_changed(file))
            changed[file.path] = lines
    return changed


def _changed(file: FileDiff) -> Iterator[int]:
    """The lines that say something the file did not say before."""
    moved = Counter(map(_said, file.removed))
    for number, line in file.added:
        said = _said(line)
        if moved[said] > 0:
            moved[said] -= 1
        else:
            yield number


def _said(line: str) -> str:
    return " ".join(line.split())
