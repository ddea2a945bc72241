"""What newslint read in a draft, as plain values: spans of the file as it lies on disk, and what they mean.

Every item has `text`, what stands there, and its place, `start` and `end`, in code points of the file as decoded. A
part of an item that is a place of its own (a quotation's speaker) is an item too.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from importlib import import_module
from operator import attrgetter
from types import NoneType
from typing import Any

from newslint.document import Block, Document
from newslint.facts.marks import Voice, stretches_of
from newslint.rulebook.settings import field_names
from newslint.text import Span

VERSION = 1

Item = dict[str, Any]

_KEYS: Mapping[str, tuple[str, ...]] = {
    "sentences": (),
    "quotes": ("speaker", "cue", "closed", "mark", "nested", "continued", "way"),
    "dates": ("kind", "value", "candidates", "basis", "tense"),
    "names": ("cluster", "type", "form", "title", "age"),
    "clusters": ("id", "type", "name", "mentions", "roles", "ages", "affiliations"),
    "quantities": ("quantity.number", "quantity.unit", "quantity.hedge", "quantity.counts", "verb", "event"),
    "attributions": ("source", "cue", "content", "kind", "style", "tier", "pattern", "antecedent", "rivals"),
    "captions": ("picture", "background", "credit", "alt", "positions"),
    "acronyms": ("letters", "long", "fits"),
}
_PARSED = ("label", "person", "agency")
"""What a credit is taken apart into; it is a place as well."""

KINDS = ("blocks", *_KEYS)
"""Everything an inspection lists, in order."""


_SPANS: Mapping[str, Callable[[Any], Span]] = {
    "captions": lambda caption: caption.whole,
    "attributions": lambda given: given.cue.hull(given.source or given.cue),
}
"""Where a fact is that has no span of its own: a caption with its credit, who says so and the word for saying it."""


def items(doc: Document, kind: str) -> Iterator[Item]:
    """The items of one kind that a draft holds, in reading order."""
    if kind == "blocks":
        return (_block(doc, block) for block in doc.blocks)
    facts: Iterable[Any] = getattr(import_module(f"newslint.facts.{kind}"), kind)(doc)
    if kind == "quantities":
        from newslint.facts.frames import frame_of

        facts = (frame_of(doc, quantity) for quantity in facts)
    return (_fact(doc, kind, fact) for fact in facts)


def _block(doc: Document, block: Block) -> Item:
    shown = _source_range(doc, block.source)
    shown["zone"] = block.zone.value
    for voice in (Voice.QUOTED, Voice.UNCLOSED):
        stretches = [place(doc, span) for span in stretches_of(doc, block, voice)]
        shown |= {voice.value: stretches} if stretches else {}
    return shown | {name: getattr(block, name) for name in ("key", "image", "part") if getattr(block, name) is not None}


def _fact(doc: Document, kind: str, fact: Any) -> Item:
    span = _SPANS.get(kind, attrgetter("span"))(fact)
    return place(doc, span) | {name.rpartition(".")[2]: _value(doc, attrgetter(name)(fact)) for name in _KEYS[kind]}


def place(doc: Document, span: Span) -> Item:
    """Where a span of the copy stands in the file, and what stands there."""
    return _source_range(doc, doc.locate(span))


def _source_range(doc: Document, span: Span) -> Item:
    return {"start": span.start, "end": span.end, "text": doc.source.text[span.start : span.end]}


def _value(doc: Document, value: Any) -> Any:
    if isinstance(value, Span):
        return place(doc, value)
    names = field_names(value)
    if names:
        span = getattr(value, "span", None)
        if span is None:
            return {name: _value(doc, getattr(value, name)) for name in names}
        parsed = _PARSED if set(_PARSED) <= set(names) else ()
        return place(doc, span) | {name: _value(doc, getattr(value, name)) for name in parsed}
    if isinstance(value, (tuple, list)):
        return [_value(doc, item) for item in value]
    return value if isinstance(value, (bool, int, float, NoneType)) else str(value)
