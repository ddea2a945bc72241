"""Drafts in, findings out: what `newslint check` does, once it is known what it is asked for."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator, Sequence

from newslint.cli.delivery import deliver, earlier_report
from newslint.cli.flags import GATES
from newslint.cli.telling import exit_code, misused, say, tell
from newslint.desk import Desk
from newslint.discover import STDIN
from newslint.report import Problem
from newslint.reports import WIDTH, Look, load
from newslint.reports.tally import Outcome, Tally
from newslint.reports.visible import visible
from newslint.run import POOLED_FROM, run
from newslint.settings import Settings, UnusableError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

_NAME = "newslint check"
_NARROWEST = 40


def check(
    paths: tuple[str, ...],
    output: str | None,
    exit_zero: bool,
    force_exclude: bool,
    package: bool,
    jobs: int | None,
    quiet: bool,
    statistics: bool,
    no_cache: bool,
    **asked: Any,
) -> int:
    """Check the drafts under these paths and show what is found; the exit code. `asked` are settings of the desk."""
    gates = {flag.name: asked.pop(flag.name, None) for flag in GATES}
    given = {name: value for name, value in asked.items() if value is not None}
    desk = Desk(Settings(**given, use_cache=not no_cache, look=look_of(output, quiet=quiet, statistics=statistics)))
    if not paths:
        paths = (STDIN,) if "stdin_name" in given else (".",)
    if desk.settings.fix and STDIN in paths and len(paths) > 1:
        raise misused(_NAME, "--fix takes standard input (-) alone, for the fixed text goes to standard output")
    gated = any(value is not None for value in gates.values())
    if gated:
        _refuse_clash(desk.settings, paths, gates)
    tally = Tally()
    drafts = _without(output, _drafts(desk, paths, tally, force=force_exclude), paths)
    _refuse(desk.settings.against, drafts, package=package)
    drafts = _gated(desk, drafts, gates, tally) if gated else drafts
    shown = _shown(_watched(run(desk, drafts, jobs, package), len(drafts), desk.settings.look), tally)
    _deliver(desk.settings, shown, tally, output, paths)
    if statistics and desk.settings.format != "text":
        from newslint.reports.text import statistics as counted

        say("".join(counted(tally)), end="")
    return exit_code(tally, failing=tally.failing and not exit_zero)


def _refuse(against: str | None, drafts: Sequence[str], *, package: bool) -> None:
    """Refuse an earlier version that cannot be one of all these drafts."""
    if against is not None and package:
        raise misused(_NAME, "--against and --package do not go together; run newslint twice")
    if against is not None and len(drafts) > 1 and os.path.isfile(against):
        raise misused(_NAME, "--against takes a file for one draft only; name a revision for many")


def _refuse_clash(settings: Settings, paths: Sequence[str], gates: dict[str, Any]) -> None:
    """Refuse options that say which findings count and do not go together."""
    from newslint.cli.gating import clash

    clashing = clash(paths, **gates, rewriting=settings.fix or settings.diff)
    if clashing is not None:
        raise misused(_NAME, clashing)


def _gated(desk: Desk, drafts: list[str], gates: dict[str, Any], tally: Tally) -> list[str]:
    """The drafts, with the desk's gate set up; none where it cannot be, for no finding could be judged."""
    from newslint.cli.gating import GateError, apart, gate

    try:
        desk.settings = desk.settings._replace(gate=gate(drafts, desk.settings.stdin_name, **gates))
    except GateError as error:
        tell(tally, [error.problem])
        return []
    return apart(drafts, gates["baseline"])


def look_of(output: str | None = None, *, quiet: bool = False, statistics: bool = False) -> Look:
    """How a report looks that goes to a file, or to standard output."""
    coloured = output is None and _in_colour(sys.stdout)
    return Look(coloured, _width() if output is None and sys.stdout.isatty() else WIDTH, quiet, statistics)


def _in_colour(stream: Any) -> bool:
    """Whether a stream is to be written in colour: `NO_COLOR` wins over `FORCE_COLOR`, both over the terminal."""
    if os.environ.get("NO_COLOR"):
        return False
    forced = os.environ.get("FORCE_COLOR") or os.environ.get("CLICOLOR_FORCE")
    if forced:
        return forced != "0"
    return bool(stream.isatty()) and os.environ.get("TERM") != "dumb"


def _width() -> int:
    try:
        return max(os.get_terminal_size(sys.stdout.fileno()).columns or WIDTH, _NARROWEST)
    except OSError:
        return WIDTH


def _drafts(desk: Desk, paths: Sequence[str], tally: Tally, *, force: bool) -> list[str]:
    """The drafts to check; what cannot be found, or no draft could be checked with, is told at once."""
    walk = desk.walk(force=force)
    found = list(walk.drafts(paths))
    drafts = [path for path in found if isinstance(path, str)]
    problems = [problem for problem in found if isinstance(problem, Problem)]
    name = desk.settings.stdin_name
    if force and name != STDIN and STDIN in drafts and walk.leaves_out(name):
        drafts.remove(STDIN)
    useless = _useless(desk, drafts)
    tell(tally, [*problems, *useless])
    return [] if useless else drafts


def _without(output: str | None, drafts: list[str], paths: Sequence[str]) -> list[str]:
    """The drafts but for the report that an earlier run left in their folder."""
    report = earlier_report(output, paths)
    if report is None:
        return drafts
    return [path for path in drafts if path == STDIN or os.path.realpath(path) != report]


def _useless(desk: Desk, drafts: Sequence[str]) -> Sequence[Problem]:
    """What is wrong with the command line itself, so that no draft can be checked at all."""
    first = drafts[0] if drafts and drafts[0] != STDIN else desk.settings.stdin_name
    try:
        desk.rules(desk.config(first))
    except UnusableError as error:
        if not drafts or desk.settings.config is not None or any(p.path.startswith("--") for p in error.problems):
            return error.problems
    return ()


def _shown(outcomes: Iterable[Outcome], tally: Tally) -> Iterator[str]:
    """The words for each draft as it is counted in; problems are told once."""
    for outcome in outcomes:
        problems, outcome.tally.problems = outcome.tally.problems, []
        tally.add(outcome.tally)
        tell(tally, problems)
        if outcome.fixed is not None:
            sys.stdout.buffer.write(outcome.fixed)
        if outcome.tally.documents:
            yield outcome.shown
            yield from outcome.further


def _watched(outcomes: Iterator[Outcome], count: int, look: Look) -> Iterator[Outcome]:
    """The outcomes, with a progress bar where a long run is watched on a terminal; there, findings wait for its end."""
    if look.quiet or count <= POOLED_FROM or not sys.stderr.isatty():
        yield from outcomes
        return
    from click import progressbar

    held = []
    with progressbar(outcomes, length=count, label="checking", file=sys.stderr) as watched:
        for outcome in watched:
            if sys.stdout.isatty():
                held.append(outcome)
            else:
                yield outcome
    yield from held


def _deliver(settings: Settings, shown: Iterator[str], tally: Tally, output: str | None, paths: Sequence[str]) -> None:
    if settings.diff:
        pieces: Iterable[str] = map(_harmless, shown) if output is None and sys.stdout.isatty() else shown
    else:
        pieces = load(settings.format).assemble(shown, tally, settings.look)
    deliver(pieces, output, sys.stderr if STDIN in paths and settings.fix else sys.stdout)


def _harmless(difference: str) -> str:
    return "".join(f"{visible(line)}\n" for line in difference.split("\n")[:-1])
