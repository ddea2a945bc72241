"""A pattern of an editor's own is harmless, or it is refused with a reason; what is accepted is linear."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newslint.document import Document
from newslint.facts.user_patterns import UserPattern
from newslint.readers import read
from newslint.text import Source

EVIL = (
    *(r"(a+)+b", r"(a*)*b", r"(a|a)*b", r"(a|aa)+$", r"(.*a){12}x", r"([a-zA-Z]+)*$", r"(\w+\s?)*$", r"(\w+\s?)+end"),
    *(r"^(([a-z])+.)+[A-Z]([a-z])+$", r"(x+x+)+y", r"(?:a?){30}a{30}", r"(.*)*x", r"((ab)*)*c", r"(\d+|\w+)+!"),
    *(r".*.*.*x", r"\w+\w+\w+\w+x", r"(?=(a+)+b)x", r"(?>(a+)+b)", r"(?:(?:a|b)+c?)+d", r"(\s*\w*\s*)+;"),
    *(r"(a+a+)+", r"(a{1,30}){1,30}b", r"(?:\w+\W*)+x", r"(([^ ]+) ?)+x", r"(a|b|ab)*c"),
)
GOOD = (
    *(r"\bvery\b", r"\b(?:very|really|quite) \w+ly\b", r"\b\w+ing \w+ly\b", r"\$\d+(?:,\d{3})*(?:\.\d\d)?"),
    *(r"(?:\w+ )+end", r"\b(?:[A-Z]\w+ )+Street\b", r"“[^”]*”", r"[A-Z]{3,}", r"not only .* but", r"a*b"),
    *(r"(?:\w+, )+and \w+", r"\bsaid .*\bsaid\b", r"\w+ \w+ \w+ \w+!", r"(?<!the )council", r"\b(\w+-)+\w+\b", r"\s+,"),
)
UNITS = ("a", "a ", "aA1, ", "word end Word ", "1,234.", "“", "very a", "said a ", "-", "  ", "a-")


def draft(text: str) -> Document:
    return read(Source("draft.txt", f"Head\n\n{text}\n"))


def found(pattern: str, text: str, *, ignore_case: bool = True) -> list[str]:
    doc = draft(text)
    return [doc.read(match.span) for match in UserPattern.from_text(pattern).found(doc, ignore_case=ignore_case)]


@pytest.mark.parametrize("pattern", EVIL)
def test_what_could_search_without_end_is_refused(pattern: str) -> None:
    with pytest.raises(ValueError, match=r"without end|more than \d+ characters"):
        UserPattern.from_text(pattern)


@pytest.mark.parametrize(
    ("pattern", "message"),
    [
        ("(", r"this is no pattern: missing \), unterminated subpattern at character 1"),
        ("[", r"this is no pattern: unterminated character set at character 1"),
        (r"(a)\1", "a reference back to a group is not read in patterns of rules; write it out"),
        ("[[a]", "this is no pattern: possible nested set at position 1"),
        ("(a)?(?(1)b|c)", "a condition on a group is not read in patterns of rules; write it out"),
        ("a{99999999999}", "this is no pattern: it repeats or nests too much"),
        ("(?:a{1000}){3}", "this pattern can match more than 2000 characters"),
    ],
)
def test_what_is_no_pattern_says_why(pattern: str, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        UserPattern.from_text(pattern)


@pytest.mark.parametrize("pattern", GOOD)
def test_what_is_ordinary_is_accepted_and_finds_what_it_found(pattern: str) -> None:
    text = " ".join(unit * 3 for unit in UNITS)
    plain = [match.group() for match in re.finditer(pattern, text, re.IGNORECASE)]
    words = [match for match in found(pattern, text) if match.strip() and match != "Head"]
    assert words == [match for match in plain if match.strip()]


def test_matches_stay_in_their_block_and_have_their_groups() -> None:
    assert found(r"a\s+b", "a b\n\nLong a\n\nb here") == ["a b"]
    assert found("x*", "axxa") == ["xx"]
    assert found("Ab", "ab Ab", ignore_case=False) == ["Ab"]
    (match,) = UserPattern.from_text(r"(\w+) (z)?years").found(draft("In ten years."), ignore_case=True)
    assert match.into(r"\1 seasons\2\7") == "ten seasons"


def test_an_end_is_given_to_what_has_none() -> None:
    assert found(r"a+b", "a" * 60 + "b") == ["a" * 60 + "b"]
    assert found(r"^a+b", "a" * 61 + "b") == []


@settings(max_examples=150, deadline=None)
@given(st.text(r"ab.*+?|()[]\w{}1, ", max_size=14), st.text("ab1 ", max_size=40))
def test_any_text_is_a_pattern_that_finds_what_it_would_or_is_refused(pattern: str, copy: str) -> None:
    try:
        each = UserPattern.from_text(pattern)
    except ValueError:
        return
    doc = draft(f"x{copy}x")
    plain = [
        match.group()
        for block in doc.blocks
        for match in re.compile(pattern, re.I | re.M).finditer(doc.text, block.span.start, block.span.end)
        if match.group()
    ]
    assert [doc.read(match.span) for match in each.found(doc, ignore_case=True)] == plain
