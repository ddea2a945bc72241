"""One keystroke in an editor: how long until `newslint lsp` tells the findings, against a whole run of `check`.

    python benchmarks/editor.py DRAFT [DRAFT ...] [--words 800] [--rounds 31]

The drafts named are put together, one after another, until there are so many words. Each round types one letter into
that draft and waits for its diagnostics, then runs `newslint check` on the draft as it is now, in turns. The pause that
the server leaves for the next letter is part of its time. Only the ratio says anything about another machine.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
import time
from itertools import cycle
from pathlib import Path
from statistics import median
from typing import IO, Any

from runs import environment, newslint, run


class Server:
    """A server that is spoken to as editors do."""

    def __init__(self, folder: Path) -> None:
        self.process = subprocess.Popen(
            [*newslint(), "lsp"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=folder, env=environment()
        )
        root = folder.as_uri()
        self.send("initialize", {"processId": None, "rootUri": root, "capabilities": {}}, number=1)
        self.heard(lambda message: message.get("id") == 1)
        self.send("initialized", {})

    def send(self, method: str, params: dict[str, Any], number: int | None = None) -> None:
        message = {"jsonrpc": "2.0", "method": method, "params": params} | ({} if number is None else {"id": number})
        body = json.dumps(message).encode()
        out: IO[bytes] = self.process.stdin  # type: ignore[assignment]  # it is a pipe
        out.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
        out.flush()

    def heard(self, wanted: Any) -> Any:
        source: IO[bytes] = self.process.stdout  # type: ignore[assignment]  # it is a pipe
        while True:
            length = 0
            while line := source.readline().strip():
                name, _, value = line.partition(b":")
                length = int(value) if name.lower() == b"content-length" else length
            if length == 0:
                sys.exit("the server has gone")
            message = json.loads(source.read(length))
            if wanted(message):
                return message

    def findings(self, version: int) -> int:
        """How many findings this version of the draft has, once the server has told."""
        told = self.heard(lambda message: message.get("params", {}).get("version") == version)
        return len(told["params"]["diagnostics"])


def words_of(paths: list[Path], count: int) -> str:
    """The drafts one after another, a paragraph at a time, up to a number of words."""
    kept: list[str] = []
    for path in cycle(paths):
        for paragraph in path.read_text(encoding="utf-8").split("\n\n"):
            if sum(len(one.split()) for one in kept) >= count:
                return "\n\n".join(kept) + "\n\nTyped: \n"
            kept.append(paragraph)
    return ""


def typed(server: Server, uri: str, version: int, line: int) -> tuple[float, int]:
    """The seconds from one more letter at the end of a draft to its findings, and their number."""
    end = {"line": line, "character": len("Typed: ") + version - 2}
    change = {"range": {"start": end, "end": end}, "text": "abcdefg hijklm nopqrs tuvwxyz"[version % 29]}
    start = time.perf_counter()
    document = {"uri": uri, "version": version}
    server.send("textDocument/didChange", {"textDocument": document, "contentChanges": [change]})
    found = server.findings(version)
    return time.perf_counter() - start, found


def main() -> None:
    parser = argparse.ArgumentParser(description="Time a keystroke in an editor against a run of newslint check.")
    parser.add_argument("drafts", type=Path, nargs="+")
    parser.add_argument("--words", type=int, default=800)
    parser.add_argument("--rounds", type=int, default=31)
    given = parser.parse_args()
    text = words_of(given.drafts, given.words)
    keys, whole = [], []
    with tempfile.TemporaryDirectory() as folder:
        draft = Path(folder, f"draft{given.drafts[0].suffix}")
        server = Server(Path(folder))
        item = {"uri": draft.as_uri(), "languageId": "plaintext", "version": 1, "text": text}
        server.send("textDocument/didOpen", {"textDocument": item})
        found = server.findings(1)
        for number in range(-2, given.rounds):
            key, found = typed(server, draft.as_uri(), number + 4, text.count("\n") - 1)
            draft.write_text(f"{text}{number}\n", encoding="utf-8")
            process = run([*newslint(), "check", "--exit-zero", str(draft)]).seconds
            if number >= 0:
                keys.append(key)
                whole.append(process)
        server.process.kill()
    print(f"{len(text.split())} words, {found} findings, {given.rounds} rounds, Python {sys.version.split()[0]}")
    print(f"{'':24}{'median ms':>10}{'minimum ms':>12}{'most ms':>10}")
    print(f"{'a keystroke':24}{median(keys) * 1000:10.1f}{min(keys) * 1000:12.1f}{max(keys) * 1000:10.1f}")
    print(f"{'newslint check':24}{median(whole) * 1000:10.1f}{min(whole) * 1000:12.1f}{max(whole) * 1000:10.1f}")
    print(f"{'ratio':24}{median(keys) / median(whole):10.2f}{min(keys) / min(whole):12.2f}")


if __name__ == "__main__":
    main()
