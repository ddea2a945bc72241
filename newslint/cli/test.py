"""`newslint test` runs the examples of any rule files and says of each rule whether it does what it shows."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

import click

from newslint.cli.options import PATH
from newslint.cli.rules import refuse
from newslint.drawing import shown

TYPE_CHECKING = False
if TYPE_CHECKING:
    from newslint.rulebook.examples import Outcome


@click.command("test")
@click.argument("paths", nargs=-1, type=PATH, metavar="[PATH ...]")
def command(paths: Sequence[str]) -> int:
    """Run the examples of rule files, and of all that folders hold; of the shipped rules if no PATH is given.

    Exit code 1 means that a rule does not do what an example shows, 2 that a file is no rule.
    """
    from newslint.rulebook import RulebookError, read_pages

    try:
        pages = read_pages(paths)
    except RulebookError as error:
        refuse(map(str, error.faults))
    if not pages:
        refuse([f"{path}: there are no rule files (.yml) here" for path in paths])
    from newslint.rulebook.examples import run_all

    outcomes = list(run_all(pages))
    for _, of_rule in groupby(outcomes, key=lambda outcome: (outcome.page.rule.path, outcome.page.rule.key)):
        _show(list(of_rule))
    wrong = sum(not outcome.true for outcome in outcomes)
    click.echo(_verdict(len(pages), len(outcomes), wrong))
    return 1 if wrong else 0


def _show(outcomes: Sequence[Outcome]) -> None:
    wrong = [outcome for outcome in outcomes if not outcome.true]
    rule = outcomes[0].page.rule
    flags = sum(outcome.example.flagged for outcome in outcomes)
    state = f"{len(wrong)} of {len(outcomes)} are not true" if wrong else "ok"
    click.echo(f"{rule.key}: {_count(flags, 'flag')}, {_count(len(outcomes) - flags, 'pass', 'passes')}: {state}")
    for outcome in wrong:
        click.echo(f"\n{outcome.place}: not what is found (- drawn in the file, + found)")
        click.echo("".join(f"    {shown(line)}".rstrip() + "\n" for line in outcome.difference().split("\n")))


def _verdict(rules: int, examples: int, wrong: int) -> str:
    whole = f"{_count(examples, 'example')} of {_count(rules, 'rule')}"
    return f"{wrong} of {whole} not true" if wrong else f"{whole}: all true"


def _count(number: int, one: str, many: str = "") -> str:
    return f"{number} {one if number == 1 else many or one + 's'}"
