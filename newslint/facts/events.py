"""What happened on which day: clauses in the told past whose verb a day is attached to.

An event is read only where the copy ties it to a day beyond doubt: the clause is the story's own words, its main verb
is a listed past form, and the day stands in that very clause. "Wardens had warned on Sunday that a flood was near"
tells no flood on Sunday; "after Thursday's truce" tells nothing on Thursday.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from newslint.document import Block, Document, per_document
from newslint.facts.dates import Kind, WrittenDate, dates
from newslint.facts.quotes import is_own
from newslint.facts.sentences import sentence_around
from newslint.facts.words import POSSESSIVES, said, singular
from newslint.lexicons import lexicon
from newslint.record import Record
from newslint.text import Span

_TOKEN = re.compile(r"\w+(?:['’]\w+)*|[,;:—–()]")
_HARD = frozenset(";:—–()")
_LEAST = 2


class Event(Record):
    """An event on stated days. `family` holds what may be the same event, `noun` is what a message calls this one.

    `days` are weekdays (1 for Monday to 7) or, where none are written, days of the year (`(3, 5)` for March 5).
    `actors` are the content words of its clause in lower case, plurals cut, two names of one thing made one; `ongoing`
    marks a day that counts from earlier ones ("for a second day"). `loose` is one that no list has: its family is its
    verb ("approved").
    """

    span: Span
    day: Span
    days: frozenset[int] | frozenset[tuple[int, int]]
    family: str
    noun: str
    actors: frozenset[str]
    ongoing: bool = False
    loose: bool = False

    @property
    def kind(self) -> type:
        """What its days are keys of: `int` for weekdays, `tuple` for days of the year."""
        return type(next(iter(self.days)))


class _Clause(Record):
    span: Span
    before: tuple[re.Match[str], ...]
    after: tuple[re.Match[str], ...]

    @property
    def words(self) -> tuple[re.Match[str], ...]:
        return self.before + self.after

    @property
    def day_last(self) -> bool:
        """Whether the verb stands before the day ("fired on Monday"), not after it ("on Monday, … fired")."""
        return any(_verbal(word) for word in self.before)


def events(doc: Document) -> tuple[Event, ...]:
    """The events of listed kinds on stated days, in reading order; none in a language other than English."""
    return tuple(event for event in told_events(doc) if not event.loose)


@per_document
def told_events(doc: Document) -> tuple[Event, ...]:
    """All that happened on stated days, whatever verb tells it, in reading order."""
    if not doc.language.lower().startswith("en"):
        return ()
    days = {written.group or written.span: written for written in reversed(dates(doc))}
    return tuple(event for day in sorted(days) for event in _events_on(doc, days[day], day))


def tells_of_several_days(doc: Document, block: Block) -> bool:
    """Whether a block puts anything on several days at once ("Friday and Saturday"), as its events may be too."""
    named = [form for form in said(doc, block.span) if form in _named_days()]
    if not named or (len(named) < _LEAST and named[0] in _forms_of("weekdays")):
        return False
    return any(len(_days(written)) >= _LEAST for written in dates(doc) if written.span in block.span)


@cache
def _named_days() -> frozenset[str]:
    """The names of the days of the week and of the months."""
    return _forms_of("weekdays") | _forms_of("months")


@cache
def _forms_of(book: str) -> frozenset[str]:
    names = [form for width in ("full", "short") for form in lexicon(book)["en"][width]]
    return frozenset(f"{name}{ending}" for name in names for ending in ("", *POSSESSIVES))


def _days(written: WrittenDate) -> frozenset[int] | frozenset[tuple[int, int]]:
    """The days an expression states, as one kind of key; none where it recurs or counts from another time."""
    if written.possessive or written.repeats or written.modifier or written.kind is Kind.DURATION:
        return frozenset()
    if written.weekdays:
        return frozenset(written.weekdays)
    named = [(day.month, day.day) for day in written.days if day.month is not None and day.day is not None]
    if len(named) == 2 and written.form == "range" and named[0][0] == named[1][0]:
        return frozenset((named[0][0], day) for day in range(named[0][1], named[1][1] + 1))
    return frozenset(named) if len(named) == len(written.days) else frozenset()


def _events_on(doc: Document, written: WrittenDate, day: Span) -> Iterator[Event]:
    days = _days(written)
    if not days or not is_own(doc, day):
        return
    clause = _clause(doc, day)
    told = _told(clause)
    if told is None:
        return
    family, noun = told
    loose = not family
    span = Span(clause.span.start, day.end) if clause.day_last else clause.span
    yield Event(
        span,
        day,
        days,
        family or noun,
        f"event (“{noun}”)" if loose else noun,
        _actors(clause),
        any(word.group().lower() in ("day", "straight") for word in clause.words),
        loose,
    )


def _clause(doc: Document, day: Span) -> _Clause:
    """The clause around a day: up to the nearest dash, colon, bracket or clause-opening word on either side."""
    sentence = sentence_around(doc, day.start)
    before = tuple(_TOKEN.finditer(doc.text, sentence.start, day.start))
    after = tuple(_TOKEN.finditer(doc.text, day.end, max(day.end, sentence.end)))
    left = _within(before[::-1])[::-1]
    right = _within(after)
    start = left[0].start() if left else day.start
    end = right[-1].end() if right else day.end
    return _Clause(Span(start, end), left, right)


def _within(tokens: tuple[re.Match[str], ...]) -> tuple[re.Match[str], ...]:
    """The tokens up to the first that opens another clause; a comma alone opens none ("Then, on Friday, shots …")."""
    openers = _grammar()["openers"]
    for at, token in enumerate(tokens):
        if token.group() in _HARD or token.group().lower() in openers:
            return tokens[:at]
    return tokens


def _told(clause: _Clause) -> tuple[str, str] | None:
    """The event that the clause's main verb tells: the first verb after a fronted day, else the last one before it."""
    backwards = clause.day_last
    order = clause.before[::-1] if backwards else clause.after
    for at, word in enumerate(order):
        if not _verbal(word):
            continue
        if _unreal(order, at, backwards=backwards):
            return None
        form = word.group().lower()
        if form in ("was", "were") and not backwards:
            continue
        phrase = _phrasal(order, at, backwards=backwards)
        if phrase and form not in _verbs():
            return "", phrase
        return _verbs().get(form) or (_named(clause, word) if form in _grammar()["light"] else _loosely(form))
    return None


def _phrasal(order: tuple[re.Match[str], ...], at: int, *, backwards: bool) -> str:
    """A verb with the small word right behind it, where they say more than the verb does ("struck down")."""
    near = at - 1 if backwards else at + 1
    after = order[near].group().lower() if 0 <= near < len(order) else ""
    phrase = f"{order[at].group().lower()} {after}"
    return phrase if phrase in _grammar()["phrasal"] else ""


def _loosely(form: str) -> tuple[str, str] | None:
    """A verb of no family; none for those that say too little or what somebody said."""
    return None if form in _grammar()["vague"] else ("", form)


def _verbal(word: re.Match[str]) -> bool:
    form, grammar = word.group().lower(), _grammar()
    if form in grammar["not-verbs"]:
        return False
    return form in _verbs() or form in grammar["light"] or form in grammar["past"] or form.endswith("ed")


def _unreal(order: tuple[re.Match[str], ...], at: int, *, backwards: bool) -> bool:
    """Whether one of the three words before the verb puts it out of the told past ("had fired", "to fire")."""
    before = order[at + 1 : at + 4] if backwards else order[max(at - 3, 0) : at]
    return any(word.group().lower() in _grammar()["unreal"] for word in before)


def _named(clause: _Clause, verb: re.Match[str]) -> tuple[str, str] | None:
    """The event a noun names before a light verb, or behind one ("clashes broke out", "launched new airstrikes")."""
    subject = [word for word in clause.words if word.start() < verb.start()][::-1]
    object_ = [word for word in clause.words if word.start() > verb.start()]
    made = object_ if verb.group().lower() in _grammar()["makers"] else []
    forms = (word.group().lower() for word in (*subject, *made))
    return next((_nouns()[form] for form in forms if form in _nouns()), None)


def _actors(clause: _Clause) -> frozenset[str]:
    forms = (word.group().lower() for word in clause.words)
    common = _grammar()["common"]
    return frozenset(
        _called_too().get(singular(form), singular(form))
        for form in forms
        if len(form) > 3 and form not in common and form not in _verbs() and form not in _grammar()["light"]
    )


@cache
def _called_too() -> Mapping[str, str]:
    """What else is called by one name: a fixture and a match are a game."""
    named: Mapping[str, list[str]] = lexicon("clauses")["called-too"]
    return {word: one for one, words in named.items() for word in words}


@cache
def _grammar() -> Mapping[str, frozenset[str]]:
    """The words that show how a clause is built: those that dates go by, and those that only events need."""
    tenses, own = lexicon("tenses")["en"], lexicon("clauses")
    return {
        "past": frozenset((*tenses["past"], *tenses["cue"])) - {"been", "being"},
        # "more than 20 people" goes on
        "openers": frozenset((*tenses["openers"], *own["openers"])) - {"than"},
        "not-verbs": frozenset(tenses["not-verbs"]),
        **{name: frozenset(own[name]) for name in ("light", "makers", "unreal", "common", "vague", "phrasal")},
    }


@cache
def _verbs() -> Mapping[str, tuple[str, str]]:
    return _forms("told")


@cache
def _nouns() -> Mapping[str, tuple[str, str]]:
    return _forms("named")


def _forms(kind: str) -> dict[str, tuple[str, str]]:
    return {
        form: (family, noun)
        for family, nouns in lexicon("events").items()
        for noun, words in nouns.items()
        for form in words[kind]
    }
