"""Claims without a source, and how surely one is missing: points for and against, as a desk would weigh them.

For: the claim is told flatly, it is news, it is exact, it comes first, and others of its kind in the story have a
source. Against: a cue in the sentence or the paragraph, a time long past, an event the reader knows ("the bombing"), a
hedge, a running total ("have died"), opinion ("our troops"), an account that the paragraph before began.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import islice

from newslint.document import Block, Document, per_document
from newslint.facts.attributions import Sourced, SourceKind, kind, sourced_in, sourced_within
from newslint.facts.attributions.blocks import per_block
from newslint.facts.claims import HARD, Claim, ClaimClass, claims, has_hard_claims
from newslint.facts.sentences import sentence_around
from newslint.facts.story_type import story_type
from newslint.facts.words import either, said
from newslint.lexicons import lexicon
from newslint.record import Record
from newslint.text import Span

_SOURCING = frozenset(("neutral", "report", "stance", "noun"))
_READ = 20


class Sourcing(Record):
    """One claim and who says so: the attribution in its sentence, or in its paragraph, or neither."""

    claim: Claim
    sentence: Sourced | None
    paragraph: Sourced | None


class Unattributed(Record):
    """A claim with no source and its points; `others` are claims of its kind in this story that have one."""

    claim: Claim
    points: int
    hedged: bool
    others: tuple[Span, ...]


@per_document
def sourcing(doc: Document) -> tuple[Sourcing, ...]:
    """Every claim of the story with its source where it has one."""
    return tuple(_sourced(doc, claim) for claim in claims(doc))


def _sourced(doc: Document, claim: Claim) -> Sourcing:
    within = islice(sourced_within(doc, claim.sentence.span), _READ)
    here = next((one for one in within if _vouches(doc, one, claim)), None)
    beside = _first_in(doc, doc.blocks[claim.sentence.block])
    return Sourcing(claim, here, here or (beside if beside and not beside.cue.overlaps(claim.span) else None))


@per_block
def _first_in(doc: Document, block: Block) -> Sourced | None:
    """The first attribution of a paragraph that may vouch for what it claims."""
    return next((one for one in sourced_in(doc, block) if one.tier in _SOURCING), None)


def _vouches(doc: Document, one: Sourced, claim: Claim) -> bool:
    """Whether an attribution gives a claim a source; "insurgents attacked" is the claim itself, and nobody's word."""
    return (one.tier in _SOURCING or _is_belief(doc, one)) and not one.cue.overlaps(claim.span)


def _is_belief(doc: Document, one: Sourced) -> bool:
    """Whether a cue of thought says whose: "U.S. officials believe", but not "he hoped"."""
    return one.tier == "mental" and one.source is not None and kind(doc, one) is not SourceKind.PRONOUN


@per_document
def unattributed(doc: Document) -> tuple[Unattributed, ...]:
    """The claims of casualties, armed action and crime that have no source in their sentence, with their points."""
    return tuple(_unattributed(doc)) if has_hard_claims(doc) else ()


def _unattributed(doc: Document) -> Iterator[Unattributed]:
    hard = [_sourced(doc, claim) for claim in claims(doc) if claim.kind in HARD]
    seen: set[tuple[str, str]] = set()
    alike: dict[ClaimClass, list[Span]] = {}
    for one in hard:
        if one.sentence:
            alike.setdefault(one.claim.kind, []).append(one.claim.span)
    settled = {one.claim.sentence.block for one in hard if _is_settled(doc, one.claim)}
    for one in hard:
        others = tuple(alike.get(one.claim.kind, ())[:3])
        key = (one.claim.kind.value, one.claim.number or one.claim.actor)
        first = key not in seen
        seen.add(key)
        if one.sentence is None:
            words = frozenset(said(doc, one.claim.sentence.span))
            hedged = bool(words & frozenset(lexicon("claims")["hedged"]))
            points = _points(doc, one, words, first=first, asymmetry=bool(others)) - 2 * hedged
            points -= 3 * (one.claim.sentence.block in settled and not one.claim.known_event)
            yield Unattributed(one.claim, points, hedged, others)


def _is_settled(doc: Document, claim: Claim) -> bool:
    """Whether a claim is of an event known from before, so that its paragraph tells of that event throughout."""
    return claim.known_event and not _recent() & set(said(doc, claim.sentence.span))


def _points(doc: Document, one: Sourcing, words: frozenset[str], *, first: bool, asymmetry: bool) -> int:
    lists, claim = lexicon("claims"), one.claim
    # "on Tuesday, Feb. 3, 1931, it killed 256 people" is no news of this Tuesday
    recent = bool(words & _recent()) and not _is_long_past(words)
    for_it = 3 * claim.asserted + recent + first + asymmetry
    for_it += bool(claim.number or claim.actor)
    past = _is_long_past(words) or (not recent and _follows_the_past(doc, claim)) or _is_years_after(doc, claim)
    against = 3 * (one.paragraph is not None) + 3 * (not claim.asserted) + 3 * past + 4 * _in_account(doc, claim)
    against += 3 * bool(words & frozenset(lists["seen"])) + 3 * bool(words & frozenset(lists["record"]))
    vague = claim.kind is ClaimClass.CASUALTIES and not claim.number
    against += 2 * bool({"have", "has"} & set(said(doc, claim.span))) + vague
    against += 3 * (claim.known_event and not recent) + 2 * bool(words & frozenset(lists["ours"]))
    against += 2 * (story_type(doc) in lists["softer"])
    return for_it - against


def _is_long_past(words: frozenset[str]) -> bool:
    years = (len(word) == 4 and word[:2] in ("19", "20") and word.isdigit() for word in words)
    return bool(words & frozenset(lexicon("claims")["long-past"])) or any(years)


def _is_years_after(doc: Document, claim: Claim) -> bool:
    """Whether the claim is what a day came years after: "reopened 10 years after a guard shot and killed four".

    It stands in the clause of the "after", and no day of that clause makes it news: "two years after the truce, gunmen
    shot dead 14" has a clause of its own.
    """
    sentence = claim.sentence.span
    after = _years_after().search(doc.text, sentence.start, claim.span.start)
    if after is None or ", " in doc.text[after.end() : claim.span.start]:
        return False
    comma = doc.text.find(", ", claim.span.end, sentence.end)
    return _recent().isdisjoint(said(doc, Span(after.end(), sentence.end if comma < 0 else comma)))


@cache
def _years_after() -> re.Pattern[str]:
    return re.compile(rf"\b{either(lexicon('claims')['years-after'])}\b")


def _follows_the_past(doc: Document, claim: Claim) -> bool:
    """Whether the sentence before in its paragraph names a year: "In 1934 deputies opened fire. Seven men died."."""
    start = claim.sentence.span.start
    before = sentence_around(doc, start - 2) if start - 2 > doc.blocks[claim.sentence.block].span.start else None
    if before is None:
        return False
    return _is_long_past(frozenset(said(doc, before))) or bool(
        _years_after().search(doc.text, before.start, before.end)
    )


@cache
def _recent() -> frozenset[str]:
    return frozenset((*lexicon("claims")["recent"], *map(str.lower, lexicon("weekdays")["en"]["full"])))


def _in_account(doc: Document, claim: Claim) -> bool:
    """Whether the paragraph before ends in a colon, or goes on telling what one source said."""
    block = doc.blocks[claim.sentence.block]
    return block.index > 0 and doc.read(doc.blocks[block.index - 1].span).endswith(":")
