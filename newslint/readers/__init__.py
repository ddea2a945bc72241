"""Readers turn one format into a document: zones, the copy as read, and the way back to the source."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from functools import cache
from importlib import import_module

from newslint.document import Conventions, Document
from newslint.text import Source, UnreadableError, decode

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import TypedDict, Unpack

    class Known(TypedDict, total=False):
        """What is known of a draft before it is read."""

        published: date | None
        language: str | None
        conventions: Conventions
        front_matter: Mapping[str, Iterable[str]] | None
        published_pattern: str | None
        format: str | None
        dated: Callable[[Document], date | None] | None


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
    ".aml": "archieml",
    ".archieml": "archieml",
    ".xml": "xml",
    ".nitf": "xml",
    ".newsml": "xml",
    ".rss": "xml",
    ".atom": "xml",
    ".json": "json",
    ".ninjs": "json",
    ".anpa": "wire",
    ".iptc": "wire",
}
"""The format that each file name suffix has, in lower case; any other suffix is read as plain text."""

_MODULES = {
    "text": "plain",
    "markdown": "markdown",
    "html": "html",
    "docx": "docx",
    "odt": "odt",
    "archieml": "archieml",
    "nitf": "nitf",
    "newsml-g2": "newsml_g2",
    "newsml": "newsml1",
    "feed": "feeds",
    "ninjs": "ninjs",
    "anpa": "anpa",
    "iptc7901": "iptc7901",
}
_OPENERS = frozenset({"html", "docx", "odt"})
"""The formats whose own reader says which text a file's bytes are."""

_TOLD_INSIDE = frozenset({"xml", "json", "wire"})
"""The formats of which only the content says which they are."""

_UNSURE = (".xml", ".json", ".html", ".htm")
"""The suffixes of files that mostly are no drafts: in a folder their content is looked at first."""

MOST_STORIES = 2_000
"""The most stories that one file may hold."""

_SOH = "\x01"


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
    if name in _TOLD_INSIDE or (name == "text" and _SOH.encode() in content[:16]):
        from newslint.readers.recognising import decoded

        return decoded(path, content, encoding)
    if name not in _OPENERS:
        return decode(path, content, encoding)
    found: Source = import_module(f"newslint.readers.{_MODULES[name]}").opened(path, content, encoding)
    return found


def is_draft(path: str) -> bool:
    """Whether a file that a walk meets can be one of a format that has a reader.

    Its name tells, and for XML, JSON and pages also how it opens.
    """
    if not path.lower().endswith(_UNSURE):
        return True
    from newslint.readers.recognising import is_news

    return is_news(path)


def stories(
    source: Source,
    *,
    published: date | None = None,
    language: str | None = None,
    conventions: Conventions = Conventions(),
    front_matter: Mapping[str, Iterable[str]] | None = None,
    published_pattern: str | None = None,
    format: str | None = None,
    dated: Callable[[Document], date | None] | None = None,
) -> tuple[Document, ...]:
    """The documents a source is: one, or each item of a feed, a message or a package as a draft of its own.

    `front_matter` names further keys by role (`headline: [hed]`). The publication date is the one given, else the
    front matter's or the format's own, else the one `published_pattern` finds in the path (`YYYY-MM-DD-`,
    `posts/YYYY/MM/`), else what `dated` says of the document (the dateline's own date). Raises `UnreadableError` for
    what is broken, or XML and JSON of no news format.
    """
    reader = import_module(f"newslint.readers.{_MODULES.get(format or _recognised(source), 'plain')}")
    aliases = {role: tuple(keys) for role, keys in (front_matter or {}).items()}
    several = getattr(reader, "documents", None)
    found: Iterable[Document] = several(source, aliases) if several else (reader.document(source, aliases),)
    documents: list[Document] = []
    for doc in found:
        if len(documents) == MOST_STORIES:
            raise UnreadableError(source.path, "unreadable", f"it holds more than {MOST_STORIES:,} stories; split it")
        known = published or doc.published or _date_in(source.path, published_pattern)
        doc = doc.but(published=known, language=language or doc.language, conventions=conventions)
        if known is None and dated is not None:
            doc = doc.but(published=dated(doc))
        documents.append(doc)
    return tuple(documents)


def read(source: Source, **known: Unpack[Known]) -> Document:
    """The document a source is, the first where it is several; what is known of it is said as to `stories`."""
    return stories(source, **known)[0]


def _recognised(source: Source) -> str:
    name = format_of(source.path)
    if name not in _TOLD_INSIDE and not (name == "text" and _SOH in source.text[:16]):
        return name
    from newslint.readers.recognising import recognised

    return recognised(source, name)


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
