"""A story's one loaded cue: one side "claimed", and the other said.

Sides are bodies and groups that stand against each other: two of one head ("the two ministries"), a crowd and an
authority ("organizers", "police"), or lawyers and prosecutors or the lawyers of somebody else. A cue counts as loaded
where it gives a clause and not in another sense ("claimed responsibility"); nothing is told where both sides have one,
or where the other spoke less than twice. A person whose very words are quoted leaves no doubt of having said them:
there, two other speakers who "said" are enough.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache

from newslint.document import STORY, Document, per_document
from newslint.facts.attributions import Sourced, SourceKind, kind, meaning, sourced, sourced_in
from newslint.facts.attributions.blocks import blocks_with
from newslint.facts.words import said
from newslint.lexicons import lexicon
from newslint.record import Record
from newslint.text import Span

_LEAST = 2
_FOUND = frozenset(("source-verb", "according-to", "quote-verb-source", "apposition"))
_AGAINST = (("crowds", "authorities"), ("lawyers", "accusers"))
_LAWYERS = "lawyers"
_OWNED = ("'s", "’s", "s'", "s’")
_NEAR = 24
_BEFORE_CUE = (",”", ',"', ",''", ",’", "?”", "!”", '?"', '!"')


class Loaded(Record):
    """The attribution with the loaded cue, and the neutral ones of the other sides or of whoever else is named.

    `quoted` is true where the cue stands behind a quotation, whoever the others are.
    """

    loaded: Sourced
    neutral: tuple[Sourced, ...]
    quoted: bool = False


@per_document
def loaded_cue(doc: Document) -> Loaded | None:
    """The one loaded cue of a story whose other sides are all given neutral ones; None where there is no such."""
    blocks = [block for block in blocks_with(doc, _lists()["loaded"]) if block.zone in STORY]
    # whoever else "claimed", side or not, the verb is no mark of one side
    sharp = [one for block in blocks for one in sourced_in(doc, block) if one.source and _is_loaded(doc, one)]
    if not sharp or len({_side(doc, one) for one in sharp}) != 1:
        return None
    if len(sharp) == 1 and _is_behind_quotation(doc, sharp[0]):
        return _quoted(doc, sharp[0])
    if not _head(doc, sharp[0]):
        return None
    given = (one for one in sourced(doc) if _head(doc, one) and doc.zone_at(one.cue.start) in STORY)
    others = tuple(_others(doc, given, sharp[0]))
    return Loaded(sharp[0], others) if len(others) >= _LEAST else None


def _is_behind_quotation(doc: Document, one: Sourced) -> bool:
    """Whether a cue that doubts gives the words before it, of somebody with a name: "“We won,” Reeve claimed."."""
    before = doc.text[max(one.span.start - 3, 0) : one.span.start]
    if doc.read(one.cue).lower() not in _lists()["doubting"] or not before[:-1].endswith(_BEFORE_CUE):
        return False
    after = said(doc, Span(one.span.end, one.span.end + _NEAR))[:1]
    ends = doc.text[one.span.end : one.span.end + 1] in (".", ",")
    return (ends or (*after, "")[0] in lexicon("function-words")["prepositions"]) and _is_named(doc, one)


def _is_named(doc: Document, one: Sourced) -> bool:
    return one.source is not None and kind(doc, one) in (SourceKind.NAMED, SourceKind.OFFICE)


def _quoted(doc: Document, sharp: Sourced) -> Loaded | None:
    """The one loaded cue behind a quotation, where two others with a name have neutral ones."""
    named = (one for one in sourced(doc) if doc.zone_at(one.cue.start) in STORY and _is_named(doc, one))
    own = _last(doc, sharp)
    others = tuple(one for one in named if doc.read(one.cue).lower() in _lists()["neutral"] and _last(doc, one) != own)
    enough = len({_last(doc, one) for one in others}) >= _LEAST
    return Loaded(sharp, others, quoted=True) if enough else None


def _last(doc: Document, one: Sourced) -> str:
    return said(doc, one.source or one.cue)[-1]


def _head(doc: Document, one: Sourced) -> str:
    """The last word of a source that may be a side: one of the lexicon's, plurals of bodies cut; else nothing."""
    if one.source is None or one.pattern not in _FOUND:
        return ""
    words = said(doc, one.source)
    if _client(words) is not None:
        return _LAWYERS
    lists = _lists()
    sides = lists["crowds"] | lists["authorities"] | lists["like-sides"] | lists["accusers"]
    return words[-1] if words[-1] in sides else ""


def _client(words: Sequence[str]) -> str | None:
    """Whom lawyers speak for, by a last word: "attorneys for Ada Reeve"; nothing of "his lawyers"; None of no lawyers.

    "U.S. attorneys" and "state attorneys" speak for no client.
    """
    at = next((at for at, word in enumerate(words) if word in _lists()["lawyers"]), None)
    if at is None:
        return None
    if words[at + 1 : at + 2] and words[at + 1] in _lists()["for-clients"]:
        return words[-1]
    if at + 1 < len(words) or not at:
        return None
    if words[at - 1].endswith(_OWNED):
        return words[at - 1].rstrip("s").rstrip("'’")
    return "" if words[at - 1] in _lists()["of-the-defense"] else None


def _are_against(doc: Document, one: Sourced, other: Sourced) -> bool:
    """Whether two sources are two sides: two bodies of one head, or a crowd and an authority."""
    first, second = _head(doc, one), _head(doc, other)
    if first == second and first in _lists()["like-sides"]:
        return _side(doc, one) != _side(doc, other)
    if first == second == _LAWYERS:
        clients = {_client(said(doc, it.source or it.cue)) for it in (one, other)}
        return len(clients) > 1 and "" not in clients
    pairs = (pair for a, b in _AGAINST for pair in ((a, b), (b, a)))
    return any(first in _lists()[a] and second in _lists()[b] for a, b in pairs)


@cache
def _lists() -> Mapping[str, frozenset[str]]:
    return {name: frozenset(of) for name, of in lexicon("loaded-cues").items()}


def _is_loaded(doc: Document, one: Sourced) -> bool:
    if one.tier == "noun" or not _lists()["loaded"] & set(said(doc, one.cue)):
        return False
    after = said(doc, Span(one.cue.end, one.cue.end + 24))
    return not any(after[: len(sense)] == sense for sense in _senses())


@cache
def _senses() -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(sense.split()) for sense in _lists()["other-sense"])


def _others(doc: Document, given: Iterable[Sourced], sharp: Sourced) -> Iterator[Sourced]:
    """The neutral attributions of the other side; none where it has a loaded one."""
    return (one for one in given if _are_against(doc, sharp, one) and doc.read(one.cue).lower() in _lists()["neutral"])


def _side(doc: Document, one: Sourced) -> str:
    """What a source goes by: its own words without an article, those of its fuller mention for a short form."""
    if _head(doc, one) == _LAWYERS:
        return f"{_LAWYERS} {_client(said(doc, one.source or one.cue))}"
    forms = said(doc, meaning(doc, one).antecedent or one.source or one.cue)
    return " ".join(forms[1:] if forms[:1] == ("the",) else forms)
