"""Terms that a house writes in another way, or not at all: a list of any length, looked up and never searched for."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.document import Document, Lookup
from newslint.facts.house_terms import Term, TermList, term_pages, term_uses
from newslint.finding import Change, Repair, Slip
from newslint.record import Record

CASES = ()
VALUES = ("written", "house")
ELSEWHERE = ()
NEEDS = ()


class Options(Record):
    """`terms` are the terms, as a rule lists them."""

    terms: tuple[Term, ...] = ()


class Chosen(Record):
    """The terms of a pack, kept in a book; of them `only` some may run, or all `but` some."""

    book: Lookup
    only: frozenset[str] = frozenset()
    but: frozenset[str] = frozenset()


def check(doc: Document, options: Options | Chosen) -> Iterator[Slip]:
    """One slip a use; the repair is sure where the house's form is the very form that belongs there."""
    chosen = options if isinstance(options, Chosen) else Chosen(TermList(term_pages(options.terms)))
    for use in term_uses(doc, chosen.book):
        name = use.term.name
        if name in chosen.but or (chosen.only and name not in chosen.only):
            continue
        repairs = (Repair((Change(use.span, use.house),)),) if use.fits else ()
        values = {"written": doc.read(use.span), "house": use.house}
        yield Slip(use.span, values, repairs=repairs, term=name or None)
