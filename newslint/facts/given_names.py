"""Given names that the copy spells in two ways before one surname.

Two spellings are one given name where they are listed as sounding alike, where they differ by a letter, or write one
sound in two ways, and one of them is no given name, or where one letter for another parts two that are, and one stands
far more often or both have a title in common. Short forms ("Joe", "Joseph") are no slip. Relatives are two people:
words for them nearby, both names in one sentence, or two ages say so. English only.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from newslint.document import DISPLAY, Document, per_document
from newslint.facts.name_signs import two_holders
from newslint.facts.names.known import in_register, is_word
from newslint.facts.names.lexis import lexis
from newslint.facts.names.lookalikes import lookalikes
from newslint.facts.names.one_name import (
    alike,
    are_two_givens,
    may_be_mistyped,
    may_be_one_given,
    respelled,
    sound_alike,
)
from newslint.facts.names.words import NameWord, name_words
from newslint.facts.one_office import of_one_office
from newslint.facts.sentences import sentence_at
from newslint.facts.two_forms import TwoForms
from newslint.facts.words import said
from newslint.lexicons import lexicon
from newslint.text import Span

_NEAR, _BESIDE = 80, 28
_FEW = 12
_OFTEN = 3


@per_document
def given_names(doc: Document) -> tuple[TwoForms, ...]:
    """The given names that stand in two spellings before the same surname, in order of the odd spelling."""
    if not doc.language.lower().startswith("en"):
        return ()
    pairs = dict.fromkeys((*lookalikes(doc), *_sounding_alike(doc), *_respelled(doc)))
    found = [
        forms
        for pair in pairs
        for forms in _two_forms(doc, *pair)
        if may_be_one_given(*pair)
        or (are_two_givens(*pair) and _is_backed(doc, pair, forms))
        or (may_be_mistyped(*pair) and _is_rare(doc, pair, forms))
    ]
    known = {forms.odd[0] for forms in found}
    found += [forms for forms in of_one_office(doc) if forms.odd[0] not in known] if two_holders(doc) else []
    return tuple(sorted(found, key=lambda forms: forms.odd[0]))


def _sounding_alike(doc: Document) -> Iterator[tuple[str, str]]:
    """The pairs of one line of the lexicon that this draft has."""
    known = name_words(doc)
    lines: dict[int, list[str]] = {}
    for word in known:
        if word in alike():
            lines.setdefault(alike()[word], []).append(word)
    for words in lines.values():
        for at, word in enumerate(words[:_FEW]):
            yield from ((word, other) for other in words[at + 1 : _FEW])


def _respelled(doc: Document) -> Iterator[tuple[str, str]]:
    """The pairs of this draft that write one sound in two ways."""
    return respelled(name_words(doc))


def _is_backed(doc: Document, pair: tuple[str, str], forms: TwoForms) -> bool:
    """Whether one given name stands twice as often as the other, or both have the same title."""
    titles = [{it.title for it in name_words(doc)[word] if it.title and it.after} for word in pair]
    return len(forms.usual) >= 2 * len(forms.odd) or bool(titles[0] & titles[1])


def _is_rare(doc: Document, pair: tuple[str, str], forms: TwoForms) -> bool:
    """Whether one given name stands three times as often as the other, or the other is none ("said Pet Orvell")."""
    odd = doc.read(forms.odd[0]).lower()
    if doc.read(forms.usual[0]).lower() not in lexis().given:
        return False
    named = [it for word in pair for it in name_words(doc)[word] if it.span in forms.odd]
    if any((it.opens or doc.zone_at(it.span.start) in DISPLAY) and is_word(it.key) for it in named):
        return False
    return odd not in lexis().given or len(forms.usual) >= _OFTEN * len(forms.odd)


def _two_forms(doc: Document, one: str, other: str) -> Iterator[TwoForms]:
    """For each surname after both, the mentions of the two given names before it."""
    sides = [_by_surname(doc, word) for word in (one, other)]
    for surname in sides[0].keys() & sides[1].keys():
        odd, usual = sorted((side[surname] for side in sides), key=lambda side: _standing(doc, side))
        if not _in_register(doc, odd) and not _are_two_people(doc, odd, usual):
            known = _in_register(doc, usual)
            yield TwoForms(tuple(it.span for it in odd), tuple(it.span for it in usual), registered=known)


def _by_surname(doc: Document, word: str) -> dict[str, list[NameWord]]:
    found: dict[str, list[NameWord]] = {}
    for mention in name_words(doc)[word]:
        shown = doc.zone_at(mention.span.start) in DISPLAY and word not in lexis().given
        if mention.after and not mention.given and not shown and _is_surname(mention.after):
            found.setdefault(mention.after, []).append(mention)
    return found


def _is_surname(after: str) -> bool:
    """Whether the word after is none that names of bodies, places and things end with."""
    known = lexis()
    kinds = (known.organisation, known.companies, known.place_last, known.things, known.title_keys, known.openers)
    return not any(after in kind for kind in kinds) and after.upper() not in known.acronyms


def _standing(doc: Document, side: Sequence[NameWord]) -> tuple[bool, int, bool, int]:
    """How usual a spelling is: by the register, by its number, then as a listed name, then by where it stands first."""
    return _in_register(doc, side), len(side), side[0].key in lexis().given, -side[0].span.start


def _in_register(doc: Document, side: Sequence[NameWord]) -> bool:
    """Whether the register has the given name with its surname."""
    return in_register(doc, f"{doc.read(side[0].span)} {side[0].after.title()}")


def _are_two_people(doc: Document, odd: Sequence[NameWord], usual: Sequence[NameWord]) -> bool:
    sentences = {sentence_at(doc, it.span.start).span for it in usual}
    if any(sentence_at(doc, it.span.start).span in sentences for it in odd):
        return True
    if not sound_alike(odd[0].key, usual[0].key):
        return are_relatives(doc, odd, usual)
    # no one has a Lori and a Lorie, so that only "her sister, Lorie Orr" is another
    kin = (_kin() & frozenset(said(doc, Span(max(it.span.start - _BESIDE, 0), it.span.start))) for it in (*odd, *usual))
    return any(kin) or _are_of_two_ages(doc, odd, usual)


def are_relatives(doc: Document, odd: Sequence[NameWord], usual: Sequence[NameWord]) -> bool:
    """Whether a word for kin stands near one of two given names, or they are of two ages."""
    return any(_has_kin(doc, it) for it in odd) or _are_of_two_ages(doc, odd, usual)


def _are_of_two_ages(doc: Document, odd: Sequence[NameWord], usual: Sequence[NameWord]) -> bool:
    ages = [{age for it in side if (age := _age_after(doc, it))} for side in (odd, usual)]
    return bool(ages[0]) and bool(ages[1]) and ages[0].isdisjoint(ages[1])


def _has_kin(doc: Document, mention: NameWord) -> bool:
    around = doc.text[max(mention.span.start - _NEAR, 0) : mention.span.end + _NEAR].lower()
    words = around.replace(",", " ").replace(".", " ").replace("’s", " ").replace("'s", " ").split()
    return not _kin().isdisjoint(words)


@cache
def _kin() -> frozenset[str]:
    return frozenset(lexicon("ages")["relatives"]) | frozenset(lexicon("name-words")["kin"])


def _age_after(doc: Document, mention: NameWord) -> str:
    """The age between commas after the surname that follows: "Ana Orr, 34,"."""
    ahead = doc.text[mention.span.end : mention.span.end + 40].partition(", ")[2]
    digits = ahead.partition(",")[0]
    return digits if digits.isdigit() else ""
