"""What is fuzzed: every part of newslint that reads bytes, in process, each with good files, and what it may answer.

A part may take the bytes or refuse them with an error of its own that says where and why. Anything else is a find.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NoReturn
from zipfile import ZipFile

from fuzz_words import (
    COPY,
    CORRECTIONS,
    DIFF,
    DIFFS,
    INNER,
    KEPT,
    MARKUP,
    NAMES,
    ORDERED,
    ORDERS,
    PACKS,
    PAGES,
    REGISTERS,
    RULE,
    SETTING,
    SETTINGS,
    XML,
)

from newslint import desk
from newslint.baseline import BaselineError, Entry, read_baseline, write_baseline
from newslint.changes import ChangesError, changed_in
from newslint.config import ConfigurationError
from newslint.configured import read_config
from newslint.desk import Desk
from newslint.document import Document
from newslint.engine import lint
from newslint.finding import Finding
from newslint.readers import FORMATS, opened, read
from newslint.registers.book import Book, kept_lines
from newslint.registers.opening import open_book
from newslint.report import Problem
from newslint.reports import FORMATS as REPORTS
from newslint.reports.tally import Outcome
from newslint.rulebook import Rule, RulebookError, load_rules
from newslint.rulebook.books import read_pages
from newslint.rulebook.faults import Fault
from newslint.settings import Settings
from newslint.text import Source, UnreadableError

ROOT = Path(__file__).parent.parent
DRAFT = "Ferry returns\n\nMarta Velasco met the the ferry on Monday, March 5, 2024, with three crews; 2 left.\n"


@dataclass(frozen=True, slots=True)
class Target:
    """One part that reads bytes: good files, what it fears, and what is done with a file of it."""

    name: str
    suffixes: tuple[str, ...]
    good: tuple[bytes, ...]
    fears: tuple[bytes, ...]
    tried: Callable[[Path], None]


def targets(folder: Path | None) -> Iterator[Target]:
    """All of them; drafts of `folder` count as good ones too."""
    given = [folder] if folder else []
    drafts = [ROOT / "docs", ROOT / "tests" / "stories", *given]
    text = _good(drafts, (".txt", ".md"))
    for name, suffixes in sorted(_formats().items()):
        own = (*_good(drafts, suffixes, 100_000), *_bytes(PAGES.get(name, ())))
        yield Target(f"reader-{name}", suffixes[:1], own, _fears(COPY, MARKUP, ORDERS), _read)
        if name in INNER:
            yield Target(
                f"inner-{name}", suffixes[:1], _bytes(INNER[name][1:]), _fears(COPY, XML), _packed(*INNER[name])
            )
    yield Target("check", (".txt", ".md", ".html"), text, _fears(COPY, MARKUP), _check)
    yield Target("fix", (".txt", ".md", ".html"), text, _fears(COPY, MARKUP), _fix)
    yield Target("suppression", (".txt", ".md", ".html"), _bytes(ORDERED), _fears(ORDERS), _check)
    rules = [ROOT / "rules"]
    yield Target("rule", (".yml",), _good(rules, (".yml",), 6_000), _fears(RULE), _rules)
    yield Target(
        "pack", (".yml",), (*_bytes(PACKS), *_good([ROOT / "rules/house"], (".yml",), 9_000)), _fears(RULE), _rules
    )
    yield Target("configuration", (".yml", ".toml"), _bytes(SETTINGS), _fears(SETTING), _configuration)
    yield Target("register", (".yml",), _bytes(REGISTERS), _fears(NAMES), _book("register"))
    yield Target("corrections", (".yml", ".csv"), _bytes(CORRECTIONS), _fears(NAMES), _book("corrections"))
    yield Target(
        "baseline",
        (".json",),
        _bytes([write_baseline(ENTRIES), '{"version": 1, "findings": []}']),
        _fears(KEPT),
        _baseline,
    )
    yield Target("difference", (".diff",), _bytes(DIFFS), _fears(DIFF), _difference)
    pages = kept_lines({"=marta velazco": ["name", 0], ">marta": []})
    yield Target("book", (".json",), (pages,), _fears(KEPT), _rubbish)
    yield Target("cache", (".json",), _bytes([_compiled()]), _fears(KEPT), _cache)


def _formats() -> Mapping[str, tuple[str, ...]]:
    by_format: dict[str, tuple[str, ...]] = {}
    for suffix, name in FORMATS.items():
        by_format[name] = (*by_format.get(name, ()), suffix)
    return by_format


def _good(folders: Iterable[Path], suffixes: tuple[str, ...], most: int = 40_000) -> tuple[bytes, ...]:
    """The files of these folders, the smallest first, which is what a find shrinks towards."""
    files = [path for folder in folders for path in folder.rglob("*") if path.suffix in suffixes and path.is_file()]
    contents = {path.read_bytes() for path in files if path.stat().st_size <= most and ".git" not in path.parts}
    return tuple(sorted(contents, key=lambda content: (len(content), content)))[:400] or (DRAFT.encode(),)


def _bytes(texts: Iterable[str]) -> tuple[bytes, ...]:
    return tuple(text.encode(errors="surrogatepass") for text in texts)


def _fears(*words: Iterable[str]) -> tuple[bytes, ...]:
    return (
        *_bytes(word for some in words for word in some),
        b"\xff",
        b"\xff\xfe",
        b"\xef\xbb\xbf",
        b"\x80" * 9,
        b"\x00",
    )


def _read(path: Path) -> None:
    """A file is a document whose every place lies in its text, or no text."""
    with suppress(UnreadableError):
        doc = read(opened(str(path), path.read_bytes()))
        _in_place(doc)


def _in_place(doc: Document) -> None:
    end, seen = len(doc.source.text), 0
    for block in doc.blocks:
        assert seen <= block.span.start <= block.span.end <= len(doc.text), block
        seen = block.span.end
        if block.part == doc.source.part:
            assert 0 <= block.source.start <= block.source.end <= end, block
    for one in doc.suppressions:
        assert 0 <= one.span.start <= one.span.end <= end, one


def _packed(name: str, *_: str) -> Callable[[Path], None]:
    """The file as the inner file of that name, which holds the copy of an archive."""

    def tried(path: Path) -> None:
        content = path.read_bytes()
        with ZipFile(path, "w") as archive:
            archive.writestr(name, content)
        _read(path)
        _sound(_desk("json").check(str(path)))

    return tried


def _open_about_bugs(path: str, error: Exception) -> NoReturn:
    """A bug in newslint is not told as a problem of the draft here: it is the find."""
    error.add_note(path)
    raise error


desk.fault = _open_about_bugs
_desks: dict[Settings, Desk] = {}


def _desk(form: str, **asked: Any) -> Desk:
    settings = Settings(format=form, **asked)
    return _desks.setdefault(settings, Desk(settings))


def _check(path: Path) -> None:
    """A check of a file is words in every format, in bounds, and never a bug."""
    content = path.read_bytes()
    form = REPORTS[sum(content[:50]) % len(REPORTS)]
    _sound(_desk(form).check(str(path)))
    outcome = _desk("json").check(str(path))
    _sound(outcome)
    assert path.read_bytes() == content, "a check changed the file"
    if outcome.shown:
        _placed(json.loads(outcome.shown.strip().strip(",") or "{}"))


def _placed(told: dict[str, object]) -> None:
    findings = told.get("findings", [])
    assert isinstance(findings, list)
    for finding in findings:
        assert 0 <= finding["start"]["offset"] <= finding["end"]["offset"], finding
        assert finding["start"]["line"] >= 1, finding
        assert finding["start"]["column"] >= 1, finding


def _told(problem: Problem) -> None:
    assert problem.message, problem


def _sound(outcome: Outcome) -> None:
    for problem in outcome.tally.problems:
        assert problem.kind != "internal", problem.message
        assert problem.message, problem
        assert "\n" not in problem.message, problem.message


def _fix(path: Path) -> None:
    """Fixing twice is fixing once, and what cannot be written back is left."""
    before = path.read_bytes()
    outcome = _desk("lines", fix=True).check(str(path))
    _sound(outcome)
    once = path.read_bytes()
    assert once == before or outcome.tally.fixed, "it was changed, and nothing fixed"
    _sound(_desk("lines", fix=True).check(str(path)))
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
    _sound(Desk(Settings(config=str(named))).check(str(draft)))


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
