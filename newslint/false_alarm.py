"""A false alarm becomes a small case to share: the sentences a finding speaks of, under its rule, as what must pass.

Nothing else of the draft is in it. The case is tried before it is written, first with the sentences alone, then with
the blocks they are in, then in Markdown drawn from what was read; the first that shows the finding is taken.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from newslint import __version__
from newslint.document import Block, Document, Zone
from newslint.drawing import is_row
from newslint.facts.sentences import sentences
from newslint.finding import Finding
from newslint.record import Record
from newslint.rulebook.examples import run
from newslint.rulebook.page import Example, Page
from newslint.text import Span, UnreadableError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

_LINE_END = re.compile(r"\r\n|\r")
_FENCES = ("---", "+++")
_MARKUP = {
    Zone.HEADLINE: "# {}",
    Zone.SUBHEAD: "## {}",
    Zone.LIST_ITEM: "* {}",
    Zone.QUOTE_BLOCK: "> {}",
    Zone.CAPTION: "![](picture.jpg)\n*{}*",
    Zone.ALT: "![{}](picture.jpg)",
}


class Alarm(Record):
    """A case: the page of the rule with the one example, and the words it is flagged with, none where it is not."""

    page: Page
    example: Example
    said: str = ""


class _End(Record):
    """One end of a finding: its place in the source, the block it is in, and its sentences of the copy."""

    source: Span
    block: Block | None = None
    copy: Span | None = None


def alarm(doc: Document, finding: Finding, page: Page) -> Alarm | None:
    """The case that a finding of a draft is; None where its words cannot stand in an example."""
    ends = sorted({*_ends(doc, finding)}, key=lambda end: end.source)
    first = None
    for text, form in _drafts(doc, ends):
        case = _tried(doc, page, text, form) if _can_stand(text) else None
        if case is not None and case.said:
            return case
        first = first or case
    return first


def _can_stand(text: str) -> bool:
    return bool(text.strip()) and not any(map(is_row, text.split("\n")))


def _tried(doc: Document, page: Page, text: str, form: str) -> Alarm | None:
    note = f"reported as a false alarm of newslint {__version__}"
    language = "" if doc.language == "en" else doc.language
    example = Example(f"{text}\n", False, 1, note, doc.published, form, language or None)
    try:
        outcome = run(page, example)
    except UnreadableError:  # a line of front matter that is none without the others
        return None
    rows = [row for row in outcome.found.split("\n") if is_row(row) and "^" in row]
    said = next((row.lstrip(" ^").strip() for row in rows), "") if not outcome.true else ""
    return Alarm(page, example, said)


def _ends(doc: Document, finding: Finding) -> Iterator[_End]:
    for place in (finding.place, *(other.place for other in finding.related)):
        if place.path == doc.path:
            yield _end(doc, place.span, place.part)


def _end(doc: Document, span: Span, part: str | None) -> _End:
    block = next((block for block in doc.blocks if block.part == part and block.source.overlaps(span)), None)
    if block is None:
        return _End(span)
    found = [one.span for one in sentences(doc) if one.block == block.index and doc.locate(one.span).overlaps(span)]
    return _End(span, block, found[0].hull(found[-1]) if found else block.span)


def _drafts(doc: Document, ends: list[_End]) -> Iterator[tuple[str, str]]:
    """The texts to try, each with its format: as little of the draft as there can be, then a little more."""
    if doc.format in ("text", "markdown"):
        for piece in (_sentence, _whole_lines, _with_its_picture):
            yield _joined(doc, [piece(doc, end) for end in ends], ends), doc.format
    for whole in (False, True):
        blocks = (_drawn(doc, end, whole=whole) for end in ends)
        yield "\n\n".join(dict.fromkeys(filter(None, blocks))), "markdown"


def _sentence(doc: Document, end: _End) -> Span:
    """The sentences of an end in the source; the lines of its block where they are no running text."""
    if end.block is None or end.copy is None or end.block.zone is not Zone.BODY:
        return _whole_lines(doc, end)
    return doc.locate(end.copy).hull(end.source)


def _whole_lines(doc: Document, end: _End) -> Span:
    return _lines(doc, end.source if end.block is None else end.block.source.hull(end.source))


def _with_its_picture(doc: Document, end: _End) -> Span:
    """The lines of an end with those of the picture that it belongs to: its alt text, its caption, its credit."""
    found = _whole_lines(doc, end)
    for block in doc.blocks:
        if end.block is not None and end.block.image is not None and block.image == end.block.image:
            found = found.hull(_lines(doc, block.source))
    return found


def _lines(doc: Document, span: Span) -> Span:
    last = max(span.start, span.end - 1)
    first, final = (doc.source.line(doc.source.position(at).line) for at in (span.start, last))
    return first.hull(final)


def _joined(doc: Document, spans: Iterable[Span], ends: list[_End]) -> str:
    """The pieces of the source in order, those of front matter between its fences."""
    merged: list[tuple[Span, bool]] = []
    for span, above in sorted((span, bool(end.block and end.block.key)) for span, end in zip(spans, ends, strict=True)):
        if merged and merged[-1][0].end >= span.start:
            merged[-1] = (merged[-1][0].hull(span), merged[-1][1])
        else:
            merged.append((span, above))
    pieces = [
        (_LINE_END.sub("\n", doc.source.text[span.start : span.end]).strip("\n\ufeff"), up) for span, up in merged
    ]
    keys = "\n".join(piece for piece, up in pieces if up)
    copy = "\n\n".join(piece for piece, up in pieces if not up)
    fence = doc.source.text.lstrip("\ufeff")[:3]
    return (
        f"{fence}\n{keys}\n{fence}\n\n{copy}".strip()
        if keys and fence in _FENCES
        else "\n\n".join(piece for piece, _ in pieces)
    )


def _drawn(doc: Document, end: _End, *, whole: bool) -> str:
    """An end in Markdown, as it was read: what markup the draft has there does not matter."""
    if end.block is None or end.copy is None:
        return ""
    words = doc.read(end.block.span if whole else end.copy)
    return _MARKUP.get(end.block.zone, "{}").format(words)


def written(found: Alarm, doc: Document) -> str:
    """The case as a rule file that `newslint test` runs: the rule with its words and options, and the one example."""
    return "".join(f"# {line}".rstrip() + "\n" for line in _head(found, doc)) + _yaml(_entries(found))


def _head(found: Alarm, doc: Document) -> Iterator[str]:
    name = found.page.rule.key
    yield f"A false alarm of {name}, reported to those who keep newslint (version {__version__})."
    if found.said:
        yield f"It is flagged: {found.said}"
        yield "newslint test FILE says whether it still is."
    else:
        yield "These sentences alone are not flagged: something else in the draft, which is not here, matters too."
    settings = ", ".join(f"{key} {value}" for key, value in _settings(doc).items())
    if settings:
        yield f"The newsroom's settings: {settings}."
    yield "Nothing else of the draft is in here. Names stand as they were written, for they may be what matters:"
    yield "read it before you share it."


def _settings(doc: Document) -> Mapping[str, str]:
    """What the newsroom has settled that an example cannot say."""
    settled = doc.conventions
    said = {
        "locale": settled.locale or "",
        "week-start": "" if settled.week_start == "monday" else settled.week_start,
        "edition": "" if settled.edition == "web" else settled.edition,
        "story-type": settled.story_type,
    }
    return {key: value for key, value in said.items() if value}


def _entries(found: Alarm) -> dict[str, Any]:
    rule, example = found.page.rule, found.example
    outcomes: dict[str | None, dict[str, str]] = {
        name: {key: str(value) for key, value in case._asdict().items() if value} for name, case in rule.cases.items()
    }
    shown: dict[str, Any] = {"pass": example.drawn, "note": example.note}
    if example.published is not None:
        shown["published"] = example.published.isoformat()
    if example.format != "text":
        shown["format"] = example.format
    if example.language is not None:
        shown["language"] = example.language
    entries: dict[str, Any] = {"title": rule.title, "check": rule.check, "languages": list(rule.languages)}
    if found.page.settings:
        entries["options"] = found.page.settings
    entries |= outcomes.get(None, {"cases": outcomes})
    return entries | {"examples": [shown]}


def _yaml(entries: Mapping[str, Any]) -> str:
    import yaml

    class Dumper(yaml.SafeDumper):
        """Writes texts of several lines as they stand."""

    def text(dumper: yaml.SafeDumper, value: str) -> yaml.ScalarNode:
        return dumper.represent_scalar("tag:yaml.org,2002:str", value, style="|" if "\n" in value else None)

    Dumper.add_representer(str, text)
    return str(yaml.dump(dict(entries), Dumper=Dumper, allow_unicode=True, sort_keys=False, width=10_000))
