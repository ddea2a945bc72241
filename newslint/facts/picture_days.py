"""The day of a picture is the absolute date that its caption's first sentence gives for what is seen.

A day in a later sentence is background, and so is one that is another thing's ("after the Oct. 3 storm", "the map,
released Oct. 3"). Bare weekdays and months are not read. English only.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import cache

from newslint.document import Document, Zone, per_document
from newslint.facts.captions import Caption, captions
from newslint.facts.dates import Tense, WrittenDate
from newslint.facts.quotes import is_own
from newslint.facts.settled_days import nearest_day
from newslint.facts.within import dates_within
from newslint.facts.words import said, words
from newslint.lexicons import lexicon
from newslint.record import Record
from newslint.text import Span

_LABEL = re.compile(r"(?:\w+ ){0,2}\w+: ")
_LEAST = 2
_MOST = 10
_WAITING, _LAST = 40, 6
_FORMS = frozenset({"full", "month-day", "iso"})


class PictureDay(Record):
    """The day of a picture as its caption writes it; `dated` is false where the year is only the nearest."""

    span: Span
    day: date
    dated: bool
    caption: Caption


@per_document
def picture_days(doc: Document) -> tuple[PictureDay, ...]:
    """The days of the pictures that are not marked as old, in reading order."""
    if not doc.language.lower().startswith("en") or next(doc.zoned(Zone.CAPTION), None) is None:
        return ()
    return tuple(found for caption in captions(doc) if not caption.is_alt for found in _of(doc, caption))


def _of(doc: Document, caption: Caption) -> Iterator[PictureDay]:
    for written in dates_within(doc, caption.picture)[:_MOST]:
        if written.form not in _FORMS or not is_own(doc, written.span):
            continue
        day = nearest_day(doc, written.days[0]) if len(written.days) == 1 else None
        if day is not None and _is_of_the_picture(doc, caption, written) and not _is_marked(doc, caption):
            yield PictureDay(written.group or written.span, day, written.days[0].year is not None, caption)


def _is_of_the_picture(doc: Document, caption: Caption, written: WrittenDate) -> bool:
    if written.possessive or written.repeats or _is_to_come(doc, written):
        return False
    before = said(doc, Span(caption.picture.start, written.span.start))
    if len(before) < _LEAST or before[-1] in _words("not-its-day") or before[-1] in _words("of-papers"):
        return False
    verb = before[-2] if len(before) > 1 and before[-1] in ("on", "and") else ""
    if verb in _words("of-papers") or not _words("subordinate").isdisjoint(before):
        return False
    return _closes(doc, caption, written, before) and not _goes_on(doc, written)


def _is_to_come(doc: Document, written: WrittenDate) -> bool:
    """Whether a day is one to come, as far as its verb says; a full date before publication is none."""
    day = nearest_day(doc, written.days[0]) if written.days[0].year is not None else None
    past = day is not None and doc.published is not None and day <= doc.published
    return written.tense is Tense.FUTURE and not past and not _is_waited(doc, written)


def _closes(doc: Document, caption: Caption, written: WrittenDate, before: tuple[str, ...]) -> bool:
    """Whether a day stands apart from a phrase before it that has a day of its own.

    "After a storm in Arden, Oct. 3, 2022" and "at a rally for Orr in Arden, Norway Oct. 3, 2022" date the picture;
    "after the storm in Arden on Oct. 3, 2022" and "for the victims of the storm on Oct. 3, 2022" may date the storm.
    """
    if _words("of-events").isdisjoint(before):
        return True
    last = doc.text[caption.picture.start : (written.group or written.span).start].removesuffix(" on ").rstrip()
    if last.endswith((",", ".")):
        return True
    return _words("after-events").isdisjoint(before) and last.rpartition(" ")[2][:1].isupper()


def _is_waited(doc: Document, written: WrittenDate) -> bool:
    """Whether what is to come is what the people of the picture wait for in it: "Passengers wait to be screened"."""
    if written.verb is None:
        return False
    forms = said(doc, Span(max(written.verb.start - _WAITING, 0), written.verb.end))[-_LAST:]
    return "to" in forms and not _words("waiting").isdisjoint(forms[: forms.index("to")])


def _goes_on(doc: Document, written: WrittenDate) -> bool:
    """Whether a word right after the day takes it ("at an Oct. 3 rally", "on Oct. 3 and 4")."""
    following = doc.text[written.span.end : written.span.end + 12]
    word = following[1:].partition(" ")[0].lower()
    return following[:1] in ("-", "–", "'", "’") or (following[:1] == " " and word.isalpha() and word not in _places())


def _is_marked(doc: Document, caption: Caption) -> bool:
    if not _words("file").isdisjoint(said(doc, caption.whole)):
        return True
    if caption.credit is not None and not _words("file").isdisjoint(said(doc, caption.credit.span)):
        return True
    return not _words("shown").isdisjoint(_of_the_picture(doc, caption.picture))


def _of_the_picture(doc: Document, picture: Span) -> tuple[str, ...]:
    """The words for what is seen: without a label ("Cover image:") and those who are "not pictured"."""
    label = _LABEL.match(doc.text, picture.start, picture.end)
    start = label.end() if label else picture.start
    words = said(doc, Span(start, picture.end))
    return tuple(word for word, earlier in zip(words, ("", *words), strict=False) if earlier != "not")


@cache
def _places() -> frozenset[str]:
    return frozenset(lexicon("function-words")["prepositions"]) | {"outside", "inside", "as"}


@cache
def _words(kind: str) -> frozenset[str]:
    return frozenset(lexicon("picture-days")[kind])


@per_document
def looks_back(doc: Document) -> bool:
    """Whether the story has a word that makes old pictures its subject ("anniversary")."""
    return not words(doc).starts.keys().isdisjoint(_words("history"))
