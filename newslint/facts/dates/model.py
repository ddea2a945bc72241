"""A written date is a time expression of the copy: where it stands, what it says, what it means, and how we know."""

from __future__ import annotations

from newslint.record import Record, StrEnum
from newslint.text import Span


class Kind(StrEnum):
    """What sort of time an expression names, as TIMEX3 divides them."""

    DATE = "DATE"
    TIME = "TIME"
    DURATION = "DURATION"
    SET = "SET"


class Basis(StrEnum):
    """How the value is known: it is written out, or what filled the parts that are not."""

    EXPLICIT = "explicit"
    PUBLISHED = "published"
    DATELINE = "dateline"
    TENSE = "tense"
    DEFAULT = "default"
    AMBIGUOUS = "ambiguous"


class Tense(StrEnum):
    """The time of the finite verb that owns an expression."""

    PAST = "past"
    PRESENT = "present"
    FUTURE = "future"


class Owner(StrEnum):
    """What an expression belongs to: a verb of saying ("said Sunday"), another verb, or a noun ("Sunday's vote")."""

    CUE = "cue"
    EVENT = "event"
    NOUN = "noun"


class Day(Record):
    """A day of the calendar as far as it is written: a missing part is None. A weekday is 1 (Monday) to 7.

    Each part has the span it is written in. The parts need not agree, nor name a day that exists.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    year_span: Span | None = None
    month_span: Span | None = None
    day_span: Span | None = None
    weekday_span: Span | None = None


class Clock(Record):
    """A time of the clock as written, `hour` in 0 to 24 after a.m. or p.m. is counted in; `zone` is as written."""

    hour: int
    minute: int | None = None
    zone: str | None = None


class WrittenDate(Record):
    """One time expression.

    `form` names the grammar rule that read it: `weekday`, `month-day`, `full`, `numeric`, `iso`, `range`,
    `month`, `year` ….
    `value` is ISO 8601 or TIMEX3 (`2024-03`, `2024-W10`, `XXXX-12-21`, `2024-FA`, `PRESENT_REF`, `P5Y`); where two
    readings hold, `basis` is `ambiguous`, the value the likelier one, and `candidates` lists them all.

    `days` holds the days as written: one, the two ends of a range, or the members of a pair ("Oct. 4 and 5").
    `weekdays` are the weekdays an expression and its neighbours in a list state together ("Friday and Saturday" is 5
    and 6 in both expressions, "Monday through Wednesday" 1 to 3), `group` the span of that list.

    `tense`, `owner` and `verb` tell the clause: `verb` is the span of the finite verb the expression belongs to, where
    one is found. They are `unread` of what means the same under every verb, as "May 2020" and "for two years" do: who
    asks for the clause of such a one reads it by `with_clause`.
    `modifier` is what narrows it ("last", "next", "this"), `part` the part of the day, `hedge` how exact it is
    (`approx`, `start`, `mid`, `end`, `less`, `more`). `repeats` marks what recurs ("every Friday", "Mondays").
    """

    span: Span
    kind: Kind
    form: str
    value: str
    basis: Basis
    candidates: tuple[str, ...] = ()
    days: tuple[Day, ...] = ()
    tense: Tense | None = None
    owner: Owner | None = None
    verb: Span | None = None
    weekdays: tuple[int, ...] = ()
    group: Span | None = None
    modifier: str | None = None
    part: str | None = None
    hedge: str | None = None
    clock: Clock | None = None
    count: float | None = None  # type: ignore[assignment]  # nobody counts its values
    unit: str | None = None
    possessive: bool = False
    repeats: bool = False
    event: str | None = None
    ends: tuple[str, ...] = ()
    unread: bool = False

    @property
    def weekday(self) -> int | None:
        """The weekday it states, 1 for Monday to 7, None where it states none or several."""
        return self.days[0].weekday if len(self.days) == 1 else None

    @property
    def bare(self) -> bool:
        """Whether it is a weekday alone, with no date that would pin it ("Friday night" is bare)."""
        return self.form == "weekday"
