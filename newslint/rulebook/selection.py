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
    """Every rule with whether it runs. A later `select` replaces all before it; `ignore` wins wherever it stands.

    A rule that is all terms of a pack runs for those that are on.
    """
    wishes = tuple(wishes)
    names = _Names(rules, wishes)
    on = {rule.key: rule.origin for rule in rules if _by_default(rule)}
    off: dict[str, str] = {}
    for wish in wishes:
        if wish.select is not None:
            on = {}
        for name in (*(wish.select or ()), *wish.extend_select):
            on |= {rule: wish.by for rule, turned_on in names.found(name, wish.by).items() if turned_on}
        for name in wish.ignore:
            off |= dict.fromkeys(names.found(name, wish.by), wish.by)
    for rule in rules:
        if rule.replaces and rule.key in on:
            off |= {name: rule.path for replaced in rule.replaces for name in names.found(replaced, rule.path)}
    return tuple(_choice(rule, on, off) for rule in rules)


def _choice(rule: Rule, on: dict[str, str], off: dict[str, str]) -> Choice:
    if rule.key in off:
        return Choice(rule, False, off[rule.key])
    if rule.pack:
        return _choice_of_terms(rule, on, off)
    return Choice(rule, rule.key in on, on.get(rule.key, rule.origin))


def _choice_of_terms(rule: Rule, on: dict[str, str], off: dict[str, str]) -> Choice:
    """The terms of a pack: all but those that are off, or only those that are named."""
    own = f"{rule.pack}/"
    but = [name for name in off if name.startswith(own)]
    only = [name for name in on if name.startswith(own) and name != rule.key]
    if rule.key not in on and not only:
        return Choice(rule, False, rule.origin)
    chosen = {"but": but} if rule.key in on else {"but": but, "only": only}
    by = on.get(rule.key) or on[only[0]]
    return Choice(rule._replace(settings={**rule.settings, **chosen}), True, by)


def _by_default(rule: Rule) -> bool:
    return rule.on and not rule.origin.startswith(_HOUSE)


class _Names:
    """Every name there is and the rules it stands for, each with whether the name turns it on."""

    def __init__(self, rules: Sequence[Rule], wishes: Iterable[Wish]) -> None:
        self._packs = {f"{rule.pack}/": rule for rule in rules if rule.pack}
        self._named: dict[str, dict[str, bool]] = {}
        chosen = {name for wish in wishes for name in (*(wish.select or ()), *wish.extend_select)}
        for rule in rules:
            self._add(rule.family, rule, _by_default(rule))
            if rule.origin != SHIPPED:
                self._add(_pack(rule.origin), rule, rule.on)
        alone = {rule.id: {rule.key: True} for rule in rules if not rule.term}
        self._named |= alone | {rule.term: {rule.key: True} for rule in rules if rule.term and not rule.pack}
        for rule in rules:
            # `house-term` is one name for what several packs say: those that are chosen
            if rule.term and (not rule.origin.startswith(_HOUSE) or rule.origin in chosen):
                self._add(rule.id, rule, True)

    def _add(self, name: str, rule: Rule, on: bool) -> None:
        self._named.setdefault(name, {})[rule.key] = on

    def found(self, name: str, by: str) -> dict[str, bool]:
        """The rules and terms that a name stands for; raises `SelectionError`."""
        if name in self._named:
            return self._named[name]
        pack = self._packs.get(name[: name.find("/") + 1])
        if pack is None:
            raise SelectionError(name, by, self._named)
        from newslint.rulebook.termbooks import with_book

        terms = with_book(pack).book.under("!")
        if name not in terms:
            raise SelectionError(name, by, [*self._named, *terms])
        return {name: True}


def _pack(origin: str) -> str:
    """The name of a pack: a house pack's own, the last part of the path of any other."""
    if origin.startswith(_HOUSE):
        return origin
    name = origin.replace("\\", "/").rstrip("/").rpartition("/")[2]
    return name.removesuffix(".yml").removesuffix(".yaml")
