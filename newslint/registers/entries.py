"""A register is a list of names as the newsroom spells them; each wrong entry is a fault at its place.

An entry has a `name` and may have: `type` (person, organisation, place or other), `wrong` (forms to mend: a list, or a
mapping of each to the form to write for it), `also` (other forms that are right), `role`, `context` (words that stand
near the name), `from` and `until` (days it holds), `do-not-touch: true` and a `note`.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from newslint.facts.register import folded
from newslint.record import Record
from newslint.registers.listing import Item, items
from newslint.rulebook.faults import Fault
from newslint.rulebook.form import Form
from newslint.rulebook.tree import Node

KINDS = ("person", "organisation", "place", "other")
KEYS = ("name", "type", "wrong", "also", "role", "context", "from", "until", "do-not-touch", "note")
SHORTEST = 6
"""A wrong form of one word with fewer letters needs words of context, for it may be anyone's name."""


class Listed(Record):
    """One entry as the file has it; `wrong` gives for each form the one to write, `path` and `line` say where it is."""

    name: str
    kind: str
    wrong: Mapping[str, str]
    also: tuple[str, ...]
    role: str
    context: tuple[str, ...]
    since: str
    until: str
    sealed: bool
    note: str
    path: str
    line: int
    column: int = 1

    @property
    def right(self) -> tuple[str, ...]:
        """Every form that is right: the name, its short form, and the others."""
        return tuple(dict.fromkeys(filter(None, (self.name, self.short, *self.also))))

    @property
    def short(self) -> str:
        """The surname of a person's name of several words."""
        return surname(self.name) if self.kind == "person" else ""

    @property
    def place(self) -> str:
        """Where an editor finds it."""
        return f"{os.path.basename(self.path)}, line {self.line}"


def read_registers(paths: Iterable[str]) -> tuple[list[Listed], list[Fault]]:
    """The entries of these files in order, and whatever is wrong with them."""
    faults: list[Fault] = []
    entries = entries_from(item for path in paths for item in items(path, faults))
    faults += _conflicts(entries)
    return entries, faults


def entries_from(listed: Iterable[Item]) -> list[Listed]:
    """The entries that are right; what is wrong with the others is added to the faults of their file."""
    return [entry for item in listed if (entry := _entry(item))]


def surname(name: str) -> str:
    """The last part of a full name, with the particles before it: `von der Leyen`; empty for a single word."""
    words = name.split()
    while len(words) > 2 and words[-1].rstrip(".") in ("Jr", "Sr", "II", "III", "IV"):
        words = [*words[:-2], words[-2].rstrip(",")]
    first = len(words) - 1
    while first > 1 and words[first - 1][:1].islower():
        first -= 1
    return " ".join(words[first:]) if first > 0 else ""


def _entry(item: Item) -> Listed | None:
    form = Form(item.path, item.node, item.faults)
    before = len(item.faults)
    form.keys(KEYS, "an entry of a register")
    name = " ".join(form.needed("name", "write it as the newsroom spells it").split())
    kind = form.choice("type", KINDS, "person") if "type" in form.items else "person"
    also = tuple(_form(node) for node in form.texts("also"))
    listed = Listed(
        name,
        kind,
        {},
        also,
        form.line("role"),
        tuple(_form(node) for node in form.texts("context")),
        _day(form, "from"),
        _day(form, "until"),
        form.truth("do-not-touch", False) if "do-not-touch" in form.items else False,
        form.text("note"),
        item.path,
        item.node.line,
        item.node.column,
    )
    listed = listed._replace(wrong=_wrong(form, listed))
    _sense(form, listed)
    return listed if len(item.faults) == before else None


def _form(node: Node) -> str:
    return " ".join(str(node.value).split())


def _day(form: Form, key: str) -> str:
    text = form.text(key)
    if not text:
        return ""
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError:
        form.fault(form.items[key], f"{text!r} is no date; write it as 2024-03-06")
        return ""


def _sense(form: Form, listed: Listed) -> None:
    """Fault what is well formed and makes no sense."""
    if listed.since and listed.until and listed.since > listed.until:
        form.fault(form.items["until"], f"until {listed.until} is before from {listed.since}; change one of them")
    if listed.sealed and listed.wrong:
        form.fault(form.items["wrong"], "a name that is not to be touched has no wrong forms; leave one of the two out")


def _wrong(form: Form, listed: Listed) -> dict[str, str]:
    """The forms to mend, each with the form to write for it."""
    node = form.items.get("wrong")
    found: dict[str, str] = {}
    if node is None:
        return found
    if isinstance(node.value, Mapping):
        inner = Form(form.path, node, form.faults)
        pairs = [(key, node.keys[key], inner.needed(key, "give the form to write")) for key in inner.items]
    else:
        pairs = [(_form(item), (item.line, item.column), "") for item in form.texts("wrong")]
    for written, place, right in pairs:
        wrong = " ".join(written.split())
        trouble = _trouble(wrong, listed, found)
        if trouble:
            form.fault(place, trouble)
        else:
            found[wrong] = right or fitting(wrong, listed)
    return found


def _trouble(wrong: str, listed: Listed, before: Mapping[str, str]) -> str:
    if not wrong:
        return "a wrong form is empty; write it out or take the line away"
    if wrong in before:
        return f"{wrong!r} stands here twice; keep one of them"
    if wrong in listed.right:
        return f"{wrong!r} is also given as right in this entry; keep one of them"
    short = " " not in wrong and len(wrong) < SHORTEST
    if short and not (listed.context or listed.role):
        return f"{wrong!r} is short and may be anyone's name; give the entry context: [words that stand near it]"
    return ""


def fitting(wrong: str, listed: Listed) -> str:
    """The right form that stands for a wrong one: of as many words, and as like it as can be."""

    def unlike(right: str) -> tuple[int, int]:
        pairs = zip(folded(right), folded(wrong), strict=False)
        return abs(right.count(" ") - wrong.count(" ")), -sum(one == other for one, other in pairs)

    return min(listed.right, key=unlike)


def _conflicts(entries: Sequence[Listed]) -> Iterator[Fault]:
    """Entries that say the same twice or contradict each other."""
    first: dict[str, Listed] = {}
    for entry in entries:
        twin = first.setdefault(entry.name, entry)
        if twin is not entry and (twin.role, twin.context) == (entry.role, entry.context):
            hint = "merge the two, or tell them apart by role or context"
            yield _fault(entry, f"{entry.name!r} already stands in {twin.place}; {hint}")
    for entry in entries:
        for wrong in entry.wrong:
            if " " in wrong and wrong in first:
                yield _fault(entry, f"{wrong!r} is wrong here and right in {first[wrong].place}; settle which it is")


def _fault(entry: Listed, message: str) -> Fault:
    return Fault(entry.path, entry.line, entry.column, message)
