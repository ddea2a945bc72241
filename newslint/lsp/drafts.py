"""A draft that is open in an editor: where it is, what it says now, and what it says after the next keystrokes."""

from __future__ import annotations

import os
from collections.abc import Iterable
from urllib.parse import unquote, urlsplit
from urllib.request import url2pathname

from newslint.lsp.units import UTF_16, Point, Ruler
from newslint.readers import format_of
from newslint.record import Record
from newslint.text import Source

_SUFFIXES = {"markdown": ".md", "mdx": ".md", "html": ".html"}
_READ = frozenset({"text", "markdown", "html"})
_SURROGATES = dict.fromkeys(range(0xD800, 0xE000), 0xFFFD)


class Typed(Record):
    """What was typed: a text in the place of what stood between two points, or of everything."""

    text: str
    place: tuple[Point, Point] | None = None


class Draft(Record):
    """One open draft. Each keystroke makes another, so that whoever holds an old one knows it for stale."""

    uri: str
    path: str
    text: str
    version: int | None = None

    @property
    def source(self) -> Source:
        """The draft as a source."""
        return Source(self.path, self.text)

    @property
    def is_text(self) -> bool:
        """Whether its format is text that an editor shows; nobody types into a `.docx`."""
        return format_of(self.path) in _READ

    def after(self, changes: Iterable[Typed], version: int | None, encoding: str = UTF_16) -> Draft:
        """The draft after these changes, each on top of the one before."""
        text = self.text
        for typed in changes:
            if typed.place is None:
                text = typed.text
                continue
            span = Ruler(Source(self.path, text), encoding).span(*typed.place)
            text = text[: span.start] + typed.text + text[span.end :]
        return self._replace(text=whole(text), version=version)


def opened(uri: str, language: str, text: str, version: int | None, folder: str) -> Draft:
    """A draft as an editor opens it; one that is no file yet lies in this folder, in the format the editor says."""
    return Draft(uri, path_of(uri) or _unsaved(uri, language, folder), whole(text), version)


def whole(text: str) -> str:
    """The text with U+FFFD for each half of a pair that lost its other half: nothing can write those."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return text.translate(_SURROGATES)
    return text


def path_of(uri: str) -> str | None:
    """The path of a file's address; None for an address of anything else."""
    try:
        address = urlsplit(uri)
    except ValueError:
        return None
    if address.scheme != "file":
        return None
    path = url2pathname(address.path)
    return f"//{address.netloc}{path}" if address.netloc and address.netloc != "localhost" else path


def _unsaved(uri: str, language: str, folder: str) -> str:
    name = os.path.basename(unquote(uri).partition(":")[2].replace("\\", "/")).replace("\0", "") or "untitled"
    return os.path.join(folder, os.path.splitext(name)[0] + _SUFFIXES.get(language, ".txt"))
