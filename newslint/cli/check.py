"""`newslint check`: the job of `checking` with options that explain themselves."""

from __future__ import annotations

import click

from newslint.cli.checking import check
from newslint.cli.flags import CHECK
from newslint.cli.options import PATH, taking

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


@click.command("check")
@click.argument("paths", nargs=-1, type=PATH, metavar="[PATH ...|-]")
@taking(CHECK)
def command(**asked: Any) -> int:
    """Say where drafts disagree with themselves.

    PATH is a draft, a folder of drafts, or - for standard input; without one, the working folder is checked. Exit
    code 1 means that something was found, 2 that something could not be read or used.
    """
    return check(**asked)
