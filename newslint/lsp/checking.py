"""Open drafts are checked under the configuration nearest to each, which is read anew as soon as it is another.

A newsroom's files are its configurations, packs, registers and corrections logs; whether one has changed is asked
before each check, for a look at a dozen files takes less than a tenth of a millisecond.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from newslint.config import NAME, PYPROJECT, Config, forget
from newslint.desk import Desk, problems_of
from newslint.discover import inside, upwards
from newslint.document import Document
from newslint.engine import lint
from newslint.finding import Finding
from newslint.lsp.drafts import Draft
from newslint.record import Record
from newslint.report import Problem
from newslint.rulebook.rule import Rule
from newslint.settings import Settings

_Stamp = tuple[int, int] | None


class Checked(Record):
    """What came of one draft: as it was read, its findings, where its rules are kept, and what went wrong."""

    draft: Draft
    document: Document | None = None
    findings: tuple[Finding, ...] = ()
    problems: tuple[Problem, ...] = ()
    files: Mapping[str, str] = {}
    config: str | None = None


class Checker:
    """The desk behind an editor; `published` is the day of drafts that say none themselves."""

    def __init__(self, settings: Settings, published: date | None = None) -> None:
        self.settings = settings
        self.published = published
        self._seen: dict[str, _Stamp] = {}
        self._desk = Desk(settings)

    def check(self, draft: Draft) -> Checked:
        """What comes of a draft; whatever it breaks is a problem, never an error."""
        self._freshen()
        try:
            return self._checked(draft)
        except Exception as error:
            return Checked(draft, problems=problems_of(draft.path, error))

    def read(self, draft: Draft) -> Document:
        """A draft as read, with the day it has or is given. Raises what reading does."""
        doc = self._desk.document(draft.source, self._desk.config(draft.path))
        return doc if doc.published or not self.published else doc.but(published=self.published)

    def _checked(self, draft: Draft) -> Checked:
        self._watch(self._places(draft.path))
        config = self._desk.config(draft.path)
        self._watch(_files(config))
        if not draft.is_text or _is_excluded(draft.path, config):
            return Checked(draft)
        rules, known = self._desk.rules(config)
        report = lint([self.read(draft)], rules, known=known, brief=True, counted=False).documents[0]
        files = dict(_rule_files(rules))
        return Checked(draft, report.document, report.findings, report.problems, files, config.path)

    def _freshen(self) -> None:
        """Forget all that was read of the newsroom's files if one of them is not what it was."""
        if any(_stamp(path) != stamp for path, stamp in self._seen.items()):
            forget()
            self._seen.clear()
            self._desk = Desk(self.settings)

    def _watch(self, paths: Iterable[str]) -> None:
        for path in paths:
            if path not in self._seen:
                self._seen[path] = _stamp(path)

    def _places(self, path: str) -> Iterator[str]:
        """Where the configuration of a draft may stand, be it there or not."""
        if self.settings.config is not None:
            yield os.path.abspath(self.settings.config)
            return
        for folder in upwards(os.path.dirname(path)):
            yield from (os.path.join(folder, name) for name in (NAME, PYPROJECT))


def _rule_files(rules: Iterable[Rule]) -> Iterator[tuple[str, str]]:
    for rule in rules:
        yield rule.id, rule.path
        yield rule.key, rule.path


def _files(config: Config) -> Iterator[str]:
    """The newsroom's own files that a configuration names, those in its folders included."""
    for path in (*config.registers, *config.corrections, *filter(os.path.isabs, config.extends)):
        yield path
        for folder, _, names in os.walk(path):
            yield folder
            yield from (os.path.join(folder, name) for name in names)


def _stamp(path: str) -> _Stamp:
    try:
        found = os.stat(path)
    except (OSError, ValueError):
        return None
    return found.st_mtime_ns, found.st_size


def _is_excluded(path: str, config: Config) -> bool:
    found = config.excluded()
    if found is None:
        return False
    return found[1].match_file(inside(found[0], path))
