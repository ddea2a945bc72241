"""Which rules run: those that ship switched on, changed by what a configuration and a command line wish for.

A name is a rule's id, a family (its rules that are on by default) or a pack: `house/ap`, or the last part of the path
of a newsroom's own. House packs are off until they are named.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from newslint.record import Record
from newslint.rulebook.faults import SelectionError
from newslint.rulebook.rule import SHIPPED, Rule

_HOUSE = "house/"


class Wish(Record):
    """What one place asks for; `by` names the place (`newslint.yml`). `select` of `None` leaves the set as it was."""

    by: str
    select: tuple[str, ...] | None = None
    extend_select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()


class Choice(Record):
    """Whether a rule runs, and who said so: a configuration file, an option, or the rulebook it is of."""

    rule: Rule
    on: bool
    by: str


def select(
    rules: Iterable[Rule],
    select: Iterable[str] | None = None,
    extend_select: Iterable[str] = (),
    ignore: Iterable[str] = (),
) -> tuple[Rule, ...]:
    """The rules that run; raises `SelectionError` for a name that nothing has."""
    wish = Wish("the selection", None if select is None else tuple(select), tuple(extend_select), tuple(ignore))
    return tuple(choice.rule for choice in choose(tuple(rules), [wish]) if choice.on)


def choose(rules: Sequence[Rule], wishes: Iterable[Wish] = ()) -> tuple[Choice, ...]:
    """Every rule with whether it runs. A later `select` replaces all before it; `ignore` wins wherever it stands."""
    named = _named(rules)
    on = {rule.id: rule.origin for rule in rules if _by_default(rule)}
    off: dict[str, str] = {}
    for wish in wishes:
        if wish.select is not None:
            on = {}
        for name in (*(wish.select or ()), *wish.extend_select):
            on |= {rule: wish.by for rule, turned_on in _find(name, named, wish.by).items() if turned_on}
        for name in wish.ignore:
            off |= dict.fromkeys(_find(name, named, wish.by), wish.by)
    return tuple(_choice(rule, on, off) for rule in rules)


def _choice(rule: Rule, on: dict[str, str], off: dict[str, str]) -> Choice:
    if rule.id in off:
        return Choice(rule, False, off[rule.id])
    return Choice(rule, rule.id in on, on.get(rule.id, rule.origin))


def _by_default(rule: Rule) -> bool:
    return rule.on and not rule.origin.startswith(_HOUSE)


def _named(rules: Iterable[Rule]) -> dict[str, dict[str, bool]]:
    """For every known name the ids it stands for, and whether the name turns each of them on."""
    named: dict[str, dict[str, bool]] = {}
    for rule in rules:
        named.setdefault(rule.family, {})[rule.id] = _by_default(rule)
        if rule.origin != SHIPPED:
            named.setdefault(_pack(rule.origin), {})[rule.id] = rule.on
    return named | {rule.id: {rule.id: True} for rule in rules}


def _pack(origin: str) -> str:
    """The name of a pack: a house pack's own, the last part of the path of any other."""
    if origin.startswith(_HOUSE):
        return origin
    name = origin.replace("\\", "/").rstrip("/").rpartition("/")[2]
    return name.removesuffix(".yml").removesuffix(".yaml")


def _find(name: str, named: dict[str, dict[str, bool]], by: str) -> dict[str, bool]:
    if name not in named:
        raise SelectionError(name, by, named)
    return named[name]
