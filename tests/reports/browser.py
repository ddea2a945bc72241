"""A headless Chromium, if one is installed, spoken to through a pipe in its debugging protocol, without a library."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Timer
from typing import IO, Any

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
PROGRAM = next(filter(None, map(shutil.which, NAMES)), None) if os.name != "nt" and shutil.which("bash") else None
"""The browser to test with; None where there is none, or none that can be spoken to through a pipe."""

_PATIENCE = 120.0

_OPTIONS = (
    *("--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run", "--mute-audio"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync", "--remote-debugging-pipe"),
)


class Page:
    """One page of a browser. `events` are all that the browser has told of it."""

    def __init__(self, out: IO[bytes], back: IO[bytes]) -> None:
        self._out, self._back = out, back
        self._number = 0
        self._session: str | None = None
        self.events: list[dict[str, Any]] = []
        target = self("Target.createTarget", url="about:blank")["targetId"]
        self._session = self("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ("Page", "Runtime", "Network", "Log"):
            self(f"{domain}.enable")
        self("Page.setLifecycleEventsEnabled", enabled=True)

    def __call__(self, method: str, **params: Any) -> dict[str, Any]:
        self._number += 1
        asked = {"id": self._number, "method": method, "params": params}
        asked |= {"sessionId": self._session} if self._session else {}
        self._out.write(json.dumps(asked).encode() + b"\0")
        while True:
            said = self._heard()
            if said.get("id") == self._number:
                assert "error" not in said, said
                result: dict[str, Any] = said["result"]
                return result
            self.events.append(said)

    def _heard(self) -> dict[str, Any]:
        pieces = bytearray()
        while (byte := self._back.read(1)) != b"\0":
            assert byte, "the browser is gone"
            pieces += byte
        said: dict[str, Any] = json.loads(pieces)
        return said

    def open(self, path: Path, fragment: str = "") -> None:
        """Load a file and wait until it is there."""
        self("Page.navigate", url="about:blank")
        self.events.clear()
        loader = self("Page.navigate", url=path.as_uri() + fragment)["loaderId"]
        while not any(_is_loaded(event, loader) for event in self.events):
            self.events.append(self._heard())

    def said(self, script: str) -> Any:
        """What a script comes to."""
        found = self("Runtime.evaluate", expression=script, returnByValue=True)
        assert "exceptionDetails" not in found, found
        return found["result"].get("value")

    def press(self, key: str) -> None:
        """Press a key and let it go."""
        code = {"Tab": 9, "Enter": 13, "Escape": 27, " ": 32}.get(key, ord(key[0].upper()))
        text = {"Enter": "\r"}.get(key, key if len(key) == 1 else "")
        shared = {"key": key, "windowsVirtualKeyCode": code}
        self("Input.dispatchKeyEvent", type="keyDown", text=text, **shared)
        self("Input.dispatchKeyEvent", type="keyUp", **shared)

    def complaints(self) -> list[str]:
        """What went wrong on the page: errors, refused scripts and styles, and whatever was loaded besides the page."""
        found = []
        for event in self.events:
            params = event.get("params", {})
            if event.get("method") == "Log.entryAdded" and params["entry"]["level"] in ("error", "warning"):
                found.append(params["entry"]["text"])
            elif event.get("method") == "Runtime.exceptionThrown":
                found.append(str(params["exceptionDetails"]))
            elif event.get("method") == "Network.requestWillBeSent" and params["type"] != "Document":
                found.append(params["request"]["url"])
        return found


def _is_loaded(event: dict[str, Any], loader: str) -> bool:
    told = event.get("params", {})
    return event.get("method") == "Page.lifecycleEvent" and (told["loaderId"], told["name"]) == (loader, "load")


@contextmanager
def browsing(profile: Path) -> Iterator[Page]:
    """A browser with an empty profile, closed at the end."""
    assert PROGRAM is not None
    theirs_in, ours_out = os.pipe()
    ours_in, theirs_out = os.pipe()
    options = " ".join(_OPTIONS)
    script = f'exec "$0" {options} --user-data-dir="$1" 3<&{theirs_in} 4>&{theirs_out}'
    process = subprocess.Popen(
        ["bash", "-c", script, PROGRAM, str(profile)],
        pass_fds=(theirs_in, theirs_out),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    os.close(theirs_in)
    os.close(theirs_out)
    watch = Timer(_PATIENCE, process.kill)  # one that says nothing is ended, and its page then says so
    watch.start()
    try:
        with os.fdopen(ours_out, "wb", buffering=0) as out, os.fdopen(ours_in, "rb") as back:
            yield Page(out, back)
    finally:
        watch.cancel()
        process.terminate()
        process.wait(20)
