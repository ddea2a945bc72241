"""The walk through findings: each is shown as the report draws it, with what can be done, and a key decides."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from enum import Enum

from newslint.choosing import Choices, UnfitError
from newslint.cli.telling import tell
from newslint.cli.terminal import Terminal
from newslint.desk import Desk, Opened, problems_of
from newslint.finding import Edit, Finding, Fix
from newslint.mending import safely_mended
from newslint.record import Record
from newslint.report import Problem
from newslint.reports.tally import Tally
from newslint.reports.text import draft as drawn
from newslint.reports.visible import visible
from newslint.text import Source

_MOST = 9
_HELP = """
  1, 2 …  take the edit of that number
  o       take the first edit that changes the other end
  s       skip this finding: it stays in the report
  i       ignore it: the draft says so, with the reason you type
  u       undo the last choice, in the draft before too
  q       quit; you are asked whether to write what was chosen
  Ctrl-C  leave every draft as it is

"""


class Way(Enum):
    """Where the walk goes on."""

    ON = "on"
    BACK = "back"
    OUT = "out"


class Draft(Record):
    """One draft of the walk: its path, what its file holds, the choices made in it."""

    path: str
    opened: Opened
    choices: Choices
    mended: int = 0

    def is_changed(self) -> bool:
        """Whether there is anything to write."""
        return self.choices.now.source.text != self.opened.source.text


class Walk:
    """A walk through the findings of drafts, each opened when it is reached; `walked` are those that were."""

    def __init__(self, desk: Desk, terminal: Terminal, paths: Sequence[str], tally: Tally, *, safe: bool) -> None:
        self._desk, self._terminal, self._paths, self._tally, self._safe = desk, terminal, paths, tally, safe
        self._opened: dict[str, Draft | None] = {}

    @property
    def walked(self) -> list[Draft]:
        """The drafts that were reached and could be read, in order."""
        return [draft for draft in self._opened.values() if draft is not None]

    def through(self) -> bool:
        """Walk through all drafts; whether what was chosen is to be written."""
        at = 0
        while at < len(self._paths):
            draft = self._draft(self._paths[at])
            way = Way.ON if draft is None else self._walk(draft)
            if way is Way.OUT:
                return self._asked_to_write()
            at = self._before(at) if way is Way.BACK else at + 1
        return True

    def _before(self, at: int) -> int:
        """Which draft the last choice was made in, with that choice taken back; this one where there was none."""
        for earlier in range(at, -1, -1):
            draft = self._opened[self._paths[earlier]]
            if draft is not None and draft.choices.undo():
                return earlier
        self._terminal.say("There is nothing to undo.\n\n")
        return at

    def _draft(self, path: str) -> Draft | None:
        """A draft of the walk; None, and a word, where it cannot be one."""
        if path not in self._opened:
            try:
                self._opened[path] = self._open(path)
            except Exception as error:
                tell(self._tally, problems_of(path, error))
                self._opened[path] = None
        return self._opened[path]

    def _open(self, path: str) -> Draft | None:
        opened = self._desk.opened(path)
        source, _, config = opened
        refusal = _refusal(source)
        if refusal is not None:
            tell(self._tally, [Problem(path, "unreadable", refusal)])
            return None
        mended = safely_mended(self._desk, source, config) if self._safe else None
        start = source if mended is None else source.saying(mended.text)
        choices = Choices(start, lambda source: self._desk.linted(source, config))
        return Draft(path, opened, choices, mended.fixes if mended else 0)

    def _walk(self, draft: Draft) -> Way:
        while pending := draft.choices.pending():
            finding = pending[0]
            self._show(draft, finding)
            way = self._choose(draft, finding, len(pending))
            if way is not Way.ON:
                return way
        return Way.ON

    def _show(self, draft: Draft, finding: Finding) -> None:
        report = draft.choices.report_of(finding)
        self._terminal.say(drawn(report._replace(findings=(finding,)), self._desk.settings.look).removesuffix("\n"))
        self._terminal.say("".join(_offered(draft.choices.now.source, finding)))

    def _choose(self, draft: Draft, finding: Finding, left: int) -> Way:
        """What a key decides about a finding; a key that decides nothing is not heard."""
        fixes = finding.fixes[:_MOST]
        other = next((fix for fix in fixes if _is_other_end(finding, fix)), None)
        keys = {str(number): fix for number, fix in enumerate(fixes, 1)} | ({"o": other} if other else {})
        self._terminal.say(f"{_asking(len(fixes), other is not None, left)} ")
        key = self._key({*keys, *"siuq?"})
        if key == "?":
            self._terminal.say(_HELP)
        elif key in "uq":
            return Way.BACK if key == "u" else Way.OUT
        elif key == "s":
            draft.choices.skip(finding)
        else:
            self._change(draft, finding, keys.get(key))
        return Way.ON

    def _key(self, known: set[str]) -> str:
        while (key := self._terminal.key()) not in known:
            pass
        self._terminal.say(f"{key}\n\n")
        return key

    def _change(self, draft: Draft, finding: Finding, fix: Fix | None) -> None:
        """Take a fix, or without one have the draft say why the finding stands."""
        try:
            if fix is not None:
                draft.choices.take(fix)
                return
            reason = self._terminal.line("Reason (nothing: leave it): ")
            if reason:
                config = draft.opened.config
                draft.choices.ignore(finding, reason, lambda source: self._desk.documents(source, config))
            self._terminal.say("\n")
        except UnfitError as error:
            self._terminal.say(f"Not done: {visible(str(error))}.\n\n")

    def _asked_to_write(self) -> bool:
        changed = [draft for draft in self.walked if draft.is_changed()]
        if not changed:
            return False
        where = visible(changed[0].path) if len(changed) == 1 else f"{len(changed)} drafts"
        self._terminal.say(f"Write {done(changed)} to {where}? y, n ")
        return self._key({"y", "n"}) == "y"


def _refusal(source: Source) -> str | None:
    """Why a draft cannot be changed, if so."""
    if source.part is not None:
        kind = source.path.rpartition(".")[2].upper()
        return f"newslint writes into no {kind} file; newslint check shows what to mend there"
    if not os.access(source.path, os.W_OK):
        return "it cannot be fixed: the file is read-only"
    return None


def _is_other_end(finding: Finding, fix: Fix) -> bool:
    """Whether a fix leaves the place of its finding alone, and so changes what it disagrees with."""
    here = finding.place.span
    return bool(fix.edits) and not any(edit.span.overlaps(here) or edit.span == here for edit in fix.edits)


def _offered(source: Source, finding: Finding) -> Iterator[str]:
    """The edits of a finding by number, each with what it would change."""
    for number, fix in enumerate(finding.fixes[:_MOST], 1):
        safe = " (safe)" if fix.safe else " (the other end)" if _is_other_end(finding, fix) else ""
        yield f"  {number}  {visible(fix.title)}{safe}\n"
        yield from (f"     {_edit(source, edit)}\n" for edit in fix.edits if len(fix.edits) > 1)


def _edit(source: Source, edit: Edit) -> str:
    before = visible(source.text[edit.span.start : edit.span.end])
    line = source.position(edit.span.start).line
    return f"line {line}: “{before}” to “{visible(edit.text)}”" if edit.text else f"line {line}: “{before}” goes"


def _asking(fixes: int, other: bool, left: int) -> str:
    numbers = {0: [], 1: ["1 take it"]}.get(fixes, [f"1-{fixes} take one"])
    ways = [*numbers, *["o other end"] * other, "s skip", "i ignore", "u undo", "q quit", "? help"]
    return f"{', '.join(ways)} ({left} left)"


def done(drafts: Iterable[Draft]) -> str:
    """What was chosen in drafts, in words."""
    steps = [(draft.choices.now, draft.mended) for draft in drafts]
    edits = sum(step.edits + mended for step, mended in steps)
    counts = {"edit": edits, "ignore": sum(step.ignores for step, _ in steps)}
    return " and ".join(f"{count} {one}{'s' * (count != 1)}" for one, count in counts.items() if count)
