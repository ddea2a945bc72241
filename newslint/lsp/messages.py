"""What was found, in the protocol's words: diagnostics with the other place, symbols for zones, the page of a rule."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
from pathlib import Path

from lsprotocol import types as lsp

from newslint.document import Block, Zone
from newslint.finding import Finding, Severity
from newslint.lsp.checking import Checked
from newslint.lsp.client import Client
from newslint.lsp.units import Ruler
from newslint.report import Problem
from newslint.text import Span

SOURCE = "newslint"
_LEVELS = {
    Severity.ERROR: lsp.DiagnosticSeverity.Error,
    Severity.WARNING: lsp.DiagnosticSeverity.Warning,
    Severity.SUGGESTION: lsp.DiagnosticSeverity.Information,
}
_KINDS = {
    Zone.HEADLINE: lsp.SymbolKind.File,
    Zone.SUBHEAD: lsp.SymbolKind.Namespace,
    Zone.CODE: lsp.SymbolKind.Object,
    Zone.FRONT_MATTER: lsp.SymbolKind.Key,
}
_EXAMPLES = ("Flagged", "Passes")
_OPENING = 60


def range_of(ruler: Ruler, span: Span) -> lsp.Range:
    """The range that a span of a draft is to an editor."""
    start, end = ruler.points(span)
    return lsp.Range(lsp.Position(*start), lsp.Position(*end))


def diagnostics(checked: Checked, client: Client) -> list[lsp.Diagnostic]:
    """The diagnostics of a draft: its findings, or what kept it from being checked."""
    ruler = Ruler(checked.draft.source, client.encoding)
    found = [diagnostic(checked, finding, ruler, client) for finding in checked.findings]
    return [*map(_trouble, checked.problems), *found]


def diagnostic(checked: Checked, finding: Finding, ruler: Ruler, client: Client) -> lsp.Diagnostic:
    """A finding with its other places, its rule and a link to the file that explains it."""
    file = checked.files.get(finding.term or finding.rule) or checked.files.get(finding.rule)
    return lsp.Diagnostic(
        range_of(ruler, finding.place.span),
        finding.message,
        severity=_LEVELS[finding.severity],
        code=finding.term or finding.rule,
        code_description=lsp.CodeDescription(Path(file).absolute().as_uri()) if file and client.links else None,
        source=SOURCE,
        related_information=list(_others(checked, finding, ruler)) if client.related and finding.related else None,
    )


def _others(checked: Checked, finding: Finding, ruler: Ruler) -> Iterator[lsp.DiagnosticRelatedInformation]:
    for other in finding.related:
        place = lsp.Location(checked.draft.uri, range_of(ruler, other.place.span))
        yield lsp.DiagnosticRelatedInformation(place, other.message)


def _trouble(problem: Problem) -> lsp.Diagnostic:
    """What is wrong with the newsroom's files or with newslint itself, on the first line of the draft it spoils."""
    place = "" if problem.line is None else f":{problem.line}:{problem.column}"
    start = lsp.Position(0, 0)
    words = problem.message if problem.kind == "internal" else f"{problem.path}{place}: {problem.message}"
    return lsp.Diagnostic(
        lsp.Range(start, start), words, severity=lsp.DiagnosticSeverity.Error, code=problem.kind, source=SOURCE
    )


def symbols(checked: Checked, client: Client) -> list[lsp.DocumentSymbol]:
    """The zones of a draft in reading order, each by the words it opens with."""
    doc = checked.document
    if doc is None:
        return []
    ruler = Ruler(checked.draft.source, client.encoding)
    return [_symbol(block, doc.read(block.span), ruler, doc.locate(block.span)) for block in doc.blocks]


def _symbol(block: Block, words: str, ruler: Ruler, read: Span) -> lsp.DocumentSymbol:
    opening = words if len(words) <= _OPENING else f"{words[:_OPENING].rsplit(' ', 1)[0]}…"
    return lsp.DocumentSymbol(
        opening,
        _KINDS.get(block.zone, lsp.SymbolKind.String),
        range_of(ruler, block.source.hull(read)),
        range_of(ruler, read),
        detail=block.zone.value,
    )


def hover(checked: Checked, span: Span, client: Client, ruler: Ruler) -> lsp.Hover | None:
    """What is said of the findings here: the words of each, then the page of its rule."""
    here = [finding for finding in checked.findings if touches(finding.place.span, span)]
    if not here:
        return None
    kind = lsp.MarkupKind.Markdown if client.markdown else lsp.MarkupKind.PlainText
    rules = {finding.term or finding.rule: finding for finding in reversed(here)}
    words = "\n\n".join(_page(checked, name, markdown=client.markdown) for name in reversed(rules))
    return lsp.Hover(lsp.MarkupContent(kind, words), range_of(ruler, here[0].place.span))


def touches(one: Span, other: Span) -> bool:
    """Whether two spans share a character or meet; a cursor right behind a finding is still on it."""
    return one.start <= other.end and other.start <= one.end


def _page(checked: Checked, name: str, *, markdown: bool) -> str:
    """What `newslint explain` prints of a rule; examples keep their columns."""
    from newslint.cli.explain import NoPageError, page_lines, page_of

    try:
        lines = list(page_lines(page_of(name, checked.config)))
    except NoPageError as error:
        return str(error)
    return "\n".join(_marked(lines)) if markdown else "\n".join(lines)


def _marked(lines: Sequence[str]) -> Iterator[str]:
    """The lines of a page in Markdown: examples are fenced, so that marks stay under their words, the rest is prose."""
    start = next((at for at, line in enumerate(lines) if line.startswith(_EXAMPLES)), len(lines))
    yield f"**{lines[0]}**  "
    for line, following in pairwise((*lines[1:start], "")):
        yield line.strip() + "  " * following.startswith("    ")
    for indented, group in groupby(lines[start:], lambda line: not line or line.startswith("    ")):
        block = "\n".join(line.removeprefix("    ") for line in group).strip("\n")
        yield f"````text\n{block}\n````" if indented and block else block.strip()
