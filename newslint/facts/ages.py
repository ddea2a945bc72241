"""Ages and births, each of a person the copy names, and the time an age is told of.

An age is current where nothing sets it at another time: ", 34,", "34-year-old Orr", "Orr, a 34-year-old nurse,",
"aged 34", "Orr is 34", "Orr, who turned 34 in May,". "Then 34", "34 at the time" and "at 19" are none. An age of
another time counts only with its year ("was 50 when she took over in 2020"). Captions tell ages too, but for those of
file pictures. Animals, firms and people without a name have neither. English only.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import cache

from newslint.document import STORY, Document, Zone, per_document
from newslint.facts.dates import Basis, WrittenDate
from newslint.facts.dates.calendar import the_day
from newslint.facts.kin import is_relative
from newslint.facts.names import Form, Name, NameType, names
from newslint.facts.quotes import is_own
from newslint.facts.sentences import sentence_around, sentence_at
from newslint.facts.within import dates_within, names_within
from newslint.facts.words import either, said, words
from newslint.lexicons import lexicon
from newslint.record import Record
from newslint.text import Span

_REACH = 60
_LONG = 600
_DAY = 10
_YEAR = 4
_ENDS_BIRTH = re.compile(r", (?:the \d{1,3}-year-old (?:[a-z]{2,15} ){0,2})?\Z")
_APART = re.compile(r"\b(?:[Hh]e is(?: now)?|At(?: age)?) \d")
_LINKED = 2


class Age(Record):
    """An age in figures, of the person that `name` is a mention of; `year` is None where it is the current age.

    `day` is the day of death of whom an obituary is of, where the copy writes it out.
    """

    span: Span
    number: int
    name: Name
    year: int | None = None
    day: date | None = None

    @property
    def person(self) -> int:
        """The number of the person's cluster."""
        return self.name.cluster or 0


class Birth(Record):
    """A birth: the span of its date, its year, and its day where that is written out.

    `sure` is false where only "he" or "she" says whose it is.
    """

    span: Span
    person: int
    year: int
    day: date | None = None
    sure: bool = True


@per_document
def ages(doc: Document) -> tuple[Age, ...]:
    """Every age of a named person in the story's own words, in reading order."""
    if not doc.language.lower().startswith("en"):
        return ()
    found = {age.span: age for name in _persons(doc) for age in _ages_of(doc, name)}
    found |= {age.span: age for age in _apart(doc)}
    found |= {age.span: age for age, _ in _surnames(doc)}
    found |= {age.span: age for age in _ages_at_death(doc)}
    return tuple(sorted(found.values(), key=lambda age: age.span.start))


@per_document
def births(doc: Document) -> tuple[Birth, ...]:
    """Every birth of a named person with its year, in reading order."""
    starts = words(doc).starts
    if not doc.language.lower().startswith("en") or ("born" not in starts and "b" not in starts):
        return ()
    return (*_births(doc), *(birth for _, birth in _surnames(doc)))


def _apart(doc: Document) -> Iterator[Age]:
    """The ages told by a birthday ("who turned 80 in March"), of "the 34-year-old" and "she" of the sentence before,
    before a name ("At 34, Orr is"), and beside the surname of two.
    """
    from newslint.facts.told_ages import birthdays, epithets, of_the_first, openings

    if "turned" in words(doc).starts or "-year-old" in doc.text or _APART.search(doc.text):
        persons = _persons(doc)
        for span, name in (*birthdays(doc, persons), *epithets(doc), *openings(doc, persons)):
            yield Age(span, int(doc.read(span)), name)
    yield from (Age(span, int(doc.read(span)), name) for span, name in of_the_first(doc) if _is_now(doc, name, span))


@per_document
def _surnames(doc: Document) -> tuple[tuple[Age, Birth], ...]:
    """Those whom the copy names by a surname alone, with the age and the birth beside it: "Orr, 52, born in 1968"."""
    known = {name.span.end for name in names(doc)}
    found = []
    for start in words(doc).starts.get("born", ()):
        first = max(start - _REACH, 0)
        match = _surnamed().search(doc.text[first:start])
        if match is None or first + match.end("name") in known or doc.zone_at(start) not in STORY:
            continue
        named, aged = (Span(first + match.start(name), first + match.end(name)) for name in ("name", "age"))
        name = Name(named, NameType.PERSON, Form.SURNAME, -start)
        age = Age(aged, int(match["age"]), name)
        if is_own(doc, age.span):
            found += [(age, birth) for birth in _birth(doc, start + 5, -start, sure=True)]
    return tuple(found)


def _tells_a_death(doc: Document) -> bool:
    """Whether the copy may be an obituary, so that the facts of one are worth importing."""
    starts = words(doc).starts
    return "died" in starts or "dies" in starts or "passed away" in doc.text


def _ages_at_death(doc: Document) -> Iterator[Age]:
    if _tells_a_death(doc):
        from newslint.facts.departed import ages_at_death, day_of_death, departed

        dead = departed(doc)
        if dead is not None:
            day = day_of_death(doc)
            yield from (Age(span, int(doc.read(span)), dead, None, day) for span in ages_at_death(doc))


def _births_of_the_dead(doc: Document) -> Iterator[Birth]:
    from newslint.facts.departed import births_of_pronouns, births_taken_up, departed

    dead = departed(doc)
    if dead is not None:
        for start in (*births_of_pronouns(doc), *births_taken_up(doc)):
            yield from _birth(doc, start, dead.cluster or 0, sure=False)


def _births_of_epithets(doc: Document) -> Iterator[Birth]:
    """ "The Tarn poet, who was born in 1951,": of the only person of the sentence before, or whom it says has died."""
    from newslint.facts.departed import births_of_epithets, departed

    for start, first in births_of_epithets(doc):
        dead = departed(doc) if _tells_a_death(doc) else None
        told = dead is not None and sentence_at(doc, dead.span.start) == sentence_at(doc, first - 1)
        person = dead.cluster if dead is not None and told else _subject_before(doc, first)
        if person is not None:
            yield from _birth(doc, start, person, sure=False)


def _births_of_the_subject(doc: Document) -> Iterator[Birth]:
    """ "Born in 1951, she grew up in Tarn": the birth of the only person whom the story has named before it."""
    if "Born " in doc.text:
        from newslint.facts.departed import births_of_pronouns

        for start in births_of_pronouns(doc):
            named = {name.cluster for name in names(doc) if name.span.end < start and _is_person(doc, name)}
            if len(named) == 1:
                yield from _birth(doc, start, named.pop() or 0, sure=False)


def _is_person(doc: Document, name: Name) -> bool:
    return name.type is NameType.PERSON and name.cluster is not None and doc.zone_at(name.span.start) in STORY


@cache
def _surnamed() -> re.Pattern[str]:
    return re.compile(r"(?<![\w’'-])(?P<name>[A-Z][\w’'-]{1,30}), (?P<age>\d{1,3}), (?:(?:who )?was )?\Z")


@per_document
def _persons(doc: Document) -> tuple[Name, ...]:
    """The mentions of persons that a surname or a full name tells apart."""
    return tuple(
        name
        for name in names(doc)
        if name.type is NameType.PERSON
        and name.cluster is not None
        and name.form is not Form.GIVEN
        and not name.possessive
        and _tells_ages(doc, name.span.start)
    )


def _tells_ages(doc: Document, offset: int) -> bool:
    """Whether what stands here is the story or its dek, or a caption that is not of a picture from the archive."""
    zone = doc.zone_at(offset)
    if zone is not Zone.CAPTION:
        return zone in STORY or zone is Zone.DEK
    return frozenset(lexicon("picture-days")["file"]).isdisjoint(said(doc, doc.block_at(offset).span))


def _ages_of(doc: Document, name: Name) -> Iterator[Age]:
    span, year = _after(doc, name) or (_before(doc, name), None)
    if span is None or not is_own(doc, span):
        return
    number = int(doc.read(span))
    if year is not None or _is_now(doc, name, span):
        yield Age(span, number, name, year)


@cache
def _told() -> re.Pattern[str]:
    """What may follow a name and give its age."""
    unlike = either(_words("not-between"))
    adjectives = rf"(?:(?!(?:{unlike})\b)[a-z-]{{2,15}},?[ ]){{0,2}}"
    return re.compile(
        r"""
        (?:[ ]\((?:born|b\.)[ ][^()\n]{1,40}\)
        | ,[ ](?:who[ ]was[ ])?born[ ][^.;()\n]{1,60}?(?=,[ ](?:now|aged?|is)[ ]|[ ]and[ ]now[ ]))?
        (?:
          ,[ ](?:(?:now|aged?)[ ])?(?P<commas>\d{1,3})(?=[,;]|\.(?!\d))(?![,;][ ]\d)
        | (?:,|[ ]and)[ ]now[ ](?P<now>\d{1,3})(?=[,;]|\.(?!\d)|[ ]and[ ]an?[ ])(?![,;][ ]\d)
        | (?:,|[ ]is)[ ](?:an?|the)[ ]"""
        + adjectives
        + r"""(?P<noun>\d{1,3})-year-old\b(?!['’])
        | (?:,[ ]who|,)?(?:[ ]was[ ]born[ ][^.;()\n]{1,60}?[ ]and)?[ ]is[ ](?:now[ ])?
          (?P<is>\d{1,3})(?=[ ]years[ ]old\b|[ ]and[ ][a-z]|[,;]|\.(?!\d))(?![,;][ ]\d)
        | (?:,[ ][^.;!?\n]{0,160}?,|,[ ]who|)[ ]was[ ](?:only[ ])?(?P<was>\d{1,3})(?:[ ]years[ ]old)?[ ]when\b
        )
        """,
        re.VERBOSE,
    )


def _after(doc: Document, name: Name) -> tuple[Span, int | None] | None:
    found = _told().match(doc.text, name.span.end)
    if found is None:
        return None
    number = next(group for group in ("commas", "now", "noun", "is", "was") if found[group])
    span = Span(*found.span(number))
    if number != "was":
        return span, None
    year = _year_of(doc, found.end())
    return (span, year) if year is not None else None


def _year_of(doc: Document, start: int) -> int | None:
    """The year that an age told with "when" is of: the only one between it and the end of its sentence."""
    end = sentence_around(doc, start - 1).end
    years = {_year(written) for written in dates_within(doc, Span(start, end))}
    return years.pop() if len(years) == 1 else None


def _before(doc: Document, name: Name) -> Span | None:
    """The figures of "34-year-old Orr" or "34-year-old bus driver Ivo Orr"."""
    text, start = doc.text, name.span.start
    at = text.rfind("-year-old ", max(start - _REACH, 0), start)
    if at < 1:
        return None
    between = text[at + 10 : start].split()
    if len(between) > 3 or any(not word.isalpha() or word in _words("not-between") for word in between):
        return None
    first = at
    while first > 0 and at - first < 3 and text[first - 1].isdigit():
        first -= 1
    return Span(first, at) if first < at else None


def _is_now(doc: Document, name: Name, age: Span) -> bool:
    """Whether no other year, before or after it in its sentence, sets an age at another time.

    "In 1998, Ivo Orr, 34, bought the mill" does; "Ivo Orr, 34, who bought the mill in 1998, said" does not.
    """
    for written in dates_within(doc, sentence_around(doc, age.start)):
        if written.span in Span(age.start, age.end + 9) or not is_own(doc, written.span):
            continue  # “It took two years,” said Orr, 34
        if _is_another_time(doc, written) and not _is_apart(doc, age, written.span):
            return False
    return not is_relative(doc, name, age)


def _is_another_time(doc: Document, written: WrittenDate) -> bool:
    """Whether a time is another than that of the story, by a year in which one is a year older.

    "Last month" and "on March 8" are not, whatever year they fall in.
    """
    if written.form == "anaphor" or written.form == "decade":
        return True
    if written.form in ("ago", "later", "shifted") or "ago" in doc.read(written.span).split():
        return _words("short-times").isdisjoint(said(doc, written.span))
    year = _year(written)
    if written.basis is not Basis.EXPLICIT or year is None:
        return False
    return doc.published is None or year != doc.published.year


def _is_apart(doc: Document, age: Span, day: Span) -> bool:
    """Whether a day stands in a clause or phrase of its own after the age ("an order from 2010"), or is a birth's."""
    if day.start < age.end:
        before = doc.text[max(day.start - _REACH, 0) : day.start].lower().replace("(", " ").split()
        return "born" in before or "b." in before
    between = doc.text[age.end : day.start].lower().replace(",", " ").split()
    if between[-1:] in _phrases() or not _words("telling").isdisjoint(between[:-_LINKED]):
        return True
    return any(word in _words("clause") or word == "born" for word in between)


@cache
def _phrases() -> tuple[list[str], ...]:
    return tuple([word] for word in _words("phrase"))


@cache
def _born() -> re.Pattern[str]:
    age = r", (?:aged? )?\d{1,3}(?=,)|, an? \d{1,3}-year-old(?: [a-z-]{2,20}){0,3}"
    return re.compile(rf"(?:{age})?(?:,? \(|,)? ?(?:who (?:was|is) |was )?(?:born|b\.) ")


def _births(doc: Document) -> Iterator[Birth]:
    for name in _persons(doc):
        found = _born().match(doc.text, name.span.end)
        if found is not None and not _joined(doc, name) and not is_relative(doc, name):
            yield from _birth(doc, found.end(), name.cluster or 0, sure=True)
        opened = _opening_birth(doc, name)
        if opened is not None:
            yield from _birth(doc, opened, name.cluster or 0, sure=True)
    yield from _births_of_the_dead(doc) if _tells_a_death(doc) else _births_of_the_subject(doc)
    yield from _births_of_epithets(doc)
    if "who was born " in doc.text:
        from newslint.facts.told_ages import born_as

        for start, name in born_as(doc, _persons(doc)):
            yield from _birth(doc, start, name.cluster or 0, sure=True)
    for start in words(doc).starts.get("born", ()):
        opening = doc.text[max(start - 8, 0) : start]
        if opening.endswith(("He was ", "She was ")):
            person = _subject_before(doc, start - (8 if opening == "She was " else 7))
            if person is not None:
                yield from _birth(doc, start + 5, person, sure=False)


def _opening_birth(doc: Document, name: Name) -> int | None:
    """Where the birth before a name begins that opens its sentence: "Born in Tarn in 1990, Ivo Orr left early"."""
    start, first = sentence_at(doc, name.span.start).span.start, name.title.start if name.title else name.span.start
    opening = doc.text[start:first] if first - start <= _REACH else ""
    return start + 5 if opening.startswith("Born ") and _ENDS_BIRTH.search(opening) else None


def _birth(doc: Document, start: int, person: int, *, sure: bool) -> Iterator[Birth]:
    """The birth whose words begin here, where only places stand between them and its day."""
    # the full stop of "(b. 1960)" may be taken for that of a sentence
    end = max(sentence_around(doc, start - 1).end, start + _DAY if doc.text[start - 2] == "." else 0)
    written = next(iter(dates_within(doc, Span(start, end))), None)
    if written is None or written.basis is not Basis.EXPLICIT or not _is_of_birth(doc.text[start : written.span.start]):
        return
    year = _year(written)
    if year is None or "/" in written.value or not is_own(doc, written.span):
        return
    # "born on Feb. 30, 1961" has a year and no day
    day = the_day(*map(int, written.value.split("-"))) if len(written.value) == _DAY else None
    yield Birth(written.span, person, year, day, sure)


def _is_of_birth(between: str) -> bool:
    if len(between) > _REACH or ";" in between or "(" in between:
        return False
    told = [word for word in between.replace(",", " ").split() if word.islower()]
    if told[:1] == ["to"] and told[-1] in ("on", "in"):  # “to a miner and a cook in Tarn on May 3”
        told = [] if _words("clause").isdisjoint(told) and not any(it.endswith(("ed", "ing")) for it in told) else told
    return all(word in _words("of-a-birth") for word in told)


def _joined(doc: Document, name: Name) -> bool:
    """Whether the name is the last of several ("Ana Orr and Ivo Orr, born in 1968")."""
    return doc.text[max(name.span.start - 5, 0) : name.span.start].endswith(" and ")


def _subject_before(doc: Document, start: int) -> int | None:
    """The only person that the sentence before names, where it stands in the same paragraph or the one before."""
    if start < 2:
        return None
    if sentence_at(doc, start).span.start != start:
        return None
    before = sentence_at(doc, start - 1).span
    if before.start >= start or len(before) > _LONG:
        return None
    named = {name.cluster for name in names_within(doc, before) if name.type is NameType.PERSON}
    return named.pop() if len(named) == 1 else None


def _year(written: WrittenDate) -> int | None:
    """The year of the calendar that a value names or lies in; of a range of years, none."""
    value = written.value
    if written.basis is Basis.AMBIGUOUS or not value[:_YEAR].isdecimal() or "/" in value:
        return None
    return int(value[:_YEAR]) if len(value) == _YEAR or value[_YEAR : _YEAR + 1] == "-" else None


@cache
def _words(kind: str) -> frozenset[str]:
    return frozenset(lexicon("ages")[kind])
