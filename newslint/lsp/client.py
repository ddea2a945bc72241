"""What an editor said of itself at the start: how it counts columns, and what it can show and do."""

from __future__ import annotations

from lsprotocol import types as lsp

from newslint.lsp.units import UTF_16
from newslint.record import Record


class Client(Record):
    """An editor by what it can do; one that has said nothing is asked for as little as possible."""

    encoding: str = UTF_16
    related: bool = False
    links: bool = False
    markdown: bool = False
    versioned: bool = False
    snippets: bool = False
    watches: bool = False


def client(asked: lsp.ClientCapabilities, encoding: str) -> Client:
    """The editor that these capabilities describe, `encoding` being the one agreed on."""
    text, workspace = asked.text_document, asked.workspace
    shown = text.publish_diagnostics if text else None
    hover = text.hover if text else None
    edits = workspace.workspace_edit if workspace else None
    watched = workspace.did_change_watched_files if workspace else None
    return Client(
        encoding=encoding,
        related=bool(shown and shown.related_information),
        links=bool(shown and shown.code_description_support),
        markdown=bool(hover and lsp.MarkupKind.Markdown in (hover.content_format or ())),
        versioned=bool(edits and edits.document_changes),
        snippets=bool(edits and edits.document_changes and edits.snippet_edit_support),
        watches=bool(watched and watched.dynamic_registration),
    )
