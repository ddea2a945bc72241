"""What a caption says, whatever it abbreviates, and whether two captions say the same in nearly the same words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from newslint.document import Document
from newslint.lexicons import lexicon, worked_out
from newslint.record import Record
from newslint.text import Span

_INITIALS = re.compile(r"\b(?:[A-Za-z]\.){1,4}[A-Za-z]\b")
_WORD = re.compile(r"\w+(?:['’]\w+)*|%")
_ENGLISH = "en"


class Likeness(Record):
    """How like two stretches are that say the same: the share of equal words, of at least so many words.

    `more` is how many words more one of them may have where it has all of the other's.
    """

    near: float
    least: int
    more: int


def wording(doc: Document, span: Span) -> tuple[str, ...]:
    """The words within a span in lower case, initials without their stops and abbreviations written out."""
    text = _INITIALS.sub(lambda found: found.group().replace(".", ""), doc.read(span))
    return tuple(_written_out(_WORD.findall(text.lower())))


def are_alike(doc: Document, first: Span, second: Span, likeness: Likeness) -> bool:
    """Whether two stretches say the same, or one says it with a few words more, or a few other words in place of some.

    A word more may be a name or a number ("in Arden, Norway,"); one in place of another may not, for that is another
    picture.
    """
    left, right = wording(doc, first), wording(doc, second)
    longest = max(len(left), len(right))
    if min(len(left), len(right)) < likeness.least:
        return False
    one, other = Counter(left), Counter(right)
    if one >= other or other >= one:
        return _only_adds(left, right, max(likeness.more, int((1 - likeness.near) * longest)))
    if (one & other).total() < likeness.near * longest:
        return False
    copies = f" {doc.read(first)} {doc.read(second)} "
    return not any(word[0].isdigit() or f" {word.capitalize()}" in copies for word in [*(one - other), *(other - one)])


def _only_adds(left: Sequence[str], right: Sequence[str], most: int) -> bool:
    """Whether the longer of two has the words of the shorter in their order, so many more, and no other people."""
    shorter, longer = sorted((left, right), key=len)
    more: list[str] = []
    at = 0
    for word in longer:
        if at < len(shorter) and shorter[at] == word:
            at += 1
        else:
            more.append(word)
    joins = len(more) > 1 and not frozenset(lexicon("written-out")["joining"]).isdisjoint(more)
    return at == len(shorter) and len(more) <= most and not joins


def _written_out(words: Sequence[str]) -> Iterator[str]:
    listed = _listed()
    for word in words:
        yield from listed.get(word, (word,))


@worked_out
def _listed() -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for region in lexicon("regions").values():
        for short in region.get("short", ()):
            found[short.replace(".", "").lower()] = tuple(region["name"].lower().split())
    for book in ("months", "weekdays"):
        full = {number: name for name, number in lexicon(book)[_ENGLISH]["full"].items()}
        found |= {short: (full[number],) for short, number in lexicon(book)[_ENGLISH]["short"].items()}
    return found | {short: tuple(name.split()) for short, name in lexicon("written-out")["short"].items()}
