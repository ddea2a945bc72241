"""The grammar of time expressions, written over the letters of the tagged copy.

    W w  a weekday, full or short     M m  a month, full or short   d o  a day as number or ordinal (D from 32)
    Y    a year                       I    a decade ("1990s")       K    a time of the clock in one word ("5pm")
    U u  one unit of time, several    H V  a quarter                S P  a season, a part of the day
    T    a day counted from today     R    now, past or ahead       L A  what shifts a unit ("last", "following")
    &    the middle of a unit ("midweek")                     =    a whole unit ("all week")

and the small words of the lexicon `date-words`. A letter is followed by the sign of the gap after the word (see
`tagging`). The rules read single expressions; `composing` puts them together ("late", "5 p.m." and "Thursday"). Every
repetition is bounded.
"""

from __future__ import annotations

import re
from functools import cache

_DAY = "[doO]"
_WEEKDAY = "[Ww](?:-g)?"
_TO = "(?:[-~]|_r_|_j_)"
_ALONE = "(?<![-•/:])"
# "Oct. 4", "Oct 4", "October 4", "October the 4th": a full name is never followed by a full stop,
# for "He left in May. 5 people stayed." is two sentences
_US_MONTH = "(?:M_|m[_.•])(?:[at]_)?"
_US = f"{_US_MONTH}[doDO](?:{_TO}(?:{_US_MONTH})?[doD])?(?:[,_;]Y)?"
_ISO = f"{_ALONE}Y-d-d"
_NUMERIC = f"{_ALONE}d(?:(?:/d/|-d-|•d•)Y|/d/[dDn]|•d•[dDn])"
_LIST = f"{_WEEKDAY}(?:(?:[-~,]|_r_|_j_|,j_){_WEEKDAY}){{1,6}}"

_NUMBER = "(?:(?:a_)?c(?:[-_]c|-j-a-H)?|[dDnYI](?:_d/d)?|a)"
_SPELLED = "c_c(?:-c)?"
_UNIT = "[UHX]"
_NAMED = "(?:[SUHXPWM]|m(?![._]))(?![_.]d|[_,]Y)"
_SHIFT = "(?:t_)?(?:L_(?:L_)?|A_)"
_TIME = "(?:[dD](?:[:•][dDn])?_?C|[dD][:•]K|(?<!•)K)"


def _british(*, dotted: bool) -> str:
    """The day before the month ("4 October", "4th of October", "4 de octubre"); dotted in German ("4. Oktober")."""
    month = f"{'[_.]' if dotted else '_'}(?:f_)?[Mm]"
    first = f"{_ALONE}(?:{_DAY}|(?<=[pr]_)D)"
    return f"{first}(?:(?:{_TO}|[.]?[-~]){_DAY})?{month}(?:{_TO}{_DAY}{month})?(?:(?:[_,]|(?<=m)[.]|_f_)Y)?"


def _dated(*, dotted: bool) -> str:
    """A date, with the weekdays written before or after it."""
    before = f"(?P<weekdays>{_WEEKDAY}(?:(?:[-~,.]|_r_|_j_){_WEEKDAY}){{0,2}})(?P<part>_P)?"
    gap = "(?:(?<=w)[.]|(?:(?<=w)[.])?[,_(])(?:[at]_)?"
    date = f"(?:{_US}|{_british(dotted=dotted)}|{_ISO}|{_NUMERIC})(?![%•:/;]|_[ku]|-[uU])"
    said = f"[,_]x_(?:p_)?a_{_WEEKDAY}(?![_-][^ipj])"
    after = f"[(](?:a_)?{_WEEKDAY}(?=[)])|,{_WEEKDAY}(?=,)|,a_{_WEEKDAY}(?![_-])|{said}"
    return f"(?:{before}(?P<gap>{gap}))?(?P<date>{date})(?P<after>{after})?"


FIRST = {
    "dated": "DMOWYdmow", "share": "FLOUYot", "quarter": "V", "nth": "LOot", "anniversary": "@Oco", "year_ago": "Ut",
    "week_on": "Wac", "of_week": "LW", "beyond": "t", "ago": "DIUYacdnqu", "later": "DIYacdnqtu", "several": "ALqt",
    "compared": "AHLUXt", "shifted": "ALt", "clock": "DKNdn", "month": "Mm", "repeated": "WZeuy",
    "duration": "DHIOYacdnq", "decade": "IYt", "century": "Oot", "midst": "&", "entire": "=", "lasting": "u",
    "age": "Dd", "season": "St", "ended": "EUhlqt", "hour": "Pht", "year": "DFYcdt", "whole": "t", "past": "t",
    "day": "T", "holiday": "LQ", "reference": "R", "list": "Ww",
}  # fmt: skip
"""The letters that each rule may begin with: one look at the first letter spares trying three dozen rules."""
_STARTERS = "".join(sorted({letter for letters in FIRST.values() for letter in letters}))

_ENGLISH = {
    "share": "(?:t_)?(?:F[_-])?(?:(?:Y_|L_Us|L_U_)(?:F[_-])?|U-[Gl]_|L_)?[Oo][_-]H(?:(?:_f_|_|,)(?:F_)?Y|_f_L_U)?",
    "quarter": "V(?:(?:_|_f_|,)Y)?|V(?=_)",
    "nth": "(?:t_)?(?:[OoL]_){1,2}W_[fi]_(?:t_|L_|e_)?[UMS](?:(?:_|,)Y)?",
    "anniversary": "(?:[oO]|c-O)_b|@",
    "year_ago": f"(?:t_)?U-[Gl](?:[_-]{_UNIT})?",
    "week_on": "W_U(?!-)|[ac]_[uU]_p_W",
    "of_week": "W_(?:f_)?L_U(?![-_]G)|L_U_(?:p_)?W",
    "beyond": "t_U_l_L(?![-_][^x])",
    "ago": f"(?:q_){{0,2}}(?:(?:{_NUMBER}[_-])?(?:v_)?[uU](?:_v|_j_a_H)?|a_H[-_]U)_G(?:_W)?",
    "later": f"(?:q_){{0,2}}{_NUMBER}[_-](?:v_)?[uU]_l(?:_U)?|u_l|t_U_l(?![_-][Ll])|{_NUMBER}_[uU]_p(?=[,.])",
    "several": f"(?:q_){{0,2}}{_SHIFT}(?:O_)?(?:{_NUMBER}_)?(?:[LUF]_)?u",
    "compared": "(?:t_)?(?:A_)?[UXH]_(?:a_U_[Gl]|L_U)|L_Us[HX]",
    "shifted": f"{_SHIFT}(?:h_)?(?:F_)?{_NAMED}(?:_f_Y)?",
    "clock": f"{_TIME}(?:_z)?|(?<![•/:])[dDn]:[dDn](?![:/•%])(?:_z)?|N|d_i_t_P",
    "month": f"(?:M|m[.]?)(?:(?:[_,;]|_f_|(?<=[.]))Y(?!-[uU])|_(?:f_)?L_U|_{_SPELLED})?",
    "repeated": f"e_{_LIST}|e_(?:[cdoO]_)?[UuWwSPHXMQ]|Z|y|W(?:(?:_j_|,)W)?_J|(?<=p_)u",
    "duration": f"(?:q_){{0,2}}(?:O_)?{_NUMBER}[_-](?:L_u|[uUX])(?:_j_a_H(?!_[fG]))?(?![_-]l)"
    "|(?:a_)?H-U(?!-U)|a_H_U(?!_l)",
    "decade": "(?:t[_^])?I|(?:t_|(?<=h-))Ys",
    "century": "(?:t_)?[oO]_U",
    "midst": "&",
    "entire": "=",
    "lasting": "(?<=[xi]_)u",
    "age": "(?<=x,)[dD](?=,)|(?<=[xE]_)[dD](?=[_,.|)]W|[,.|)]|_[pix])",
    "season": f"(?:t_)?S(?:(?:_f_|_)(?:Y|{_SPELLED}))?",
    "ended": "(?:q_)?U[-_s]E|(?:t_)?E_f_t_U|E-f-t-U|[hl]_i_t_U",
    "hour": "h[-_]P|(?<=i_)t_P|(?<![WMTdo]_)P(?=_[WT])",
    "year": f"(?:F_)?(?:{_ALONE}|(?<=h-))Y(?:-[dDY])?(?![-:%/•;])|(?:t_U_)?{_SPELLED}|t_U_Y|t_Y_[XH]"
    r"|(?<=\^)[dD](?!-?[uUk])",
    "whole": "t_(?:F_)?[UHX](?!_f_[mMdLWY]|_l|-)",
    "past": "t_L(?![-_][cdDnLUuHSXMmPWFOoah])",
    "day": "T",
    "holiday": "(?:L_)?Q(?:(?:_|,)Y|_U)?",
    "reference": "R",
}


def rules(*, dotted: bool, english: bool) -> dict[str, str]:
    """The rules of a language by name; dates come before all others, single weekdays after lists."""
    found = {"dated": _dated(dotted=dotted)}
    if english:
        found |= _ENGLISH
    return found | {"list": f"{_LIST}|{_WEEKDAY}"}


@cache
def grammar(*, dotted: bool, english: bool) -> re.Pattern[str]:
    """All rules of a language, each a named group."""
    known = rules(dotted=dotted, english=english)
    named = "|".join(f"(?=[{FIRST[name]}])(?P<{name}>{pattern})" for name, pattern in known.items())
    # "the" or "a" before any other word than those of time begins none of them
    return re.compile(f"(?=[{_STARTERS}])(?![ta].x)(?:{named})")
