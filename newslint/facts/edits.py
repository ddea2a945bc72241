"""How far apart two spellings are, counted in letters."""

from __future__ import annotations


def one_apart(one: str, other: str) -> bool:
    """Whether two words differ by one letter: changed, added, left out, or two neighbours that changed places."""
    if one == other or abs(len(one) - len(other)) > 1:
        return False
    short, long = sorted((one, other), key=len)
    first = 0
    while first < len(short) and short[first] == long[first]:
        first += 1
    if len(short) < len(long):
        return short[first:] == long[first + 1 :]
    swapped = one[first : first + 2] == other[first : first + 2][::-1]
    return one[first + 1 :] == other[first + 1 :] or (swapped and one[first + 2 :] == other[first + 2 :])


def is_slip(one: str, other: str) -> bool:
    """Whether two words are one letter apart, and neither for a plural ("the Orrs") nor for a mark alone ("Corp.")."""
    if one + "s" == other or other + "s" == one:
        return False
    return one_apart(one, other) and _letters(one) != _letters(other)


def _letters(word: str) -> str:
    return "".join(filter(str.isalnum, word))
