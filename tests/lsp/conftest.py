"""An editor of a few lines: it starts `newslint lsp` as editors do and speaks to it over standard input and output."""

from __future__ import annotations

import itertools
import json
import os
import queue
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest

ABLE = {
    "general": {"positionEncodings": ["utf-16"]},
    "textDocument": {
        "publishDiagnostics": {"relatedInformation": True, "codeDescriptionSupport": True},
        "hover": {"contentFormat": ["markdown", "plaintext"]},
    },
    "workspace": {
        "workspaceEdit": {"documentChanges": True},
        "didChangeWatchedFiles": {"dynamicRegistration": True},
    },
}
"""What an ordinary editor can do."""

PATIENCE = 30


class Editor:
    """An editor with one server; each draft is opened by its file name."""

    def __init__(self, folder: Path, environment: dict[str, str]) -> None:
        self.folder = folder
        self.texts: dict[str, str] = {}
        self.versions: dict[str, int] = {}
        self._ids = itertools.count(1)
        self._heard: queue.Queue[dict[str, Any] | None] = queue.Queue()
        self.kept: list[dict[str, Any]] = []
        self.process = subprocess.Popen(
            [sys.executable, "-m", "newslint", "lsp"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            cwd=folder,
            env={**os.environ, **environment},
        )
        threading.Thread(target=self._listen, daemon=True).start()

    def _listen(self) -> None:
        out = self.process.stdout
        assert out is not None
        while header := out.readline():
            length = 0
            while header.strip():
                name, _, value = header.partition(b":")
                length = int(value) if name.lower() == b"content-length" else length
                header = out.readline()
            self._heard.put(json.loads(out.read(length)))
        self._heard.put(None)

    def send(self, message: dict[str, Any]) -> None:
        self.write(json.dumps({"jsonrpc": "2.0", **message}).encode())

    def write(self, body: bytes) -> None:
        assert self.process.stdin is not None
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
        self.process.stdin.flush()

    def tell(self, method: str, **params: Any) -> None:
        self.send({"method": method, "params": params})

    def hear(self, wanted: Callable[[dict[str, Any]], bool], patience: float = PATIENCE) -> dict[str, Any]:
        """The next message that is wanted; requests of the server are answered on the way, the rest is kept."""
        while True:
            message = self._heard.get(timeout=patience)
            assert message is not None, "the server has gone"
            if "id" in message and "method" in message:
                self.send({"id": message["id"], "result": None})
            if wanted(message):
                return message
            self.kept.append(message)

    def ask(self, method: str, **params: Any) -> Any:
        number = next(self._ids)
        self.send({"id": number, "method": method, "params": params})
        answer = self.hear(lambda message: message.get("id") == number and "method" not in message)
        assert "error" not in answer, answer
        return answer["result"]

    def begin(self, able: dict[str, Any] | None = None, **options: Any) -> Any:
        said = self.ask(
            "initialize",
            processId=os.getpid(),
            rootUri=self.folder.as_uri(),
            capabilities=ABLE if able is None else able,
            initializationOptions=options,
        )
        self.tell("initialized")
        return said["capabilities"]

    def uri(self, name: str) -> str:
        return (self.folder / name).as_uri()

    def open(self, name: str, text: str, uri: str = "", language: str = "plaintext") -> list[Any]:
        """Open a draft; what is said of it."""
        self.versions[name], self.texts[name] = 1, text
        item = {"uri": uri or self.uri(name), "languageId": language, "version": 1, "text": text}
        self.tell("textDocument/didOpen", textDocument=item)
        return self.told(uri or self.uri(name))

    def type(self, name: str, *changes: dict[str, Any]) -> None:
        self.versions[name] += 1
        named = {"uri": self.uri(name), "version": self.versions[name]}
        self.tell("textDocument/didChange", textDocument=named, contentChanges=list(changes))

    def told(self, uri: str, version: int | None = None) -> list[Any]:
        """The next diagnostics of a draft, or those of this version of it."""

        def wanted(message: dict[str, Any]) -> bool:
            params = message.get("params", {})
            published = message.get("method") == "textDocument/publishDiagnostics" and params["uri"] == uri
            return published and version in (None, params.get("version"))

        found: list[Any] = self.hear(wanted)["params"]["diagnostics"]
        return found

    def now(self, name: str) -> list[Any]:
        """The diagnostics of a draft as it was last typed."""
        return self.told(self.uri(name), self.versions[name])

    def actions(self, name: str, place: dict[str, Any], *kinds: str) -> list[Any]:
        context: dict[str, Any] = {"diagnostics": []} | ({"only": list(kinds)} if kinds else {})
        found = self.ask("textDocument/codeAction", textDocument={"uri": self.uri(name)}, range=place, context=context)
        return list(found or ())

    def kill(self) -> None:
        self.process.kill()
        for stream in (self.process.stdin, self.process.stdout):
            if stream is not None:
                stream.close()
        self.process.wait(PATIENCE)

    def end(self) -> int:
        """Say goodbye; the exit code of the server."""
        self.ask("shutdown")
        self.send({"method": "exit"})
        return self.process.wait(PATIENCE)


Start = Callable[..., Editor]


@pytest.fixture(scope="session")
def kept_rules(tmp_path_factory: pytest.TempPathFactory) -> str:
    return str(tmp_path_factory.mktemp("cache"))


@pytest.fixture(scope="session")
def called() -> None:
    if find_spec("pygls") is None:
        pytest.skip("pygls is not installed; newslint[lsp] brings it")


@pytest.fixture
def start(tmp_path: Path, kept_rules: str, called: None) -> Iterator[Start]:
    """Start an editor of one's own."""
    editors: list[Editor] = []

    def started(able: dict[str, Any] | None = None, **options: Any) -> Editor:
        editor = Editor(tmp_path, {"NEWSLINT_CACHE_DIR": kept_rules})
        editors.append(editor)
        editor.begin(able, **options)
        return editor

    yield started
    for editor in editors:
        editor.kill()


@pytest.fixture(scope="session")
def shared(tmp_path_factory: pytest.TempPathFactory, kept_rules: str, called: None) -> Iterator[Editor]:
    editor = Editor(tmp_path_factory.mktemp("drafts"), {"NEWSLINT_CACHE_DIR": kept_rules})
    editor.begin()
    yield editor
    editor.kill()


@pytest.fixture
def editor(shared: Editor, tmp_path: Path) -> Editor:
    """An ordinary editor with a folder of its own; its server has served other tests before."""
    shared.folder = tmp_path
    shared.kept.clear()
    return shared
