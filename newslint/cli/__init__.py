"""The command line: options in, exit code out; one module a command, imported when it is called."""

from __future__ import annotations

import _signal as signal  # type: ignore[import-not-found] # the module of that name needs what costs a start
import atexit
import gc
import os
import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any, NoReturn

_SELDOM = 300_000
"""How many new objects the collector waits for before it looks for cycles; a draft leaves hardly any."""


def main() -> None:
    """Run the program and leave with its exit code; nothing that goes wrong ends in a traceback."""
    gc.set_threshold(_SELDOM)
    _heed(signal.SIG_DFL)
    from newslint.cli.importing import import_shortly

    package = os.path.dirname(os.path.dirname(__file__))
    apart = "--no-cache" in sys.argv or sys.pycache_prefix is not None  # then nothing lies beside the modules
    keep = None if apart else _recall(os.path.join(package, "__pycache__"))
    import_shortly(package)
    from newslint.cli.program import run

    _heed(_stop)
    code = run(sys.argv[1:])
    _heed(signal.SIG_DFL)
    if keep:
        keep()
    _leave(code)


def _recall(folder: str) -> Callable[[], None]:
    """Have at hand what earlier runs kept in a folder; call what this returns to keep what this run worked out."""
    from newslint.shelf import SHELF

    if sys.argv[1:2] == ["check"]:
        SHELF.open(os.path.join(folder, f"shelf.{sys.implementation.cache_tag}.bin"))
    from newslint.cli.patterns import remember_patterns

    keep_patterns = remember_patterns(folder)

    def keep() -> None:
        SHELF.keep()
        keep_patterns()

    return keep


def _leave(code: int) -> NoReturn:
    """End the process as it stands: to take apart first what it holds costs a twentieth of the check of one draft.

    What was said is written by now. A process that has more to end than itself (threads, others that work for it, what
    is to be called at its end) leaves the interpreter's way, which looks for no cycles.
    """
    gc.freeze()
    if "threading" not in sys.modules and not atexit._ncallbacks():
        os._exit(code)
    sys.exit(code)


def _heed(answer: Any) -> None:
    """Have Ctrl-C and the system's request to end answered so, unless whoever started us has it ignored."""
    for number in (signal.SIGINT, signal.SIGTERM):
        if signal.getsignal(number) != signal.SIG_IGN:
            signal.signal(number, answer)


def _stop(number: int, _: object) -> None:
    """Stop where it is safe to: what is written is then written whole or not at all, and no process is left behind.

    A process that was just forked has nothing to stop.
    """
    if os.getpid() != _ours:
        os._exit(128 + number)
    raise KeyboardInterrupt(number)


_ours = os.getpid()
