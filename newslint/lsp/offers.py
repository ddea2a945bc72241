"""What an editor can do about findings at a place: apply a fix or one of several, accept it, apply all safe fixes.

Safe fixes are preferred ones; a choice is never applied unasked, and accepting says why.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from lsprotocol import types as lsp

from newslint.document import Document
from newslint.finding import Edit, Finding, Fix
from newslint.fix import choose
from newslint.lsp.accepting import Insertion, accepting
from newslint.lsp.checking import Checked
from newslint.lsp.client import Client
from newslint.lsp.messages import diagnostic, range_of, touches
from newslint.lsp.units import Ruler
from newslint.text import Span

FIX_ALL = f"{lsp.CodeActionKind.SourceFixAll.value}.newslint"
KINDS = (lsp.CodeActionKind.QuickFix.value, FIX_ALL)
_SPECIAL = re.compile(r"([\\$}])")


class Offers:
    """The actions that can be offered about a draft to this editor; `read` reads the draft with another text."""

    def __init__(self, checked: Checked, client: Client, read: Callable[[str], Document]) -> None:
        self.checked = checked
        self.client = client
        self.read = read
        self.ruler = Ruler(checked.draft.source, client.encoding)

    def at(self, span: Span, kinds: Iterable[str] | None) -> Iterator[lsp.CodeAction]:
        """The actions for a place that are of the kinds asked for, or of any."""
        wanted = None if kinds is None else tuple(kinds)
        if _is_asked(lsp.CodeActionKind.QuickFix.value, wanted):
            for finding in self.checked.findings:
                if touches(finding.place.span, span):
                    yield from self._about(finding)
        if _is_asked(FIX_ALL, wanted):
            yield from self._all()

    def _about(self, finding: Finding) -> Iterator[lsp.CodeAction]:
        said = [diagnostic(self.checked, finding, self.ruler, self.client)]
        for at, fix in enumerate(finding.fixes):
            yield lsp.CodeAction(
                fix.title,
                lsp.CodeActionKind.QuickFix,
                said,
                is_preferred=fix.safe and at == 0,
                edit=self._edit(self._changes(fix.edits)),
            )
        doc = self.checked.document
        insertion = accepting(doc, finding, self.read) if doc is not None else None
        if insertion is not None:
            where = "in this draft" if insertion.whole else "here"
            title = f"Ignore {finding.term or finding.rule} {where}, with a reason"
            edit = self._edit([self._inserted(insertion)])
            yield lsp.CodeAction(title, lsp.CodeActionKind.QuickFix, said, is_preferred=False, edit=edit)

    def _all(self) -> Iterator[lsp.CodeAction]:
        """The action that applies every safe fix at once, those that touch another's words left for the next time."""
        fixes: list[Fix] = choose(fix for finding in self.checked.findings for fix in finding.fixes[:1] if fix.safe)
        if fixes:
            count = f"{len(fixes)} safe {'fix' if len(fixes) == 1 else 'fixes'}"
            edit = self._edit(self._changes(edit for fix in fixes for edit in fix.edits))
            yield lsp.CodeAction(f"Apply {count} of newslint", FIX_ALL, edit=edit)

    def _changes(self, edits: Iterable[Edit]) -> list[lsp.TextEdit]:
        return [lsp.TextEdit(range_of(self.ruler, edit.span), edit.text) for edit in edits]

    def _inserted(self, insertion: Insertion) -> lsp.TextEdit | lsp.SnippetTextEdit:
        """An insertion, its reason selected for typing where the editor can do that."""
        place = range_of(self.ruler, Span(insertion.at, insertion.at))
        text, reason = insertion.text, insertion.reason
        if not self.client.snippets:
            return lsp.TextEdit(place, text)
        words = _escaped(text[reason.start : reason.end])
        snippet = f"{_escaped(text[: reason.start])}${{1:{words}}}{_escaped(text[reason.end :])}"
        return lsp.SnippetTextEdit(place, lsp.StringValue(value=snippet))

    def _edit(self, changes: list[Any]) -> lsp.WorkspaceEdit:
        draft = self.checked.draft
        if not self.client.versioned:
            return lsp.WorkspaceEdit(changes={draft.uri: changes})
        named = lsp.OptionalVersionedTextDocumentIdentifier(uri=draft.uri, version=draft.version)
        return lsp.WorkspaceEdit(document_changes=[lsp.TextDocumentEdit(named, changes)])


def _is_asked(kind: str, wanted: tuple[str, ...] | None) -> bool:
    """Whether a kind of action is asked for: by its name, or by that of a wider kind."""
    return wanted is None or any(f"{kind}.".startswith(f"{name}.") for name in wanted)


def _escaped(text: str) -> str:
    return _SPECIAL.sub(r"\\\1", text)
