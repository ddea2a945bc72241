"""The server: what an editor tells of its drafts goes in, what the desk says of them comes out, one run at a time.

Each keystroke makes the draft another one. A run waits for a pause, then for the run before it; whatever by then is of
a draft that is another one already is dropped. Nothing that a draft or an editor does ends the server.
"""

from __future__ import annotations

import asyncio
import os
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import Any

from lsprotocol import types as lsp
from pygls.lsp.server import LanguageServer

from newslint import __version__
from newslint.document import Document
from newslint.lsp.checking import Checked, Checker
from newslint.lsp.client import Client, client
from newslint.lsp.drafts import Draft, Typed, opened, path_of
from newslint.lsp.messages import diagnostics, hover, symbols
from newslint.lsp.offers import KINDS, Offers
from newslint.lsp.options import Wishes, wishes
from newslint.lsp.units import Point, Ruler
from newslint.text import Span

PAUSE = 0.04
"""How many seconds a draft stays as it is before it is checked: less than lies between two letters of most typists."""

_WATCHED = "**/*.{yml,yaml,toml,csv}"


def serve() -> int:
    """Serve an editor on standard input and output until it leaves; 0 if it said goodbye first, else 1.

    Whatever else is written to standard output meanwhile goes to standard error, for the protocol has it to itself.
    """
    server = LanguageServer("newslint", __version__)
    session = Session(server)
    session.answer()
    with os.fdopen(os.dup(sys.stdout.fileno()), "wb") as out:
        os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
        server.start_io(stdout=out)
    return 0 if session.over else 1


class Session:
    """One editor's session: the drafts it has open, as it sees them."""

    def __init__(self, server: LanguageServer) -> None:
        self.server = server
        self.client = Client()
        self.checker = Checker(Wishes().settings)
        self.drafts: dict[str, Draft] = {}
        self.checked: dict[str, Checked] = {}
        self.folder = os.getcwd()
        self.over = False
        self._desk = ThreadPoolExecutor(1)
        self._round = 0
        self._waiting: set[asyncio.Task[None]] = set()

    def answer(self) -> None:
        """Answer what an editor sends."""
        actions = lsp.CodeActionOptions(code_action_kinds=list(KINDS))
        for name, handler, options in (
            (lsp.INITIALIZE, self.begin, None),
            (lsp.INITIALIZED, self.watch, None),
            (lsp.SHUTDOWN, self.leave, None),
            (lsp.TEXT_DOCUMENT_DID_OPEN, self.open, None),
            (lsp.TEXT_DOCUMENT_DID_CHANGE, self.change, None),
            (lsp.TEXT_DOCUMENT_DID_SAVE, self.refresh, lsp.SaveOptions(include_text=False)),
            (lsp.TEXT_DOCUMENT_DID_CLOSE, self.close, None),
            (lsp.WORKSPACE_DID_CHANGE_WATCHED_FILES, self.refresh, None),
            (lsp.WORKSPACE_DID_CHANGE_CONFIGURATION, self.settle, None),
            (lsp.TEXT_DOCUMENT_CODE_ACTION, self.offer, actions),
            (lsp.TEXT_DOCUMENT_HOVER, self.explain, None),
            (lsp.TEXT_DOCUMENT_DOCUMENT_SYMBOL, self.outline, None),
        ):
            self.server.feature(name, options)(partial(handler))

    def begin(self, params: lsp.InitializeParams) -> None:
        """Learn what the editor can do, where it works and what its settings ask for."""
        self.client = client(params.capabilities, str(self.server.workspace.position_encoding or "utf-16"))
        folders = [params.root_uri, *(folder.uri for folder in params.workspace_folders or ())]
        self.folder = next((path for uri in folders if uri and (path := path_of(uri))), self.folder)
        self._wish(params.initialization_options)

    def leave(self, _: Any = None) -> None:
        """Note that the editor has said goodbye."""
        self.over = True

    def watch(self, _: lsp.InitializedParams) -> None:
        """Ask to be told when a configuration, a pack, a register or a corrections log changes."""
        if not self.client.watches:
            return
        watched = lsp.DidChangeWatchedFilesRegistrationOptions([lsp.FileSystemWatcher(_WATCHED)])
        asked = lsp.Registration("newslint-files", lsp.WORKSPACE_DID_CHANGE_WATCHED_FILES, watched)
        self.server.client_register_capability(lsp.RegistrationParams([asked]))

    def settle(self, params: lsp.DidChangeConfigurationParams) -> None:
        """Take other settings from the editor; one that sends none keeps those it has."""
        if isinstance(params.settings, dict) and "newslint" in params.settings:
            self._wish(params.settings["newslint"])
            self.refresh()

    def _wish(self, given: Any) -> None:
        asked = wishes(given)
        self.checker = Checker(asked.settings, asked.published)
        self._forget()
        for words in asked.wrong:
            self.server.window_show_message(lsp.ShowMessageParams(lsp.MessageType.Warning, words))

    def open(self, params: lsp.DidOpenTextDocumentParams) -> None:
        """Take up a draft."""
        item = params.text_document
        draft = opened(item.uri, item.language_id, item.text, item.version, self.folder)
        self._take(draft, 0)

    def change(self, params: lsp.DidChangeTextDocumentParams) -> None:
        """Take what was typed."""
        uri, version = params.text_document.uri, params.text_document.version
        if uri in self.drafts:
            changes = map(_typed, params.content_changes)
            self._take(self.drafts[uri].after(changes, version, self.client.encoding), PAUSE)

    def close(self, params: lsp.DidCloseTextDocumentParams) -> None:
        """Put a draft away, and what was said of it."""
        uri = params.text_document.uri
        self.drafts.pop(uri, None)
        self.checked.pop(uri, None)
        self.server.text_document_publish_diagnostics(lsp.PublishDiagnosticsParams(uri, []))

    def refresh(self, _: Any = None) -> None:
        """Check every open draft anew; what of the newsroom's files has changed is read again."""
        self._forget()
        for draft in self.drafts.values():
            self._wait(draft, 0)

    def _forget(self) -> None:
        """Let nothing that was found so far stand, nor what a run finds that is still going on."""
        self.checked.clear()
        self._round += 1

    def _take(self, draft: Draft, pause: float) -> None:
        self.drafts[draft.uri] = draft
        self._wait(draft, pause)

    def _wait(self, draft: Draft, pause: float) -> None:
        task = asyncio.get_running_loop().create_task(self._tell(draft, pause))
        self._waiting.add(task)
        task.add_done_callback(self._waiting.discard)

    async def _tell(self, draft: Draft, pause: float) -> None:
        """Tell what is found in a draft once nobody has typed for a while, if it is the draft still."""
        await asyncio.sleep(pause)
        checked = await self._latest(draft)
        if checked is not None and self._is_current(draft):
            found = lsp.PublishDiagnosticsParams(draft.uri, diagnostics(checked, self.client), draft.version)
            self.server.text_document_publish_diagnostics(found)

    async def _latest(self, draft: Draft | None) -> Checked | None:
        """What came of a draft as it is now; None for one that is not open, or another one by the time of its turn."""
        if draft is None or not self._is_current(draft):
            return None
        known = self.checked.get(draft.uri)
        if known is not None and known.draft is draft:
            return known
        found: Checked | None = await self._at_desk(
            lambda: self.checker.check(draft) if self._is_current(draft) else None
        )
        if found is not None and self._is_current(draft):
            self.checked[draft.uri] = found
        return found

    def _check(self, draft: Draft) -> Checked | None:
        return self.checker.check(draft) if self._is_current(draft) else None

    def _is_current(self, draft: Draft) -> bool:
        return self.drafts.get(draft.uri) is draft

    async def _at_desk(self, work: Callable[[], Any]) -> Any:
        """What comes of some work at the desk, which does one thing at a time."""
        return await asyncio.get_running_loop().run_in_executor(self._desk, work)

    async def offer(self, params: lsp.CodeActionParams) -> list[lsp.CodeAction] | None:
        """What can be done at a place."""
        checked = await self._latest(self.drafts.get(params.text_document.uri))
        if checked is None:
            return None
        kinds = None if params.context.only is None else [_kind(kind) for kind in params.context.only]
        span = _span(checked.draft, params.range, self.client)
        offers = Offers(checked, self.client, partial(self._read, checked.draft))
        actions: list[lsp.CodeAction] = await self._at_desk(lambda: list(offers.at(span, kinds)))
        return actions

    def _read(self, draft: Draft, text: str) -> Document:
        return self.checker.read(draft._replace(text=text))

    async def explain(self, params: lsp.HoverParams) -> lsp.Hover | None:
        """What the rules say whose findings are at a place."""
        checked = await self._latest(self.drafts.get(params.text_document.uri))
        if checked is None:
            return None
        span = _span(checked.draft, lsp.Range(params.position, params.position), self.client)
        ruler = Ruler(checked.draft.source, self.client.encoding)
        said: lsp.Hover | None = await self._at_desk(lambda: hover(checked, span, self.client, ruler))
        return said

    async def outline(self, params: lsp.DocumentSymbolParams) -> list[lsp.DocumentSymbol] | None:
        """The zones of a draft."""
        checked = await self._latest(self.drafts.get(params.text_document.uri))
        return None if checked is None else symbols(checked, self.client)


def _typed(change: lsp.TextDocumentContentChangeEvent) -> Typed:
    place = getattr(change, "range", None)
    return Typed(change.text, None if place is None else (_point(place.start), _point(place.end)))


def _point(position: lsp.Position) -> Point:
    return position.line, position.character


def _span(draft: Draft, place: lsp.Range, client: Client) -> Span:
    return Ruler(draft.source, client.encoding).span(_point(place.start), _point(place.end))


def _kind(kind: lsp.CodeActionKind | str) -> str:
    return kind if type(kind) is str else str(getattr(kind, "value", kind))
