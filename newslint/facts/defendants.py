"""Whom a status is said of: "Tom Harker, 31, was charged", "He was charged", "a teacher was charged … Harker, 31,".

A status stands beside a name with nothing but additions between them. Behind "he" it is of the one person whom the
sentence before names, and a person without a name is who is introduced next, with an age or between dashes.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping
from functools import cache

from newslint.document import Document, per_document
from newslint.facts.sentences import sentence_at, sentences
from newslint.facts.small_words import persons as pronouns
from newslint.facts.words import said
from newslint.lexicons import lexicon
from newslint.record import Record
from newslint.text import Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    from newslint.facts.names import Name

_BESIDE = 90
_SOON = 3
_PHRASE = 5
_ARTICLES = frozenset(("a", "an"))
_DASHES = ("—", "–", "--")


class Defendant(Record):
    """A person by the number of the names' cluster, and where the name stands that a status is said of."""

    cluster: int
    name: Span


def defendant(doc: Document, status: Span) -> Defendant | None:
    """The person a status is said of, as far as the story names one."""
    from newslint.facts.within import names_within

    sentence = sentence_at(doc, status.start).span
    after = names_within(doc, Span(status.end, min(status.end + 40, sentence.end)))
    if after and _lists()["titled"].issuperset(said(doc, Span(status.end, after[0].span.start))):
        return _person(doc, after[0]) if doc.read(status).lower() in _lists()["done-to"] else None
    name = named_before(doc, sentence, status)
    if name is not None:
        return _person(doc, name)
    opening = said(doc, Span(sentence.start, status.start))
    if opening[:1] and opening[0] in pronouns() and _lists()["links"].issuperset(opening[1:]):
        return _before(doc, sentence)
    named = any(_person(doc, name) for name in names_within(doc, Span(sentence.start, status.start)))
    return _introduced(doc, sentence) if not named and _is_unnamed(opening) else None


def _is_unnamed(opening: tuple[str, ...]) -> bool:
    """Whether words tell of one person without a name: "a judge set bail for a police officer", "a man … was"."""
    if not _ARTICLES.isdisjoint(opening[-_PHRASE:]):
        return True
    return opening[:1] == ("a",) and not _lists()["persons"].isdisjoint(opening[1:4])


def _before(doc: Document, sentence: Span) -> Defendant | None:
    """The one person whom the sentence before names."""
    return _only(doc, sentence_at(doc, sentence.start - 2).span) if sentence.start > 2 else None


def _only(doc: Document, sentence: Span) -> Defendant | None:
    from newslint.facts.within import names_within

    found = [one for name in names_within(doc, sentence) if (one := _person(doc, name)) is not None]
    return found[0] if len({one.cluster for one in found}) == 1 else None


def _introduced(doc: Document, sentence: Span) -> Defendant | None:
    """The person who is introduced soon after: "Tom Harker, 46, said", "The man -- Tom Harker --"."""
    from newslint.facts.within import names_within

    for following in _following(doc, sentence):
        for name in names_within(doc, following):
            if doc.text[name.span.end : name.span.end + 5].strip(", ").isdecimal() or doc.text[
                following.start : name.span.start
            ].rstrip().endswith(_DASHES):
                return _person(doc, name)
    return None


def _following(doc: Document, sentence: Span) -> Iterator[Span]:
    those = sentences(doc)
    at = bisect_left(those, sentence.end, key=lambda one: one.span.start)
    yield from (one.span for one in those[at : at + _SOON])


def named_before(doc: Document, sentence: Span, phrase: Span, *, acted: bool = False) -> Name | None:
    """The name that a status is said of: the last before it but for a home ("of Calder"), only additions between.

    With `acted`, also one who does it ("Harker confessed").
    """
    from newslint.facts.within import names_within

    before = names_within(doc, Span(max(sentence.start, phrase.start - _BESIDE), phrase.start))
    while len(before) > 1 and said(doc, Span(before[-2].span.end, before[-1].span.start))[-1:] == ("of",):
        before = before[:-1]
    if not before or before[-1].possessive:
        return None
    acts = acted and doc.text[before[-1].span.end : phrase.start] == " "
    return before[-1] if acts or _belongs(doc, before[-1].span, phrase) else None


def _belongs(doc: Document, name: Span, status: Span) -> bool:
    """Whether a status is said of the name before it: "Harker, 31, was charged", not "Harker accused"."""
    between = said(doc, Span(name.end, status.start))
    parted = doc.text[name.end : name.end + 1] == ","
    if _lists()["breaks"] & set(between) or not (parted or _lists()["links"].issuperset(between)):
        return False
    if " " in doc.read(status):
        return True
    return bool(_lists()["be"] & set(between[-4:])) or doc.text[status.start - 2 : status.start] == ", "


def _person(doc: Document, name: Name) -> Defendant | None:
    known = name.cluster is not None and name.cluster in _persons(doc)
    return Defendant(name.cluster or 0, name.span) if known else None


@per_document
def _persons(doc: Document) -> frozenset[int]:
    """The numbers of the clusters that are persons."""
    from newslint.facts.names import NameType, clusters

    return frozenset(one.id for one in clusters(doc) if one.type is NameType.PERSON)


@cache
def _lists() -> Mapping[str, frozenset[str]]:
    return {name: frozenset(of) for name, of in lexicon("offences").items() if name != "families"}
