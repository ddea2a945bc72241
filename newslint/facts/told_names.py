"""The names a draft tells in full, or by title and surname, each with its first place; for comparing drafts."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.document import Document, per_document
from newslint.facts.edits import is_slip
from newslint.facts.names import Form, Name, NameType, names
from newslint.facts.names.lexis import key as plain
from newslint.facts.names.lexis import lexis
from newslint.facts.names.nearness import is_near
from newslint.facts.register import folded
from newslint.record import Record

_LONG = 4
_LONGER = 7


class Told(Record):
    """A name as a draft tells it: `key` is its words folded (`the mayor`'s surname as `mayor orr`), accents kept."""

    key: str
    name: Name
    mentions: int


@per_document
def told_names(doc: Document) -> tuple[Told, ...]:
    """The names of persons and bodies in several words, and of persons with their title, in order of first place."""
    found: dict[str, Told] = {}
    for name in names(doc):
        told = _key(doc, name)
        if told and not name.capitals:
            known = found.get(told) or Told(told, name, 0)
            found[told] = known._replace(mentions=known.mentions + 1)
    return tuple(found.values())


def _key(doc: Document, name: Name) -> str:
    form = folded(doc.read(name.span))
    if name.type is NameType.PLACE or name.cluster is None:
        return ""
    if " " in form:
        return form if name.form is Form.FULL else ""
    if name.form is Form.TITLED and name.title is not None:
        title = folded(doc.read(name.title))
        return "" if title in lexis().courtesy else f"{title} {form}"
    return ""


def stars(key: str) -> Iterator[str]:
    """A key under each of its words left out but for its first letter, accents dropped."""
    words = list(map(plain, key.split()))
    for at, word in enumerate(words):
        if word:
            yield " ".join([*words[:at], f"{word[0]}*", *words[at + 1 :]])


def may_be_one(one: str, other: str) -> bool:
    """Whether two keys may be one name: one word differs, by a letter or an accent or a little, not two given names."""
    pairs = [pair for pair in zip(one.split(), other.split(), strict=False) if pair[0] != pair[1]]
    if len(pairs) != 1 or one.count(" ") != other.count(" "):
        return False
    first, second = pairs[0]
    if first.replace(".", "") == second.replace(".", ""):
        return False
    if plain(first) == plain(second):
        return True
    if lexis().given >= {first, second}:
        return False
    return (min(len(first), len(second)) >= _LONG and is_slip(first, second)) or _sound_alike(first, second)


def _sound_alike(one: str, other: str) -> bool:
    """Whether two long names begin alike and differ by two letters: "Prentiss" and "Prentice", not "Peters-on"."""
    if one[:_LONG] != other[:_LONG] or min(len(one), len(other)) < _LONGER:
        return False
    return is_near(one, other, by=2) and not one.startswith(other) and not other.startswith(one)
