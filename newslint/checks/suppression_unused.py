"""A suppression that names no rule there is, silenced nothing, or gives no reason.

It speaks last: the engine hands it a document whose suppressions already know what they silenced.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks import Unset
from newslint.document import Directive, Document
from newslint.finding import Slip

CASES = ("unused", "unknown", "unknown-near", "group", "no-reason", "no-reason-in-front", "no-rule", "stray")
VALUES = ("rule", "near")
ELSEWHERE = ()
NEEDS = ()

Options = Unset


def check(doc: Document, options: Options) -> Iterator[Slip]:  # noqa: ARG001
    """Every suppression that is of no use as it stands."""
    for suppression in doc.suppressions:
        span = suppression.span
        if suppression.directive is Directive.STRAY:
            yield Slip(span, {"rule": suppression.rules[0], "near": ""}, "stray", in_source=True)
            continue
        for rule, near in suppression.unknown:
            case = "group" if near == rule else "unknown-near" if near else "unknown"
            yield Slip(span, {"rule": rule, "near": near}, case, in_source=True)
        for rule in suppression.unused:
            yield Slip(span, {"rule": rule, "near": ""}, "unused", in_source=True)
        if suppression.directive is Directive.ON:
            continue
        if not suppression.rules:
            yield Slip(span, {"rule": "", "near": ""}, "no-rule", in_source=True)
        elif suppression.reason is None:
            case = "no-reason-in-front" if suppression.directive is Directive.FILE else "no-reason"
            yield Slip(span, {"rule": ", ".join(suppression.rules), "near": ""}, case, in_source=True)
