"""What the rule files that come with newslint say of the rules a report names: their title and why they are rules.

A rule of a newsroom's own pack has no guidance here, for a report does not know where packs are kept.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping

TYPE_CHECKING = False
if TYPE_CHECKING:
    from newslint.rulebook.page import Page


def guidance(rules: Collection[str]) -> Mapping[str, Page]:
    """The pages of those of these rules that come with newslint; only their own files are read."""
    from newslint.rulebook.books import read_pages, shipped_files

    files = [file.path for file in shipped_files() if file.id in rules]
    return {page.rule.id: page for page in read_pages(files)} if files else {}
