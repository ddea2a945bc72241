"""Mending a draft: its safe fixes worked out on the text, then written to its file or shown as a difference."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newslint.finding import Fix
from newslint.fix import Mended, UnstableError, mend
from newslint.record import Protocol
from newslint.replacing import ChangedError, replace_file
from newslint.report import Problem
from newslint.reports.tally import Outcome, Tally
from newslint.reports.visible import encodable
from newslint.text import Source, UnreadableError, reason

TYPE_CHECKING = False
if TYPE_CHECKING:
    from newslint.config import Config
    from newslint.report import DocumentReport
    from newslint.settings import Settings


class Checking(Protocol):
    """A desk, as far as mending knows one: what it is asked, what it finds in a text, and how it shows that."""

    settings: Settings

    def linted(self, source: Source, config: Config) -> tuple[DocumentReport, ...]:
        """The report of each draft of a file."""

    def shown(self, reports: Sequence[DocumentReport], config: Config) -> Outcome:
        """What the reports of a file are once they are words and counts."""


def mended(desk: Checking, source: Source, written: bytes, config: Config, *, in_place: bool) -> Outcome:
    """What comes of a draft when its safe fixes are applied (or, with `diff`, only shown).

    `written` is what its file holds; nothing is written to a file that no longer holds it.
    """
    if source.part is not None:
        return _refused(desk, source, config)
    result = safely_mended(desk, source, config)
    if desk.settings.diff:
        return _shown(source, result)
    fixed = encoded(source, written, result.text)
    if in_place and fixed != written:
        problem = rewrite(source.path, fixed, written)
        if problem is not None:
            outcome = desk.shown(desk.linted(source, config), config)
            outcome.tally.problems.append(problem)
            return outcome
    outcome = desk.shown(desk.linted(source.saying(result.text), config), config)
    outcome.tally.fixed = result.fixes
    return outcome if in_place else outcome._replace(fixed=fixed)


def _refused(desk: Checking, source: Source, config: Config) -> Outcome:
    """What comes of a draft inside an archive: its findings, and a word on why what could be fixed was not."""
    reports = desk.linted(source, config)
    outcome = desk.shown(reports, config)
    count = sum(any(fix.safe for fix in finding.fixes) for report in reports for finding in report.findings)
    if count:
        format = source.path.rpartition(".")[2].upper()
        words = (
            f"newslint writes into no {format} file, so {count} of its findings with a safe fix stand; mend them there"
        )
        outcome.tally.problems.append(Problem(source.path, "unreadable", words))
    return outcome._replace(shown="") if desk.settings.diff else outcome


def safely_mended(desk: Checking, source: Source, config: Config) -> Mended:
    """The text of a draft with its safe fixes made. Raises `UnreadableError` where they undo each other."""

    def fixes(text: str) -> Iterator[Fix]:
        for report in desk.linted(source.saying(text), config):
            for finding in report.findings:
                yield from finding.fixes[:1]

    try:
        return mend(source.text, fixes)
    except UnstableError:
        raise UnreadableError(
            source.path, "internal", "its fixes undo each other, so none was applied; this is a bug in newslint"
        ) from None


def encoded(source: Source, written: bytes, text: str) -> bytes:
    """The fixed text in the encoding of its file; what was not fixed comes out byte for byte as it was.

    Raises `UnreadableError` where the encoding cannot hold it.
    """
    try:
        if source.text.encode(source.encoding) == written:
            return text.encode(source.encoding)
    except UnicodeEncodeError:
        pass
    raise UnreadableError(
        source.path, "unreadable", f"it cannot be written back in {source.encoding} without loss, so nothing was fixed"
    )


def rewrite(path: str, fixed: bytes, written: bytes) -> Problem | None:
    """The problem that a file cannot be written, if so; its findings stand then as they did.

    Raises `UnreadableError` where it no longer holds what was read from it.
    """
    try:
        replace_file(path, [fixed], expected=written)
    except ChangedError:
        raise UnreadableError(path, "unreadable", "it changed while it was checked, so nothing was fixed") from None
    except OSError as error:
        return Problem(path, "unreadable", f"it cannot be fixed: {reason(error)}")
    return None


def _shown(source: Source, result: Mended) -> Outcome:
    tally = Tally(1, source.path)
    tally.failing = result.text != source.text
    shown = "".join(difference(source.path, source.text, result.text)) if tally.failing else ""
    return Outcome(shown, tally)


def difference(path: str, before: str, after: str) -> Iterator[str]:
    """The unified difference between two texts, as `patch` reads it: lines end with line feeds only."""
    from difflib import unified_diff

    name = encodable(path).replace("\n", "\\n")
    for line in unified_diff(_lines(before), _lines(after), name, name):
        yield line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"


def _lines(text: str) -> list[str]:
    lines = text.split("\n")
    return [f"{line}\n" for line in lines[:-1]] + lines[-1:] * bool(lines[-1])
