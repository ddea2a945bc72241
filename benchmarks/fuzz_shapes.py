"""Changes that leave a file well formed, so that what is wrong with it is met deep inside a reader and not at its door.

An element of XML goes, comes twice, is wrapped, renamed, grafted or filled; a value of JSON becomes another one.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from random import Random
from typing import Any
from xml.sax.saxutils import escape

Shape = Callable[[bytes, bytes, bytes, Random], bytes]
"""What changes a file: its content, another good one, a feared word, and chance."""

_TAG = re.compile(
    rb"<!--.*?-->|<!\[CDATA\[.*?\]\]>|<\?.*?\?>|<![^>]*>"
    rb"|<(?P<close>/?)(?P<name>[\w:.-]+)[^<>]*?(?P<empty>/?)>",
    re.S,
)
_ATTRIBUTE = re.compile(rb"=\s*(\"[^\"<]*\"|'[^'<]*')")
_ODD: tuple[Any, ...] = (
    *("", " ", "\n\n", "\u00a0", "\u2028", "the the", "1" * 400, "<b>", "&amp;", "“"),
    *(None, True, -1, 1e308, [], {}, [[]], {"value": {}}),
)
_KEYS = ("headline", "body_html", "bodies", "associations", "uri", "headlines", "x", "")


def elements(content: bytes) -> list[tuple[int, int, int, int]]:
    """Where each element starts, where its content starts and ends, and where it ends itself."""
    found, open_tags = [], []
    for tag in _TAG.finditer(content):
        if tag["name"] is None:
            continue
        if tag["empty"]:
            found.append((tag.start(), tag.end(), tag.end(), tag.end()))
        elif not tag["close"]:
            open_tags.append(tag)
        elif open_tags and open_tags[-1]["name"] == tag["name"]:
            opening = open_tags.pop()
            found.append((opening.start(), opening.end(), tag.start(), tag.end()))
    return found


def in_xml(content: bytes, other: bytes, feared: bytes, chance: Random) -> bytes:
    """The file with one element changed below its root, or one attribute; as it was where it has none."""
    places, theirs = elements(content), elements(other)
    if not places or not theirs:
        return content
    start, inner, inner_end, end = chance.choice(places[:-1] or places)
    before, whole, after = content[:start], content[start:end], content[end:]
    graft = chance.choice(theirs)
    said = escape(feared.decode("utf-8", "replace")).encode()
    changes: tuple[Callable[[], bytes], ...] = (
        lambda: before + after,
        lambda: before + whole * chance.choice((2, 5, 40)) + after,
        lambda: before + other[graft[0] : graft[3]] + after,
        lambda: before + whole + other[graft[0] : graft[3]] + after,
        lambda: content[:inner] + said + content[inner:],
        lambda: content[:inner] + said + content[inner_end:],
        lambda: content[:inner] + content[inner_end:],
        lambda: content[:inner] + other[graft[0] : graft[3]] + content[inner:],
        lambda: before + content[inner:inner_end] + after,
        lambda: _nested(content, (start, inner, inner_end, end), chance.choice((2, 30, 150))),
        lambda: before + re.sub(rb"\s+[\w:.-]+\s*=\s*(\"[^\"]*\"|'[^']*')", b"", whole, count=1) + after,
        lambda: before + _renamed(whole, content[slice(*chance.choice(places)[:2])]) + after,
        lambda: before + _ATTRIBUTE.sub(lambda _: b'="' + said.replace(b'"', b"&quot;") + b'"', whole, count=1) + after,
        lambda: content[:inner] + b"<![CDATA[" + feared.replace(b"]]>", b"") + b"]]>" + content[inner:],
    )
    return chance.choice(changes)()


def _nested(content: bytes, place: tuple[int, int, int, int], times: int) -> bytes:
    """The file with the tags of one element around its content many times over."""
    start, inner, inner_end, end = place
    if inner == end:
        return content
    opened, closed = content[start:inner] * times, content[inner_end:end] * times
    return content[:start] + opened + content[inner:inner_end] + closed + content[end:]


def _renamed(whole: bytes, example: bytes) -> bytes:
    """The element under the name of another one."""
    own, name = (re.match(rb"<([\w:.-]+)", tag) for tag in (whole, example))
    if own is None or name is None:
        return whole
    closing = b"</" + own[1] + b">"
    renamed = b"<" + name[1] + whole[own.end() :]
    return renamed[: -len(closing)] + b"</" + name[1] + b">" if renamed.endswith(closing) else renamed


def in_json(content: bytes, other: bytes, feared: bytes, chance: Random) -> bytes:
    """The file with one value, or one key, changed; as it was where it is no JSON any more."""
    try:
        shape, theirs = json.loads(content), json.loads(other)
    except (ValueError, RecursionError):
        return content
    holder: Any = chance.choice([one for one in _all(shape) if isinstance(one, (dict, list)) and one] or [[0]])
    key = chance.choice(list(holder) if isinstance(holder, dict) else range(len(holder)))
    how = chance.randrange(7)
    if how == 0:
        del holder[key]
    elif how == 1:
        holder[key] = chance.choice(_ODD)
    elif how == 2:
        holder[key] = feared.decode("utf-8", "replace")
    elif how == 3:
        holder[key] = chance.choice(list(_all(theirs)))
    elif how == 4:
        holder[key] = [holder[key]] * chance.choice((1, 3, 30))
    elif how == 5:
        holder[key] = {chance.choice(("value", "type", "main", "headline", "body_html")): holder[key]}
    elif isinstance(holder, dict):
        holder[chance.choice(("headline", "body_html", "bodies", "associations", "uri", "headlines", "x", ""))] = (
            holder[key]
        )
    written = json.dumps(shape, ensure_ascii=chance.random() < 0.5, indent=chance.choice((None, 1)))
    return written.encode("utf-8", "surrogatepass")


def _all(shape: Any) -> list[Any]:
    found, waiting = [], [shape]
    while waiting:
        one = waiting.pop()
        found.append(one)
        waiting += one.values() if isinstance(one, dict) else one if isinstance(one, list) else ()
    return found
