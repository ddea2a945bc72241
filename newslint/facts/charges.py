"""Who is charged with what in a story that establishes no guilt, and where its own words establish it all the same.

A person is read as charged where the name stands beside the status ("Tom Harker, 31, was charged with murder"). A story
that tells of a conviction, a confession or the person's death for the same sort of offence is left alone, and so is
every sentence that says whose account it is.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping
from functools import cache

from newslint.document import STORY, Document, per_document
from newslint.facts.marks import Voice, voice
from newslint.facts.sentences import sentence_at
from newslint.facts.words import occurrences, said, words
from newslint.lexicons import lexicon
from newslint.record import Record
from newslint.text import Span

_BESIDE = 90
_AFTER = 200
_NEAR = 24
_SAYING = frozenset(("neutral", "report"))
_PARTING = frozenset('.;:—–()\n"“”')


class Charge(Record):
    """One person's charge: the name beside it, the words that say the status, the family of the offence."""

    cluster: int
    name: Span
    status: Span
    family: str


class Verdict(Record):
    """Words that call a charged person guilty: a noun ("the killer") or the flat telling ("Harker stabbed")."""

    span: Span
    charge: Charge
    noun: bool


@per_document
def verdicts(doc: Document) -> tuple[Verdict, ...]:
    """The verdicts of the story's own words on those it calls charged, in reading order."""
    known = {(one.cluster, one.family): one for one in reversed(charges(doc))}
    if not known:
        return ()
    found = [*_nouns(doc, known), *_told(doc, known)]
    return tuple(sorted((one for one in found if not _attributed(doc, one.span)), key=lambda one: one.span))


@per_document
def charges(doc: Document) -> tuple[Charge, ...]:
    """The charges of persons named beside them, without those that the story says were settled."""
    found = [one for status in _statuses(doc) for one in _charge(doc, status)]
    settled = _settled(doc) if found else frozenset()
    return tuple(one for one in found if one.family not in settled and "" not in settled)


def _statuses(doc: Document) -> Iterator[Span]:
    for phrase in (*_lists()["status"], *_lists()["status-phrases"]):
        for span in occurrences(doc, phrase):
            if doc.zone_at(span.start) in STORY and voice(doc, span.start) is not Voice.QUOTED:
                yield span


def _charge(doc: Document, status: Span) -> Iterator[Charge]:
    if any(word[:2] in ("19", "20") and len(word) == 4 for word in said(doc, Span(status.end, status.end + _NEAR))):
        return
    family = _family(doc, Span(status.end, min(status.end + _AFTER, sentence_at(doc, status.start).span.end)))
    named = _beside(doc, status) if family else None
    if family and named is not None:
        cluster, name = named
        yield Charge(cluster, name, status, family)


def _family(doc: Document, rest: Span) -> str:
    """The family of the first offence that follows."""
    offences = _offences(doc)
    at = bisect_left(offences, rest.start, key=lambda one: one[0].start)
    return offences[at][1] if at < len(offences) and offences[at][0] in rest else ""


@per_document
def _offences(doc: Document) -> tuple[tuple[Span, str], ...]:
    return tuple(
        sorted(
            (span, family)
            for family, lists in _families().items()
            for offence in lists["charges"]
            for span in occurrences(doc, offence)
        )
    )


def _beside(doc: Document, status: Span) -> tuple[int, Span] | None:
    """The person a status is said of: named right after it, or before it with nothing but additions between."""
    from newslint.facts.within import names_within

    sentence = sentence_at(doc, status.start).span
    after = names_within(doc, Span(status.end, min(status.end + 40, sentence.end)))
    if after and _lists()["titled"].issuperset(said(doc, Span(status.end, after[0].span.start))):
        acted = doc.read(status).lower() in _lists()["done-to"]
        return _person(doc, after[0].cluster, after[0].span) if acted else None
    before = names_within(doc, Span(max(sentence.start, status.start - _BESIDE), status.start))
    if not before or before[-1].possessive or not _belongs(doc, before[-1].span, status):
        return None
    return _person(doc, before[-1].cluster, before[-1].span)


def _belongs(doc: Document, name: Span, status: Span) -> bool:
    """Whether a status is said of the name before it: "Harker, 31, was charged", not "Harker accused"."""
    between = said(doc, Span(name.end, status.start))
    parted = doc.text[name.end : name.end + 1] == ","
    if _lists()["breaks"] & set(between) or not (parted or _lists()["links"].issuperset(between)):
        return False
    if " " in doc.read(status):
        return not between or parted
    return bool(_lists()["be"] & set(between[-4:])) or doc.text[status.start - 2 : status.start] == ", "


def _person(doc: Document, cluster: int | None, name: Span) -> tuple[int, Span] | None:
    from newslint.facts.names import NameType, clusters

    if cluster is None:
        return None
    whole = next((one for one in clusters(doc) if one.id == cluster), None)
    return (cluster, name) if whole is not None and whole.type is NameType.PERSON else None


@per_document
def _settled(doc: Document) -> frozenset[str]:
    """The families of what was established, or was never to be tried; an empty name stands for all of them."""
    return frozenset(
        family
        for phrase in _lists()["settled"]
        for span in occurrences(doc, phrase)
        if not _lists()["unsettled"] & set(_words_before(doc, span, 4))
        for family in _families_of(doc, sentence_at(doc, span.start).span)
    )


def _families_of(doc: Document, sentence: Span) -> Iterator[str]:
    offences = _offences(doc)
    first = bisect_left(offences, sentence.start, key=lambda one: one[0].start)
    last = bisect_left(offences, sentence.end, first, key=lambda one: one[0].start)
    yield from dict.fromkeys(family for _, family in offences[first:last]) or ("",)


def _words_before(doc: Document, span: Span, number: int) -> tuple[str, ...]:
    floor = sentence_at(doc, span.start).span.start
    return said(doc, Span(max(floor, span.start - 16 * number), span.start))[-number:]


def _nouns(doc: Document, known: Mapping[tuple[int, str], Charge]) -> Iterator[Verdict]:
    """The nouns that call a person guilty, where one person only can be meant."""
    for family in dict.fromkeys(family for _, family in known):
        of_family = [charge for (_, its), charge in known.items() if its == family]
        for agent in _families()[family]["agents"]:
            if (len(of_family) > 1) == agent.endswith("s"):
                yield from (
                    Verdict(Span(span.start - 4, span.end), of_family[0], True)
                    for span in occurrences(doc, agent)
                    if _is_definite(doc, span) and _is_own_copy(doc, span)
                )


def _is_definite(doc: Document, agent: Span) -> bool:
    """Whether a noun has "the" before it and no noun after it ("the killer had", not "the killer app")."""
    if doc.text[agent.start - 4 : agent.start].lower() != "the ":
        return False
    after = said(doc, Span(agent.end, agent.end + 24))[:1] if doc.text[agent.end : agent.end + 1] == " " else ()
    return not after or after[0].endswith("ed") or after[0] in _lists()["after-agents"]


def _told(doc: Document, known: Mapping[tuple[int, str], Charge]) -> Iterator[Verdict]:
    """The flat tellings of an offence with the charged person as the one who did it."""
    from newslint.facts.names import names

    by_cluster: dict[int, list[Charge]] = {}
    for (cluster, _), charge in known.items():
        by_cluster.setdefault(cluster, []).append(charge)
    for name in names(doc):
        charged = () if name.possessive else by_cluster.get(name.cluster or 0, ())
        for charge in charged:
            verbs = (_verb_after(doc, name.span), _verb_before_by(doc, name.span))
            verb = next((it for it in verbs if it and doc.read(it).lower() in _families()[charge.family]["told"]), None)
            if verb is not None and _is_own_copy(doc, name.span):
                yield Verdict(name.span.hull(verb), charge, False)


def _verb_after(doc: Document, name: Span) -> Span | None:
    """The word after a name and an age or an adverb: "Harker, 31, then stabbed"."""
    at = bisect_left(words(doc).spans, Span(name.end, name.end))
    for word in words(doc).spans[at : at + 3]:
        form = doc.read(word).lower()
        if not (form.isdigit() or form.endswith("ly") or form in ("then", "also", "later", "first")):
            between = doc.text[name.end : word.start]
            return word if between.count(",") in (0, 2) and not set(between) & _PARTING else None
    return None


def _verb_before_by(doc: Document, name: Span) -> Span | None:
    """The participle of "was stabbed by Harker"."""
    before = _words_before(doc, name, 3)
    if len(before) < 3 or before[-1] != "by" or before[0] not in ("was", "were", "been"):
        return None
    at = bisect_left(words(doc).spans, name) - 2
    return words(doc).spans[at]


def _is_own_copy(doc: Document, span: Span) -> bool:
    return doc.zone_at(span.start) in STORY and voice(doc, span.start) is Voice.OWN


def _attributed(doc: Document, span: Span) -> bool:
    """Whether a verdict is somebody's account: by its sentence, its paragraph, or a colon right before that."""
    sentence, block = sentence_at(doc, span.start).span, doc.block_at(span.start).span
    if _lists()["hedges"] & set(said(doc, sentence)) or "n't" in doc.read(sentence).replace("’", "'"):
        return True
    if doc.text[max(block.start - 2, 0) : block.start].strip() == ":":
        return True
    blocks, cues = _saying(doc)
    return block.start in blocks or sentence.start in cues


@per_document
def _saying(doc: Document) -> tuple[frozenset[int], frozenset[int]]:
    """Where the paragraphs start in which a source says something, and the sentences that have any cue."""
    from newslint.facts.attributions import attributions

    given = attributions(doc)
    paragraphs = {doc.block_at(one.cue.start).span.start for one in given if one.source and one.tier in _SAYING}
    return frozenset(paragraphs), frozenset(sentence_at(doc, one.cue.start).span.start for one in given)


@cache
def _families() -> Mapping[str, Mapping[str, tuple[str, ...]]]:
    return {
        name: {part: tuple(of) for part, of in lists.items()} for name, lists in lexicon("offences")["families"].items()
    }


@cache
def _lists() -> Mapping[str, frozenset[str]]:
    return {name: frozenset(of) for name, of in lexicon("offences").items() if name != "families"}
