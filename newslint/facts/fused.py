"""Words that have lost the space between them: a name with the small word after or before it, a sentence with the next.

A name is taken apart only if the copy has it by itself and the whole is nothing that anyone knows
("Orvellin" beside "Orvell", never "Martin"), nor a brand that stands more than once ("theOrvell"). Addresses and
abbreviations stay whole.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from newslint.document import UNREAD, Document, Zone, per_document
from newslint.facts.name_signs import FUSED, small_ends
from newslint.facts.name_signs import fused as may_be_fused
from newslint.facts.names.known import is_known
from newslint.facts.names.lexis import lexis
from newslint.facts.words import POSSESSIVES, words
from newslint.lexicons import lexicon
from newslint.record import Record
from newslint.text import Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    from newslint.facts.names.words import NameWord

_SILENT = UNREAD | {Zone.CREDIT, Zone.ALT}
_ADDRESS = ("@", "/", "www.", "#", "\\", "_")
_JOINS = (".", "-", "=", "&", "%", ":")
_LONGEST = 40
_OFTEN = 2
_SPEECH = ("said", "says")


class Fused(Record):
    """Two words in one: `cut` is where the space belongs, `other` a place where the first stands alone.

    `other` is None where it is two sentences that are run together, and a place of the second word where `before` is
    true.
    """

    span: Span
    cut: int
    other: Span | None = None
    before: bool = False


@per_document
def fused_names(doc: Document) -> tuple[Fused, ...]:
    """The names and weekdays that a small word is fused to, in reading order."""
    days = _fused_days(doc)
    if not may_be_fused(doc):
        return tuple(sorted(days, key=lambda fused: fused.span))
    from newslint.facts.names.words import name_words

    named = name_words(doc)
    found = (fused for mentions in named.values() for fused in _fused(named, doc, mentions))
    return tuple(sorted((*found, *days), key=lambda fused: fused.span))


def _fused(named: Mapping[str, Sequence[NameWord]], doc: Document, mentions: Sequence[NameWord]) -> Iterator[Fused]:
    whole = mentions[0].key
    for small in small_ends() if whole.endswith(small_ends()) else ():
        name = whole.removesuffix(small)
        alone = named.get(name, ()) if name != whole and len(name) >= FUSED else ()
        if not alone or len(alone) < len(mentions) or whole in lexicon("name-words")["own-names"]:
            continue
        known = len(small) < 2 or len(name) <= FUSED or is_known(whole)
        for mention in mentions:
            cut = mention.span.start + len(name)
            if doc.text[cut].isupper() or (not known and not _is_of_another(doc, mention, alone, small)):
                yield Fused(mention.span, cut, alone[0].span)
        return


def _is_of_another(doc: Document, mention: NameWord, alone: Sequence[NameWord], small: str) -> bool:
    """Whether a name is one of its own: "Ida Orvellon, who" beside "Ana Orvell".

    No comma follows a small word but "said", and nothing is its own.
    """
    givens = {it.given for it in alone} & lexis().given
    other = mention.given in lexis().given and bool(givens) and mention.given not in givens
    ends = POSSESSIVES if small in _SPEECH else (*POSSESSIVES, ",", ".", ";")
    return other or doc.text.startswith(ends, mention.span.end)


def _fused_days(doc: Document) -> Iterator[Fused]:
    """The weekdays that a small word is fused to ("Mondayin"), where the copy has them by themselves too."""
    starts, days = words(doc).starts, tuple(lexicon("weekdays")["en"]["full"])
    for form in [form for form in starts if form.startswith(days)]:
        day = next(day for day in days if form.startswith(day))
        first = starts[form][0]
        if form.removeprefix(day) in small_ends() and day in starts and len(form) > len(day) + 1:
            cut = first + len(day)
            if doc.text[first].isupper() and doc.text[cut].islower():
                yield Fused(Span(first, first + len(form)), cut, Span(starts[day][0], starts[day][0] + len(day)))


_INSIDE = re.compile(r"(?<=[a-z])[A-Z](?=[a-z]{2})")


@per_document
def fused_before(doc: Document) -> tuple[Fused, ...]:
    """The names that a small word before them is fused to ("theOrvells"), in reading order."""
    short = (word for word in set(words(doc).written) if len(word) <= _LONGEST)
    mixed = (word for word in short if not (word.islower() or word.istitle() or word.isupper()))
    found = ((inside.start(), start) for word in mixed for inside in _INSIDE.finditer(word) for start in _at(doc, word))
    fused = (_fused_before(doc, start + cut) for cut, start in found)
    return tuple(sorted((one for one in fused if one is not None), key=lambda fused: fused.span))


def _at(doc: Document, written: str) -> Iterator[int]:
    """Where a word stands as it is written."""
    return (start for start in words(doc).starts[written.lower()] if doc.text.startswith(written, start))


def _fused_before(doc: Document, cut: int) -> Fused | None:
    span = words(doc).spans[bisect_right(words(doc).firsts, cut) - 1]
    small, name = doc.text[span.start : cut], doc.text[cut : span.end].removesuffix("’s").removesuffix("'s")
    if small not in _befores() or len(words(doc).starts[doc.read(span).lower()]) > 1 or doc.zone_at(cut) in _SILENT:
        return None
    alone = [start for start in words(doc).starts.get(name.lower(), ()) if doc.text.startswith(name, start)]
    if len(alone) < _OFTEN or _is_of_an_address(doc.text, span):
        return None
    return Fused(span, cut, Span(alone[0], alone[0] + len(name)), before=True)


def _is_of_an_address(text: str, word: Span) -> bool:
    """Whether what stands right before or behind a word makes it a part of something longer ("#toOrvell")."""
    before, behind = text[max(word.start - 1, 0) : word.start], text[word.end : word.end + 2]
    return before in (*_ADDRESS, *_JOINS) or behind[:1] in _ADDRESS or (behind[:1] in _JOINS and behind[1:].isalnum())


@cache
def _befores() -> frozenset[str]:
    return frozenset(lexicon("name-words")["fused-before"])


_GLUED = re.compile(r"[.!?](?<=[a-z][a-z][.!?])[\"”’']?(?=(?:[A-Z][a-z]+|A|I)(?:[ ,’']|$))", re.MULTILINE)


@per_document
def fused_sentences(doc: Document) -> tuple[Fused, ...]:
    """The sentences that are run together without a space, in reading order."""
    return tuple(fused for mark in _GLUED.finditer(doc.text) if (fused := _glued(doc, mark.start(), mark.end())))


def _glued(doc: Document, start: int, cut: int) -> Fused | None:
    text = doc.text
    first = max(start - _LONGEST, 0)
    begin = max(text.rfind(" ", first, start), text.rfind("\n", first, start), first - 1) + 1
    end = cut
    while text[end : end + 1].isalpha():
        end += 1
    before = text[begin:start].lstrip("“\"'‘(")
    if doc.zone_at(start) in _SILENT or any(sign in before for sign in _ADDRESS) or "." in before:
        return None
    if before.lower() in lexis().title_keys or f"{before.lower()}." in lexis().suffixes or before[:1].isdigit():
        return None
    return Fused(Span(start - len(before), end), cut)
