"""The grammar of time expressions, written over the letters of the tagged copy.

    W w  a weekday, in full or short      M m  a month, in full or short     d o  a day as number or ordinal (D from 32)
    V    a weekday with a possessive      Y    a year                        a f j r e P k z  see `date-words`

A letter is followed by the sign of the gap after the word (see `tagging`). Every repetition is bounded.
"""

from __future__ import annotations

import re
from functools import cache

_DAY = "[do]"
_WEEKDAY = "[Ww](?:-g)?"
_TO = "(?:[-~]|_r_|_j_)"
# "Oct. 4", "Oct 4", "October 4", "October the 4th": a full name is never followed by a full stop,
# for "He left in May. 5 people stayed." is two sentences
_US_MONTH = "(?:M_|m[_.•])(?:a_)?"
_US = f"{_US_MONTH}[doD](?:{_TO}(?:{_US_MONTH})?[doD])?(?:[,_;]Y)?"
_ALONE = "(?<![-•/:])"
_ISO = f"{_ALONE}Y-d-d"
_NUMERIC = f"{_ALONE}d(?:/d/|-d-|•d•)Y"
_LIST = f"{_WEEKDAY}(?:_P)?(?:(?:[-~,]|_r_|_j_|,j_){_WEEKDAY}(?:_P)?){{1,6}}"


def _british(*, dotted: bool) -> str:
    """The day before the month ("4 October", "4th of October", "4 de octubre"); dotted in German ("4. Oktober")."""
    month = f"{'[_.]' if dotted else '_'}(?:f_)?[Mm]"
    return f"{_ALONE}{_DAY}(?:(?:{_TO}|[.]?[-~]){_DAY})?{month}(?:{_TO}{_DAY}{month})?(?:(?:[_,]|(?<=m)[.]|_f_)Y)?"


@cache
def dated(*, dotted: bool) -> re.Pattern[str]:
    """A date with the weekdays written before or after it, or weekdays alone, one or a list."""
    before = f"(?P<weekdays>{_WEEKDAY}(?:(?:[-~,.]|_r_|_j_){_WEEKDAY}){{0,2}})(?P<part>_P)?"
    gap = "(?:(?<=w)[.]|(?:(?<=w)[.])?[,_(])(?:a_)?"
    date = f"(?:{_US}|{_british(dotted=dotted)}|{_ISO}|{_NUMERIC})(?![%•:/;]|_k)"
    after = f"[(](?:a_)?{_WEEKDAY}(?=[)])|,{_WEEKDAY}(?=,)|,a_{_WEEKDAY}(?![_-])"
    return re.compile(
        f"(?:(?:{before}(?P<gap>{gap}))?(?P<date>{date})(?P<after>{after})?)|(?P<list>{_LIST}|[WwV](?:_P)?)"
    )
