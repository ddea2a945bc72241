"""A reading goes through the tagged copy once and remembers what was told last, which later expressions lean on."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from newslint.document import Document
from newslint.facts.dates.model import Basis, Kind, WrittenDate
from newslint.facts.dates.periods import Unit, extent
from newslint.facts.dates.tagging import Tagged, Token
from newslint.facts.dates.tense import Clause, clause_of
from newslint.text import Span

_WITHOUT_VERB = frozenset({"reference", "duration", "repeated", "age", "year", "month"})

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


class Reading:
    """The copy being read, and what was told last: a day, a month, a quarter ("a year earlier" is of that quarter)."""

    __slots__ = ("copy", "day", "doc", "month", "quarter", "since", "year")

    def __init__(self, doc: Document, copy: Tagged) -> None:
        self.doc, self.copy = doc, copy
        self.day: date | None = None
        self.quarter: str | None = None
        self.month: str | None = None
        self.since: date | None = None
        self.year: date | None = None

    @property
    def published(self) -> date | None:
        """The day of publication."""
        return self.doc.published

    def form(self, token: Token) -> str:
        """A word as written, in lower case."""
        return self.doc.read(token.span).lower()

    def form_at(self, at: int) -> str:
        """The word at a place among the words of the copy, in lower case."""
        return self.doc.read(self.copy.spans[at]).lower()

    def before(self, start: int) -> str:
        """The letter of the word before a place in the tagged copy, where one space or hyphen is between."""
        letters = self.copy.letters
        return letters[start - 2] if start >= 2 and letters[start - 1] in "_-" else ""

    def told(self, unit: str, number: int) -> date | None:
        """The time told last that is exact enough to count such units from ("June 1998 …" is for "that year")."""
        if unit in "Uu" and number in (Unit.YEAR, Unit.DECADE, Unit.CENTURY):
            return self.year or self.day
        if unit in "Mm" or (unit in "Uu" and number == Unit.MONTH):
            return self.since or self.day
        return self.day

    def clause(self, span: Span) -> Clause:
        """The clause that owns a span."""
        return _clause(self.doc, span)

    def make(
        self,
        tokens: Sequence[Token],
        kind: Kind,
        form: str,
        value: str,
        basis: Basis = Basis.PUBLISHED,
        *,
        clause: Clause | None = None,
        **more: Any,
    ) -> WrittenDate:
        """The expression that these words write."""
        span = Span(tokens[0].span.start, tokens[-1].span.end)
        possessive = tokens[-1].gap == "s"
        if clause is None and form in _WITHOUT_VERB:
            # no verb tells what "2020", "May 2020" and "two years" are, and few ask of whom they are told
            return WrittenDate(span, kind, form, value, basis, possessive=possessive, unread=True, **more)
        owner = clause or self.clause(span)
        told = {"tense": owner.tense, "owner": owner.owner, "verb": owner.verb, "possessive": possessive}
        return WrittenDate(span, kind, form, value, basis, **(told | more))

    def remember(self, written: WrittenDate) -> None:
        """Keep the day that an expression tells."""
        if written.kind in (Kind.DURATION, Kind.SET):
            return
        if written.form == "month":
            self.month = written.value
        told = extent(written.value.partition("/")[0])
        if told is not None and told[1] - told[0] < timedelta(367):
            self.year = told[0]
            self.since = told[0] if told[1] - told[0] < timedelta(32) else None
        try:
            self.day = date.fromisoformat(written.value[:10])
        except ValueError:
            return


def with_clause(doc: Document, written: WrittenDate) -> WrittenDate:
    """An expression with what its clause tells, read now where it was not yet."""
    if not written.unread:
        return written
    clause = _clause(doc, written.span)
    return written._replace(tense=clause.tense, owner=clause.owner, verb=clause.verb, unread=False)


def _clause(doc: Document, span: Span) -> Clause:
    end = doc.text[span.end : span.end + 2]
    return clause_of(doc, span, possessive=end in ("'s", "’s") or end[:1] == "’")
