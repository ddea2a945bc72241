"""Who says so: every attribution in the story's own words, with its source, its cue and what it covers.

A source may be named, an office, vague, anonymous, a document or a pronoun; a short form ("the ministry") knows which
fuller mention it stands for, or which ones it may stand for. Quotations' speakers are the fact `quotes`.
"""

from __future__ import annotations

from newslint.facts.attributions.attribution import Attribution, Style, attributions, speakers
from newslint.facts.attributions.heads import SourceKind

__all__ = ["Attribution", "SourceKind", "Style", "attributions", "speakers"]
