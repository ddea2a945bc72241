"""A toll is how many people an event killed, hurt or took: "an explosion in Quarrin killed 23 people on Thursday".

Each toll has the event it belongs to: the family of the event's noun or verb, and the scene that its sentence sets.
A toll of part of the people ("two of the 14", "another three", "including"), one that did not happen, and one that the
sentence revises ("an earlier toll") are left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from newslint.document import Document, Zone, per_document
from newslint.facts.names import NameType
from newslint.facts.numbered import Numbered, numbered
from newslint.facts.quantities import Kind, Quantity
from newslint.facts.quotes import is_own
from newslint.facts.sentences import sentence_around
from newslint.facts.within import attributions_within, dates_within, names_within
from newslint.facts.words import either
from newslint.lexicons import lexicon
from newslint.record import Record
from newslint.text import Span

_FRONT = frozenset({Zone.HEADLINE, Zone.DEK, Zone.CAPTION})
_PLACE = re.compile(r"\b(?:[Ii]n|[Aa]t|near|outside|off) ((?:[A-Z][\w'’-]*)(?: [A-Z][\w'’-]*){0,3})")
_IN = re.compile(r" in (?:every )?N(?![\w-])")
_ABOUT, _NEAR = "approx", 6
ANYONE = "people"
"""What a toll counts that says no more."""


class Toll(Record):
    """How many of whom (`people`) something was done to (`done`: killed, hurt, held, missing).

    `events` are the families of events its sentence names, `noun` is what to call the event. `front` marks headline,
    dek, lead and captions.
    """

    number: Quantity
    span: Span
    done: str
    people: str
    events: frozenset[str]
    noun: str
    sentence: Span
    front: bool


class Scene(Record):
    """Where and when a sentence puts what it tells: its places and its days, in lower case."""

    places: frozenset[str]
    days: frozenset[str]


@per_document
def tolls(doc: Document) -> tuple[Toll, ...]:
    """The tolls of events in the story's own words, in reading order."""
    lead = next((block.span for block in doc.zoned(Zone.BODY)), Span(0, 0))
    return tuple(toll for sentence in numbered(doc) for toll in _of(doc, sentence, lead))


def are_one_toll(doc: Document, first: Toll, later: Toll) -> bool:
    """Whether two tolls are of the same people, and of events that nothing tells apart."""
    if first.done != later.done or first.people != later.people or not first.events & later.events:
        return False
    return not any(map(differ, scene(doc, first), scene(doc, later)))


def are_held_together(doc: Document, first: Toll, later: Toll) -> bool:
    """Whether a place or a day is told with both; a country alone is not enough where each has a place of its own."""
    one, other = scene(doc, first), scene(doc, later)
    if one.days & other.days:
        return True
    shared = tuple(one.places & other.places)
    if not shared:
        return False
    from newslint.facts.gazetteer import is_wide

    if any(len(place) > 1 and not is_wide(place) for place in shared):
        return True
    own = [[place for place in each.places if not place.startswith(shared)] for each in (one, other)]
    return not all(own)


def scene(doc: Document, toll: Toll) -> Scene:
    """Where and when a toll is put; a story that has but one need not be asked."""
    known = _scenes(doc)
    if toll.sentence not in known:
        known[toll.sentence] = Scene(_places(doc, toll.sentence), days_within(doc, toll.sentence))
    return known[toll.sentence]


@per_document
def _scenes(_: Document) -> dict[Span, Scene]:
    return {}


def differ(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether both tell something, and nothing of it is the same."""
    return bool(one and other and not one & other)


def agree(one: Quantity, other: Quantity) -> bool:
    """Whether two numbers may be one: equal, hedged towards each other, or near where either is "about" so many."""
    apart = abs(one.value - other.value)
    if not apart or (_ABOUT in (one.hedge, other.hedge) and apart * _NEAR <= max(one.value, other.value)):
        return True
    return _allows(one.hedge, one.value < other.value) or _allows(other.hedge, other.value < one.value)


def may_both_be_told(one: Quantity, other: Quantity) -> bool:
    """Whether a headline and its lead may tell these two of one thing; "at least" in both holds both to one number."""
    same = one.hedge == other.hedge and one.hedge != _ABOUT
    return one.value == other.value if same else agree(one, other)


def _allows(hedge: str | None, rises: bool) -> bool:
    """Whether a hedge lets another number be larger, or smaller."""
    return hedge in (("more", "least") if rises else ("less", "most"))


def have_two_sources(doc: Document, one: Quantity, other: Quantity) -> bool:
    """Whether the sentences of two numbers name a source each, and not the same: that is reporting, and no slip."""
    first, second = (_sources(doc, number.span.start) for number in (one, other))
    return bool(first and second and not first & second)


def _sources(doc: Document, number: int) -> frozenset[str]:
    """The last words of the sources of a number's sentence, in lower case, but for who owns up to what it is of."""
    sentence = sentence_around(doc, number)
    return frozenset(
        doc.read(given.source).lower().split()[-1]
        for given in attributions_within(doc, sentence)
        if given.source is not None and given.source in sentence and not _owns_up(doc, given.cue, number)
    )


def _owns_up(doc: Document, cue: Span, number: int) -> bool:
    """Whether a source says who did it and the copy how many: "claimed responsibility for it, in which 14 died"."""
    owned = doc.text.startswith(tuple(lexicon("tolls")["owning-up"]), cue.end + 1)
    return owned and doc.text.find(", in which ", cue.end, number) >= 0


def _of(doc: Document, sentence: Numbered, lead: Span) -> Iterator[Toll]:
    if not _done().search(sentence.text) or _unreal().search(sentence.text) or is_revised(sentence.text):
        return
    seen: set[int] = set()
    for found in _toll().finditer(sentence.text):
        at = next(found.start(name) for name in ("a", "b", "c") if found[name])
        number = sentence.numbers[at]
        if at in seen or not _is_whole(sentence, at) or not is_own(doc, number.span):
            continue
        if found["b"] and not (_has_verb(found) or _opens(sentence.text, at)):
            continue  # "relatives of two workers killed in the blast"
        seen.add(at)
        events, noun = _events(sentence.text)
        front = doc.zone_at(number.span.start) in _FRONT or number.span in lead
        yield Toll(
            number,
            sentence.to_copy(found.start(), found.end()),
            _class(found),
            _people(doc, number),
            events,
            noun,
            sentence.span,
            front,
        )


def _is_whole(sentence: Numbered, at: int) -> bool:
    """Whether a number is that of all of them: no part ("two of the 14"), no more ("another three"), no range."""
    number = sentence.numbers[at]
    if number.kind is not Kind.COUNT or number.high or number.compound or number.value < 1:
        return False
    return not is_part(sentence.text, at, at + 1) and not _is_share(sentence, at)


def _is_share(sentence: Numbered, at: int) -> bool:
    """Whether a number is one of "one in five"; "19 in 2019" and "19 in Tarn" are all."""
    found = _IN.match(sentence.text, at + 1)
    return found is not None and sentence.numbers[found.end() - 1].value > sentence.numbers[at].value


def is_part(text: str, start: int, end: int) -> bool:
    """Whether the words around a number make it a part of another, or one more: "among them two", "two others"."""
    before, after = text[max(start - 30, 0) : start], text[end : end + 24]
    return bool(_partly().search(before) or _others().match(after))


def is_revised(text: str) -> bool:
    """Whether a sentence in lower case puts its numbers right, or tells of several events."""
    return bool(_revised().search(text))


def _has_verb(found: re.Match[str]) -> bool:
    """Whether the number is the subject of its clause: "14 workers were killed", "14 workers died"."""
    return bool(found["was"]) or (found["passive"] == "died" and " who " not in found.group())


def _opens(text: str, at: int) -> bool:
    """Whether a number opens its clause, or is that of all by an article: "14 dead", "the 14 people killed"."""
    before = text[:at].rstrip()
    return not before or before[-1] in ",;:—(\"'" or before.rpartition(" ")[2] in lexicon("tolls")["opens"]


def _class(found: re.Match[str]) -> str:
    if found["toll"]:
        return "killed"
    word = found["active"] or found["passive"]
    classes: Mapping[str, list[str]] = lexicon("tolls")["done"]
    return next(name for name, words in classes.items() if word in words)


def _people(doc: Document, number: Quantity) -> str:
    """Whom a number counts, "people" where nothing more is said."""
    head = doc.read(number.head).lower() if number.head else ANYONE
    return ANYONE if head in lexicon("tolls")["anyone"] or head in _passive() else head


def _events(text: str) -> tuple[frozenset[str], str]:
    """The families of events that a sentence names by nouns, and the first of the nouns."""
    for words, noun in lexicon("tolls")["in-words"].items():
        text = text.replace(words, noun)
    found = [(word, _nouns()[word]) for word in re.findall(r"[a-z-]+", text) if word in _nouns()]
    return frozenset(family for _, families in found for family in families), found[0][0] if found else ""


def _places(doc: Document, span: Span) -> frozenset[str]:
    """The places of a sentence, and what has a capital after "in", "at", "near" or "outside" and is no time."""
    known = {doc.read(name.span).lower() for name in names_within(doc, span) if name.type is NameType.PLACE}
    times = {written.span.start for written in dates_within(doc, span)}
    named = _PLACE.finditer(doc.text, span.start, span.end)
    return frozenset(known | {found[1].lower() for found in named if found.start(1) not in times})


def days_within(doc: Document, span: Span) -> frozenset[str]:
    """The weekdays, days and years of a sentence, as far as each is told."""
    found: set[str] = set()
    for written in dates_within(doc, span):
        found.update(f"weekday {day}" for day in written.weekdays)
        for day in written.days:
            found.update(f"{name} {value}" for name, value in (("year", day.year), ("month", day.month)) if value)
            found.update([f"day {day.month}-{day.day}"] if day.day else [])
        if not written.days:
            found.add(written.value)
    return frozenset(found)


@cache
def _nouns() -> Mapping[str, frozenset[str]]:
    """The nouns of events and the families each belongs to: an attack may be a blast, a shooting or a raid."""
    families: Mapping[str, list[str]] = lexicon("tolls")["events"]
    listed = {word for words in families.values() for word in words}
    return {word: frozenset(family for family, words in families.items() if word in words) for word in listed}


@cache
def _passive() -> frozenset[str]:
    return frozenset(word for words in lexicon("tolls")["done"].values() for word in words)


@cache
def _toll() -> re.Pattern[str]:
    done = either(_passive())
    return re.compile(
        rf"""
          \b(?P<active>{done})[ ](?P<a>N)(?![\w-])
        | (?P<b>N)(?:[ ](?!and\b|or\b|of\b|more\b|others?\b)[a-z'-]+){{0,3}}
          [ ](?P<was>(?:was|were|have[ ]been|had[ ]been)[ ])?(?P<passive>{done})\b
          (?(was)|(?![ ](?:N|an?|the|his|her|their)\b))
        | \b(?P<toll>(?:death[ ])?toll|number[ ]of[ ](?:the[ ])?dead)[ ](?:[a-z]+[ ]){{0,5}}
          (?:of|to|at|is|was)[ ](?P<c>N)(?![\w-])
        """,
        re.VERBOSE,
    )


@cache
def _done() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{either(_passive())}|toll)\b")


@cache
def _revised() -> re.Pattern[str]:
    return _listed("revised")


@cache
def _unreal() -> re.Pattern[str]:
    return _listed("unreal")


@cache
def _partly() -> re.Pattern[str]:
    return re.compile(rf"\b{either(lexicon('tolls')['partly'])}(?: [a-z]+)?(?: the)? $")


@cache
def _others() -> re.Pattern[str]:
    return re.compile(rf"[ -]{either(lexicon('tolls')['others'])}\b")


def _listed(name: str) -> re.Pattern[str]:
    return re.compile(rf"\b{either(lexicon('tolls')[name])}\b")
