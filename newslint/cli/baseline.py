"""`newslint baseline`: what is found now is written down as accepted, or a file that does so is brought up to date."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

import click

from newslint.baseline import Baseline, BaselineError, Entry, read_baseline, write_baseline
from newslint.cli.delivery import deliver
from newslint.cli.drafts import found_by
from newslint.cli.flags import PACKAGE, READING, RULES
from newslint.cli.gating import apart
from newslint.cli.options import PATH, day, taking
from newslint.cli.telling import exit_code, tell
from newslint.desk import Desk
from newslint.discover import repository
from newslint.reports.tally import Tally
from newslint.run import run
from newslint.settings import Settings

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

Found = Mapping[str, Sequence[Entry]]
"""What is found in each draft, by its path in the repository."""


@click.command("baseline")
@click.argument("paths", nargs=-1, required=True, type=PATH, metavar="PATH ...")
@taking((*READING, *RULES, PACKAGE))
@click.option("--expires", callback=day, metavar="DATE", help="The last day on which new entries hold.")
@click.option("--reason", default="", metavar="TEXT", help="Why new entries are accepted.")
@click.option("--prune", is_flag=True, help="Take out of --output what is mended, and add nothing.")
@click.option("--output", "-o", type=PATH, metavar="FILE", help="The baseline to write or to bring up to date.")
def command(
    paths: tuple[str, ...],
    package: bool,
    expires: date | None,
    reason: str,
    prune: bool,
    output: str | None,
    **asked: Any,
) -> int:
    """Write down what is found in drafts now, for check --baseline to accept.

    In a FILE that is there, entries of these drafts are brought up to date: what is mended goes, what is still found
    keeps its day and its reason. Entries of other drafts stay as long as the drafts do.
    """
    tally = Tally()
    before = _before(output, tally, needed=prune)
    if tally.problems:
        return exit_code(tally)
    given = {name: value for name, value in asked.items() if value is not None}
    desk = Desk(Settings(**given, format="entries"))
    drafts = apart(list(found_by(desk.walk(), paths, tally)), output)
    found = _found(desk, drafts, tally, package=package)
    if tally.problems and not found:
        return exit_code(tally)
    entries = {entry.fingerprint: entry for entry in _kept(before, found, output)}
    fresh = [entry for here in found.values() for entry in here if entry.fingerprint not in entries]
    if not prune:
        entries |= {entry.fingerprint: entry._replace(expires=expires, reason=reason) for entry in fresh}
    deliver([write_baseline(entries.values())], output, sys.stdout)
    if output is not None:
        gone = sum(entry.fingerprint not in entries for entry in before.entries)
        click.echo(f"{output}: {_counted(len(entries), 0 if prune else len(fresh), gone)}")
    return exit_code(tally)


def _counted(total: int, fresh: int, gone: int) -> str:
    return f"{total:,} finding{'s' * (total != 1)} accepted, {fresh:,} new, {gone:,} gone"


def _before(output: str | None, tally: Tally, *, needed: bool) -> Baseline:
    """The baseline as it is; an empty one where there is none yet."""
    if output is None or not os.path.exists(output):
        if needed:
            raise click.UsageError("--prune takes entries out of a baseline; name one that is there with --output")
        return Baseline()
    try:
        return read_baseline(output)
    except BaselineError as error:
        tell(tally, [error.problem])
        return Baseline()


def _found(desk: Desk, drafts: Sequence[str], tally: Tally, *, package: bool) -> Found:
    found: dict[str, list[Entry]] = {}
    for outcome in run(desk, drafts, package=package):
        tell(tally, outcome.tally.problems)
        for line in "".join((outcome.shown, *outcome.further)).splitlines():
            said = json.loads(line)
            found.setdefault(said["path"], []).extend(Entry(**entry) for entry in said["findings"])
    return dict(found)


def _kept(before: Baseline, found: Found, output: str | None) -> Iterator[Entry]:
    """The entries that stay: those still found, and those of drafts that were not looked at and are still there."""
    folder = os.path.dirname(os.path.abspath(output or "."))
    root = repository(folder) or os.getcwd()
    for path, entries in before.drafts.items():
        if path in found:
            there = {entry.fingerprint: entry for entry in found[path]}
            yield from (entry._replace(message=there[mark].message) for mark, entry in entries.items() if mark in there)
        elif os.path.exists(os.path.join(root, path)):
            yield from entries.values()
