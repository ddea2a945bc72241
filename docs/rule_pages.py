"""Writes the page of every rule that ships with newslint to docs/rules/, from the rule's own file.

python docs/rule_pages.py
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from newslint.cli.explain import page_lines
from newslint.rulebook import read_pages
from newslint.rulebook.page import Page

FOLDER = Path(__file__).parent / "rules"


def pages() -> dict[str, str]:
    """The text of each page by its file's name, and of the index of them all; a pack has one page for its entries."""
    read = sorted(read_pages(()), key=lambda page: (page.rule.family, page.rule.key))
    rules = [page for page in read if not page.rule.term]
    packs: dict[str, list[Page]] = {}
    for page in read:
        if page.rule.term:
            packs.setdefault(page.rule.term.partition("/")[0], []).append(page)
    texts = {f"{page.rule.id}.md": _page(page) for page in rules}
    texts |= {f"house-{pack}.md": _pack(pack, entries) for pack, entries in packs.items()}
    return {name: "\n".join(lines) for name, lines in {**texts, "index.md": _index(rules, packs)}.items()}


def _pack(pack: str, entries: list[Page]) -> Iterator[str]:
    yield f"# The pack house/{pack}"
    yield ""
    yield f"`extends: [house/{pack}]` chooses it; `newslint explain {entries[0].rule.key}` shows an entry."
    yield ""
    yield "| entry | severity | what it holds copy to |"
    yield "|---|---|---|"
    for page in entries:
        severities = ", ".join(dict.fromkeys(case.severity.value for case in page.rule.cases.values()))
        yield f"| `{page.rule.term}` | {severities} | {page.rule.title} |"
    yield ""


def _page(page: Page) -> Iterator[str]:
    head, *rest = page_lines(page)
    yield f"# {page.rule.title}"
    yield ""
    yield f"`{page.rule.id}`; this is what `newslint explain {page.rule.id}` prints."
    yield ""
    yield "````text"
    yield from (head, *rest)
    yield "````"
    yield ""


def _index(rules: list[Page], packs: dict[str, list[Page]]) -> Iterator[str]:
    yield "# The rules"
    yield ""
    yield "| rule | family | severity | what it finds |"
    yield "|---|---|---|---|"
    for page in rules:
        rule = page.rule
        severities = ", ".join(dict.fromkeys(case.severity.value for case in rule.cases.values()))
        yield f"| [`{rule.id}`]({rule.id}.md) | {rule.family} | {severities} | {rule.title} |"
    yield ""
    yield "Packs of house styles, off until they are chosen: " + ", ".join(
        f"[`house/{pack}`](house-{pack}.md) ({len(entries)} entries)" for pack, entries in packs.items()
    )
    yield ""


def main() -> None:
    """Write all pages, and take away those of rules that are no more."""
    FOLDER.mkdir(exist_ok=True)
    texts = pages()
    for old in FOLDER.glob("*.md"):
        if old.name not in texts:
            old.unlink()
    for name, text in texts.items():
        (FOLDER / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
