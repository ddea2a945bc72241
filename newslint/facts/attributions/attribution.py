"""An attribution is a cue with its source and its content; the content is quotations, or words of the story."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from newslint.document import DISPLAY, Document, per_document
from newslint.facts.attributions.bodies import Meaning, meaning_of
from newslint.facts.attributions.cues import fronted_before
from newslint.facts.attributions.heads import Head, SourceKind, body_head, heads, kind_of
from newslint.facts.attributions.sources import Sourced, sourced
from newslint.facts.attributions.speakers import Spoken, by_attribution, spoken
from newslint.facts.attributions.tokens import Tokens, tokens
from newslint.facts.attributions.turns import turns
from newslint.facts.sentences import sentence_at
from newslint.facts.words import by_first_word, occurrences_of
from newslint.record import Record, StrEnum
from newslint.text import Span

_EDGES = " ,;:—–-"


class Style(StrEnum):
    """How the words are given: as a quotation, in the story's words, or in both."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    MIXED = "mixed"


class Attribution(Record):
    """One attribution. `source` is None where the copy names none ("was asked"); `content` may be several spans.

    `tier` is the lexicon's class of the cue (neutral, report, stance, mental, nouns, adjectives, phrases) and `pattern`
    the way the source was found. `head` and `modifier` are those of a source that is a body with short forms; `bare`
    marks such a short form, `antecedent` the fuller mention it stands for, `rivals` those among which the copy does
    not choose, the nearest first.
    """

    source: Span | None
    cue: Span
    content: tuple[Span, ...]
    kind: SourceKind
    style: Style
    tier: str
    pattern: str
    head: Span | None = None
    modifier: Span | None = None
    bare: bool = False
    antecedent: Span | None = None
    rivals: tuple[Span, ...] = ()

    @property
    def span(self) -> Span:
        """Source and cue together."""
        return self.cue.hull(self.source) if self.source else self.cue


@per_document
def attributions(doc: Document) -> tuple[Attribution, ...]:
    """All attributions in the order of their cues."""
    return tuple(_attributions(doc))


@per_document
def speakers(doc: Document) -> tuple[Spoken, ...]:
    """Every quotation that has a speaker, with the index of its attribution."""
    return spoken(doc, sourced(doc))


def _attributions(doc: Document) -> Iterator[Attribution]:
    words, found = tokens(doc), sourced(doc)
    quoted, others = by_attribution(speakers(doc)), turns(doc, found)
    for index, one in enumerate(found):
        spoken_by_it = sorted([*quoted.get(index, ()), *others.get(index, ())])
        yield _attribution(doc, words, one, spoken_by_it)


def _attribution(doc: Document, words: Tokens, one: Sourced, quoted: Sequence[Span]) -> Attribution:
    content, style = _content(doc, words, one, quoted)
    head, (antecedent, rivals) = _head(doc, one), meaning(doc, one)
    return Attribution(
        one.source, one.cue, content, kind(doc, one), style, one.tier, one.pattern,
        head.head if head else None, head.modifier if head else None, bool(head and head.bare),
        antecedent, rivals,
    )  # fmt: skip


def kind(doc: Document, one: Sourced) -> SourceKind:
    """What sort of source a cue has."""
    if one.phrase is None:
        return SourceKind.VAGUE
    found = kind_of(tokens(doc), one.phrase)
    unnamed = found in (SourceKind.VAGUE, SourceKind.OFFICE) and _unnamed(doc, one)
    return SourceKind.ANONYMOUS if unnamed else found


def meaning(doc: Document, one: Sourced) -> Meaning:
    """What a source stands for that is the short form of a body's name, in running text."""
    head = _head(doc, one)
    if head is None or not head.bare or one.source is None or doc.zone_at(one.source.start) in DISPLAY:
        return Meaning(None)
    return meaning_of(doc, one.source, head)


def _head(doc: Document, one: Sourced) -> Head | None:
    return body_head(tokens(doc), one.phrase) if one.phrase else None


def _unnamed(doc: Document, one: Sourced) -> bool:
    """Whether the sentence says that its source is not to be named."""
    return one.sentence.span.start in _nameless(doc)


@per_document
def _nameless(doc: Document) -> frozenset[int]:
    """Where the sentences start that say why a source has no name."""
    return frozenset(sentence_at(doc, found.start).span.start for found in occurrences_of(doc, _namings()))


@cache
def _namings() -> Mapping[str, Sequence[str]]:
    return by_first_word(heads()["anonymity"])


def _content(doc: Document, words: Tokens, one: Sourced, quoted: Sequence[Span]) -> tuple[tuple[Span, ...], Style]:
    """What is said: the quotations, and what the story puts in its own words before or after the cue."""
    told = _in_own_words(doc, words, one)
    if told is None or any(told in span or _covers_most(span, told) for span in quoted):
        return tuple(quoted), Style.DIRECT if quoted else Style.INDIRECT
    apart = [span for span in quoted if not span.overlaps(told)]
    for span in quoted:
        told = told.hull(span) if span.overlaps(told) else told
    return tuple(sorted([told, *apart])), Style.MIXED if quoted else Style.INDIRECT


def _covers_most(quoted: Span, told: Span) -> bool:
    return quoted.overlaps(told) and len(told) - (min(quoted.end, told.end) - max(quoted.start, told.start)) <= 6


def _in_own_words(doc: Document, words: Tokens, one: Sourced) -> Span | None:
    """The rest of the sentence that the cue covers: what comes before a cue at its end, else what follows the cue."""
    sentence = one.sentence.span
    fronted = fronted_before(words, one.candidate) if one.candidate and one.pattern != "apposition" else 0
    if one.pattern == "bookism":
        return None
    if fronted:
        return _trimmed(doc.text, sentence.start, min(words.spans[fronted].start, one.cue.start))
    if one.pattern == "quote-verb-source":
        return None  # “We wait,” said Ortiz, who keeps the dam: what follows is about Ortiz
    start = max(one.cue.end, one.source.end) if one.source and one.pattern == "according-to" else one.cue.end
    if one.pattern == "according-to" and one.cue.start > sentence.start + 3:
        return _trimmed(doc.text, sentence.start, one.cue.start)
    return _trimmed(doc.text, start, sentence.end)


def _trimmed(text: str, start: int, end: int) -> Span | None:
    while start < end and text[start] in _EDGES:
        start += 1
    while end > start and text[end - 1] in _EDGES:
        end -= 1
    return Span(start, end) if start < end else None
