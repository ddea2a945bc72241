"""Which spelling sets a draft could mix: those of whose spellings the first words of two or more stand in it.

The sets are those of the lexicons `variants` and `dialects`, laid out to be looked up by word, so that a draft pays for
its own words. Where a word stands, and whose it is, is not looked at here.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache

from newslint.document import Document, per_document
from newslint.facts.locales import BRITISH, locale_of
from newslint.facts.words import bare_forms, first_word, possessives, words
from newslint.lexicons import lexicon, worked_out
from newslint.record import Record

_LISTED = re.compile(r"^([^\t\n]+)\t", re.MULTILINE)
_LETTERS = 2


class SpellingSet(Record):
    """Competing spellings of one word, each with its inflections in the same order.

    `right` is the place of the one that dictionaries have, `american` and `british` of those that desks of a region
    print, each None where there is none. `exact` ones must match in case too, in running text only; `names` keep their
    capitals. `tells` says which spellings show a dialect: `A` the first, `B` the second, `I` the first beside
    another word in -ise. `compared` is false where one spelling is also another word.
    """

    spellings: tuple[tuple[str, ...], ...]
    right: int | None = None
    american: int | None = None
    british: int | None = None
    exact: bool = False
    names: bool = False
    opens_names: bool = False
    ends_names: bool = False
    not_before: frozenset[str] = frozenset()
    tells: str = ""
    compared: bool = True

    def house(self, doc: Document) -> int | None:
        """The spelling that the newsroom's locale settles."""
        region = locale_of(doc)
        return self.american if region == "US" else self.british if region in BRITISH else None


@per_document
def mixable(doc: Document) -> tuple[int, ...]:
    """The sets of one word that the draft may spell in two ways."""
    found = (place for place in _rare(doc) if spelling_set(place).compared)
    return tuple(place for place in found if _is_mixable(doc, place))


@per_document
def telling(doc: Document) -> tuple[int, ...]:
    """The sets whose words may tell the dialect of the draft; none at all where no British word stands in it."""
    british = [place for place in _rare(doc) if "B" in spelling_set(place).tells]
    return tuple(dict.fromkeys((*british, *_on_shelf(doc, "usual")))) if british else ()


@cache
def spelling_set(place: int) -> SpellingSet:
    """The set of this number."""
    flags, refused, *spellings = _lines()[place].split("\t")
    return SpellingSet(
        tuple(_forms(spelling) for spelling in spellings),
        0 if "p" in flags else None,
        0 if "u" in flags else None,
        1 if "g" in flags else None,
        "e" in flags,
        "n" in flags,
        "o" in flags,
        "c" in flags,
        frozenset(filter(None, refused.split(","))),
        "".join(flag for flag in "ABI" if flag in flags),
        "x" not in flags,
    )


def _forms(spelling: str) -> tuple[str, ...]:
    """The forms a spelling stands for: "adviser~/s" for adviser and advisers."""
    stem, _, endings = spelling.partition("~")
    return tuple(stem + ending for ending in endings.split("/"))


@cache
def _lines() -> Sequence[str]:
    text: str = lexicon("spellings")["sets"]
    return text.split("\n")


@per_document
def _rare(doc: Document) -> Sequence[int]:
    return _on_shelf(doc, "rare")


def _on_shelf(doc: Document, name: str) -> Sequence[int]:
    """The sets that the words of a draft stand for on a shelf, in the order of those words."""
    known = _words_on(name)
    return tuple(
        dict.fromkeys(place for form in bare_forms(doc) if form in known for place in on_shelf(name, form) or ())
    )


@worked_out
def _words_on(name: str) -> frozenset[str]:
    """All words on a shelf: most of a draft's are on none, and one look tells so."""
    return frozenset(_LISTED.findall("\n".join(lexicon("spellings")[name].values())))


@lru_cache(1 << 13)
def on_shelf(name: str, word: str) -> tuple[int, ...] | None:
    """The sets that a word stands for on a shelf; None where it is not on it."""
    return _places(_shelf(name).get(word[:_LETTERS], ""), word)


@cache
def _shelf(name: str) -> Mapping[str, str]:
    return dict(lexicon("spellings")[name])


def _places(alike: str, word: str) -> tuple[int, ...] | None:
    """What stands beside a word among those with its first letters."""
    at = alike.find(f"\n{word}\t")
    if at < 0:
        return None
    start = at + len(word) + 2
    return tuple(map(int, filter(None, alike[start : alike.index("\n", start)].split(","))))


def _is_mixable(doc: Document, place: int) -> bool:
    """Whether forms of two spellings of a set stand in the draft, wherever that may be; the first words tell mostly."""
    known = _standing(doc)
    begun = [forms for firsts, forms in _sought(place) if not firsts.isdisjoint(known)]
    if len(begun) < 2:
        return False
    text = doc.text if spelling_set(place).exact else _lowered(doc)
    return sum(any(form in text for form in forms) for forms in begun) > 1


@cache
def _sought(place: int) -> tuple[tuple[frozenset[str], tuple[str, ...]], ...]:
    """For each spelling of a set the first words of its forms in lower case, and the forms as they are looked for.

    The first word of a form that begins with none ("%") is empty.
    """
    each = spelling_set(place)
    spellings = (tuple(form if each.exact else form.lower() for form in forms) for forms in each.spellings)
    return tuple((frozenset(map(first_word, forms)), forms) for forms in spellings)


@per_document
def _standing(doc: Document) -> frozenset[str]:
    """The words of the draft, with and without a possessor's ending, and the empty one that stands anywhere."""
    return frozenset(words(doc).starts).union([""], [form[:-2] for form in possessives(doc)])


@per_document
def _lowered(doc: Document) -> str:
    return doc.text.lower()
