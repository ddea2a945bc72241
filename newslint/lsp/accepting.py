"""To accept a finding, what the draft's format has for it is inserted: a line of text, a comment, or front matter.

An insertion is offered only if the draft, read again with it, has the finding covered and is otherwise the same copy.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from newslint.document import Directive, Document, Suppression
from newslint.finding import Finding
from newslint.record import Record
from newslint.text import BOM, Span, UnreadableError

REASON = "stands as written"
"""What is given as the reason until somebody types a better one."""

_LINE_END = re.compile(r"\r\n|\n|\r")
_FENCES = {"---": "newslint:{0}  ignore:{0}    {1}: {2}{0}", "+++": '[newslint.ignore]{0}"{1}" = "{2}"{0}'}


class Insertion(Record):
    """A text to be inserted at an offset; `reason` is the range of it that says why."""

    at: int
    text: str
    reason: Span
    whole: bool = False


def accepting(doc: Document, finding: Finding, read: Callable[[str], Document]) -> Insertion | None:
    """The insertion that accepts a finding, nearest to it first; None where the format has none that does.

    `read` reads the draft with another text.
    """
    name = finding.term or finding.rule
    for insertion in _candidates(doc, finding, name):
        text = doc.source.text
        try:
            after = read(text[: insertion.at] + insertion.text + text[insertion.at :])
        except UnreadableError:  # a comment amid front matter
            continue
        if _accepts(doc, after, finding, insertion, name):
            return insertion
    return None


def _candidates(doc: Document, finding: Finding, name: str) -> Iterator[Insertion]:
    end = _line_end(doc.source.text)
    for start in _starts(doc, finding.place.span):
        opening, closing = ("[", "]") if doc.format == "text" else ("<!-- ", " -->")
        head = f"{opening}newslint: ignore {name} -- "
        yield _insertion(start, head, f"{closing}{end}")
    fence = _front_matter(doc.source.text)
    if doc.format == "markdown" and fence is not None:
        at, form = fence
        head, _, tail = form.format(end, name, "\0").partition("\0")
        yield _insertion(at, head, tail)._replace(whole=True)


def _insertion(at: int, head: str, tail: str) -> Insertion:
    return Insertion(at, f"{head}{REASON}{tail}", Span(len(head), len(head) + len(REASON)))


def _starts(doc: Document, span: Span) -> Iterator[int]:
    """Where the line that a block starts on begins, for the block of a span and those before it on the same passage."""
    first = int(doc.source.text.startswith(BOM))
    seen = set()
    around = [block.source for block in doc.blocks if block.source.start <= span.start]
    for source in around[:-4:-1]:
        line = doc.source.position(source.start).line
        start = max(doc.source.line_starts[line - 1], first)
        for at in (start, source.start):
            if at not in seen and (at == start or doc.format == "html"):
                seen.add(at)
                yield at


def _line_end(text: str) -> str:
    found = _LINE_END.search(text)
    return found.group() if found else "\n"


def _front_matter(text: str) -> tuple[int, str] | None:
    """Where front matter ends, and the form of an entry of it; None where a draft has none."""
    lines = text.removeprefix(BOM).split("\n", 1)
    fence = lines[0].rstrip()
    if fence not in _FENCES or len(lines) == 1:
        return None
    closing = re.compile(rf"^{re.escape(fence)}[ \t]*\r?$", re.MULTILINE).search(text, len(text) - len(lines[1]))
    return (closing.start(), _FENCES[fence]) if closing else None


def _accepts(before: Document, after: Document, finding: Finding, insertion: Insertion, name: str) -> bool:
    shift = len(insertion.text)
    ends = [
        Span(end.start + shift, end.end + shift) if end.start >= insertion.at else end
        for end in (finding.place.span, *(other.place.span for other in finding.related))
    ]
    same = [block.zone for block in before.blocks] == [block.zone for block in after.blocks]
    return same and before.text == after.text and any(_covers(one, ends, name) for one in after.suppressions)


def _covers(suppression: Suppression, ends: list[Span], name: str) -> bool:
    if name not in suppression.rules or suppression.directive is Directive.ON or suppression.reason != REASON:
        return False
    return suppression.directive is Directive.FILE or any(suppression.covers.overlaps(end) for end in ends)
