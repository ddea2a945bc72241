"""Where a rule of an editor's own reads: in which zones, and in whose words."""

from __future__ import annotations

from collections.abc import Collection

from newslint.document import DISPLAY, STORY, Document, Zone
from newslint.facts.marks import Voice, voice
from newslint.text import Span

READ = STORY | DISPLAY | {Zone.CAPTION}
"""What is read where a rule names no zone: running text, display type and captions."""


def in_scope(doc: Document, span: Span, zones: Collection[Zone], wanted: str) -> bool:
    """Whether a place is in these zones (or those that are read, if none is named) and in this voice."""
    return doc.zone_at(span.start) in (zones or READ) and is_voiced(doc, span, wanted)


def is_voiced(doc: Document, span: Span, wanted: str) -> bool:
    """Whether words are the story's `own`, `quoted`, or any."""
    if wanted == "any":
        return True
    voices = {voice(doc, span.start), voice(doc, max(span.end - 1, span.start))}
    return voices == {Voice.OWN if wanted == "own" else Voice.QUOTED}
