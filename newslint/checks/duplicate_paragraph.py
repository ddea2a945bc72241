"""Paragraphs and sentences that the copy says twice; entries of a live file are one slip together."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks import Unset
from newslint.document import Document
from newslint.facts.repeats import Repeat, repeats
from newslint.finding import Change, Other, Repair, Slip
from newslint.text import Span

CASES = ("adjacent", "passage", "apart", "near", "sentence-adjacent", "sentence", "live")
VALUES = ("count", "opening")
ELSEWHERE = ("opening",)
NEEDS = ()

_OPENING = 5

Options = Unset


def check(doc: Document, _: Options) -> Iterator[Slip]:
    """One slip a repeat, at the later place; a repair takes the later one away where it follows its double at once."""
    found = repeats(doc)
    yield from (_slip(doc, repeat) for repeat in found if not repeat.live)
    live = [repeat for repeat in found if repeat.live]
    if live:
        others = (live[0].first, *(repeat.span for repeat in live[1:]))
        yield Slip(live[0].span, _values(doc, live[0]), "live", tuple(_other(doc, span) for span in others))


def _slip(doc: Document, repeat: Repeat) -> Slip:
    repairs = (Repair(_changes(doc, repeat)),) if repeat.exact and repeat.adjacent else ()
    return Slip(repeat.span, _values(doc, repeat), _case(repeat), (_other(doc, repeat.first),), repairs)


def _case(repeat: Repeat) -> str:
    if not repeat.blocks:
        return "sentence-adjacent" if repeat.adjacent else "sentence"
    if not repeat.exact:
        return "near"
    if repeat.adjacent:
        return "adjacent"
    return "passage" if len(repeat.blocks) > 1 else "apart"


def _changes(doc: Document, repeat: Repeat) -> tuple[Change, ...]:
    if repeat.blocks:
        return tuple(Change(doc.blocks[block].span, block=True) for block in repeat.blocks)
    return (Change(Span(repeat.first.end, repeat.span.end)),)


def _values(doc: Document, repeat: Repeat) -> dict[str, str]:
    return {"count": str(repeat.length), "opening": _opening(doc, repeat.span)}


def _other(doc: Document, span: Span) -> Other:
    return Other(span, {"opening": _opening(doc, span)})


def _opening(doc: Document, span: Span) -> str:
    said = doc.read(span).split()
    return " ".join(said[:_OPENING]) + ("…" if len(said) > _OPENING else "")
