"""A terminal as somebody sits at it: one key at a time without Enter, and a line where words are asked for.

Ctrl-C, the end of input and a terminal that went away raise `KeyboardInterrupt`. Arrows and function keys are no keys.
"""

from __future__ import annotations

import os
import re
import sys
from contextlib import suppress
from types import TracebackType

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

_ESCAPE = "\x1b"
_SOON = 0.05
_WHOLE_KEY = re.compile(r"[^\x1b]?|\x1b(?:\[[0-?]*[ -/]*[@-~]|O.|[^\[O])", re.DOTALL)


class Terminal:
    """The terminal on standard input and output, read key by key while it is open, and left as it was found."""

    def __enter__(self) -> Terminal:
        self._before = _mode()
        self._by_key()
        return self

    def __exit__(self, _: type[BaseException] | None, __: BaseException | None, ___: TracebackType | None) -> None:
        _restore(self._before)

    def _by_key(self) -> None:
        if self._before is not None:
            import tty

            tty.setcbreak(sys.stdin.fileno())

    def say(self, words: str) -> None:
        """Show something now."""
        sys.stdout.write(words)
        sys.stdout.flush()

    def key(self) -> str:
        """The next key, in lower case; an empty text for one that is none, such as an arrow."""
        try:
            key = _pressed() if self._before is not None else _pressed_on_windows()
        except OSError:
            key = ""
        if key in ("", "\x03", "\x04"):  # the terminal went away, or Windows leaves Ctrl-C to us
            raise KeyboardInterrupt
        return "" if key.startswith(_ESCAPE) else key.lower()

    def line(self, prompt: str) -> str:
        """A line of words; an empty one where there is none."""
        self.say(prompt)
        _restore(self._before)
        try:
            typed = sys.stdin.buffer.readline().decode(sys.stdin.encoding or "utf-8", "ignore")
            return "".join(sign for sign in typed if sign.isprintable()).strip()
        finally:
            self._by_key()


def _mode() -> list[Any] | None:
    """How the terminal is set, None where it has no settings of the kind."""
    if os.name == "nt":
        return None
    import termios

    mode: list[Any] = termios.tcgetattr(sys.stdin.fileno())
    return mode


def _restore(mode: list[Any] | None) -> None:
    if mode is not None:
        import termios

        with suppress(termios.error):  # the terminal went away
            termios.tcsetattr(sys.stdin.fileno(), termios.TCSADRAIN, mode)


def _pressed() -> str:
    """The bytes of one key: an escape sequence is one key, whatever digits stand in it."""
    import select

    device = sys.stdin.fileno()
    key = os.read(device, 1).decode("ascii", "replace")
    while not _WHOLE_KEY.fullmatch(key) and select.select([device], [], [], _SOON)[0]:
        more = os.read(device, 1).decode("ascii", "replace")
        if not more:
            break
        key += more
    return key


def _pressed_on_windows() -> str:
    import msvcrt

    key: str = msvcrt.getwch()  # type: ignore[attr-defined,unused-ignore]
    return _ESCAPE + msvcrt.getwch() if key in "\x00\xe0" else key  # type: ignore[attr-defined,unused-ignore]
