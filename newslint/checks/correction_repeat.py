"""The copy prints again what the newsroom corrected before. What was wrong, and where, the corrections log says."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks import Unset
from newslint.document import Document, Zone
from newslint.facts.corrected import Corrected, corrected
from newslint.facts.quotes import is_own
from newslint.finding import Change, Other, Repair, Slip

CASES = ("known", "quoted", "open")
VALUES = ("written", "right", "when", "source")
ELSEWHERE = ("written",)
NEEDS = ("corrections",)

_SILENT = frozenset((Zone.BYLINE, Zone.CREDIT))

Options = Unset


def check(doc: Document, _: Options) -> Iterator[Slip]:
    """A slip for each thing that was corrected, at its first place."""
    groups: dict[tuple[str, str, str], list[Corrected]] = {}
    for one in corrected(doc):
        if doc.zone_at(one.span.start) not in _SILENT:
            groups.setdefault((doc.read(one.span), one.place, _case(doc, one)), []).append(one)
    for (written, place, case), found in groups.items():
        right, day = found[0].right, found[0].day
        yield Slip(
            found[0].span,
            {"written": written, "right": right, "when": f" on {day}" if day else "", "source": place},
            case,
            tuple(Other(one.span, {"written": written}) for one in found[1:]),
            (Repair(tuple(Change(one.span, right) for one in found)),) if right else (),
        )


def _case(doc: Document, one: Corrected) -> str:
    if not one.right:
        return "open"
    return "known" if is_own(doc, one.span) else "quoted"
