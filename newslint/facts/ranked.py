"""One person is the first to do a thing here and the second further down, or the only one where another "also" did it.

Two ranks are of one thing where the noun is the same and the words of the deed are mostly shared; they are told of whom
a comma or "became" ties to them, or of whom "she" means after a sentence of one person. English only.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from newslint.document import Document, per_document
from newslint.facts.attributions.inflection import stem
from newslint.facts.names import Name, NameType
from newslint.facts.sentences import Sentence, sentence_at
from newslint.facts.small_words import persons, small_words
from newslint.facts.superlatives import Superlative, cued, is_read
from newslint.facts.within import names_within
from newslint.facts.words import beginnings, either, said, words
from newslint.lexicons import lexicon
from newslint.record import Record
from newslint.text import Span

_LINKS = (" ", ", ", " has ", " had ")
_NEAR = 20
_STEM, _SHORT, _MOST = 5, 4, 40
_TIED = re.compile(
    r"""
    (?:,[ ]\d{1,3}(?=,))?(?:,[ ][^,;.]{1,60},(?=[ ][a-z]))?
    (?:,|[ ][—–-]|(?:[ ]\w+){0,4}[ ](?:is|was|be|becomes?|became|becoming|been|as)(?:[ ]also)?)[ ](?:just[ ]|only[ ])?\Z
    """,
    re.VERBOSE,
)
_SHE = re.compile(r"(?:(?:but|and|now),? )?(?:she|he) (?:\w+ ){0,3}", re.IGNORECASE)


class _Ranked(Record):
    """A rank as told: its number, of what ("woman"), the words of the deed, and the surname of its bearer."""

    span: Span
    sentence: Sentence
    rank: str
    noun: str
    deed: frozenset[str]
    who: str


def two_ranks(doc: Document) -> Iterator[Superlative]:
    """Each rank that differs from the first one told of the same person and deed."""
    seen: list[_Ranked] = []
    for told in _told(doc):
        other = next((it for it in seen if _are_apart(it, told)), None)
        if other is not None:
            yield Superlative(told.span, told.rank, other.span)
        seen = [*seen, told][-_MOST:]


def _are_apart(one: _Ranked, other: _Ranked) -> bool:
    if one.rank == other.rank or (one.noun, one.who) != (other.noun, other.who):
        return False
    shared, least = len(one.deed & other.deed), min(len(one.deed), len(other.deed))
    return shared > 0 and shared * 3 >= least * 2


def _told(doc: Document) -> Iterator[_Ranked]:
    for sentence in cued(doc, [f"he {rank} " for rank in _ranks()]):
        for found in _ranked().finditer(doc.read(sentence.span)) if is_read(doc, sentence) else ():
            span = Span(sentence.span.start + found.start("told"), sentence.span.start + found.end("told"))
            who = _whose(doc, sentence, span.start)
            if who and found["noun"].split()[-1] not in _loose():
                yield _Ranked(span, sentence, found["rank"].lower(), found["noun"], content(found["deed"]), who)


def two_doers(doc: Document) -> Iterator[Superlative]:
    """Each "only" one who did a thing that somebody else "also" did, by a sentence with the same verb."""
    for sentence in cued(doc, [f"he {alone} " for alone in lexicon("superlatives")["alone"]]):
        found = _only().search(doc.read(sentence.span)) if is_read(doc, sentence) else None
        if found is not None:
            told = Span(sentence.span.start + found.start(), sentence.span.start + found.end())
            rival = _rival(doc, sentence, told, _deed(found["verb"]))
            if rival is not None:
                yield Superlative(told, "only", rival)


def _rival(doc: Document, sentence: Sentence, told: Span, verb: str) -> Span | None:
    """What another person "also" did, where the copy says whom the only one is."""
    before = said(doc, Span(max(told.start - _NEAR, sentence.span.start), told.start))
    holder = _whose(doc, sentence, told.start) or _opens(doc, sentence)
    if not holder or not frozenset(lexicon("superlatives")["negations"]).isdisjoint(before):
        return None
    others = (span for span, who in _others(doc).get(verb, ())[:_MOST] if who != holder)
    return next((span for span in others if span.start not in sentence.span), None)


def _opens(doc: Document, sentence: Sentence) -> str:
    """The surname of the person whose name opens a sentence."""
    named = next(iter(names_within(doc, sentence.span)), None)
    opening = named is not None and (named.title or named.span).start == sentence.span.start
    return _surname(doc, named) if named is not None and opening and named.type is NameType.PERSON else ""


@per_document
def _others(doc: Document) -> Mapping[str, Sequence[tuple[Span, str]]]:
    """Where somebody "also" did a thing, by its verb: the words and the surname."""
    found: dict[str, list[tuple[Span, str]]] = {}
    for word in lexicon("superlatives")["more"]:
        for start in words(doc).starts.get(word, ()):
            told = _also().match(doc.text, start)
            around = sentence_at(doc, start).span
            named = names_within(doc, Span(around.start, start))
            if told and named and doc.text[named[-1].span.end : start] in _LINKS and named[-1].type is NameType.PERSON:
                span = Span(named[-1].span.start, told.end())
                found.setdefault(_deed(told["verb"]), []).append((span, _surname(doc, named[-1])))
    return found


def _whose(doc: Document, sentence: Sentence, start: int) -> str:
    """The surname of whom a rank is told; empty where that is not sure."""
    before = Span(sentence.span.start, start)
    people = [name for name in names_within(doc, before) if name.type is NameType.PERSON]
    if people:
        last = people[-1]
        alone = len({_surname(doc, name) for name in people}) == 1 and _is_all_of_one(doc, Span(last.span.end, start))
        tied = alone or _TIED.match(doc.text[last.span.end : start])
        return _surname(doc, last) if tied and not last.possessive else ""
    if not _SHE.match(doc.read(before)) or not persons().intersection(said(doc, before)):
        return ""
    told = names_within(doc, sentence_at(doc, sentence.span.start - 1).span) if sentence.span.start else ()
    others = [name for name in told if name.type is NameType.PERSON]
    return _surname(doc, others[0]) if len({_surname(doc, name) for name in others}) == 1 else ""


def _is_all_of_one(doc: Document, between: Span) -> bool:
    """Whether no word between a name and a rank may be of somebody else ("and his sister, the first woman to")."""
    others = persons().union(
        lexicon("superlatives")["others"], lexicon("ages")["relatives"], lexicon("name-words")["kin"]
    )
    return others.isdisjoint(said(doc, between))


def _surname(doc: Document, name: Name) -> str:
    return doc.read(name.span).rpartition(" ")[2].lower()


def content(deed: str) -> frozenset[str]:
    """The beginnings of the words of some length that are no small words and say what is done to what."""
    empty = small_words().union(lexicon("superlatives")["empty"])
    plain = (word.strip("'’").removesuffix("'s").removesuffix("’s") for word in re.findall(r"[\w'’-]+", deed.lower()))
    return beginnings(plain, _STEM, least=_SHORT, without=empty)


@cache
def _loose() -> frozenset[str]:
    """Nouns of what comes time and again, unlike persons and countries."""
    return frozenset(lexicon("superlatives")["loose"]) - frozenset(lexicon("superlatives")["bearers"])


@cache
def _also() -> re.Pattern[str]:
    return re.compile(r"(?:also|too),? (?:has |had |have )?(?P<verb>[a-z]{3,})(?: \w+){0,2}")


@cache
def _only() -> re.Pattern[str]:
    return re.compile(
        r"[Tt]he (?:only|sole) (?:[\w’'-]+ ){1,5}?(?:who|that|to have|to) (?:has |had |have |ever )?(?P<verb>[a-z]{3,})"
        r"(?: [\w’'-]+){0,6}"
    )


def _deed(verb: str) -> str:
    """The beginning of a verb in whatever form of it."""
    return stem(verb)[:_STEM]


@cache
def _ranks() -> tuple[str, ...]:
    return tuple(lexicon("superlatives")["ranks"])


@cache
def _ranked() -> re.Pattern[str]:
    return re.compile(
        rf"\b(?P<told>[Tt]he (?P<rank>{either(_ranks())}) (?P<noun>(?:[\w-]+ ){{0,3}}?[a-z]+) (?:ever )?to "
        r"(?P<deed>[^.;:,—]{4,160}))"
    )
