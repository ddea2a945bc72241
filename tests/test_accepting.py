"""Where each format says that a finding is accepted, looked at through the program's own eyes."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.accepting import acceptance
from newslint.document import Document
from newslint.finding import Finding, Place, Related, Severity
from newslint.readers import read
from newslint.text import Source, Span

ORDER = "newslint: ignore doubled-word -- a song"


def accepted(path: str, text: str, words: str = "the the", reason: str = "a song", term: str | None = None) -> str:
    """The text with what accepts a finding on the last of these words; an empty text where nothing does."""
    source = Source(path, text)
    at = text.rindex(words)
    edit = acceptance(read(source), found(source, Span(at, at + len(words)), term=term), reason, reader(path))
    return text[: edit.span.start] + edit.text + text[edit.span.start :] if edit else ""


def reader(path: str) -> Callable[[str], Document]:
    return lambda text: read(Source(path, text))


def found(source: Source, span: Span, *others: Span, term: str | None = None) -> Finding:
    ends = [Place(source.path, end, source.position(end.start), source.position(end.end)) for end in (span, *others)]
    related = tuple(Related(end, "") for end in ends[1:])
    return Finding("doubled-word", None, "style", Severity.WARNING, "body", "", ends[0], related, (), "", term)


LINE, COMMENT = f"[{ORDER}]\n", f"<!-- {ORDER} -->"


@pytest.mark.parametrize(
    ("path", "before", "after"),
    [
        ("a.txt", "Port\n\n", "It sang the the song.\n"),
        ("a.txt", "\ufeff", "It sang the the song."),
        ("a.md", "# Port\n\n", "It sang *the the* song.\n"),
        ("a.md", "", "# It sang the the song\n\nIt rained.\n"),
        ("a.md", "Port said:\n\n", "> It sang the the song.\n"),
        ("a.md", "* One.\n", "* It sang the the song.\n"),
        ("a.md", "Port\n\n| Song | Year |\n|---|---|\n| ", "The the | 1910 |\n"),
        ("a.html", "<p>One.</p>\n", "<p class='a'>It sang the the song.</p>"),
        ("a.html", "<p>One.</p><p>", "It <b>sang</b> the the song.</p>"),
        ("a.html", "<p>One.</p>", "<img src='a' alt='It sang the the song.'><p>Two.</p>"),
    ],
)
def test_it_stands_nearest_to_the_passage(path: str, before: str, after: str) -> None:
    whole = before + after
    made = accepted(path, whole, "he the")
    order = LINE if path == "a.txt" else COMMENT
    assert made.replace(f"> {COMMENT}\n", "").replace(order, "").replace("\n\n", "\n") == whole.replace(
        "\n\n", "\n"
    ) or (made.replace(f"{COMMENT}\n", "") == whole)
    assert made.index(ORDER) < made.rindex("he the")
    assert read(Source(path, made)).text == read(Source(path, whole)).text


FRONT = [
    (
        "---\ntitle: The the song\n---\n",
        "---\ntitle: The the song\nnewslint:\n  ignore:\n    doubled-word: a song\n---\n",
    ),
    (
        "---\nnewslint:\n  ignore:\n    other: why\ntitle: The the song\n---\n",
        "---\nnewslint:\n  ignore:\n    other: why\n    doubled-word: a song\ntitle: The the song\n---\n",
    ),
    (
        "+++\ntitle = 'The the song'\n+++\n",
        '+++\ntitle = \'The the song\'\n\n[newslint.ignore]\n"doubled-word" = "a song"\n+++\n',
    ),
    (
        "+++\ntitle = 'The the song'\n[newslint.ignore]\nother = 'why'\n+++\n",
        "+++\ntitle = 'The the song'\n[newslint.ignore]\nother = 'why'\n\"doubled-word\" = \"a song\"\n+++\n",
    ),
]


@pytest.mark.parametrize(("matter", "wanted"), FRONT)
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_a_finding_in_front_matter_is_accepted_there(matter: str, wanted: str, newline: str) -> None:
    given = f"{matter}It rained.\n".replace("\n", newline)
    assert accepted("a.md", given, "he the") == f"{wanted}It rained.\n".replace("\n", newline)


def test_in_a_story_of_an_agency_a_dash_stands_before_the_reason() -> None:
    story = "<nitf><body><body.content><p>It rained.</p>\n<p>It sang the the song.</p></body.content></body></nitf>"
    wanted = "\n<!-- newslint: ignore doubled-word — a song -->\n<p>It sang"
    assert wanted in accepted("a.nitf", story).replace("--><p>", "-->\n<p>")


def test_front_matter_that_cannot_be_added_to_is_left_alone() -> None:
    assert (
        accepted("a.md", "---\nnewslint: {ignore: {other: why}}\ntitle: The the song\n---\nIt rained.\n", "he the")
        == ""
    )


def test_the_other_place_will_do() -> None:
    """A headline that the metadata gives has no line of its own, but the story has."""
    text = "---\ntitle: A song\n---\nIt rained.\n\nThe the song.\n"
    source = Source("a.md", text)
    here, there = text.index("song"), text.index("The the")
    finding = found(source, Span(here, here + 4), Span(there, there + 7))
    edit = acceptance(read(source), finding, "a song", reader("a.md"))
    assert edit is not None
    assert edit.span.start == there


@pytest.mark.parametrize(
    ("path", "reason", "kept"),
    [
        ("a.md", "x --> y", "x –> y"),
        ("a.md", "x -- y-", "x – y"),
        ("a.txt", "x ] -- y", "x ] -- y"),
        ("a.txt", "two  words", "two words"),
        ("a.html", "<b> & --!>", "<b> & –!>"),
        ("a.mdx", "x */} y", "x /} y"),
    ],
)
def test_no_reason_ends_what_it_stands_in(path: str, reason: str, kept: str) -> None:
    text = "<p>The the song.</p>" if path == "a.html" else "The the song.\n"
    made = accepted(path, text, "he the", reason)
    assert [each.reason for each in read(Source(path, made)).suppressions] == [kept]


@given(st.text(min_size=1, max_size=30).filter(lambda reason: reason.isprintable() and reason.strip(" -")))
def test_any_reason_leaves_the_copy_as_it_was(reason: str) -> None:
    for path in ("a.txt", "a.md", "a.html"):
        text = "Port\n\nIt sang the the song.\n" if path != "a.html" else "<p>Port</p><p>It sang the the song.</p>"
        doc: Document = read(Source(path, accepted(path, text, reason=reason) or text))
        assert doc.text == read(Source(path, text)).text
        assert doc.suppressions


def test_front_matter_holds_any_reason() -> None:
    for reason in ("a: b # c", '"quoted"', "no", "* [x]"):
        made = accepted("a.md", "---\ntitle: The the song\n---\nIt rained.\n", "he the", reason)
        assert [each.reason for each in read(Source("a.md", made)).suppressions] == [reason]


def test_a_term_of_a_pack_is_named() -> None:
    assert "ignore ap/toward -- a song" in accepted("a.txt", "The the song.\n", "he the", term="ap/toward")
