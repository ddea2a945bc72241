"""A page of the web is a story with much around it; the story is read, exactly where it stands in the file.

References are decoded, captions and alt texts belong to their picture, the headline, day and authors that the metadata
gives are kept. Navigation, comments, advertisements and links to other stories are not read. Nothing is fetched.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator, Mapping, Sequence

from newslint.document import Document, Zone
from newslint.readers.builder import CopyBuilder
from newslint.readers.declared import written_date
from newslint.readers.directives import suppressions
from newslint.readers.pages.article import headline, is_piece, story, without_site
from newslint.readers.pages.furniture import Weighed
from newslint.readers.pages.metadata import Meta, metadata
from newslint.readers.pages.telling import Telling
from newslint.readers.pages.tree import Node, page
from newslint.readers.passages import Passage, written
from newslint.readers.shapes import ended, folded
from newslint.readers.zoning import zoned
from newslint.text import Source, UnreadableError, decode

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

_CHARSET = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]{1,40})""", re.IGNORECASE)
_HEAD = 20_000
_BROWSERS = {"iso8859-1": "cp1252", "ascii": "cp1252", "iso8859-9": "cp1254"}
"""What browsers take some encodings for."""

_ZONES = {"headline": Zone.HEADLINE, "dek": Zone.DEK, "byline": Zone.BYLINE}
_LONGEST = 8_000_000
_ECHO = 0.6


def opened(path: str, content: bytes, encoding: str | None) -> Source:
    """The source that a page's bytes are: UTF-8 or what a byte-order mark says, else what the page or `encoding` names.

    Pages often name the encoding they once had, so one whose bytes are UTF-8 is UTF-8 whatever it says.
    """
    try:
        source = decode(path, content)
    except UnreadableError as error:
        named = error.kind == "undecodable" and (_declared(content) or encoding)
        if not named:
            raise
        source = decode(path, content, named)
    if len(source.text) > _LONGEST:
        raise UnreadableError(path, "unreadable", f"the page is longer than {_LONGEST:,} characters")
    return source


def _declared(content: bytes) -> str | None:
    """The encoding that a page names, as browsers understand it; None where it names none that there is."""
    found = _CHARSET.search(content[:_HEAD])
    if found is None:
        return None
    name = found[1].decode("ascii", "replace")
    try:
        known = codecs.lookup(name).name
        "".encode(name)
    except (LookupError, ValueError):
        return None
    return _BROWSERS.get(known, None if known.startswith(("utf-16", "utf-32")) else known)


def document(source: Source, _: Mapping[str, tuple[str, ...]]) -> Document:
    """The document that a page is; its keys are those of the web, so names of front-matter keys mean nothing."""
    tree = page(source)
    weighed = Weighed(tree)
    known = metadata(tree)
    title = next((each.value for each in known if each.role == "title"), "")
    called = [each.value for each in known if each.role == "headline"]
    top = headline(weighed, called, title)
    told = list(_told(weighed, top))
    passages = sorted((*told, *_metadata(known, told)), key=lambda each: each.source)
    builder = CopyBuilder(source)
    for whole, parts in zoned(passages):
        written(builder, source, whole, parts)
    view, blocks = builder.finish()
    facts = _facts(known)
    return Document(
        source,
        "html",
        view,
        blocks,
        published=facts.pop("published", None),
        language=facts.get("language", "en"),
        suppressions=suppressions(tree.orders, blocks, len(source.text)),
        metadata=facts,
    )


def _told(weighed: Weighed, top: Node | None) -> Sequence[Passage]:
    where = story(weighed, top)
    if top is not None and top.start >= where.end:
        top = None
    around = where
    while top is not None and not around.start <= top.start < around.end and around.parent is not None:
        around = around.parent
    return Telling(weighed, where, top, whole=is_piece(weighed)).tell(around)


def _metadata(known: Sequence[Meta], told: Sequence[Passage]) -> Iterator[Passage]:
    """The headlines, deks and bylines of the metadata that the page does not print in the same words."""
    printed = {folded(each.text) for each in told if each.zone in (Zone.HEADLINE, Zone.DEK, Zone.BYLINE)}
    copy = folded(" ".join(each.text for each in told))
    words = _words(copy)
    headed = any(each.zone is Zone.HEADLINE for each in told)
    for each in known:
        zone = _ZONES.get(each.role) if each.role != "title" or headed else Zone.HEADLINE
        said = folded(each.value)
        bare = folded(without_site(each.value)) if zone is Zone.HEADLINE else said
        if zone is None or not said or {said, bare} & printed or not _is_of_story(zone, said, copy, words):
            continue
        printed |= {said, bare}
        yield Passage(each.runs, each.value, each.span, zone=zone, key=each.key)


def _is_of_story(zone: Zone, said: str, copy: str, words: frozenset[str]) -> bool:
    """Whether a value of the metadata is about the story and says what the copy does not say word for word."""
    if zone is Zone.BYLINE:
        return " " in said and "/" not in said and len(said) < 80
    own = _words(said)
    if zone is Zone.DEK and (not ended(said) or said.endswith(("…", "...")) or said in copy):
        return False
    return len(own & words) >= _ECHO * len(own) and len(own) > 1


def _words(text: str) -> frozenset[str]:
    return frozenset(word for each in text.split() if len(word := each.strip(".,;:!?\"'“”‘’()|-")) > 3)


def _facts(known: Sequence[Meta]) -> dict[str, Any]:
    """What the metadata says of the story: `published`, `modified`, `language`, `section`, `url`, and their places."""
    facts: dict[str, Any] = {}
    places = {}
    for each in sorted(known, key=lambda meta: meta.rank):
        found: Any = each.value
        if each.role in ("published", "modified"):
            found = written_date(each.value)
        elif each.role == "language":
            found = each.value.replace("_", "-")
        elif each.role not in ("section", "url"):
            continue
        if found and each.role not in facts:
            facts[each.role] = found
            places[each.role] = each.span
    authors = tuple(dict.fromkeys(each.value for each in known if each.role == "byline" and " " in each.value))
    facts |= {"places": places} if places else {}
    return facts | ({"authors": authors} if authors else {})
