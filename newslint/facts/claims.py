"""Claims of the story's own words that news copy sources: casualties, armed action, crime, cause, figures, status.

A claim is a sentence's core ("over 200 servicemen killed"), by class T1 to T7, and whether it is told flatly or taken
for known. Who says so is asked elsewhere. Headlines, captions and quotations make no claims of the story's own.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, partial
from itertools import groupby

from newslint.document import Document, Zone, per_document
from newslint.facts.attributions.tokens import Tokens, tokens
from newslint.facts.marks import Voice, voice
from newslint.facts.sentences import Sentence, sentence_at
from newslint.facts.words import words
from newslint.lexicons import lexicon
from newslint.record import Record, StrEnum
from newslint.text import Span

_ZONES = frozenset({Zone.BODY, Zone.LIVE_ENTRY})
_NEAR = 7
_OPENING = 12
_PARTED = frozenset(":,;")


class ClaimClass(StrEnum):
    """The classes of claims, by their numbers in the ledger."""

    CASUALTIES = "T1"
    ARMED_ACTION = "T2"
    CRIME = "T3"
    CAUSE = "T4"
    STATISTICS = "T5"
    SUPERLATIVE = "T6"
    STATUS = "T7"


HARD = frozenset((ClaimClass.CASUALTIES, ClaimClass.ARMED_ACTION, ClaimClass.CRIME))
"""The classes of what somebody is to vouch for."""


class Claim(Record):
    """One claim: its class, its words, its sentence, and whether it is told flatly (not taken for known).

    `number` is the number of a casualty claim in the copy's words; `actor` who acts in an armed action or a crime.
    `known_event` marks casualties of an event that the sentence takes for known ("killed in the bombing").
    """

    kind: ClaimClass
    span: Span
    sentence: Sentence
    asserted: bool
    number: str = ""
    actor: str = ""
    known_event: bool = False


@per_document
def claims(doc: Document) -> tuple[Claim, ...]:
    """Every claim in reading order, one of a class a sentence."""
    return tuple(_claims(doc, _lists()["any"]))


@per_document
def has_hard_claims(doc: Document) -> bool:
    """Whether casualties, armed action or crime are told at all; nothing is read but their words."""
    return any(one.kind in HARD for one in _claims(doc, _lists()["hard"]))


def _claims(doc: Document, listed: frozenset[str]) -> Iterator[Claim]:
    """The claims that words of a list make."""
    starts = words(doc).starts
    told = sorted(start for word in starts.keys() & listed for start in starts[word])
    own = [start for start in told if doc.zone_at(start) in _ZONES and voice(doc, start) is not Voice.QUOTED]
    for sentence, its in groupby(own, partial(sentence_at, doc)):
        all_tokens = tokens(doc)
        first = bisect_left(all_tokens.starts, sentence.span.start)
        end = bisect_left(all_tokens.starts, sentence.span.end, first)
        found = set[ClaimClass]()
        for start in its:
            at = bisect_left(all_tokens.starts, start, first)
            yield from _not_among(found, _at(all_tokens, sentence, at, first, end))


def _not_among(found: set[ClaimClass], claims: Iterable[Claim]) -> Iterator[Claim]:
    """The claims of classes that a sentence has had none of yet; they are added to those found."""
    for claim in claims:
        if claim.kind not in found:
            found.add(claim.kind)
            yield claim


def _at(tokens: Tokens, sentence: Sentence, at: int, first: int, end: int) -> Iterator[Claim]:
    lists, low = _lists(), tokens.lows[at]
    if low in lists["done-to"] or low in lists["doing"]:
        yield from _casualties(tokens, sentence, at, first, end)
    if low in lists["acted"] and at > first:
        yield from _armed(tokens, sentence, at, first)
    if low in lists["crimes"] and at > first and _follows_name(tokens, at):
        yield Claim(ClaimClass.CRIME, tokens.span(at - 1, at), sentence, True, actor=tokens.lows[at - 1])
    if low in lists["superlatives"] and lists["superlative-scope"] & set(tokens.lows[at + 1 : min(at + 8, end)]):
        yield Claim(ClaimClass.SUPERLATIVE, tokens.spans[at], sentence, True)
    for phrase, kind in _phrases().get(low, ()):
        if tokens.lows[at : at + len(phrase)] == phrase and at + len(phrase) <= end:
            yield Claim(kind, tokens.span(at, at + len(phrase) - 1), sentence, True)


def _follows_name(tokens: Tokens, at: int) -> bool:
    """Whether a verb in small letters comes right after a name, and not after so many ("30 Norlanders murdered")."""
    if at > 1 and tokens.lows[at - 2].isdecimal():
        return False
    return tokens.touches(at) and tokens.capital(at - 1) and not tokens.kind(at - 1) and not tokens.capital(at)


def _casualties(tokens: Tokens, sentence: Sentence, at: int, first: int, end: int) -> Iterator[Claim]:
    """A number beside a casualty word: before it with its noun ("over 200 servicemen killed"), or after it."""
    lists, low = _lists(), tokens.lows[at]
    after = _number_after(tokens, at, end) if low in lists["doing"] else None
    if after is not None and (low not in lists["leaving"] or _ends_dead(tokens, after, end)):
        asserted = not _is_presupposed(tokens, at, first, past=not low.endswith("ing"))
        yield _casualty(tokens, sentence, _Range(at, after, after), first, asserted=asserted)
        return
    before = _number_before(tokens, at, first) if low in lists["done-to"] else None
    if before is not None:
        told = low in ("died", "drowned") or bool(_lists()["told"] & set(tokens.lows[before:at]))
        told = told or (low != "dead" and _with(tokens, before, first))
        known = _is_presupposed(tokens, at, before, past=True) or _is_known(tokens, before, at, first)
        yield _casualty(tokens, sentence, _Range(before, at, before), first, asserted=told and not known)


class _Range(Record):
    """The words of a casualty claim, both included, and its number among them."""

    start: int
    last: int
    number: int


def _casualty(tokens: Tokens, sentence: Sentence, claim: _Range, floor: int, *, asserted: bool) -> Claim:
    start, last, number = claim
    while start == number and start > floor and tokens.gap(start) == "," and tokens.lows[start - 1].isdigit():
        start, number = start - 1, number - 1
    exact = tokens.lows[number] if tokens.lows[number] not in _lists()["vague-counts"] else ""
    known = _is_of_known_event(tokens, claim, floor)
    return Claim(ClaimClass.CASUALTIES, tokens.span(start, last), sentence, asserted, exact, known_event=known)


def _is_of_known_event(tokens: Tokens, claim: _Range, floor: int) -> bool:
    """Whether the casualties are those of an event: it is what killed them, or "the" one in which they died."""
    events = _lists()["known-events"]
    told_by_it = not tokens.lows[claim.start].endswith("ing")
    if told_by_it and events & set(tokens.lows[floor : min(floor + _OPENING, claim.start)]):
        return True
    after = tokens.lows[claim.last + 1 : claim.last + 9]
    place = next(
        (at for at, low in enumerate(after) if low in ("in", "during") and after[at + 1 : at + 2] == ("the",)), None
    )
    return place is not None and bool(events & set(after[place + 2 : place + 6]))


def _number_after(tokens: Tokens, at: int, end: int) -> int | None:
    """The number a verb takes: "killing at least nine", "wounded two"."""
    for place in range(at + 1, min(at + 6, end)):
        if not _PARTED.isdisjoint(tokens.gap(place)):
            return None  # a table ("Injured: 74"), or another's number ("Of the injured, seven were")
        if _counts(tokens, place):
            last = place
            while last + 1 < end and tokens.gap(last + 1) == "," and tokens.lows[last + 1].isdigit():
                last += 1
            joined = last + 1 < end and tokens.gap(last + 1) in ("-", "–")
            return None if joined else last
        if tokens.gap(place) != " " or tokens.lows[place] not in _lists()["about"]:
            return None
    return None


def _number_before(tokens: Tokens, at: int, first: int) -> int | None:
    """The number before a casualty word, with nothing but its noun between: no age or share, nothing behind a comma."""
    for place in range(at - 1, max(first, at - _NEAR) - 1, -1):
        if tokens.gap(place + 1) not in (" ", "-"):
            return None
        if _counts(tokens, place):
            return None if tokens.lows[place + 1] in _lists()["measures"] else place
    return None


def _counts(tokens: Tokens, at: int) -> bool:
    """Whether a word is a number and no year."""
    low = tokens.lows[at]
    if low in _lists()["counts"]:
        return True
    return low.isdigit() and not (len(low) == 4 and low[:2] in ("19", "20"))


def _ends_dead(tokens: Tokens, number: int, end: int) -> bool:
    return bool(_lists()["left-so"] & set(tokens.lows[number : min(number + 5, end)]))


def _is_known(tokens: Tokens, number: int, at: int, first: int) -> bool:
    """Whether a sentence takes its dead for known: "the four killed", "died as a result of the attacks"."""
    if {"the", "of", "those", "these"} & set(tokens.lows[max(first, number - 1) : number]):
        return True
    after = tokens.lows[at + 1 : at + 6]
    return after == ("as", "a", "result", "of", "the") or after[:1] in (("since",), ("out",))


def _with(tokens: Tokens, at: int, first: int) -> bool:
    """Whether a number hangs on the clause before it: ", with over 200 servicemen killed"."""
    return "with" in tokens.lows[max(first, at - 4) : at]


def _is_presupposed(tokens: Tokens, at: int, first: int, *, past: bool) -> bool:
    """Whether the words before a casualty word make it background ("after the attack that left"), an "if" or a no."""
    opening = set(tokens.lows[first : first + 5])
    if not past:
        return bool(
            {"not", "no", "without"} & set(tokens.lows[max(first, at - 3) : at]) or _lists()["in-passing"] & opening
        )
    reach = 10 if tokens.lows[at] in _lists()["leaving"] else 4
    # "may have killed", but not "the fire in May killed"
    before = (tokens.lows[i] for i in range(max(first, at - reach), at) if tokens.kind(i) or not tokens.capital(i))
    return not _lists()["presupposing"].isdisjoint(before)


def _armed(tokens: Tokens, sentence: Sentence, at: int, first: int) -> Iterator[Claim]:
    """An armed actor right before a flat past tense, adverbs passed over."""
    actor = at - 1
    while actor > first and tokens.kind(actor) == "adverb" and tokens.touches(actor + 1):
        actor -= 1
    alone = at + 1 == len(tokens.lows) or tokens.kind(at + 1) == "preposition"
    undergoes = alone and tokens.lows[at] in _lists()["on-something"]
    if tokens.lows[actor] in _lists()["armed"] and tokens.touches(actor + 1) and not undergoes:
        known = _is_background(tokens, actor, max(first, actor - 6))
        start = actor - 1 if actor > first and not tokens.kind(actor - 1) and tokens.touches(actor) else actor
        who = " ".join(tokens.lows[start : actor + 1])
        yield Claim(ClaimClass.ARMED_ACTION, tokens.span(start, at), sentence, not known, actor=who)


def _is_background(tokens: Tokens, actor: int, floor: int) -> bool:
    """Whether the words before an actor make what it did known; an "after" does so in its own clause only."""
    comma = next((at for at in range(actor, floor, -1) if "," in tokens.gap(at)), floor)
    before, clause = set(tokens.lows[floor:actor]), set(tokens.lows[comma:actor])
    return bool(_lists()["presupposing"] & (before - _lists()["in-passing"] | clause))


@cache
def _phrases() -> Mapping[str, tuple[tuple[tuple[str, ...], ClaimClass], ...]]:
    """The phrases of the classes that a phrase shows, by their first word."""
    listed: dict[str, list[tuple[tuple[str, ...], ClaimClass]]] = {}
    classes = (("causes", ClaimClass.CAUSE), ("statistics", ClaimClass.STATISTICS), ("contested", ClaimClass.STATUS))
    for name, kind in classes:
        for phrase in lexicon("claims")[name]:
            parts = tuple(phrase.split())
            listed.setdefault(parts[0], []).append((parts, kind))
    return {word: tuple(those) for word, those in listed.items()}


@cache
def _lists() -> Mapping[str, frozenset[str]]:
    lists = {name: frozenset(of) for name, of in lexicon("claims").items()}
    hard = frozenset().union(*(lists[name] for name in ("done-to", "doing", "acted", "crimes")))
    return lists | {"hard": hard, "any": hard.union(lists["superlatives"], _phrases())}
