"""What is wrong and where: a slip is what a check sees in the copy, a finding is what an editor is told.

A slip holds spans of the copy and the values that fill the rule's message; the engine words it, finds its lines in
the source, gives it its severity and makes it a finding. Neither ever changes a draft.
"""

from __future__ import annotations

from collections.abc import Mapping

from newslint.record import Record, StrEnum
from newslint.text import Position, Span

_RANKS = {"suggestion": 1, "warning": 2, "error": 3}


class Severity(StrEnum):
    """How sure a finding is: errors are certain, warnings hold but for an unusual reading, suggestions inform."""

    ERROR = "error"
    WARNING = "warning"
    SUGGESTION = "suggestion"

    @property
    def rank(self) -> int:
        """3 for an error, 2 for a warning, 1 for a suggestion."""
        return _RANKS[self.value]

    @property
    def below(self) -> Severity:
        """The next lower severity; a suggestion has none."""
        return Severity.WARNING if self is Severity.ERROR else Severity.SUGGESTION


class Change(Record):
    """One change: these characters of the copy become `text`; `block` asks for the whole block to go, its lines too."""

    span: Span
    text: str = ""
    block: bool = False
    in_source: bool = False


class Repair(Record):
    """One way to mend a slip. `sure` is false where this very slip is less certain than its rule's fix class says."""

    changes: tuple[Change, ...]
    sure: bool = True


class Other(Record):
    """The other place of a disagreement, with the values that fill the rule's `elsewhere` words."""

    span: Span
    values: Mapping[str, str] = {}
    document: int = 0
    in_source: bool = False


class Slip(Record):
    """What a check found: a span of the copy, the case of the rule it is, the values its message needs, both ends.

    `in_source` marks a span of the source instead, for what is not copy (a comment, debris of markup). Where a check
    compares several documents, `document` is the place of this one among them, as it is in each of the others. `term`
    is the name of the entry of a list that it goes against.
    """

    span: Span
    values: Mapping[str, str] = {}
    case: str | None = None
    others: tuple[Other, ...] = ()
    repairs: tuple[Repair, ...] = ()
    in_source: bool = False
    document: int = 0
    term: str | None = None


def house_slip(
    span: Span, written: str, house: str, case: str | None = None, *, change: Change | None = None, **more: str
) -> Slip:
    """The slip that a house writes something else here; all of it changes, where `change` says no less."""
    values = {"written": written, "house": house, **more}
    return Slip(span, values, case, repairs=(Repair((change or Change(span, house),)),))


class Place(Record):
    """A range of a file: its offsets (ends exclusive) and the lines and columns they fall on.

    `part` is the inner file or value that they count in. `shown` is the same range of the copy as it was read, where
    nobody reads the inner file itself.
    """

    path: str
    span: Span
    start: Position
    end: Position
    part: str | None = None
    shown: Place | None = None

    @property
    def seen(self) -> Place:
        """The place as people are told of it."""
        return self.shown or self


class Related(Record):
    """The other end of a finding and what stands there."""

    place: Place
    message: str


class Edit(Record):
    """A replacement of a range of the source."""

    span: Span
    text: str


class Fix(Record):
    """A way to mend a finding; a safe one cannot change a fact and may be applied without asking."""

    title: str
    safe: bool
    edits: tuple[Edit, ...]


class Finding(Record):
    """One disagreement as an editor is told of it."""

    rule: str
    case: str | None
    family: str
    severity: Severity
    zone: str
    message: str
    place: Place
    related: tuple[Related, ...] = ()
    fixes: tuple[Fix, ...] = ()
    fingerprint: str = ""
    term: str | None = None


class Accepted(Record):
    """A finding that a suppression accepts, and the reason it gives."""

    finding: Finding
    reason: str | None
