"""Figures that may tell an age, whosever it is: ", 34,", "34-year-old", "turned 34", "died at 87"; `ages` says whose.

They cost a look at the text and no names, and most drafts have too few of them for two ages to conflict.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint.document import Document, per_document
from newslint.facts.words import words

_LONGEST = 3
_BEFORE = (
    ", ",
    " is ",
    " now ",
    " age ",
    " aged ",
    "e was ",
    "age of ",
    "died at ",
    "dies at ",
    "dead at ",
    "At ",
    "At age ",
)
_BEHIND = (",", ";", ".", " and ", " years old", "\n", " on ", " in ", " after ")
_TURNED = " turned "
_OLD = "-year-old"


@per_document
def two_ages(doc: Document) -> bool:
    """Whether two different figures may tell ages: where they do not, no two ages conflict."""
    return len({*_figures(doc), *_years_old(doc)}) > 1


def _figures(doc: Document) -> Iterator[str]:
    for form, starts in words(doc).starts.items():
        if form.isdigit() and len(form) <= _LONGEST and any(_may_tell(doc.text, start, len(form)) for start in starts):
            yield form


def _may_tell(text: str, start: int, length: int) -> bool:
    told = text.startswith(_BEHIND, start + length) and text.endswith(_BEFORE, 0, start)
    return told or text.endswith(_TURNED, 0, start)


def _years_old(doc: Document) -> Iterator[str]:
    """The figures before "-year-old"; of a longer number the last three digits."""
    for year in words(doc).starts.get("year", ()):
        end = year - 1
        if doc.text.startswith(_OLD, end):
            first = end
            while first > 0 and end - first < _LONGEST and doc.text[first - 1].isdigit():
                first -= 1
            yield from [doc.text[first:end]] if first < end else []
