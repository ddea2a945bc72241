"""The command line: options in, exit code out; one module a command, imported when it is called."""

from __future__ import annotations

import _signal as signal  # type: ignore[import-not-found] # the module of that name needs what costs a start
import gc
import os
import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

_SELDOM = 300_000
"""How many new objects the collector waits for before it looks for cycles; a draft leaves hardly any."""


def main() -> None:
    """Run the program and leave with its exit code; nothing that goes wrong ends in a traceback."""
    gc.set_threshold(_SELDOM)
    _heed(signal.SIG_DFL)
    from newslint.cli.importing import import_shortly

    package = os.path.dirname(os.path.dirname(__file__))
    import_shortly(package)
    keep = None
    if "--no-cache" not in sys.argv:
        from newslint.cli.patterns import remember_patterns

        keep = remember_patterns(os.path.join(package, "__pycache__"))
    from newslint.cli.program import run

    _heed(_stop)
    code = run(sys.argv[1:])
    _heed(signal.SIG_DFL)
    if keep:
        keep()
    gc.freeze()  # what is left goes with the process; to look through it for cycles first costs a tenth of a run
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
