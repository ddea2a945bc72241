"""`newslint rules` lists every rule, whether it runs, and which file or option says so."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NoReturn

import click

if TYPE_CHECKING:
    from newslint.config import Config
    from newslint.rulebook import Choice, Rule

_HEADS = ("RULE", "SEVERITY", "RUNS", "FAMILY", "LANGUAGES", "TITLE", "SAID BY")


@dataclass(frozen=True, slots=True)
class Listed:
    """A rule as it is listed: what is chosen for it, its severities as configured, and who says whether it runs."""

    choice: Choice
    severities: tuple[str, ...]
    by: str

    @property
    def rule(self) -> Rule:
        """The rule itself."""
        return self.choice.rule


@click.command("rules", short_help="List the rules, and which file turned each on.")
@click.option("--config", "config_path", metavar="FILE", help="The configuration to use instead of the nearest one.")
@click.option("--select", metavar="IDS", help="Only these rules, families or packs (with commas between).")
@click.option("--extend-select", metavar="IDS", default="", help="These rules, families or packs, too.")
@click.option("--ignore", metavar="IDS", default="", help="Not these.")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
def command(config_path: str | None, select: str | None, extend_select: str, ignore: str, form: str) -> None:
    """List the rules: how sure each is, whether it runs, what it reads, and which file or option says so."""
    config = configured(config_path)
    chosen = None if select is None else names(select)
    listed = list(_listed(config, chosen, names(extend_select), names(ignore)))
    if form == "json":
        import json

        click.echo(json.dumps(_envelope(listed), ensure_ascii=False, indent=2))
        return
    for line in _table([_HEADS, *map(_cells, listed)]):
        click.echo(line)
    click.echo(f"\n{sum(one.choice.on for one in listed)} of {len(listed)} rules run. newslint explain RULE shows one.")


def names(commas: str) -> tuple[str, ...]:
    """The names in a list with commas between."""
    return tuple(filter(None, (name.strip() for name in commas.split(","))))


def configured(path: str | None) -> Config:
    """The configuration that is named, or the nearest one; a broken one ends the command."""
    from newslint.config import ConfigurationError, configuration, read_configuration

    try:
        return read_configuration(path) if path else configuration("")
    except ConfigurationError as error:
        refuse(error)


def packs(config: Config) -> list[str]:
    """The folders and files of rules that a configuration adds; a shipped pack is not one of them."""
    return [pack for pack in config.extends if not _is_shipped(pack)]


def refuse(error: Exception) -> NoReturn:
    """End the command: what was asked for, or a file it depends on, cannot be used."""
    click.echo(str(error), err=True)
    sys.exit(2)


def _is_shipped(pack: str) -> bool:
    return pack.startswith("house/")


def _listed(
    config: Config, select: tuple[str, ...] | None, extend: tuple[str, ...], ignore: tuple[str, ...]
) -> Iterator[Listed]:
    from newslint.rulebook import RulebookError, SelectionError, Wish, choose, load_rules

    file = shortened(config.path or "newslint.yml")
    house = tuple(filter(_is_shipped, config.extends))
    wishes = [
        Wish(file, config.select, (*house, *config.extend_select), config.ignore),
        Wish("--select", select),
        Wish("--extend-select", None, extend),
        Wish("--ignore", None, (), ignore),
    ]
    try:
        choices = choose(load_rules(packs(config)), wishes)
    except (RulebookError, SelectionError) as error:
        refuse(error)
    for choice in sorted(choices, key=lambda choice: (choice.rule.family, choice.rule.id)):
        set_to = config.severity.get(choice.rule.id)
        severities = [set_to] if set_to else sorted({case.severity for case in choice.rule.cases.values()}, key=_rank)
        yield Listed(choice, tuple(severity.value for severity in severities), shortened(choice.by))


def _rank(severity: Any) -> int:
    return -int(severity.rank)


def shortened(path: str) -> str:
    """A path from here, where it is one inside this folder."""
    import os

    prefix = os.getcwd() + os.sep
    return path[len(prefix) :] if path.startswith(prefix) else path


def _cells(listed: Listed) -> tuple[str, ...]:
    rule = listed.rule
    runs = "on" if listed.choice.on else "off"
    severities, languages = "/".join(listed.severities), ",".join(rule.languages)
    return rule.id, severities, runs, rule.family, languages, rule.title, listed.by


def _table(rows: Sequence[tuple[str, ...]]) -> Iterable[str]:
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return ("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows)


def _envelope(listed: Iterable[Listed]) -> dict[str, Any]:
    from newslint import __version__

    tool = {"name": "newslint", "version": __version__}
    return {"version": 1, "tool": tool, "rules": [_entry(one) for one in listed]}


def _entry(listed: Listed) -> dict[str, Any]:
    rule = listed.rule
    return {
        "id": rule.id,
        "title": rule.title,
        "family": rule.family,
        "check": rule.check,
        "languages": list(rule.languages),
        "severities": list(listed.severities),
        "on": listed.choice.on,
        "by": listed.by,
        "origin": rule.origin,
        "cases": [
            {"name": name, "severity": case.severity.value, "message": case.message, "fix": case.fix.value}
            for name, case in rule.cases.items()
        ],
    }
