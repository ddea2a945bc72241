"""What kind of story a draft is: what the newsroom says for its path, else its front matter, its headline, its shape.

`news` where nothing tells. A field counts as a whole or by the parts of its path ("news/obituaries"); a shape counts
where most of the story has it: entries with their times, turns of a talk, letters with their signatures.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

from newslint.document import STORY, Document, Zone, per_document
from newslint.lexicons import lexicon
from newslint.record import Record

NEWS = "news"
_SHAPES = {Zone.LIVE_ENTRY: "live", Zone.TRANSCRIPT: "transcript", Zone.LETTER: "letters", Zone.LIST_ITEM: "listing"}
_LEAST = {"live": 2, "transcript": 4, "letters": 2, "listing": 8}
_MOSTLY = 0.6


class Profile(Record):
    """What the kind of a story changes: rules that do not speak, and rules that speak one level lower."""

    off: frozenset[str] = frozenset()
    lower: frozenset[str] = frozenset()


@per_document
def story_type(doc: Document) -> str:
    """The kind: `news`, `live`, `listing`, `transcript`, `letters`, `obituary`, `opinion`, or what is configured."""
    return doc.conventions.story_type or _of_fields(doc) or _of_headline(doc) or _of_shape(doc) or NEWS


def profile(doc: Document) -> Profile:
    """What the kind of this story changes."""
    return _profile(story_type(doc))


@cache
def _profile(kind: str) -> Profile:
    known = lexicon("story-types").get(kind)
    return Profile(frozenset(known["off"]), frozenset(known["lower"])) if known else Profile()


def _of_fields(doc: Document) -> str:
    for role in ("type", "section"):
        value = str(doc.metadata.get(role, "")).lower().strip()
        parts = {value, *(part.strip() for part in re.compile(r"[/,;>|]").split(value))}
        for kind, words in lexicon("story-types").items() if value else ():
            if not parts.isdisjoint(words["fields"]):
                return str(kind)
    return ""


def _of_headline(doc: Document) -> str:
    headline = next((block for block in doc.zoned(Zone.HEADLINE)), None)
    if headline is None:
        return ""
    text = doc.read(headline.span).lower()
    for kind, words in lexicon("story-types").items():
        if text.startswith(tuple(words["kickers"])) or any(f" {said}" in f" {text}" for said in words["headlines"]):
            return str(kind)
    return ""


def _of_shape(doc: Document) -> str:
    """The zone that most of the story's paragraphs lie in, where there are enough of them."""
    zones = Counter(block.zone for block in doc.blocks if block.zone in STORY or block.zone in _SHAPES)
    if not zones:
        return ""
    zone, count = zones.most_common(1)[0]
    kind = _SHAPES.get(zone, "")
    return kind if kind and count >= max(_LEAST[kind], _MOSTLY * zones.total()) else ""
