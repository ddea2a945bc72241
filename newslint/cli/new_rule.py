"""`newslint new-rule` writes a rule file to start from: a rule on a check that is true as it stands, to be changed."""

from __future__ import annotations

import os

import click

from newslint.cli.options import PATH
from newslint.cli.rules import refuse
from newslint.cli.telling import write_new


@click.command("new-rule")
@click.argument("name", metavar="ID")
@click.option("--check", "check", required=True, metavar="NAME", help="The check that the rule is on.")
@click.option("--path", "folder", type=PATH, default=".", metavar="DIR", help="The folder that the rule goes into.")
def command(name: str, check: str, folder: str) -> None:
    """Write the rule ID, on the check NAME, into DIR: a whole rule whose examples are true, to be changed."""
    fault = _fault(name, check)
    if fault:
        refuse([fault])
    text = f"# {name}: change the options, the words and the examples, then run newslint test.\n{_text(check)}"
    path = os.path.normpath(os.path.join(folder, f"{name}.yml"))
    if os.path.isfile(folder):
        refuse([f"--path {folder} is a file; name a folder"])
    os.makedirs(folder, exist_ok=True)
    write_new(path, text)
    click.echo(f"wrote {path}; newslint test {path} runs its examples, extends: [{_inside(folder, path)}] turns it on")


def _inside(folder: str, path: str) -> str:
    """What a configuration here names to have the rule: its folder, or the file where that is the folder itself."""
    kept = os.path.normpath(folder).replace(os.sep, "/")
    return path if kept == "." else kept


def _fault(name: str, check: str) -> str:
    """What is wrong with the command, if anything is."""
    from newslint.checks import CHECKS
    from newslint.rulebook.books import shipped_files
    from newslint.rulebook.faults import one_of

    if check not in CHECKS:
        return f"unknown check {check!r}{one_of(check, CHECKS)}"
    if name != name.lower() or not all(part.isascii() and part.isalnum() for part in name.split("-")):
        return f"{name!r} cannot be a rule's id; write it in lower case with hyphens, such as lead-days"
    if any(file.id == name for file in shipped_files()):
        return f"a rule that ships with newslint is called {name!r}; name yours differently"
    return ""


def _text(check: str) -> str:
    """A rule on a check: the one kept for it, or the first that ships with newslint, which it takes the place of."""
    from newslint.lexicons import lexicon

    known = lexicon("new-rules")
    if check in known:
        return str(known[check])
    from newslint.rulebook import load_rules

    rule = next(rule for rule in load_rules() if rule.check == check and not rule.term)
    with open(rule.path, encoding="utf-8") as file:
        shipped = file.read()
    return f"# {rule.id} as it ships; write ignore: [{rule.id}] in newslint.yml if yours takes its place.\n{shipped}"
