"""Examples are run: what a rule finds in a draft is drawn and compared with the drawing in its file."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache

from newslint.checks import load
from newslint.document import Conventions
from newslint.drawing import Mark, drawing, erased, is_row
from newslint.engine import compared, lint
from newslint.finding import Finding
from newslint.fix import apply, choose
from newslint.readers import read
from newslint.record import Record
from newslint.report import DocumentReport
from newslint.rulebook.books import read_pages, shipped_files
from newslint.rulebook.brackets import bracketed, unbracketed
from newslint.rulebook.page import Example, Page
from newslint.rulebook.rule import Rule
from newslint.rulebook.settings import options_of
from newslint.rulebook.showing import SUFFIXES
from newslint.text import Source


class Outcome(Record):
    """An example as it was run: the drawing in the file, and what was found drawn alike.

    `cases` are the cases of the rule that it showed; `trouble` is what kept it from being run rightly.
    """

    page: Page
    example: Example
    expected: str
    found: str
    cases: frozenset[str | None] = frozenset()
    trouble: str = ""

    @property
    def true(self) -> bool:
        """Whether the rule does what its example shows."""
        return self.expected == self.found and not self.trouble

    @property
    def place(self) -> str:
        """The file and line of the example."""
        return f"{self.page.rule.path}:{self.example.line}"

    def difference(self) -> str:
        """What differs, line by line: `-` is drawn in the file, `+` was found."""
        from difflib import ndiff

        lines = [line.rstrip("\n") for line in ndiff(self.expected.split("\n"), self.found.split("\n"))]
        return "\n".join(filter(None, [self.trouble, *(line for line in lines if not line.startswith("?"))]))


def run(page: Page, example: Example) -> Outcome:
    """The outcome of one example of a page."""
    source = Source(f"draft{SUFFIXES[example.format]}", draft_of(example))
    rule = page.rule._replace(options=_options(page, example))
    language = example.language or ("en" if {"en", "*"} & {*rule.languages} else rule.languages[0])
    settled = Conventions(register=example.register, corrections=example.corrections)
    doc = read(source, published=example.published, language=language, conventions=settled)
    rules = [rule, *(_shipped(name) for name in example.beside)]
    main = Source(f"main{SUFFIXES[example.format]}", erased(example.package))
    across = None
    if example.package:
        first = read(main, published=example.published, language=language, conventions=settled)
        across = compared([first, doc], rules)
    before = Source(f"earlier{SUFFIXES[example.format]}", example.earlier)
    earlier = read(before, published=example.published, language=language) if example.earlier else None
    known = [name for file in shipped_files() for name in (file.id, f"{file.family}/")]
    report = lint([doc], rules, known=known, across=across, earlier=earlier).documents[0]
    own = [finding for finding in report.findings if finding.rule == rule.id]
    expected, found = _tidy(example.drawn), drawing(source, _marks(own, source.path))
    if example.bracketed:
        expected, found = example.drawn, bracketed(source.text, own)
    if example.package:
        expected = f"{expected}\n\npackage:\n{_tidy(example.package)}"
        found = f"{found}\n\npackage:\n{drawing(main, _marks(own, main.path))}"
    if example.fixed is not None:
        expected, found = f"{expected}\n\nfixed:\n{example.fixed}", f"{found}\n\nfixed:\n{_fixed(source, own)}"
    return Outcome(page, example, expected, found, frozenset(finding.case for finding in own), _trouble(report, rule))


def draft_of(example: Example) -> str:
    """The text of the draft that an example is."""
    return unbracketed(example.drawn) if example.bracketed else erased(example.drawn)


def run_all(pages: Iterable[Page]) -> Iterable[Outcome]:
    """The outcomes of every example of these pages."""
    return (run(page, example) for page in pages for example in page.examples)


def _options(page: Page, example: Example) -> object:
    settings: Mapping[str, object] = {**page.settings, **example.settings}
    return options_of(load(page.rule.check).Options, settings)


@cache
def _shipped(name: str) -> Rule:
    """A shipped rule by its id, read alone so that a fault in another file is no concern."""
    return read_pages([next(file.path for file in shipped_files() if file.id == name)])[0].rule


def _marks(findings: Iterable[Finding], path: str) -> Iterable[Mark]:
    """The ends of findings that lie in one draft."""
    for finding in findings:
        if finding.place.path == path:
            yield Mark(finding.place.span, finding.message)
        for related in finding.related:
            if related.place.path == path:
                yield Mark(related.place.span, related.message, other=True)


def _tidy(drawn: str) -> str:
    """The drawing of the file, without spaces at the ends of rows of marks."""
    return "\n".join(line.rstrip() if is_row(line) else line for line in drawn.split("\n"))


def _trouble(report: DocumentReport, rule: Rule) -> str:
    faults = [problem.message for problem in report.problems if f"rule {rule.id} " in problem.message]
    skips = [f"the rule was skipped: {skip.reason}" for skip in report.skipped if skip.rule == rule.id]
    return "\n".join(faults + skips)


def _fixed(source: Source, findings: Iterable[Finding]) -> str:
    """The draft after the safe fixes that do not touch each other."""
    fixes = choose(fix for finding in findings for fix in finding.fixes if fix.safe)
    return apply((edit for fix in fixes for edit in fix.edits), source.text)
