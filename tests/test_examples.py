"""Every example of every shipped rule is true: what is found in it is what is drawn in it, and nothing else."""

from __future__ import annotations

import os
import re
from collections import Counter
from functools import cache

import pytest

from newslint.rulebook import Fault, RulebookError, read_pages
from newslint.rulebook.books import shipped_files
from newslint.rulebook.examples import Outcome, run
from newslint.rulebook.page import Page
from newslint.rulebook.rule import SHIPPED


def _read() -> tuple[list[Page], list[Fault]]:
    """The pages that can be read, and what is wrong with the rest."""
    pages: list[Page] = []
    faults: list[Fault] = []
    files = shipped_files()
    packs = {os.path.dirname(file.path) for file in files if file.origin != SHIPPED}
    for path in (*(file.path for file in files if file.origin == SHIPPED), *sorted(packs)):
        try:
            pages += read_pages([path])
        except RulebookError as error:
            faults += error.faults
    return pages, faults


PAGES, FAULTS = _read()
EXAMPLES = [
    pytest.param(page, index, id=f"{page.rule.key}:{example.line}")
    for page in PAGES
    for index, example in enumerate(page.examples)
]
EVERY_PAGE = pytest.mark.parametrize("page", PAGES, ids=[page.rule.key for page in PAGES])


@cache
def outcome(rule: str, index: int) -> Outcome:
    page = next(page for page in PAGES if page.rule.key == rule)
    return run(page, page.examples[index])


def test_every_rule_file_is_a_rule() -> None:
    assert [*map(str, FAULTS)] == []
    assert len(read_pages()) == len(PAGES) > 0


@pytest.mark.parametrize(("page", "index"), EXAMPLES)
def test_example(page: Page, index: int) -> None:
    ran = outcome(page.rule.key, index)
    assert ran.true, f"{ran.place} (- drawn in the file, + found)\n{ran.difference()}"


@EVERY_PAGE
def test_every_case_is_flagged_somewhere(page: Page) -> None:
    flagged = [outcome(page.rule.key, index).cases for index, example in enumerate(page.examples) if example.flagged]
    assert set(page.rule.cases) - frozenset().union(*flagged) == set()


@EVERY_PAGE
def test_every_rule_shows_two_near_misses_and_says_why(page: Page) -> None:
    in_pack = page.rule.origin != SHIPPED
    assert sum(not example.flagged for example in page.examples) >= (1 if in_pack else 2)
    assert page.why


def test_messages_and_titles_are_said_once() -> None:
    titles = Counter(page.rule.title for page in PAGES)
    rules = [page for page in PAGES if page.rule.origin == SHIPPED]
    messages = Counter(case.message for page in rules for case in page.rule.cases.values())
    assert [words for words, count in (titles + messages).items() if count > 1] == []


@EVERY_PAGE
def test_messages_are_sentences_an_editor_would_say(page: Page) -> None:
    assert not page.rule.title.endswith(".")
    for case in page.rule.cases.values():
        assert re.search(r"[.?](?:\{\w+\})?$", case.message), case.message
        assert not re.search(r"\b(should|please|inconsistent|detected|invalid)\b", case.message, re.I), case.message
