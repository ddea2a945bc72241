"""Which reader reads what, which publication date counts, and what suppressions cover."""

from __future__ import annotations

from datetime import date

import pytest

from newslint.document import Directive, Document
from newslint.readers import format_of, read, suffixes
from newslint.text import Source


def test_a_suffix_says_the_format_and_an_unknown_one_is_text() -> None:
    assert suffixes() >= {".txt", ".md", ".markdown", ".mdx"}
    assert [format_of(path) for path in ("a.MD", "b/a.mdx", "a.txt", "a.rst", "a", ".md", "a.md/b")] == [
        *("markdown", "markdown", "text", "text", "text", "markdown", "text"),
    ]
    assert read(Source("a.txt", "# Port"), format="markdown").format == "markdown"


def test_the_date_given_counts_before_all_others() -> None:
    source = Source("posts/2021-05-04-port.md", "---\ndate: 2022-06-07\n---\nIt rained.\n")
    bare = Source("posts/2021-05-04-port.md", "It rained.\n")
    given = {"published_pattern": "YYYY-MM-DD-", "dated": lambda doc: date(2020, 1, 1)}
    assert read(source, published=date(2023, 1, 1), **given).published == date(2023, 1, 1)  # type: ignore[arg-type]
    assert read(source, **given).published == date(2022, 6, 7)  # type: ignore[arg-type]
    assert read(bare, **given).published == date(2021, 5, 4)  # type: ignore[arg-type]
    assert read(Source("port.md", "It rained."), **given).published == date(2020, 1, 1)  # type: ignore[arg-type]
    assert read(bare).published is None


@pytest.mark.parametrize(
    ("path", "pattern", "expected"),
    [
        ("posts/2021/05/04/port.txt", "posts/YYYY/MM/DD", date(2021, 5, 4)),
        ("port-2021-13-40.txt", "YYYY-MM-DD", None),
        ("port-2021-05.txt", "YYYY-MM", None),
        ("port.txt", "YYYY-MM-DD", None),
        ("20210504-port.txt", "YYYYMMDD", date(2021, 5, 4)),
    ],
)
def test_a_file_name_says_the_date_by_a_template(path: str, pattern: str, expected: date | None) -> None:
    assert read(Source(path, "It rained."), published_pattern=pattern).published == expected


def test_the_language_given_counts_before_the_front_matter() -> None:
    source = Source("a.md", "---\nlang: es\n---\nIt rained.\n")
    assert [read(source).language, read(source, language="fr").language] == ["es", "fr"]
    assert read(Source("a.txt", "It rained.")).language == "en"


def covered(doc: Document) -> list[tuple[str, tuple[str, ...], str | None, str]]:
    text = doc.source.text
    return [
        (str(each.directive), each.rules, each.reason, " ".join(text[each.covers.start : each.covers.end].split()))
        for each in doc.suppressions
    ]


def test_ignore_covers_the_next_paragraph_of_text() -> None:
    doc = read(Source("a.txt", "Port\n\n[newslint: ignore a, b -- a joke]\nIt rained.\n\nIt rained again.\n"))
    assert covered(doc) == [("ignore", ("a", "b"), "a joke", "It rained.")]
    assert "newslint" not in doc.text
    assert doc.source.text[doc.suppressions[0].span.start] == "["


def test_ignore_covers_a_picture_with_all_its_texts() -> None:
    doc = read(Source("a.txt", "It rained, he said.\n\n[newslint: ignore a]\nA ford. (AFP)\nA ford.\n(AFP)\n\nEnd."))
    assert covered(doc) == [("ignore", ("a",), None, "A ford. (AFP) A ford. (AFP)")]


def test_off_reaches_to_the_on_of_each_rule_or_the_end() -> None:
    text = "One.\n\n[newslint: off a, b -- old]\n\nTwo.\n\n[newslint: on a]\n\nThree.\n\n[newslint: on]\n\nFour."
    assert covered(read(Source("a.txt", text)))[:2] == [
        ("off", ("a",), "old", "Two."),
        ("off", ("b",), "old", "Two. [newslint: on a] Three."),
    ]
    assert covered(read(Source("a.txt", "[newslint: off a]\n\nTwo.")))[0][3] == "Two."


def test_comments_suppress_in_markdown_and_code_does_not() -> None:
    text = (
        "It rained.\n\n<!-- newslint: ignore a -- why -->\n\nTwo <!-- newslint: off b -- x --> words.\n\n"
        "`<!-- newslint: off c -->`\n"
    )
    doc = read(Source("a.md", text))
    assert [each[:3] for each in covered(doc)] == [("ignore", ("a",), "why"), ("off", ("b",), "x")]
    assert covered(doc)[0][3].startswith("Two")
    assert doc.text.splitlines()[1] == "Two words."


@pytest.mark.parametrize(
    "matter",
    ["---\nnewslint: {ignore: {a: why, b: }}\n---\n", "+++\n[newslint.ignore]\na = 'why'\nb = ''\n+++\n"],
)
def test_front_matter_suppresses_for_the_file(matter: str) -> None:
    doc = read(Source("a.md", matter + "It rained.\n"))
    assert [(each.directive, each.rules, each.reason) for each in doc.suppressions] == [
        (Directive.FILE, ("a",), "why"),
        (Directive.FILE, ("b",), None),
    ]
    assert all(each.covers.end == len(doc.source.text) for each in doc.suppressions)


def test_what_asks_for_nothing_known_stays_in_the_copy() -> None:
    assert (
        "[newslint: please]" in read(Source("a.txt", "It rained.\n\n[newslint: please]\n\nIt rained [sic] again.")).text
    )
    assert "[sic]" in read(Source("a.txt", "It rained [sic] again.")).text
