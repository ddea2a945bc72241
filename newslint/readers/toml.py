"""TOML front matter with the place of every string: `tomllib` says whether it is TOML, a scan says where things stand.

The scan trusts what has been validated, so it only follows strings, brackets and comments. Keys of inline tables and of
arrays of tables are not told apart from those of plain tables.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint.readers.builder import Run
from newslint.readers.declared import Entry
from newslint.readers.escapes import escaped
from newslint.text import Source, Span, UnreadableError

_LINE = re.compile(r"[ \t]*(?:#[^\r\n]*)?(?:\r\n|\n|\r)|[ \t]+")
_HEADER = re.compile(r"\[\[?(?P<name>[^\]\r\n]*)\]\]?")
_NAME = r"""(?:[\w-]+|"[^"\r\n]*"|'[^'\r\n]*')"""
_KEY = re.compile(rf"(?P<name>{_NAME}(?:[ \t]*\.[ \t]*{_NAME})*)[ \t]*=[ \t]*")
_PART = re.compile(_NAME)
_STRING = re.compile(
    r'''"""(?P<long>(?:[^"\\]|\\.|"(?!""))*+"{0,2})"""|\'\'\'(?P<verbatim>(?:[^']|'(?!''))*+'{0,2})\'\'\''''
    r"""|"(?P<basic>(?:[^"\\\r\n]|\\.)*+)"|'(?P<literal>[^'\r\n]*+)\'""",
    re.DOTALL,
)
_STEP = re.compile(r"""["']|[\[{]|[\]}]|#[^\r\n]*|\r\n|\n|\r|,""")
_PLACE = re.compile(r"\s*\(at (?:line (?P<line>\d+), column (?P<column>\d+)|end of document)\)")


def entries(source: Source, span: Span) -> Iterator[Entry]:
    """The entries of a range of a source, in order; a list gives one entry an item."""
    _validate(source, span)
    text, at = source.text, span.start
    table: tuple[str, ...] = ()
    while at < span.end:
        if blank := _LINE.match(text, at, span.end):
            at = blank.end()
        elif header := _HEADER.match(text, at, span.end):
            table, at = _parts(header["name"]), header.end()
        elif key := _KEY.match(text, at, span.end):
            where = Span(key.start("name"), key.end("name"))
            path = (*table, *_parts(key["name"]))
            for value, runs, found in _values(text, key.end(), span.end):
                at = found.end
                if runs is not None:
                    yield Entry(path, value, runs, found, where)
        else:
            at += 1


def _validate(source: Source, span: Span) -> None:
    import tomllib

    text = source.text[span.start : span.end].replace("\r\n", "\n")
    try:
        tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        message = str(error)
        place = _PLACE.search(message)
        first = source.position(span.start).line
        number = first + int(place["line"]) - 1 if place and place["line"] else source.position(span.end).line
        line = source.line(min(number, len(source.line_starts)))
        column = int(place["column"]) if place and place["column"] else 1
        position = source.position(min(line.start + column - 1, line.end))
        problem = _PLACE.sub("", message)
        raise UnreadableError(
            source.path, "unreadable", f"the front matter is not TOML: {problem[:1].lower()}{problem[1:]}", position
        ) from None
    except RecursionError:
        message = "the front matter is not TOML: it is nested too deeply"
        raise UnreadableError(source.path, "unreadable", message, source.position(span.start)) from None


def _parts(name: str) -> tuple[str, ...]:
    return tuple(part.strip("\"'") for part in _PART.findall(name))


def _values(text: str, start: int, end: int) -> Iterator[tuple[str, tuple[Run, ...] | None, Span]]:
    """Every string of the value that starts here, or the value itself where it is none; the last item is its end."""
    at, depth = start, 0
    plain = text[start : start + 1] not in ('"', "'", "[", "{")
    while step := _STEP.search(text, at, end):
        mark = step.group()
        if mark in "\"'":
            string = _STRING.match(text, step.start(), end)
            if string is None:
                break
            inner = Span(*string.span(string.lastgroup or 0))
            runs = tuple(_runs(text, inner, string.lastgroup or ""))
            at = string.end()
            yield (
                "".join(text[r.start : r.end] if r.reads is None else r.reads for r in runs),
                runs,
                Span(step.start(), at),
            )
            continue
        if mark[0] in "\r\n#" and depth == 0:
            at = step.start()
            break
        depth += (mark in "[{") - (mark in "]}")
        at = step.end()
    else:
        at = end
    written = text[start:at].strip()
    runs_of_plain = (Run(start, start + len(written)),) if plain and written else None
    yield written, runs_of_plain, Span(start, at)


def _runs(text: str, inner: Span, sort: str) -> Iterator[Run]:
    if sort in ("long", "basic"):
        yield from escaped(text, inner)
    else:
        yield Run(inner.start, inner.end)
