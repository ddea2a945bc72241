"""Names of a headline or a dek that the story never has, though it has one that is nearly the same or begins alike.

A word of a headline counts as a name where no list of words, given names or places has it, or where it is a surname
beside a person of the story's who is a letter away ("Court clears Brown", "Ida Browne"). What the story has in any
form ("Dems", "Trumpian") is supported. A name that the story is nowhere near to is left alone: headlines may be short.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence

from newslint.document import Document, Zone, per_document
from newslint.facts.ladders import rung
from newslint.facts.name_signs import LONGEST, SHORTEST, STEM, begin_alike, end_alike, may_be_surname
from newslint.facts.names.known import is_surname, is_word
from newslint.facts.names.lexis import lexis
from newslint.facts.names.nearness import is_near
from newslint.facts.names.words import NameWord, name_words
from newslint.facts.words import words
from newslint.record import Record

_TOPS = frozenset({Zone.HEADLINE, Zone.DEK})
_TWO_LETTERS = 6
_MANY = 40
_OFTEN = 3


class Unsupported(Record):
    """A name of a headline, and the mentions in the story of the one it is nearest to."""

    word: NameWord
    nearest: tuple[NameWord, ...]


@per_document
def unsupported(doc: Document) -> tuple[Unsupported, ...]:
    """The names of headline and dek that only a nearby name in the story explains, in reading order."""
    if not any(doc.zoned(*_TOPS)):
        return ()
    tops = [of[0] for of in name_words(doc).values() if _is_top(doc, of[0]) and _is_only_there(doc, of)]
    found = (Unsupported(word, near) for word in tops[:_MANY] if (near := _nearest(doc, word)))
    return tuple(sorted(found, key=lambda it: it.word.span))


def _is_top(doc: Document, word: NameWord) -> bool:
    return doc.zone_at(word.span.start) in _TOPS


def _is_only_there(doc: Document, mentions: Sequence[NameWord]) -> bool:
    """Whether headline and dek alone have a word that no list knows, or a common one that is a surname there."""
    key, known = mentions[0].key, lexis()
    if not SHORTEST <= len(key) <= LONGEST or not all(_is_top(doc, it) for it in mentions):
        return False
    listed = key in known.given or key in known.places or key in known.peoples or key in known.title_keys
    # "Ida Kelly": behind a given name another of those is a surname
    listed = listed and not (key in known.given and mentions[0].given in known.given)
    named = not is_word(key) or may_be_surname(doc, mentions[0].span, key)
    return named and not listed and not _has_form(doc, key)


def _has_form(doc: Document, key: str) -> bool:
    """Whether the story has the word, a plural or a longer form of it, or a word that it is a longer form of."""
    forms = _forms(doc)
    first = bisect_left(forms, key)
    for form in forms[first : first + _MANY]:
        if not form.startswith(key):
            break
        if len(form) != len(key) + 1 or form.endswith("s"):
            return True
    shorter = [key[:end] for end in range(STEM, len(key) - 1)] + [key.removesuffix("s")]
    return any((at := bisect_left(forms, stem)) < len(forms) and forms[at] == stem for stem in shorter)


@per_document
def _forms(doc: Document) -> list[str]:
    """The words that stand outside headline and dek, sorted."""
    found = words(doc).starts.items()
    return sorted(form for form, starts in found if any(doc.zone_at(start) not in _TOPS for start in starts[-9:]))


def _nearest(doc: Document, top: NameWord) -> tuple[NameWord, ...]:
    """The mentions in the story of the one name that is a letter or two away; nothing where two are."""
    found = list(_near(doc, top))
    if not is_word(top.key):
        found = found or list(_alike(doc, top, begin_alike)) or list(_alike(doc, top, end_alike))
    found = found or list(_of_one_title(doc, top)) or list(_of_one_given(doc, top))
    return found[0] if len(found) == 1 else ()


def _near(doc: Document, top: NameWord) -> Iterator[tuple[NameWord, ...]]:
    common = is_word(top.key)
    by = 2 if len(top.key) >= _TWO_LETTERS and not common else 1
    for key, mentions in name_words(doc).items():
        if key[0] != top.key[0] or abs(len(key) - len(top.key)) > by or key == top.key:
            continue
        below = tuple(it for it in mentions if not _is_top(doc, it))
        near = is_near(key, top.key, by)
        often = len(mentions) >= _OFTEN and len(below) == len(mentions)
        # a common word must be a surname, and whose the story is of: “Smyth quits” of Ida Smith
        told = often if common or is_word(key) else bool(below)
        if near and told and (is_surname(key) or not is_word(key)) and _is_person(below):
            yield below


def _of_one_title(doc: Document, top: NameWord) -> Iterator[tuple[NameWord, ...]]:
    """The names that have the title and the given name of one in a headline: "Mayor Ida Orr", "Mayor Ida Kell".

    "Rep." and "Congresswoman" are one title.
    """
    if not top.title or not top.given or top.after:
        return
    for key, mentions in name_words(doc).items():
        below = tuple(it for it in mentions if not _is_top(doc, it))
        of_one = ((it.given, it.after) == (top.given, "") and _are_one(it.title, top.title) for it in below)
        if key != top.key and any(of_one):
            yield below


def _of_one_given(doc: Document, top: NameWord) -> Iterator[tuple[NameWord, ...]]:
    """The names of whom the story is that have the given name of one in a headline: "Ida Orr", "Ida Kell"."""
    if top.after or top.given not in lexis().given or not is_surname(top.key):
        return
    for key, mentions in name_words(doc).items():
        if len(mentions) < _OFTEN or not _is_family_name(key) or any(_is_top(doc, it) for it in mentions):
            continue
        of_one = [it for it in mentions if (it.given, it.after) == (top.given, "")]
        titles = {it.title for it in of_one if it.title and top.title}
        if of_one and all(_are_one(title, top.title) for title in titles):
            yield tuple(mentions)


def _is_family_name(key: str) -> bool:
    return is_surname(key) or not (is_word(key) or key in lexis().places or key in lexis().peoples)


def _are_one(one: str, other: str) -> bool:
    """Whether two titles, by their keys, are one."""
    return one == other or (_rung(one) is not None and _rung(one) == _rung(other))


def _rung(title: str) -> tuple[str, str] | None:
    return rung((title,)) or rung((f"{title}.",))


def _alike(doc: Document, top: NameWord, are_alike: Callable[[str, str], bool]) -> Iterator[tuple[NameWord, ...]]:
    """The names that only begin or end alike, of whom the story is and the headline is not."""
    for key, mentions in name_words(doc).items():
        if key == top.key or not are_alike(key, top.key):
            continue
        often = len(mentions) >= _OFTEN and not any(_is_top(doc, it) for it in mentions)
        # "Philly" is Philadelphia
        if often and not is_word(key) and key not in lexis().places and _is_person(tuple(mentions)):
            yield tuple(mentions)


def _is_person(mentions: tuple[NameWord, ...]) -> bool:
    """Whether a given name or a title stands before it somewhere, and it ends the name."""
    return any(not it.after and (it.title or it.given) for it in mentions)
