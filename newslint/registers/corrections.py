"""A corrections log says what the newsroom printed wrong and what is right: CSV with a first line, or a YAML list.

Columns and keys: `wrong` (the words as they were printed), `right` (the words for them; without it nothing is offered),
`date`, `context` (words one of which must stand near; in CSV with semicolons between), `scope` (a story's slug, its
path or a folder; without it every story) and `note`.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from datetime import date

from newslint.record import Record
from newslint.registers.listing import Item, items
from newslint.rulebook.faults import Fault, one_of
from newslint.rulebook.form import Form
from newslint.rulebook.tree import read_text

KEYS = ("wrong", "right", "date", "context", "scope", "note")


class Correction(Record):
    """One correction; `date` is in ISO form or empty, `scope` empty where it holds for every story."""

    wrong: str
    right: str
    date: str
    context: tuple[str, ...]
    scope: str
    path: str
    line: int

    @property
    def place(self) -> str:
        """Where an editor finds it."""
        return f"{os.path.basename(self.path)}, line {self.line}"


def read_corrections(paths: Iterable[str]) -> tuple[list[Correction], list[Fault]]:
    """The corrections of these files in order, and whatever is wrong with them."""
    faults: list[Fault] = []
    found = [one for path in paths for one in (_csv if path.lower().endswith(".csv") else _yaml)(path, faults)]
    return found, faults


def _yaml(path: str, faults: list[Fault]) -> Iterator[Correction]:
    return corrections_from(items(path, faults))


def corrections_from(listed: Iterable[Item]) -> Iterator[Correction]:
    """The corrections of a list; what is wrong with one is added to the faults of its file."""
    for item in listed:
        form = Form(item.path, item.node, item.faults)
        form.keys(KEYS, "a correction")
        wrong = form.needed("wrong", "write it as it was printed")
        places = {key: (node.line, node.column) for key, node in form.items.items()}
        context = tuple(str(node.value).strip() for node in form.texts("context"))
        values = (wrong, form.line("right"), form.text("date"), context, form.line("scope"))
        yield from _correction(item.path, item.node.line, values, places, item.faults)


def _csv(path: str, faults: list[Fault]) -> Iterator[Correction]:
    import csv

    text = read_text(path, faults)
    rows = csv.reader((text or "").splitlines(keepends=True), strict=True)
    try:
        head = [name.strip().lower() for name in next(rows, [])]
        faults += _head(path, head)
        line = rows.line_num
        for row in rows:
            first, line = line + 1, rows.line_num
            if any(cell.strip() for cell in row) and "wrong" in head:
                yield from _row(path, first, dict(zip(head, row, strict=False)), faults)
    except csv.Error as error:
        faults.append(Fault(path, rows.line_num or 1, 1, f"not CSV: {error}"))


def _head(path: str, head: list[str]) -> Iterator[Fault]:
    if "wrong" not in head:
        yield Fault(path, 1, 1, "the first line names the columns; wrong is missing (wrong,right,date,context,scope)")
    for name in head:
        if name and name not in KEYS:
            yield Fault(path, 1, 1, f"unknown column {name!r}{one_of(name, KEYS)}")


def _row(path: str, line: int, cells: dict[str, str], faults: list[Fault]) -> Iterator[Correction]:
    context = tuple(word.strip() for word in cells.get("context", "").split(";") if word.strip())
    wrong, right, day, scope = (cells.get(key, "").strip() for key in ("wrong", "right", "date", "scope"))
    if not wrong:
        faults.append(Fault(path, line, 1, "wrong is empty; write it as it was printed"))
    yield from _correction(path, line, (wrong, right, day, context, scope), {}, faults)


def _correction(
    path: str,
    line: int,
    values: tuple[str, str, str, tuple[str, ...], str],
    places: dict[str, tuple[int, int]],
    faults: list[Fault],
) -> Iterator[Correction]:
    wrong, right, day, context, scope = values
    if wrong and wrong == right:
        faults.append(Fault(path, *places.get("right", (line, 1)), f"wrong and right are both {wrong!r}"))
    elif wrong and not any(char.isalnum() for char in wrong):
        faults.append(Fault(path, *places.get("wrong", (line, 1)), f"{wrong!r} has no word in it to be found by"))
    elif day and not _is_date(day):
        faults.append(Fault(path, *places.get("date", (line, 1)), f"{day!r} is no date; write it as 2024-03-06"))
    elif wrong:
        yield Correction(" ".join(wrong.split()), " ".join(right.split()), day, context, _scope(scope), path, line)


def _is_date(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def _scope(text: str) -> str:
    return "" if text.lower() == "all" else text
