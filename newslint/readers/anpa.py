"""ANPA 1312, as American agencies send it: lines that open with `^` stand above the story, paragraphs with a tab in it.

The first `^` line is the keyword line with its word count, which is the slug and no copy; category, service level and
the times in header and trailer are none either. Lines for photo and copy desks are notes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date

from newslint.document import Document, Zone
from newslint.readers import shapes
from newslint.readers.passages import Passage, passage
from newslint.readers.story import Facts, document
from newslint.readers.wires import Message, century, lines, messages, runs, stripped, the_day
from newslint.text import Source, Span

_NOTE = re.compile(
    r"\W*(?:eds?\b|editors?['’]?s?\b|a?p? ?(?:photos?|video|graphics?|interactive)\b|with ap\b|hfr\b|embargo|undated)",
    re.IGNORECASE,
)
_SENT = re.compile(r"(?P<month>\d\d)-(?P<day>\d\d)-(?P<year>\d\d)\s+\d{4}\s*GMT")
_KEYWORD = re.compile(r"(?P<slug>[^,<]+?)(?:,[^<]*)?\s*<?$")
_MARKS = "^<="
_LINE_WORDS = 20


def documents(source: Source, _: Mapping[str, tuple[str, ...]]) -> Iterator[Document]:
    """The story of each message, in order."""
    found = list(messages(source))
    for message in found:
        facts = Facts()
        passages = list(_Copy(source, message, facts).passages())
        facts.add("published", _sent(source, message))
        if len(found) > 1:
            facts.add(
                "story", " ".join(source.text[message.header.start : message.header.end].split("\x13")[0].split())
            )
        yield document(source, "anpa", passages, facts)
    if not found:
        yield document(source, "anpa", [], Facts())


def _sent(source: Source, message: Message) -> date | None:
    sent = _SENT.search(source.text, message.trailer.start, min(message.trailer.end, message.trailer.start + 200))
    return the_day(century(sent["year"]), int(sent["month"]), int(sent["day"])) if sent else None


class _Copy:
    """The copy of one message, line by line; `above` until the first paragraph."""

    def __init__(self, source: Source, message: Message, facts: Facts) -> None:
        self.source, self.message, self.facts = source, message, facts
        self.above, self.titled, self.signed = True, False, False
        self.open: list[Span] = []

    def passages(self) -> Iterator[Passage]:
        first = True
        for line in lines(self.source, self.message.copy):
            text = self.source.text[line.start : line.end].lstrip("\x10\x11\x12\x13\x14 ")
            words = stripped(self.source, line, _MARKS)
            if not len(words):
                yield from self._paragraph()
            elif first:
                first = False
                self._keyword(line)
            elif text[:1] == "^" or "\x08" in text[:2]:
                yield from self._paragraph()
                yield from self._line(line, words, table=text[:1] != "^")
            elif text[:1] == "\t" or not self.open:
                yield from self._paragraph()
                self.open, self.above = [words], False
            else:
                self.open.append(words)
        yield from self._paragraph()

    def _keyword(self, line: Span) -> None:
        place = stripped(self.source, line, "^")
        found = _KEYWORD.match(self.source.text, place.start, place.end)
        if found:
            self.facts.add("slug", found["slug"].strip(), Span(*found.span("slug")))

    def _paragraph(self) -> Iterator[Passage]:
        lines, self.open = self.open, []
        if lines:
            whole = Span(lines[0].start, lines[-1].end)
            yield from self._passage(whole, None)

    def _passage(self, span: Span, zone: Zone | None) -> Iterator[Passage]:
        found = passage(self.source, runs(self.source, span), span, zone=zone, printed=zone is not Zone.NOTE)
        if found is not None:
            yield found

    def _line(self, line: Span, words: Span, *, table: bool) -> Iterator[Passage]:
        """A line that is set apart: its last mark and its words say what it is."""
        zone = Zone.TABLE_CELL if table else self._zone(line, self.source.text[words.start : words.end])
        self.titled = self.titled or zone is Zone.HEADLINE
        self.signed = zone is Zone.BYLINE
        if table:
            self.facts.add("type", "listing")
        yield from self._passage(words, zone)

    def _zone(self, line: Span, words: str) -> Zone | None:
        heading = self.source.text[line.start : line.end].rstrip("\r ").endswith("=")
        if words[:3].lower() == "by " or (self.signed and heading and self.above and not words.isupper()):
            return Zone.BYLINE
        if _NOTE.match(words[:60]):
            return Zone.NOTE
        if not self.above:
            return Zone.SUBHEAD
        if not self.titled:
            return Zone.HEADLINE
        if heading:
            return Zone.SUBHEAD
        return Zone.DEK if shapes.ended(words) or len(words.split()) > _LINE_WORDS else Zone.LIST_ITEM
