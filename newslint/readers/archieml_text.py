"""ArchieML with the place of every word: a line is a key, a scope, a list item, a command or text, in that order.

What text is not part of a value, a list item or a freeform list is no value at all. `:skip` to `:endskip` and all from
`:ignore` on are left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

from newslint.readers.builder import Run
from newslint.readers.directives import Order, order
from newslint.text import Source, Span

_SLUG = r"[^\s\[\]\\{}:]++"
_GAP = r"[ \t\r]*+"
_LINE = re.compile(r"[^\r\n]*(?:\r\n|\n|\r|\Z)")
_COMMAND = re.compile(r"\s*+:[ \t\r]*+(endskip|ignore|skip|end)", re.IGNORECASE)
_KEY = re.compile(rf"\s*+(?P<key>{_SLUG}){_GAP}:{_GAP}")
_ITEM = re.compile(rf"\s*+\*{_GAP}")
_SCOPE = re.compile(rf"\s*+(?P<sort>[\[{{]){_GAP}(?P<flags>[+.]*+){_GAP}(?P<key>(?:{_SLUG})?+){_GAP}[\]}}]")
_SPACE = re.compile(r"\s*")


class Words:
    """One string as it grows: the runs of its lines; white space around it is no part of it."""

    __slots__ = ("runs",)

    def __init__(self, runs: list[Run]) -> None:
        self.runs = runs

    def text(self, source: Source) -> str:
        """What it reads as."""
        return "".join(
            source.text[run.start : run.end] if run.reads is None else run.reads for run in self.runs
        ).strip()


class _Frame:
    """One open scope: the list it fills, if it is one, and what was in force around it."""

    __slots__ = ("around", "first", "flags", "held", "kind")

    def __init__(self, flags: str, around: dict[str, Any]) -> None:
        self.flags, self.around = flags, around
        self.held: list[Any] | None = None
        self.kind: str | None = None
        self.first: str | None = None


def parsed(source: Source, orders: list[Order]) -> dict[str, Any]:
    """The value that a source is: objects, lists and words; suppressions alone on a line are added to `orders`."""
    reading = _Reading(source)
    for line in _lines(source):
        text = source.text[line.start : line.end].strip()
        given = order(text[1:-1], line) if text[:1] == "[" and text[-1:] == "]" else None
        if given is not None:
            orders.append(given)
        elif not reading.takes(line):
            break
    return reading.data


def _lines(source: Source) -> Iterator[Span]:
    at = int(source.text.startswith("\ufeff"))
    while at < len(source.text):
        found = _LINE.match(source.text, at)
        assert found is not None
        yield Span(at, found.end())
        at = found.end()


class _Reading:
    """The state of one pass: what is open, and the string that further lines would go on."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.data: dict[str, Any] = {}
        self.scope = self.data
        self.stack: list[_Frame] = []
        self.skipping = False
        self.growing: Words | None = None
        self.pending: list[Span] = []

    @property
    def frame(self) -> _Frame | None:
        """The innermost open scope."""
        return self.stack[-1] if self.stack else None

    @property
    def free(self) -> bool:
        """Whether paragraphs stand for themselves here."""
        return self.frame is not None and "+" in self.frame.flags

    def takes(self, line: Span) -> bool:
        """Take one line; False where nothing after it counts."""
        text, frame = self.source.text, self.frame
        command = _COMMAND.match(text, line.start, line.end)
        if command:
            return self._command(command[1].lower())
        if self.skipping:
            return True
        key = _KEY.match(text, line.start, line.end)
        if key and (frame is None or frame.kind != "simple"):
            self._start_key(key["key"], Span(key.end(), line.end))
            return True
        item = _ITEM.match(text, line.start, line.end)
        if item and frame is not None and frame.held is not None and not self.free and frame.kind != "complex":
            self._item(frame, Span(item.end(), line.end))
            return True
        scope = _SCOPE.match(text, line.start, line.end)
        if scope:
            self._scope(scope["sort"], scope["flags"], scope["key"])
            return True
        self._text(line)
        return True

    def _command(self, command: str) -> bool:
        if self.skipping and command not in ("endskip", "ignore"):
            self._forget()
            return True
        if command == "end":
            self._append()
            return True
        self.skipping = command == "skip" or (self.skipping and command != "endskip")
        self._forget()
        return command != "ignore"

    def _forget(self) -> None:
        self.growing, self.pending = None, []

    def _append(self) -> None:
        """The lines that came after a value are part of it after all; a backslash at the start of one is dropped."""
        words = self.growing
        if words is not None:
            for line in self.pending:
                words.runs += _unescaped(self.source.text, line)
        self._forget()

    def _start_key(self, key: str, value: Span) -> None:
        self._forget()
        self._increment(key)
        words = Words([Run(value.start, value.end)])
        holder, name = (self.scope, "value") if self.free else self._holder(self.scope, key)
        holder[name] = self.growing = words

    def _holder(self, scope: dict[str, Any], key: str) -> tuple[dict[str, Any], str]:
        """The object and the name in it that a key with full stops leads to."""
        *above, name = key.split(".")
        for bit in above:
            if not isinstance(scope.get(bit), dict):
                scope[bit] = {}
            scope = scope[bit]
        return scope, name

    def _item(self, frame: _Frame, value: Span) -> None:
        self._forget()
        frame.kind = frame.kind or "simple"
        self.growing = Words([Run(value.start, value.end)])
        assert frame.held is not None
        frame.held.append(self.growing)

    def _text(self, line: Span) -> None:
        frame = self.frame
        if self.free and frame is not None and frame.held is not None:
            if self.source.text[line.start : line.end].strip():
                frame.held.append({"type": "text", "value": Words([Run(line.start, line.end)])})
        elif self.growing is not None:
            self.pending.append(line)

    def _increment(self, key: str) -> None:
        """The first key of a list of objects opens another object each time it comes back."""
        frame = self.frame
        if frame is None or frame.held is None:
            return
        frame.kind = frame.kind or "complex"
        if frame.kind == "simple":
            return
        if frame.first is None or frame.first == key:
            self.scope = {}
            frame.held.append(self.scope)
        if "+" in frame.flags:
            self.scope["type"] = key
        else:
            frame.first = frame.first or key

    def _scope(self, sort: str, flags: str, key: str) -> None:
        self._forget()
        if not key:
            self._close()
            return
        nesting, free = "." in flags, self.free
        holder = self.data
        if nesting:
            self._increment(key)
            if self.frame is not None:
                holder = self.scope
        else:
            self.scope, self.stack = self.data, []
        if free:
            # among paragraphs a key is the name of a kind, full stops and all
            name = key
        else:
            holder, name = self._holder(holder, key)
        if free and nesting and sort == "[":
            name = "value"
        elif free and nesting:
            self.scope["value"] = {}
            holder, name = self.scope, "value"
        self._open(sort, flags, holder, name)

    def _open(self, sort: str, flags: str, holder: dict[str, Any], name: str) -> None:
        frame = _Frame(flags, self.scope)
        if sort == "[":
            frame.held = []
            holder[name] = frame.held
            frame.kind = "freeform" if "+" in flags else None
        else:
            if not isinstance(holder.get(name), dict):
                holder[name] = {}
            self.scope = holder[name]
        self.stack.append(frame)

    def _close(self) -> None:
        frame = self.stack.pop() if self.stack else None
        self.scope = frame.around if frame is not None else self.data


def _unescaped(text: str, line: Span) -> Sequence[Run]:
    space = _SPACE.match(text, line.start, line.end)
    start = space.end() if space else line.start
    if text[start : start + 1] != "\\" or start >= line.end:
        return [Run(line.start, line.end)]
    return [Run(line.start, start), Run(start + 1, line.end)]


def plain(value: Any, source: Source) -> Any:
    """A value with strings for words."""
    if isinstance(value, Words):
        return value.text(source)
    if isinstance(value, dict):
        return {key: plain(inner, source) for key, inner in value.items()}
    return [plain(inner, source) for inner in value] if isinstance(value, list) else value
