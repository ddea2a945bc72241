"""One name is written in two ways: the odd one out is the rarer form, or of equals the one that is less known.

All places of the odd form are one slip. Where each form stands once, the repair may go either way.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from importlib import import_module

from newslint.document import Document, Zone
from newslint.facts.two_forms import TwoForms
from newslint.finding import Change, Other, Repair, Slip
from newslint.record import Any, Record
from newslint.text import Span

CASES = ("registered", "often", "once", "alone")
VALUES = ("odd", "usual", "times")
ELSEWHERE = ("usual",)
NEEDS = ()

_FACTS: Mapping[str, tuple[str, str]] = {
    "spelling": ("name_spellings.misspellings", "name_signs.misspelled"),
    "given": ("given_names.given_names", "name_signs.two_givens"),
    "place": ("place_spellings.place_spellings", ""),
    "body": ("body_names.body_names", "body_forms.two_ways"),
    "marks": ("marked_names.marked", "name_signs.marked"),
}
"""For each thing that may differ, the fact that says where it does, and the quick one without which it never does."""


class Options(Record):
    """`of` is what may differ; `where` is the one zone that must differ from the rest.

    What may differ is a `spelling`, a `given` name, a `place`, a `body` or the `marks` over letters.
    """

    of: str = "spelling"
    where: str = ""


def check(doc: Document, options: Options) -> Iterator[Slip]:
    """One slip a pair of forms, at the first place of the odd one."""
    found, sign = _FACTS[options.of]
    if sign and not _fact(sign)(doc):
        return
    forms: TwoForms
    for forms in _fact(found)(doc):
        if not options.where or _only_in(doc, forms, Zone(options.where)):
            yield _slip(doc, forms)


def _fact(name: str) -> Callable[[Document], Any]:
    module, _, function = name.partition(".")
    fact: Callable[[Document], Any] = getattr(import_module(f"newslint.facts.{module}"), function)
    return fact


def _only_in(doc: Document, forms: TwoForms, zone: Zone) -> bool:
    """Whether the odd form stands in blocks of one zone only and the usual one elsewhere too."""
    odd = {doc.zone_at(span.start) for span in forms.odd}
    return odd == {zone} and any(doc.zone_at(span.start) is not zone for span in forms.usual)


def _slip(doc: Document, forms: TwoForms) -> Slip:
    odd, usual = forms.odd[0], forms.usual[0]
    values = {"odd": doc.read(odd), "usual": doc.read(usual), "times": _times(len(forms.usual))}
    case = _case(forms)
    repairs = [_repair(doc, forms.odd, usual)]
    if case == "once":
        repairs.append(_repair(doc, forms.usual, odd))
    return Slip(odd, values, case, (Other(usual, {"usual": doc.read(usual)}),), tuple(repairs))


def _case(forms: TwoForms) -> str:
    """`registered` where the register decides; else by how sure it is that one name is meant, and the counts."""
    if forms.registered:
        return "registered"
    return "alone" if not forms.sure else "often" if len(forms.usual) > len(forms.odd) else "once"


def _times(number: int) -> str:
    return {1: "once", 2: "twice"}.get(number, f"{number} times")


def _repair(doc: Document, places: Sequence[Span], right: Span) -> Repair:
    return Repair(tuple(Change(place, _fitted(doc.read(right), doc.read(place))) for place in places))


def _fitted(right: str, written: str) -> str:
    """A form in capitals where the one it replaces is, and in none where only it is."""
    if written.isupper():
        return right.upper()
    return right.title() if right.isupper() else right
