"""One part of newslint as it is fuzzed, and what holds of whatever it is given: places in bounds, and never a bug."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NoReturn

from fuzz_shapes import Shape

from newslint import desk as desks
from newslint.cli import program
from newslint.desk import Desk
from newslint.document import Document
from newslint.readers import opened, stories
from newslint.reports.tally import Outcome
from newslint.settings import Settings
from newslint.text import UnreadableError

DRAFT = "Ferry returns\n\nMarta Velasco met the the ferry on Monday, March 5, 2024, with three crews; 2 left.\n"


@dataclass(frozen=True, slots=True)
class Target:
    """One part that reads bytes: good files, what it fears, and what is done with a file of it; `shape` changes one and
    leaves it well formed.
    """

    name: str
    suffixes: tuple[str, ...]
    good: tuple[bytes, ...]
    fears: tuple[bytes, ...]
    tried: Callable[[Path], None]
    shape: Shape | None = None


def good(folders: Iterable[Path], suffixes: tuple[str, ...], most: int = 40_000) -> tuple[bytes, ...]:
    """The files of these folders, the smallest first, which is what a find shrinks towards."""
    files = [path for folder in folders for path in folder.rglob("*") if path.suffix in suffixes and path.is_file()]
    contents = {path.read_bytes() for path in files if path.stat().st_size <= most and ".git" not in path.parts}
    return tuple(sorted(contents, key=lambda content: (len(content), content)))[:400] or (DRAFT.encode(),)


def bytes_of(texts: Iterable[str]) -> tuple[bytes, ...]:
    return tuple(text.encode(errors="surrogatepass") for text in texts)


def fears(*words: Iterable[str]) -> tuple[bytes, ...]:
    return (
        *bytes_of(word for some in words for word in some),
        b"\xff",
        b"\xff\xfe",
        b"\xef\xbb\xbf",
        b"\x80" * 9,
        b"\x00",
    )


def tried_by_reading(path: Path) -> None:
    """A file is documents whose every place lies in its text, or no text."""
    with suppress(UnreadableError):
        for doc in stories(opened(str(path), path.read_bytes())):
            _in_place(doc)


def checked(path: Path) -> None:
    """A file is read, and checked as a whole."""
    tried_by_reading(path)
    outcome = desk("json").check(str(path))
    sound(outcome)
    for shown in (outcome.shown, *outcome.further):
        if shown:
            placed(json.loads(shown.strip().strip(",") or "{}"))


def _in_place(doc: Document) -> None:
    end, seen = len(doc.source.text), 0
    for block in doc.blocks:
        assert seen <= block.span.start <= block.span.end <= len(doc.text), block
        seen = block.span.end
        if block.part == doc.source.part:
            assert 0 <= block.source.start <= block.source.end <= end, block
    for at, start, last in zip(doc.view.at, doc.view.starts, doc.view.ends, strict=True):
        assert 0 <= at <= len(doc.view.text), at
        assert 0 <= start <= last <= end, (start, last)
    for one in doc.suppressions:
        assert 0 <= one.span.start <= one.span.end <= end, one


def _open_about_bugs(path: str, error: Exception) -> NoReturn:
    """A bug in newslint is not told as a problem of the draft here: it is the find."""
    error.add_note(path)
    raise error


def _open_about_bugs_of_a_command(error: Exception) -> NoReturn:
    raise error


desks.fault = _open_about_bugs
program._bug = _open_about_bugs_of_a_command
_known: dict[Settings, Desk] = {}


def desk(form: str, **asked: Any) -> Desk:
    settings = Settings(format=form, **asked)
    return _known.setdefault(settings, Desk(settings))


def placed(told: dict[str, object]) -> None:
    findings = told.get("findings", [])
    assert isinstance(findings, list)
    for finding in findings:
        assert 0 <= finding["start"]["offset"] <= finding["end"]["offset"], finding
        assert finding["start"]["line"] >= 1, finding
        assert finding["start"]["column"] >= 1, finding


def sound(outcome: Outcome) -> None:
    for problem in outcome.tally.problems:
        assert problem.kind != "internal", problem.message
        assert problem.message, problem
        assert "\n" not in problem.message, problem.message
