"""The command line: options in, exit code out; one module a command, imported when it is called."""

from __future__ import annotations

import sys


def main() -> None:
    """Run the program and leave with its exit code; nothing that goes wrong ends in a traceback."""
    from newslint.cli.program import run

    sys.exit(run(sys.argv[1:]))
