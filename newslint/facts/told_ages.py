"""Ages that stand in no commas beside a name: "Ana Orr, who turned 80 in March", "Ana Orr won. The 34-year-old wept.",
"At 34, Orr is the oldest".

A birthday counts that lies within a year of the story ("in March", "last week"), without which "turned 21" may be long
ago. "The 34-year-old" is the one person of the sentence before, whose name opens it, where no word there and no age
before may make it somebody else's. The surname of two is that of the one named first. English only.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from newslint.document import STORY, Document
from newslint.facts.kin import is_relative
from newslint.facts.names import Form, Name, NameType, names
from newslint.facts.quotes import is_own
from newslint.facts.sentences import Sentence, sentence_at, sentences
from newslint.facts.within import names_within
from newslint.facts.words import either, said, words
from newslint.lexicons import lexicon
from newslint.text import Span

_FAR = 80
_LONG = 600
_OPENING = 2
_SHORT = 12
_NOW = (" is ", " has ", " remains ")
_OPENING_AGE = re.compile(r"\bAt (?:age )?(?P<age>\d{1,3}), \Z")
_PRONOUN = re.compile(r"(?:He|She) is (?:now )?(?P<age>\d{1,3})(?: years old)?(?=\.\s|\.\Z)")
_LONGEST = 14


def birthdays(doc: Document, persons: tuple[Name, ...]) -> Iterator[tuple[Span, Name]]:
    """The figures of "turned 80 on Friday", each with the name right before it."""
    if "turned" in words(doc).starts:
        for name in persons:
            found = _turned().match(doc.text, name.span.end)
            if found is not None and is_own(doc, span := Span(*found.span("age"))):
                yield span, name


def born_as(doc: Document, persons: tuple[Name, ...]) -> Iterator[tuple[int, Name]]:
    """Where the births begin of those who are called somebody who was born, and nobody else may have been born then.

    "Orr, 52, the judge, is a Tarn native who was born in" tells one, "Orr is the son of a smith who was born in" none.
    """
    others = {*lexicon("ages")["not-between"], *lexicon("ages")["relatives"]}
    for name in persons:
        found = _born_as().match(doc.text, name.span.end)
        if found is None or not others.isdisjoint(found["noun"].lower().split()) or is_relative(doc, name):
            continue
        if not doc.text.endswith(" and ", 0, name.span.start):
            yield found.end(), name


@cache
def _born_as() -> re.Pattern[str]:
    apart = r"(?:, (?:aged? )?\d{1,3}(?=,))?(?:, [^,.;:()\n\"“”]{1,60},|,)?"
    return re.compile(rf"{apart} (?:is|was) an? (?P<noun>(?:[A-Za-z-]{{2,20}} ){{1,4}})who was born ")


@cache
def _turned() -> re.Pattern[str]:
    ages = lexicon("ages")
    months = either(map(str.title, (*lexicon("months")["en"]["full"], *lexicon("months")["en"]["short"])))
    days = either(map(str.title, lexicon("weekdays")["en"]["full"]))
    return re.compile(
        rf"""
        (?:,[ ][^,.;\n]{{1,60}},)?(?:,?[ ]who)?(?:[ ](?:has|had))?(?:[ ](?:just|recently|only))?[ ]turned[ ]
        (?P<age>\d{{1,3}})
        [ ](?:{either(ages["birthday-times"])}|(?:on|last|this)[ ]{days}|(?:earlier[ ]|late[ ])?in[ ]{months})\b
        (?![ ]\d{{4}}|,[ ]\d{{4}})
        """,
        re.VERBOSE,
    )


def epithets(doc: Document) -> Iterator[tuple[Span, Name]]:
    """The figures of "The 34-year-old won" and "She is 34.", each with the name that opens the sentence before."""
    before: Sentence | None = None
    for sentence in sentences(doc) if "-year-old" in doc.text or "e is " in doc.text else ():
        found = _epithet().match(doc.text, sentence.span.start)
        if found is None:
            found = _PRONOUN.match(doc.text, sentence.span.start)
        if found is not None and before is not None and doc.zone_at(sentence.span.start) in STORY:
            span = Span(*found.span("age"))
            name = _whom(doc, before.span)
            if name is not None and is_own(doc, span) and _is_first(doc, span):
                yield span, name
        before = sentence


def openings(doc: Document, persons: tuple[Name, ...]) -> Iterator[tuple[Span, Name]]:
    """The figures of "At 34, Orr is the oldest", each with the name behind it; "At 34, Orr left" is of another time."""
    for name in persons if "At " in doc.text else ():
        start = (name.title or name.span).start
        found = _OPENING_AGE.search(doc.text, max(start - _SHORT, 0), start)
        if (
            found is not None
            and doc.text.startswith(_NOW, name.span.end)
            and is_own(doc, span := Span(*found.span("age")))
        ):
            yield span, name


def of_the_first(doc: Document) -> Iterator[tuple[Span, Name]]:
    """The figures of ", 34," and "34-year-old" beside the surname of two, each with the one whom the story names first.

    A story of Ana Orr that goes on to name her husband, Ivo Orr, calls him by both names; one that opens with both, or
    tells the ages of both, has no first.
    """
    first: dict[str, Name] = {}
    joined: set[str] = set()
    for name in names(doc):
        if name.type is not NameType.PERSON:
            continue
        surname = doc.read(name.span).rpartition(" ")[2]
        if name.form is Form.FULL and name.cluster is not None:
            other = first.setdefault(surname, name)
            near = name.span in sentence_at(doc, other.span.start).span
            if other.cluster != name.cluster and (near or name.age is not None):
                joined.add(surname)
        elif surname in joined:
            continue
        elif name.form is Form.SURNAME and name.cluster is None and surname in first and not name.possessive:
            start = max(name.span.start - _LONGEST, 0)
            found = _beside().match(doc.text, name.span.end) or _old().search(doc.text, start, name.span.start)
            if found is not None and is_own(doc, span := Span(*found.span("age"))):
                yield span, Name(name.span, name.type, name.form, first[surname].cluster)


@cache
def _beside() -> re.Pattern[str]:
    return re.compile(r", (?P<age>\d{2})(?=,)(?!, \d)")


@cache
def _old() -> re.Pattern[str]:
    return re.compile(r"(?<!\d)(?P<age>\d{2})-year-old \Z")


@cache
def _epithet() -> re.Pattern[str]:
    """An age that ends its noun: "The 34-year-old from Tarn", and not "The 34-year-old girl"."""
    return re.compile(rf"The (?P<age>\d{{2}})-year-old,? {either(lexicon('ages')['after-epithets'])}\b")


def _whom(doc: Document, sentence: Span) -> Name | None:
    """The one person of a sentence, whose name opens it, where it speaks of nobody else."""
    if len(sentence) > _LONG or not frozenset(lexicon("ages")["others"]).isdisjoint(said(doc, sentence)):
        return None
    named = [name for name in names_within(doc, sentence) if name.type is NameType.PERSON]
    if not named or named[0].possessive or {name.cluster for name in named} != {named[0].cluster}:
        return None
    opening = said(doc, Span(sentence.start, (named[0].title or named[0].span).start))
    return named[0] if named[0].cluster is not None and len(opening) < _OPENING else None


def _is_first(doc: Document, age: Span) -> bool:
    """Whether the story has the number nowhere before, so that it is not the age of whoever was told to be so old."""
    return re.search(rf"\b{doc.read(age)}\b", doc.text[: age.start]) is None
