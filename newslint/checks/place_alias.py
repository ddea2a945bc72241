"""One place goes by two names: "Republic of Tolmar" here, "Tolmar Republic" there; Burma here, Myanmar there.

Silent where the copy introduces the second name itself ("Tolmar, which its elders call the Republic of Tolmar") and in
quotations, display type and credits. Whether two names that take a side mean one place is for a newsroom to list.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence, Set

from newslint.checks import Unset
from newslint.document import DISPLAY, UNREAD, Document, Zone
from newslint.facts.places import aliases, arranged
from newslint.facts.quotes import is_own
from newslint.facts.sentences import sentence_at
from newslint.facts.words import occurrences
from newslint.finding import Change, Other, Repair, Slip
from newslint.lexicons import lexicon
from newslint.text import Span

CASES = ("reordered", "alias", "registered")
VALUES = ("minority", "majority")
ELSEWHERE = ("name",)
NEEDS: tuple[str, ...] = ()

_SILENT = DISPLAY | UNREAD | {Zone.BYLINE, Zone.DATELINE, Zone.CREDIT, Zone.ALT, Zone.NOTE}
_CLIPPED = _SILENT - {Zone.SUBHEAD}
"""Where the order of a name is nobody's choice but that of who writes the line: a subhead is the story's own."""


Uses = dict[str, list[Span]]

Options = Unset


def check(doc: Document, _: Options) -> Iterator[Slip]:
    """A slip for each name of a place that the story names otherwise elsewhere."""
    for uses in _reordered(doc):
        yield from _slips(doc, uses, "reordered")
    for names in aliases(doc):
        yield from _slips(doc, _aliases(doc, names), "alias")
    if doc.conventions.register is not None:
        from newslint.facts.register import place_forms

        for forms in place_forms(doc):
            yield from _slips(doc, _by_form(doc, forms), "registered")


def _reordered(doc: Document) -> Iterable[Uses]:
    """The uses of each arranged name that stands in two orders, by order."""
    groups: dict[tuple[str, tuple[str, ...]], Uses] = {}
    for name in arranged(doc):
        if _counts(doc, name.span, _CLIPPED):
            groups.setdefault((name.generic, name.own), {}).setdefault(name.order, []).append(name.span)
    return [uses for uses in groups.values() if len(uses) > 1]


def _by_form(doc: Document, forms: Iterable[tuple[str, Span]]) -> Uses:
    found: Uses = {}
    for form, span in forms:
        if _counts(doc, span):
            found.setdefault(form, []).append(span)
    return found


def _aliases(doc: Document, names: Sequence[str]) -> Uses:
    found = {name: [span for span in occurrences(doc, name) if _counts(doc, span)] for name in names}
    return {name: spans for name, spans in found.items() if spans}


def _counts(doc: Document, span: Span, silent: Set[Zone] = _SILENT) -> bool:
    return doc.text[span.start].isupper() and doc.zone_at(span.start) not in silent and is_own(doc, span)


def _slips(doc: Document, uses: Uses, case: str) -> Iterator[Slip]:
    """The rarer names, each reported once against the commonest; nothing where the copy links the names."""
    if len(uses) < 2 or _linked(doc, uses.values()):
        return
    counts = Counter({name: len(spans) for name, spans in uses.items()})
    usual = max(uses, key=lambda name: (counts[name], -uses[name][0].start))
    for name, spans in uses.items():
        if name != usual:
            yield _slip(doc, spans, uses[usual], case)


def _slip(doc: Document, rare: list[Span], usual: list[Span], case: str) -> Slip:
    majority = doc.read(usual[0])
    return Slip(
        rare[0],
        {"minority": doc.read(rare[0]), "majority": majority},
        case,
        tuple(Other(span, {"name": doc.read(span)}) for span in usual),
        (Repair(tuple(Change(span, majority) for span in rare)),) if case == "reordered" else (),
    )


def _linked(doc: Document, groups: Iterable[list[Span]]) -> bool:
    """Whether two names stand in one sentence, or words that introduce a second name stand right before one."""
    seen: dict[int, int] = {}
    for number, spans in enumerate(groups):
        for span in spans:
            sentence = sentence_at(doc, span.start).span.start
            if seen.setdefault(sentence, number) != number or _introduced(doc, span):
                return True
    return False


def _introduced(doc: Document, span: Span) -> bool:
    table = lexicon("place-aliases")
    before = doc.text[max(span.start - 60, 0) : span.start]
    if before.rstrip().endswith(("(", "“", '"', "‘")):
        return True
    led = before.lower().split()
    links = frozenset(table["links"])
    while led:
        if led[-1] in links or " ".join(led[-2:]) in links:
            return True
        if led.pop() not in table["before-link"]:
            return False
    return False
