"""Names that a noun for one person stands beside, with commas: "her father, Aurel Pradler, told reporters", "Aurel
Pradler, a lawyer for the port, said".

A noun that a firm or a team may be as well ("the owner, Brix Holdings,") tells nothing, and neither does one without an
article or an owner: "Ivo Orr, executive chairman, Halden Motor, spoke".
"""

from __future__ import annotations

import re
from functools import cache

from newslint.facts.names.lexis import lexis
from newslint.lexicons import lexicon
from newslint.text import Span

_FAR, _NEAR = 50, 16
_LISTED = (", and ", ", or ")
_BREAK = re.compile(r"[,.;:“”\"\n] ?")
_DESCRIBED = re.compile(
    r", (?:an?|the|his|her|their|its|my|our) (?:[a-z][a-z-]{1,15} ){0,3}?(?P<noun>[a-z-]{3,20})"
    r"(?:[,.;]| (?:for|of|at|in|from|who|with|and)\b)"
)


def is_apposed(text: str, name: Span) -> bool:
    """Whether what may be a name stands so, and no list goes on behind it."""
    start, end = name.start, name.end
    if text[start - 2 : start] != ", " or not text.startswith((",", ".", ";"), end) or text.startswith(_LISTED, end):
        return False
    *before, noun = _BREAK.split(text[max(start - _FAR, 0) : start - 2])[-1].split() or [""]
    owned = any(word.lower() in _owners() or word.endswith(("’s", "'s")) for word in before)
    return owned and noun in lexis().apposed


def is_described(text: str, name: Span) -> bool:
    """Whether such a noun follows what may be a name, and no article, "in", "by" or the like stands before it.

    "In Port Aurel, a nurse from Tarn said" and "Told by Aurel Weekly, a lawyer for the port said" have two subjects.
    """
    found = _DESCRIBED.match(text, name.end)
    if found is None or found["noun"] not in lexis().apposed or text[name.start : name.end].split()[-1].isupper():
        return False
    line = text[max(name.start - _NEAR, 0) : name.start].rpartition("\n")[2]
    before = line.rstrip(" ").rpartition(" ")[2].lower()
    return before not in _not_before() and not before[:1].isdigit()


@cache
def _owners() -> frozenset[str]:
    return frozenset(lexicon("function-words")["owners"])


@cache
def _not_before() -> frozenset[str]:
    grammar = lexicon("function-words")
    return frozenset((*grammar["prepositions"], *grammar["determiners"]))
