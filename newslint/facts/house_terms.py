"""Where the copy uses a term that a house does not: found by look-ups of first words, so that long lists cost nothing.

A term in lower case is a common word: it stands in lower case, or opens a sentence that goes on in lower case. One with
capitals stands exactly as it is listed. One that differs from the house's form in its capitals alone counts only inside
a sentence of running text. Not read: addresses, longer compounds, names, words that are spoken of and not used.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from newslint.document import STORY, Document, Lookup, Zone
from newslint.facts.asides import is_addressed, is_named, is_teaser
from newslint.facts.scopes import READ, is_voiced
from newslint.facts.sentences import sentence_at
from newslint.facts.small_words import small_words
from newslint.facts.words import words
from newslint.record import Record
from newslint.text import Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

NUMBER, NAME = "<number>", "<name>"
"""Stand for any figure and any word in capitals beside a term."""

_GLUED = frozenset("@#/\\_&")
_POSSESSIVES = ("'s", "’s")


class Term(Record):
    """What a house writes for what others may; "protester/s" stands for both forms of the word.

    `except-…` are words beside which the term may stay, `only-…` those without which it may. `since` and `until` are
    days of publication (2024-03-06) outside of which the entry is silent.
    """

    name: str = ""
    prefer: str = ""
    avoid: tuple[str, ...] = ()
    except_before: tuple[str, ...] = ()
    except_after: tuple[str, ...] = ()
    only_before: tuple[str, ...] = ()
    only_after: tuple[str, ...] = ()
    zone: tuple[Zone, ...] = ()
    voice: str = "own"
    since: str = ""
    until: str = ""


class TermUse(Record):
    """One use of a term: where, what the house writes there, the term, and whether the house's form fits in its place.

    `house` is empty for a term that has no form to take its place.
    """

    span: Span
    house: str
    term: Term
    fits: bool


class TermList(Record):
    """Terms that are looked up in memory, as a book of them is on disk."""

    under_key: Mapping[str, list[Any]]

    def under(self, key: str) -> list[Any]:
        """What stands under a key, as `term_pages` says."""
        return self.under_key.get(key, [])


def term_pages(terms: Iterable[Term]) -> dict[str, list[Any]]:
    """What a list of terms says, by key.

    Under `>word` stand the lengths of the forms that begin with it, longest first, and the forms as they are compared,
    each with how it is listed, what the house has for it, whether that fits, and the key of its term.
    """
    found: dict[str, list[Any]] = {}
    for number, term in enumerate(terms):
        key = f"#{term.name or number}"
        found[key] = [list(term)]
        for avoid in term.avoid:
            for at, form in enumerate(inflected(avoid)):
                _, forms = found.setdefault(">" + first_word(form), [[], {}])
                forms.setdefault(_folded(form), []).append([form, *_right(term.prefer, at, avoid), key])
    for key, said in found.items():
        if key[0] == ">":
            said[0] = sorted({len(form) for form in said[1]}, reverse=True)
    return found


def _right(prefer: str, at: int, avoid: str) -> tuple[str, bool]:
    """The house's form for one of the forms of a term, and whether it is the very form that belongs there."""
    forms = inflected(prefer)
    if len(forms) == len(inflected(avoid)):
        return forms[at], bool(prefer)
    return forms[0], bool(prefer) and at == 0


def inflected(entry: str) -> tuple[str, ...]:
    """The forms an entry stands for: "protester/s" for protester and protesters."""
    stem, *endings = entry.split("/")
    return (stem, *(stem + ending for ending in endings))


def first_word(form: str) -> str:
    """The first word of a form as the copy's words are looked up."""
    end = next((at for at, char in enumerate(form) if not (char.isalnum() or char in "_'’")), len(form))
    first = form[:end].rstrip("'’").lower().replace("’", "'")
    return first[:-2] if first.endswith("'s") else first


def term_uses(doc: Document, terms: Lookup) -> Iterator[TermUse]:
    """The uses of the terms in the copy, in reading order; of two that overlap, the longer one that begins first."""
    found: list[TermUse] = []
    for form, starts in words(doc).starts.items():
        first = form[:-2] if form.endswith(_POSSESSIVES) else form
        listed = terms.under(">" + first.replace("’", "'"))
        found += (use for start in starts for use in _at(doc, start, listed, terms)) if listed else ()
    found.sort(key=lambda use: (use.span.start, -use.span.end))
    end = 0
    for use in found:
        if use.span.start >= end:
            yield use
            end = use.span.end


def _at(doc: Document, start: int, listed: Sequence[Any], terms: Lookup) -> Iterator[TermUse]:
    """The longest term that stands at an offset and counts there; one look-up for each length that a form has."""
    lengths, forms = listed
    for length in lengths:
        span = Span(start, start + length)
        for form, right, fits, key in forms.get(_folded(doc.text[span.start : span.end]), ()):
            if _is_glued(doc.text, span) or not _stands(doc, span, form, right):
                continue
            term = _term(terms.under(key)[0])
            if _counts(doc, span, term):
                yield TermUse(span, _in_place(doc.read(span), form, right), term, fits)
                return


def _term(values: Sequence[Any]) -> Term:
    """A term from the plain values that a book keeps."""
    plain: list[Any] = [tuple(value) if isinstance(value, list) else value for value in values]
    return Term(*plain)


def _folded(form: str) -> str:
    return form.lower().replace("’", "'")


def _is_glued(text: str, span: Span) -> bool:
    """Whether the words go on here, as in an address, a handle or a longer compound ("ex-adviser", "adviser@")."""
    before, after = text[max(span.start - 1, 0) : span.start], text[span.end : span.end + 2]
    if (
        (before in _GLUED and before)
        or before == "-"
        or (before == "." and text[span.start - 2 : span.start - 1].isalnum())
    ):
        return True
    if after[:1].isalnum() or (after[:1] in _GLUED and after):
        return True
    if after[:1] in "'’" and after[1:].isalpha():
        return text[span.end + 1 : span.end + 2].lower() != "s" or text[span.end + 2 : span.end + 3].isalnum()
    return after[:1] in ("-", ".") and after[1:].isalnum()


def _stands(doc: Document, span: Span, form: str, right: str) -> bool:
    """Whether the capitals are those of the term."""
    written, text = doc.read(span), doc.text
    opening = sentence_at(doc, span.start).span.start == span.start
    if form != form.lower() or _folded(form) == _folded(right):
        if written.replace("’", "'") != form.replace("’", "'"):
            return False
        only_case = form.lower() == right.lower()
        return not only_case or (not opening and doc.zone_at(span.start) in STORY and not _in_name(text, span))
    if written == written.lower():
        return True
    return opening and written[1:] == written[1:].lower() and not _word_after(text, span.end)[:1].isupper()


def _in_name(text: str, span: Span) -> bool:
    before = _word_before(text, span.start)
    return _word_after(text, span.end)[:1].isupper() or (before[:1].isupper() and before.lower() not in small_words())


def _counts(doc: Document, span: Span, term: Term) -> bool:
    """Whether the term is one of the house's concern here: zone, voice, day of publication, and what stands beside."""
    zone = doc.zone_at(span.start)
    if zone not in (term.zone or READ) or not _is_dated(doc, term) or not is_voiced(doc, span, term.voice):
        return False
    after, before = doc.text[span.end : span.end + _BESIDE], doc.text[max(span.start - _BESIDE, 0) : span.start]
    if any(_follows(after, words) for words in term.except_before) or any(
        _precedes(before, words) for words in term.except_after
    ):
        return False
    if term.only_before and not any(_follows(after, words) for words in term.only_before):
        return False
    if term.only_after and not any(_precedes(before, words) for words in term.only_after):
        return False
    return not (is_named(doc, span) or is_teaser(doc, span) or is_addressed(doc, span))


_BESIDE = 60
"""How far from a term the words beside it may reach."""


def _is_dated(doc: Document, term: Term) -> bool:
    day = doc.published.isoformat() if doc.published else ""
    return not day or (day >= term.since and (not term.until or day <= term.until))


def _follows(after: str, wanted: str) -> bool:
    """Whether these words come next."""
    rest = after.lstrip(" -–")
    if wanted == NUMBER:
        return rest[:1].isdigit()
    if wanted == NAME:
        return rest[:1].isupper()
    end = len(wanted)
    return _folded(rest[:end]) == _folded(wanted) and not rest[end : end + 1].isalnum()


def _precedes(before: str, wanted: str) -> bool:
    """Whether these words stand just before."""
    rest = before.rstrip(" -–")
    word = rest.rpartition(" ")[2]
    if wanted == NUMBER:
        return word[-1:].isdigit()
    if wanted == NAME:
        return word.lstrip("(“\"'‘")[:1].isupper()
    start = len(rest) - len(wanted)
    return start >= 0 and _folded(rest[start:]) == _folded(wanted) and not rest[max(start - 1, 0) : start].isalnum()


def _word_after(text: str, end: int) -> str:
    return text[end + 1 : end + 24].partition(" ")[0] if text[end : end + 1] == " " else ""


def _word_before(text: str, start: int) -> str:
    before = text[max(start - 24, 0) : start].split() if text[max(start - 1, 0) : start] == " " else []
    return before[-1] if before else ""


def _in_place(written: str, form: str, right: str) -> str:
    """The house's form with the capital that opens a sentence, where the copy has one."""
    if written[0].isupper() and form[0].islower() and right:
        return right[0].upper() + right[1:]
    return right
