"""What a draft tells of a person it names, right after the name: a home town, the day of an event, how many counts.

"Daniel Okafor, 34, of Halden, was charged on Monday with three counts of fraud" tells all three. Only the story's own
words are read, a town only behind an age, and an event's day only where the words between say nothing else.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from newslint.document import Document
from newslint.facts.names import Name
from newslint.facts.quantities import quantities
from newslint.facts.quotes import is_own
from newslint.facts.sentences import sentence_around
from newslint.facts.within import dates_within
from newslint.facts.words import either
from newslint.lexicons import lexicon
from newslint.record import Record
from newslint.text import Span

_DAY = 10
_REACH = 120
_TOWN = r"[A-Z][\w’'-]{1,30}(?: [A-Z][\w’'-]{1,30}){0,2}"


class ToldEvent(Record):
    """One fact: its `kind` is `home`, `day` or `counts`, `about` the event or offence, `value` what is compared."""

    kind: str
    about: str
    value: str
    span: Span


def told_events(doc: Document, name: Name) -> Iterator[ToldEvent]:
    """The facts told right after one mention."""
    found = _told().match(doc.text, name.span.end)
    if found is None or not is_own(doc, name.span):
        return
    if found["home"]:
        span = Span(*found.span("home"))
        yield ToldEvent("home", "", doc.read(span), span)
    if found["event"]:
        end = min(sentence_around(doc, name.span.start).end, found.end() + _REACH)
        yield from _day(doc, found["event"], Span(found.end(), end))
        yield from _counts(doc, Span(found.end(), end))


def _day(doc: Document, event: str, after: Span) -> Iterator[ToldEvent]:
    """The day of an event, where only small words stand between."""
    written = next(iter(dates_within(doc, after)), None)
    if written is None or len(written.value) != _DAY or not written.value.replace("-", "").isdecimal():
        return
    between = doc.text[after.start : written.span.start].split()
    if all(word in lexicon("told-facts")["between"] for word in between):
        yield ToldEvent("day", event, written.value, written.span)


def _counts(doc: Document, after: Span) -> Iterator[ToldEvent]:
    """How many counts of one offence."""
    for found in _counted().finditer(doc.text, after.start, after.end):
        span = Span(*found.span("number"))
        number = next((it.number for it in quantities(doc) if it.span.start == span.start), None)
        if number is not None:
            yield ToldEvent("counts", found["offence"], str(number), Span(span.start, found.end("noun")))


@cache
def _told() -> re.Pattern[str]:
    events = either(lexicon("told-facts")["events"])
    appositive = rf"(?:, (?:aged )?\d{{1,3}}(?:, of (?P<home>{_TOWN})(?=[,.;]))?)?,?"
    return re.compile(rf"{appositive}(?: (?:(?:was|has been|had been|were) )?(?P<event>{events})\b)?")


@cache
def _counted() -> re.Pattern[str]:
    nouns, numbers = either(lexicon("told-facts")["counts"]), either(lexicon("changes")["numbers"])
    return re.compile(
        rf"\b(?:with|on|to|of) (?P<number>\d[\d,]{{0,6}}|{numbers}) (?:[a-z]{{2,15}} ){{0,2}}(?P<noun>{nouns}) of "
        r"(?P<offence>[a-z]{3,20}(?: [a-z]{3,20})?)"
    )
