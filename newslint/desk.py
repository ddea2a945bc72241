"""A desk checks one draft at a time under the settings of a command line and the configuration nearest to the draft.

It is the only place where files, configuration, rules and reports meet. It answers with words and counts, never with
the draft itself.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from functools import cache

from newslint.config import Config, ConfigurationError, configuration, read_configuration
from newslint.discover import STDIN, Walk, inside, missing, repository, slashed
from newslint.document import Conventions, Document, Lookup, Zone
from newslint.engine import lint
from newslint.finding import Severity
from newslint.readers import is_draft, opened, suffixes
from newslint.record import Record
from newslint.report import DocumentReport, Problem
from newslint.reports import load
from newslint.reports.tally import Outcome, Tally, tally_of
from newslint.ruling import Rules, rules_for
from newslint.settings import Settings, UnusableError, unusable
from newslint.text import Source, UnreadableError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from pathspec import GitIgnoreSpec

    from newslint.engine import Compared
    from newslint.rulebook import Rule


class Opened(Record):
    """A draft's text, the bytes of its file that it was decoded from, and the configuration for it."""

    source: Source
    written: bytes
    config: Config


class Desk:
    """A copy desk at work under some settings; it keeps the rules of each configuration it has met.

    It remembers whether it has shown a finding, for from then on nobody asks how much was read.
    """

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self._known: dict[str, Rules] = {}
        self._books: dict[tuple[str, ...], Lookup | None] = {}
        self._found = False
        self._repository = cache(repository)

    def config(self, path: str) -> Config:
        """The configuration for a draft. Raises `UnusableError`."""
        try:
            if self.settings.config is not None:
                return read_configuration(self.settings.config, os.getcwd()).at(path)
            return configuration(os.path.dirname(os.path.abspath(path))).at(path)
        except ConfigurationError as error:
            raise unusable(error.faults) from None

    def excluded(self, folder: str) -> tuple[str, GitIgnoreSpec] | None:
        """What is excluded in a folder; nothing where its configuration cannot be used, which its drafts will tell."""
        try:
            return self.config(os.path.join(folder, "draft")).excluded()
        except UnusableError:
            return None

    def walk(self, *, force: bool = False) -> Walk:
        """How folders are walked: for drafts of a format that has a reader, but for what is excluded."""
        return Walk(suffixes(), self.excluded, force, is_draft)

    def rules(self, config: Config) -> Rules:
        """The rules under a configuration. Raises `UnusableError`."""
        key = repr((config.path, config.select, config.extend_select, config.ignore, config.severity))
        if key not in self._known:
            self._known[key] = rules_for(config, self.settings)
        return self._known[key]

    def check(self, path: str) -> Outcome:
        """What comes of one draft; whatever is wrong with it, or with newslint itself, is a problem of its tally."""
        try:
            return self._checked(path)
        except Exception as error:
            return Outcome("", Tally(problems=problems_of(path, error)))

    def opened(self, path: str) -> Opened:
        """A draft's bytes as they are to be read. Raises `UnusableError` or `UnreadableError`."""
        name = self.settings.stdin_name if path == STDIN else path
        config = self.config(name)
        written = _content(path)
        return Opened(opened(name, written, config.encoding), written, config)

    def _checked(self, path: str) -> Outcome:
        source, written, config = self.opened(path)
        if self.settings.fix or self.settings.diff:
            from newslint.mending import mended

            return mended(self, source, written, config, in_place=path != STDIN)
        return self.shown(self.linted(source, config), config)

    def read(self, path: str) -> Document:
        """A draft as read from its file, the first of several. Raises `UnusableError` or `UnreadableError`."""
        return self.read_all(path)[0]

    def read_all(self, path: str) -> tuple[Document, ...]:
        """Every draft as read from a file. Raises `UnusableError` or `UnreadableError`."""
        source, _, config = self.opened(path)
        return self.documents(source, config)

    def linted(self, source: Source, config: Config) -> tuple[DocumentReport, ...]:
        """The report of each draft of a file."""
        rules, documents = self.rules(config), self.documents(source, config)
        if self.settings.against is None:
            found = self._lint(documents, rules)
        else:
            before = self._earlier(source, config)
            pairs = [(doc, _same(doc, documents, before)) for doc in documents]
            found = tuple(self._lint([doc], rules, earlier=earlier)[0] for doc, earlier in pairs)
        return self._gated(found, rules[0])

    def _lint(self, documents: Sequence[Document], rules: Rules, **others: Any) -> tuple[DocumentReport, ...]:
        """The reports of these drafts, with no more in them than is going to be shown."""
        running, known = rules
        brief, counted = self.settings.brief, self.settings.counts(found=self._found)
        return lint(documents, running, known=known, brief=brief, counted=counted, **others).documents

    def _gated(self, reports: tuple[DocumentReport, ...], rules: Iterable[Rule]) -> tuple[DocumentReport, ...]:
        """The reports with what the gate lets through, if there is one."""
        gate = self.settings.gate
        return reports if gate is None else gate.through(reports, {rule.id for rule in rules})

    def _earlier(self, source: Source, config: Config) -> tuple[Document, ...]:
        """The drafts of the version before this one, none of a new file. Raises `UnreadableError`."""
        from newslint.earlier import earlier_content

        found = earlier_content(self.settings.against or "", source.path)
        return () if found is None else self.documents(opened(*found, config.encoding), config)

    def package(self, paths: Sequence[str]) -> Iterator[Outcome]:
        """What comes of the drafts of one package, each checked alone and compared with the others."""
        from newslint.engine import compared

        read = {path: self._trial(path) for path in dict.fromkeys(paths)}
        drafts = [doc for found in read.values() if not isinstance(found, Outcome) for doc in found]
        rules = self.rules(self.config(drafts[0].path))[0] if drafts else ()
        across = compared(drafts, rules)
        for path in paths:
            found = read[path]
            yield found if isinstance(found, Outcome) else self._among(found, across)

    def _trial(self, path: str) -> tuple[Document, ...] | Outcome:
        """The drafts of a file as read, or what comes of one that cannot be."""
        try:
            found = self.read_all(path)
            self.rules(self.config(found[0].path))
            return found
        except Exception as error:
            return Outcome("", Tally(problems=problems_of(path, error)))

    def _among(self, drafts: Sequence[Document], across: Compared) -> Outcome:
        config = self.config(drafts[0].path)
        rules = self.rules(config)
        return self.shown(self._gated(self._lint(drafts, rules, across=across), rules[0]), config)

    def document(self, source: Source, config: Config) -> Document:
        """The draft of a file as read, the first of several."""
        return self.documents(source, config)[0]

    def documents(self, source: Source, config: Config) -> tuple[Document, ...]:
        """The drafts as read: what the command line says of them wins, then the file, then the configuration."""
        from newslint.readers import stories

        found = stories(
            source,
            published=self.settings.published,
            language=self.settings.language,
            conventions=self._conventions(config),
            front_matter=config.front_matter,
            published_pattern=config.published_pattern,
            dated=lambda doc: _filed(doc, self._language(doc, config)),
        )
        path = repository_path(source.path, self._repository)
        return tuple(doc.but(language=self._language(doc, config), repository_path=path) for doc in found)

    def _conventions(self, config: Config) -> Conventions:
        """What the configuration says the newsroom has settled, its register and corrections log opened."""
        if not config.registers and not config.corrections:
            return config.conventions
        return config.conventions._replace(
            register=self._book("register", config.registers), corrections=self._book("corrections", config.corrections)
        )

    def _book(self, kind: str, paths: tuple[str, ...]) -> Lookup | None:
        """The newsroom's own book that these files make, opened once. Raises `UnusableError`."""
        from newslint.registers.opening import RulebookError, open_book

        if (kind, *paths) not in self._books:
            try:
                self._books[kind, *paths] = open_book(kind, paths, use_cache=self.settings.use_cache)
            except RulebookError as error:
                raise unusable(error.faults) from None
        return self._books[kind, *paths]

    def _language(self, doc: Document, config: Config) -> str:
        return self.settings.language or doc.metadata.get("language") or config.language

    def shown(self, reports: Sequence[DocumentReport], config: Config) -> Outcome:
        """What the reports of a file are once they are words and counts."""
        form, tally = load(self.settings.format), Tally()
        words = [form.draft(report, self.settings.look) for report in reports]
        for report in reports:
            tally.add(tally_of(report, self.fails_at(config)))
        self._found = self._found or tally.findings > 0
        return Outcome(words[0], tally, further=tuple(words[1:]))

    def fails_at(self, config: Config) -> Severity | None:
        """The lowest severity that fails the run."""
        asked = self.settings.fail_on or config.fail_on
        return None if asked == "never" else Severity(asked)


def _same(doc: Document, now: Sequence[Document], before: Sequence[Document]) -> Document | None:
    """The same story in the version before: the only one, or the one that its file calls the same."""
    if len(now) == len(before) == 1:
        return before[0]
    story = doc.metadata.get("story")
    return next((one for one in before if story and one.metadata.get("story") == story), None)


def _filed(doc: Document, language: str) -> date | None:
    """The dateline's own date in a language, where the draft has a dateline."""
    if next(doc.zoned(Zone.DATELINE), None) is None:
        return None
    from newslint.facts.datelines import dateline_date

    return dateline_date(doc.but(language=language))


def problems_of(path: str, error: Exception) -> tuple[Problem, ...]:
    """What kept a draft from being checked, or is wrong with newslint itself."""
    if isinstance(error, UnusableError):
        return tuple(error.problems)
    if isinstance(error, UnreadableError):
        return (Problem(error.path, error.kind, error.message, *(error.position or (None, None))),)
    if isinstance(error, MemoryError):
        return (Problem(path, "unreadable", "there is not enough memory for this draft; check it in parts"),)
    return (fault(path, error),)


def fault(path: str, error: Exception) -> Problem:
    """The problem that newslint itself went wrong over a draft; `NEWSLINT_DEBUG` shows where."""
    if os.environ.get("NEWSLINT_DEBUG"):
        import traceback

        traceback.print_exception(error)
    detail = " ".join(str(error).split())[:200]
    message = f"newslint failed on this draft ({type(error).__name__}: {detail}); this is a bug in newslint"
    return Problem(path, "internal", message)


def repository_path(path: str, root_of: Callable[[str], str | None] = repository) -> str:
    """The path of a draft inside its repository, the same on every machine; as given where there is none."""
    if path == STDIN:
        return path
    root = root_of(os.path.dirname(os.path.abspath(path)))
    return inside(root, path) if root is not None else slashed(path)


def _content(path: str) -> bytes:
    try:
        if path == STDIN:
            return sys.stdin.buffer.read()
        with open(path, "rb") as file:
            return file.read()
    except (OSError, ValueError) as error:
        problem = missing(path, error)
        raise UnreadableError(problem.path, problem.kind, problem.message) from None
