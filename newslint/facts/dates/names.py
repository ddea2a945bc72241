"""Names of days are written in the language and in the manner of the draft: in full or short, in capitals or not."""

from __future__ import annotations

from newslint.facts.dates.vocabulary import ordinal
from newslint.lexicons import lexicon


def weekday_name(weekday: int, language: str) -> str:
    """The full name of a weekday (1 is Monday), as running text writes it."""
    tag = language.split("-")[0].lower()
    name = _first(tag, "full", weekday) or _first("en", "full", weekday)
    return name.capitalize() if lexicon("date-words").get(tag, {}).get("capitals") == "yes" else name


def like_weekday(written: str, weekday: int, language: str) -> str:
    """The name of a weekday in the form another one is written in ("Mon" gives "Tue", "MONDAY" gives "TUESDAY")."""
    tag = language.split("-")[0].lower()
    short = lexicon("weekdays")[tag]["short"] if tag in lexicon("weekdays") else {}
    name = (_first(tag, "short", weekday) if written.lower() in short else "") or _first(tag, "full", weekday)
    if len(written) > 1 and written.isupper():
        return name.upper()
    return name.capitalize() if written[:1].isupper() else name


def like_number(written: str, number: int) -> str:
    """The number of a day in the form another one is written in ("4th" gives "5th", "04" gives "05")."""
    digits = written.rstrip("stndrhSTNDRHeº")
    ending = written[len(digits) :]
    if not ending:
        return f"{number:0{len(written)}}" if written.startswith("0") else str(number)
    return ordinal(number) if ending.lower() in ("st", "nd", "rd", "th") else f"{number}{ending}"


def _first(tag: str, width: str, weekday: int) -> str:
    known = lexicon("weekdays").get(tag, {"full": {}, "short": {}})[width]
    return next((name for name, number in known.items() if int(number) == weekday), "")
