"""What the newsroom's register says of the names in the copy; without a register it says nothing.

A form of a name is right, allowed or wrong by the register, or it does not stand there. An entry that was not yet or
no longer valid on the day of publication is passed over. A wrong form of one word counts only where the copy bears it
out: its entry's role or context words are near, or its full name is in the story.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache

from newslint.document import UNREAD, Document, per_document
from newslint.facts.edits import is_slip
from newslint.facts.names import Name, NameType, names
from newslint.facts.names.lexis import lexis
from newslint.facts.sentences import sentence_around, sentence_at
from newslint.facts.small_words import small_words
from newslint.facts.words import said, words
from newslint.record import Record, StrEnum
from newslint.text import Span

_POSSESSIVES = ("'s", "’s", "'S", "’S")
_MANY = 40
_LONG = 6
_NEAR_WORD = 5


class Standing(StrEnum):
    """How a form of a name stands in the register: the name itself, its short form, another right form, or wrong."""

    NAME = "name"
    SHORT = "short"
    ALLOWED = "allowed"
    WRONG = "wrong"


class Entry(Record):
    """One name of the register; `sealed` forbids every change of it, `place` says where its entry stands."""

    name: str
    kind: str
    role: str = ""
    context: tuple[str, ...] = ()
    since: str = ""
    until: str = ""
    sealed: bool = False
    place: str = ""


class Registered(Record):
    """What the register says of a form: how it stands, and the form to write for it (itself, unless it is wrong)."""

    standing: Standing
    right: str
    entry: Entry


class Misspelling(Record):
    """A form in the copy that the register gives as wrong, or that is one letter from a name of it (`near`).

    `right` is what to write here, in capitals where the copy has them.
    """

    span: Span
    right: str
    entry: Entry
    near: bool = False


def folded(form: str) -> str:
    """A form as the register is looked up by: no case, one apostrophe, one space between words."""
    return " ".join(form.replace("’", "'").lower().split())


def fitted(right: str, form: str, written: str) -> str:
    """The right form for one that is listed as `form`: in capitals, or with a sentence's capital, where that is so."""
    plain = written.replace("’", "'")
    if plain == form.replace("’", "'") or not right:
        return right
    return right.upper() if plain == plain.upper() and len(plain) > 1 else right[0].upper() + right[1:]


def registered(doc: Document, form: str) -> tuple[Registered, ...]:
    """What each entry that was valid on the day says of a form of a name; nothing where it is not in the register.

    A surname stands there as `SHORT` for every person who bears it. The spelling is compared without its case.
    """
    register = doc.conventions.register
    if register is None:
        return ()
    found = (
        Registered(Standing(standing), right, entry)
        for standing, number, right in register.under("=" + folded(form))[:_MANY]
        if (entry := _entry(doc, number)) is not None
    )
    return tuple(found)


def is_right(doc: Document, form: str) -> bool:
    """Whether the register has this form as right, so that no check of spellings need look at it."""
    return any(one.standing is not Standing.WRONG for one in registered(doc, form))


@per_document
def sealed(doc: Document) -> tuple[Span, ...]:
    """The forms in the copy that the register forbids to touch, in reading order."""
    register = doc.conventions.register
    if register is None:
        return ()
    found = {span: entry for first in words(doc).starts for span, _, entry in _listed(doc, "!", first)}
    return tuple(sorted(found))


@per_document
def place_forms(doc: Document) -> tuple[tuple[tuple[str, Span], ...], ...]:
    """For each place of the register that the copy names by two of its right names, every name and where it stands."""
    found: dict[str, dict[Span, str]] = {}
    for first in words(doc).starts:
        for span, form, entry in _listed(doc, "+", first):
            found.setdefault(entry.place, {})[span] = form
    several = (uses for uses in found.values() if len(set(uses.values())) > 1)
    return tuple(tuple(_longest(uses)) for uses in several)


def _longest(uses: Mapping[Span, str]) -> Iterator[tuple[str, Span]]:
    """The names in reading order, without those that are part of a longer one ("Arvan" in "the Republic of Arvan")."""
    end = -1
    for span, form in sorted(uses.items(), key=lambda use: (use[0].start, -use[0].end)):
        if span.start >= end:
            yield form, span
            end = span.end


@per_document
def misspellings(doc: Document) -> tuple[Misspelling, ...]:
    """Every wrong form in the copy, in reading order; of two that overlap, the longer."""
    if doc.conventions.register is None:
        return ()
    found = [Misspelling(*hit) for first in words(doc).starts for hit in _wrong(doc, first)]
    found += _near(doc)
    found.sort(key=lambda one: (one.span.start, one.near, -one.span.end))
    return tuple(_apart(found))


def _apart(found: Sequence[Misspelling]) -> Iterator[Misspelling]:
    end = -1
    for one in found:
        if one.span.start >= end:
            yield one
            end = one.span.end


def _entry(doc: Document, number: int) -> Entry | None:
    """The entry of this number, if it was valid on the day of publication (or no day is known)."""
    register = doc.conventions.register
    plain = register.under(f"#{number}") if register is not None else ()
    if not plain:
        return None
    name, kind, role, context, since, until, closed, place = plain
    day = doc.published.isoformat() if doc.published else ""
    if day and (day < since or (until and day > until)):
        return None
    return Entry(name, kind, role, tuple(context), since, until, bool(closed), place)


def _listed(doc: Document, kind: str, first: str) -> Iterator[tuple[Span, str, Entry]]:
    """Where forms that begin with a word stand in the copy as they are spelled, each with the form to write for it."""
    register = doc.conventions.register
    head = first[:-2] if first.endswith(_POSSESSIVES) else first
    for form, right, number in register.under(kind + folded(head)) if register is not None else ():
        entry = _entry(doc, number)
        if entry is None:
            continue
        for start in words(doc).starts[first]:
            span = Span(start, start + len(form))
            if _is_form(doc, span, form) and doc.zone_at(start) not in UNREAD:
                yield span, fitted(right, form, doc.read(span)), entry


def _is_form(doc: Document, span: Span, form: str) -> bool:
    """Whether a form stands here as a whole, in its own capitals or all in capitals, and is no part of an address."""
    text = doc.text
    written = text[span.start : span.end].replace("’", "'")
    if written not in (form, form.upper(), form[0].upper() + form[1:]):
        return False
    before, after = text[max(span.start - 1, 0) : span.start], text[span.end : span.end + 2]
    if before and (before in "@#/\\_&." or before.isalnum()):
        return False
    return not (after[:1].isalnum() or after[:1] in tuple("@_/&") or (after[:1] == "." and after[1:].isalnum()))


def _wrong(doc: Document, first: str) -> Iterator[tuple[Span, str, Entry]]:
    for span, right, entry in _listed(doc, ">", first):
        if " " in doc.read(span) or _borne_out(doc, span, entry):
            yield span, right, entry


def _borne_out(doc: Document, span: Span, entry: Entry) -> bool:
    """Whether a wrong form of one word is a mention of its entry and of nobody else."""
    if _in_longer(doc, span, entry):
        return False
    if entry.place in _named(doc):
        return True
    known = _telling(entry)
    if known:
        return not known.isdisjoint(said(doc, sentence_around(doc, span.start)))
    return len(span) >= _LONG and sentence_at(doc, span.start).span.start != span.start


@per_document
def _named(doc: Document) -> frozenset[str]:
    """The entries whose full name the copy has in some form, right or wrong, by their places in the register."""
    return frozenset(
        one.entry.place for full in _full_names(doc) for one in registered(doc, full) if one.standing != Standing.SHORT
    )


@per_document
def _full_names(doc: Document) -> frozenset[str]:
    """The names of several words in the copy, folded."""
    return frozenset(form for name in names(doc) if " " in (form := folded(doc.read(name.span))))


@per_document
def _bearers(doc: Document) -> frozenset[str]:
    """The last words of those names: who bears one is introduced in full and no mere slip."""
    return frozenset(form.rpartition(" ")[2] for form in _full_names(doc))


def _telling(entry: Entry) -> frozenset[str]:
    """The words of an entry that tell its bearer from others: of its context, and of its role but for small words."""
    return _words_of((entry.role, *entry.context))


def _words_of(texts: Iterable[str]) -> frozenset[str]:
    found = (word.strip(".,;:()") for text in texts for word in folded(text).split())
    return frozenset(found) - small_words() - {""}


def _in_longer(doc: Document, span: Span, entry: Entry) -> bool:
    """Whether the word is part of a longer name, unless that begins as the entry does ("Jimmy Buffet", a singer)."""
    text = doc.text
    if text[span.end : span.end + 1] == " " and text[span.end + 1 : span.end + 2].isupper():
        return True
    before = text[max(span.start - 24, 0) : span.start]
    word = before[:-1].rpartition(" ")[2].rpartition("\n")[2].lstrip("“\"‘'(")
    if not before.endswith(" ") or not word[:1].isupper() or not word[-1:].isalnum() or word.endswith(_POSSESSIVES):
        return False
    if sentence_at(doc, span.start).span.start == span.start - len(word) - 1 and word.lower() not in lexis().given:
        return False
    return not (word in entry.name.split() or folded(word) in _titles() or folded(word) in _telling(entry))


@cache
def _titles() -> frozenset[str]:
    known = lexis()
    return known.title_heads | known.title_parts | known.courtesy | known.roles


def _near(doc: Document) -> Iterator[Misspelling]:
    """The names that the register has but for one letter: full names, and surnames that context bears out."""
    register = doc.conventions.register
    for name in names(doc):
        form = folded(doc.read(name.span))
        if register is None or register.under("=" + form) or doc.zone_at(name.span.start) in UNREAD:
            continue
        if " " in form:
            yield from _near_full(doc, name, form)
        elif name.type is NameType.PERSON and form not in _bearers(doc):
            yield from _near_surname(doc, name, form)


def _near_full(doc: Document, name: Name, form: str) -> Iterator[Misspelling]:
    parts = form.split()
    found = {hit for at in range(len(parts)) for hit in _changed(doc, parts, at)}
    entries = [(right, entry) for right, number in found if (entry := _entry(doc, number)) is not None]
    if len(entries) == 1 and entries[0][1].kind in ("other", name.type.value):
        yield Misspelling(name.span, *entries[0], near=True)


def _changed(doc: Document, parts: Sequence[str], at: int) -> Iterator[tuple[str, int]]:
    """The registered forms that differ in one letter of one of these words; two given names are two people."""
    register = doc.conventions.register
    key = "~" + " ".join([*parts[:at], f"{parts[at][0]}*", *parts[at + 1 :]])
    given = lexis().given
    for right, number in register.under(key)[:_MANY] if register is not None else ():
        other = folded(right).split()[at]
        two_people = at == 0 and parts[at] in given and other in given
        if max(len(other), len(parts[at])) >= _NEAR_WORD and is_slip(parts[at], other) and not two_people:
            yield right, number


def _near_surname(doc: Document, name: Name, form: str) -> Iterator[Misspelling]:
    """A surname one letter from a registered one, where its sentence has a word that only that entry explains."""
    if len(form) < _NEAR_WORD:
        return
    around = frozenset(said(doc, sentence_around(doc, name.span.start)))
    for short in _alike(doc, form):
        for one in registered(doc, short):
            if one.standing is Standing.SHORT and not _names_in(one.entry).isdisjoint(around):
                yield Misspelling(name.span, one.right, one.entry, near=True)
                return


def _names_in(entry: Entry) -> frozenset[str]:
    """The context words of an entry and the names in its role: "Berkshire", but not "chairman"."""
    return _words_of((*entry.context, *(word for word in entry.role.split() if word[0].isupper())))


def _alike(doc: Document, form: str) -> Iterator[str]:
    """The registered surnames one letter from a word."""
    register = doc.conventions.register
    if register is None:
        return
    cuts = {form: None} | {form[:at] + form[at + 1 :]: None for at in range(1, len(form))}
    for short in dict.fromkeys(short for cut in cuts for short in register.under("-" + cut)):
        if is_slip(form, short):
            yield short
