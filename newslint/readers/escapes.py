"""Backslash escapes between double quotes, as YAML and TOML write them, each read as what it stands for."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint.readers.builder import Run
from newslint.text import Span

_ESCAPE = re.compile(
    r"""\\(?: u(?P<four>[0-9a-fA-F]{4}) | U(?P<eight>[0-9a-fA-F]{8}) | x(?P<two>[0-9a-fA-F]{2})
            | (?P<line>[ \t]*\r?\n\s*) | (?P<one>.) )""",
    re.DOTALL | re.VERBOSE,
)
_NAMED = {
    "n": "\n",
    "t": "\t",
    "r": "\r",
    "_": "\u00a0",
    "N": "\u0085",
    "L": "\u2028",
    "P": "\u2029",
    "e": " ",
    "0": " ",
}


def escaped(text: str, span: Span) -> Iterator[Run]:
    """The runs of a string with backslash escapes, as YAML and TOML have them between double quotes."""
    at = span.start
    for escape in _ESCAPE.finditer(text, span.start, span.end):
        yield Run(at, escape.start())
        yield Run(escape.start(), escape.end(), _character(escape))
        at = escape.end()
    yield Run(at, span.end)


def _character(escape: re.Match[str]) -> str:
    if escape["line"]:
        return ""
    if escape["one"]:
        return _NAMED.get(escape["one"], escape["one"])
    code = int(escape["four"] or escape["eight"] or escape["two"], 16)
    return chr(code) if code <= 0x10FFFF and not 0xD800 <= code < 0xE000 else "\ufffd"
