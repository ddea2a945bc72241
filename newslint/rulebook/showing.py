"""An example is read from its rule file: a draft, what is drawn in it, and the conditions it holds under."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date

from newslint.checks import Check
from newslint.document import Lookup
from newslint.drawing import erased, is_row
from newslint.rulebook.faults import near
from newslint.rulebook.form import Form
from newslint.rulebook.page import Example
from newslint.rulebook.settings import MismatchError, mismatches
from newslint.rulebook.tree import Node

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

BOOKS = ("register", "corrections")
KEYS = (
    "flag",
    "pass",
    "note",
    "published",
    "format",
    "language",
    "options",
    "with",
    "fixed",
    "package",
    "earlier",
    *BOOKS,
)
SUFFIXES = {"text": ".txt", "markdown": ".md", "html": ".html"}
"""The formats an example may be in, and the suffix of a file of each."""


def read_example(form: Form, check: Check | None, known: Collection[str]) -> Example | None:
    """One entry under `examples`; None, with the faults added, where it cannot be run."""
    form.keys(KEYS, "an example")
    kinds = [kind for kind in ("flag", "pass") if kind in form.items]
    if len(kinds) != 1:
        form.fault(form.node, "an example has either flag: | with what is found drawn in it, or pass: |")
        return None
    node = form.items[kinds[0]]
    if not isinstance(node.value, str) or not node.value.strip():
        form.fault(node, f"{kinds[0]} is the text of a draft; write it under {kinds[0]}: |")
        return None
    start = node.line + node.literal
    _drawn(form, node, start, flagged=kinds[0] == "flag")
    return Example(
        drawn=node.value,
        flagged=kinds[0] == "flag",
        line=start,
        note=form.text("note"),
        published=_published(form),
        format=form.choice("format", tuple(SUFFIXES), "text"),
        language=form.text("language") or None,
        settings=settings_of(form, check),
        beside=_beside(form, known),
        fixed=_fixed(form, node.value, flagged=kinds[0] == "flag"),
        register=_book(form, "register"),
        corrections=_book(form, "corrections"),
        kept={key: form.items[key].plain for key in BOOKS if key in form.items},
        package=_package(form),
        earlier=form.text("earlier"),
    )


def settings_of(form: Form, check: Check | None) -> Mapping[str, Any]:
    """The options a form sets, as plain values, with a fault for each that does not fit the check."""
    node = form.items.get("options")
    if node is None:
        return {}
    if not isinstance(node.value, Mapping):
        form.fault(node, "options are a mapping (name: value)")
        return {}
    plain: dict[str, Any] = node.plain
    for mismatch in mismatches(check.Options, plain) if check is not None else ():
        form.fault(_place(node, mismatch), mismatch.message)
    return plain


def _place(node: Node, mismatch: MismatchError) -> Node | tuple[int, int]:
    if not mismatch.key:
        return node.at(mismatch.way)
    parent = node.at(mismatch.way[:-1])
    return parent.keys.get(str(mismatch.way[-1]), (parent.line, parent.column))


def _drawn(form: Form, node: Node, start: int, *, flagged: bool) -> None:
    lines = str(node.value).split("\n")
    rows = [number for number, line in enumerate(lines) if is_row(line)]
    found = [number for number in rows if lines[number].lstrip().startswith("^")]
    column = node.column if not node.literal else 1
    if flagged and not found:
        form.fault(node, "nothing is flagged; draw ^^^ under what is found, with the message after it")
    if not flagged and rows:
        form.fault((start + rows[0], column), "a draft that passes has nothing drawn in it; use flag: | instead")
    if rows[:1] == [0]:
        form.fault((start, column), "a row of ^ or ~ stands under the line it marks, so the first line cannot be one")


def _published(form: Form) -> date | None:
    text = form.text("published")
    if not text:
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        form.fault(form.items["published"], f"{text!r} is no date; write it as 2024-03-06")
        return None


def _beside(form: Form, known: Collection[str]) -> tuple[str, ...]:
    nodes = form.texts("with")
    for node in nodes:
        if node.value not in known:
            form.fault(node, f"no rule is called {node.value!r}{near(str(node.value), known)}")
    return tuple(str(node.value) for node in nodes)


def _package(form: Form) -> str:
    """The other draft of a package, with the other places drawn in it."""
    node = form.items.get("package")
    if node is None:
        return ""
    if not isinstance(node.value, str) or not node.value.strip():
        form.fault(node, "package is the text of the other draft; write it under package: |")
        return ""
    return node.value


def _book(form: Form, key: str) -> Lookup | None:
    """The register or corrections log that an example is checked with, written as its file would be."""
    node = form.items.get(key)
    if node is None:
        return None
    from newslint.registers.inline import book_of

    return book_of(key, form.path, node, form.faults)


def _fixed(form: Form, drawn: str, *, flagged: bool) -> str | None:
    node = form.items.get("fixed")
    if node is None:
        return None
    if not isinstance(node.value, str):
        form.fault(node, "fixed is the text of the draft after its safe fixes")
        return None
    if not flagged or node.value == erased(drawn):
        form.fault(node, "fixed is what flag: | becomes by its safe fixes; nothing changes here, so leave it out")
    return node.value
