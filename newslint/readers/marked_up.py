"""The body of a story in NITF or XHTML elements, as passages: what each element is on the page is in one table.

Elements that only mark words (a person, a link) are passed through. Elements that stand for metadata are left out.
"""

from __future__ import annotations

from newslint.document import Zone
from newslint.readers.builder import Run
from newslint.readers.elements import Element
from newslint.readers.markup import decoded
from newslint.readers.passages import Passage, passage
from newslint.text import Source, Span

_HEADINGS = "hl1 hl2 hl3 hl4 hl5 h1 h2 h3 h4 h5 h6"
_ELEMENTS = {
    Zone.SUBHEAD: _HEADINGS,
    Zone.QUOTE_BLOCK: "bq blockquote",
    Zone.LIST_ITEM: "li dd dt",
    Zone.TABLE_CELL: "td th",
    Zone.CAPTION: "media-caption figcaption caption",
    Zone.CREDIT: "media-producer credit copyrite",
    Zone.NOTE: "note fn tagline bibliography",
    Zone.BYLINE: "byline byttl",
    Zone.DATELINE: "dateline",
    Zone.DEK: "abstract",
    Zone.CODE: "pre",
}
_ZONES = {name: zone for zone, names in _ELEMENTS.items() for name in names.split()}
_BLOCK_ELEMENTS = (
    "nitf html body body.head body.content body.end p div section article header footer aside main block ul ol dl "
    "table tbody thead tfoot tr media figure hedline hr nitf-table address center datasource"
)
_UNSEEN_ELEMENTS = (
    "head alt-code media-metadata media-object nitf-table-metadata custom-table ds script style svg iframe object "
    "video audio rights distributor series story.date nitf-col nitf-colgroup"
)
_SPACED_ELEMENTS = (
    "br city region sublocation country state name.given name.family function virtloc postaddr addressee "
    "delivery.point postcode delivery.office"
)
_BLOCKS = frozenset(_BLOCK_ELEMENTS.split()).union(_ZONES)
_UNSEEN = frozenset(_UNSEEN_ELEMENTS.split())
_SPACED = frozenset(_SPACED_ELEMENTS.split())
_PICTURES = frozenset({"media", "figure"})
_ALTS = {"img": "alt", "media-reference": "alternate-text"}


class Body:
    """Collects the passages of elements as they are read; pictures are numbered through all of them."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.passages: list[Passage] = []
        self._runs: list[Run] = []
        self._image: str | None = None
        self._images = 0

    def read(self, element: Element, zone: Zone | None = None, key: str | None = None) -> None:
        """Read an element as copy of a zone, or as what its own elements say."""
        self._block(element, zone, key)

    def _block(self, element: Element, zone: Zone | None, key: str | None) -> None:
        self._flush(zone, key)
        before = len(self.passages)
        if element.name in _PICTURES:
            self.picture()
        for piece in element.content:
            if isinstance(piece, Run):
                self._runs.append(piece)
            else:
                self._element(piece, zone, key)
        alone = len(self.passages) == before
        self._flush(zone, key, element.span if alone else None)
        if element.name in _PICTURES:
            self._image = None

    def _element(self, element: Element, zone: Zone | None, key: str | None) -> None:
        name = element.name
        if name in _UNSEEN:
            return
        if name in _ALTS:
            self._alt(element)
        if name in _SPACED or zone is Zone.BYLINE:
            # <city>Vessin</city><country>Norland</country>, By<person>Lena Orso</person>
            self._runs.append(Run(element.tag.start, element.tag.start + 1, " "))
        if name in _BLOCKS:
            if name == "hr":
                self._flush(zone, key)
                return
            self._block(element, _ZONES.get(name, zone), key)
            self._flush(zone, key)
            return
        for piece in element.content:
            if isinstance(piece, Run):
                self._runs.append(piece)
            else:
                self._element(piece, zone, key)

    def picture(self) -> None:
        """From here on captions belong to another picture."""
        self._images += 1
        self._image = f"image-{self._images}"

    def _alt(self, element: Element) -> None:
        place = element.place(self.source, _ALTS[element.name])
        if place is None:
            return
        if self._image is None:
            self.picture()
        runs = decoded(self.source.text, place)
        found = passage(self.source, runs, place, zone=Zone.ALT, key="alt", image=self._image, printed=False)
        if found is not None:
            self.passages.append(found)

    def _flush(self, zone: Zone | None, key: str | None, extent: Span | None = None) -> None:
        image = self._image if zone in (Zone.CAPTION, Zone.CREDIT, Zone.ALT) else None
        found = passage(self.source, self._runs, extent, zone=zone, key=key, image=image)
        self._runs = []
        if found is not None:
            self.passages.append(found)
