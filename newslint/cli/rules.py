"""`newslint rules` lists every rule, whether it runs, and which file or option says so."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence

import click

from newslint.cli.flags import CONFIG, RULES
from newslint.cli.options import taking
from newslint.finding import Severity
from newslint.record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, NoReturn

    from newslint.config import Config
    from newslint.desk import Desk
    from newslint.report import Problem
    from newslint.rulebook import Choice, Rule

_HEADS = ("RULE", "SEVERITY", "RUNS", "FAMILY", "LANGUAGES", "TITLE", "SAID BY")


class Listed(Record):
    """A rule as it is listed: whether it runs and who says so, and how sure it is under the configuration."""

    choice: Choice
    severities: tuple[Severity, ...]

    @property
    def rule(self) -> Rule:
        """The rule itself."""
        return self.choice.rule


@click.command("rules")
@taking((CONFIG, *RULES))
@click.option("--format", "form", type=click.Choice(("text", "json")), default="text", help="How they are listed.")
def command(form: str, **asked: Any) -> None:
    """List the rules: how sure each is, whether it runs, what it reads, and which file or option says so."""
    from newslint.desk import Desk
    from newslint.settings import Settings, UnusableError

    desk = Desk(Settings(**{name: value for name, value in asked.items() if value is not None}))
    try:
        listed = list(_listed(desk))
    except UnusableError as error:
        refuse(map(told, error.problems))
    if form == "json":
        import json

        click.echo(json.dumps(_envelope(listed), ensure_ascii=False, indent=2))
        return
    running = sum(one.choice.on for one in listed)
    click.echo("\n".join(_table([_HEADS, *map(_cells, listed)])))
    click.echo(f"\n{running} of {len(listed)} rules run; newslint explain RULE shows one.")


def refuse(lines: Iterable[str]) -> NoReturn:
    """End the command with exit code 2: what was asked for, or a file it depends on, cannot be used."""
    from newslint.reports.visible import visible

    for line in lines:
        click.echo(visible(line), err=True)
    click.get_current_context().exit(2)


def told(problem: Problem) -> str:
    """A problem as one line, with its place."""
    place = f":{problem.line}:{problem.column}" if problem.line else ""
    return f"{shortened(problem.path)}{place}: {problem.message}"


def _listed(desk: Desk) -> Iterator[Listed]:
    from newslint.rulebook import choose, load_rules
    from newslint.ruling import wishes

    config = desk.config("draft.txt")
    desk.rules(config)
    choices = choose(load_rules(packs(config)), wishes(config, desk.settings))
    for choice in sorted(choices, key=lambda choice: (choice.rule.family, choice.rule.key)):
        severities = {case.severity for case in choice.rule.cases.values()}
        configured = config.severity.get(choice.rule.key) or config.severity.get(choice.rule.id)
        ranked = sorted({configured} if configured else severities, key=lambda severity: -severity.rank)
        yield Listed(choice, tuple(ranked))


def packs(config: Config) -> list[str]:
    """The folders and files of rules that a configuration adds to those that ship with newslint."""
    return [pack for pack in config.extends if os.path.isabs(pack)]


def shortened(path: str) -> str:
    """A path as it is from here, where it lies in this folder."""
    prefix = os.getcwd() + os.sep
    return path[len(prefix) :] if path.startswith(prefix) else path


def _cells(listed: Listed) -> tuple[str, ...]:
    rule, choice = listed.rule, listed.choice
    severities = "/".join(severity.value for severity in listed.severities)
    runs = "on" if choice.on else "off"
    return rule.key, severities, runs, rule.family, ",".join(rule.languages), rule.title, shortened(choice.by)


def _table(rows: Sequence[tuple[str, ...]]) -> Iterator[str]:
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        yield "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()


def _envelope(listed: Iterable[Listed]) -> dict[str, Any]:
    from newslint import __version__

    tool = {"name": "newslint", "version": __version__}
    return {"version": 1, "tool": tool, "rules": [_entry(one) for one in listed]}


def _entry(listed: Listed) -> dict[str, Any]:
    rule = listed.rule
    return {
        "id": rule.id,
        **({"term": rule.term} if rule.term else {}),
        "title": rule.title,
        "family": rule.family,
        "check": rule.check,
        "languages": list(rule.languages),
        "severities": [severity.value for severity in listed.severities],
        "on": listed.choice.on,
        "by": shortened(listed.choice.by),
        "origin": rule.origin,
        "cases": [
            {"name": name, "severity": case.severity.value, "message": case.message, "fix": case.fix.value}
            for name, case in rule.cases.items()
        ],
    }
