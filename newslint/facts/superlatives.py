"""A superlative says that there is one: "the only survivor", "the first mayor to resign", "the oldest port in Brix".

Only those are given that the story speaks against in another sentence: another of the same noun, somebody before who
did the same, a second holder of the superlative in the same place, one since the year that it is the first since.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache, partial

from newslint.document import STORY, Document, Zone
from newslint.facts.names import NameType
from newslint.facts.sentences import Sentence, sentence_at, sentences
from newslint.facts.small_words import persons
from newslint.facts.within import names_within
from newslint.facts.words import either, said, words, words_within
from newslint.lexicons import lexicon
from newslint.record import Record
from newslint.text import Span

_ZONES = STORY | {Zone.DEK}
_STEM = 5
_SHORT, _FEW = 4, 8
_LONGEST = 600
_PRONOUNS = frozenset(("who", "they", "whose"))
_MOST = 40
_BEING = ("will be", "will become", "is ", "was ", "becomes", "became", "be ")
_YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b")
_PLACE = r"(?:(?:[Tt]he[ ])?[A-Z][\w'’-]*(?:[ ][A-Z][\w'’-]*){0,3})"
_FIRST = re.compile(
    rf"""
    [Tt](?<!\w.)he[ ](?P<which>only|first|sole)[ ](?P<noun>(?:[a-z-]+[ ]){{0,2}}?[a-z-]+)
    (?:[ ](?:of|in)[ ](?P<where>{_PLACE}))?[ ](?:ever[ ])?to[ ](?:have[ ])?(?P<verb>[a-z]{{4,}})
    """,
    re.VERBOSE,
)
_ONLY = re.compile(
    rf"""
    [Tt](?<!\w.)he[ ](?:only|sole)[ ](?P<noun>[a-z]{{4,}}[a-rt-z])
    (?:[ ](?:of|in|on)[ ]the[ ][a-z]+(?:[ ](?:in|at|on)[ ]{_PLACE})?)?(?=[.;]|,[ ](?:[a-z]+[ ]){{1,3}}said)
    """,
    re.VERBOSE,
)
_LARGEST = re.compile(
    rf"""
    ^(?P<who>(?:[Tt]he[ ])?[A-Z][\w'’.-]*(?:[ ][A-Z][\w'’.-]*){{0,3}}(?:[ ][a-z]+)?)
    (?:,[^,.]{{1,60}},)?[ ](?:is|was|remains)[ ]the[ ]
    (?P<which>[a-z]+est|(?:most|least)[ ][a-z]+)[ ](?P<noun>[a-z-]+(?:[ ][a-z-]+)?)[ ](?:of|in)[ ](?P<where>{_PLACE})
    """,
    re.VERBOSE,
)


_FIRST_OF = re.compile(
    rf"""
    ^(?P<who>[A-Z][\w'’.-]*(?:[ ][A-Z][\w'’.-]*){{1,3}})(?:,[^,.]{{1,60}},)?[ ](?:is|was|became)[ ]the[ ]first[ ]
    (?P<deed>(?:[a-z-]+[ ]){{1,3}}to[ ][a-z]+[ ](?:the[ ])?{_PLACE}(?:[ ][a-z]+)?)
    """,
    re.VERBOSE,
)


_FIRST_AS = re.compile(
    r"""
    (?:,|[ ]—|[ ]as|[ ]bec(?:a|o)me|[ ]is|[ ]was|[ ]be)[ ](?P<told>the[ ]first[ ]
    (?P<deed>[a-z-]+(?:[ ][a-z-]+)?[ ]to[ ][a-z]+[ ](?:(?:the|an?)[ ])?[A-Za-z][\w'’-]*)
    (?:[ ](?:in|of)[ ](?:the|its|his|her)[ ][\w'’ ]{0,30}(?:history|years|existence)
    |[ ]since[ ](?:its[ ]founding|(?:it|its[ ]\w+)[ ]was[ ](?:founded|formed|established|created|set[ ]up|built))
    (?:[ ]in[ ]\d{4})?)?)(?=[,.;:]|[ ]—)
    """,
    re.VERBOSE,
)


_SINCE = re.compile(
    r"""
    \b(?:the|its|their|his|her|[A-Za-z]+['’]s)[ ]first[ ]
    (?P<told>[^.;:]{3,160}?)[ ]since[ ][^.;:]{0,60}?\b(?P<year>(?:1[5-9]|20)\d\d)\b
    """,
    re.VERBOSE,
)
_LAST = re.compile(
    r"""
    \b(?:[Tt]he|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er)[ ](?:last|previous|most[ ]recent)[ ]
    (?:such[ ])?(?P<noun>[a-z]{4,}(?:[ ][a-z]{4,})?)
    (?:,|[ ](?:was|came|took[ ]place|happened|occurred))?[ ](?:back[ ])?in[ ](?P<year>(?:1[5-9]|20)\d\d)\b
    |\b(?:was|were)[ ]last[ ](?P<verb>[a-z]{4,})[ ](?:[a-z]+[ ]){0,2}in[ ](?P<later>(?:1[5-9]|20)\d\d)\b
    """,
    re.VERBOSE,
)


class Superlative(Record):
    """A superlative and what the story tells against it; `which` is "only", "first" or the word itself."""

    span: Span
    which: str
    rival: Span


def spoken_against(doc: Document) -> Iterator[Superlative]:
    """The superlatives that another sentence contradicts by the words of a superlative alone."""
    for told in (_alone, _before, _twice, _firsts, _same_first, _since):
        yield from told(doc)


def _matches(doc: Document, pattern: re.Pattern[str], *cues: str) -> Iterator[tuple[Sentence, re.Match[str]]]:
    """What a pattern finds in sentences of the story that have one of its cues."""
    made = 0
    for sentence in cued(doc, cues):
        for found in pattern.finditer(doc.read(sentence.span)) if is_read(doc, sentence) else ():
            made += 1
            if made <= _MOST:
                yield sentence, found


def cued(doc: Document, cues: Sequence[str]) -> Iterator[Sentence]:
    """The sentences that have a cue; the cues are looked for in the whole copy, for few sentences have one."""
    places: list[Span] = []
    for cue in cues:
        at = doc.text.find(cue)
        while at >= 0:
            places.append(Span(at, at + len(cue)))
            at = doc.text.find(cue, at + 1)
    last: Sentence | None = None
    for place in sorted(places):
        sentence = sentence_at(doc, place.start)
        if sentence != last and place in sentence.span:
            last = sentence
            yield sentence


def is_read(doc: Document, sentence: Sentence) -> bool:
    """Whether a sentence is the story's, and none that goes on and on."""
    return doc.blocks[sentence.block].zone in _ZONES and len(sentence.span) <= _LONGEST


def _alone(doc: Document) -> Iterator[Superlative]:
    """ "The only survivor", and elsewhere "two other survivors"."""
    for sentence, found in _matches(doc, _ONLY, "he only ", "he sole "):
        noun = found["noun"]
        if noun in lexicon("superlatives")["loose"]:
            continue
        for start in words(doc).starts.get(f"{noun}s", ()):
            rival = _other(doc, start, start + len(noun) + 1)
            if rival and rival.start not in sentence.span and doc.zone_at(rival.start) in _ZONES:
                yield Superlative(_placed(sentence, found), "only", rival)
                break


def _other(doc: Document, start: int, end: int) -> Span | None:
    """The words that make nouns more of the same: "two other survivors"."""
    before = words_within(doc, Span(max(start - 24, 0), start))[-2:]
    forms = [doc.read(word).lower() for word in before]
    if len(forms) == 2 and forms[1] == "other" and forms[0] in lexicon("superlatives")["counted"]:
        return Span(before[0].start, end)
    return None


def _before(doc: Document) -> Iterator[Superlative]:
    """ "The first mayor of Tarn to resign", and elsewhere "his predecessor resigned as mayor of Tarn in 2011"."""
    for sentence, found in _matches(doc, _FIRST, "he first ", "he only ", "he sole "):
        head = found["noun"].split()[-1]
        verb = found["verb"].removesuffix("ed").removesuffix("e")
        for other in filter(partial(is_read, doc), sentences(doc)):
            text = doc.read(other.span)
            if other == sentence or (found["where"] and found["where"] not in text):
                continue
            rival = _same_deed(text, head, verb)
            if rival:
                yield Superlative(_placed(sentence, found), found["which"], _placed(other, rival))
                break


def _same_deed(text: str, noun: str, verb: str) -> re.Match[str] | None:
    """The verb in the past, in a sentence that has the noun, says that it was another, and when."""
    low = text.lower()
    if noun not in low or not _earlier().search(low) or not _YEAR.search(text):
        return None
    deed = rf"\b{re.escape(verb[:_STEM])}[a-z]*ed\b"
    return re.search(rf"{deed}[^.;]{{0,60}}?{_YEAR.pattern}", text) or re.search(deed, text)


def _twice(doc: Document) -> Iterator[Superlative]:
    """ "Halden is the largest port in Norland", and elsewhere "Brix is the largest port in Norland"."""
    seen: dict[tuple[str, str, str], tuple[str, Span]] = {}
    for sentence, found in _matches(doc, _LARGEST, " is the ", " was the ", " remains the "):
        key = found["which"], found["noun"], found["where"].lower().removeprefix("the ")
        who, place = seen.setdefault(key, (found["who"], _placed(sentence, found)))
        if _names(who).isdisjoint(_names(found["who"])):
            yield Superlative(_placed(sentence, found), found["which"], place)


def _firsts(doc: Document) -> Iterator[Superlative]:
    """ "Dora Lind is the first woman to head the Tarn choir", and elsewhere "Ida Kell was" the very same."""
    seen: dict[str, tuple[str, Span]] = {}
    for sentence, found in _matches(doc, _FIRST_OF, " the first "):
        who, place = seen.setdefault(found["deed"].lower(), (found["who"], _placed(sentence, found)))
        if _names(who).isdisjoint(_names(found["who"])):
            yield Superlative(_placed(sentence, found), "first", place)


def _same_first(doc: Document) -> Iterator[Superlative]:
    """ "Ana Ruiz was sworn in, the first woman to lead the council", and elsewhere "Ida Kell, the first woman to …"."""
    seen: dict[str, tuple[str, Span, Sentence]] = {}
    for sentence, found in _matches(doc, _FIRST_AS, " the first "):
        place = Span(sentence.span.start + found.start("told"), sentence.span.start + found.end("told"))
        who = _subject(doc, sentence, place) or _person_before(doc, Span(sentence.span.start, place.start))
        if who is None:
            continue
        deed = found["deed"].lower()
        first, rival, its = seen.setdefault(deed, (who, place, sentence))
        if first != who and _may_be_one(doc, deed, (its, rival), (sentence, place)):
            yield Superlative(place, "first", rival)


def _since(doc: Document) -> Iterator[Superlative]:
    """ "The first time the line has been closed since 1974", and elsewhere "the last closure, in 2009"."""
    firsts = [*_matches(doc, _SINCE, " first ")]
    lasts = defaultdict[str, list[tuple[Sentence, re.Match[str]]]](list)
    for other, last in _matches(doc, _LAST, " last ", " previous ", " most recent ") if firsts else ():
        lasts[(last["noun"] or last["verb"]).rpartition(" ")[2][:_SHORT]].append((other, last))
    for sentence, found in firsts:
        stems = dict.fromkeys(word[:_SHORT] for word in found["told"].lower().split() if len(word) >= _SHORT)
        for other, last in (pair for stem in stems for pair in lasts.get(stem, ())[:_FEW]):
            if other != sentence and (last["year"] or last["later"]) > found["year"]:
                yield Superlative(_placed(sentence, found), "first", _placed(other, last))
                break


def _may_be_one(doc: Document, deed: str, *told: tuple[Sentence, Span]) -> bool:
    """Whether a deed of two sentences is one: it names what was done, and they tell of no two towns or bodies.

    "The first woman to hold the job" names nothing: the same office has to stand before both, in the same place.
    """
    last = deed.rpartition(" ")[2]
    if last in lexicon("superlatives")["nothing"]:
        return False
    one, other = (_surroundings(doc, sentence, place) for sentence, place in told)
    if last in lexicon("superlatives")["posts"]:
        offices, others = one & _offices(), other & _offices()
        return bool(offices) and offices == others and one - offices == other - others
    places, elsewhere = one - _offices(), other - _offices()
    return not (places and elsewhere and places.isdisjoint(elsewhere))


def _surroundings(doc: Document, sentence: Sentence, told: Span) -> frozenset[str]:
    """The offices, and the words with a capital that are no person's name and no day, of a sentence before a deed."""
    before = Span(sentence.span.start, told.start)
    persons = [name.span for name in names_within(doc, before) if name.type is NameType.PERSON]
    apart = [word for word in words_within(doc, before) if not any(word in person for person in persons)]
    lows = {word: doc.read(word).lower() for word in apart}
    return frozenset(
        low
        for word, low in lows.items()
        if low in _offices() or (doc.text[word.start].isupper() and low not in _no_places())
    )


def _subject(doc: Document, sentence: Sentence, told: Span) -> str | None:
    """The surname of whom "she" means that opens a sentence and does what is told ("She follows Orr and will be …").

    That is the one who opens the sentence before, in the same paragraph.
    """
    opening, _, rest = doc.read(Span(sentence.span.start, told.start)).partition(" ")
    if opening.lower() not in persons() or " and " not in rest or not rest.rpartition(" and ")[2].startswith(_BEING):
        return None
    before = sentence_at(doc, sentence.span.start - 1).span
    named = [name for name in names_within(doc, before) if name.type is NameType.PERSON]
    if not named or named[0].span.start != before.start or doc.block_at(before.start).index != sentence.block:
        return None
    return doc.read(named[0].span).rpartition(" ")[2].lower()


def _person_before(doc: Document, span: Span) -> str | None:
    """The surname of the one person named in a stretch, with no pronoun after it that may be another."""
    named = [name.span for name in names_within(doc, span) if name.type is NameType.PERSON]
    surnames = {doc.read(name).rpartition(" ")[2].lower() for name in named}
    if len(surnames) != 1 or not (persons() | _PRONOUNS).isdisjoint(said(doc, Span(named[-1].end, span.end))):
        return None
    return surnames.pop()


def _names(who: str) -> frozenset[str]:
    """The words with a capital of a name: "Tarn" of "The Tarn bridge"."""
    return frozenset(word for word in who.split() if word[0].isupper() and word != "The")


def _placed(sentence: Sentence, found: re.Match[str]) -> Span:
    return Span(sentence.span.start + found.start(), sentence.span.start + found.end())


@cache
def _earlier() -> re.Pattern[str]:
    return re.compile(rf"\b{either(lexicon('superlatives')['earlier'])}\b")


@cache
def _offices() -> frozenset[str]:
    titles = lexicon("titles")
    return frozenset(word.lower() for kind in ("titles", "heads", "portfolios") for word in titles[kind])


@cache
def _no_places() -> frozenset[str]:
    """Words in lower case that may owe a capital to their place or to the calendar."""
    days = (*lexicon("weekdays")["en"]["full"], *lexicon("months")["en"]["full"], *lexicon("months")["en"]["short"])
    courtesy = (word.rstrip(".") for word in lexicon("titles")["courtesy"])
    function = (word for of in lexicon("function-words").values() for word in of)
    return frozenset(map(str.lower, (*days, *courtesy, *function)))
