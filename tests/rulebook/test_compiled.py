"""A rule that was compiled is the rule that was written."""

from __future__ import annotations

import pytest

from newslint.checks import load
from newslint.rulebook.books import read_pages
from newslint.rulebook.compiled import options_from
from newslint.rulebook.page import Page
from newslint.rulebook.settings import options_of

SET = [page for page in read_pages() if page.settings and page.rule.id != "house-term"]


@pytest.mark.parametrize("page", SET, ids=lambda page: page.rule.key)
def test_plain_settings_are_the_options_that_their_kinds_make_of_them(page: Page) -> None:
    shape = load(page.rule.check).Options
    quick, whole = options_from(shape, page.settings), options_of(shape, page.settings)
    assert quick == whole
    assert [*map(type, quick)] == [*map(type, whole)]
