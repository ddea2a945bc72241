"""The ladders of titles: one person stands on one rung of each, so a senator is no governor.

Ranks are a ladder too. Which titles stand on which, the lexicon `stated-roles` says; who holds them is `stated_roles`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import chain

from newslint.document import Document, per_document
from newslint.facts.names.forms import before, behind, keys_in, standing
from newslint.facts.words import are_bare, either, words
from newslint.lexicons import lexicon
from newslint.text import Span

RANKS = "ranks"
"""The ladder of ranks, which count only before a name: "a captain of the club" has none."""

SPECIALTY = "specialty"
"""The ladder of what doctors are by training, with whatever stands before it: "a consultant cardiologist"."""

FILLERS = frozenset(("the", "affairs"))
"""Words that a title has with and without: "Minister of Foreign Affairs", "the foreign minister"."""

PARTY = r"[DRIL]-[A-Z][\w.-]{1,12}"
"""The party and state of a lawmaker, as copy puts them behind the name: "D-Ohio", "R-S.C."."""

_OFFICES = ("minister", "secretary")
_OF = re.compile(rf" of (?:{either(FILLERS)} )*(\w+)", re.IGNORECASE)
_WORD, _BREAK = re.compile(r"\w+"), re.compile(r"[^\w\s'’-]|\n")
_REACH, _MOST, _LONG = 100, 6, 4
_LETTERS = 12
_BODY = re.compile(r"(?<![\w.])([A-Z]{2,5}) \Z")


def rung(words: tuple[str, ...]) -> tuple[str, str] | None:
    """The ladder a title stands on and its rung there; None for a title of no ladder, or one that is qualified.

    Where it is of ("state Rep.") is no part of it.
    """
    title = " ".join(words)
    if title in _rungs():
        return _rungs()[title]
    if len(words) == 2 and words[1] in _OFFICES and words[0] in _portfolios():
        return words[1], words[0]
    if len(words) > 1 and words[0] in lexicon("stated-roles")["where"]:
        return rung(words[1:])
    last = words[-1] if words else ""
    return _rungs()[last] if last in _specialties() else None


def are_one(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two titles are one, in these words or in other forms of it: "sen." and "senator"."""
    return one == other or (rung(one) is not None and rung(one) == rung(other))


def are_apart(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether nobody holds both titles at once: two rungs of a ladder, or an office and its deputy."""
    first, second = rung(one), rung(other)
    if first and second:
        return first[0] == second[0] and first[1] != second[1]
    deputies = frozenset(lexicon("stated-roles")["deputies"])
    return one != other and [it for it in one if it not in deputies] == [it for it in other if it not in deputies]


def is_deputy(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether one of two titles is that of the deputy to the other: "council president", "council vice president"."""
    deputies = frozenset(lexicon("stated-roles")["deputies"])
    plain = [tuple(it for it in title if it not in deputies) for title in (one, other)]
    return plain[0] == plain[1] != () and (plain[0] == one) is not (plain[1] == other)


def may_be_apart(doc: Document) -> bool:
    """Whether the copy may have two titles that are apart, of one person."""
    return two_rungs(doc) or _has_deputy(doc) or _has_two_bodies(doc)


def _has_two_bodies(doc: Document) -> bool:
    """Whether two letters stand before the head of a body: "BRX director", "TRN director"."""
    starts = words(doc).starts
    return any(
        len({letters_before(doc.text, start) for start in starts[head]} - {""}) > 1
        for head in _heads_of_bodies()
        if len(starts.get(head, ())) > 1
    )


def letters_before(text: str, start: int) -> str:
    """The letters of a body right before a title; empty where none stand there, or those of a country or a party."""
    found = _BODY.search(text, max(start - _LETTERS, 0), start)
    return found[1] if found and found[1] not in lexicon("stated-roles")["no-bodies"] else ""


@cache
def _heads_of_bodies() -> frozenset[str]:
    return frozenset(lexicon("stated-roles")["heads-of-bodies"])


def are_of_two_bodies(text: str, one: Span, other: Span) -> bool:
    """Whether two equal titles of who is at the head of a body have the letters of two before them."""
    titles = {text[title.start : title.end].lower() for title in (one, other)}
    bodies = {letters_before(text, title.start) for title in (one, other)}
    return len(titles) == 1 and titles <= _heads_of_bodies() and len(bodies - {""}) > 1


def _has_deputy(doc: Document) -> bool:
    """Whether an office stands beside a word of a name, and its deputy beside the same or one of the same name."""
    starts = words(doc).starts
    if starts.keys().isdisjoint(lexicon("stated-roles")["deputies"]):
        return False
    held: dict[str, list[tuple[str, Span]]] = {}
    for office in {office for deputy in _deputies(doc) for office in _WORD.findall(deputy.lower())}:
        for start in starts.get(office, ()):
            step = "deputy" if _is_of_deputy(doc.text, start) else "head"
            held.setdefault(office, []).extend((step, title) for title in titles_at(doc.text, office, start))
    return any(_may_be_of_one(doc, titles) for titles in held.values())


def _deputies(doc: Document) -> Iterator[str]:
    """What stands behind each word that makes the title of a deputy, up to what may be the last of the title."""
    for deputy in lexicon("stated-roles")["deputies"]:
        for start in words(doc).starts.get(deputy, ()):
            end = start + len(deputy) + 1
            yield " ".join(doc.text[end : end + _REACH].split(" ", _LONG)[:_LONG])


def _is_of_deputy(text: str, start: int) -> bool:
    """Whether a word of that kind stands before an office in its phrase: "the deputy finance minister"."""
    phrase = _BREAK.split(text[max(start - _REACH, 0) : start].lower())[-1]
    return not frozenset(lexicon("stated-roles")["deputies"]).isdisjoint(_WORD.findall(phrase)[-_LONG:])


def titles_at(text: str, office: str, start: int) -> Iterator[Span]:
    """An office by a name: alone, or with what it is of ("the deputy leader of the Greens, Ana Orr,")."""
    title = Span(start, start + len(office))
    if _stands_by_a_name(text, title):
        yield title
    if text.startswith(" of ", title.end):
        comma = text.find(",", title.end, title.end + _REACH)
        if comma >= 0 and _stands_by_a_name(text, whole := Span(start, comma)):
            yield whole


@per_document
def two_rungs(doc: Document) -> bool:
    """Whether two rungs of one ladder may be stated of one person: where they are not, no two titles conflict."""
    if not are_bare(doc):
        return True
    told: dict[str, list[tuple[str, Span]]] = {}
    for (ladder, step), title in _stated(doc):
        told.setdefault(ladder, []).append((step, title))
    return any(_may_be_of_one(doc, titles) for titles in told.values() if len({step for step, _ in titles}) > 1)


def _may_be_of_one(doc: Document, titles: Iterable[tuple[str, Span]]) -> bool:
    """Whether a word is in the names beside two rungs, or behind the words of these in any name.

    All names of a person end in one word: who is "Sen. Ana" here and "Rep. Orr" there is "Ana Orr" somewhere.
    """
    named: dict[str, set[str]] = {}
    for step, title in titles:
        named.setdefault(step, set()).update(named_beside(doc.text, title))
    rungs: dict[str, str] = {}
    for step, of in named.items():
        for name in of:
            places = list(standing(doc, name))
            longer = (word for place in places for word in _keys(behind(doc.text, place)))
            # what is not found where it stands ("J.D.") could be anyone's
            if not places or any(rungs.setdefault(word, step) != step for word in chain((name,), longer)):
                return True
    return False


def named_beside(text: str, title: Span) -> Iterator[str]:
    """The words of the names that stand right behind a title or its comma, and before the comma before it."""
    end = title.end
    while text[end : end + 1] in (".", ","):
        end += 1
    yield from _keys(behind(text, Span(title.start, end)))
    if text[title.start : end].lower() in lexicon("stated-roles")["plural"]:
        yield from _keys(text[end : end + _REACH].partition("\n")[0].split())
    floor = max(title.start - _REACH, 0)
    comma = text.rfind(", ", floor, title.start)
    aged = text.rfind(", ", floor, comma) if comma >= 0 else -1
    if aged >= 0 and text[aged + 2 : comma].isdigit():
        comma = aged
    if comma >= 0:
        start = max(text.rfind(" ", floor, comma), text.rfind("\n", floor, comma), floor - 1) + 1
        named = text[start:comma]
        yield from _keys([named, *before(text, Span(start, comma))] if named != named.lower() else ())


def _keys(chunks: Iterable[str]) -> Iterator[str]:
    """The keys of the words with a capital: no name of a person ends without one."""
    return keys_in(chunk for chunk in chunks if not chunk.islower())


def _stated(doc: Document) -> Iterator[tuple[tuple[str, str], Span]]:
    """The titles that a name stands by, each with its ladder and rung; of several words, each of these."""
    starts = words(doc).starts
    for parts, held in _parted():
        # all its words, in any order: "Karen Orr, the chief of police,"
        if all(part in starts for part in parts):
            titles = (Span(start, start + len(part)) for part in parts for start in starts[part])
            yield from ((held, title) for title in titles if _stands_by_a_name(doc.text, title))
    for office in _OFFICES:
        for start in starts.get(office, ()):
            yield from _portfolios_at(doc.text, office, start)


def _portfolios_at(text: str, office: str, start: int) -> Iterator[tuple[tuple[str, str], Span]]:
    """The portfolio before an office, and the one that it is of."""
    title = Span(start, start + len(office))
    portfolios = [word for word in text[max(start - _REACH, 0) : start].lower().split() if word not in FILLERS]
    if portfolios and portfolios[-1] in _portfolios() and _stands_by_a_name(text, title):
        yield (office, portfolios[-1]), title
    of = _OF.match(text, title.end)
    if of and of[1].lower() in _portfolios() and _stands_by_a_name(text, whole := Span(start, of.end())):
        yield (office, of[1].lower()), whole


def _stands_by_a_name(text: str, title: Span) -> bool:
    """Whether a title may be someone's: a name follows it or its comma, or one stands before the comma before it."""
    after = text[title.end : title.end + _REACH].partition(" ")[2].partition(" ")[0]
    if after != after.lower() or after in lexicon("name-words")["particles"]:
        return True
    named, comma, between = text[max(title.start - _REACH, 0) : title.start].rpartition("\n")[2].rpartition(", ")
    last = named.rpartition(" ")[2]
    return bool(comma) and between.count(" ") < _MOST and any(it.isupper() or it.isdigit() for it in last)


@cache
def _rungs() -> dict[str, tuple[str, str]]:
    roles = lexicon("stated-roles")
    ladders = {
        RANKS: roles["ranks"],
        SPECIALTY: roles["specialties"],
        **{str(number): ladder for number, ladder in enumerate(roles["ladders"])},
    }
    return {title: (ladder, rung[0]) for ladder, rungs in ladders.items() for rung in rungs for title in rung}


@cache
def _specialties() -> frozenset[str]:
    return frozenset(form for forms in lexicon("stated-roles")["specialties"] for form in forms)


@cache
def _parted() -> tuple[tuple[tuple[str, ...], tuple[str, str]], ...]:
    """Each title as the words of it that `words` has, with its ladder and rung."""
    return tuple((tuple(re.findall(r"\w+", title)), held) for title, held in _rungs().items())


@cache
def _portfolios() -> frozenset[str]:
    return frozenset(lexicon("stated-roles")["portfolios"])
