"""What is fuzzed: every part of newslint that reads bytes, in process, each with good files, and what it may answer.

A part may take the bytes or refuse them with an error of its own that says where and why. Anything else is a find.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from fuzz_exchanged import exchanged, papers
from fuzz_trying import DRAFT, Target, bytes_of, desk, fears, good, placed, sound, tried_by_reading
from fuzz_wires import ARCHIVES, HTML
from fuzz_words import (
    COPY,
    CORRECTIONS,
    DIFF,
    DIFFS,
    KEPT,
    MARKUP,
    NAMES,
    ORDERED,
    ORDERS,
    PACKS,
    REGISTERS,
    RULE,
    SETTING,
    SETTINGS,
)

from newslint.baseline import BaselineError, Entry, read_baseline, write_baseline
from newslint.changes import ChangesError, changed_in
from newslint.config import ConfigurationError
from newslint.configured import read_config
from newslint.desk import Desk
from newslint.document import Document
from newslint.engine import lint
from newslint.finding import Finding
from newslint.readers import FORMATS, read
from newslint.registers.book import Book, kept_lines
from newslint.registers.opening import open_book
from newslint.report import Problem
from newslint.reports import FORMATS as REPORTS
from newslint.rulebook import Rule, RulebookError, load_rules
from newslint.rulebook.books import read_pages
from newslint.rulebook.faults import Fault
from newslint.settings import Settings
from newslint.text import Source

ROOT = Path(__file__).parent.parent
_ELSEWHERE = ("xml", "json", "wire", "archieml")
"""The formats by suffix that `fuzz_exchanged.py` has good files of."""


def targets(folder: Path | None) -> Iterator[Target]:
    """All of them; drafts of `folder` count as good ones too."""
    given = [folder] if folder else []
    drafts = [ROOT / "docs", ROOT / "tests" / "stories", *given]
    text = good(drafts, (".txt", ".md"))
    for name, suffixes in sorted(_formats().items()):
        if name not in {*ARCHIVES, *_ELSEWHERE}:
            own = (*good(drafts, suffixes, 100_000), *bytes_of([HTML] * (name == "html")))
            yield Target(f"reader-{name}", suffixes[:1], own, fears(COPY, MARKUP, ORDERS), tried_by_reading)
    yield from exchanged()
    yield Target("papers", (".txt", ".md"), text, fears(COPY, MARKUP), papers)
    yield Target("check", (".txt", ".md", ".html"), text, fears(COPY, MARKUP), _check)
    yield Target("versions", (".txt", ".md"), text, fears(COPY, MARKUP), _versions)
    yield Target("fix", (".txt", ".md", ".html"), text, fears(COPY, MARKUP), _fix)
    yield Target("suppression", (".txt", ".md", ".html"), bytes_of(ORDERED), fears(ORDERS), _check)
    rules = [ROOT / "rules"]
    yield Target("rule", (".yml",), good(rules, (".yml",), 6_000), fears(RULE), _rules)
    yield Target(
        "pack", (".yml",), (*bytes_of(PACKS), *good([ROOT / "rules/house"], (".yml",), 9_000)), fears(RULE), _rules
    )
    yield Target("configuration", (".yml", ".toml"), bytes_of(SETTINGS), fears(SETTING), _configuration)
    yield Target("register", (".yml",), bytes_of(REGISTERS), fears(NAMES), _book("register"))
    yield Target("corrections", (".yml", ".csv"), bytes_of(CORRECTIONS), fears(NAMES), _book("corrections"))
    yield Target(
        "baseline",
        (".json",),
        bytes_of([write_baseline(ENTRIES), '{"version": 1, "findings": []}']),
        fears(KEPT),
        _baseline,
    )
    yield Target("difference", (".diff",), bytes_of(DIFFS), fears(DIFF), _difference)
    pages = kept_lines({"=marta velazco": ["name", 0], ">marta": []})
    yield Target("book", (".json",), (pages,), fears(KEPT), _rubbish)
    yield Target("cache", (".json",), bytes_of([_compiled()]), fears(KEPT), _cache)


def _formats() -> Mapping[str, tuple[str, ...]]:
    by_format: dict[str, tuple[str, ...]] = {}
    for suffix, name in FORMATS.items():
        by_format[name] = (*by_format.get(name, ()), suffix)
    return by_format


def _check(path: Path) -> None:
    """A check of a file is words in every format, in bounds, and never a bug."""
    content = path.read_bytes()
    form = REPORTS[sum(content[:50]) % len(REPORTS)]
    sound(desk(form).check(str(path)))
    outcome = desk("json").check(str(path))
    sound(outcome)
    assert path.read_bytes() == content, "a check changed the file"
    if outcome.shown:
        placed(json.loads(outcome.shown.strip().strip(",") or "{}"))


def _versions(path: Path) -> None:
    """A draft is checked beside another one, and against what may be an earlier version of it."""
    other = path.with_name(f"other{path.suffix}")
    other.write_text(DRAFT, encoding="utf-8")
    for outcome in desk("json").package([str(path), str(other)]):
        sound(outcome)
    sound(Desk(Settings(format="json", against=str(other))).check(str(path)))
    sound(Desk(Settings(format="json", against=str(path))).check(str(other)))


def _told(problem: Problem) -> None:
    assert problem.message, problem


def _fix(path: Path) -> None:
    """Fixing twice is fixing once, and what cannot be written back is left."""
    before = path.read_bytes()
    outcome = desk("lines", fix=True).check(str(path))
    sound(outcome)
    once = path.read_bytes()
    assert once == before or outcome.tally.fixed, "it was changed, and nothing fixed"
    sound(desk("lines", fix=True).check(str(path)))
    assert path.read_bytes() == once, "fixing again changes it again"


def _rules(path: Path) -> None:
    """A rule file has faults with places, or rules that run on any draft."""
    try:
        rules = load_rules([path], use_cache=False)
        read_pages([path])
    except RulebookError as error:
        _faults(error.faults)
        return
    own = [rule for rule in rules if rule.path == str(path)]
    _run(own)


def _run(rules: list[Rule]) -> None:
    from newslint.rulebook.termbooks import with_book

    doc = read(Source("draft.txt", DRAFT))
    for finding in _findings(doc, [with_book(rule, use_cache=False) for rule in rules]):
        assert finding.message, finding


def _findings(doc: Document, rules: list[Rule]) -> Iterator[Finding]:
    for report in lint([doc], rules).documents:
        yield from report.findings


def _faults(faults: Iterable[Fault]) -> None:
    told = list(faults)
    assert told, "refused without a reason"
    for fault in told:
        assert fault.line >= 1, fault
        assert fault.column >= 1, fault
        assert fault.message.strip(), fault


def _configuration(path: Path) -> None:
    """A configuration has faults with places, or every draft can be checked under it."""
    named = path.with_name("newslint.yml" if path.suffix == ".yml" else "pyproject.toml")
    path.rename(named)
    try:
        config = read_config(str(named), str(named.parent))
    except ConfigurationError as error:
        _faults(error.faults)
        return
    draft = named.with_name("draft.txt")
    draft.write_text(DRAFT, encoding="utf-8")
    config.at(str(draft))
    sound(Desk(Settings(config=str(named))).check(str(draft)))


def _book(kind: str) -> Callable[[Path], None]:
    def tried(path: Path) -> None:
        """A register or a log has faults with places, or is looked up in by every draft."""
        try:
            book = open_book(kind, [str(path)], use_cache=False)
        except RulebookError as error:
            _faults(error.faults)
            return
        assert book is not None
        doc = read(Source("draft.txt", DRAFT))
        doc = doc.but(conventions=doc.conventions._replace(**dict[str, Any]({kind: book})))
        shipped = [rule for rule in _shipped() if rule.family in ("names", "leftovers")]
        for finding in _findings(doc, shipped):
            assert finding.message, finding

    return tried


_known: list[Rule] = []


def _shipped() -> list[Rule]:
    if not _known:
        _known.extend(load_rules())
    return _known


def _baseline(path: Path) -> None:
    """A baseline is entries that can be written again, or refused with a reason."""
    try:
        known = read_baseline(str(path))
    except BaselineError as error:
        _told(error.problem)
        return
    write_baseline(known.entries).encode()


def _difference(path: Path) -> None:
    """A difference says lines of a draft, or where it is wrong."""
    try:
        said = changed_in(str(path), ["draft.txt"])
    except ChangesError as error:
        _told(error.problem)
        return
    said.touch("draft.txt", 1, 3)


def _rubbish(path: Path) -> None:
    """Whatever a book on disk holds, looking something up in it ends."""
    for key in ("=marta velazco", ">marta", "@a", "", "\ud83d"):
        assert isinstance(Book(path.read_bytes(), 0).under(key), list)


def _cache(path: Path) -> None:
    """Rubbish in the cache is done without: the rules are the same as read anew."""
    kept = next(Path(os.environ["NEWSLINT_CACHE_DIR"]).rglob("rules-*.json"))
    before = kept.read_bytes()
    try:
        kept.write_bytes(path.read_bytes())
        assert len(load_rules()) == len(_shipped())
        load_rules()
    finally:
        kept.write_bytes(before)


def _compiled() -> str:
    load_rules()
    kept = next(Path(os.environ["NEWSLINT_CACHE_DIR"]).rglob("rules-*.json"))
    return kept.read_text(encoding="utf-8")


ENTRIES = [
    Entry("0123456789abcdef", "drafts/ferry.txt", "doubled-word", "“the” twice", None, "a band"),
    Entry("fedcba9876543210", "drafts/port.md", "date-weekday-mismatch"),
]
