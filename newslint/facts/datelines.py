"""The dateline's own date is the day a story was filed, and dates the story where nothing else does.

Only a date written in full counts ("BAKU, Dec. 21, 2023 (AP) —"). Agency datelines mostly leave the year out, and a
year cannot be told from a weekday, nor from years that the story speaks of; a day in figures that can be read two ways
is not read either. Such a story stays without a date.
"""

from __future__ import annotations

from datetime import date

from newslint.document import Block, Document, Zone
from newslint.facts.dates import dates
from newslint.facts.dates.calendar import the_day


def dateline_date(doc: Document) -> date | None:
    """The day that the datelines give in full; None where none does, or where they differ."""
    found = {_in_full(doc, block) for block in doc.zoned(Zone.DATELINE)}
    return found.pop() if len(found) == 1 else None


def _in_full(doc: Document, block: Block) -> date | None:
    if not any(character.isdigit() for character in doc.read(block.span)):
        return None
    written = [written for written in dates(doc) if written.span in block.span]
    if len(written) != 1 or written[0].form == "numeric" or len(written[0].days) != 1:
        return None
    day = written[0].days[0]
    return the_day(day.year or 0, day.month or 0, day.day or 0)
