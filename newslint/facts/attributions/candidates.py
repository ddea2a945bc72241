"""Words that may be cues stand in the copy in company: what comes before and after each is labelled here.

Which words they are is the lexicon `cues`. They are looked for in the story's own words alone, never in quotations.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache

from newslint.document import Block, Document
from newslint.facts.attributions.blocks import sentences_of
from newslint.facts.attributions.inflection import noun_forms, stems, verb_forms
from newslint.facts.attributions.tokens import TOUCHING, Tokens, before_verb, tokens
from newslint.facts.marks import Cover, quoted_words
from newslint.facts.sentences import Sentence
from newslint.lexicons import by_letters, is_listed, lexicon, worked_out
from newslint.record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

_CLOSING = frozenset("\"”’'»")
_NEXT, _LAST, _EDGE = "next-word", "last-word", ""
_PARTS = {
    "base": "verbs", "s": "verbs", "past": "verbs", "ing": "verbs", "noun": "nouns", "adjective": "adjectives",
}  # fmt: skip
_INFLECTED = (("verbs", verb_forms), ("nouns", noun_forms))


class Word(Record):
    """A word of the lexicon in one of its forms.

    The forms: `base, s, past, ing` of a verb, `noun`, `adjective`, `phrase` (its source comes before: "made it clear"),
    `lead-in` (its source comes after: "according to").
    """

    lemma: str
    form: str
    tier: str
    points: int
    length: int = 1


class Candidate(Record):
    """A word that may be a cue: where (indices of words, the last included), in which sentence, and its company.

    `before` and `after` are labels for the words around it; the lexicon lists what each is worth. `beside` is what the
    very words next to it are worth, and what this word's own habits are ("called for").
    """

    word: Word
    first: int
    last: int
    sentence: Sentence
    floor: int
    ceiling: int
    before: str
    after: str
    beside: int = 0


class Table(Record):
    """The lexicon `cues`: the lemmas of each part with tier and points, and what a form is worth beside a label.

    `neighbours` are points of a part beside a very word (`next-word`, `last-word`), as lines of one text.
    """

    lemmas: Mapping[str, Mapping[str, tuple[str, int]]]
    phrases: Mapping[str, tuple[tuple[tuple[str, ...], Word], ...]]
    before: Mapping[tuple[str, str], int]
    after: Mapping[tuple[str, str], int]
    place: Mapping[tuple[str, str], int]
    place_before: Mapping[tuple[str, str], int]
    neighbours: Mapping[tuple[str, str], str]


@cache
def table() -> Table:
    """The lexicon `cues`, ready to be looked up."""
    lemmas, phrases, *points = _tables()
    return Table(
        lemmas,
        {first: tuple((parts, Word(*word)) for parts, word in those) for first, those in phrases.items()},
        *points,
    )


@worked_out
def _tables() -> tuple[Any, ...]:
    """The tables of a `Table`, their words as tuples."""
    known = lexicon("cues")
    phrases: dict[str, list[tuple[tuple[str, ...], tuple[str, str, str, int, int]]]] = {}
    for part, form in (("phrases", "phrase"), ("lead-ins", "lead-in")):
        for phrase, (tier, points) in _graded(known[part]).items():
            parts = tuple(phrase.split(" "))
            phrases.setdefault(parts[0], []).append((parts, (phrase, form, tier, points, len(parts))))
    return (
        {part: _graded(known[part]) for part in ("verbs", "nouns", "adjectives")},
        {first: tuple(sorted(those, key=lambda one: -len(one[0]))) for first, those in phrases.items()},
        *(_pairs(known[place]) for place in ("before", "after", "place", "place-before")),
        _neighbours(known),
    )


@cache
def _second_words() -> Mapping[str, frozenset[str]]:
    """The second words of all phrases by their first; left out is a first word that is a phrase by itself."""
    return {
        first: frozenset(parts[1] for parts, _ in those)
        for first, those in table().phrases.items()
        if all(len(parts) > 1 for parts, _ in those)
    }


def _neighbours(known: Mapping[str, Mapping[str, Mapping[str, list[str]]]]) -> Mapping[tuple[str, str], str]:
    return {
        (name, part): "".join(f"\n{word}\t{points}\n" for points, words in by_points.items() for word in words)
        for name in (_NEXT, _LAST)
        for part, by_points in known[name].items()
    }


@lru_cache(maxsize=1 << 13)
def _worth(name: str, part: str, word: str) -> int:
    """What a very word is worth next to a part."""
    listed = table().neighbours.get((name, part), "")
    at = listed.find(f"\n{word}\t")
    return int(listed[at + len(word) + 2 : listed.index("\n", at + 1)]) if at >= 0 else 0


def _graded(listed: Mapping[str, Mapping[str, list[str]]]) -> dict[str, tuple[str, int]]:
    """Tier and points by word."""
    return {
        word: (tier, int(points))
        for tier, by_points in listed.items()
        for points, words in by_points.items()
        for word in words
    }


def _pairs(listed: Mapping[str, Mapping[str, str]]) -> Mapping[tuple[str, str], int]:
    return {(form, label): int(points) for form, of in listed.items() for label, points in of.items()}


@lru_cache(maxsize=1 << 12)
def _habits(part: str, lemma: str) -> Mapping[tuple[str, str], int]:
    """The points of a single lemma by its form, the label after it and the words next to it.

    A draft meets few of the lemmas, so each is read when it is met.
    """
    of = lexicon("cues")["own"][part].get(lemma)
    return _pairs(of) if of else {}


@worked_out
def _forms() -> dict[str, str]:
    """Every form of every lemma: most words of a draft are none, and one look tells so."""
    lemmas = table().lemmas
    inflected = (form for part, forms in _INFLECTED for lemma in lemmas[part] for _, form in forms(lemma))
    return by_letters(dict.fromkeys((*inflected, *lemmas["adjectives"])))


@lru_cache(maxsize=1 << 14)
def readings(low: str) -> tuple[Word, ...]:
    """What a word in lower case may be: a verb of the lexicon in one of its forms, a noun, an adjective."""
    if not is_listed(_forms(), low):
        return ()
    lemmas = table().lemmas
    found = [
        Word(stem, form, *lemmas[part][stem])
        for part, forms in _INFLECTED
        for stem in stems(low)
        if stem in lemmas[part]
        for form, spelt in forms(stem)
        if spelt == low
    ]
    if low in lemmas["adjectives"]:
        found.append(Word(low, "adjective", *lemmas["adjectives"][low]))
    return tuple(found)


def is_cue_word(low: str, *forms: str) -> bool:
    """Whether a word in lower case is one of the lexicon's verbs, in one of these forms."""
    return any(word.form in forms for word in readings(low))


@lru_cache(maxsize=1 << 14)
def tiers(low: str) -> frozenset[str]:
    """The tiers of the cues that a word in lower case may be, or begin; none for a word that the lexicon lists not."""
    return frozenset([word.tier for word in (*readings(low), *(word for _, word in table().phrases.get(low, ())))])


def candidates(doc: Document, block: Block) -> Iterator[list[Candidate]]:
    """The words of a block's sentences that the lexicon lists, those of each sentence together, in reading order."""
    words, quoted = tokens(doc), quoted_words(doc)
    for sentence in sentences_of(doc, block):
        found = list(_of_sentence(words, sentence, quoted))
        if found:
            yield found


def _of_sentence(words: Tokens, sentence: Sentence, quoted: Cover) -> Iterator[Candidate]:
    floor = bisect_left(words.starts, sentence.span.start)
    ceiling, taken = bisect_left(words.starts, sentence.span.end, floor), floor
    for at in range(floor, ceiling):
        if tiers(words.lows[at]) and at >= taken and not quoted.covers(words.starts[at]):
            found = _at(words, at, sentence, floor, ceiling)
            if found is not None:
                yield found
                taken = found.last + 1


def _at(words: Tokens, at: int, sentence: Sentence, floor: int, ceiling: int) -> Candidate | None:
    phrase = phrase_at(words, at, ceiling)
    if phrase is not None:
        last = at + phrase.length - 1
        return Candidate(phrase, at, last, sentence, floor, ceiling, "", label_after(words, last, ceiling))
    possible = readings(words.lows[at])
    if not possible:
        return None
    before, after = label_before(words, at, floor), label_after(words, at, ceiling)
    word = _reading(possible, before)
    if word.form == "base" and at > floor and words.touches(at) and _opens_noun(words, at - 1):
        return None  # "the blast" and "Sunday's blast" blast nobody
    beside = _beside(words, word, at, floor, ceiling, after)
    return Candidate(word, at, at, sentence, floor, ceiling, before, after, beside)


def _beside(words: Tokens, word: Word, at: int, floor: int, ceiling: int, after: str) -> int:
    """What the very words beside a word are worth, and its own habits: "called for", but not "a call to"."""
    part = _PARTS[word.form]
    following = words.lows[at + 1].replace("’", "'") if at + 1 < ceiling else _EDGE
    last = words.lows[at - 1].replace("’", "'") if at > floor else _EDGE
    found = _worth(_NEXT, part, following) + _worth(_LAST, part, last)
    own = _habits(part, word.lemma)
    if not own:
        return found
    company = (("form", word.form), ("after", after), (_NEXT, following), (_LAST, last))
    return found + sum(own.get(one, 0) for one in company)


def _opens_noun(words: Tokens, at: int) -> bool:
    """Whether the word right after this one is a noun or stands before one, and no verb."""
    return words.possessive(at) or words.lows[at] in ("the", "a", "an")


def phrase_at(words: Tokens, at: int, ceiling: int) -> Word | None:
    """The phrase of the lexicon that begins at a word, the longest."""
    low = words.lows[at]
    if low not in table().phrases:
        return None
    second = words.lows[at + 1] if at + 1 < ceiling else _EDGE
    if second not in _second_words().get(low, (second,)):
        return None
    for parts, word in table().phrases[low]:
        if at + len(parts) <= ceiling and words.lows[at : at + len(parts)] == parts:
            return word
    return None


def _reading(possible: tuple[Word, ...], before: str) -> Word:
    """The noun where a determiner or a preposition comes before ("his claims"), the verb elsewhere."""
    nominal = before in ("the", "of", "noun", "")
    for word in possible if len(possible) > 1 else ():
        if (word.form == "noun") == nominal:
            return word
    return possible[0]


def label_before(words: Tokens, at: int, floor: int) -> str:
    """What stands before a word, adverbs passed over: a label that the lexicon's `before` tables list."""
    place = before_verb(words, at, floor)
    if place < floor:
        return "start"
    return _label_of_gap_before(words.gap(place + 1)) or _label_of(words, place)


@lru_cache(1 << 10)
def _label_of_gap_before(gap: str) -> str:
    """What parts a word from the one before; empty where the two touch."""
    if not _CLOSING.isdisjoint(gap):
        return "quote"
    if "," in gap:
        return "comma"
    return "" if gap in TOUCHING else "mark"


_SUBJECT_LABELS = {
    "i": "i", "we": "i", "you": "i", "he": "he", "she": "he", "they": "they", "it": "it", "who": "who",
    "which": "which", "that": "that", "to": "to",
}  # fmt: skip
_CLASS_LABELS = {
    "modal": "modal", "do": "modal", "be": "be", "have": "have", "pronoun": "them", "subject": "them",
    "quantifier": "them", "determiner": "the", "possessive": "the", "preposition": "of", "conjunction": "and",
}  # fmt: skip


def _label_of(words: Tokens, place: int) -> str:
    low = words.lows[place]
    known = _SUBJECT_LABELS.get(low) or _CLASS_LABELS.get(words.kind(place))
    if known is not None:
        return known
    if words.possessive(place):
        return "the"
    if words.capital(place):
        return "name"
    return "plural" if low.endswith("s") and not low.endswith("ss") else "noun"


_AFTER_LABELS = {
    **dict.fromkeys(("quantifier", "determiner", "possessive"), "the"),
    **dict.fromkeys(("be", "have", "modal", "do"), "is"),
    "subject": "he", "pronoun": "them", "conjunction": "and", "preposition": "preposition", "adverb": "adverb",
}  # fmt: skip
_OBJECT = frozenset(("him", "her", "them", "us", "me"))
_QUESTION = frozenset(("whether", "if", "how", "why", "what", "who", "where", "when"))
_TOLD_APART = frozenset(("of", "for", "on", "about", "in", "at", "by", "as", "with", "against", "out", "from", "over"))


def label_after(words: Tokens, at: int, ceiling: int) -> str:
    """What stands after a word: a label that the lexicon's `after` tables list."""
    following = at + 1
    if following >= ceiling:
        return "end"
    low, marked = words.lows[following], _label_of_gap(words.gap(following))
    if marked:
        return marked
    if low in _QUESTION:
        return "whether"
    if low in _OBJECT:
        return "him"
    if low in _TOLD_APART or low in ("that", "to"):
        return low
    return _company_after(words, following, words.kind(following))


@lru_cache(1 << 10)
def _label_of_gap(gap: str) -> str:
    marked = (("\"“‘'„«", "quote"), (":", "colon"), (",;—–(", "comma"))
    return next((label for marks, label in marked if not frozenset(marks).isdisjoint(gap)), "")


def _company_after(words: Tokens, following: int, kind: str) -> str:
    if kind:
        return _AFTER_LABELS[kind]
    if words.capital(following):
        return "name"
    return "ing" if words.lows[following].endswith("ing") else "noun"
