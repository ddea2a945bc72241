"""A register and a corrections log as books: what a look-up of a word or a form finds.

Keys of a register, with forms folded: `=form` how a form stands, `>word` the wrong forms that begin with a word,
`!word` those never to be touched, `+word` those of places with several right ones, `~form` the names that differ from
it where it has a `*`, `-letters` the surnames that these are with or without one letter left out, `#number` the entry.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from newslint.facts.register import Standing, folded
from newslint.registers.book import Pages
from newslint.registers.entries import Listed, read_registers
from newslint.rulebook.faults import RulebookError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from newslint.registers.corrections import Correction

_WORD = re.compile(r"\w+(?:['’]\w+)*")
_COMMONEST = 20
_SURNAME = 5


def log_of(paths: Sequence[str]) -> Pages:
    """What the corrections log in these files says. Raises `RulebookError`."""
    from newslint.registers.corrections import read_corrections

    entries, faults = read_corrections(paths)
    if faults:
        raise RulebookError(faults)
    return log_pages(entries)


def log_pages(entries: Iterable[Correction]) -> Pages:
    """What a corrections log says: under `>word`, what was corrected that has the word first."""
    found: dict[str, list[Any]] = {}
    for entry in entries:
        word = _WORD.search(entry.wrong)
        if word is not None:
            key, start = ">" + folded(word.group()), word.start()
            found.setdefault(key, []).append([entry.wrong, start, *entry[1:5], entry.place])
    return found


def register_pages(paths: Sequence[str]) -> Pages:
    """What the register in these files says. Raises `RulebookError`."""
    entries, faults = read_registers(paths)
    if faults:
        raise RulebookError(faults)
    return pages(entries)


def pages(entries: Sequence[Listed]) -> Pages:
    """What a register says, by key."""
    found: dict[str, list[Any]] = {}
    for number, entry in enumerate(entries):
        found[f"#{number}"] = list(_plain(entry))
        for key, said in _said(number, entry):
            known = found.setdefault(key, [])
            if said not in known[-_COMMONEST:]:
                known.append(said)
    _likenesses(found, entries)
    return found


def _said(number: int, entry: Listed) -> Iterator[tuple[str, Any]]:
    if entry.kind == "place" and entry.also:
        for form in (entry.name, *entry.also):
            yield "+" + first_word(form), [form, form, number]
    for form, standing in _right(entry):
        yield "=" + folded(form), [standing, number, form]
        yield from _with_a_star(form, number)
        if entry.sealed and form != entry.short:
            yield "!" + first_word(form), [form, form, number]
    for wrong, right in sorted(entry.wrong.items(), key=lambda pair: -len(pair[0])):
        yield "=" + folded(wrong), [Standing.WRONG.value, number, right]
        yield ">" + first_word(wrong), [wrong, right, number]


def _plain(entry: Listed) -> Sequence[Any]:
    closed = int(entry.sealed)
    return entry.name, entry.kind, entry.role, entry.context, entry.since, entry.until, closed, entry.place


def _right(entry: Listed) -> Iterator[tuple[str, str]]:
    yield entry.name, Standing.NAME.value
    if entry.short:
        yield entry.short, Standing.SHORT.value
    for form in entry.also:
        yield form, Standing.ALLOWED.value


def _with_a_star(form: str, number: int) -> Iterator[tuple[str, Any]]:
    """The keys under which a near miss of a name of several words finds it."""
    words = folded(form).split()
    if len(words) > 1:
        for at, word in enumerate(words):
            yield "~" + " ".join([*words[:at], f"{word[0]}*", *words[at + 1 :]]), [form, number]


def _likenesses(found: dict[str, list[Any]], entries: Iterable[Listed]) -> None:
    """Add the surnames under themselves with a letter left out; those that many bear are told by nothing."""
    surnames = {folded(entry.short) for entry in entries if entry.short and (entry.role or entry.context)}
    for surname in sorted(surnames):
        if len(surname) >= _SURNAME and " " not in surname and len(found["=" + surname]) <= _COMMONEST:
            for cut in {surname, *(surname[:at] + surname[at + 1 :] for at in range(1, len(surname)))}:
                found.setdefault("-" + cut, []).append(surname)


def first_word(form: str) -> str:
    """The first word of a form as the words of the copy are cut."""
    found = _WORD.search(form)
    return folded(found.group()) if found else folded(form)
