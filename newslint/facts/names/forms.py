"""The forms in which words stand in names, and the words of the copy that may be of any name, each once.

What names are made of is cut from the copy in `runs`. Which words they can have at all, the copy's distinct words with
a capital tell; a draft that has no two of them alike needs no more.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from functools import cache, lru_cache
from itertools import chain, filterfalse

from newslint.document import Document, per_document
from newslint.facts.names.lexis import key, lexis
from newslint.facts.words import first_word, words
from newslint.record import Record
from newslint.text import Span

LEFT = "\"'“‘„«([{—–-*_#>•"
RIGHT = "\"'”’»)]},;:!?…—–-*_"
POSSESSIVES = ("'s", "’s", "'S", "’S")

SHORTEST = 3
"""Shorter words are too like each other."""

LONGEST = 12
"""No name has more words."""

_ACRONYM = 5
_REACH = 60
_ENDS = tuple(",;:!?…")


class WordForm(Record):
    """What a word of a name is wherever it stands: its key, and what that makes it.

    `counts` is true of a word that a spelling may be told by; `names` of one that is no initial and no particle.
    """

    key: str
    titles: bool
    opens: bool
    counts: bool
    names: bool
    is_given: bool


@lru_cache(1 << 12)
def form_of(written: str) -> WordForm:
    """The form of a word of a name."""
    word, known = key(written), lexis()
    names = len(word) > 1 and word not in known.particles
    counts = _counts(written, word)
    return WordForm(word, word in known.title_keys, word in known.openers, counts, names, word in known.given)


def _counts(written: str, word: str) -> bool:
    if len(word) < SHORTEST or word in lexis().never or (written[0].islower() and "-" not in written):
        return False
    if written.isupper() and len(written) <= _ACRONYM:
        return False
    return "." not in written[:-1] and word.replace("-", "").replace("'", "").isalpha()


def capitals(doc: Document) -> Set[str]:
    """The keys of all words that may stand in names; many of them stand in none."""
    return _standing(doc).every


def spelled(doc: Document) -> Set[str]:
    """Those of them that a spelling may be told by: the keys of `name_words` are all among them."""
    return _standing(doc).counting


def accented(doc: Document) -> Mapping[str, Set[str]]:
    """Of those the ones that are written with accents, each with its ways."""
    return _standing(doc).accented


def keys_of(text: str) -> Iterator[str]:
    """The keys of the words of a text that a spelling may be told by."""
    return (word for chunk in text.split() if not chunk.islower() for word in _keys(chunk)[1])


def keys_in(chunks: Iterable[str]) -> Iterator[str]:
    """The keys of all words in some chunks that may stand in names."""
    return (word for chunk in chunks for word in _keys(chunk)[0])


class _Standing(Record):
    every: Set[str]
    counting: Set[str]
    accented: Mapping[str, Set[str]]


@per_document
def _standing(doc: Document) -> _Standing:
    chunks = set(filterfalse(str.islower, doc.text.split()))
    found = [_keys(chunk) for chunk in chunks if chunk[0].isalpha() or chunk[0] in LEFT]
    accents: dict[str, set[str]] = {}
    for word, plain in chain.from_iterable([marked for _, _, marked in found if marked]):
        accents.setdefault(word, set()).add(plain)
    every = chain.from_iterable([keys for keys, _, _ in found])
    counting = chain.from_iterable([counted for _, counted, _ in found])
    return _Standing(frozenset(every), frozenset(counting), accents)


_Keys = tuple[tuple[str, ...], tuple[str, ...], tuple[tuple[str, str], ...]]


@lru_cache(1 << 13)
def _keys(chunk: str) -> _Keys:
    """The keys of the words that a chunk may be, those that count, and those with what they are with their accents."""
    every, counting, marked = [], [], []
    for word in words_of(chunk):
        known = key(word)
        every.append(known)
        if _counts(word, known):
            counting.append(known)
            plain = word.lower().rstrip(".").replace("’", "'")
            if plain != known:
                marked.append((known, plain))
    return tuple(every), tuple(counting), tuple(marked)


def standing(doc: Document, word: str) -> Iterator[Span]:
    """Where a word of this key stands with a capital, whatever its accents; not where it has full stops inside."""
    head = first_word(word)
    known, marks = words(doc).starts, _marked(doc)
    for start in chain(*(known.get(head + ending, ()) for ending in ("", *POSSESSIVES)), marks.get(head, ())):
        span = Span(start, start + len(word))
        if doc.text[start].isupper() and (head == word or key(doc.read(span)) == word):
            yield span


def before(text: str, word: Span) -> Iterator[str]:
    """The chunks that may stand before a word in one name, the nearest first."""
    start = word.start
    for _ in range(LONGEST):
        if start < 1 or text[start - 1] != " ":
            return
        floor = max(start - _REACH, 0)
        begin = max(text.rfind(" ", floor, start - 1), text.rfind("\n", floor, start - 1), floor - 1) + 1
        chunk = text[begin : start - 1]
        if not _may_stand(chunk) or chunk[-1:] in _ENDS:
            return
        yield chunk
        start = begin


def behind(text: str, word: Span) -> Iterator[str]:
    """The chunks that may stand behind a word in one name, in order."""
    end = word.end
    for _ in range(LONGEST):
        end += text.startswith(".", end)
        chunk = text[end + 1 : end + _REACH].partition(" ")[0].partition("\n")[0]
        if not text.startswith(" ", end) or not _may_stand(chunk):
            return
        yield chunk
        if chunk[-1] in _ENDS:
            return
        end += len(chunk) + 1


def _may_stand(chunk: str) -> bool:
    return bool(chunk) and not chunk[0].isdigit() and (not chunk.islower() or chunk in joining())


@cache
def joining() -> frozenset[str]:
    """The words without a capital that may join those of a name."""
    return frozenset(("the", "a")).union(lexis().joins, lexis().particles)


@per_document
def _marked(doc: Document) -> Mapping[str, Sequence[int]]:
    """Where words stand that are not written as their keys are, by these, with and without a possessor's ending."""
    found: dict[str, list[int]] = {}
    for form, starts in words(doc).starts.items():
        if not form.isascii():
            for word in {key(form), key(form).removesuffix("'s")}:
                found.setdefault(word, []).extend(starts)
    return found


def words_of(chunk: str) -> Iterator[str]:
    """The words that a chunk may be in a name: without what stands around it, and with its full stop or its
    possessor's ending only where those may stay ("Sen.", "People's")."""
    bare = chunk.lstrip(LEFT).rstrip(RIGHT)
    for word in (bare, bare[:-1].rstrip(RIGHT)) if bare.endswith(".") else (bare,):
        owning = word.endswith(POSSESSIVES)
        if word[:-2] if owning else word:
            yield word[:-2] if owning else word
        if owning and word.lower().replace("’", "'") in lexis().of_many:
            yield word


def role_before(text: str, start: int) -> str:
    """The noun in lower case right before a name that says what its bearer is."""
    if not text.endswith(" ", 0, start):
        return ""
    word = text[max(start - 24, 0) : start - 1].rpartition(" ")[2].rpartition("\n")[2]
    return word if word in lexis().roles else ""
