"""What a clause tells, told again by a sentence that has a day: "after the ferry struck Coll pier", "The ferry struck".

Most of the clause's words of some weight have to stand in the sentence, and four at least, or three with a name among
them; the sentence names one day, which its own past verb has, and tells nothing within what it tells.
"""

from __future__ import annotations

from newslint.document import Document, per_document
from newslint.facts.dates import Owner, Tense, WrittenDate, with_clause
from newslint.facts.orderings import is_counted
from newslint.facts.sentences import sentence_at, sentences
from newslint.facts.small_words import small_words
from newslint.facts.within import dates_within
from newslint.facts.words import said, singular
from newslint.lexicons import lexicon
from newslint.text import Span

_LEAST = 3
_PLAIN = 4
_SHARE = 0.6
_SHORTEST = 4


def told_again(doc: Document, clause: Span) -> tuple[WrittenDate, ...]:
    """The days on which other sentences have what a clause tells; none of a clause with a time of its own."""
    weight = _weight(doc, clause)
    if len(weight) < _LEAST or dates_within(doc, clause):
        return ()
    own = sentence_at(doc, clause.start).span
    named = {form.lower() for form in doc.read(clause).split() if form[:1].isupper()}
    shared = ((day, weight & forms) for sentence, day, forms in _dated(doc) if sentence != own)
    told = (
        with_clause(doc, day)
        for day, forms in shared
        if len(forms) >= max(_SHARE * len(weight), _PLAIN if named.isdisjoint(forms) else _LEAST)
    )
    return tuple(day for day in told if day.owner is Owner.EVENT and day.tense is Tense.PAST)


@per_document
def _dated(doc: Document) -> tuple[tuple[Span, WrittenDate, frozenset[str]], ...]:
    """The sentences that name one day and no other time, with their words of some weight."""
    nested = frozenset(lexicon("anaphors")["en"]["nested"])
    found = ((one.span, dates_within(doc, one.span)) for one in sentences(doc))
    return tuple(
        (span, days[0], _weight(doc, span))
        for span, days in found
        if len(days) == 1 and is_counted(doc, days[0]) and nested.isdisjoint(said(doc, span))
    )


def _weight(doc: Document, span: Span) -> frozenset[str]:
    forms = (form.replace("’", "'").removesuffix("'s") for form in said(doc, span))
    return frozenset(singular(form) for form in forms if len(form) >= _SHORTEST and form not in small_words())
