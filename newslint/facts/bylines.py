"""Who signs the story: the people of the printed byline and of the front matter's author fields.

"Staff", agencies and desks sign nothing by a name and are left out, and so is a byline that cannot be read as names.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from newslint.document import Block, Document, Zone, per_document
from newslint.lexicons import lexicon
from newslint.record import Record
from newslint.text import Span

_OPENING = re.compile(r"(?:(?:story|words|text|reporting|report|written|compiled|photos?) )?by:? ", re.IGNORECASE)
_BETWEEN = re.compile(r"\s*(?:,|;|\||/|&| and | with )\s*")
_TAIL = re.compile(r"\s+(?:in|for|of|at|from|–|—|-|\||\()\s.*")
_MOST = 5
_PRINTED = (None, "byline")
_LINE = 160


class Signature(Record):
    """One name that signs the story, its words in lower case; `printed` is false for a field but that of the byline."""

    span: Span
    words: tuple[str, ...]
    printed: bool


@per_document
def signatures(doc: Document) -> tuple[Signature, ...]:
    """Every such name, in reading order."""
    return tuple(one for block in doc.zoned(Zone.BYLINE) if len(block.span) <= _LINE for one in _of(doc, block))


def _of(doc: Document, block: Block) -> Iterator[Signature]:
    text = doc.read(block.span)
    opening = _OPENING.match(text)
    at = opening.end() if opening else 0
    if opening is None and block.key is None:
        return
    for between in (*_BETWEEN.finditer(text, at), None):
        end = between.start() if between else len(text)
        tail = _TAIL.search(text, at, end)
        name = text[at : tail.start() if tail else end].strip(" .")
        words = tuple(word.strip(".").lower() for word in name.split())
        if _is_name(name, words):
            start = block.span.start + text.index(name, at)
            yield Signature(Span(start, start + len(name)), words, block.key in _PRINTED)
        at = between.end() if between else end


def _is_name(name: str, words: tuple[str, ...]) -> bool:
    if not 2 <= len(words) <= _MOST or not _nobody().isdisjoint(words):
        return False
    return (
        all(char.isalpha() or char in " .'’-" for char in name) and name[0].isupper() and name.split()[-1][0].isupper()
    )


@cache
def _nobody() -> frozenset[str]:
    return frozenset(lexicon("metadata-lines")["nobody"])
