"""Who says so: every attribution in the story's own words, with its source, its cue and what it covers.

A source may be named, an office, vague, anonymous, a document or a pronoun; a short form ("the ministry") knows which
fuller mention it stands for, or which ones it may stand for. Quotations' speakers are the fact `quotes`.

Who is asked for a few blocks alone asks `sourced_in` and `sourced_within`: cues and sources of a block depend on no
other, and so does not the kind of a source. What a source means, and which quotations are its words, may lie elsewhere.
"""

from __future__ import annotations

from newslint.facts.attributions.attribution import Attribution, Style, attributions, kind, meaning, speakers
from newslint.facts.attributions.heads import SourceKind
from newslint.facts.attributions.sources import Sourced, sourced, sourced_in, sourced_within

__all__ = [
    "Attribution",
    "SourceKind",
    "Sourced",
    "Style",
    "attributions",
    "kind",
    "meaning",
    "sourced",
    "sourced_in",
    "sourced_within",
    "speakers",
]
