"""`newslint fix`: an editor walks through what is found, one finding after the other, and chooses.

Nothing is written before the end, and nothing at all after Ctrl-C or where nobody sits at a terminal.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence

import click

from newslint.cli import flags
from newslint.cli.checking import look_of
from newslint.cli.drafts import found_by
from newslint.cli.options import PATH, reading, taking
from newslint.cli.telling import RefusedError, exit_code, tell
from newslint.cli.terminal import Terminal
from newslint.cli.walking import Draft, Walk, done
from newslint.desk import Desk, problems_of
from newslint.discover import STDIN
from newslint.mending import encoded, rewrite
from newslint.reports.tally import Tally
from newslint.reports.text import assemble
from newslint.reports.visible import visible
from newslint.settings import Settings

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

_NOBODY = (
    "newslint fix: it asks at a terminal, and there is none here; "
    "run newslint check to see what is found, newslint check --fix to apply the safe fixes"
)


@click.command("fix")
@reading
@taking(flags.RULES)
@click.option("--safe", is_flag=True, help="Apply the safe fixes first, without asking.")
@click.argument("paths", nargs=-1, required=True, type=PATH, metavar="PATH ...")
def command(paths: tuple[str, ...], safe: bool, **asked: Any) -> int:
    """Walk through what is found in drafts, one finding after the other: take an edit, skip it, or say why it stands.

    Drafts are written at the end, all at once. Ctrl-C leaves every one as it is.
    """
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise RefusedError(_NOBODY)
    if STDIN in paths:
        raise RefusedError("newslint fix: standard input is what you answer on; name files or folders")
    given = {name: value for name, value in asked.items() if value is not None}
    desk, tally = Desk(Settings(**given, look=look_of())), Tally()
    with Terminal() as terminal:
        walk = Walk(desk, terminal, list(found_by(desk.walk(), paths, tally)), tally, safe=safe)
        wanted = walk.through()
    for draft in filter(Draft.is_changed, walk.walked if wanted else ()):
        _write(draft, tally)
    return _closed(desk, [draft.path for draft in walk.walked], tally)


def _write(draft: Draft, tally: Tally) -> None:
    """Write a draft as the choices left it, and say so, or why not."""
    source, written, _ = draft.opened
    try:
        problem = rewrite(draft.path, encoded(source, written, draft.choices.now.source.text), written)
    except Exception as error:
        tell(tally, problems_of(draft.path, error))
        return
    if problem is not None:
        tell(tally, [problem])
        return
    print(f"{visible(draft.path)}: {done([draft])} written")


def _closed(desk: Desk, paths: Sequence[str], tally: Tally) -> int:
    """Check again what was walked through, say what remains, and give the exit code."""
    for path in paths:
        checked = desk.check(path).tally
        problems, checked.problems = checked.problems, []
        tally.add(checked)
        tell(tally, problems)
    sys.stdout.writelines(assemble((), tally, desk.settings.look))
    return exit_code(tally, failing=tally.failing)
