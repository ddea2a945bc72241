"""The program is called with arguments and ends in one place, whatever happens on the way.

Exit codes: what the command says (0, 1, 2 or 3), 2 for wrong usage, 3 for a bug in newslint, 130 for Ctrl-C, 143 if
told to end. Every failure is one line on standard error; a reader who closes the pipe is no failure.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

from newslint.cli.flags import plainly
from newslint.cli.telling import RefusedError, say
from newslint.text import reason

COMMANDS = {
    "check": "say where drafts disagree with themselves",
    "fix": "walk through what is found, and choose",
    "inspect": "show what newslint reads in a draft",
    "timeline": "put in order what a draft tells",
    "cq": "list what to tick before filing",
    "hold": "say what breaks if a draft runs on another day",
    "ledger": "list a draft's sources, and its claims that have none",
    "receipts": "show the working of every sum a draft states",
    "rules": "list the rules and what turned each of them on",
    "explain": "explain a rule, with its examples",
    "init": "write a commented newslint.yml to start from",
    "test": "run the examples of a pack of rules",
    "new-rule": "write a rule file to start from, with examples",
    "schema": "print the JSON Schema of a kind of file",
    "baseline": "accept what is found now; only new findings count",
    "register": "keep the register of names",
    "report-false-alarm": "write a small case of a finding that is wrong, to share",
    "lsp": "serve a text editor",
}
USAGE, BUG, INTERRUPTED = 2, 3, 130
_SIGNALLED = 128


def run(arguments: Sequence[str]) -> int:
    """The exit code of the program under these arguments."""
    _open_streams()
    try:
        code = _called(arguments)
        sys.stdout.flush()
    except BrokenPipeError:
        code = _unheard()
    except OSError as error:
        where = error.filename or "newslint: cannot read or write"
        code = _failed(f"{where}: {reason(error)}", USAGE)
        if error.filename is None:
            _unheard()
    return code


def _called(arguments: Sequence[str]) -> int:
    try:
        asked = plainly(arguments)
        if asked is not None:
            from newslint.cli.checking import check

            return check(**asked)
        from newslint.cli.commands import called

        return called(arguments)
    except RefusedError as error:
        return _failed(str(error), USAGE)
    except KeyboardInterrupt as stopped:
        return _stopped(stopped)
    except OSError:
        raise
    except MemoryError:
        return _failed("newslint: there is not enough memory", USAGE)
    except Exception as error:
        return _bug(error)


def _stopped(by: KeyboardInterrupt) -> int:
    """The exit code of a run that a signal ended, the one a shell gives for it."""
    code = _SIGNALLED + by.args[0] if by.args else INTERRUPTED
    return _failed(f"newslint: {'interrupted' if code == INTERRUPTED else 'told to end'}", code)


def _bug(error: Exception) -> int:
    if os.environ.get("NEWSLINT_DEBUG"):
        import traceback

        traceback.print_exception(error)
    detail = " ".join(str(error).split())[:300]
    return _failed(f"newslint: {type(error).__name__}: {detail}; this is a bug in newslint", BUG)


def _failed(message: str, code: int) -> int:
    from newslint.reports.visible import visible

    say(visible(message))
    return code


def _unheard() -> int:
    """The exit code when nobody reads on: standard output goes nowhere from here, so that leaving is quiet."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 0


def _open_streams() -> None:
    """Have a stream for each that is closed, and have what a stream's encoding cannot hold escaped."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        stream = getattr(sys, name)
        if stream is None:
            setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))  # noqa: SIM115 (open until the program ends)
        elif mode == "w" and hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
