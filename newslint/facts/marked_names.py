"""Names that the copy writes with accents and without, or with a straight apostrophe and a curly one.

Two people and two places are left apart: another given name before each, another surname after each, another state or
country behind each. Words in capitals and display type, which may have no accents, are not compared.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from newslint.document import DISPLAY, Document, Zone, per_document
from newslint.facts.name_signs import CONTRACTED
from newslint.facts.names.known import in_register
from newslint.facts.names.lexis import key, same_given
from newslint.facts.names.words import NameWord, name_words
from newslint.facts.two_forms import TwoForms
from newslint.text import Span


@per_document
def marked(doc: Document) -> tuple[TwoForms, ...]:
    """The names with and without accents; `sure` is false where only the apostrophe differs."""
    if doc.text.isascii():
        return ()
    found = sorted(
        (forms for group in _groups(doc) for forms in _two_forms(doc, group)), key=lambda forms: forms.odd[0]
    )
    return tuple(_whole_names(doc, found))


def _whole_names(doc: Document, found: Iterable[TwoForms]) -> Iterator[TwoForms]:
    """The forms, those of words that follow each other in one name made one."""
    before: TwoForms | None = None
    for forms in found:
        if before is None:
            before = forms
        elif _go_on(doc, before.odd, forms.odd) and _go_on(doc, before.usual, forms.usual):
            odd = tuple(map(Span.hull, before.odd, forms.odd))
            before = before._replace(odd=odd, usual=tuple(map(Span.hull, before.usual, forms.usual)))
        else:
            yield before
            before = forms
    if before is not None:
        yield before


def _go_on(doc: Document, ones: Sequence[Span], others: Sequence[Span]) -> bool:
    """Whether each of these spans has its other right behind it, with no more than words of a name between."""
    between = [doc.text[one.end : other.start] for one, other in zip(ones, others, strict=False)]
    return len(ones) == len(others) and all(map(_is_inside, between))


def _is_inside(between: str) -> bool:
    """Whether only spaces and words with capitals stand between two words of a name."""
    return between[:1] == " " and all(word.isalpha() and word[0].isupper() for word in between.split())


def _groups(doc: Document) -> Iterator[Sequence[NameWord]]:
    """The mentions of one word that may be one name: those before the same word, and those that end a name."""
    signed = _signed(doc)
    for word, known in name_words(doc).items():
        mentions = (*known, *signed.get(word, ()))
        if len(mentions) > 1:
            groups: dict[str, list[NameWord]] = {}
            for mention in mentions:
                if not doc.read(mention.span).isupper() and doc.zone_at(mention.span.start) not in DISPLAY:
                    groups.setdefault(mention.after, []).append(mention)
            yield from groups.values()


def _signed(doc: Document) -> dict[str, list[NameWord]]:
    """The surnames with apostrophes that sign embedded posts: "— Karen O'Dell (@odell)", which the page shows too."""
    found: dict[str, list[NameWord]] = {}
    for block in doc.zoned(Zone.EMBED):
        for match in _signature().finditer(doc.read(block.span)):
            span = Span(block.span.start + match.start("surname"), block.span.start + match.end("surname"))
            word = NameWord(span, key(match["surname"]), key(match["given"]))
            found.setdefault(word.key, []).append(word)
    return found


@cache
def _signature() -> re.Pattern[str]:
    given, surname = r"(?P<given>[A-Z][\w.-]{0,30})", r"(?P<surname>[A-Z][\w-]{0,2}[’'][A-Z][\w-]{1,30})"
    return re.compile(rf"[—–-] {given} {surname} \(@")


def _two_forms(doc: Document, group: Iterable[NameWord]) -> Iterator[TwoForms]:
    written: dict[str, list[NameWord]] = {}
    for mention in group:
        if not mention.key.endswith(CONTRACTED):
            written.setdefault(_plain(doc, mention), []).append(mention)
    if len(written) < 2:
        return
    *others, usual = sorted(written.values(), key=lambda side: _standing(doc, side))
    for odd in others:
        if _may_be_one(odd, usual) and not _are_two_places(doc, odd, usual):
            one, other = (_plain(doc, side[0]).replace("’", "'") for side in (odd, usual))
            if one != other or "'" in one[1:3]:
                known = _in_register(doc, usual) and not _in_register(doc, odd)
                yield TwoForms(tuple(it.span for it in odd), tuple(it.span for it in usual), one != other, known)


def _plain(doc: Document, mention: NameWord) -> str:
    return doc.read(mention.span).lower().rstrip(".")


def _in_register(doc: Document, side: Sequence[NameWord]) -> bool:
    return in_register(doc, doc.read(side[0].span))


def _standing(doc: Document, side: Sequence[NameWord]) -> tuple[bool, int, bool, int]:
    """How usual a form is: by the register, by its number, then with its accents, then where it stands first."""
    return _in_register(doc, side), len(side), not doc.read(side[0].span).isascii(), -side[0].span.start


def _may_be_one(odd: Sequence[NameWord], usual: Sequence[NameWord]) -> bool:
    ones, others = ({it.given for it in side} - {""} for side in (odd, usual))
    return not ones or not others or any(same_given(one, other) for one in ones for other in others)


def _are_two_places(doc: Document, odd: Sequence[NameWord], usual: Sequence[NameWord]) -> bool:
    ones, others = ({_region(doc, it.span.end) for it in side} - {""} for side in (odd, usual))
    return bool(ones) and bool(others) and ones.isdisjoint(others)


def _region(doc: Document, end: int) -> str:
    """The word with a capital after a name and a comma: "California" for "San Jose, California"."""
    ahead = doc.text[end : end + 24]
    if not ahead.startswith(", ") or not ahead[2:3].isupper():
        return ""
    return ahead[2:].partition(" ")[0].rstrip(".,;:")
