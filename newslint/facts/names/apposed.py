"""Names that commas set off behind a noun for one person: "her father, Aurel Pradler, told reporters".

A noun that a firm or a team may be as well ("the owner, Brix Holdings,") tells nothing, and neither does one without an
article or an owner: "Ivo Orr, executive chairman, Halden Motor, spoke".
"""

from __future__ import annotations

import re

from newslint.facts.names.lexis import lexis
from newslint.text import Span

_FAR = 50
_LISTED = (", and ", ", or ")
_BREAK = re.compile(r"[,.;:“”\"\n] ?")
_DETERMINERS = frozenset(("the", "a", "an", "his", "her", "their", "its", "my", "our", "whose"))


def is_apposed(text: str, name: Span) -> bool:
    """Whether what may be a name stands so, and no list goes on behind it."""
    start, end = name.start, name.end
    if text[start - 2 : start] != ", " or not text.startswith((",", ".", ";"), end) or text.startswith(_LISTED, end):
        return False
    *before, noun = _BREAK.split(text[max(start - _FAR, 0) : start - 2])[-1].split() or [""]
    owned = any(word.lower() in _DETERMINERS or word.endswith(("’s", "'s")) for word in before)
    return owned and noun in lexis().apposed
