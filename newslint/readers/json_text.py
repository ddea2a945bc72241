"""JSON with the place of every string: `json` says whether it is JSON, a scan says where things stand.

The scan trusts what has been validated, so it only follows brackets and strings. Raises `UnreadableError` with a place
for what is no JSON, nested too deeply or too long.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from newslint.readers.builder import Run
from newslint.record import Record
from newslint.text import BOM, Source, Span, UnreadableError

_TOKEN = re.compile(r'"(?P<string>(?:[^"\\]++|\\.)*+)"|(?P<mark>[{}\[\],])|(?P<bare>[^\s{}\[\],:"]++)')
_ESCAPE = re.compile(
    r"""\\(?: u(?P<high>[dD][89abAB][0-9a-fA-F]{2})\\u(?P<low>[dD][c-fC-F][0-9a-fA-F]{2})
            | u(?P<one>[0-9a-fA-F]{4}) | (?P<named>[^u]) )""",
    re.VERBOSE,
)
LONGEST, DEEPEST, MOST = 8_000_000, 200, 400_000
"""The most characters, depth and values of a file that is read."""

_NAMED = {"n": "\n", "t": "\t", "r": "\r", "b": " ", "f": " "}


class Words(Record):
    """One string of a JSON file: where it stands between its quotation marks, and the path that leads to it."""

    span: Span
    path: str


Value = Words | dict[str, Any] | list[Any] | None
"""What a file holds: strings, objects (keys in lower case) and lists of such; None for numbers and the like."""


def parsed(source: Source) -> Value:
    """The value that a source is."""
    _validate(source)
    return _Scan(source).value()


def _refused(source: Source, offset: int, message: str) -> UnreadableError:
    return UnreadableError(source.path, "unreadable", message, source.position(min(offset, len(source.text))))


def _validate(source: Source) -> None:
    import json

    text = source.text
    if len(text) > LONGEST:
        raise _refused(source, 0, f"it is longer than the {LONGEST:,} characters that newslint reads of JSON")
    skipped = int(text.startswith(BOM))
    try:
        json.loads(text[skipped:], parse_int=str, parse_float=str)
    except json.JSONDecodeError as error:
        problem = f"{error.msg[:1].lower()}{error.msg[1:]}"
        raise _refused(source, skipped + error.pos, f"this is not JSON: {problem}") from None
    except RecursionError:
        raise _refused(source, 0, f"its values lie more than {DEEPEST} deep in each other") from None


class _Scan:
    """One pass over a valid JSON text."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.top: list[Any] = []
        self.open: list[dict[str, Any] | list[Any]] = [self.top]
        self.steps: list[str] = [""]
        self.key: str | None = None
        self.count = 0

    def value(self) -> Value:
        for token in _TOKEN.finditer(self.source.text):
            if token.lastgroup == "mark":
                self._mark(token.group(), token.start())
            elif token.lastgroup == "string":
                self._string(Span(*token.span("string")))
            elif self.source.text[token.start()] != BOM:
                self._keep(None)
        return self.top[0] if self.top else None

    def _mark(self, mark: str, place: int) -> None:
        if mark in "{[":
            if len(self.open) > DEEPEST:
                raise _refused(self.source, place, f"its values lie more than {DEEPEST} deep in each other")
            step = self._step()
            inner: dict[str, Any] | list[Any] = {} if mark == "{" else []
            self._keep(inner)
            self.open.append(inner)
            self.steps.append(step)
        elif mark in "}]":
            self.open.pop()
            self.steps.pop()

    def _step(self) -> str:
        """The path of the value that comes next."""
        holder, path = self.open[-1], self.steps[-1]
        if isinstance(holder, dict):
            return f"{path}.{self.key}" if path else self.key or ""
        return path if holder is self.top else f"{path}[{len(holder)}]"

    def _string(self, span: Span) -> None:
        if isinstance(self.open[-1], dict) and self.key is None:
            self.key = self.source.text[span.start : span.end]
        else:
            self._keep(Words(span, self._step()))

    def _keep(self, value: Value) -> None:
        self.count += 1
        if self.count > MOST:
            raise _refused(self.source, 0, f"it has more than {MOST:,} values, more than any story")
        holder = self.open[-1]
        if isinstance(holder, list):
            holder.append(value)
        else:
            holder[(self.key or "").lower()] = value
            self.key = None


def runs(source: Source, words: Words) -> Iterator[Run]:
    """The runs of a string, in which escapes read as the characters they stand for."""
    at = words.span.start
    for escape in _ESCAPE.finditer(source.text, words.span.start, words.span.end):
        if at < escape.start():
            yield Run(at, escape.start())
        yield Run(escape.start(), escape.end(), _character(escape))
        at = escape.end()
    if at < words.span.end:
        yield Run(at, words.span.end)


def _character(escape: re.Match[str]) -> str:
    if escape["named"]:
        return _NAMED.get(escape["named"], escape["named"])
    if escape["low"]:
        return chr(0x10000 + ((int(escape["high"], 16) - 0xD800) << 10) + int(escape["low"], 16) - 0xDC00)
    code = int(escape["one"], 16)
    return "\ufffd" if code == 0 or 0xD800 <= code < 0xE000 else chr(code)


def objects(value: Any) -> Sequence[Mapping[str, Any]]:
    """The objects of a list, or of an object's values."""
    inside = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return [one for one in inside if isinstance(one, dict)]
