"""Bodies whose name the copy writes in two ways: "Health Organisation" and "Health Organization".

Two names are one body's where all words are equal but for British and American spelling, a plural s inside the name,
"for" or "on" in a long name (or a department's) that has "of" elsewhere, the ending of one word in a long name
("Metro", "Metropolitan"), what a body of several words is ("Committee", "Commission"), "&" for "and", or what ends a
company's name ("Inc.", "Corp."); or the order, of a ministry or university ("Ministry of Defence", "Defence
Ministry"). Not compared are short forms, a company's name without its ending, and a body that each of two countries
has.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from newslint.document import DISPLAY, Document, per_document
from newslint.facts.body_forms import LONG, SEVERAL, STEM, kinds, offices, turned, twins
from newslint.facts.names import Name, NameType, names
from newslint.facts.names.known import american, in_register
from newslint.facts.names.lexis import key, lexis
from newslint.facts.small_words import small_words
from newslint.facts.two_forms import TwoForms
from newslint.facts.words import occurrences, singular
from newslint.text import Span


@per_document
def body_names(doc: Document) -> tuple[TwoForms, ...]:
    """The bodies in two forms, in order of the odd form."""
    alike: dict[tuple[str, ...], dict[tuple[str, ...], list[Name]]] = {}
    for name, words in _bodies(doc):
        alike.setdefault(_plain(words), {}).setdefault(words, []).append(name)
    found = [
        forms for written in alike.values() if len(written) > 1 for forms in _two_forms(doc, list(written.values()))
    ]
    found += [forms for written in alike.values() for of in written.values() for forms in _otherwise(doc, of)]
    pairs = {*_kindred(alike), *_of_one_kind(alike)}
    found += [forms for pair in sorted(pairs) for forms in _two_forms(doc, [_all_of(alike[one]) for one in pair])]
    return tuple(sorted([*found, *_turned(doc)], key=lambda forms: forms.odd[0]))


def _bodies(doc: Document) -> Iterator[tuple[Name, tuple[str, ...]]]:
    """The named bodies outside headlines with their words, where they have several."""
    for name in names(doc):
        if name.type is NameType.ORGANISATION and not name.capitals and doc.zone_at(name.span.start) not in DISPLAY:
            words = _words(doc, name.span)
            if len(words) > 1:
                yield name, words


_Alike = Mapping[tuple[str, ...], Mapping[tuple[str, ...], Sequence[Name]]]


def _kindred(alike: _Alike) -> Iterator[tuple[tuple[str, ...], tuple[str, ...]]]:
    """The long names that differ in one word, by its ending alone ("Metro", "Metropolitan")."""
    seen: dict[tuple[object, ...], tuple[str, ...]] = {}
    for words in alike:
        for at, word in enumerate(words[:-1]) if len(words) >= LONG else ():
            kind = (at, words[:at], words[at + 1 :], word[:STEM])
            other = seen.setdefault(kind, words)
            if other != words and len(word) > STEM and singular(word) != singular(other[at]):
                yield other, words


def _of_one_kind(alike: _Alike) -> Iterator[tuple[tuple[str, ...], tuple[str, ...]]]:
    """The names of three words that differ in one, where both of it say what a body is ("Committee", "Commission").

    Two that the copy has time and again are two bodies.
    """
    seen: dict[tuple[object, ...], tuple[str, ...]] = {}
    for words in alike:
        for at, word in enumerate(words) if len(words) >= SEVERAL else ():
            if word in kinds():
                other = seen.setdefault((words[:at], words[at + 1 :], kinds()[word]), words)
                if other != words and min(len(_all_of(alike[it])) for it in (other, words)) == 1:
                    yield other, words


def _all_of(written: Mapping[tuple[str, ...], Sequence[Name]]) -> Sequence[Name]:
    return [name for names_ in written.values() for name in names_]


def _turned(doc: Document) -> Iterator[TwoForms]:
    """One ministry or university named before and after what it is of.

    Not where the story knows two countries' ministries, nor where a state and a town have a university each.
    """
    ministries: dict[frozenset[str], dict[bool, list[Span]]] = {}
    for name, words in _bodies(doc):
        if not turned().isdisjoint(words) and twins().isdisjoint(words):
            of = frozenset(map(american, words)) - small_words()
            ministries.setdefault(of, {}).setdefault(words[-1] in turned(), []).append(name.span)
    for of, orders in ministries.items():
        if len(orders) > 1 and sum(of < other for other in ministries) <= 1:
            odd, usual = sorted(orders.values(), key=lambda spans: (len(spans), -spans[0].start))
            yield TwoForms(tuple(odd), tuple(usual))


def _otherwise(doc: Document, mentions: Sequence[Name]) -> Iterator[TwoForms]:
    """One name with two endings of a company, or with "and" where it has "&"."""
    by_ending: dict[str, list[Span]] = {}
    for name in mentions:
        last = key(doc.read(name.span).rpartition(" ")[2])
        if last in lexis().company_keys:
            by_ending.setdefault(last, []).append(name.span)
    for odd, usual in pairwise(sorted(by_ending.values(), key=lambda spans: (len(spans), -spans[0].start))):
        yield TwoForms(tuple(odd), tuple(usual))
    written = doc.read(mentions[0].span)
    if " & " in written:
        spelled = written.replace(" & ", " and ")
        sides = [[it.span for it in mentions], [it for it in occurrences(doc, spelled) if doc.read(it) == spelled]]
        if all(sides):
            odd, usual = sorted(sides, key=lambda spans: (len(spans), -spans[0].start))
            yield TwoForms(tuple(odd), tuple(usual))


def _words(doc: Document, span: Span) -> tuple[str, ...]:
    words = [key(word) for word in doc.read(span).split(" ")]
    while len(words) > 1 and words[-1] in lexis().company_keys:
        words.pop()
    return tuple(words)


def _plain(words: Sequence[str]) -> tuple[str, ...]:
    """The words of a name as two ways of writing it have them in common."""
    ones = (
        singular(word.removesuffix("'s")) if len(word) > LONG and after != "of" else word
        for word, after in pairwise(words)
    )
    plain = tuple(map(american, (*ones, words[-1])))
    if len(plain) < LONG and plain[0] not in offices():
        return plain
    return tuple("of" if word in lexis().links else word for word in plain)


def _two_forms(doc: Document, written: Sequence[Sequence[Name]]) -> Iterator[TwoForms]:
    *others, usual = sorted(written, key=lambda mentions: _standing(doc, mentions))
    for odd in others:
        known = _in_register(doc, usual) and not _in_register(doc, odd)
        if known or not _in_register(doc, odd):
            yield TwoForms(tuple(it.span for it in odd), tuple(it.span for it in usual), registered=known)


def _standing(doc: Document, mentions: Sequence[Name]) -> tuple[bool, int, int]:
    return _in_register(doc, mentions), len(mentions), -mentions[0].span.start


def _in_register(doc: Document, mentions: Sequence[Name]) -> bool:
    return in_register(doc, doc.read(mentions[0].span))
