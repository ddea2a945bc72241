"""The command line: options in, exit code out; one module a command, imported when it is called."""

from __future__ import annotations

import gc
import os
import sys

_SELDOM = 300_000
"""How many new objects the collector waits for before it looks for cycles; a draft leaves hardly any."""


def main() -> None:
    """Run the program and leave with its exit code; nothing that goes wrong ends in a traceback."""
    gc.set_threshold(_SELDOM)
    from newslint.cli.importing import import_shortly

    package = os.path.dirname(os.path.dirname(__file__))
    import_shortly(package)
    keep = None
    if "--no-cache" not in sys.argv:
        from newslint.cli.patterns import remember_patterns

        keep = remember_patterns(os.path.join(package, "__pycache__"))
    from newslint.cli.program import run

    code = run(sys.argv[1:])
    if keep:
        keep()
    gc.freeze()  # what is left goes with the process; to look through it for cycles first costs a tenth of a run
    sys.exit(code)
