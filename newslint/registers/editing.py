"""A register is added to as text, so that its comments and order stay; an entry that grows is written anew."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from newslint.record import Record
from newslint.registers.entries import Listed, fitting

_PLAIN = re.compile(r"[^\W\d_](?:[\w .’'/&()-]*[\w.)])?")
_TRUTHS = frozenset(("true", "false", "yes", "no", "null", "on", "off"))


class Addition(Record):
    """What is to stand in a register: a name and whatever is known of it."""

    name: str
    kind: str = ""
    wrong: tuple[str, ...] = ()
    also: tuple[str, ...] = ()
    role: str = ""
    context: tuple[str, ...] = ()
    note: str = ""


class CommentedError(Exception):
    """An entry that cannot be written anew because comments stand in it; its text says where."""


def added(text: str, known: Iterable[Listed], new: Addition) -> str:
    """The text of a register with an addition: its entry grown where the name stands in it already, else appended.

    `known` are the entries that the text holds.
    """
    entries = list(known)
    old = next((entry for entry in entries if entry.name == new.name), None)
    if old is None:
        return text + "\n" * bool(text and not text.endswith("\n")) + entry_text(new)
    lines = text.splitlines(keepends=True)
    first = old.line - 1
    last = min((entry.line - 1 for entry in entries if entry.line > old.line), default=len(lines))
    while last > first + 1 and (not lines[last - 1].strip() or lines[last - 1].startswith("#")):
        last -= 1
    if any("#" in line for line in lines[first:last]):
        raise CommentedError(f"{old.place}: comments stand in the entry of {old.name}; add to it by hand")
    return "".join([*lines[:first], _grown(old, new), *lines[last:]])


def _grown(old: Listed, new: Addition) -> str:
    """An entry of the register with what is new in it."""
    kept = Addition(
        old.name,
        new.kind or ("" if old.kind == "person" else old.kind),
        (),
        tuple(dict.fromkeys((*old.also, *new.also))),
        new.role or old.role,
        tuple(dict.fromkeys((*old.context, *new.context))),
        new.note or old.note,
    )
    dates = [f"  {key}: {day}" for key, day in (("from", old.since), ("until", old.until)) if day]
    mending = _mending(old, new)
    sealed = ["  do-not-touch: true"] if old.sealed and not mending else []
    return "\n".join(filter(None, [*_lines(kept), mending, *dates, *sealed])) + "\n"


def _mending(old: Listed, new: Addition) -> str:
    """The forms to mend: a list, unless one of them was given a form of its own to write."""
    known = old._replace(also=(*old.also, *new.also))
    wrong = {form: right for form, right in old.wrong.items() if form not in new.also}
    wrong |= {form: fitting(form, known) for form in new.wrong if form not in wrong}
    if not wrong:
        return ""
    if all(right == fitting(form, known) for form, right in wrong.items()):
        return f"  wrong: {_listed(wrong)}"
    pairs = ", ".join(f"{scalar(form)}: {scalar(right)}" for form, right in wrong.items())
    return f"  wrong: {{{pairs}}}"


def entry_text(new: Addition) -> str:
    """An entry as a register has it."""
    lines = list(_lines(new))
    if new.wrong:
        lines.append(f"  wrong: {_listed(new.wrong)}")
    return "\n".join(lines) + "\n"


def _lines(new: Addition) -> Iterator[str]:
    yield f"- name: {scalar(new.name)}"
    if new.kind and new.kind != "person":
        yield f"  type: {new.kind}"
    if new.role:
        yield f"  role: {scalar(new.role)}"
    if new.also:
        yield f"  also: {_listed(new.also)}"
    if new.context:
        yield f"  context: {_listed(new.context)}"
    if new.note:
        yield f"  note: {scalar(new.note)}"


def _listed(forms: Iterable[str]) -> str:
    return "[" + ", ".join(map(scalar, forms)) + "]"


def scalar(text: str) -> str:
    """A text as YAML has it on one line, in quotation marks where it could be read as anything else."""
    if _PLAIN.fullmatch(text) and text.lower() not in _TRUTHS:
        return text
    import json

    return json.dumps(text, ensure_ascii=False)
