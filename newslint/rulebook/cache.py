"""What was worked out from a file is kept in the user's cache folder, as JSON, until the file changes.

A cache is never needed: one that is missing, broken or cannot be written is silently done without.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Mapping

from newslint import __version__
from newslint.rulebook.places import PACKAGE, rules_path

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    Stamps = dict[str, list[Any]]
    """Of each file by its name: time of change in nanoseconds, size, hash of its bytes."""


def cache_folder() -> str:
    """Where newslint keeps what it can work out again; `NEWSLINT_CACHE_DIR` names another place."""
    named = os.environ.get("NEWSLINT_CACHE_DIR")
    return named or os.path.join(_user_caches(), "newslint")


def _user_caches() -> str:
    if sys.platform == "win32":
        return os.environ.get("LOCALAPPDATA") or os.path.expanduser(r"~\AppData\Local")
    if sys.platform == "darwin":
        return os.path.expanduser("~/Library/Caches")
    named = os.environ.get("XDG_CACHE_HOME", "")
    return named if os.path.isabs(named) else os.path.expanduser("~/.cache")


def cache_path(kind: str, root: str) -> str:
    """The file that keeps what was worked out from a folder or file, for this version of newslint."""
    from zlib import crc32

    whole = os.path.abspath(root)
    name = f"{kind}-{os.path.basename(whole)[:40]}-{crc32(os.fsencode(whole)):08x}.json"
    return os.path.join(cache_folder(), __version__, name)


def recall(path: str, files: Mapping[str, str], code: Any) -> Any | None:
    """What was kept for these files (name to path), if none was added, removed or changed since, by this code."""
    try:
        known = _read(path)
        now = still(known["stamps"], files) if known["code"] == code else None
        if now is None:
            return None
        if now != known["stamps"]:
            keep(path, now, code, known["kept"])
        return known["kept"]
    except (OSError, ValueError, TypeError, LookupError, AttributeError, RecursionError):
        return None


def still(known: Stamps, files: Mapping[str, str]) -> Stamps | None:
    """The stamps of these files now, if none was added, removed or changed; one only touched is the same."""
    if known.keys() != files.keys():
        return None
    if all(known[name][:2] == _stat(file) for name, file in files.items()):
        return known
    now = stamps(files)
    return now if all(known[name][2] == now[name][2] for name in files) else None


def stamps(files: Mapping[str, str]) -> Stamps:
    """The stamps of those files that can be read, as they are now; take them before the files are read."""
    found: Stamps = {}
    for name, file in files.items():
        try:
            found[name] = [*_stat(file), _hash(file)]
        except OSError:  # whoever reads it will tell
            continue
    return found


def keep(path: str, seen: Stamps, code: Any, kept: Any) -> None:
    """Keep what was worked out from files so stamped."""
    import json

    try:
        text = json.dumps({"code": code, "stamps": seen, "kept": kept}, ensure_ascii=False).encode()
    except ValueError:
        return
    put(path, [text])


def put(path: str, pieces: Iterable[bytes | memoryview]) -> None:
    """Write a file in one step that others see whole or not at all; one that cannot be written is done without."""
    temporary = f"{path}.{os.getpid()}"
    try:
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(temporary, "wb") as file:
            file.writelines(pieces)
        os.replace(temporary, path)
    except (OSError, ValueError):
        _discard(temporary)


def _discard(path: str) -> None:
    try:
        os.unlink(path)
    except OSError:
        return


def _read(path: str) -> Any:
    import json

    with open(path, "rb") as file:
        return json.loads(file.read())


def _stat(path: str) -> list[int]:
    found = os.stat(path)
    return [found.st_mtime_ns, found.st_size]


def _hash(path: str) -> str:
    from hashlib import blake2b

    with open(path, "rb") as file:
        return blake2b(file.read(), digest_size=16).hexdigest()


def code_stamp(folders: Iterable[str]) -> list[int]:
    """How many modules these folders of newslint hold and when one last changed: new code reads rules anew."""
    return _newest(os.path.join(PACKAGE, folder) for folder in folders)


def lexicon_stamp() -> list[int]:
    """The same of the lexicons, whose words are signs of rules."""
    return _newest([os.path.join(rules_path(), "lexicons")])


def _newest(folders: Iterable[str]) -> list[int]:
    times = [
        entry.stat().st_mtime_ns
        for folder in folders
        for entry in os.scandir(folder)
        if entry.name.endswith((".py", ".yml"))
    ]
    return [len(times), max(times, default=0)]
