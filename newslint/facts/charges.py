"""Who is charged with what in a story that establishes no guilt, and where its own words establish it all the same.

A person is read as charged where the name stands beside the status ("Tom Harker, 31, was charged with murder"). Where
the story tells of a conviction, a confession or a death for the same sort of offence, nouns are left alone ("the
killer" may be that one), and so is all that is told of the person it befell; so is every sentence that says whose
account it is.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping
from functools import cache

from newslint.document import STORY, Document, Zone, per_document
from newslint.facts.defendants import defendant, named_before
from newslint.facts.marks import Voice, voice
from newslint.facts.sentences import sentence_at
from newslint.facts.small_words import joining_words
from newslint.facts.words import occurrences, said, said_but_may, words
from newslint.lexicons import lexicon
from newslint.record import Record
from newslint.text import Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    from newslint.facts.attributions import Sourced

_AFTER = 200
_DASHES = (" —", " –", " --")
_POSSESSIVE = "'’"
_NEAR = 24
_COUNTED = 4
"""How many words back from "counts" somebody faces them."""
_SAYING = frozenset(("neutral", "report"))
_PARTING = frozenset('.;:—–()\n"“”')


class Charge(Record):
    """One person's charge: the name beside it, the words that say the status, the family of the offence."""

    cluster: int
    name: Span
    status: Span
    family: str


class Verdict(Record):
    """Words that call a charged person guilty: a noun ("the killer") or the flat telling ("Harker stabbed").

    What is `settled` in passing ("away from the fire Harker set") is no part of what somebody tells before.
    """

    span: Span
    charge: Charge
    noun: bool
    settled: bool = False


@per_document
def verdicts(doc: Document) -> tuple[Verdict, ...]:
    """The verdicts of the story's own words on those it calls charged, in reading order."""
    known = {(one.cluster, one.family): one for one in reversed(charges(doc))}
    if not known:
        return ()
    settled = {family for _, family in _settled(doc)}
    open_ = {key: one for key, one in known.items() if settled.isdisjoint((one.family, ""))}
    at_top = {key: one for key, one in _at_top(doc, known).items() if settled.isdisjoint((one.family, ""))}
    found = [*_nouns(doc, at_top | open_), *_told(doc, known)]
    return tuple(sorted((one for one in found if not _is_an_account(doc, one)), key=lambda one: one.span))


@per_document
def charges(doc: Document) -> tuple[Charge, ...]:
    """The charges of persons named beside them, without those that the story says were settled."""
    found = [one for status in _statuses(doc) for one in _charge(doc, status)]
    return tuple(one for one in found if _settled(doc).isdisjoint(_ends_of(doc, one)))


def _ends_of(doc: Document, charge: Charge) -> Iterator[tuple[int | str, str]]:
    """The persons and families of the settlements that are one of this charge."""
    for person in (charge.cluster, _surname(doc, charge.name), ""):
        yield from ((person, charge.family), (person, ""))


def _statuses(doc: Document) -> Iterator[Span]:
    listed = (
        span for phrase in (*_lists()["status"], *_lists()["status-phrases"]) for span in occurrences(doc, phrase)
    )
    for span in (*listed, *_counts_faced(doc)):
        if doc.zone_at(span.start) in STORY and voice(doc, span.start) is not Voice.QUOTED:
            yield span


def _counts_faced(doc: Document) -> Iterator[Span]:
    """What is faced, however many there are: "faces 12 felony counts", "is facing charges"."""
    known = words(doc)
    for noun in _lists()["counts"]:
        for span in occurrences(doc, noun):
            at = bisect_left(known.spans, span)
            for before in range(at - 1, max(at - 1 - _COUNTED, -1), -1):
                if known.gaps[before + 1] not in (" ", "-"):
                    break
                if known.lows[before] in _lists()["faced"]:
                    yield Span(known.firsts[before], span.end)
                    break


def _charge(doc: Document, status: Span) -> Iterator[Charge]:
    if any(word[:2] in ("19", "20") and len(word) == 4 for word in said(doc, Span(status.end, status.end + _NEAR))):
        return
    families = _following(doc, Span(status.end, min(status.end + _AFTER, sentence_at(doc, status.start).span.end)))
    of = defendant(doc, status) if families else None
    if of is not None:
        yield from (Charge(of.cluster, of.name, status, family) for family in families)


def _following(doc: Document, rest: Span) -> tuple[str, ...]:
    """The families of the offences that follow: "charged with terrorism, arson and attempted murder"."""
    offences = _offences(doc)
    at = bisect_left(offences, rest.start, key=lambda one: one[0].start)
    end = bisect_left(offences, rest.end, at, key=lambda one: one[0].start)
    return tuple(dict.fromkeys(family for _, family in offences[at:end]))


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


@per_document
def _settled(doc: Document) -> frozenset[tuple[int | str, str]]:
    """Whose guilt was established or was never to be tried, and of which family of offences, a sentence at a time.

    A person is a cluster of names, a surname where that is of no cluster, "" where it may be anybody; the family is ""
    where it may be any.
    """
    by_sentence: dict[Span, list[Span]] = {}
    for phrase in _lists()["settled"]:
        for span in occurrences(doc, phrase):
            if not _lists()["unsettled"] & set(_words_before(doc, span, 4)) and _is_of_court(doc, span):
                by_sentence.setdefault(sentence_at(doc, span.start).span, []).append(span)
    return frozenset(
        (person, family)
        for sentence, phrases in by_sentence.items()
        for person in _befallen(doc, sentence, phrases)
        for family in _families_of(doc, sentence)
    )


def _is_of_court(doc: Document, phrase: Span) -> bool:
    """Whether a word of many uses ends a question of guilt: with an offence beside it, or said of a person.

    "He admitted it" does; "the bank admitted delays" does not.
    """
    if doc.read(phrase).lower() not in _lists()["settled-with"]:
        return True
    sentence = sentence_at(doc, phrase.start).span
    of_person = _lists()["persons"] & set(_words_before(doc, phrase, 4)) or named_before(
        doc, sentence, phrase, acted=True
    )
    return bool(of_person) or "" not in _families_of(doc, sentence)


def _befallen(doc: Document, sentence: Span, phrases: list[Span]) -> frozenset[int | str]:
    """The persons that phrases of a settlement are said of, or "" where they name nobody."""
    named = (named_before(doc, sentence, phrase, acted=True) for phrase in phrases)
    return frozenset(name.cluster or _surname(doc, name.span) for name in named if name is not None) or frozenset(("",))


def _surname(doc: Document, name: Span) -> str:
    return said(doc, name)[-1]


def _families_of(doc: Document, sentence: Span) -> Iterator[str]:
    offences = _offences(doc)
    first = bisect_left(offences, sentence.start, key=lambda one: one[0].start)
    last = bisect_left(offences, sentence.end, first, key=lambda one: one[0].start)
    yield from dict.fromkeys(family for _, family in offences[first:last]) or ("",)


def _words_before(doc: Document, span: Span, number: int) -> tuple[str, ...]:
    floor = sentence_at(doc, span.start).span.start
    return said_but_may(doc, Span(max(floor, span.start - 16 * number), span.start))[-number:]


def _nouns(doc: Document, known: Mapping[tuple[int, str], Charge]) -> Iterator[Verdict]:
    """The nouns that call a person guilty, where one person only can be meant."""
    for family in dict.fromkeys(family for _, family in known):
        of_family = [charge for (_, its), charge in known.items() if its == family]
        for agent in _families()[family]["agents"]:
            if (len(of_family) > 1) == agent.endswith("s"):
                yield from (
                    Verdict(Span(span.start - 4, span.end), of_family[0], True)
                    for form in (agent, f"{agent}'s", f"{agent}’s")
                    for span in occurrences(doc, form)
                    if _is_definite(doc, span) and _is_own_copy(doc, span)
                )


def _at_top(doc: Document, known: Mapping[tuple[int, str], Charge]) -> dict[tuple[int, str], Charge]:
    """The one defendant's charge for what headline and lead are of, whatever else the count is for.

    A headline tells of "an arson attack", and Harker is charged with attempted murder: "the arsonist" is he.
    """
    first = next(iter(known.values()))
    if any(cluster != first.cluster for cluster, _ in known):
        return {}
    lead = next((block for block in doc.blocks if block.zone is Zone.BODY), doc.blocks[0])
    families = _following(doc, Span(0, lead.span.end))
    return {(first.cluster, family): Charge(first.cluster, first.name, first.status, family) for family in families}


def _is_definite(doc: Document, agent: Span) -> bool:
    """Whether a noun has "the" before it and no noun after it ("the killer had", not "the killer app")."""
    if doc.text[agent.start - 4 : agent.start].lower() != "the ":
        return False
    if doc.text.startswith(_DASHES, agent.end) or doc.text[agent.end - 2] in _POSSESSIVE:
        return True
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
            verb = next((telling for it in verbs if it and (telling := _telling(doc, it, charge.family))), None)
            left = _left_by(doc, name.span, verbs[0], charge.family) if verb is None and verbs[0] else None
            if (verb := verb or left) is not None and _is_own_copy(doc, name.span):
                yield Verdict(name.span.hull(verb), charge, False, left is not None)


def _telling(doc: Document, verb: Span, family: str) -> Span | None:
    """The words from a verb on that tell an offence of a family: "stabbed", "broke into"."""
    after = doc.text[verb.start : verb.end + _NEAR].lower()
    if after.startswith(tuple(_lists()["idioms"])):
        return None
    for telling in _families()[family]["told"]:
        if after.startswith(telling) and not after[len(telling) : len(telling) + 1].isalnum():
            return Span(verb.start, verb.start + len(telling))
    return None


def _left_by(doc: Document, name: Span, verb: Span, family: str) -> Span | None:
    """The verb after a name, where it tells an offence with the words before that: "the fire (that) Harker set".

    What comes after it is no object of its own: "by the fire Harker set a chair".
    """
    before = doc.text[max(name.start - 2, 0) : name.start]
    if not before[:1].isalpha() or before[1:] != " " or doc.text[name.end : verb.start] != " ":
        return None
    after = said(doc, Span(verb.end, verb.end + _NEAR))[:1]
    if doc.text[verb.end : verb.end + 1] == " " and joining_words().isdisjoint(after):
        return None
    done = f"{doc.read(verb).lower()} "
    *earlier, last = ("", *_words_before(doc, name, 3))
    deed = " ".join(earlier if last == "that" else (*earlier, last))
    told = (telling.removeprefix(done) for telling in _families()[family]["told"] if telling.startswith(done))
    return verb if any(deed.endswith(f" {rest}") for rest in told) else None


def _verb_after(doc: Document, name: Span) -> Span | None:
    """The word after a name and an age, an adverb or "who": "Harker, 31, then stabbed"."""
    at = bisect_left(words(doc).spans, Span(name.end, name.end))
    for word in words(doc).spans[at : at + 3]:
        form = doc.read(word).lower()
        if not (form.isdigit() or form.endswith("ly") or form in ("then", "also", "later", "first", "who")):
            between = doc.text[name.end : word.start]
            commas = (1, 2) if between.endswith("who ") else (0, 2)
            return word if between.count(",") in commas and not set(between) & _PARTING else None
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


def _is_an_account(doc: Document, one: Verdict) -> bool:
    """Whether a verdict is somebody's account, or a sentence leaves open whether it is true.

    Police may not know "whether the killer had a key"; that there is a killer is the story's word all the same, and so
    is who it was, in "the killer -- Tom Harker -- was in court, police said".
    """
    if one.noun and doc.text.startswith(_DASHES, one.span.end):
        return False
    if _presupposes(doc, one):
        return _is_told_by_others(doc, one.span, said_only=True)
    return _is_told_by_others(doc, one.span, settled=one.settled) or _is_hedged(doc, one.span)


def _presupposes(doc: Document, one: Verdict) -> bool:
    """Whether a noun does or has something, which only one who is a killer can: not "whether Harker is the killer"."""
    if not one.noun or {*_words_before(doc, one.span, 1)} & (_lists()["be"] | _lists()["taken-for"]):
        return False
    after = said(doc, Span(one.span.end, one.span.end + _NEAR))[:2]
    return doc.text[one.span.end - 2] in _POSSESSIVE or not _lists()["had"].isdisjoint(after)


def _is_hedged(doc: Document, span: Span) -> bool:
    sentence = sentence_at(doc, span.start).span
    return bool(_lists()["hedges"] & set(said_but_may(doc, sentence))) or "n't" in doc.read(sentence).replace("’", "'")


def _is_told_by_others(doc: Document, span: Span, *, said_only: bool = False, settled: bool = False) -> bool:
    """Whether a sentence, its paragraph or a colon right before that says whose account it is.

    With `said_only` it has to be said, and before the sentence ends or of what is before: that they were "aware that
    the killer had fled" is told by the story, whatever the mayor says next. What is `settled` in passing is not told
    "according to" whom a sentence before names.
    """
    sentence, block = sentence_at(doc, span.start).span, doc.block_at(span.start).span
    if doc.text[max(block.start - 2, 0) : block.start].strip() == ":":
        return True
    from newslint.facts.within import attributions_within

    others = [one for one in attributions_within(doc, block) if not (one.source and one.source.overlaps(span))]
    spoken = [one for one in others if one.source and one.tier in _SAYING and not _is_yet_to_speak(doc, one.cue)]
    if settled:
        spoken = [one for one in spoken if one.pattern != "according-to" or one.cue in sentence]
    if said_only:
        return any(one.cue.start < sentence.end or _is_of_before(doc, one) for one in spoken)
    return bool(spoken) or any(one.cue in sentence for one in others)


def _is_yet_to_speak(doc: Document, cue: Span) -> bool:
    """Who has told nothing: "The swindler had two desks. A clerk is to testify about both on Friday."."""
    return doc.text.endswith(" to ", 0, cue.start)


def _is_of_before(doc: Document, one: Sourced) -> bool:
    """Whether a source tells of what stands before it: "according to the complaint", "a clerk testified about both"."""
    return one.pattern == "according-to" or doc.read(one.cue).lower() in _lists()["accounts"]


@cache
def _families() -> Mapping[str, Mapping[str, tuple[str, ...]]]:
    return {
        name: {part: tuple(of) for part, of in lists.items()} for name, lists in lexicon("offences")["families"].items()
    }


@cache
def _lists() -> Mapping[str, frozenset[str]]:
    return {name: frozenset(of) for name, of in lexicon("offences").items() if name != "families"}
