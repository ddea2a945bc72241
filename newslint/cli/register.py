"""`newslint register`: a register of names is added to, proposed from published stories, and checked."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator, Sequence

import click

from newslint.cli.delivery import deliver
from newslint.cli.drafts import drafts
from newslint.cli.flags import CONFIG
from newslint.cli.options import PATH, count, paper, reading, taking
from newslint.cli.telling import RefusedError, exit_code, tell
from newslint.desk import Desk
from newslint.reports.tally import Tally
from newslint.settings import Settings, UnusableError, nearby, unusable
from newslint.text import reason

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from newslint.registers.editing import Addition
    from newslint.registers.proposing import Census, Proposal, Spelling

_NEW = "names.yml"
_KINDS = ("person", "organisation", "place", "other")


@click.group("register", no_args_is_help=False, context_settings={"help_option_names": ["-h", "--help"]})
def command() -> None:
    """Keep the register of names: how each is spelled, and which spellings are to be mended."""


@command.command("check", short_help="say what is wrong with registers and corrections logs")
@click.argument("files", nargs=-1, type=PATH, metavar="[FILE ...]")
@taking([CONFIG])
def check(files: tuple[str, ...], config: str | None) -> int:
    """Say what is wrong with registers and corrections logs: those named, or those that newslint.yml names.

    A file whose name ends in .csv is read as a corrections log. Exit code 2 means that something is wrong.
    """
    tally = Tally()
    try:
        registers, logs = _books(files, config)
        counts = [*_checked(registers, logs)]
    except UnusableError as error:
        tell(tally, error.problems)
        return exit_code(tally)
    if not counts:
        raise click.UsageError("name a file, or say in newslint.yml which are the registers: [names.yml]")
    for line in counts:
        click.echo(line)
    return 0


def _books(files: Sequence[str], config: str | None) -> tuple[Sequence[str], Sequence[str]]:
    """The registers and the corrections logs to check."""
    if files:
        logs = [path for path in files if path.lower().endswith(".csv")]
        return [path for path in files if path not in logs], logs
    found = Desk(Settings(config=config)).config("draft")
    return found.registers, found.corrections


def _checked(registers: Sequence[str], logs: Sequence[str]) -> Iterator[str]:
    from newslint.registers.corrections import read_corrections
    from newslint.registers.entries import read_registers

    entries, faults = read_registers(registers)
    log, more = read_corrections(logs)
    if faults or more:
        raise unusable(sorted([*faults, *more]))
    for path in registers:
        here = [entry for entry in entries if entry.path == path]
        forms = sum(len(entry.wrong) for entry in here)
        yield f"{nearby(path)}: {_count(len(here), 'name')}, {_count(forms, 'form')} to mend: ok"
    for path in logs:
        yield f"{nearby(path)}: {_count(sum(one.path == path for one in log), 'correction')}: ok"


@command.command("add", short_help="add a name, or what is new of it")
@click.argument("name", required=False)
@click.option("--wrong", multiple=True, metavar="FORM", help="A spelling to mend (may be given more than once).")
@click.option("--also", multiple=True, metavar="FORM", help="Another form that is right.")
@click.option("--role", default="", metavar="WORDS", help="What the bearer is: mayor of Halden.")
@click.option("--context", multiple=True, metavar="WORD", help="A word that stands near the name.")
@click.option("--type", "kind", type=click.Choice(_KINDS), help="What bears the name (person, unless said otherwise).")
@click.option("--note", default="", metavar="WORDS", help="Why, for whoever reads the register.")
@click.option("--accepted", multiple=True, type=PATH, metavar="PATH", help="Add names that drafts here accept.")
@click.option("--file", "file", type=PATH, metavar="FILE", help="The register, if not the first configured one.")
@taking([CONFIG])
def add(name: str | None, accepted: tuple[str, ...], file: str | None, config: str | None, **said: Any) -> int:
    """Add NAME to the register, or what is new of it; with --accepted, the names that ignores in drafts let stand."""
    from newslint.registers.editing import Addition

    if bool(name) == bool(accepted):
        raise click.UsageError("give a name, or --accepted with drafts")
    tally = Tally()
    desk = Desk(Settings(config=config))
    try:
        path = file or next(iter(desk.config("draft").registers), _NEW)
        if name:
            additions = [Addition(" ".join(name.split()), **{**said, "kind": said["kind"] or ""})]
        else:
            additions = list(_accepted(desk, accepted, tally))
        _write(path, additions)
    except UnusableError as error:
        tell(tally, error.problems)
    return exit_code(tally)


def _accepted(desk: Desk, paths: Sequence[str], tally: Tally) -> Iterator[Addition]:
    from newslint.engine import lint
    from newslint.registers.accepting import accepted_names

    for doc in drafts(desk, paths, tally):
        rules, known = desk.rules(desk.config(doc.path))
        yield from accepted_names(lint([doc], rules, known=known).documents[0])


def _write(path: str, additions: Sequence[Addition]) -> None:
    from newslint.registers.editing import CommentedError, added
    from newslint.registers.entries import read_registers
    from newslint.replacing import replace_file

    for new in additions:
        text, known = _register(path)
        try:
            grown = added(text, known, new)
        except CommentedError as error:
            raise click.ClickException(str(error)) from None
        if grown == text:
            continue
        before = text.encode() if os.path.exists(path) else None
        try:
            replace_file(path, [grown.encode()])
        except OSError as error:
            raise RefusedError(f"{nearby(path)}: {reason(error)}") from None
        faults = read_registers([path])[1]
        if faults:
            _take_back(path, before)
            raise unusable(faults)
        click.echo(f"{nearby(path)}: {new.name}")


def _register(path: str) -> tuple[str, list[Any]]:
    """The text of a register and its entries; a file that is not there yet is empty. Raises `UnusableError`."""
    from newslint.registers.entries import read_registers

    if not os.path.exists(path):
        return "", []
    entries, faults = read_registers([path])
    if faults:
        raise unusable(faults)
    with open(path, encoding="utf-8-sig", newline="") as file:
        return file.read(), entries


def _take_back(path: str, before: bytes | None) -> None:
    from newslint.replacing import replace_file

    if before is None:
        os.unlink(path)
    else:
        replace_file(path, [before])


@command.command("propose", short_help="propose a register from published stories")
@click.option("--least", type=str, callback=count, default="3", metavar="N", help="Names of at least so many stories.")
@reading
@paper("text", "json")
def propose(paths: tuple[str, ...], least: int, form: str, output: str | None, **asked: Any) -> int:
    """Propose a register from published stories: names, how often they stand, and spellings that look like slips.

    What the configured registers have already is left out. The text is a register to be read, mended and kept.
    """
    from newslint.registers.proposing import Census

    desk, tally, census = Desk(Settings(**asked)), Tally(), Census()
    for doc in drafts(desk, paths, tally, output):
        census.add(doc)
    try:
        known = _known(desk)
    except UnusableError as error:
        tell(tally, error.problems)
        return exit_code(tally)
    proposals = list(census.proposals(least, known))
    deliver((_json if form == "json" else _yaml)(census, proposals, least), output, sys.stdout)
    return exit_code(tally)


def _known(desk: Desk) -> list[str]:
    """Every form that the configured registers have."""
    from newslint.registers.entries import read_registers

    entries, faults = read_registers(desk.config("draft").registers)
    if faults:
        raise unusable(faults)
    return [form for entry in entries for form in (*entry.right, *entry.wrong)]


def _yaml(census: Census, proposals: Sequence[Proposal], least: int) -> Iterator[str]:
    from newslint.registers.editing import scalar

    stories = _count(census.stories, "story", "stories")
    yield f"# Proposed from {stories}: names that stand in at least {least}. Read each before it is kept.\n"
    for one in proposals:
        yield f"- name: {scalar(one.usual.form)}  # {_often(one.usual)}\n"
        if one.kind != "person":
            yield f"  type: {one.kind}\n"
        if one.slips:
            yield "  wrong:\n"
            yield from (f"    - {scalar(slip.form)}  # {_often(slip)}, {_place(slip)}\n" for slip in one.slips)
        yield from (f"  # alike: {other.form}, {_often(other)}, {_place(other)}\n" for other in one.alike)


def _often(spelling: Spelling) -> str:
    return f"{_count(spelling.mentions, 'time')} in {_count(spelling.stories, 'story', 'stories')}"


def _place(spelling: Spelling) -> str:
    return f"{spelling.path}:{spelling.line}"


def _json(census: Census, proposals: Sequence[Proposal], _least: int) -> Iterator[str]:
    from newslint.inspection import VERSION
    from newslint.reports.json import written

    shown = [_plain(one) for one in proposals]
    yield written({"version": VERSION, "stories": census.stories, "proposals": shown}) + "\n"


def _plain(one: Proposal) -> dict[str, Any]:
    return {
        **_spelled([one.usual])[0],
        "type": one.kind,
        "wrong": _spelled(one.slips),
        "alike": _spelled(one.alike),
    }


def _spelled(spellings: Iterable[Spelling]) -> list[dict[str, Any]]:
    return [
        {"form": one.form, "mentions": one.mentions, "stories": one.stories, "path": one.path, "line": one.line}
        for one in spellings
    ]


def _count(number: int, one: str, many: str = "") -> str:
    return f"{number} {one if number == 1 else many or one + 's'}"
