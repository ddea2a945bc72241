"""An attribution is a cue with its source and its content."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from newslint.document import DISPLAY, Document, per_document
from newslint.facts.attributions.bodies import Meaning, meaning_of
from newslint.facts.attributions.candidates import Candidate
from newslint.facts.attributions.cues import cues
from newslint.facts.attributions.heads import SourceKind, body_head, kind_of
from newslint.facts.attributions.phrases import Phrase
from newslint.facts.attributions.sources import Found, source_of
from newslint.facts.attributions.tokens import Tokens, tokens
from newslint.facts.marks import Cover, cover
from newslint.text import Span


class Style(StrEnum):
    """How the words are given: as a quotation, in the story's words, or in both."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    MIXED = "mixed"


@dataclass(frozen=True, slots=True)
class Attribution:
    """One attribution. `source` is None where the copy names none ("was asked"); `content` may be several spans.

    `tier` is the lexicon's class of the cue (neutral, report, stance, mental, nouns, phrases) and `pattern` the way the
    source was found. `head` and `modifier` are those of a source that is a body with short forms; `bare` marks such a
    short form, `antecedent` the fuller mention it stands for, `rivals` those among which the copy does not choose, the
    nearest first.
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


@per_document
def attributions(doc: Document) -> tuple[Attribution, ...]:
    """All attributions in the order of their cues."""
    return tuple(_attributions(doc))


@per_document
def _found(doc: Document) -> tuple[tuple[Candidate, Found], ...]:
    """Each cue with its source."""
    words = tokens(doc)
    earlier: Phrase | None = None
    sentence = None
    found: list[tuple[Candidate, Found]] = []
    for cue in cues(doc):
        if cue.sentence is not sentence:
            sentence, earlier = cue.sentence, None
        source = source_of(words, cue, earlier)
        earlier = source.phrase or earlier
        found.append((cue, source))
    return tuple(found)


def _attributions(doc: Document) -> Iterator[Attribution]:
    words, found = tokens(doc), _found(doc)
    spoke = cover(sorted(words.span(*source.phrase) for _, source in found if source.phrase))
    for cue, source in found:
        yield _attribution(doc, words, cue, source, spoke)


def _attribution(doc: Document, words: Tokens, cue: Candidate, found: Found, spoke: Cover) -> Attribution:
    span, phrase = words.span(cue.first, cue.last), found.phrase
    if phrase is None:
        return Attribution(None, span, (), SourceKind.VAGUE, Style.INDIRECT, cue.word.tier, found.pattern)
    source = words.span(phrase.first, phrase.last)
    head = body_head(words, phrase)
    meaning = Meaning(None)
    if head is not None and head.bare and doc.zone_at(source.start) not in DISPLAY:
        meaning = meaning_of(doc, source, head, spoke)
    return Attribution(
        source, span, (), kind_of(words, phrase), Style.INDIRECT, cue.word.tier, found.pattern,
        head.head if head else None, head.modifier if head else None, bool(head and head.bare),
        meaning.antecedent, meaning.rivals,
    )  # fmt: skip
