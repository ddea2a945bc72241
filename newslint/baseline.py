"""A baseline names findings that were there before: they are accepted, and told of once they are mended.

It knows a finding by its fingerprint and by nothing else, so that a line that moved is still known. An entry may hold
until a day; whether that day is past is judged by the day a run is told, and by no clock.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from datetime import date

from newslint.discover import missing
from newslint.record import Record
from newslint.report import Problem

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

VERSION = 1
"""The form that a baseline is written in."""

_KIND = "configuration"
_REMEDY = "newslint baseline PATH --output FILE writes one"


class BaselineError(Exception):
    """A baseline that cannot be used, as a problem to be told."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.message)
        self.problem = problem


class Entry(Record):
    """One finding that was there before. `path` is the draft's, from the top of its repository."""

    fingerprint: str
    path: str
    rule: str
    message: str = ""
    expires: date | None = None
    reason: str = ""

    @property
    def written(self) -> dict[str, str]:
        """The entry as a file holds it; what it does not say is left out."""
        said = self._asdict() | {"expires": self.expires.isoformat() if self.expires else ""}
        return {key: value for key, value in said.items() if value}


class Baseline(Record):
    """The entries of a baseline: by the path of the draft in its repository, then by fingerprint."""

    drafts: Mapping[str, Mapping[str, Entry]] = {}

    @property
    def entries(self) -> Iterable[Entry]:
        """All of them, draft by draft."""
        return (entry for draft in self.drafts.values() for entry in draft.values())


def read_baseline(path: str) -> Baseline:
    """The baseline that a file holds. Raises `BaselineError`."""
    try:
        with open(path, "rb") as file:
            content = file.read()
    except (OSError, ValueError) as error:
        problem = missing(path, error)
        raise BaselineError(Problem("--baseline", _KIND, f"{path}: {problem.message}; {_REMEDY}")) from None
    try:
        shape = json.loads(content)
    except json.JSONDecodeError as error:
        raise BaselineError(Problem(path, _KIND, f"this is no JSON; {_REMEDY}", error.lineno, error.colno)) from None
    except (UnicodeDecodeError, RecursionError):
        raise BaselineError(Problem(path, _KIND, f"this is no JSON; {_REMEDY}", 1, 1)) from None
    drafts: dict[str, dict[str, Entry]] = {}
    for entry in _entries(path, shape):
        drafts.setdefault(entry.path, {})[entry.fingerprint] = entry
    return Baseline(drafts)


def write_baseline(entries: Iterable[Entry]) -> str:
    """The text of a baseline, a line an entry, so that two branches that mend different drafts do not collide."""
    ordered = sorted(entries, key=lambda entry: (entry.path, entry.rule, entry.fingerprint))
    lines = ",\n".join(f"  {json.dumps(entry.written, ensure_ascii=True)}" for entry in ordered)
    inside = f"\n{lines}\n" if lines else ""
    return f'{{"version": {VERSION}, "findings": [{inside}]}}\n'


def _entries(path: str, shape: Any) -> Iterable[Entry]:
    if not isinstance(shape, dict) or not isinstance(shape.get("findings"), list):
        raise _broken(path, f"a baseline is an object with version and findings; {_REMEDY}")
    if shape.get("version") != VERSION:
        raise _broken(path, f"this newslint reads version {VERSION} of a baseline; {_REMEDY}")
    return [_entry(path, number, said) for number, said in enumerate(shape["findings"], 1)]


def _entry(path: str, number: int, said: Any) -> Entry:
    if not isinstance(said, dict) or not all(isinstance(value, str) for value in said.values()):
        raise _broken(path, f"finding {number} is no object of texts")
    if not said.get("fingerprint") or not said.get("path") or not said.get("rule"):
        raise _broken(path, f"finding {number} needs a fingerprint, a path and a rule")
    known = {key: said[key] for key in Entry._fields if key in said}
    try:
        return Entry(**known | {"expires": date.fromisoformat(said["expires"]) if said.get("expires") else None})
    except ValueError:
        raise _broken(path, f"finding {number} expires on {said['expires']!r}; write a day as 2024-03-06") from None


def _broken(path: str, message: str) -> BaselineError:
    return BaselineError(Problem(path, _KIND, message))
