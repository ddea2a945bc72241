"""The terms of a pack as a book that is looked up on disk: opened when the pack is chosen, read anew when it changes.

Under `>word` and `#name` stand what the fact `house_terms` looks up, under `@name` how sure a term is, what it says and
the class of its fix, under `!` the names of all.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence

from newslint.registers.book import Book, Pages, kept_lines, opened
from newslint.rulebook.places import COMPILED
from newslint.rulebook.rule import Rule

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from newslint.rulebook.page import Page


def with_book(rule: Rule, *, use_cache: bool = True) -> Rule:
    """The terms of a pack with their book open; the rule itself where it is no pack's, or has it open."""
    if not rule.pack or rule.book is not None:
        return rule
    from newslint.checks.terms import Chosen

    book = _opened(rule, use_cache)
    chosen = (frozenset(rule.settings.get(key, ())) for key in ("only", "but"))
    return rule._replace(book=book, options=Chosen(book, *chosen))


def _opened(rule: Rule, use_cache: bool) -> Book:
    compiled = os.path.join(COMPILED, "packs", f"{rule.pack}.book")
    if rule.origin.startswith("house/") and os.path.exists(compiled):
        with open(compiled, "rb") as file:
            return Book(file.read(), 0)
    files: Sequence[str] = rule.settings["files"]
    return opened("pack", files, lambda: _read(files), use_cache=use_cache, by=("registers", "rulebook", "facts"))


def _read(files: Iterable[str]) -> Pages:
    """The book of these files, which are right: what is wrong with them was said when their rules were read."""
    from newslint.rulebook.books import rule_files
    from newslint.rulebook.packs import read_packs
    from newslint.rulebook.tree import parse, read_text

    parsed = []
    for path in files:
        text = read_text(path, [])
        node = parse(path, text, []) if text is not None else None
        if node is not None:
            parsed.append((rule_files(path)[0], node))
    return book_pages(read_packs(parsed, (), []))


def book_pages(pages: Iterable[Page]) -> Pages:
    """What the book of these entries of a pack says, by key."""
    from newslint.facts.house_terms import term_pages

    terms = [(page, page.rule.options.terms[0]) for page in pages if page.rule.id == "house-term"]
    found: dict[str, list[Any]] = dict(term_pages(term for _, term in terms))
    for page, term in terms:
        case = page.rule.cases[None]
        found[f"@{term.name}"] = [[case.severity.value, case.message, case.fix.value]]
    return found | {"!": [term.name for _, term in terms]}


def lines_of(pages: Iterable[Page]) -> bytes:
    """The book of these entries as a wheel carries it."""
    return kept_lines(book_pages(pages))
