"""A fault is what is wrong with a rule file or word list, where, and what would be right."""

from __future__ import annotations

from collections.abc import Iterable

from newslint.record import Record


class Fault(Record):
    """One thing wrong at a place of a file; line and column are counted from 1."""

    path: str
    line: int
    column: int
    message: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}: {self.message}"


class RulebookError(Exception):
    """Files that cannot be rules, with every fault found in them; its text is one line a fault."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = tuple(sorted(faults))
        super().__init__("\n".join(map(str, self.faults)))


class SelectionError(Exception):
    """A name that is no rule, family or pack; its text is one line that gives the nearest known one."""

    def __init__(self, name: str, by: str, known: Iterable[str]) -> None:
        self.name = name
        super().__init__(f"{by}: no rule, family or pack is called {name!r}{near(name, known)}")


def near(name: str, known: Iterable[str], otherwise: str = "") -> str:
    """`; did you mean X?` for the known name that is most like this one, else `otherwise`."""
    from difflib import get_close_matches

    found = get_close_matches(name, sorted(known), n=1, cutoff=0.5)
    return f"; did you mean {found[0]!r}?" if found else otherwise


def one_of(name: str, known: Iterable[str]) -> str:
    """`; did you mean X?`, or the whole list where nothing is like the name."""
    names = sorted(known)
    return near(name, names, f"; use {', '.join(names)}" if names else "")
