"""Where the spellings of a set stand in the story's own words, and which of those places are words that are used.

Not read: quotations, names and titles in capitals, addresses, printed alt texts, words that are spoken of and not used,
and text in an agency's, a page's or another's voice.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from newslint.document import STORY, Document, Zone
from newslint.facts.asides import is_addressed, is_choice, is_display_item, is_named, is_teaser
from newslint.facts.quotes import is_own
from newslint.facts.sentences import sentence_at
from newslint.facts.spelling_sets import SpellingSet
from newslint.facts.words import POSSESSIVES, occurrences, words
from newslint.lexicons import lexicon
from newslint.record import Record
from newslint.text import Span

_ZONES = STORY | {Zone.HEADLINE, Zone.DEK, Zone.SUBHEAD, Zone.CAPTION}
_GLUED = frozenset("@#/.-_&'’\\")
_ABBREVIATION = 3
_NAME_JOINS = ("and", "of", "or")
_LONGEST = 32
_FIGURES = "0123456789.,"
_STATE = ", "
"""What stands before a state in an address: "Tulsa, OK"."""


class Use(Record):
    """One place of a word: `spelling` says which of its set it is, `form` which inflection."""

    span: Span
    spelling: int
    form: int = 0


class Mixture(Record):
    """A word that the copy spells in at least two ways: its spellings, each with its inflections, and all its uses.

    `preferred` is the one that is right however often the others stand, `house` the one that the newsroom's locale
    settles, each None where there is none; `listed` is false where only the copy itself pairs the spellings, so that
    they may yet be two words.
    """

    spellings: tuple[tuple[str, ...], ...]
    uses: tuple[Use, ...]
    preferred: int | None = None
    house: int | None = None
    listed: bool = True


def mixture_of(doc: Document, each: SpellingSet) -> Mixture | None:
    """The uses of a set's spellings, if the story uses more than one."""
    found = [list(uses(doc, each, spelling)) for spelling in range(len(each.spellings))]
    if sum(map(bool, found)) < 2:
        return None
    used = meant(doc, _whole([use for uses in found for use in uses]))
    if len({use.spelling for use in used}) < 2:
        return None
    return Mixture(each.spellings, used, each.right, each.house(doc))


def _whole(uses: Sequence[Use]) -> list[Use]:
    """The uses without those that are the beginning of a longer one ("Mr" in "Mr. Orso")."""
    longest: dict[int, Use] = {}
    for use in sorted(uses, key=lambda use: use.span):
        longest[use.span.start] = use
    return list(longest.values())


def meant(doc: Document, uses: Sequence[Use]) -> tuple[Use, ...]:
    """The uses in order, but for asides; none where the story weighs the spellings ("Is it towards or toward?")."""
    ordered = sorted(uses, key=lambda use: use.span)
    for first, second in pairwise(ordered):
        if first.spelling != second.spelling and is_choice(doc, first.span, second.span):
            return ()
    return tuple(use for use in ordered if not is_aside(doc, use.span))


def is_aside(doc: Document, span: Span) -> bool:
    """Whether a word stands here that is not the story's own choice, though no marks say so."""
    return is_named(doc, span) or is_teaser(doc, span) or is_addressed(doc, span)


def uses(doc: Document, each: SpellingSet, spelling: int) -> Iterator[Use]:
    """The places of one spelling of a set in the story's own words, form by form."""
    for form, written in enumerate(each.spellings[spelling]):
        exact = each.exact or written.isupper()
        fits = _is_exact if exact else _is_name if each.names else is_common
        for span in _places(doc, written):
            if (exact or each.names) and not _as_written(doc, span, written):
                continue
            if exact and not each.exact and doc.text[max(span.start - 2, 0) : span.start] == _STATE:
                continue
            if fits(doc, span) and not _in_name(doc, each, span):
                yield Use(span, spelling, form)


def _in_name(doc: Document, each: SpellingSet, span: Span) -> bool:
    """Whether a name goes on here: "US Airways", "the DC Department of Parks", "Telenor UK", "the Lyceum theatre"."""
    following = word_after(doc.text, span.end)
    if following in each.not_before:
        return True
    if each.opens_names and following[:1].isupper():
        return word_after(doc.text, span.end + 1 + len(following)) in _NAME_JOINS
    if each.ends_names and not following[:1].isupper():
        start = doc.text.rfind(" ", max(span.start - _LONGEST, 0), span.start - 1) + 1
        word = doc.text[start : span.start - 1]
        return word.isalpha() and word[0].isupper() and sentence_at(doc, span.start).span.start < start
    return False


def _as_written(doc: Document, span: Span, written: str) -> bool:
    """Whether the capitals are the same too, but for the first letter of a sentence ("Al-Qaida" for "al-Qaida")."""
    read = doc.read(span)
    if read == written:
        return True
    return read[1:] == written[1:] and sentence_at(doc, span.start).span.start == span.start


def _places(doc: Document, written: str) -> Iterator[Span]:
    """Where a spelling stands, its possessive too; one that is no word ("%") only right after a figure."""
    if written[0].isalnum():
        yield from occurrences(doc, written)
        for mark in POSSESSIVES:
            for start in words(doc).starts.get(written.lower() + mark, ()):
                yield Span(start, start + len(written))
        return
    text = doc.text
    at = text.find(written)
    while at >= 0:
        end = at + len(written)
        if text[at - 1 : at].isdigit() and not text[end : end + 1].isalnum() and not _in_table(text, at, end):
            yield Span(at, end)
        at = text.find(written, end)


def _in_table(text: str, at: int, end: int) -> bool:
    """Whether a figure stands beside another, as in a table that lost its lines ("Arden 1,619 32% Norland 30% 20%")."""
    start = at
    while start > max(at - _LONGEST, 0) and text[start - 1] in _FIGURES:
        start -= 1
    before, after = text[max(start - 2, 0) : start], text[end : end + 2]
    beside = before[1:] == " " and (before[0].isdigit() or before[0] == "%")
    return beside or (after[:1] == " " and after[1:].isdigit())


def is_common(doc: Document, span: Span) -> bool:
    """Whether this is a common word in the story's own voice: in lower case, or opening a sentence that is no title."""
    text = doc.text
    if _is_glued(text, span) or doc.zone_at(span.start) not in _ZONES or not is_own(doc, span):
        return False
    if doc.read(span).islower():
        return True
    opening = sentence_at(doc, span.start).span.start == span.start and doc.read(span)[1:].islower()
    following = word_after(text, span.end)
    if not opening or not following.islower():
        return False
    # "Co-founder of Orr Mills, Ida Kell" is no name, "Center of Gravity" may be one
    return following not in _NAME_JOINS or (following == "of" and doc.read(span).lower() in lexicon("titles")["roles"])


def _is_exact(doc: Document, span: Span) -> bool:
    """Whether this is running text in the story's own voice, and no line in capitals ("JOIN US")."""
    text = doc.text
    before = text[span.start - 1 : span.start] if span.start else ""
    after, beyond = text[span.end : span.end + 1], text[span.end + 1 : span.end + 2]
    if before in _GLUED or after in _GLUED - {"-", "'", "’", "."} or (after in (".", ":") and beyond.isalnum()):
        return False
    shouted = text[max(span.start - 16, 0) : span.start].rstrip().rpartition(" ")[2]
    if len(shouted) > _ABBREVIATION and shouted.isalpha() and shouted.isupper():
        return False
    return doc.zone_at(span.start) in STORY and is_own(doc, span) and not is_display_item(doc, span)


def _is_name(doc: Document, span: Span) -> bool:
    return not _is_glued(doc.text, span) and doc.zone_at(span.start) in _ZONES and is_own(doc, span)


def _is_glued(text: str, span: Span) -> bool:
    """Whether the word is part of an address, a handle or a longer compound; a full stop or an 's may follow it."""
    before, after = text[span.start - 1 : span.start] if span.start else "", text[span.end : span.end + 2]
    if before in _GLUED and before:
        return True
    if after[:1] in (".", "'", "’"):
        return after[:1] == "." and after[1:].isalnum()
    return after[:1] in _GLUED and after[:1] != ""


def word_after(text: str, end: int) -> str:
    """The word after a space at this place, without the stops that follow it; a paragraph may end with it."""
    stretch = text[end : end + 24].partition("\n")[0]
    return stretch[1:].partition(" ")[0].rstrip(".,;:’'") if stretch[:1] == " " else ""
