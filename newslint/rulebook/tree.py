"""YAML as written: every scalar is text, every node and every key knows its line and column.

Plain loading makes 750 of `12:30` and False of `NO`, keeps the last of two equal keys and forgets where anything
stood. Aliases and tags are refused: a rule file says what it says where it says it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from newslint.record import Record
from newslint.rulebook.faults import Fault
from newslint.text import reason

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

_DEEPEST = 40
_STANDARD = "tag:yaml.org,2002:"


class Node(Record):
    """Text, a list of nodes or a mapping of nodes; `keys` says where each key of a mapping stands.

    `literal` is true for text under `|`, whose first line is the one after `line`.
    """

    value: str | tuple[Node, ...] | Mapping[str, Node]
    line: int
    column: int
    keys: Mapping[str, tuple[int, int]] = {}
    literal: bool = False

    @property
    def plain(self) -> Any:
        """The same as strings, lists and dictionaries."""
        if isinstance(self.value, str):
            return self.value
        if isinstance(self.value, tuple):
            return [item.plain for item in self.value]
        return {key: item.plain for key, item in self.value.items()}

    def at(self, way: tuple[str | int, ...]) -> Node:
        """The node that a way of keys and indexes leads to, or the last one on it."""
        node = self
        for step in way:
            inside = node.value
            if isinstance(inside, tuple):
                node = inside[int(step)]
            elif isinstance(inside, Mapping):
                node = inside.get(str(step), node)
        return node


def parse(path: str, text: str, faults: list[Fault]) -> Node | None:
    """The tree of a YAML text; None where there is none, with the faults added to the list."""
    import yaml

    try:
        root = yaml.compose(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
        if root is not None:
            return _Reading(path, faults, set()).node(root)
        faults.append(Fault(path, 1, 1, "the file is empty"))
    except yaml.MarkedYAMLError as error:
        faults.append(_marked(path, error))
    except yaml.YAMLError as error:
        faults.append(Fault(path, *_place_of(text, error), f"not YAML: {getattr(error, 'reason', error)}"))
    except RecursionError:
        faults.append(Fault(path, 1, 1, "this is nested too deeply"))
    return None


def read_text(path: str, faults: list[Fault]) -> str | None:
    """The text of a file in UTF-8; None, with a fault, where it cannot be read."""
    try:
        with open(path, encoding="utf-8-sig") as file:
            return file.read()
    except UnicodeDecodeError as error:
        faults.append(Fault(path, 1, 1, f"not UTF-8 (byte {error.start + 1}); save the file as UTF-8"))
    except OSError as error:
        faults.append(Fault(path, 1, 1, f"cannot be read: {reason(error)}"))
    return None


def _marked(path: str, error: Any) -> Fault:
    mark = error.problem_mark or error.context_mark
    what = ", ".join(filter(None, (error.context, error.problem)))
    line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    return Fault(path, line, column, f"not YAML: {what}")


def _place_of(text: str, error: Any) -> tuple[int, int]:
    before = text[: getattr(error, "position", 0) or 0]
    return before.count("\n") + 1, len(before) - before.rfind("\n")


@dataclass(slots=True)
class _Reading:
    """One pass over a composed document; `seen` holds the collections met so far, to catch aliases."""

    path: str
    faults: list[Fault]
    seen: set[int]

    def fault(self, mark: Any, message: str) -> None:
        self.faults.append(Fault(self.path, mark.line + 1, mark.column + 1, message))

    def node(self, raw: Any, depth: int = 0) -> Node:
        mark = raw.start_mark
        line, column = mark.line + 1, mark.column + 1
        if depth > _DEEPEST:
            raise RecursionError
        if id(raw) in self.seen:
            self.fault(mark, "this is used again by an alias (*name); write it out where it is used")
            return Node("", line, column)
        self.seen.add(id(raw))
        if not str(raw.tag).startswith(_STANDARD):
            self.fault(mark, f"tags such as {raw.tag} are not read; write plain text, lists and mappings")
        if raw.id == "scalar":
            return Node(raw.value, line, column, literal=raw.style == "|")
        if raw.id == "sequence":
            return Node(tuple(self.node(item, depth + 1) for item in raw.value), line, column)
        return self.mapping(raw, line, column, depth)

    def mapping(self, raw: Any, line: int, column: int, depth: int) -> Node:
        items: dict[str, Node] = {}
        keys: dict[str, tuple[int, int]] = {}
        for key, value in raw.value:
            mark = key.start_mark
            if key.id != "scalar":
                self.fault(mark, "a key must be text")
            elif key.value in items:
                self.fault(mark, f"the key {key.value!r} is already on line {keys[key.value][0]}; keep one of them")
            else:
                keys[key.value] = (mark.line + 1, mark.column + 1)
                items[key.value] = self.node(value, depth + 1)
        return Node(items, line, column, keys)
