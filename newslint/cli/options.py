"""Options that several commands take, and the types they share."""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import date, datetime
from typing import Any, TypeVar

import click

Command = TypeVar("Command", bound=Callable[..., Any])

PATH = click.Path(readable=False)
"""A path as it is given; one that cannot be read is told with the drafts, so that the others are still checked."""


def day(_: click.Context, __: click.Parameter, value: str | None) -> date | None:
    """The day an option says; a time after it is allowed and left out."""
    if value is None:
        return None
    try:
        return datetime.fromisoformat(value).date()
    except ValueError:
        raise click.BadParameter(f"{value!r} is no date; write it as 2024-03-06") from None


def language(_: click.Context, __: click.Parameter, value: str | None) -> str | None:
    """The language tag an option says."""
    from newslint.config import is_language

    if value is not None and not is_language(value):
        raise click.BadParameter(f"{value!r} is no language tag; write en, es or en-GB")
    return value


def names(_: click.Context, __: click.Parameter, given: tuple[str, ...]) -> tuple[str, ...] | None:
    """The names an option lists, with commas between; it may be given more than once. None where it is not given."""
    if not given:
        return None
    found = tuple(name.strip() for text in given for name in text.split(",") if name.strip())
    if not found:
        raise click.BadParameter("name at least one rule, family or pack")
    return found


def reading(command: Command) -> Command:
    """The options that say how a draft is to be read."""
    for option in (
        click.option("--config", type=PATH, metavar="FILE", help="Use this configuration, not the nearest."),
        click.option(
            "--language", callback=language, metavar="TAG", help="The language of the drafts, such as en or es."
        ),
        click.option("--published", callback=day, metavar="DATE", help="The day the drafts are published, 2024-03-06."),
    ):
        command = option(command)
    return command


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


def colour(stream: Any) -> bool:
    """Whether a stream is to be written in colour: `NO_COLOR` wins over `FORCE_COLOR`, both over the terminal."""
    if os.environ.get("NO_COLOR"):
        return False
    forced = os.environ.get("FORCE_COLOR") or os.environ.get("CLICOLOR_FORCE")
    if forced:
        return forced != "0"
    return bool(stream.isatty()) and os.environ.get("TERM") != "dumb"
