"""Git is asked about one repository at a time, found from a draft's own folder and from nothing else.

A hook runs with variables that name the repository it was started for (`GIT_DIR`, `GIT_INDEX_FILE`), which may be
another than the one a draft lies in; they are left out. Nothing is checked out and nothing is written.
"""

from __future__ import annotations

import os

_OF_A_HOOK = frozenset({"GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_COMMON_DIR"})


def git(root: str, *arguments: str) -> bytes | None:
    """What Git answers in the repository at `root`, None where it has no answer. Raises `OSError` without Git."""
    import subprocess

    told = {name: value for name, value in os.environ.items() if name not in _OF_A_HOOK}
    command = ["git", "-C", root, *arguments]
    done = subprocess.run(command, capture_output=True, check=False, stdin=subprocess.DEVNULL, env=told)
    return done.stdout if done.returncode == 0 else None


def commit(root: str, revision: str) -> str | None:
    """The commit that a revision names; None where it names none."""
    if revision.startswith("-"):
        return None
    found = git(root, "rev-parse", "--verify", "--quiet", f"{revision}^{{commit}}")
    return None if found is None else found.decode("ascii", "replace").strip()


def is_shallow(root: str) -> bool:
    """Whether the repository holds only the last part of its history, as build servers fetch it."""
    return git(root, "rev-parse", "--is-shallow-repository") == b"true\n"
