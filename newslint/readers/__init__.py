"""Readers turn one format into a document: zones, the copy as read, and the way back to the source."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from functools import cache
from importlib import import_module

from newslint.document import Conventions, Document
from newslint.text import Source, decode

FORMATS: Mapping[str, str] = {
    ".txt": "text",
    ".text": "text",
    ".md": "markdown",
    ".markdown": "markdown",
    ".mdx": "markdown",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".docx": "docx",
    ".docm": "docx",
    ".odt": "odt",
}
"""The format that each file name suffix has, in lower case; any other suffix is read as plain text."""

_MODULES = {"text": "plain", "markdown": "markdown", "html": "html", "docx": "docx", "odt": "odt"}
_OPENERS = frozenset({"html", "docx", "odt"})
"""The formats whose own reader says which text a file's bytes are."""


def suffixes() -> frozenset[str]:
    """The file name suffixes that have a reader, in lower case with their full stop."""
    return frozenset(FORMATS)


def format_of(path: str) -> str:
    """The format that a file name's suffix says, `text` where it says none."""
    name = path.rpartition("/")[2].lower()
    return FORMATS.get(name[name.rfind(".") :], "text") if "." in name else "text"


def opened(path: str, content: bytes, encoding: str | None = None) -> Source:
    """The source that a file's bytes are: its text, or that of the inner file that holds the copy of an archive.

    `encoding` counts where neither a byte-order mark nor the file itself names one. Raises `UnreadableError`.
    """
    name = format_of(path)
    if name not in _OPENERS:
        return decode(path, content, encoding)
    found: Source = import_module(f"newslint.readers.{_MODULES[name]}").opened(path, content, encoding)
    return found


def read(
    source: Source,
    *,
    published: date | None = None,
    language: str | None = None,
    conventions: Conventions = Conventions(),
    front_matter: Mapping[str, Iterable[str]] | None = None,
    published_pattern: str | None = None,
    format: str | None = None,
    dated: Callable[[Document], date | None] | None = None,
) -> Document:
    """The document a source is.

    `front_matter` names further keys by role (`headline: [hed]`). The publication date is the one given, else the
    front matter's, else the one `published_pattern` finds in the path (`YYYY-MM-DD-`, `posts/YYYY/MM/`), else what
    `dated` says of the document (the dateline's own date). Raises `UnreadableError` for front matter that is broken.
    """
    name = format or format_of(source.path)
    reader = import_module(f"newslint.readers.{_MODULES.get(name, 'plain')}")
    doc: Document = reader.document(source, {role: tuple(keys) for role, keys in (front_matter or {}).items()})
    known = published or doc.published or _date_in(source.path, published_pattern)
    doc = doc.but(published=known, language=language or doc.language, conventions=conventions)
    if known is None and dated is not None:
        doc = doc.but(published=dated(doc))
    return doc


@cache
def _pattern(template: str) -> re.Pattern[str]:
    pieces = {"YYYY": r"(?P<year>(?:19|20)\d\d)", "MM": r"(?P<month>\d\d?)", "DD": r"(?P<day>\d\d?)"}
    parts = re.split(r"(YYYY|MM|DD)", template)
    return re.compile("".join(pieces.get(part, re.escape(part)) for part in parts))


def _date_in(path: str, template: str | None) -> date | None:
    """The date that a path names by a template of `YYYY`, `MM` and `DD`; a template without a day finds none."""
    if template is None or not all(template.count(piece) == 1 for piece in ("YYYY", "MM", "DD")):
        return None
    found = _pattern(template).search(path.replace("\\", "/"))
    if found is None:
        return None
    try:
        return date(int(found["year"]), int(found["month"]), int(found["day"]))
    except ValueError:
        return None
