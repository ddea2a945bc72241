"""Short examples of the entries of a pack: one line of copy, what is found in brackets, what it becomes after an arrow.

`The [protestors -> protesters] left.` is a draft "The protestors left." in which one word is found and mended.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from newslint.finding import Finding
from newslint.fix import apply
from newslint.rulebook.form import Form
from newslint.rulebook.page import Example
from newslint.text import Span

_BRACKET = re.compile(r"\[(?P<found>[^\[\]]*?)(?: -> (?P<fixed>[^\[\]]*))?\]")


def bracketed_examples(form: Form) -> Iterator[Example]:
    """The examples under `flag` and `pass`, each a text or a list of texts."""
    for key in ("flag", "pass"):
        node = form.items.get(key)
        if node is None:
            continue
        for item in node.value if isinstance(node.value, tuple) else (node,):
            text = item.value if isinstance(item.value, str) else ""
            marked = _BRACKET.search(text) is not None
            if not text.strip():
                form.fault(item, f"{key} is a line of copy, or a list of them")
            elif marked is not (key == "flag"):
                wanted = "what is found stands in [brackets]" if key == "flag" else "nothing stands in brackets"
                form.fault(item, f"in {key}, {wanted}")
            else:
                yield Example(text, key == "flag", item.line + item.literal, bracketed=True)


def unbracketed(text: str) -> str:
    """The draft that a short example is."""
    return _BRACKET.sub(lambda found: found["found"], text)


def bracketed(text: str, findings: Iterable[Finding]) -> str:
    """A draft with what is found in brackets, each with what its first fix makes of it."""
    pieces, at = [], 0
    for finding in findings:
        span = finding.place.span
        fixed = f" -> {_mended(text, finding)}" if finding.fixes else ""
        pieces += [text[at : span.start], f"[{text[span.start : span.end]}{fixed}]"]
        at = max(at, span.end)
    return "".join([*pieces, text[at:]])


def _mended(text: str, finding: Finding) -> str:
    """What is found, once its first fix is applied to it."""
    span = finding.place.span
    inside = (edit for edit in finding.fixes[0].edits if edit.span in span)
    moved = (edit._replace(span=Span(edit.span.start - span.start, edit.span.end - span.start)) for edit in inside)
    return apply(moved, text[span.start : span.end])
