"""A table of a TOML file as the same tree that YAML gives, each key with the place it is written at.

The standard library's reader keeps no places, so the lines are searched for the keys: a key inside an inline table or
an array is placed at the key it belongs to.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from newslint.rulebook.faults import Fault
from newslint.rulebook.tree import Node

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

_HEADER = re.compile(r"\s*\[\[?\s*([^\[\]#]+?)\s*\]\]?")
_KEY = re.compile(r"\s*([\w.\"'-]+)\s*=")
_ERROR = re.compile(r"(.*) \(at line (\d+), column (\d+)\)", re.DOTALL)

Way = tuple[str, ...]
Place = tuple[int, int]


def table(path: str, text: str, way: Way, faults: list[Fault]) -> Node | None:
    """The tree of one table of a TOML text; None where the file has no such table or cannot be read."""
    import tomllib

    try:
        value: Any = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        faults.append(_fault(path, str(error)))
        return None
    for step in way:
        value = value.get(step) if isinstance(value, Mapping) else None
    if value is None:
        return None
    places = _places(text)
    return _node(value, way, places, places.get(way, (1, 1)))


def _fault(path: str, message: str) -> Fault:
    placed = _ERROR.fullmatch(message)
    if placed is None:
        return Fault(path, 1, 1, f"not TOML: {message}")
    return Fault(path, int(placed[2]), int(placed[3]), f"not TOML: {placed[1]}")


def _places(text: str) -> dict[Way, Place]:
    """Where each table and key is first written."""
    places: dict[Way, Place] = {}
    inside: Way = ()
    for number, line in enumerate(text.splitlines(), 1):
        if header := _HEADER.match(line):
            inside = _way(header[1])
            places.setdefault(inside, (number, header.start(1) + 1))
        elif key := _KEY.match(line):
            places.setdefault((*inside, *_way(key[1])), (number, key.start(1) + 1))
    return places


def _way(dotted: str) -> Way:
    return tuple(part.strip(" \"'") for part in dotted.split("."))


def _node(value: Any, way: Way, places: Mapping[Way, Place], place: Place) -> Node:
    place = places.get(way, place)
    if isinstance(value, Mapping):
        inner = {str(key): _node(item, (*way, str(key)), places, place) for key, item in value.items()}
        return Node(inner, *place, {key: places.get((*way, key), place) for key in inner})
    if isinstance(value, list):
        return Node(tuple(_node(item, way, places, place) for item in value), *place)
    return Node(str(value).lower() if isinstance(value, bool) else str(value), *place)
