"""Options that explain themselves: flags made into options of commands, and those that several commands take."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import partial
from typing import Any, TypeVar

import click

from newslint.cli import flags
from newslint.cli.flags import Flag

Command = TypeVar("Command", bound=Callable[..., Any])

PATH = click.Path(readable=False)
"""A path as it is given; one that cannot be read is told with the drafts, so that the others are still checked."""


def _read(read: Callable[[Any], Any], _: click.Context, __: click.Parameter, value: Any) -> Any:
    if value is None:
        return None
    try:
        return read(value)
    except ValueError as error:
        raise click.BadParameter(str(error)) from None


day = partial(_read, flags.day)
"""The day an option says."""

names = partial(_read, flags.names)
"""The names an option lists; it may be given more than once."""

count = partial(_read, flags.count)
"""The number an option says."""

_KINDS: Mapping[str, Callable[[Flag], dict[str, Any]]] = {
    flags.SWITCH: lambda _: {"is_flag": True},
    flags.TEXT: lambda _: {},
    flags.CHOICE: lambda flag: {"type": click.Choice(flag.choices)},
    flags.NAMES: lambda _: {"multiple": True, "callback": names},
    flags.DAY: lambda _: {"callback": day},
    flags.LANGUAGE: lambda _: {"callback": partial(_read, flags.language)},
    flags.COUNT: lambda _: {"callback": count},
}


def taking(these: Iterable[Flag]) -> Callable[[Command], Command]:
    """The options that these flags are."""

    def with_options(command: Command) -> Command:
        for flag in reversed(tuple(these)):
            kind = _KINDS[flag.kind](flag)
            if flag.default is not None:
                kind["default"] = flag.default
            command = click.option(*flag.spellings, flag.name, metavar=flag.metavar, help=flag.words, **kind)(command)
        return command

    return with_options


reading = taking(flags.READING)
"""The options that say how a draft is to be read."""


def paper(*forms: str) -> Callable[[Command], Command]:
    """The drafts that a paper is about, in what form it is written, and where to."""

    def with_options(command: Command) -> Command:
        for option in (
            click.option("--output", "-o", type=PATH, metavar="FILE", help="Write it to a file."),
            click.option("--format", "form", type=click.Choice(forms), default="text", help="How it is shown."),
            click.argument("paths", nargs=-1, required=True, type=PATH, metavar="PATH ..."),
        ):
            command = option(command)
        return command

    return with_options
