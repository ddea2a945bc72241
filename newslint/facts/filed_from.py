"""Where the dateline says a story was filed, and the other town that the front matter's location names.

Countries, regions and addresses cannot be compared with a town, nor can two names of one town.
"""

from __future__ import annotations

from functools import cache

from newslint.document import Document, Zone, per_document
from newslint.facts.gazetteer import is_wide
from newslint.facts.metadata_days import places
from newslint.lexicons import lexicon
from newslint.record import Record
from newslint.text import Span

_WORDS = 3


class Filed(Record):
    """The town of the dateline (in the copy) and the location, another town (in the source)."""

    dateline: Span
    location: Span
    place: str


@per_document
def filed_from(doc: Document) -> Filed | None:
    """The two towns where they differ, None where they agree or cannot be compared."""
    block = next(doc.zoned(Zone.DATELINE), None)
    at = places(doc).get("location")
    if block is None or at is None or "location" not in doc.metadata:
        return None
    written = doc.read(block.span)
    town = written.split(",")[0].split("(")[0].split(" —")[0].strip(" -–—")
    location = str(doc.metadata["location"]).strip()
    place = location.split(",")[0].strip()
    if not _is_town(town) or not _is_town(place) or _agree(town, written, location):
        return None
    start = block.span.start + written.index(town)
    return Filed(Span(start, start + len(town)), at, place)


def _is_town(words: str) -> bool:
    plain = words.replace(" ", "").replace("-", "").replace("'", "").replace(".", "").replace("’", "")
    return plain.isalpha() and words.count(" ") < _WORDS and words[0].isupper() and not is_wide(words)


def _agree(town: str, written: str, location: str) -> bool:
    left, right = written.lower(), location.lower()
    if town.lower() in right or right.split(",")[0] in left:
        return True
    return any({town.lower(), right.split(",")[0].strip()} <= names for names in _aliases())


@cache
def _aliases() -> tuple[frozenset[str], ...]:
    return tuple(frozenset(name.lower() for name in names) for names in lexicon("place-aliases")["sets"])
