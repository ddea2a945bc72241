"""Towns that copy puts into a state or a province: "Halden, Ohio,", "HALDEN, Iowa —", "the Ohio town of Halden".

Nothing is read where all of them are in one state: there is nothing to compare.
A day, a person and a list that such words stand beside are read too ("in Brandt, Ohio"): only who compares two of one
name learns that it is a town.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from newslint.document import STORY, Document, Zone
from newslint.facts.gazetteer import is_wide
from newslint.facts.phrases import PhraseBook, phrase_book
from newslint.facts.told_places import ToldPlace
from newslint.facts.towns import after_kind, town_at, words_before
from newslint.lexicons import lexicon, worked_out

_ZONES = STORY | {Zone.CAPTION, Zone.DATELINE}
_JOIN = re.compile(r", (?=[A-Z])")
_CLOSERS = (",", ".", ";", ":", ")", "\n", " (", " —", " –", " -", " _")


def state_towns(doc: Document) -> tuple[ToldPlace, ...]:
    """Every such town; none where all of them are in one state."""
    told = (*_after_commas(doc), *_before_kinds(doc))
    return told if len({one.code for one in told}) > 1 else ()


def _after_commas(doc: Document) -> Iterator[ToldPlace]:
    """`Halden, Ohio,`, `Halden, Ill.`: the state closes the phrase."""
    text = doc.text
    for join in _JOIN.finditer(text):
        state = _states().at(text, join.end())
        if state is None or not _closes(text, state.span.end) or doc.zone_at(join.start()) not in _ZONES:
            continue
        town = words_before(doc, join.start())
        if town is not None and not is_wide(doc.read(town)):
            yield ToldPlace(town, state.span, state.meaning)


def _closes(text: str, end: int) -> bool:
    """Whether nothing but a clause or a dash goes on behind the state: "Halden, Ohio Republicans" is no place."""
    return text[end - 1] == "." or end == len(text) or text.startswith(_CLOSERS, end)


def _before_kinds(doc: Document) -> Iterator[ToldPlace]:
    """`the Ohio town of Halden`."""
    text = doc.text
    for kind in lexicon("towns")["kinds"]:
        at = text.find(f" {kind} of ")
        while at >= 0:
            state = _state_before(text, at)
            start = after_kind(text, at)
            town = town_at(text, start) if state is not None and start else None
            if state is not None and town is not None and doc.zone_at(at) in _ZONES:
                yield ToldPlace(town, state.word, state.code)
            at = text.find(f" {kind} of ", at + 1)


def _state_before(text: str, end: int) -> ToldPlace | None:
    """The state that ends at an offset, behind "the": "the New Jersey" is one, "the Jersey" none."""
    start = text.rfind("the ", max(0, end - 30), end) + 4
    found = _states().at(text, start) if start > 3 else None
    return ToldPlace(found.span, found.span, found.meaning) if found and found.span.end == end else None


@cache
def _states() -> PhraseBook[str]:
    return PhraseBook(_codes())


@worked_out
def _codes() -> Mapping[str, Mapping[str, str]]:
    entries = lexicon("regions").items()
    return phrase_book(
        (name, code)
        for code, entry in entries
        for name in (entry["name"], *entry.get("also", ()), *entry.get("short", ()))
    ).by_first
