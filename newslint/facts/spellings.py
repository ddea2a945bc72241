"""Words the story spells in more than one way, each with every place where it stands in the story's own words.

Which spellings compete is knowledge of the lexicons `variants` and `hyphenation`; for hyphens the copy itself is
asked too, since most compounds are in no list. Not read: quotations, names and titles in capitals, addresses, printed
alt texts, words that are spoken of and not used, and text in an agency's, a page's or another's voice.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import pairwise
from typing import Any

from newslint.document import STORY, Document, Zone, per_document
from newslint.facts.asides import is_addressed, is_choice, is_display_item, is_named, is_teaser
from newslint.facts.quotes import is_own
from newslint.facts.sentences import sentence_at
from newslint.facts.words import occurrences, words
from newslint.lexicons import lexicon
from newslint.record import Record
from newslint.text import Span

_ZONES = STORY | {Zone.HEADLINE, Zone.DEK, Zone.SUBHEAD, Zone.CAPTION}
_GLUED = frozenset("@#/.-_&'’\\")
_COMPOUND = re.compile(r"(?<![\w/.@#&'’-])[A-Za-z][a-z]*+(?:-[a-z]++)++(?![\w/@-])")
_POSSESSIVES = ("'s", "’s")
_SHORTEST = 6
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

    `preferred` is the one that is right however often the others stand, None where each is; `listed` is false where
    only the copy itself pairs the spellings, so that they may yet be two words.
    """

    spellings: tuple[tuple[str, ...], ...]
    uses: tuple[Use, ...]
    preferred: int | None = None
    listed: bool = True


class _Set(Record):
    """Competing spellings; `exact` ones must match in case too, in running text only; `names` keep their capitals."""

    spellings: tuple[tuple[str, ...], ...]
    preferred: int | None = None
    exact: bool = False
    names: bool = False
    opens_names: bool = False
    ends_names: bool = False
    not_before: frozenset[str] = frozenset()


@per_document
def variants(doc: Document) -> tuple[Mixture, ...]:
    """Every word of the lexicon `variants` that the story spells in two ways."""
    known = _by_first_word()
    said = (word[:-2] if word.endswith(_POSSESSIVES) else word for word in words(doc).starts)
    candidates = dict.fromkeys(place for word in said if word in known for place in known[word])
    return tuple(mixture for place in candidates if (mixture := _mixture(doc, _variant_set(place))))


def mixed(doc: Document, sets: Iterable[Sequence[str]]) -> tuple[Mixture, ...]:
    """Every word of these sets of spellings that the story spells in two ways ("adviser/s" stands for both forms)."""
    listed = (_Set(tuple(_inflected(spelling) for spelling in spellings)) for spellings in sets)
    return tuple(mixture for each in listed if (mixture := _mixture(doc, each)))


@per_document
def hyphenations(doc: Document) -> tuple[Mixture, ...]:
    """Every compound that stands with a hyphen and without: those of the lexicon, then those the copy itself pairs."""
    compounds: dict[str, list[Span]] = {}
    for found in _COMPOUND.finditer(doc.text):
        span = Span(*found.span())
        if _is_common(doc, span):
            compounds.setdefault(found.group().lower(), []).append(span)
    items = dict.fromkeys(item for compound in compounds if (item := _hyphenated().get(compound)))
    listed = [mixture for item in items if (mixture := _mixture(doc, _hyphen_set(*item)))]
    new = {compound: spans for compound, spans in compounds.items() if compound not in _hyphenated()}
    paired = (_paired(doc, compound, spans) for compound, spans in new.items())
    return (*listed, *(mixture for mixture in paired if mixture))


def _mixture(doc: Document, each: _Set) -> Mixture | None:
    found = [list(_uses(doc, each, spelling)) for spelling in range(len(each.spellings))]
    if sum(map(bool, found)) < 2:
        return None
    uses = _meant(doc, [use for uses in found for use in uses])
    if len({use.spelling for use in uses}) < 2:
        return None
    return Mixture(each.spellings, uses, each.preferred)


def _meant(doc: Document, uses: Sequence[Use]) -> tuple[Use, ...]:
    """The uses in order, but for asides; none where the story weighs the spellings ("Is it towards or toward?")."""
    ordered = sorted(uses, key=lambda use: use.span)
    for first, second in pairwise(ordered):
        if first.spelling != second.spelling and is_choice(doc, first.span, second.span):
            return ()
    return tuple(use for use in ordered if not _is_aside(doc, use.span))


def _is_aside(doc: Document, span: Span) -> bool:
    return is_named(doc, span) or is_teaser(doc, span) or is_addressed(doc, span)


def _uses(doc: Document, each: _Set, spelling: int) -> Iterator[Use]:
    for form, written in enumerate(each.spellings[spelling]):
        exact = each.exact or written.isupper()
        fits = _is_exact if exact else _is_name if each.names else _is_common
        for span in _places(doc, written):
            if (exact or each.names) and not _as_written(doc, span, written):
                continue
            if exact and not each.exact and doc.text[max(span.start - 2, 0) : span.start] == _STATE:
                continue
            if fits(doc, span) and not _in_name(doc, each, span):
                yield Use(span, spelling, form)


def _in_name(doc: Document, each: _Set, span: Span) -> bool:
    """Whether a name goes on here: "US Airways", "the DC Department of Parks", "Telenor UK", "the Lyceum theatre"."""
    following = _word_after(doc.text, span.end)
    if following in each.not_before:
        return True
    if each.opens_names and following[:1].isupper():
        return _word_after(doc.text, span.end + 1 + len(following)) in _NAME_JOINS
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
        for mark in _POSSESSIVES:
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


def _is_common(doc: Document, span: Span) -> bool:
    """Whether this is a common word in the story's own voice: in lower case, or opening a sentence that is no title."""
    text = doc.text
    if _is_glued(text, span) or doc.zone_at(span.start) not in _ZONES or not is_own(doc, span):
        return False
    if doc.read(span).islower():
        return True
    opening = sentence_at(doc, span.start).span.start == span.start and doc.read(span)[1:].islower()
    following = _word_after(text, span.end)
    return opening and following.islower() and following not in _NAME_JOINS


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


def _word_after(text: str, end: int) -> str:
    stretch = text[end : end + 24]
    return stretch[1:].partition(" ")[0].rstrip(".,;:’'") if stretch[:1] == " " else ""


def _paired(doc: Document, compound: str, spans: Sequence[Span]) -> Mixture | None:
    """A compound of no list that the copy also writes as one word, or as two before the same word."""
    first, _, second = compound.partition("-")
    if compound in _kept("apart") or "-" in second or len(compound) < _SHORTEST:
        return None
    closed = first + second
    uses = [Use(span, 1) for span in occurrences(doc, closed) if _is_common(doc, span)]
    if not uses and second not in _kept("particles"):
        closed = f"{first} {second}"
        uses = list(_open_uses(doc, closed, spans))
    if not uses:
        return None
    found = _meant(doc, [*(Use(span, 0) for span in spans), *uses])
    if len({use.spelling for use in found}) < 2:
        return None
    return Mixture(((compound,), (closed,)), found, listed=False)


def _open_uses(doc: Document, phrase: str, spans: Sequence[Span]) -> Iterator[Use]:
    """The places where a phrase without its hyphen stands before a word that the compound stands before too."""
    followers = {_word_after(doc.text, span.end) for span in spans} - _kept("functions") - {""}
    if followers:
        for span in occurrences(doc, phrase):
            if _word_after(doc.text, span.end) in followers and _is_common(doc, span):
                yield Use(span, 1)


@cache
def _kept(name: str) -> frozenset[str]:
    return frozenset(lexicon("hyphenation")["en"][name])


@cache
def _entries() -> tuple[tuple[Mapping[str, Any], Sequence[str]], ...]:
    """The sets of the lexicon as they are written, each with its group."""
    return tuple((group, spellings) for group in lexicon("variants")["en"] for spellings in group["sets"])


@cache
def _by_first_word() -> Mapping[str, tuple[int, ...]]:
    """For the first word of every spelling but the first of its set, the places of the sets it may show to be mixed."""
    places: dict[str, tuple[int, ...]] = {}
    for place, (_, spellings) in enumerate(_entries()):
        for form in {form for spelling in spellings[1:] for form in _inflected(spelling)}:
            first = _first_word(form.lower().strip())
            places[first] = (*places.get(first, ()), place)
    return places


def _first_word(form: str) -> str:
    """What the words of the copy would list this form under: "u" for "u.s.", "al" for "al-qaida"."""
    end = next((at for at, char in enumerate(form) if not char.isalnum() and char not in "'’"), len(form))
    return form[:end]


@cache
def _variant_set(place: int) -> _Set:
    group, spellings = _entries()[place]
    return _Set(
        tuple(_inflected(spelling) for spelling in spellings),
        0 if group.get("prefer") == "first" else None,
        "exact" in group,
        "names" in group,
        "opens-names" in group,
        "ends-names" in group,
        frozenset(group.get("not-before", ())),
    )


@cache
def _hyphenated() -> Mapping[str, tuple[str, bool]]:
    """For each hyphenated form, the entry of the lexicon it belongs to and whether that is an open phrase."""
    known = lexicon("hyphenation")["en"]
    entries = {form: (entry, False) for entry in known["closed"] for form in _inflected(entry)}
    return entries | {phrase.replace(" ", "-"): (phrase, True) for phrase in known["open"]}


def _hyphen_set(entry: str, is_open: bool) -> _Set:
    if is_open:
        return _Set(((entry,), (entry.replace(" ", "-"),)), preferred=0)
    forms = _inflected(entry)
    return _Set((forms, tuple(form.replace("-", "") for form in forms)))


def _inflected(entry: str) -> tuple[str, ...]:
    """The forms an entry stands for: "adviser/s" for adviser and advisers."""
    stem, *endings = entry.split("/")
    return (stem, *(stem + ending for ending in endings))
