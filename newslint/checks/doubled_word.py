"""Words that stand twice in a row; `own` in the story's words, `quoted` in somebody else's, where speech may repeat."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks import Unset
from newslint.document import Document, Zone
from newslint.facts.doubled import doubled
from newslint.facts.quotes import is_own
from newslint.finding import Change, Repair, Slip
from newslint.text import Span

CASES = ("own", "quoted")
VALUES = ("words", "word")
ELSEWHERE = ()
NEEDS = ()

_LONGEST = 60
_SPOKEN = frozenset({Zone.TRANSCRIPT, Zone.QUOTE_BLOCK, Zone.LETTER})

Options = Unset


def check(doc: Document, _: Options) -> Iterator[Slip]:
    """One slip a doubled word; the repair takes the second away, and is sure only where the word is pure grammar."""
    for pair in doubled(doc):
        own = is_own(doc, pair.span) and doc.zone_at(pair.span.start) not in _SPOKEN
        yield Slip(
            pair.span,
            {"words": _shown(doc.read(pair.span)), "word": doc.read(Span(pair.span.start, pair.again.start))},
            "own" if own else "quoted",
            repairs=(Repair((Change(pair.again),), sure=pair.grammatical),),
        )


def _shown(words: str) -> str:
    """The words in full, or the first of a long row of them ("the the the the the …")."""
    return words if len(words) <= _LONGEST else f"{words[:_LONGEST].rpartition(' ')[0]} …"
