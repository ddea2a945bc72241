"""Which rules run for a draft: the shipped ones and those of the packs it extends, as selected, with its severities."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterable, Mapping

from newslint.config import Config
from newslint.finding import Severity
from newslint.report import Problem
from newslint.rulebook import Case, Rule, RulebookError, SelectionError, Wish, choose, load_rules
from newslint.settings import Settings, UnusableError, nearby

Rules = tuple[tuple[Rule, ...], frozenset[str]]
"""The rules that run, and the names of all there are, of families and packs too (with a `/` behind them)."""


def rules_for(config: Config, settings: Settings) -> Rules:
    """The rules under a configuration and a command line, and the names of all. Raises `UnusableError`."""
    packs = [name for name in config.extends if os.path.isabs(name)]
    try:
        asked = wishes(config, settings)
        rules = load_rules(packs, settings.use_cache, None if packs else _houses(asked, config))
        chosen = tuple(choice.rule for choice in choose(rules, asked) if choice.on)
    except RulebookError as error:
        raise UnusableError(tuple(_problem(f.path, f.message, (f.line, f.column)) for f in error.faults)) from None
    except SelectionError as error:
        raise UnusableError((_unknown(config, error),)) from None
    opened = tuple(_opened(rule, settings) if rule.pack else rule for rule in chosen)
    known = frozenset(name for rule in rules for name in (rule.id, rule.key))
    groups = {f"{group}/" for rule in rules for group in (rule.family, rule.origin)}
    return _with_severities(opened, config, known), known | groups


def _houses(asked: Iterable[Wish], config: Config) -> Collection[str] | None:
    """The house packs that are named; None, which is all, where something else of a pack is ("ap/toward")."""
    lists = [
        *config.severity,
        *(name for wish in asked for name in (*(wish.select or ()), *wish.extend_select, *wish.ignore)),
    ]
    named = {name for name in lists if "/" in name}
    return named if all(name.startswith("house/") for name in named) else None


def _opened(rule: Rule, settings: Settings) -> Rule:
    from newslint.rulebook.termbooks import with_book

    return with_book(rule, use_cache=settings.use_cache)


def wishes(config: Config, settings: Settings) -> list[Wish]:
    """What the configuration asks for, then what each option of the command line asks for."""
    packs = tuple(name for name in config.extends if not os.path.isabs(name))
    return [
        Wish(config.path or "", config.select, (*packs, *config.extend_select), config.ignore),
        Wish("--select", settings.select),
        Wish("--extend-select", None, settings.extend_select),
        Wish("--ignore", None, (), settings.ignore),
    ]


def _with_severities(rules: tuple[Rule, ...], config: Config, known: frozenset[str]) -> tuple[Rule, ...]:
    for name in config.severity:
        if name not in known and not any(_has_term(rule, name) for rule in rules):
            from newslint.rulebook.faults import near

            message = f"severity: no rule is called {name!r}{near(name, known)}"
            raise UnusableError((_problem(config.path or "", message, config.places.get(("severity", name))),))
    return tuple(_at(rule, config.severity) for rule in rules)


def _has_term(rule: Rule, name: str) -> bool:
    """Whether this is all the terms of a pack and a term of them has the name."""
    return rule.book is not None and bool(rule.book.under(f"@{name}"))


def _at(rule: Rule, severity: Mapping[str, Severity]) -> Rule:
    """The rule as sure as the configuration says it, or any term of it, is."""
    terms = {name: rule.outcome(None, name) for name in severity if _has_term(rule, name)}
    cases: dict[str | None, Case] = {
        name: case._replace(severity=severity[name]) for name, case in terms.items() if case is not None
    }
    said = severity.get(rule.key) or severity.get(rule.id)
    if said is None:
        return rule._replace(cases={**rule.cases, **cases}) if cases else rule
    kept = {name: case._replace(severity=said) for name, case in rule.cases.items()}
    settings = {**rule.settings, "severity": said.value} if rule.book is not None else rule.settings
    return rule._replace(cases={**kept, **cases}, settings=settings)


def _unknown(config: Config, error: SelectionError) -> Problem:
    """A name that no rule has: at its place in the configuration, or as the option that says it."""
    option, _, message = str(error).partition(": ")
    if option.startswith("--"):
        return _problem(option, message, None)
    places = (config.places.get((key, error.name)) for key in ("select", "extend-select", "ignore"))
    return _problem(config.path or option, message, next(filter(None, places), None))


def _problem(path: str, message: str, place: tuple[int, int] | None) -> Problem:
    line, column = place or (None, None)
    return Problem(path if path.startswith("--") else nearby(path), "configuration", message, line, column)
