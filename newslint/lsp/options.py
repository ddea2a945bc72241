"""What an editor's settings ask for: the options of `newslint check` that make sense while somebody types."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from newslint.cli import flags
from newslint.record import Record
from newslint.settings import Settings

KEYS = ("published", "language", "config", "select", "extend-select", "ignore")
_NAMED = ("select", "extend-select", "ignore")


class Wishes(Record):
    """The settings of the desk, the day of drafts that say none, and what of the editor's settings was left out."""

    settings: Settings = Settings()
    published: date | None = None
    wrong: tuple[str, ...] = ()


def wishes(given: Any) -> Wishes:
    """The wishes that an editor's settings are, by themselves or under `newslint`; what is wrong with them is left out.

    `published` is for drafts that say no day themselves. Nothing at all is asked for by anything but a mapping.
    """
    if not isinstance(given, Mapping):
        return Wishes()
    given = given["newslint"] if isinstance(given.get("newslint"), Mapping) else given
    read: dict[str, Any] = {}
    wrong = []
    for key, value in given.items():
        if value in (None, "", [], ()):
            continue
        try:
            read[key] = _value(key, value)
        except ValueError as error:
            wrong.append(f"newslint settings: {key}: {error}")
    published = read.pop("published", None)
    settings = {key.replace("-", "_"): value for key, value in read.items()}
    return Wishes(Settings(**settings), published, tuple(wrong))


def _value(key: str, value: Any) -> Any:
    if key not in KEYS:
        raise ValueError(f"there is no such setting; there are {', '.join(KEYS)}")
    listed = value if isinstance(value, list) else [value]
    if not all(isinstance(item, str) for item in listed):
        raise ValueError(f"{value!r} is no text")
    if key in _NAMED:
        return flags.names(listed)
    if isinstance(value, list):
        raise ValueError("it takes one text")
    readers = {"published": flags.day, "language": flags.language}
    return readers[key](value) if key in readers else value
