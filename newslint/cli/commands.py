"""The commands as a group, each imported when it is called, with their help and their words for a wrong usage."""

from __future__ import annotations

import os
from collections.abc import Sequence
from importlib import import_module

import click

from newslint import __version__
from newslint.cli.program import COMMANDS
from newslint.cli.telling import RefusedError, misused


class Program(click.Group):
    """The commands by name; no module of theirs is imported before one is called."""

    def list_commands(self, _ctx: click.Context) -> list[str]:
        """Their names, in the order a newcomer needs them."""
        return list(COMMANDS)

    def get_command(self, _ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of this name."""
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(f"newslint.cli.{cmd_name.replace('-', '_')}").command
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that the first argument names; an unknown one is told the nearest."""
        if args and args[0] not in COMMANDS and not args[0].startswith("-"):
            from newslint.rulebook.faults import one_of

            if os.path.exists(args[0]):
                ctx.fail(f"no command is called {args[0]!r}; newslint check {args[0]} checks that draft")
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
    """A copy desk for news drafts: newslint says where a draft disagrees with itself.

    Start with: newslint check draft.txt
    """
    if ctx.invoked_subcommand is None:
        click.echo(ctx.get_help())


def called(arguments: Sequence[str]) -> int:
    """The exit code of the command that these arguments name; `RefusedError` for a usage that is wrong."""
    try:
        code = program.main(list(arguments), prog_name="newslint", standalone_mode=False)
        return code if isinstance(code, int) else 0
    except click.exceptions.Exit as leaving:
        return leaving.exit_code
    except click.UsageError as error:
        raise _usage(error, arguments) from None
    except click.ClickException as error:
        raise RefusedError(f"newslint: {error.format_message()}") from None
    except click.Abort as aborted:
        stopped = aborted.__cause__ or aborted.__context__
        raise stopped if isinstance(stopped, KeyboardInterrupt) else KeyboardInterrupt from None


def _usage(error: click.UsageError, arguments: Sequence[str]) -> RefusedError:
    """The refusal of a usage; of an option without its value, click does not say which command has it."""
    asked = " ".join(("newslint", *(name for name in arguments[:1] if name in COMMANDS)))
    return misused(error.ctx.command_path if error.ctx else asked, error.format_message().rstrip("."))
