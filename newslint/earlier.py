"""The version of a draft before this one: a file that is named, or the draft as a Git revision has it.

A draft that a revision does not hold is new and has no earlier version. Git is asked for its objects only; nothing is
checked out and nothing is written.
"""

from __future__ import annotations

import os

from newslint.discover import inside, missing, repository
from newslint.revisions import commit, git
from newslint.text import UnreadableError

_KIND = "usage"


def earlier_content(against: str, path: str) -> tuple[str, bytes] | None:
    """The name and the bytes of the earlier version of a draft; None for a draft that is new.

    Raises `UnreadableError` where `against` is neither a file nor a revision of the draft's repository.
    """
    if os.path.isfile(against):
        try:
            with open(against, "rb") as file:
                return against, file.read()
        except OSError as error:
            raise UnreadableError("--against", _KIND, f"{against}: {missing(against, error).message}") from None
    root = repository(os.path.dirname(os.path.abspath(path)))
    if root is None:
        raise UnreadableError("--against", _KIND, f"{against!r} is no file, and {path} lies in no Git repository")
    try:
        return _in_revision(root, against, inside(root, path))
    except OSError as error:
        raise UnreadableError("--against", _KIND, "git cannot be run; name a file instead") from error


def _in_revision(root: str, against: str, path: str) -> tuple[str, bytes] | None:
    asked = commit(root, against)
    if asked is None:
        raise UnreadableError("--against", _KIND, f"{against!r} is neither a file nor a revision of {root}")
    content = git(root, "cat-file", "blob", f"{asked}:{path}")
    return None if content is None else (f"{against}:{path}", content)
