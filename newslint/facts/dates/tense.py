"""The clause around a time expression: which verb owns it, and whether that verb tells of the past or looks ahead.

The reading is shallow: the nearest verb before the expression in its own clause, else the first one after it. What
it cannot tell it leaves open. Sentences are never mixed, nor clauses where a word opens another one.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from newslint.document import Document
from newslint.facts.dates.model import Owner, Tense
from newslint.facts.sentences import sentence_at
from newslint.facts.words import words
from newslint.lexicons import lexicon
from newslint.text import Span

_REACH = 28
_CUE_REACH = 5
_HARD = frozenset(";:—–()")


@dataclass(frozen=True, slots=True)
class Clause:
    """What owns an expression: the tense of the verb, what sort of owner it is, and where the verb stands."""

    tense: Tense | None = None
    owner: Owner | None = None
    verb: Span | None = None


@cache
def _grammar(language: str) -> Mapping[str, frozenset[str]] | None:
    known = lexicon("tenses").get(language.split("-")[0].lower())
    return None if known is None else {name: frozenset(forms) for name, forms in known.items()}


def clause_of(doc: Document, span: Span, *, possessive: bool = False) -> Clause:
    """The clause that owns an expression; nothing is known of it in a language without a list of verbs."""
    grammar = _grammar(doc.language)
    if grammar is None:
        return Clause()
    reader = _Reader(doc, span, grammar)
    noun = possessive or reader.goes_with_a_noun()
    found = reader.before() or reader.after()
    if reader.looks_ahead() and not (found and found.owner is Owner.CUE):
        found = reader.ahead(found)
    if noun:
        return Clause(found.tense if found else None, Owner.NOUN, None)
    return found or Clause()


class _Reader:
    """The words of one sentence before and after an expression, nearest first."""

    def __init__(self, doc: Document, span: Span, grammar: Mapping[str, frozenset[str]]) -> None:
        self.text, self.grammar, self.span = doc.text, grammar, span
        sentence = sentence_at(doc, span.start).span
        spans = words(doc).spans
        here = bisect_left(spans, Span(span.start, span.start))
        there = bisect_left(spans, Span(span.end, span.end))
        self.left = [s for s in reversed(spans[max(here - _REACH, 0) : here]) if s.start >= sentence.start]
        self.right = [s for s in spans[there : there + _REACH] if s.end <= sentence.end]

    def word(self, span: Span) -> str:
        return self.text[span.start : span.end].lower().replace("’", "'")

    def is_a(self, span: Span, *names: str) -> bool:
        form = self.word(span)
        return any(form in self.grammar[name] for name in names)

    def goes_with_a_noun(self) -> bool:
        """Whether the expression stands before a noun and after its article ("the Monday meeting")."""
        if not self.right or self.text[self.span.end : self.right[0].start] != " ":
            return False
        following = self.right[0]
        if self.is_a(following, "after-noun", "past", "future", "modal") or self.word(following).endswith("ed"):
            return False
        return bool(self.left) and self.is_a(self.left[0], "nominal")

    def before(self) -> Clause | None:
        """The clause as the nearest verb before the expression tells it."""
        edge = self.span.start
        for at, span in enumerate(self.left):
            if self._parts(self.text[span.end : edge]):
                return None
            verb = self._verb(self.left, at)
            if verb is not None:
                cue = at < _CUE_REACH and self.is_a(span, "cue")
                return Clause(verb, Owner.CUE if cue else Owner.EVENT, span)
            if self.is_a(span, "openers"):
                return None
            edge = span.start
        return None

    def looks_ahead(self) -> bool:
        """Whether the words right before look ahead: "for Monday", "as early as Monday"."""
        start = self.left[0].start if self.left else self.span.start
        words = self.text[max(start - 9, 0) : self.span.start].lower().rstrip()
        return any(words.endswith(f" {phrase}") for phrase in self.grammar["ahead"])

    def ahead(self, found: Clause | None) -> Clause:
        """The clause where the day is one to come; in the past perfect it is past too ("had been set for Friday")."""
        verb = found.verb if found else None
        if found and any(self.word(span) == "had" for span in self.left[:8]):
            return found
        return Clause(Tense.FUTURE, Owner.EVENT, verb)

    def after(self) -> Clause | None:
        """The clause as the first verb after the expression tells it ("On Monday, the council voted …")."""
        order = self.right
        for at, span in enumerate(order):
            tense = self._verb(order[: at + 1][::-1], 0, ahead=order[at + 1 :])
            if tense is not None:
                return Clause(tense, Owner.EVENT, span)
        return None

    @staticmethod
    def _parts(gap: str) -> bool:
        return any(mark in _HARD for mark in gap)

    def _verb(self, order: list[Span], at: int, ahead: list[Span] | None = None) -> Tense | None:
        """The tense of a word, if it is a verb; `order` runs backwards from it, `ahead` forwards."""
        span = order[at]
        if self.is_a(span, "future"):
            return Tense.FUTURE
        if self.is_a(span, "modal"):
            # "He met Ms. May on Monday": a modal has no capital letter inside a sentence
            return Tense.FUTURE if self.text[span.start].islower() else None
        if self.word(span) == "to":
            return self._infinitive(order, at, ahead)
        if self._past(span):
            return self._finite(order, at)
        if self.is_a(span, "perfect"):
            return Tense.PRESENT
        if self.is_a(span, "present", "be", "plan"):
            return self._present(order, at, ahead)
        return None

    def _past(self, span: Span) -> bool:
        form = self.word(span)
        if form in self.grammar["not-verbs"] or (self.text[span.start].isupper() and form.endswith("ed")):
            return False
        return form in self.grammar["past"] or form in self.grammar["cue"] or (len(form) > 3 and form.endswith("ed"))

    def _finite(self, order: list[Span], at: int) -> Tense:
        """The tense of a past form or participle, by the auxiliaries before it ("will be held", "is expected")."""
        auxiliaries = order[at + 1 : at + 5]
        if self.is_a(order[at], "arranged") or (
            self.is_a(order[at], "plan") and any(self.is_a(span, "be") for span in auxiliaries[:2])
        ):
            return Tense.PAST if any(self.word(span) == "had" for span in auxiliaries[:3]) else Tense.FUTURE
        for span in auxiliaries:
            if self.is_a(span, "future", "modal") and self.text[span.start].islower():
                return Tense.FUTURE
            if self.word(span) == "to":
                return Tense.FUTURE
            if not self._auxiliary(span):
                break
        return Tense.PAST

    def _auxiliary(self, span: Span) -> bool:
        form = self.word(span)
        return self.is_a(span, "be", "perfect", "past") or form.endswith("ly") or form == "not"

    def _infinitive(self, order: list[Span], at: int, ahead: list[Span] | None) -> Tense | None:
        """The time an infinitive points to: that of a plan ahead, else that of the verb it hangs on."""
        following = order[at - 1] if at else (ahead[0] if ahead else None)
        if following is None or self.is_a(following, "no-verb") or not self.text[following.start].islower():
            return None
        for span in order[at + 1 : at + 5]:
            if self.is_a(span, "plan", "future", "modal", "present"):
                return Tense.PAST if any(self.word(had) == "had" for had in order[at + 2 : at + 7]) else Tense.FUTURE
            if self._past(span):
                return Tense.PAST
        return Tense.FUTURE

    def _present(self, order: list[Span], at: int, ahead: list[Span] | None) -> Tense | None:
        following = order[at - 1] if at else (ahead[0] if ahead else None)
        if self.is_a(order[at], "be", "present") and following is not None and self.is_a(following, "plan"):
            return Tense.FUTURE
        return Tense.PRESENT if self.is_a(order[at], "present") else None
