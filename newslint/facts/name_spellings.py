"""Names that the copy spells in two ways, each with what shows that one name is meant.

Two spellings are one name where the same given name, title or other word stands beside both, or where the rarer one
stands alone and is no name or word that anyone knows, or a surname that the copy never introduces. Two given names
before them make two people, and so mostly do two names that are both known. Spellings that the lexicon `name-families`
lists as one name need nothing beside them. English copy only.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from newslint.document import DISPLAY, Document, Zone, per_document
from newslint.facts.given_names import are_relatives
from newslint.facts.name_signs import OFTEN
from newslint.facts.names.known import in_register, is_known, is_name, is_surname, is_word
from newslint.facts.names.lexis import lexis, same_given
from newslint.facts.names.lookalikes import lookalikes
from newslint.facts.names.nearness import is_inflection, is_near
from newslint.facts.names.one_name import are_of_one_family, are_two_words, families, may_be_unknown, sound_alike
from newslint.facts.names.words import NameWord, name_words
from newslint.facts.sentences import sentence_at
from newslint.facts.two_forms import TwoForms
from newslint.text import Span

_LONG = 4
_SOME = 5
_CROWD = 40
_WHERE = (" in ", " at ", " near ")


@per_document
def misspellings(doc: Document) -> tuple[TwoForms, ...]:
    """The surnames and other words of names that are spelled in two ways, in order of the odd spelling."""
    if not doc.language.lower().startswith("en"):
        return ()
    pairs = dict.fromkeys((*lookalikes(doc), *_of_one_family(doc)))
    found = [forms for pair in pairs if (forms := _two_forms(doc, *pair))]
    return tuple(sorted(found, key=lambda forms: forms.odd[0]))


def _of_one_family(doc: Document) -> Iterator[tuple[str, str]]:
    """The pairs of one line of the lexicon `name-families` that this draft has, in the order of lookalikes."""
    lines: dict[int, list[str]] = {}
    for word in name_words(doc):
        if word in families():
            lines.setdefault(families()[word], []).append(word)
    for line in lines.values():
        yield from combinations(line, 2)


def _two_forms(doc: Document, one: str, other: str) -> TwoForms | None:
    odd, usual = _sides(doc, one, other)
    known = in_register(doc, doc.read(usual[0].span))
    if _are_two(odd, usual) or _may_be_plural(odd, usual) or _are_told_apart(doc, odd, usual):
        return None
    if _is_allowed(doc, odd[0]):
        return None
    listed = are_of_one_family(one, other)
    if not listed and _is_crowded(doc) and not is_near(one, other):
        return None
    sure = listed or _beside(odd, usual) or _introduced(odd, usual)
    if not sure:
        nobody = _is_nobody(doc, odd, usual)
        if not nobody and not may_be_unknown(odd[0].key, usual[0].key):
            return None
        sure = _titled(odd, usual)
        if not sure and not nobody and not _alone(odd, usual, _SOME if _is_crowded(doc) else 2):
            return None
    return TwoForms(tuple(it.span for it in odd), tuple(it.span for it in usual), sure, sure and known)


def _may_be_plural(odd: Sequence[NameWord], usual: Sequence[NameWord]) -> bool:
    """Whether one of two words is the plural of the other; "Elena Cumming" is none of the surname "Cummings"."""
    short, long = odd[0].key, usual[0].key
    return is_inflection(short, long) and not (long == f"{short}s" and is_surname(long))


def _is_allowed(doc: Document, word: NameWord) -> bool:
    """Whether the register has a spelling as right, alone or behind its given name ("also: [Marta Velasco]")."""
    spelled = doc.read(word.span)
    return in_register(doc, spelled) or (bool(word.given) and in_register(doc, f"{word.given} {spelled}"))


def _sides(doc: Document, one: str, other: str) -> tuple[Sequence[NameWord], Sequence[NameWord]]:
    """The odd spelling's mentions and the usual one's: the register decides, then number, what is known, and place."""
    sides = [name_words(doc)[one], name_words(doc)[other]]

    def standing(side: Sequence[NameWord]) -> tuple[bool, int, bool, bool, int]:
        first = side[0]
        in_story = any(doc.zone_at(it.span.start) is not Zone.CAPTION for it in side)
        return in_register(doc, doc.read(first.span)), len(side), is_known(first.key), in_story, -first.span.start

    odd, usual = sorted(sides, key=standing)
    return odd, usual


def _are_two(odd: Sequence[NameWord], usual: Sequence[NameWord]) -> bool:
    """Whether the two words are two names for sure: peoples, places, given names, or another given name before each."""
    known = lexis()
    if are_two_words(odd[0].key, usual[0].key):
        return True
    before_one, before_other = _givens(odd) - known.particles, _givens(usual) - known.particles
    if before_one.isdisjoint(known.given) or before_other.isdisjoint(known.given):
        return False
    return not any(same_given(given, it) for given in before_one for it in before_other)


def _are_told_apart(doc: Document, odd: Sequence[NameWord], usual: Sequence[NameWord]) -> bool:
    """Whether the copy itself has two people or firms: kin or two ages, or one sentence with both, each named often."""
    if len(odd) >= OFTEN and _sentences(doc, odd) & _sentences(doc, usual):
        return True
    # no one has a Stanley and a Stanly
    said_alike = sound_alike(odd[0].key, usual[0].key) and odd[0].key not in lexis().given
    return bool(_following(odd, usual)) and not said_alike and are_relatives(doc, odd, usual)


def _sentences(doc: Document, mentions: Sequence[NameWord]) -> set[Span]:
    return {sentence_at(doc, it.span.start).span for it in mentions}


def _givens(mentions: Sequence[NameWord]) -> set[str]:
    return {mention.given for mention in mentions} - {""}


def _beside(odd: Sequence[NameWord], usual: Sequence[NameWord]) -> bool:
    """Whether a given name stands before both, or another word before or after both and the odd one is no word."""
    known, one, other = lexis(), odd[0].key, usual[0].key
    shared = {given for given in _givens(odd) if any(same_given(given, it) for it in _givens(usual))}
    if any(given in known.given and given not in known.also_words for given in shared):
        # "Cory Booker" and "Cory Brooker": words as well, but behind a given name the usual one is no word
        return not (is_word(one) and is_word(other)) or (is_surname(other) and not any(it.after for it in odd))
    if is_word(one) or is_name(one):
        return one not in known.given and is_surname(one) and bool(shared & known.given)
    if not (is_word(other) or is_name(other) or len(usual) > len(odd)):
        return False
    if shared - known.openers:
        return True
    return bool(_following(odd, usual) - known.openers) and not (_givens(odd) or _givens(usual))


def _following(odd: Sequence[NameWord], usual: Sequence[NameWord]) -> set[str]:
    """The words that stand behind both: of given names, the surname."""
    return {it.after for it in odd} & {it.after for it in usual} - {""}


def _titled(odd: Sequence[NameWord], usual: Sequence[NameWord]) -> bool:
    """Whether the odd one stands after a title and the usual one is the surname of someone with a title or a name."""
    alone = any(it.title and not it.given and not it.after for it in odd)
    return alone and any(not it.after and (it.title or it.given in lexis().given) for it in usual)


def _introduced(odd: Sequence[NameWord], usual: Sequence[NameWord]) -> bool:
    """Whether the only given name is the odd one's, so that whom the usual one names was never introduced."""
    known, one, other = lexis(), odd[0].key, usual[0].key
    alone = [it for it in usual if not it.after]
    unknown = bool(alone) and is_surname(other) and not (is_word(other) or is_word(one) or is_name(one))
    if (len(usual) < 2 * len(odd) and not unknown) or len(other) < _LONG or one in known.given:
        return False
    if is_surname(one) and is_surname(other):
        return False
    if any(it.after for it in odd) or any(it.given in known.given for it in usual):
        return False
    if len(alone) < len(usual) and not unknown if other in known.given else is_word(other) > is_surname(other):
        return False
    return all(it.given in known.given and (it.given not in known.also_words or it.title) for it in odd)


def _is_nobody(doc: Document, odd: Sequence[NameWord], usual: Sequence[NameWord]) -> bool:
    """Whether the odd one is a surname that the copy never introduces, and the usual one's bearer is in full before it.

    Nobody is "Saunders" who was not "Ivo Saunders" first, so that between mentions of "Ana Sanders" it is hers.
    """
    known, one = lexis(), odd[0].key
    if not is_surname(one) or one in known.places or any(it.given or it.after for it in odd):
        return False
    if any(doc.text.endswith(_WHERE, 0, it.span.start) for it in odd):
        return False
    if is_word(one) and any(it.opens or doc.zone_at(it.span.start) in DISPLAY for it in odd):
        return False
    first = next((it for it in usual if it.given in known.given and not it.after), None)
    return first is not None and first.span.start < odd[0].span.start and len(usual) > len(odd)


@per_document
def _is_crowded(doc: Document) -> bool:
    """Whether the copy names so many people that two of them are likely to have names alike."""
    given = lexis().given
    people = {(it.given, word) for word, of in name_words(doc).items() for it in of if it.given in given}
    return len(people) > _CROWD


def _alone(odd: Sequence[NameWord], usual: Sequence[NameWord], times: int) -> bool:
    """Whether the odd one stands alone and the usual one is the surname of someone the copy names much more often."""
    known, other = lexis(), usual[0].key
    if len(usual) < times * len(odd) or any(it.given or it.after for it in odd) or len(odd[0].key) < _LONG:
        return False
    if any(not it.after and (it.title or it.given in known.given) for it in usual):
        return True
    if other in known.places or other in known.given:
        return False
    if len(usual) >= OFTEN and is_surname(other):
        return True
    return not is_word(other) and any(it.given and not it.after for it in usual)
