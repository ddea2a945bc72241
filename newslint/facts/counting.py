"""How many there are of something, as copy says it: words up to nine, figures from there on."""

from __future__ import annotations

from newslint.lexicons import lexicon

_FIGURES = 10


def so_many(count: int, none: str = "no") -> str:
    """A whole number by itself, in words up to nine; `none` is the word for nothing."""
    if not 0 <= count < _FIGURES:
        return f"{count:,}"
    return str(lexicon("changes")["numbers"][count]) if count else none
