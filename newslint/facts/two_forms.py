"""One name in two forms: the mentions of the odd form and of the usual one, whatever it is in which they differ."""

from __future__ import annotations

from newslint.record import Record
from newslint.text import Span


class TwoForms(Record):
    """One name in two forms, each with the spans of all its mentions in reading order.

    `sure` is true where something beside both forms shows that one name is meant, false where only the odd form's being
    unknown does. `registered` is true where the newsroom's register has the usual form and not the odd one.
    """

    odd: tuple[Span, ...]
    usual: tuple[Span, ...]
    sure: bool = True
    registered: bool = False
