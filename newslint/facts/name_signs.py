"""What must stand in the copy for a rule on the spelling of names to speak, told without cutting names from it.

Names have no words but those with a capital. Where no two of these are alike, no name is spelled in two ways; and the
few that are alike are mostly two words for sure ("Then", "They") or lack what would make them one name.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache
from itertools import chain, combinations, islice, pairwise

from newslint.document import DISPLAY, Document, Zone, per_document
from newslint.facts.ladders import named_beside, titles_at
from newslint.facts.names.forms import accented, before, behind, keys_in, keys_of, role_before, spelled, standing
from newslint.facts.names.known import is_surname, is_word
from newslint.facts.names.lexis import lexis
from newslint.facts.names.nearness import FEW, LONG, groups, is_inflection, is_near
from newslint.facts.names.nearness import LONGEST as COMPARED
from newslint.facts.names.one_name import (
    Evidence,
    alike,
    are_two_givens,
    evidence,
    families,
    may_be_mistyped,
    may_be_one_given,
    respelled,
)
from newslint.facts.words import POSSESSIVES, are_bare, words
from newslint.lexicons import lexicon
from newslint.text import Span

CONTRACTED = ("'ve", "'re", "'ll", "'s", "'d", "'t", "'m")

FUSED = 3
"""So many letters a name has at least that a small word is fused to."""

_TOPS = frozenset({Zone.HEADLINE, Zone.DEK})
_MANY, _CROWD = 12, 60

OFTEN = 3
"""A surname that the copy has so often needs nothing beside it."""

SHORTEST, LONGEST = 4, 40
"""Names of a headline are sought in the story where they have so many letters."""

_BY_A_TITLE, _MIDDLE = 200, 3

STEM, _FULL = 4, 6
"""Names of so many letters begin or end alike where so many of them are the same."""


@per_document
def misspelled(doc: Document) -> bool:
    """Whether two words may be one surname: listed as such, or near, and one unknown or behind a given name."""
    near = _near(doc)
    if near is None or any(_of_one_line(doc, families())):
        return True
    return any(_may_be_told(doc, pair, needs) for pair in near if not (needs := evidence(*pair)).never)


def _may_be_told(doc: Document, pair: tuple[str, str], needs: Evidence) -> bool:
    """Whether what makes two words one name may stand beside them.

    That is a given name before two words that are both known; before others any word of a name or a role will do, or
    one word behind both, or a surname that the copy has often.
    """
    if not all(any(standing(doc, word)) for word in pair):
        return True
    if needs.named:
        return any(not lexis().given.isdisjoint(_beside(doc, word, before)) for word in pair)
    if any(_is_introduced(doc, word) or _is_frequent(doc, word) for word in pair):
        return True
    one, other = (_beside(doc, word, behind) - lexis().openers for word in pair)
    return not one.isdisjoint(other)


def _is_introduced(doc: Document, word: str) -> bool:
    """Whether a role or a word of a name stands before a word somewhere."""
    return any(_is_named(doc, span) for span in standing(doc, word))


def _is_named(doc: Document, span: Span) -> bool:
    """Whether a role or a word of a name stands before a word; in display type, all of capitals, a listed word."""
    known, chunks = lexis(), list(before(doc.text, span))
    if role_before(doc.text, span.start - sum(len(chunk) + 1 for chunk in chunks)):
        return True
    named = [chunk for chunk in chunks if not chunk.islower()]
    if doc.zone_at(span.start) not in DISPLAY:
        return bool(named)
    return any(word in known.given or word in known.title_keys for word in keys_in(named))


def _is_frequent(doc: Document, word: str) -> bool:
    return is_surname(word) and sum(1 for _ in standing(doc, word)) >= OFTEN


@per_document
def two_givens(doc: Document) -> bool:
    """Whether two words may be one given name, or those of one office, and one word stands behind both somewhere."""
    near = _near(doc)
    if near is None or two_holders(doc):
        return True
    pairs = [
        pair for pair in near if any(may_be(*pair) for may_be in (may_be_one_given, are_two_givens, may_be_mistyped))
    ]
    pairs += [*_of_one_line(doc, alike()), *respelled(spelled(doc))]
    surnames = {word: _beside(doc, word, behind) for word in {word for pair in pairs for word in pair}}
    # "D'Arcy" and the like are not looked up
    return any(not (one + other).isalpha() or not surnames[one].isdisjoint(surnames[other]) for one, other in pairs)


@per_document
def two_holders(doc: Document) -> bool:
    """Whether two given names before one word stand by an office that one person holds."""
    starts = words(doc).starts
    return any(_has_two_holders(doc, head) for head in starts.keys() & _sole_heads() if len(starts[head]) > 1)


def _has_two_holders(doc: Document, office: str) -> bool:
    bearers: dict[str, str] = {}
    places: dict[str, list[Span]] = {}
    for start in words(doc).starts[office]:
        for title in titles_at(doc.text, office, start):
            for given in lexis().given.intersection(named_beside(doc.text, title)):
                if given not in places:
                    places[given] = sorted(standing(doc, given))
                near = _by(places[given], title.start)
                if any(bearers.setdefault(surname, given) != given for surname in _surnames(doc, near)):
                    return True
    return False


def _by(places: Sequence[Span], title: int) -> Sequence[Span]:
    """The places that are near a title."""
    first = bisect_left(places, title - _BY_A_TITLE, key=lambda span: span.start)
    return places[first : bisect_right(places, title + _BY_A_TITLE, first, key=lambda span: span.start)]


def _surnames(doc: Document, givens: Iterable[Span]) -> Iterator[str]:
    """What may be the surname behind given names, of which a middle name and an initial may part it."""
    behind_them = (keys_in(islice(behind(doc.text, span), _MIDDLE)) for span in givens)
    return (word for word in chain.from_iterable(behind_them) if word not in lexis().given)


@cache
def _sole_heads() -> frozenset[str]:
    """The last words of the offices that one person holds."""
    return frozenset(office.rpartition(" ")[2] for office in lexicon("stated-roles")["sole"])


def _of_one_line(doc: Document, lines: Mapping[str, int]) -> Iterator[tuple[str, str]]:
    """The pairs of words that a lexicon has on one line."""
    known: dict[int, list[str]] = {}
    for word in lines.keys() & spelled(doc):
        known.setdefault(lines[word], []).append(word)
    return (pair for line in known.values() for pair in combinations(line, 2))


def _beside(doc: Document, word: str, side: Callable[[str, Span], Iterator[str]]) -> frozenset[str]:
    return frozenset(near for span in standing(doc, word) for near in keys_in(side(doc.text, span)))


@per_document
def _near(doc: Document) -> Sequence[tuple[str, str]] | None:
    """The pairs of words that may be lookalikes in names; None where there are too many to look at, or some hide."""
    known = [word for word in spelled(doc) if len(word) <= COMPARED]
    short = list(groups(known))
    by_letter: dict[str, list[str]] = {}
    for word in known:
        if len(word) >= LONG:
            by_letter.setdefault(word[0], []).append(word)
    long = by_letter.values()
    if any(len(group) > FEW for group in short) or any(len(group) > _CROWD for group in long) or not are_bare(doc):
        return None
    pairs = {pair for group in short for pair in _pairs(group) if is_near(*pair)}
    pairs.update(pair for group in long for pair in _pairs(group) if _may_be_near(*pair))
    found = [pair for pair in pairs if not is_inflection(*pair) or _are_of_one_given(doc, *pair)]
    return found if len(found) <= _MANY else None


def _are_of_one_given(doc: Document, one: str, other: str) -> bool:
    """Whether one given name stands before both: two names, and no plural."""
    return not lexis().given.isdisjoint(_beside(doc, one, before) & _beside(doc, other, before))


def _pairs(group: Iterable[str]) -> Iterator[tuple[str, str]]:
    return combinations(sorted(group), 2)


def _may_be_near(one: str, other: str) -> bool:
    """Whether two long words differ by two letters at most; by their lengths and letters alone few may."""
    return abs(len(one) - len(other)) <= 2 and len(_letters(one) ^ _letters(other)) <= 4 and is_near(one, other, by=2)


@lru_cache(1 << 12)
def _letters(word: str) -> frozenset[str]:
    return frozenset(word)


@per_document
def fused(doc: Document) -> bool:
    """Whether a word may be another with a small word fused to it."""
    known = spelled(doc)
    return any(name in known for word in known for name in _unfused(word))


@lru_cache(1 << 12)
def _unfused(word: str) -> tuple[str, ...]:
    """What is left of a word without each small word that it ends with."""
    ends = small_ends() if word.endswith(small_ends()) else ()
    return tuple(word.removesuffix(end) for end in ends if word.endswith(end) and len(word) - len(end) >= FUSED)


@cache
def small_ends() -> tuple[str, ...]:
    """The small words that may be fused to a name."""
    return tuple(lexicon("name-words")["fused"])


@per_document
def marked(doc: Document) -> bool:
    """Whether a word of a name may stand with and without its accents, or with both apostrophes."""
    text = doc.text
    if text.isascii():
        return False
    both = "'" in text and "’" in text
    if both and any("'" in word[1:3] and not word.endswith(CONTRACTED) for word in spelled(doc)):
        return True
    return any(len(ways) > 1 or _stands_plain(doc, word) for word, ways in accented(doc).items())


def _stands_plain(doc: Document, word: str) -> bool:
    starts = words(doc).starts
    return not word.isalpha() or not are_bare(doc) or any(word + ending in starts for ending in ("", *POSSESSIVES))


@per_document
def unsupported(doc: Document) -> bool:
    """Whether a word of headline or dek that no list knows and the story has not may be near one that it has."""
    blocks = [block.span for block in doc.zoned(*_TOPS)]
    found = {(word, span) for span in blocks for word in keys_of(doc.read(span)) if _may_be_name(word)}
    tops = [(word, span) for word, span in found if not _stands_below(doc, word)]
    # "Mayor Ida Orr", where the story has "Mayor Ida Kell"
    titled = any(word in lexis().title_keys for span in blocks for word in keys_of(doc.read(span)))
    behind_given = frozenset(chain.from_iterable(_behind_given(doc, span) for span in blocks))
    given = {(word, span) for span in blocks for word in _last_given(doc, span)}
    tops += [(word, span) for word, span in given if titled or word in behind_given]
    titled = titled and bool(tops)
    many = len({word for word, _ in tops}) > _MANY
    if not titled and not many:
        # before the long lists of words and names are read, which most headlines do not need
        tops = [
            (top, span)
            for top, span in tops
            if top in behind_given or any(_may_be_nearest(top, word) for word in spelled(doc))
        ]
    named = {word for word, span in tops if not is_word(word) or may_be_surname(doc, span, word)}
    if not many:
        return bool(named)
    return (
        (titled and bool(named))
        or len(named) > _MANY
        or any(_may_be_nearest(top, word) for top in named for word in spelled(doc))
    )


def _last_given(doc: Document, top: Span) -> Iterator[str]:
    """The given names of a line that the story has nowhere, each perhaps a surname there ("Mayor Ida Kelly")."""
    found = (word for word in keys_of(doc.read(top)) if word in lexis().given)
    return (word for word in found if SHORTEST <= len(word) <= LONGEST and not _stands_below(doc, word))


def _behind_given(doc: Document, top: Span) -> Iterator[str]:
    """The words of a line behind a given name that the story has as well ("Ida Orr", "Ida Kell")."""
    line = pairwise(keys_of(doc.read(top)))
    return (it for one, it in line if one in lexis().given and _stands_below(doc, one))


def _may_be_name(word: str) -> bool:
    known = lexis()
    if not SHORTEST <= len(word) <= LONGEST:
        return False
    return not (word in known.given or word in known.places or word in known.peoples or word in known.title_keys)


def _stands_below(doc: Document, word: str) -> bool:
    return any(doc.zone_at(start) not in _TOPS for start in words(doc).starts.get(word, ()))


def _may_be_nearest(top: str, word: str) -> bool:
    if word[0] != top[0]:
        return end_alike(top, word)
    near = abs(len(word) - len(top)) <= 2 and is_near(word, top, by=2)
    return word != top and (word[:STEM] == top[:STEM] or near)


def may_be_surname(doc: Document, top: Span, word: str) -> bool:
    """Whether a common word may be a surname in a headline that has words without a capital ("Court clears Brown")."""
    line = doc.read(doc.block_at(top.start).span).split()
    return is_surname(word) and sum(len(it) > SHORTEST and it.islower() for it in line) > 1


def begin_alike(one: str, other: str) -> bool:
    """Whether two names of some length begin with the same letters ("Lindstrom", "Lindqvist")."""
    return one[:STEM] == other[:STEM] and min(len(one), len(other)) >= _FULL


def end_alike(one: str, other: str) -> bool:
    """Whether two names of some length differ by no more than two letters at their beginning ("Corvedo", "Solvedo")."""
    ends = one[-STEM:] == other[-STEM:] and one[0] != other[0] and abs(len(one) - len(other)) <= 1
    return ends and min(len(one), len(other)) >= _FULL and is_near(one, other, by=2)
