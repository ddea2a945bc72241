"""A newsroom's own books are YAML lists; each entry of one is an item with its place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from newslint.record import Record
from newslint.rulebook.faults import Fault
from newslint.rulebook.tree import Node, parse, read_text


class Item(Record):
    """One entry of a list in a file, and the faults found in the file so far."""

    path: str
    node: Node
    faults: list[Fault]


def items(path: str, faults: list[Fault]) -> Iterator[Item]:
    """The entries of a file, in order; a file that is empty or holds comments only has none."""
    text = read_text(path, faults)
    if text is None or not any(line.strip() and not line.lstrip().startswith("#") for line in text.splitlines()):
        return
    root = parse(path, text, faults)
    if root is not None:
        yield from items_of(path, root, faults)


def items_of(path: str, root: Node, faults: list[Fault]) -> Iterator[Item]:
    """The entries of a list that has been read."""
    if not isinstance(root.value, tuple):
        hint = "begin each entry with - name:" if isinstance(root.value, Mapping) else "write - name: and the name"
        faults.append(Fault(path, root.line, root.column, f"this is a list of entries; {hint}"))
        return
    for node in root.value:
        if isinstance(node.value, Mapping):
            yield Item(path, node, faults)
        else:
            faults.append(Fault(path, node.line, node.column, "an entry is a mapping; write name: before the name"))
