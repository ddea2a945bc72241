"""To accept a finding, the draft says so in its own format: a comment, a line in brackets, a key of its front matter.

A wording is used only if the draft, read again with it, is the same copy and has the finding covered. Nearest comes
first: the block of the finding, the block of its other place, the front matter for the whole file.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from contextlib import suppress

from newslint.document import Directive, Document, Suppression
from newslint.finding import Edit, Finding
from newslint.fix import apply, moved
from newslint.readers.directives import stretches
from newslint.readers.frontmatter import front_matter
from newslint.text import BOM, Source, Span, UnreadableError

_BRACKETS = ("text", "archieml")
_LINES = (*_BRACKETS, "markdown")
_XML = ("nitf", "newsml", "newsml-g2", "feed")
"""The formats whose comments hold no two hyphens, so that a dash stands before the reason."""

_TAGGED = ("html", *_XML)
_BARE = re.compile(r"[A-Za-z][\w ,.’“”()-]*")
_LINE_END = re.compile(r"\r\n|\n|\r")
_QUOTED = re.compile(r"(?:[ \t]*>)*[ \t]*")


def acceptance(doc: Document, finding: Finding, reason: str, read: Callable[[str], Document]) -> Edit | None:
    """The insertion that accepts a finding for a reason; None where the format has none that does.

    `read` reads the draft with another text. The reason loses what its place cannot hold, `-->` in a comment.
    """
    for edit in _candidates(doc, finding, " ".join(reason.split())):
        with suppress(UnreadableError):  # a comment is no YAML
            if _accepts(doc, read(apply([edit], doc.source.text)), finding, edit):
                return edit
    return None


def _candidates(doc: Document, finding: Finding, reason: str) -> Iterator[Edit]:
    ends = [finding.place.span, *(other.place.span for other in finding.related if other.place.path == doc.path)]
    for at in dict.fromkeys(place for end in ends for place in _places(doc, end)):
        yield _inserted(at, _words(doc, at, finding.term or finding.rule, reason))
    if doc.format == "markdown":
        yield from _file_wide(doc.source, finding.term or finding.rule, reason)


def _inserted(at: int, words: str) -> Edit:
    return Edit(Span(at, at), words)


def _places(doc: Document, end: Span) -> Iterator[int]:
    """Where a suppression of the passage that a span lies in may stand: on a line above it, or before its tag."""
    passages = stretches(doc.blocks)
    passage = next((each for each in passages if end.start < each.end), None)
    if passage is None:
        return
    start = passage.start
    if doc.format in _TAGGED:
        yield from _before_tag(doc.source.text, start)
        return
    if doc.format not in _LINES:
        return
    yield _line_start(doc.source, start)
    if doc.format == "markdown":
        yield start  # "| Port | Boats |": in a table no line can stand above one of its rows


def _before_tag(text: str, at: int) -> Iterator[int]:
    """Before the tag that an offset of a page lies in or right behind, then the offset itself."""
    opening = text.rfind("<", 0, at)
    inside = opening > text.rfind(">", 0, at)
    if opening >= 0 and (inside or text[at - 1] == ">"):
        yield opening
    if not inside:
        yield at


def _line_start(source: Source, at: int) -> int:
    start = source.line_starts[source.position(at).line - 1]
    return start + (start == 0 and source.text.startswith(BOM))


def _words(doc: Document, at: int, name: str, reason: str) -> str:
    """The directive as it stands at an offset: alone on a line that starts as the next one does, or within a line."""
    text, order = doc.source.text, f"newslint: ignore {name} -- "
    if doc.format in _BRACKETS:
        return f"[{order}{reason}]{_line_end(text)}"
    if doc.format in _XML:
        order = order.replace(" -- ", " — ")
    if doc.path.lower().endswith(".mdx"):
        return f"{{/* {order}{reason.replace('*/', '/')} */}}{2 * _line_end(text)}"
    comment = f"<!-- {order}{re.sub('-{2,}', '–', reason).removesuffix('-')} -->"
    if at != _line_start(doc.source, at):
        return comment
    quoted = _QUOTED.match(text, at)
    lead = quoted.group() if quoted and doc.format == "markdown" else ""
    return f"{lead}{comment}{_line_end(text)}"


def _line_end(text: str) -> str:
    found = _LINE_END.search(text)
    return found.group() if found else "\n"


def _file_wide(source: Source, name: str, reason: str) -> Iterator[Edit]:
    """The key of the front matter that accepts a finding for the whole file, beside those that stand there."""
    matter, text = front_matter(source), source.text
    if not matter.entries:
        return
    closing = source.line_starts[source.position(matter.body - 1).line - 1]
    end, toml = _line_end(text), text[closing] == "+"
    value = reason if _BARE.fullmatch(reason) and not toml else json.dumps(reason, ensure_ascii=False)
    entry = f"{json.dumps(name)} = {value}{end}" if toml else f"    {name}: {value}{end}"
    asked = [each for each in matter.entries if each.path[:2] == ("newslint", "ignore")]
    if asked:
        line = source.position(asked[-1].span.start).line
        before = text[source.line_starts[line - 1] : asked[-1].key.start]
        yield _inserted(source.line_starts[line], f"{before}{entry.lstrip()}")
    elif toml:
        yield _inserted(closing, f"{end}[newslint.ignore]{end}{entry}")
    else:
        yield _inserted(closing, f"newslint:{end}  ignore:{end}{entry}")


def _accepts(before: Document, after: Document, finding: Finding, edit: Edit) -> bool:
    ends = [moved(end.span, [edit]) for end in (finding.place, *(other.place for other in finding.related))]
    same = before.text == after.text and [each.zone for each in before.blocks] == [each.zone for each in after.blocks]
    name = finding.term or finding.rule
    new = (one for one in after.suppressions if one.span.start >= edit.span.start and one.span.start < _end(edit))
    return same and any(_covers(one, [end for end in ends if end is not None], name) for one in new)


def _end(edit: Edit) -> int:
    return edit.span.start + len(edit.text)


def _covers(suppression: Suppression, ends: list[Span], name: str) -> bool:
    if name not in suppression.rules or suppression.reason is None:
        return False
    return suppression.directive is Directive.FILE or any(suppression.covers.overlaps(end) for end in ends)
