"""IPTC 7901, as European agencies send it: a header line, keywords, a headline that ends in `=`, wrapped paragraphs.

Source, number, priority, category and word count of the header are no copy, nor are the keywords, which are the slug.
What stands below `# Notebook` or a row of stars, and the desk's initials at the end, are notes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from newslint.document import Document, Zone
from newslint.readers.passages import Passage, passage
from newslint.readers.story import Facts, document
from newslint.readers.wires import MONTHS, Message, century, joined, lines, messages, stripped, the_day
from newslint.text import Source, Span

_SENT = re.compile(r"(?P<day>\d\d)\d{4}\s+GMT\s+(?P<month>[A-Za-z]{3})\s+(?P<year>\d\d)\b")
_MOST, _INDENT = 8, 2
_DESK = re.compile(r"#+\s|\*(?:\s\*)+\s*$|\*\*\*")
_PRIORITY = re.compile(r"[A-Z0-9 .,:/-]+|\(.*\)")
_INITIALS = re.compile(r"[a-z]{2,8}(?: [a-z]{1,8}){1,6}")


def documents(source: Source, _: Mapping[str, tuple[str, ...]]) -> Iterator[Document]:
    """The story of each message, in order."""
    found = list(messages(source))
    for message in found:
        facts = Facts()
        passages = list(_passages(source, message, facts))
        facts.add("published", _sent(source, message))
        if len(found) > 1:
            facts.add("story", " ".join(source.text[message.header.start + 1 : message.header.end].split()[:2]))
        yield document(source, "iptc7901", passages, facts)
    if not found:
        yield document(source, "iptc7901", [], Facts())


def _sent(source: Source, message: Message) -> date | None:
    sent = _SENT.search(source.text, message.trailer.start, min(message.trailer.end, message.trailer.start + 200))
    month = sent["month"].lower() if sent else ""
    if sent is None or month not in MONTHS:
        return None
    return the_day(century(sent["year"]), MONTHS.index(month) + 1, int(sent["day"]))


def _passages(source: Source, message: Message, facts: Facts) -> Iterator[Passage]:
    header = [stripped(source, line) for line in lines(source, message.header)]
    slug = next((line for line in header[1:] if len(line)), None)
    if slug is not None:
        facts.add("slug", source.text[slug.start : slug.end].strip("/ "), slug)
    every = list(lines(source, message.copy))
    head = _head(source, every)
    yield from _above(source, every[:head])
    yield from _body(source, every[head:])


def _head(source: Source, every: Sequence[Span]) -> int:
    """How many lines stand above the story: up to the one that ends in `=`, or to the first blank one."""
    for number, line in enumerate(every[:_MOST], 1):
        words = source.text[line.start : line.end].strip()
        if words.endswith("="):
            return number
        if not words and number > 1:
            return number
    return 0


def _above(source: Source, every: Sequence[Span]) -> Iterator[Passage]:
    """The headline, and lines that say how urgent it is and who wrote it."""
    told = [line for line in (stripped(source, line, "=") for line in every) if len(line)]
    signed = [line for line in told if source.text[line.start : line.start + 3].lower() in ("by ", "von")]
    unsigned = [line for line in told if line not in signed]
    notes = [line for line in unsigned[:-1] if _PRIORITY.fullmatch(source.text, line.start, line.end)]
    headline = [line for line in unsigned if line not in notes]
    for line in notes:
        yield from _passage(source, [line], Zone.NOTE)
    yield from _passage(source, headline, Zone.HEADLINE)
    for line in signed:
        yield from _passage(source, [line], Zone.BYLINE)


def _body(source: Source, every: Sequence[Span]) -> Iterator[Passage]:
    """Paragraphs: a blank line or an indented one ends them."""
    desk: Zone | None = None
    open_lines: list[Span] = []
    for line in every:
        words = stripped(source, line)
        text = source.text[words.start : words.end]
        starts = not len(words) or words.start - line.start >= _INDENT
        if starts or _DESK.match(text) or desk:
            yield from _passage(source, open_lines, desk or _initials(source, open_lines))
            open_lines = []
        desk = Zone.NOTE if desk or _DESK.match(text) else None
        if len(words):
            open_lines.append(words)
    yield from _passage(source, open_lines, desk or _initials(source, open_lines))


def _initials(source: Source, paragraph: Sequence[Span]) -> Zone | None:
    if len(paragraph) != 1:
        return None
    return Zone.NOTE if _INITIALS.fullmatch(source.text, paragraph[0].start, paragraph[0].end) else None


def _passage(source: Source, wrapped: Sequence[Span], zone: Zone | None) -> Iterator[Passage]:
    if wrapped:
        whole = Span(wrapped[0].start, wrapped[-1].end)
        found = passage(source, joined(source, list(wrapped)), whole, zone=zone, printed=zone is not Zone.NOTE)
        if found is not None:
            yield found
