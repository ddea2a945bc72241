"""A name is not spelled as the newsroom's register has it: a form the register gives as wrong, or one letter off.

Silent in bylines and credits, and where the sentence speaks of spellings. All places of one form are one finding.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks import Unset
from newslint.document import Document, Zone
from newslint.facts.notices import is_notice
from newslint.facts.quotes import is_own
from newslint.facts.register import Misspelling, misspellings
from newslint.finding import Change, Other, Repair, Slip
from newslint.text import Span

CASES = ("listed", "quoted", "in-name", "near")
VALUES = ("written", "right", "role", "source")
ELSEWHERE = ("written",)
NEEDS = ("register",)

_SILENT = frozenset((Zone.BYLINE, Zone.CREDIT, Zone.NOTE))

Options = Unset


def check(doc: Document, _: Options) -> Iterator[Slip]:
    """A slip for each form that the register does not have so, at its first place."""
    groups: dict[tuple[str, str, str], list[Misspelling]] = {}
    for one in misspellings(doc):
        if doc.zone_at(one.span.start) not in _SILENT and not is_notice(doc, one.span):
            groups.setdefault((doc.read(one.span), one.entry.place, _case(doc, one)), []).append(one)
    for (_written, _place, case), found in groups.items():
        yield _slip(doc, found, case)


def _case(doc: Document, one: Misspelling) -> str:
    if one.near:
        return "near"
    if not is_own(doc, one.span):
        return "quoted"
    return "in-name" if _in_longer_name(doc, one.span) else "listed"


def _in_longer_name(doc: Document, span: Span) -> bool:
    """Whether a capital follows, so that the form may be part of an official name ("Warren Orre Hall")."""
    after = doc.text[span.end : span.end + 2]
    return after[:1] == " " and after[1:].isupper()


def _slip(doc: Document, found: list[Misspelling], case: str) -> Slip:
    first = found[0]
    written = doc.read(first.span)
    role = f", {first.entry.role}" if first.entry.role else ""
    changes = tuple(Change(one.span, one.right) for one in found)
    return Slip(
        first.span,
        {"written": written, "right": first.right, "role": role, "source": first.entry.place},
        case,
        tuple(Other(one.span, {"written": doc.read(one.span)}) for one in found[1:]),
        (Repair(changes),),
    )
