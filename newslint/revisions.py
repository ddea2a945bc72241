"""Git is asked about one repository at a time, found from a draft's own folder and from nothing else.

A hook runs with variables that name the repository it was started for (`GIT_DIR`, `GIT_INDEX_FILE`), which may be
another than the one a draft lies in; they are left out. Nothing is checked out and nothing is written.

A repository that somebody else made may hold settings that have Git run programs, fetch what is missing, or ask
questions: none of that happens here. Filters that a repository sets for itself are passed by; the user's own work.
"""

from __future__ import annotations

import os
from collections.abc import Mapping

_OF_A_HOOK = frozenset({"GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_COMMON_DIR"})
_HARMLESS = {
    "core.fsmonitor": "false",
    "core.hooksPath": os.devnull,
    "diff.autoRefreshIndex": "false",
    "protocol.allow": "never",
}
_QUIETLY = {"GIT_NO_LAZY_FETCH": "1", "GIT_TERMINAL_PROMPT": "0"}
_COUNT = "GIT_CONFIG_COUNT"


def git(root: str, *arguments: str, more: Mapping[str, str] = {}) -> bytes | None:
    """What Git answers in the repository at `root`, None where it has no answer. Raises `OSError` without Git.

    `more` are settings of Git that win over those of the repository.
    """
    import subprocess

    told = {name: value for name, value in os.environ.items() if name not in _OF_A_HOOK}
    told |= _QUIETLY | _settings({**_HARMLESS, **more}, told.get(_COUNT, ""))
    command = ["git", "-C", root, "--no-pager", *arguments]
    done = subprocess.run(command, capture_output=True, check=False, stdin=subprocess.DEVNULL, env=told)
    return done.stdout if done.returncode == 0 else None


def _settings(settings: Mapping[str, str], counted: str) -> dict[str, str]:
    """Settings as variables, after those that the environment counts already; a name may hold any character so."""
    first = int(counted) if counted.isdecimal() else 0
    told = {_COUNT: str(first + len(settings))}
    for number, (name, value) in enumerate(settings.items(), first):
        told |= {f"GIT_CONFIG_KEY_{number}": name, f"GIT_CONFIG_VALUE_{number}": value}
    return told


def without_filters(root: str) -> dict[str, str]:
    """The settings under which none of the filters runs that the repository has set for itself."""
    listed = git(root, "config", "--local", "--includes", "--null", "--name-only", "--get-regexp", r"^filter\.")
    names = {os.fsdecode(key).rpartition(".")[0] for key in (listed or b"").split(b"\0") if key}
    programs = {f"{name}.{program}": "" for name in names for program in ("clean", "smudge", "process")}
    return programs | {f"{name}.required": "false" for name in names}


def commit(root: str, revision: str) -> str | None:
    """The commit that a revision names; None where it names none."""
    if revision.startswith("-"):
        return None
    found = git(root, "rev-parse", "--verify", "--quiet", f"{revision}^{{commit}}")
    return None if found is None else found.decode("ascii", "replace").strip()


def is_shallow(root: str) -> bool:
    """Whether the repository holds only the last part of its history, as build servers fetch it."""
    return git(root, "rev-parse", "--is-shallow-repository") == b"true\n"
