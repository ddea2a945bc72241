"""A slip put into words: the rule's message with the draft's own values, lines for spans, edits for repairs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from newslint.document import Document, Zone
from newslint.finding import Change, Edit, Finding, Fix, Other, Place, Related, Repair, Slip
from newslint.removal import removal
from newslint.rulebook.rule import Case, FixClass, Rule
from newslint.text import Span

_PLAIN = ("text", "markdown", "archieml", "anpa", "iptc7901")
_MARKUP, _QUOTES = "<>&", "\"'\\\n"


def findings_of(doc: Document, rule: Rule, slip: Slip, package: Sequence[Document] = ()) -> Iterator[Finding]:
    """The finding a slip is under a rule; none where the rule has no such case.

    `package` are the documents that a slip of a comparison speaks of.
    """
    case = rule.outcome(slip.case, slip.term)
    if case is None:
        return
    place = _place(doc, slip.span, in_source=slip.in_source)
    others = [
        _place(package[other.document] if package else doc, other.span, in_source=other.in_source)
        for other in slip.others
    ]
    yield Finding(
        rule=rule.id,
        case=slip.case,
        family=rule.family,
        severity=case.severity,
        zone=Zone.NOTE if slip.in_source else doc.zone_at(slip.span.start),
        message=case.message.format_map(_values(slip.values, place, others)),
        place=place,
        related=tuple(_related(case, other, at) for other, at in zip(slip.others, others, strict=True)),
        fixes=tuple(_fixes(doc, case, slip.repairs)),
        term=slip.term or rule.term or None,
    )


def with_fingerprints(
    doc: Document, findings: Sequence[Finding], package: Sequence[Document] = ()
) -> Iterator[Finding]:
    """The findings, each with its fingerprint: rule, path in the repository, words of both ends, which of equals.

    Neither message nor line is part of it, nor how often the other words stand in the draft, so that an edit elsewhere
    does not make an old finding new.
    What is said of an other place stands for its words where its draft is not among these.
    """
    if not findings:
        return
    from hashlib import blake2b

    seen: Counter[str] = Counter()
    path = "\0".join((doc.repository_path or doc.path, *filter(None, (doc.metadata.get("story"),))))
    texts = {one.path: one.source.text for one in (*package, doc)}
    for finding in findings:
        others = {_words(texts[end.path], end) if end.path in texts else said for end, said in finding.related}
        key = "\0".join(
            (finding.rule, finding.term or "", path, _words(texts[doc.path], finding.place), *sorted(others))
        )
        seen[key] += 1
        digest = blake2b(f"{key}\0{seen[key]}".encode(errors="surrogatepass"), digest_size=10)
        yield finding._replace(fingerprint=digest.hexdigest())


def _words(text: str, end: Place) -> str:
    return " ".join(text[end.span.start : end.span.end].casefold().split())


def _place(doc: Document, span: Span, *, in_source: bool) -> Place:
    at = span if in_source else doc.locate(span)
    part = doc.source.part if in_source or not doc.blocks else doc.block_at(span.start).part
    position = doc.source.position
    shown = None if doc.source.part is None else _shown(doc, span, in_source=in_source)
    return Place(doc.path, at, position(at.start), position(at.end), part, shown)


def _shown(doc: Document, span: Span, *, in_source: bool) -> Place:
    """The place in the copy of a draft that lies in an archive; for a span of the source, the block it lies in."""
    if in_source:
        span = next((block.span for block in doc.blocks if span.start < block.source.end), Span(0, 0))
    return Place(doc.path, span, doc.printed.position(span.start), doc.printed.position(span.end))


def _lines(place: Place) -> str:
    place = place.seen
    last = place.end.line if place.end.column > 1 else max(place.start.line, place.end.line - 1)
    return str(place.start.line) if last <= place.start.line else f"{place.start.line}–{last}"


def _values(values: Mapping[str, str], place: Place, others: Sequence[Place]) -> dict[str, str]:
    lines = list(dict.fromkeys(_lines(other) for other in others))
    engine = {
        "line": str(place.start.line),
        "lines": _lines(place),
        "other_line": lines[0] if lines else "",
        "other_lines": listed(lines),
        "other_at": f"{'line' if len(lines) == 1 else 'lines'} {listed(lines)}",
    }
    return engine | dict(values)


def listed(items: Sequence[str]) -> str:
    """The items as a sentence lists them: `11, 13 and 24`."""
    return " and ".join(filter(None, (", ".join(items[:-1]), *items[-1:])))


def _related(case: Case, other: Other, at: Place) -> Related:
    return Related(at, case.elsewhere.format_map({"line": _lines(at), "lines": _lines(at)} | dict(other.values)))


def _fixes(doc: Document, case: Case, repairs: Iterable[Repair]) -> Iterator[Fix]:
    if case.fix is FixClass.NONE:
        return
    for repair in repairs:
        edits = _edits(doc, repair.changes)
        if edits:
            safe = case.fix is FixClass.SAFE and repair.sure
            yield Fix(_title(doc, repair.changes), safe, edits)


def _edits(doc: Document, changes: Sequence[Change]) -> tuple[Edit, ...]:
    """The source edits of a repair; none at all where one of them would touch markup that stands between the words."""
    blocks = [_block_source(doc, change) for change in changes if change.block]
    removals = removal(doc.source, blocks) if blocks else []
    words = [change for change in changes if not change.block]
    if removals is None or any(not (_verbatim(doc, change) and _plain(doc, change)) for change in words):
        return ()
    edits = [Edit(change.span if change.in_source else doc.locate(change.span), change.text) for change in words]
    edits += [Edit(span, "") for span in removals]
    return tuple(sorted(edits, key=lambda edit: edit.span))


def _block_source(doc: Document, change: Change) -> Span:
    return doc.block_at(change.span.start).source


def _verbatim(doc: Document, change: Change) -> bool:
    """Whether the source says these words just as they are read (white space apart), with no markup in between."""
    if change.in_source:
        return True
    at = doc.locate(change.span)
    return doc.source.text[at.start : at.end].split() == doc.read(change.span).split()


def _plain(doc: Document, change: Change) -> bool:
    """Whether new words read the same in the draft's format: no bracket in a page, no quotation mark in a value."""
    if doc.format in _PLAIN:
        return True
    quoted = doc.format == "ninjs" or doc.block_at(change.span.start).key is not None
    marks = _MARKUP + _QUOTES if quoted else _MARKUP
    return not any(mark in change.text for mark in marks)


def _title(doc: Document, changes: Sequence[Change]) -> str:
    if changes[0].block:
        lines = [_lines(_place(doc, _block_source(doc, change), in_source=True)) for change in changes if change.block]
        unique = list(dict.fromkeys(lines))
        return (
            f"Delete line {unique[0]}"
            if len(unique) == 1 and "–" not in unique[0]
            else f"Delete lines {listed(unique)}"
        )
    first = changes[0]
    before = doc.source.text[first.span.start : first.span.end] if first.in_source else doc.read(first.span)
    if not first.text.strip():
        title = f"Delete “{before.strip()}”" if before.strip() else "Close up the space"
    elif not before:
        title = f"Insert “{first.text.strip()}”"
    else:
        title = f"Change “{before}” to “{first.text}”"
    return title if len(changes) == 1 else f"{title} ({len(changes)} places)"
