"""Names that the story explains: the sentence that says what they are, and the first place that uses them before it.

A name is explained by a sentence that opens with it and says what it is ("Tolmar is a high valley that …"), and so is
a word that no list of English has ("The firnline is the height at which …"). An acronym may be explained anywhere ("He
wrote that FLUX, a valve system, was old").
People, countries and names that their first use explains already ("the vale of Tolmar", "Tolmar, a vale …") are left
out. English only.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from newslint.document import Document, Zone, per_document
from newslint.facts.acronyms import is_known
from newslint.facts.gazetteer import place_names
from newslint.facts.names import NameType
from newslint.facts.names.known import is_word
from newslint.facts.quotes import is_own
from newslint.facts.sentences import sentences
from newslint.facts.small_words import joining_words, small_words
from newslint.facts.within import names_within
from newslint.facts.words import occurrences
from newslint.lexicons import lexicon
from newslint.record import Record
from newslint.text import Span

_CAPITAL = r"[A-Z][\w'’-]{1,30}"
_DEFINES = re.compile(
    rf"(?:The )?(?P<term>{_CAPITAL}(?: (?:of |for |and )?{_CAPITAL}){{0,4}})"
    r" (?:is|are) an? (?P<what>[a-z][\w -]{2,60})"
)
_COMMON = re.compile(
    r"(?:The|An?) (?P<term>[a-z]{5,30}) is (?:an?|the) "
    r"(?P<what>[a-z][\w -]{2,60}? (?:that|which|where|of|for|used|between)\b)"
)
_LETTERS = re.compile(r"(?P<term>[A-Z][A-Z0-9]{2,6}), an? (?P<what>[a-z][\w -]{2,60}),")
_EXPLAINED = re.compile(
    r"(?:['’]s)?(?:, (?:an?|the|which|who|whose|where|formerly|also|one|known)\b| \(| [-–—]|, [a-z]+ )"
)
_NEAR = 4


class Explained(Record):
    """A name, the span of it in the sentence that explains it, its first use, and how many paragraphs lie between."""

    term: str
    definition: Span
    first: Span
    apart: int


@per_document
def explained(doc: Document) -> tuple[Explained, ...]:
    """Every name that the body uses before it explains it, in order of the explanations."""
    return tuple(_explained(doc)) if doc.language.startswith("en") else ()


def _explained(doc: Document) -> Iterator[Explained]:
    order = {block.index: number for number, block in enumerate(doc.zoned(Zone.BODY, Zone.LIST_ITEM))}
    told: set[str] = set()
    for sentence in sentences(doc):
        found = _defined(doc.text, sentence.span) if sentence.block in order else None
        if found is None or found["term"] in told:
            continue
        span = Span(*found.span("term"))
        told.add(found["term"])
        if not is_own(doc, span) or _is_known(doc, found["term"], span):
            continue
        uses = (use for use in occurrences(doc, found["term"]) if doc.block_at(use.start).index in order)
        first = next(uses, span)
        apart = order[sentence.block] - order[doc.block_at(first.start).index]
        if first.start < span.start and doc.read(first) == found["term"] and not _explains(doc, first):
            yield Explained(found["term"], span, first, apart)


def _defined(text: str, sentence: Span) -> re.Match[str] | None:
    """What a sentence says of the name it opens with, or of a word so rare that no list has it."""
    letters = _LETTERS.search(text, sentence.start, sentence.end)
    if letters is not None and _is_in_passing(text, sentence, letters):
        return letters
    named = _DEFINES.match(text, sentence.start, sentence.end)
    if named is not None:
        return named if _says_what(named["what"]) else None
    common = _COMMON.match(text, sentence.start, sentence.end)
    return common if common is not None and not is_word(common["term"]) else None


def _is_in_passing(text: str, sentence: Span, letters: re.Match[str]) -> bool:
    """Whether few words between commas say what an acronym is; not "Before the vote at FLUX, a group met,"."""
    opening = text[sentence.start : letters.start() + 1].partition(" ")[0].lower()
    few = letters["what"].count(" ") < _NEAR and _says_what(letters["what"])
    new = not is_known(letters["term"]) and f"({letters['term']}" not in text
    return few and new and opening not in joining_words()


def _says_what(what: str) -> bool:
    """Whether a noun of the lexicon is among the first words after "is a"."""
    return not _nouns().isdisjoint(what.split()[:_NEAR])


def _is_known(doc: Document, term: str, span: Span) -> bool:
    if term in _places() or term.split()[0].lower() in small_words():
        return True
    return any(name.type is NameType.PERSON and name.span.overlaps(span) for name in names_within(doc, span))


def _explains(doc: Document, use: Span) -> bool:
    """Whether words around the first use say what the name is: "Tolmar, a valley", "the high valley of Tolmar"."""
    if _EXPLAINED.match(doc.text, use.end):
        return True
    before = doc.text[max(use.start - 60, 0) : use.start].split()[-_NEAR:]
    return not (_nouns() | _kinds()).isdisjoint(word.strip("“”\"',").lower() for word in before)


@cache
def _nouns() -> frozenset[str]:
    return frozenset(lexicon("definitions")["nouns"])


@cache
def _kinds() -> frozenset[str]:
    return frozenset(lexicon("definitions")["kinds"])


@cache
def _places() -> frozenset[str]:
    return frozenset(name for name, _ in place_names())
