"""The elements of an XML file as a tree in which every piece of text knows where it stands in the source."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from newslint.readers.builder import Run
from newslint.readers.directives import Order, order
from newslint.readers.safe_xml import XmlEvent, attribute_span, refused, xml_events
from newslint.text import Source, Span

MOST = 400_000
"""The most elements and pieces of text in a file that is read whole."""


class Element:
    """One element: its name and namespace, attributes, source range, and its content (runs of text and elements)."""

    __slots__ = ("content", "end", "tag")

    def __init__(self, tag: XmlEvent) -> None:
        self.tag, self.end = tag, tag.end
        self.content: list[Element | Run] = []

    @property
    def name(self) -> str:
        """The name without a prefix."""
        return self.tag.name

    @property
    def space(self) -> str:
        """The namespace of the name, empty where it has none."""
        return self.tag.space

    @property
    def span(self) -> Span:
        """The source range from the start tag to the end tag, both included."""
        return Span(self.tag.start, self.end)

    def get(self, attribute: str) -> str:
        """The value of an attribute, empty where there is none."""
        return self.tag.attributes.get(attribute, "").strip()

    def place(self, source: Source, attribute: str) -> Span | None:
        """Where the value of an attribute stands; None for an empty one."""
        return attribute_span(source.text, self.tag, attribute) if self.get(attribute) else None

    def children(self, *names: str) -> Iterator[Element]:
        """The elements right inside that have one of these names; all of them where none is given."""
        for piece in self.content:
            if isinstance(piece, Element) and (not names or piece.name in names):
                yield piece

    def child(self, *path: str) -> Element | None:
        """The first element that this path of names leads to."""
        found: Element | None = self
        for name in path:
            found = next(found.children(name), None) if found is not None else None
        return found

    def every(self, *names: str) -> Iterator[Element]:
        """The elements of these names at any depth, in order."""
        waiting = list(reversed(list(self.children())))
        while waiting:
            one = waiting.pop()
            if one.name in names:
                yield one
            waiting.extend(reversed(list(one.children())))

    def runs(self) -> Iterator[Run]:
        """All text inside, in order."""
        waiting: list[Element | Run] = list(reversed(self.content))
        while waiting:
            one = waiting.pop()
            if isinstance(one, Element):
                waiting.extend(reversed(one.content))
            else:
                yield one

    def inner(self) -> Span:
        """The source range of the text inside; the whole element where there is none."""
        runs = list(self.runs())
        return Span(runs[0].start, runs[-1].end) if runs else self.span

    def text(self, source: Source) -> str:
        """The words inside, with single spaces."""
        return " ".join(reading(source, self.runs()).split())


def reading(source: Source, runs: Iterable[Run]) -> str:
    """What runs read as, one after the other."""
    return "".join(source.text[run.start : run.end] if run.reads is None else run.reads for run in runs)


def root(source: Source, orders: list[Order]) -> Element:
    """The root element of a source; suppressions in its comments are added to `orders`. Raises `UnreadableError`."""
    top = Element(XmlEvent("open", 0, 0))
    above = [top]
    for count, event in enumerate(xml_events(source)):
        if count > MOST:
            raise refused(
                source, f"it has more than {MOST:,} elements and pieces of text, more than stories", event.start
            )
        if event.sort == "open":
            element = Element(event)
            above[-1].content.append(element)
            above.append(element)
        elif event.sort == "close":
            above.pop().end = event.end
        elif event.sort == "text":
            _add(source.text, above[-1].content, event)
        else:
            # XML allows no two hyphens in a comment, so the reason of a suppression stands behind a dash
            words = source.text[event.start + 4 : event.end - 3].replace(" — ", " -- ")
            given = order(words, Span(event.start, event.end))
            orders += [given] if given is not None else []
    return next(top.children())


def _add(text: str, content: list[Element | Run], event: XmlEvent) -> None:
    """Keep a run of text; one that stands right behind the last is the same run, line ends as they are."""
    plain = event.reads is None or event.reads == "\n" == text[event.start : event.end][-1:]
    plain = plain or (event.reads == "\n" and text[event.start] == "\r")
    last = content[-1] if content else None
    if plain and isinstance(last, Run) and last.reads is None and last.end == event.start:
        content[-1] = Run(last.start, event.end)
    else:
        content.append(Run(event.start, event.end, None if plain else event.reads))
