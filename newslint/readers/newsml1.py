"""NewsML 1.2: each news item is a story, and each language that one comes in is a story of its own.

News lines give headline, deck, byline, dateline, credit and slug; the content is NITF, XHTML or text. Pictures inside
an item are captions of its story. Style sheets, logos and the headline as a page of its own are left out.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from newslint.document import Document, Zone
from newslint.readers.directives import Order
from newslint.readers.elements import Element
from newslint.readers.elements import root as read_root
from newslint.readers.layers import Layer
from newslint.readers.marked_up import Body
from newslint.readers.nitf import story as nitf_story
from newslint.readers.passages import Passage
from newslint.readers.prose import either, line
from newslint.readers.story import Facts, day, document, named
from newslint.text import Source

_LINES: Mapping[str, Zone] = {
    "HeadLine": Zone.HEADLINE,
    "SubHeadLine": Zone.DEK,
    "ByLine": Zone.BYLINE,
    "DateLine": Zone.DATELINE,
    "CreditLine": Zone.CREDIT,
    "NewsLine": Zone.NOTE,
}
_UNREAD = frozenset({"stylesheet", "logo", "thumbnail", "icon", "headline", "quicklook"})
_PICTURED = frozenset({"caption", "photo", "picture", "image", "graphic", "video", "multimedia"})
_PAGES = frozenset({"html", "body", "div", "p", "section", "body.content"})
_DATES = ("ThisRevisionCreated", "FirstCreated")


def documents(source: Source, _: Mapping[str, tuple[str, ...]]) -> Iterator[Document]:
    """Every story of a file, in order."""
    orders: list[Order] = []
    root = read_root(source, orders)
    stories = [story for item in root.every("NewsItem") for story in _Item(source, root, item, orders).stories()]
    several = len(stories) > 1
    for number, story in enumerate(stories, 1):
        if several:
            story.facts.add("story", f"{story.id}#{number}" if story.id else str(number))
        inside = [given for given in orders if not several or given.span in story.element.span]
        yield document(source, "newsml", story.passages, story.facts, inside)
    if not stories:
        yield document(source, "newsml", [], Facts(), orders)


class _Story:
    """One story while it is being read; `id` is what its item is called everywhere."""

    def __init__(self, element: Element, language: str) -> None:
        self.element = element
        self.language = language
        self.passages: list[Passage] = []
        self.facts = Facts()
        self.id = ""
        self.titles = 0
        self.images = 0


class _Item:
    """One news item, read component by component."""

    def __init__(self, source: Source, root: Element, item: Element, orders: list[Order]) -> None:
        self.source, self.root, self.item, self.orders = source, root, item, orders

    def stories(self) -> list[_Story]:
        found = [_Story(self.item, "")]
        for component in self.item.children("NewsComponent"):
            self._component(component, found)
        kept = [story for story in found if story.passages]
        for story in kept:
            self._facts(story)
        return kept

    def _component(self, component: Element, found: list[_Story], *, pictured: bool = False) -> None:
        role = component.child("Role")
        kind = role.get("FormalName").lower() if role is not None else ""
        if kind in _UNREAD:
            return
        pictured = pictured or kind in _PICTURED
        spoken = component.child("DescriptiveMetadata", "Language")
        language = spoken.get("FormalName") if spoken is not None else ""
        if language and language != found[-1].language:
            if found[-1].passages:
                found.append(_Story(component, language))
            found[-1].language = language
            found[-1].element = component if len(found) > 1 else found[-1].element
        story = found[-1]
        if pictured:
            story.images += 1
        lines = component.child("NewsLines")
        for one in lines.children() if lines is not None else ():
            self._line(story, one, pictured=pictured)
        for creator in component.every("Creator") if not pictured else ():
            for party in creator.children("Party"):
                story.facts.author(party.get("FormalName").strip())
        for part in component.children("ContentItem", "NewsComponent"):
            if part.name == "NewsComponent":
                self._component(part, found, pictured=pictured)
            else:
                self._content(found[-1], part, contact=kind == "contact", pictured=pictured)

    def _line(self, story: _Story, one: Element, *, pictured: bool) -> None:
        if one.name == "SlugLine" and not pictured:
            runs = list(one.runs())
            story.facts.add("slug", one.text(self.source), None if not runs else one.span)
        zone = _LINES.get(one.name)
        if zone is None or (pictured and zone in (Zone.HEADLINE, Zone.DATELINE, Zone.NOTE)):
            return
        words = one.child("NewsLineText") if zone is Zone.NOTE else one
        if words is None:
            return
        story.titles += zone is Zone.HEADLINE
        again = (zone is Zone.HEADLINE and story.titles > 1) or zone in (Zone.NOTE, Zone.DATELINE)
        image = f"image-{story.images}" if pictured else None
        zone = Zone.CREDIT if pictured and zone is Zone.BYLINE else zone
        known = {"key": one.name if again else None, "image": image, "printed": zone is not Zone.NOTE}
        story.passages += line(self.source, words.runs(), zone, words.span, **known)

    def _content(self, story: _Story, part: Element, *, contact: bool, pictured: bool) -> None:
        held = part.child("DataContent")
        if held is None:
            return
        zone = Zone.CAPTION if pictured else Zone.NOTE if contact else None
        image = f"image-{story.images}" if pictured else None
        read = False
        for inner in held.children():
            if inner.name == "nitf" and zone is None:
                story.passages += nitf_story(self.source, inner, story.facts, titled=bool(story.titles))
            elif inner.name in _PAGES or inner.name == "nitf":
                body = Body(self.source)
                body.read(inner, zone)
                story.passages += [one._replace(image=image or one.image) for one in body.passages]
            read = True
        if not read and _is_text(part):
            layer = Layer(self.source, held.runs())
            story.passages += either(layer, self.orders, **({"zone": zone, "image": image} if zone else {}))

    def _facts(self, story: _Story) -> None:
        management = self.item.child("NewsManagement")
        for name in _DATES:
            one = management.child(name) if management is not None else None
            if one is not None:
                story.facts.add("published", day(one.text(self.source)), one.span)
        sent = self.root.child("NewsEnvelope", "DateAndTime")
        if sent is not None:
            story.facts.add("published", day(sent.text(self.source)), sent.span)
        story.facts.add("language", named(story.language or self.item.get("lang")))
        public = self.item.child("Identification", "NewsIdentifier", "PublicIdentifier")
        story.id = public.text(self.source) if public is not None else ""


def _is_text(part: Element) -> bool:
    """Whether a content item holds words: it says so, or does not say what else it holds."""
    media, mime = part.child("MediaType"), part.child("MimeType")
    kind = media.get("FormalName").lower() if media is not None else "text"
    written = mime.get("FormalName").lower() if mime is not None else "text/plain"
    return kind == "text" and written.startswith("text") and "css" not in written
