"""The tokens of a page as a browser sees them: tags, text, references and comments, each with its range of the source.

Malformed markup is read as browsers read it: a stray quotation mark is part of an attribute's name, what a script says
is no markup, a reference may lack its semicolon. What is never closed (a comment, a tag, a script) hides nothing. The
time it takes grows with the length of the text alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

from newslint.readers.builder import Run
from newslint.readers.markup import NAME, Token, attributes, standing_for
from newslint.text import Span

_MARK = re.compile(r"[<&]")
_QUIET_VALUE = r"""(?:"[^"]*+"|'[^']*+'|[^\s"'>][^\s>]*+)"""
_TAG = re.compile(
    rf"""<(?P<close>/?)(?P<name>[A-Za-z][^\s/><]*+)
        (?P<rest>(?:[\s/=]++|{NAME}(?:\s*+=\s*+{_QUIET_VALUE})?+)*+)(?P<end>>?)""",
    re.VERBOSE,
)
_REFERENCE = re.compile(
    r"&(?:\#\d{1,7};?|\#[xX][0-9a-fA-F]{1,6};?|[A-Za-z][A-Za-z0-9]{1,31};"
    r"|(?:nbsp|amp|quot|lt|gt|copy|reg|shy)(?![A-Za-z0-9=]))"
)
_RAW_ELEMENTS = "script style textarea title xmp iframe noembed noframes noscript template"
_RAW = frozenset(_RAW_ELEMENTS.split())


def page_tokens(text: str, start: int = 0) -> Iterator[Token]:
    """The tokens of a page, in order. What stands between `<script>` and `</script>` is one token of the sort `raw`."""
    reading = _Reading(text)
    at = search = start
    while mark := _MARK.search(text, search):
        token = reading.token(mark.start())
        if token is None:
            search = mark.end()
            continue
        if at < token.start:
            yield Token("text", at, token.start)
        yield token
        at = search = token.end
        if token.sort == "open" and token.name in _RAW:
            end = reading.raw_end(token.name, token.end)
            if end > at:
                yield Token("raw", at, end, token.name)
            at = search = max(end, at)
    if at < len(text):
        yield Token("text", at, len(text))


class _Reading:
    """One reading of a page: it remembers which marks are never closed, so that each is looked for once."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.unclosed: set[str] = set()

    def token(self, start: int) -> Token | None:
        """The tag, comment or reference that starts here, None where this is text."""
        text = self.text
        if text[start] == "&":
            found = _REFERENCE.match(text, start)
            return Token("entity", start, found.end()) if found else None
        if text.startswith("<?", start) or self._is_bogus(start):
            return self._comment(start)
        if text.startswith("<!", start):
            return self._until(">", start, start + 2)
        if "<" in self.unclosed:
            return None
        tag = _TAG.match(text, start)
        if tag is None:
            return None
        if not tag["end"]:
            if tag.end() >= len(text):
                self.unclosed.add("<")
            return None
        sort = "close" if tag["close"] else "open"
        return Token(sort, start, tag.end(), tag["name"].lower(), attributes(text, tag))

    def _is_bogus(self, start: int) -> bool:
        """Whether what opens like a tag or a declaration has no name, and is a comment to a browser."""
        return self.text.startswith(("<!", "</"), start) and not self.text[start + 2 : start + 3].isalpha()

    def _comment(self, start: int) -> Token | None:
        if self.text.startswith("<!--", start):
            if self.text.startswith((">", "->"), start + 4):
                return self._until(">", start, start + 4)
            return self._until("-->", start, start + 4) or self._until(">", start, start + 4)
        return self._until("]]>" if self.text.startswith("<![CDATA[", start) else ">", start, start + 2)

    def _until(self, closing: str, start: int, search: int) -> Token | None:
        if closing in self.unclosed:
            return None
        found = self.text.find(closing, search)
        if found < 0:
            self.unclosed.add(closing)
            return None
        return Token("comment", start, found + len(closing))

    def raw_end(self, name: str, start: int) -> int:
        """Where the raw words of an element end: before its closing tag, at once where it has none."""
        if name in self.unclosed:
            return start
        found = re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE).search(self.text, start)
        if found is None:
            self.unclosed.add(name)
            return start
        return found.start()


def readable(text: str, span: Span) -> Iterator[Run]:
    """The runs of a range in which references read as the characters they stand for."""
    return standing_for(text, span, _REFERENCE, meant)


def meant(reference: str) -> str:
    """What a reference stands for; a character that no text can hold reads as nothing."""
    reads = unescape(reference)
    return "".join(char for char in reads if char >= " " or char.isspace()) if reads < " " else reads


def value(text: str, span: Span | None) -> str:
    """What the value of an attribute says, without the white space around it; empty where there is none."""
    if span is None:
        return ""
    words = text[span.start : span.end]
    return (unescape(words) if "&" in words else words).strip()
