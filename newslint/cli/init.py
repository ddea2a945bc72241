"""`newslint init` writes a `newslint.yml` to start from, in which every setting is explained and none is made."""

from __future__ import annotations

import os

import click

from newslint.cli.options import PATH
from newslint.cli.telling import write_new
from newslint.config import NAME

TEMPLATE = """\
# newslint.yml: what this newsroom has settled. Every line that begins with # shows a setting; take the # away to
# make it. `newslint rules` says which rules run and which file turned them on.

# Packs of rules to add: folders of rule files, found from this file.
# extends: [our-rules]

# Run only these rules, families or packs instead of all that are on by default.
# select: [dates, captions, style]

# Run these as well.
# extend-select: [date-weekday-mismatch]

# Never run these.
# ignore: [doubled-word]

# How serious a finding of a rule is: error, warning or suggestion.
# severity:
#   date-weekday-mismatch: error

# From which severity on a run fails: error, warning, suggestion or never.
# fail-on: warning

# What is never checked, written as in .gitignore; what .gitignore leaves out is left out anyway.
# exclude: [README.md, LICENSE.txt, archive/]

# What is different for some drafts. Later entries win.
# overrides:
#   - paths: [obituaries/]
#     story-type: obituary
#     ignore: [duplicate-paragraph]
#   - paths: [es/]
#     language: es

# The language of the drafts, where they do not say it themselves.
# language: en

# How dates in figures are read: us (3/6 is in March), uk (3/6 is in June) or iso. Without it they are ambiguous.
# locale: us

# The first day of "this week": monday, sunday or saturday.
# week-start: monday

# When the paper is read: web, morning-print or evening-print.
# edition: web

# What kind of story the drafts are: news, obituary, live, listing, letters, transcript, sport, markets, opinion or
# history.
# story-type: news

# Where a file's name says the day it is published.
# published-pattern: _posts/YYYY-MM-DD-

# Further front-matter keys for what newslint reads.
# front-matter:
#   dek: [standfirst, summary]

# The newsroom's registers of names, and its corrections.
# registers: [names.yml]
# corrections: [corrections.yml]

# The encoding of drafts that are not UTF-8.
# encoding: windows-1252
"""


@click.command("init")
@click.argument("folder", type=PATH, default=".")
def command(folder: str) -> None:
    """Write a commented newslint.yml into FOLDER, the working folder unless another is named."""
    path = os.path.normpath(os.path.join(folder, NAME))
    write_new(path, TEMPLATE)
    click.echo(f"wrote {path}; newslint check finds it from here down")
