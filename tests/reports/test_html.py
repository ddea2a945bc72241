"""The page for an editor as a file: what a draft says is text, marks are where they belong, nothing is loaded."""

from __future__ import annotations

import re
from base64 import b64encode
from hashlib import sha256
from html.parser import HTMLParser
from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from newslint.finding import Accepted, Finding, Place, Related, Severity
from newslint.readers import read
from newslint.report import DocumentReport
from newslint.reports.page import part
from newslint.reports.page.copy import Mark, by_line, marked, shown
from newslint.text import Source, Span
from tests.reports.conftest import TEXT, Make, document, finding, place, problem
from tests.reports.test_reports import shown as page

HOSTILE = (
    "<script>alert(1)</script>",
    "</textarea></style></script><img src=x onerror=alert(1)>",
    "&amp; &lt;b&gt; &#x202e; &quot;",
    "\"quoted\" 'single' <!-- --> ]]>",
    "\x1b[31mred \u202eright\u202c zero\u200bwidth \x9b",
)


class Read(HTMLParser):
    """The text of a page's copy by line, its elements, and the words each finding marks."""

    VOID = ("meta",)

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.stack: list[dict[str, str | None]] = []
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.copy: list[str] = []
        self.words: dict[tuple[str, bool], str] = {}
        self.numbered: dict[str, str] = {}
        self.feed(text)
        self.close()
        assert self.stack == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = {"": tag, **dict(attrs)}
        self.elements.append((tag, dict(attrs)))
        if tag not in self.VOID:
            self.stack.append(found)
        if found.get("class") == "copy":
            self.copy.append("")

    def handle_endtag(self, tag: str) -> None:
        assert self.stack.pop()[""] == tag

    def handle_data(self, text: str) -> None:
        if any(element.get("class") == "copy" for element in self.stack):
            self.copy[-1] += text
        for element in self.stack:
            if element[""] == "mark":
                for number in (element["data-f"] or "").split():
                    self.numbered[number] = self.numbered.get(number, "") + text
                    key = (number, "other" in (element["class"] or ""))
                    self.words[key] = self.words.get(key, "") + text


def told(text: str) -> str:
    """A line as the page shows it: what cannot be seen by its number."""
    return "".join(map(_told, text))


def _told(character: str) -> str:
    return character if "unseen" not in shown(character) else re.sub("<.*?>", "", shown(character))


def test_a_draft_is_there_line_by_line_with_both_ends(report: Make) -> None:
    read = Read(page("html", report(finding(document()))))
    assert read.copy == TEXT.split("\n")
    assert read.words == {("1", False): "Monday", ("1", True): "Tuesday"}


@pytest.mark.parametrize("said", HOSTILE)
def test_what_a_draft_says_is_text(said: str, report: Make) -> None:
    doc = document(f"{said}.txt", f"{said}\n\n{TEXT}")
    one = finding(doc, message=said, rule=said, related=(Related(place(doc, "Tuesday"), said),))
    made = report(one, doc=doc, accepted=(Accepted(one, said),))
    text = page("html", made, problems=[problem(path=said, message=said)])
    read = Read(text)
    assert read.copy == [told(line) for line in doc.source.text.split("\n")]
    plain = Read(
        page("html", report(finding(document()), accepted=(Accepted(finding(document()), "x"),)), problems=[problem()])
    )
    assert {tag for tag, _ in read.elements} - {"span"} == {tag for tag, _ in plain.elements} - {"span"}
    assert text.isascii()


@given(st.text(max_size=60))
@example("\ufdd0 \U0001fffe \U0010ffff")
def test_no_character_is_lost_and_none_acts(said: str) -> None:
    said = re.sub("[\r\n]", " ", said)
    read = Read(f'<div class="copy">{shown(said)}</div>')
    assert read.copy == [told(said)]
    assert {tag for tag, _ in read.elements} <= {"div", "span"}
    assert shown(said).isascii()


SPANS = st.tuples(st.integers(0, 12), st.integers(0, 12), st.booleans())


@given(st.lists(SPANS, max_size=5))
def test_marks_overlap_as_they_like(spans: list[tuple[int, int, bool]]) -> None:
    source = Source("draft.txt", "one two\nthree")
    marks = [
        Mark(Span(min(a, b), max(a, b)), number, Severity.WARNING, other)
        for number, (a, b, other) in enumerate(spans, 1)
    ]
    lines = by_line(source, marks)
    whole = ""
    links: list[str] = []
    words: dict[str, str] = {}
    for number in (1, 2):
        html = marked(source, source.line(number), lines.get(number, []), "d")
        read = Read(f'<div class="copy">{html}</div>')
        whole += read.copy[0] + "\n"
        links += [str(attrs["data-n"]) for tag, attrs in read.elements if tag == "a"]
        for at, text in read.numbered.items():
            words[at] = words.get(at, "") + text
    assert whole == "one two\nthree\n"
    assert sorted(links) == [str(mark.number) for mark in marks]
    for mark in marks:
        covered = source.text[mark.span.start : mark.span.end].replace("\n", "")
        assert words.get(str(mark.number), "") == covered


def test_every_link_leads_somewhere_and_every_name_is_given_once(report: Make) -> None:
    doc, other = document(), document("b.txt")
    across = finding(doc, related=(Related(place(other, "Tuesday"), "there"),))
    text = page("html", report(finding(doc), across), report(finding(other), doc=other), report(doc=document("c.txt")))
    elements = Read(text).elements
    names = [attrs["id"] for _, attrs in elements if attrs.get("id")]
    assert len(names) == len(set(names))
    links = {str(attrs["href"]) for tag, attrs in elements if tag == "a"}
    assert all(link.startswith("#") for link in links)
    assert {link[1:] for link in links} <= set(names)


def test_nothing_is_loaded_and_only_its_own_script_runs(report: Make) -> None:
    text = page("html", report(finding(document())))
    [policy] = [attrs["content"] for tag, attrs in Read(text).elements if attrs.get("http-equiv")]
    for name in ("style", "script"):
        [inside] = re.findall(f"<{name}>(.*?)</{name}>", text, re.S)
        digest = b64encode(sha256(inside.encode()).digest()).decode()
        assert f"{name}-src 'sha256-{digest}'" in str(policy)
    assert str(policy).startswith("default-src 'none'; ")
    assert not re.search(r"url\(|@import|https?:|innerHTML|eval\(", part("page.css") + part("page.js"))
    assert not [attrs for _, attrs in Read(text).elements if {"style", "src", "onclick"} & set(attrs)]


def test_a_page_counts_lists_drafts_and_says_what_was_not_read(report: Make) -> None:
    made = report(finding(document()), accepted=(Accepted(finding(document()), "so it is"),))
    text = page("html", made, report(doc=document("b.txt")), problems=[problem()])
    assert "<title>1 warning in 2 drafts; 1 accepted</title>" in text
    assert '<nav aria-label="Drafts">' in text
    assert "gone.txt: no such file or folder" in text
    assert "<em>so it is</em>" in text
    assert text.count("<details><summary>The draft</summary>") == 1
    assert "<nav" not in page("html", made)
    assert text == page("html", made, report(doc=document("b.txt")), problems=[problem()])


def test_among_many_drafts_clean_ones_are_counted_only(report: Make) -> None:
    clean = [report(doc=document(f"clean-{number}.txt")) for number in range(20)]
    text = page("html", report(finding(document())), *clean)
    assert text.count("<article") == 1
    assert "Nothing disagrees in 20 more drafts, which are not shown." in text
    assert "clean-7.txt" not in text
    assert page("html", *clean).count("<article") == 20


def test_equal_things_said_of_several_places_are_said_once(report: Make) -> None:
    doc = document(text=TEXT + "\nOn Tuesday again.\n")
    late = Source("draft.txt", doc.source.text).text.rindex("Tuesday")
    span = Span(late, late + 7)
    at = place(doc, "Tuesday")._replace(span=span, start=doc.source.position(late), end=doc.source.position(late + 7))
    one = finding(doc, related=(Related(place(doc, "Tuesday"), "here"), Related(at, "here")))
    assert re.search(r"lines <a [^>]*>4</a>, <a [^>]*>6</a> here", page("html", report(one, doc=doc)))


def colours(text: str) -> dict[str, str]:
    return dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{3,6});", text))


def luminance(colour: str) -> float:
    digits = colour[1:] if len(colour) == 7 else "".join(digit * 2 for digit in colour[1:])
    parts = [int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    light = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * light[0] + 0.7152 * light[1] + 0.0722 * light[2]


def contrast(one: str, other: str) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("theme", ["light", "dark", "print"])
def test_everything_can_be_told_from_what_it_stands_on(theme: str) -> None:
    css = part("page.css")
    light = colours(css[: css.index("prefers-color-scheme: dark")])
    dark = colours(css[css.index("prefers-color-scheme: dark") : css.index("box-sizing")])
    printed = light | colours(css[css.index("@media print") :])
    known = {"light": light, "dark": dark, "print": printed}[theme]
    grounds = ("paper", "card")
    inks = ("ink", "quiet", "error", "warning", "suggestion")
    pairs = [(ink, ground) for ink in inks for ground in grounds]
    pairs += [("ink", f"{kind}-{shade}") for kind in inks[2:] for shade in ("tint", "lit")]
    assert {
        pair: contrast(known[pair[0]], known[pair[1]])
        for pair in pairs
        if contrast(known[pair[0]], known[pair[1]]) < 4.5
    } == {}


def test_a_line_is_set_as_most_of_it_is(report: Make) -> None:
    doc = document(
        text="Harbor opens\n\nPORT ELLERY (AP) -- The harbor opens on Monday, said the mayor, and on Tuesday.\n"
    )
    assert {block.zone for block in doc.blocks} == {"headline", "dateline", "body"}
    rows = [
        str(attrs["class"])
        for _, attrs in Read(page("html", report(finding(doc), doc=doc))).elements
        if "class" in attrs
    ]
    assert [row for row in rows if row.startswith("row")] == ["row z-headline", "row blank", "row z-body", "row blank"]


def test_a_long_stretch_without_copy_is_folded_away(report: Make) -> None:
    doc = document("page.md", "<!--\n" + "x\n" * 20 + "-->\n\nThe harbor opens on Monday, not on Tuesday.\n")
    text = page("html", report(finding(doc), doc=doc))
    assert "<summary>23 lines without copy</summary>" in text
    assert Read(text).copy == doc.source.text.split("\n")
    assert "without copy" not in page("html", report(finding(document())))


def test_a_draft_in_an_archive_is_shown_as_it_prints(report: Make) -> None:
    doc = read(Source("draft.txt", "Harbor\n\nIt  opens\non Monday or Tuesday.\n", part="word/document.xml"))
    at = doc.printed.text.index("Monday")
    shown_at = Place("draft.txt", Span(at, at + 6), doc.printed.position(at), doc.printed.position(at + 6))
    one = finding(doc, place=place(doc, "Monday")._replace(shown=shown_at), related=())
    found = Read(page("html", report(one, doc=doc)))
    assert found.copy == doc.printed.text.split("\n")
    assert found.words == {("1", False): "Monday"}


def test_the_shape_of_a_finding_by_hand(report: Make) -> None:
    made: DocumentReport = report(finding(document(), Severity.ERROR))
    text = page("html", made)
    [note] = [attrs for _, attrs in Read(text).elements if attrs.get("role") == "note"]
    assert (note["data-severity"], note["data-family"], note["aria-label"]) == (
        "error",
        "dates",
        "finding 1, error, line 3",
    )
    assert '<p class="fix">Change the day (--fix does)</p>' in text
    assert isinstance(made.findings[0], Finding)
    assert all(a < b for a, b in pairwise([text.index('role="note"'), text.index("<mark")]))
