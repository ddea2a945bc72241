from __future__ import annotations

import re
from html import unescape
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.finding import Accepted, Severity
from newslint.report import DocumentReport
from newslint.reports import Look
from newslint.reports.markdown import plain
from newslint.reports.visible import visible
from tests.reports.conftest import Make, document, finding, problem
from tests.reports.test_reports import shown

MESSAGE = "“Monday” here, “Tuesday” on line 4. Settle the day."


def rendered(text: str) -> str:
    """The text as a page shows it, with the tags of the page; a comment cuts a word in two and shows nothing."""
    import pyromark

    html: str = pyromark.html(text, options=pyromark.Options.ENABLE_TABLES | pyromark.Options.ENABLE_STRIKETHROUGH)
    return html.replace("<!-- -->", "")


def test_a_summary_counts_then_shows_each_draft(report: Make) -> None:
    doc = document()
    made = report(*(finding(doc, severity) for severity in Severity), accepted=(Accepted(finding(doc), "so"),))
    assert shown("markdown", made, report(doc=document("clean.txt"))) == (
        "## newslint: 1 error, 1 warning, 1 suggestion in 2 drafts; 1 accepted\n"
        "\n### draft.txt\n"
        "\n| line | severity | finding | rule |\n|--:|---|---|---|\n"
        f"| 3 | error | {MESSAGE} | opening-day |\n"
        f"| 3 | warning | {MESSAGE} | opening-day |\n"
        "\n<details><summary>1 suggestion</summary>\n"
        "\n| line | severity | finding | rule |\n|--:|---|---|---|\n"
        f"| 3 | suggestion | {MESSAGE} | opening-day |\n"
        "\n</details>\n"
        "\n`newslint check --fix` mends 3 of them.\n"
    )


def test_a_clean_run_is_one_line(report: Make) -> None:
    assert shown("markdown", report()) == "## newslint: nothing disagrees in 1 draft\n"


def test_a_quiet_summary_does_not_speak_of_fixes(report: Make) -> None:
    assert "--fix" not in shown("markdown", report(finding(document())), look=Look(quiet=True))


def test_what_could_not_be_read_is_named(report: Make) -> None:
    many: list[Any] = [problem(path=f"gone-{number}.txt") for number in range(22)]
    text = shown("markdown", report(), problems=many)
    assert "\n### Not checked\n\n- gone-0.txt: no such file or folder\n" in text
    assert text.endswith("- gone-19.txt: no such file or folder\n- and 2 more\n")
    assert text.count("more") == 1


def test_a_comment_takes_only_so_much(report: Make) -> None:
    long = [finding(document(), message="x" * 700) for _ in range(50)]
    text = shown("markdown", report(*long), report(*long, doc=document("b.txt")), report(doc=document("clean.txt")))
    assert len(text) < 65_536
    assert "### draft.txt" in text
    assert "### b.txt" not in text
    assert "\n1 more draft with findings: too long for one comment.\n" in text


@pytest.mark.parametrize(
    "said",
    [
        "<script>alert(1)</script> <!-- --> &lt;b&gt;",
        "![x](http://example.org/x.png) [a](https://example.org) <https://example.org>",
        "a | b \\| c `code` **bold** _it_ ~~gone~~ $x$",
        "# heading",
        "12:30 to 1:45 on 12/21, 50% off",
        "</details></summary>",
    ],
)
def test_words_of_a_draft_are_shown_as_they_stand(said: str, report: Make) -> None:
    html = rendered(shown("markdown", report(finding(document(), message=said, fixes=()))))
    assert f"<td>{said}</td>" in re.sub(r"<td>(.*?)</td>", lambda cell: f"<td>{unescape(cell[1])}</td>", html)
    assert not re.search(r"<(?:a|img|script|b|em|strong|code|del)\b", html)


@pytest.mark.parametrize(
    "said",
    [
        *("@lena", "a@example.org", "#12", "desk/copy#3", "GH-7", "gh-7", "!4", "%2", "https://example.org"),
        *("www.example.org", "ftp://example.org", ":smile:", "0123abc", "deadbeefdeadbeef", '%"next week"'),
    ],
)
def test_nobody_is_called_and_nothing_is_linked_to(said: str) -> None:
    assert said not in plain(said)
    assert plain(said).replace("<!-- -->", "") == said


@given(st.text())
def test_no_word_is_lost(said: str) -> None:
    html = rendered(f"| a |\n|---|\n| x{plain(said)}x |\n")
    cell = re.search(r"<td>(.*)</td>", html, re.S)
    assert cell is not None
    assert unescape(cell[1]) == f"x{visible(said)}x"


def test_a_path_is_plain_too(report: Make) -> None:
    doc = document("<b>|@lena.txt")
    made: DocumentReport = report(finding(doc), doc=doc)
    assert "<h3><b>" not in rendered(shown("markdown", made))
    assert "\n### &#60;b&#62;&#124;@<!-- -->lena.txt\n" in shown("markdown", made)
