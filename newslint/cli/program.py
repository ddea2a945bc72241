"""The program is a group of commands, each imported when it is called, and the one place where it ends.

Exit codes: what the command says (0, 1, 2 or 3), 2 for wrong usage, 3 for a bug in newslint, 130 for Ctrl-C. Every
failure is one line on standard error; a reader who closes the pipe is no failure.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from importlib import import_module

import click

from newslint import __version__

COMMANDS = {
    "check": "say where drafts disagree with themselves",
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
    "register": "keep the newsroom's register of names",
}
USAGE, BUG, INTERRUPTED = 2, 3, 130


class Program(click.Group):
    """The commands by name; no module of theirs is imported before one is called."""

    def list_commands(self, _ctx: click.Context) -> list[str]:
        """Their names, in the order a newcomer needs them."""
        return list(COMMANDS)

    def get_command(self, _ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of this name."""
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(f"newslint.cli.{cmd_name}").command
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that the first argument names; an unknown one is told the nearest."""
        if args and args[0] not in COMMANDS and not args[0].startswith("-"):
            from newslint.rulebook.faults import one_of

            ctx.fail(f"no command is called {args[0]!r}{one_of(args[0], COMMANDS)}")
        return super().resolve_command(ctx, args)

    def format_commands(self, _ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the commands for `--help` without importing them."""
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


@click.command(
    cls=Program,
    invoke_without_command=True,
    no_args_is_help=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
@click.version_option(__version__, "-V", "--version", message="newslint %(version)s", prog_name="newslint")
@click.pass_context
def program(ctx: click.Context) -> None:
    """The copy desk in a newsroom's pipeline: newslint says where a draft disagrees with itself.

    Start with: newslint check draft.txt
    """
    if ctx.invoked_subcommand is None:
        click.echo(ctx.get_help())


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
        code = _failed(f"{where}: {(error.strerror or str(error)).lower()}", USAGE)
        if error.filename is None:
            _unheard()
    return code


def _called(arguments: Sequence[str]) -> int:
    try:
        code = program.main(list(arguments), prog_name="newslint", standalone_mode=False)
        return code if isinstance(code, int) else 0
    except click.exceptions.Exit as leaving:
        return leaving.exit_code
    except click.UsageError as error:
        return _failed(_usage(error), USAGE)
    except click.ClickException as error:
        return _failed(f"newslint: {error.format_message()}", USAGE)
    except (click.Abort, KeyboardInterrupt):
        return _failed("newslint: interrupted", INTERRUPTED)
    except OSError:
        raise
    except Exception as error:
        return _bug(error)


def _usage(error: click.UsageError) -> str:
    command = error.ctx.command_path if error.ctx else "newslint"
    message = error.format_message().rstrip(".")
    return f"{command}: {message} (see {command} --help)"


def _bug(error: Exception) -> int:
    if os.environ.get("NEWSLINT_DEBUG"):
        import traceback

        traceback.print_exception(error)
    detail = " ".join(str(error).split())[:300]
    return _failed(f"newslint: {type(error).__name__}: {detail}; this is a bug in newslint", BUG)


def _failed(message: str, code: int) -> int:
    from newslint.reports.visible import visible

    click.echo(visible(message), err=True)
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
