"""The clause around a time expression: which verb owns it, and whether that verb tells of the past or looks ahead.

The reading is shallow: the nearest verb before the expression in its own clause, else the first one after it. What
it cannot tell it leaves open. Sentences are never mixed, nor clauses where a word opens another one. Every word is
classed once; the lexicon `tenses` says by what.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Mapping
from functools import cache, lru_cache
from operator import or_

from newslint.document import Document, per_document
from newslint.facts.dates.model import Owner, Tense
from newslint.facts.sentences import sentence_at
from newslint.facts.words import words
from newslint.lexicons import lexicon
from newslint.record import Record
from newslint.text import Span

_REACH = 28
_CUE_REACH = 5
_GROUP = 5
_SIDE_REACH = 3
_BEHIND = 9  # how many words behind its last a sentence is read to: a group of verbs may run on there
_HARD = frozenset(";:—–()")
_CLASSES = (
    "cue",
    "past",
    "future",
    "modal",
    "perfect",
    "present",
    "be",
    "plan",
    "arranged",
    "openers",
    "nominal",
    "no-verb",
    "after-noun",
    "not-verbs",
    "had",
    "to",
    "not",
    "pictured",
    "plural-present",
    "joining",
    "relative",
    "side",
)
_BIT = {name: 1 << at for at, name in enumerate(_CLASSES)}
_CUE, _PAST, _FUTURE, _MODAL, _PERFECT, _PRESENT, _BE, _PLAN, _ARRANGED, _OPENER, _NOMINAL = list(_BIT.values())[:11]
_NO_VERB, _AFTER_NOUN, _NOT_A_VERB, _HAD, _TO, _NOT, _PICTURED, _PLURAL, _JOINING, _RELATIVE, _SIDE = list(
    _BIT.values()
)[11:]
_CAPITAL, _APART, _COMMA, _OPENED, _CLOSED = (1 << at for at in range(24, 29))
_GAPS = {" ": 0, ", ": _COMMA, " (": _OPENED, ", (": _OPENED, ") ": _CLOSED, "), ": _CLOSED}
_VERBAL = _CUE | _PAST | _FUTURE | _MODAL | _PERFECT | _PRESENT | _BE | _PLAN | _TO | _PLURAL
_TELLING = _VERBAL | _OPENER | _RELATIVE | _APART | _OPENED | _CLOSED


class Clause(Record):
    """What owns an expression: the tense of the verb, what sort of owner it is, and where the verb stands."""

    tense: Tense | None = None
    owner: Owner | None = None
    verb: Span | None = None


def clause_of(doc: Document, span: Span, *, possessive: bool = False) -> Clause:
    """The clause that owns an expression; nothing is known of it in a language without a list of verbs."""
    if _classes(doc.language) is None:
        return Clause()
    reader = _Reader(doc, span)
    noun = possessive or reader.goes_with_a_noun()
    found = reader.owner()
    if reader.follows("since"):
        found = Clause(Tense.PAST, Owner.EVENT, found.verb if found else None)
    elif reader.follows("ahead") and not (found and found.owner is Owner.CUE):
        found = reader.ahead(found)
    if noun:
        return Clause(found.tense if found else None, Owner.NOUN, None)
    return found or Clause()


def verb_of(doc: Document, span: Span) -> Span | None:
    """The main verb of the clause that a stretch of copy stands in: "killed" of "14 people were killed".

    What stands after a verb of saying has a verb of its own: "Police said 14 people were killed".
    """
    if _classes(doc.language) is None:
        return None
    reader = _Reader(doc, span)
    found = reader.owner()
    told = found and found.verb and found.owner is Owner.CUE and found.verb.end <= span.start
    if told or reader.opens_clause():
        found = reader.after() or found
    return reader.main(found.verb) if found and found.verb else None


def is_perfect(doc: Document, verb: Span) -> bool:
    """Whether a verb is a form of "have" that a participle may follow."""
    return bool((_classes(doc.language) or {}).get(doc.read(verb).lower().replace("’", "'"), 0) & _PERFECT)


@cache
def _classes(language: str) -> Mapping[str, int] | None:
    """The classes of every word the lexicon knows, as bits."""
    known = lexicon("tenses").get(language.split("-")[0].lower())
    if known is None:
        return None
    bits: dict[str, int] = {}
    for name in _CLASSES:
        for form in known.get(name, ()):
            bits[form] = bits.get(form, 0) | _BIT[name]
    return bits


@cache
def _phrases(language: str, name: str) -> tuple[str, ...]:
    return tuple(f" {phrase}" for phrase in lexicon("tenses")[language.split("-")[0].lower()][name])


@cache
def _plurals(language: str) -> frozenset[str]:
    return frozenset(lexicon("tenses")[language.split("-")[0].lower()]["plurals"])


class _Sentence(Record):
    """The words of a sentence and a few behind it: their places, where they start, their classes and marks.

    A mark also says whether a word has a capital and what parts it from the one before. `length` is how many words are
    the sentence's own, `telling` are the places of those that tell where a clause begins, ends and what its verb is.
    """

    spans: tuple[Span, ...]
    starts: tuple[int, ...]
    marks: tuple[int, ...]
    telling: tuple[int, ...]
    length: int


@per_document
def _sentences(_: Document) -> dict[int, _Sentence]:
    """The sentences that were asked for so far, by where they start: those of a draft that hold a time or a number."""
    return {}


def _sentence_of(doc: Document, offset: int) -> _Sentence:
    span = sentence_at(doc, offset).span
    read = _sentences(doc)
    if span.start not in read:
        known = words(doc)
        first = bisect_left(known.firsts, span.start)
        last = bisect_left(known.firsts, span.end, first)
        here = slice(first, last + _BEHIND)
        classes = map(_classing(doc.language), known.written[here])
        marks = tuple(map(or_, classes, map(_mark_of, known.gaps[here])))
        telling = tuple([at for at, mark in enumerate(marks) if mark & _TELLING])
        read[span.start] = _Sentence(known.spans[here], known.firsts[here], marks, telling, last - first)
    return read[span.start]


@lru_cache(1 << 10)
def _mark_of(gap: str) -> int:
    known = _GAPS.get(gap)
    return (0 if _HARD.isdisjoint(gap) else _APART) if known is None else known


@cache
def _classing(language: str) -> Callable[[str], int]:
    """What classes a word of a language: a function of the word alone, whose answers are kept."""
    known = _classes(language) or {}

    def class_of(word: str) -> int:
        form = word.lower().replace("’", "'")
        mark = known.get(form, 0)
        capital = word[0].isupper()
        if mark & _NOT_A_VERB:
            mark &= ~(_PAST | _CUE)
        elif form.endswith("ed") and len(form) > 3 and not capital:
            mark |= _PAST
        elif form.endswith("ly"):
            mark |= _NOT
        return mark | (_CAPITAL if capital else 0)

    return lru_cache(1 << 13)(class_of)


class _Reader:
    """The words of one sentence before and after an expression, by their places in it."""

    def __init__(self, doc: Document, span: Span) -> None:
        self.text, self.language, self.span = doc.text, doc.language, span
        self.spans, starts, self.marks, self.telling, length = _sentence_of(doc, span.start)
        self.here = bisect_left(starts, span.start)
        self.there = bisect_left(starts, span.end, self.here)
        self.first = max(self.here - _REACH, 0)
        self.last = max(min(self.there + _REACH, length), self.there)

    def goes_with_a_noun(self) -> bool:
        """Whether the expression stands before a noun and after its article ("the Monday meeting")."""
        if self.there >= self.last or self.text[self.span.end : self.spans[self.there].start] != " ":
            return False
        if self.marks[self.there] & (_AFTER_NOUN | _PAST | _FUTURE | _MODAL):
            return False
        if self.here == self.first or self.marks[self.here - 1] & _NOMINAL:
            return self.here > self.first
        # "the mayor's Friday tweet", but "one of the mayor's Friday" is no noun phrase
        return self.text[self.spans[self.here - 1].end - 2 : self.spans[self.here - 1].end] in ("'s", "’s")

    def owner(self) -> Clause | None:
        """The clause by the verb before the expression, else by that after it; where a clause opens with it, by that.

        "The network is axing one show, and on Monday it ended another" has one.
        """
        first, second = (self.after, self.before) if self._opens() else (self.before, self.after)
        found = first() or second()
        told_that = self.there < self.last and self._word(self.there) == "that"
        if told_that and (found is None or found.tense is not Tense.PAST) and not self._any(_VERBAL, self.here, 2):
            # "his assertion Tuesday that the party will rally" has been made, "he will say Tuesday that" has not
            return Clause(Tense.PAST, Owner.EVENT, None)
        return found

    def _opens(self) -> bool:
        """Whether "and on" stands before the expression, and no other day before that."""
        at = self.here - 2
        return at > self.first and self._word(at + 1) == "on" and bool(self.marks[at] & _JOINING)

    def opens_clause(self) -> bool:
        """Whether "and" stands before and a verb right behind: "It was late, and 12 members resigned"."""
        joined = self.here > self.first and self.marks[self.here - 1] & _JOINING
        return bool(joined) and self.there < self.last and bool(self.marks[self.there] & _VERBAL)

    def _word(self, at: int) -> str:
        return self.text[self.spans[at].start : self.spans[at].end].lower()

    def before(self) -> Clause | None:
        """The clause as the nearest verb before the expression tells it."""
        if self.here < len(self.marks) and self.marks[self.here] & _APART:
            return None
        for at in self._back():
            mark = self.marks[at]
            if mark & _VERBAL:
                tense = self._tense(at)
                if tense is not None:
                    cue = mark & _CUE and self.here - at <= _CUE_REACH
                    return Clause(tense, Owner.CUE if cue else Owner.EVENT, self.spans[at])
            if mark & _APART or (mark & _OPENER and not (mark & _SIDE and self.here - at < _SIDE_REACH)):
                return None
        return None

    def _back(self) -> Iterator[int]:
        """The words before the expression that tell of its clause, the nearest first, brackets left out.

        "He thanked Ann Orr (who had resigned) on Monday" is told by "thanked".
        """
        at = bisect_right(self.telling, self.here) - 1
        while at >= 0 and self.telling[at] >= self.first:
            word = self.telling[at]
            if word < self.here:
                yield word
            if self.marks[word] & _CLOSED:
                at -= 1
                while at >= 0 and self.telling[at] >= self.first and not self.marks[self.telling[at]] & _OPENED:
                    at -= 1
            at -= 1

    def after(self) -> Clause | None:
        """The clause as the first verb after the expression tells it ("On Monday, the council voted …")."""
        at = bisect_left(self.telling, self.there)
        while at < len(self.telling) and self.telling[at] < self.last:
            word = self.telling[at]
            if self.marks[word] & _RELATIVE and self.marks[word] & _COMMA and word > self.there:
                # "On Monday, Ann Orr, who is the chair, voted"
                word = next((to for to in range(word + 1, self.last) if self.marks[to] & _COMMA), word)
            if self.marks[word] & _VERBAL:
                tense = self._tense(word)
                if tense is not None:
                    return Clause(tense, Owner.EVENT, self.spans[word])
            at = bisect_right(self.telling, word, at)
        return None

    def follows(self, name: str) -> bool:
        """Whether phrases of this name stand right before: those of `ahead` are "for Monday", "as early as Monday"."""
        words = f" {self.text[max(self.span.start - 10, 0) : self.span.start].lower().strip()}"
        return words.endswith(_phrases(self.language, name))

    def ahead(self, found: Clause | None) -> Clause:
        """The clause where the day is one to come; in the past perfect it is past too ("had been set for Friday").

        "It ran through Friday" and "Until Friday, they had not met" tell of a Friday past.
        """
        if found and (self._any(_HAD, self.here, 8) or self._any(_HAD, min(self.there + 5, self.last), 5)):
            return found
        if found and found.tense is Tense.PAST and self.follows("through"):
            return found
        return Clause(Tense.FUTURE, Owner.EVENT, found.verb if found else None)

    def main(self, verb: Span) -> Span:
        """The verb that an auxiliary goes before: "destroyed" of "have been destroyed"; a verb of its own is itself."""
        at = bisect_left(self.spans, verb)
        if not self.marks[at] & (_BE | _PERFECT | _HAD | _FUTURE | _MODAL | _TO):
            return verb
        bare = bool(self.marks[at] & (_FUTURE | _MODAL | _TO))
        for place in range(at + 1, min(at + _GROUP, len(self.marks))):
            mark = self.marks[place]
            if mark & _PAST and self._word(place) != "been":
                return self.spans[place]
            if not mark & (_BE | _PERFECT | _NOT | _PAST):
                # "will go" and "to be cut", but "will be a ruin"
                return self.spans[place] if bare and not mark & (_CAPITAL | _APART | _NOMINAL) else verb
        return verb

    def _any(self, bits: int, at: int, reach: int) -> bool:
        """Whether one of so many words before a place is of these classes."""
        return any(mark & bits for mark in self.marks[max(at - reach, self.first) : at])

    def _tense(self, at: int) -> Tense | None:
        """The tense of a word, if it is a verb."""
        mark = self.marks[at]
        if mark & _FUTURE:
            return Tense.FUTURE
        if mark & _MODAL:
            # "He met Ms. May on Monday": a modal has no capital letter inside a sentence
            return None if mark & _CAPITAL else Tense.FUTURE
        if mark & _TO:
            return self._infinitive(at)
        if mark & (_PAST | _CUE):
            return self._finite(at)
        if mark & _PERFECT:
            return Tense.PRESENT
        if mark & _PLURAL and not self._is_plural(at):
            return None
        return self._present(at)

    def _is_plural(self, at: int) -> bool:
        """Whether a plural stands before a word: "Democrats vote", but not "the vote"."""
        if at == self.first:
            return False
        word = self._word(at - 1)
        return (word[-1] == "s" and word[-2:] not in ("'s", "’s", "ss", "is", "us")) or word in _plurals(self.language)

    def _finite(self, at: int) -> Tense:
        """The tense of a past form or participle, by the auxiliaries before it ("will be held", "is expected")."""
        mark = self.marks[at]
        if mark & _ARRANGED or (mark & _PLAN and self._any(_BE, at, 2)):
            return Tense.PAST if self._any(_HAD, at, 3) else Tense.FUTURE
        perfect = 0
        for before in range(at - 1, max(at - 5, self.first - 1), -1):
            auxiliary = self.marks[before]
            if auxiliary & (_FUTURE | _TO) or (auxiliary & _MODAL and not auxiliary & _CAPITAL):
                # "It must have clicked on Monday" is told, "They will have voted by Monday" is ahead
                return Tense.PAST if perfect and not auxiliary & _FUTURE else Tense.FUTURE
            if auxiliary & _BE and auxiliary & _PRESENT:
                # "The case is heard Monday", but "Workers are seen on Monday" is below a picture
                return Tense.PAST if mark & _PICTURED else Tense.PRESENT
            perfect |= auxiliary & _PERFECT
            if not auxiliary & (_BE | _PERFECT | _PAST | _NOT):
                break
        return Tense.PAST

    def _infinitive(self, at: int) -> Tense | None:
        """The time an infinitive points to: that of a plan ahead, else that of the verb it hangs on."""
        if at + 1 >= len(self.marks) or self.marks[at + 1] & (_NO_VERB | _CAPITAL) or at + 1 == self.here:
            return None
        if not self.text[self.spans[at + 1].start].isalpha():
            return None
        for before in range(at - 1, max(at - 5, self.first - 1), -1):
            mark = self.marks[before]
            if mark & (_PLAN | _FUTURE | _MODAL | _PRESENT):
                return Tense.PAST if self._any(_HAD, before, 5) else Tense.FUTURE
            if mark & (_PAST | _CUE):
                # "was opened to traffic" and "will be opened to traffic"
                return self._finite(before)
        # "the vote to be held Monday", but "from gun control to health care"
        return Tense.FUTURE if self.marks[at + 1] & _BE else None

    def _present(self, at: int) -> Tense | None:
        mark = self.marks[at]
        if mark & (_BE | _PRESENT) and at + 1 < self.last and self.marks[at + 1] & _PLAN:
            return Tense.FUTURE
        return Tense.PRESENT if mark & (_PRESENT | _PLURAL) else None
