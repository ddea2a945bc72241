"""A form is one mapping of a rule file: each question put to it answers with a value or adds a fault at its place."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from newslint.rulebook.faults import Fault, one_of
from newslint.rulebook.tree import Node


@dataclass(slots=True)
class Form:
    """One mapping of a rule file as it is read: each question answers with a value or adds a fault."""

    path: str
    node: Node
    faults: list[Fault]
    items: Mapping[str, Node] = field(init=False)

    def __post_init__(self) -> None:
        self.items = self.node.value if isinstance(self.node.value, Mapping) else {}
        if not isinstance(self.node.value, Mapping):
            self.fault(self.node, "a mapping (key: value) is expected here")

    def fault(self, at: Node | tuple[int, int], message: str) -> None:
        """Add what is wrong at a node or place."""
        line, column = (at.line, at.column) if isinstance(at, Node) else at
        self.faults.append(Fault(self.path, line, column, message))

    def keys(self, known: Collection[str], what: str) -> None:
        """Fault every key that is not known."""
        for key in self.items:
            if key not in known:
                self.fault(self.node.keys[key], f"unknown key {key!r} in {what}{one_of(key, known)}")

    def text(self, key: str, default: str = "") -> str:
        """Text, without the white space around it."""
        node = self.items.get(key)
        if node is None:
            return default
        if not isinstance(node.value, str):
            self.fault(node, f"{key} is text; a list or mapping stands here")
            return default
        return node.value.strip()

    def needed(self, key: str, hint: str) -> str:
        """Text that must not be missing or empty."""
        if key not in self.items:
            self.fault(self.node, f"{key} is missing; {hint}")
            return ""
        text = self.text(key)
        if not text and isinstance(self.items[key].value, str):
            self.fault(self.items[key], f"{key} is empty; {hint}")
        return text

    def line(self, key: str, default: str = "") -> str:
        """Text of one line."""
        text = self.text(key, default)
        if "\n" in text:
            self.fault(self.items[key], f"{key} is one line; fold it with >- or quote it on one line")
        return text

    def choice(self, key: str, known: Collection[str], default: str) -> str:
        """One of a few words."""
        text = self.text(key, default)
        if text in known:
            return text
        self.fault(self.items[key], f"{key} cannot be {text!r}{one_of(text, known)}")
        return default

    def truth(self, key: str, default: bool) -> bool:
        """true or false."""
        return self.choice(key, ("true", "false"), str(default).lower()) == "true"

    def texts(self, key: str) -> list[Node]:
        """A list of texts, each with its place."""
        node = self.items.get(key)
        if node is None:
            return []
        if not isinstance(node.value, tuple):
            self.fault(node, f"{key} is a list, even of one; write [{node.plain}]")
            return []
        for item in node.value:
            if not isinstance(item.value, str):
                self.fault(item, f"{key} is a list of texts")
        return [item for item in node.value if isinstance(item.value, str)]
