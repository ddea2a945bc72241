"""`newslint explain` prints the page of a rule: what it says, why, and what it does and does not flag."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import click

from newslint.cli.flags import CONFIG
from newslint.cli.options import taking
from newslint.cli.rules import packs, refuse, told
from newslint.drawing import shown
from newslint.rulebook.rule import SHIPPED

TYPE_CHECKING = False
if TYPE_CHECKING:
    from newslint.rulebook.page import Example, Page
    from newslint.rulebook.rule import Case, RuleFile

_FIXES = {
    "safe": "The fix is safe: --fix applies it.",
    "choice": "A fix is offered; it is never applied unasked.",
    "none": "There is no fix; an editor decides.",
}


class NoPageError(Exception):
    """A rule that has no page to show, and the lines that say why."""

    def __init__(self, lines: list[str]) -> None:
        super().__init__("\n".join(lines))
        self.lines = lines


@click.command("explain")
@click.argument("rule")
@taking([CONFIG])
def command(rule: str, config: str | None) -> None:
    """Explain RULE: what it says, why that matters, what it flags and what it leaves alone."""
    try:
        page = page_of(rule, config)
    except NoPageError as error:
        refuse(error.lines)
    click.echo("\n".join(map(shown, page_lines(page))))


def page_of(name: str, config: str | None) -> Page:
    """The page of a rule, or of an entry of a pack. Only its own file is read, so a fault elsewhere is no concern.

    Raises `NoPageError` where there is none.
    """
    from newslint.rulebook import RulebookError, read_pages
    from newslint.rulebook.faults import near
    from newslint.settings import UnusableError

    try:
        files = _files(config)
        if name in files:
            return read_pages([files[name]], also=files)[0]
        entries = _entries(name, files, config) if "/" in name else {}
        if name in entries:
            return entries[name]
        files.update(dict.fromkeys(entries, ""))
        wrong = [
            _group(name, config) or f"no rule is called {name!r}{near(name, files)} (newslint rules lists them all)"
        ]
    except RulebookError as error:
        wrong = list(map(str, error.faults))
    except UnusableError as error:
        wrong = list(map(told, error.problems))
    raise NoPageError(wrong)


def _files(config: str | None) -> dict[str, str]:
    """The files of all rules there are, by their ids."""
    return {file.id: file.path for file in _rule_files(config) if not file.origin.startswith("house/")}


def _rule_files(config: str | None) -> list[RuleFile]:
    from newslint.desk import Desk
    from newslint.rulebook.books import rule_files, shipped_files
    from newslint.settings import Settings

    added = packs(Desk(Settings(config=config)).config("draft.txt"))
    return [*(file for pack in added for file in rule_files(pack)), *shipped_files()]


def _group(name: str, config: str | None) -> str:
    """What to say of a name that many rules have in common; empty if it is none of these."""
    lists = f"newslint rules --select {name} says what runs of it"
    files = _rule_files(config)
    if any(file.origin == name for file in files):
        return f"{name!r} is a pack of rules; {lists}"
    if any(file.family == name for file in files):
        return f"{name!r} is a family of rules; {lists}"
    return ""


def _entries(name: str, files: Mapping[str, str], config: str | None) -> dict[str, Page]:
    """The entries of the pack that a name is of, by their names; only files of packs are read."""
    from newslint.rulebook import read_pages

    named = f"house/{name.partition('/')[0]}"
    found = _rule_files(config)
    shipped = [file.path for file in found if file.origin == named]
    own = [file.path for file in found if file.origin != SHIPPED and not file.origin.startswith("house/")]
    paths = shipped or own
    pages = read_pages(paths, also=files) if paths else ()
    if shipped:
        pages = tuple(page._replace(rule=page.rule._replace(origin=named)) for page in pages)
    return {page.rule.key: page for page in pages}


def page_lines(page: Page) -> Iterator[str]:
    """The page of a rule, line by line."""
    rule = page.rule
    runs = "on" if rule.on and not rule.origin.startswith("house/") else "off until selected"
    yield f"{rule.key}: {rule.title}"
    yield f"family {rule.family}, languages {', '.join(rule.languages)}, {runs}"
    if page.why:
        yield ""
        yield from page.why.split("\n")
    for name, case in rule.cases.items():
        yield ""
        yield from _case_lines(name, case)
    if rule.supersedes:
        yield ""
        yield f"On the same slip it takes the place of {', '.join(rule.supersedes)}."
    if rule.id != "house-term" or not rule.term:
        yield from _options_lines(page)
    for example in page.examples:
        yield ""
        yield from _example_lines(example)


def _case_lines(name: str | None, case: Case) -> Iterator[str]:
    yield f"{case.severity.value}{f' ({name})' if name else ''}: {case.message}"
    if case.elsewhere:
        yield f"    the other place: {case.elsewhere}"
    yield f"    {_FIXES[case.fix.value]}"


def _options_lines(page: Page) -> Iterator[str]:
    from newslint.rulebook.settings import field_names

    options = page.rule.options
    names = field_names(options)
    if names:
        yield ""
        yield "Options:"
    for name in names:
        yield f"    {name.replace('_', '-')}: {_plain(getattr(options, name))}"
    if names:
        yield from _meaning(type(options))


def _meaning(options: type) -> Iterator[str]:
    """What the options of a check mean, as the check itself says."""
    said = [line.strip() for line in (options.__doc__ or "").splitlines()]
    if any(said):
        yield ""
        yield from (f"    {line}" for line in said if line)


def _plain(value: object) -> str:
    if isinstance(value, tuple | list | frozenset):
        items = sorted(map(_plain, value)) if isinstance(value, frozenset) else map(_plain, value)
        return f"[{', '.join(items)}]"
    if isinstance(value, dict):
        return f"{{{', '.join(f'{_plain(key)}: {_plain(item)}' for key, item in value.items())}}}"
    return '""' if value == "" else str(value).lower() if value is None or isinstance(value, bool) else str(value)


def _example_lines(example: Example) -> Iterator[str]:
    note = f": {example.note}" if example.note else ""
    yield f"{'Flagged' if example.flagged else 'Passes'}{_conditions(example)}{note}"
    yield from _indented(example.drawn)
    if example.package:
        yield "  The other draft of the package:"
        yield from _indented(example.package)
    for book, entries in example.kept.items():
        yield f"  The {book}:"
        yield from (f"    {', '.join(f'{key}: {_plain(value)}' for key, value in entry.items())}" for entry in entries)
    if example.fixed is not None:
        yield "  Fixed:"
        yield from _indented(example.fixed)


def _indented(text: str) -> Iterator[str]:
    return (f"    {line}".rstrip() for line in text.rstrip("\n").split("\n"))


def _conditions(example: Example) -> str:
    said = [
        f"published {example.published}" if example.published else "",
        f"in {example.format}" if example.format != "text" else "",
        f"language {example.language}" if example.language else "",
        *(f"{name}: {_plain(value)}" for name, value in example.settings.items()),
    ]
    shown = ", ".join(filter(None, said))
    return f" ({shown})" if shown else ""
