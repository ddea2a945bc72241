"""Terms are looked up by their first words; what stands beside them, whose words they are and their capitals decide."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.document import Zone
from newslint.facts.house_terms import Term, TermList, first_word, inflected, term_pages, term_uses
from newslint.readers import read
from newslint.text import Source


def uses(copy: str, *terms: Term, published: date | None = None) -> list[tuple[str, str]]:
    doc = read(Source("draft.md", f"# Head\n\n{copy}\n"), published=published)
    return [(doc.read(use.span), use.house) for use in term_uses(doc, TermList(term_pages(terms)))]


def term(prefer: str, *avoid: str, **more: object) -> Term:
    return Term("x", prefer, avoid, **more)  # type: ignore[arg-type]


PROTESTER = term("protester/s", "protestor/s")


@pytest.mark.parametrize(
    ("copy", "expected"),
    [
        ("A protestor left.", [("protestor", "protester")]),
        ("Protestors left the hall.", [("Protestors", "Protesters")]),
        ("The protestor's flag and the protestors’ van.", [("protestor", "protester"), ("protestors", "protesters")]),
        ("(protestors), protestors; protestors.", [("protestors", "protesters")] * 3),
        ("The Protestors Press. The PROTESTORS left.", []),
        ("Protestors United won.", []),
        ("“The protestors left,” she said.", []),
        ("See protestors.example.org, @protestor, x/protestor and protestor@example.org.", []),
        ("An ex-protestor and a protestor-poet met a protestorial.", []),
        ("The word protestor is old.", []),
        ("The *protestor* is old.", []),
    ],
)
def test_common_words(copy: str, expected: list[tuple[str, str]]) -> None:
    assert uses(copy, PROTESTER) == expected


@pytest.mark.parametrize(
    ("copy", "one", "expected"),
    [
        ("He lives in Kiev.", term("Kyiv", "Kiev"), [("Kiev", "Kyiv")]),
        ("He lives in kiev.", term("Kyiv", "Kiev"), []),
        ("The Internet is slow. Internet is slow.", term("internet", "Internet"), [("Internet", "internet")]),
        ("The Internet Society and the Daily Internet.", term("internet", "Internet"), []),
        ("He read the bible.", term("Bible", "bible"), [("bible", "Bible")]),
        (
            "The attorneys general met.",
            term("law officers", "attorneys general"),
            [("attorneys general", "law officers")],
        ),
        ("The roof cost 5 m crowns.", term("million", "m"), [("m", "million")]),
        ("Don't go.", term("do not", "don’t"), [("Don't", "Do not")]),
        ("He left at 5-ish.", term("five", "5"), []),
    ],
)
def test_names_capitals_and_phrases(copy: str, one: Term, expected: list[tuple[str, str]]) -> None:
    assert uses(copy, one) == expected


@pytest.mark.parametrize(
    ("copy", "one", "expected"),
    [
        ("The elderly care law.", term("old", "elderly", except_before=("care",)), 0),
        ("The elderly careless man.", term("old", "elderly", except_before=("care",)), 1),
        ("The chicken kiev.", term("kyiv", "kiev", except_after=("chicken",)), 0),
        ("The topchicken kiev.", term("kyiv", "kiev", except_after=("chicken",)), 1),
        ("Over 40 left.", term("more than", "over", only_before=("<number>",)), 1),
        ("Over the hill.", term("more than", "over", only_before=("<number>",)), 0),
        ("He met senator Orr.", term("Sen.", "senator", only_before=("<name>",)), 1),
        ("He met a senator there.", term("Sen.", "senator", only_before=("<name>",)), 0),
        ("It rose 40 percent.", term("%", "percent", only_after=("<number>",)), 1),
        ("It rose a percent.", term("%", "percent", only_after=("<number>",)), 0),
        ("She said “the elderly man” fell.", term("old", "elderly", voice="quoted"), 1),
        ("She said the elderly man fell.", term("old", "elderly", voice="quoted"), 0),
        ("She said “the elderly man” and an elderly man fell.", term("old", "elderly", voice="any"), 2),
        ("An elderly man fell.", term("old", "elderly", zone=(Zone.HEADLINE,)), 0),
    ],
)
def test_what_stands_beside_a_term_and_whose_words_it_is_in(copy: str, one: Term, expected: int) -> None:
    assert len(uses(copy, one)) == expected


@pytest.mark.parametrize(
    ("published", "expected"), [(None, 1), (date(2023, 12, 31), 0), (date(2024, 1, 1), 1), (date(2025, 1, 1), 0)]
)
def test_an_entry_has_its_days(published: date | None, expected: int) -> None:
    one = term("old", "elderly", since="2024-01-01", until="2024-12-31")
    assert len(uses("An elderly man fell.", one, published=published)) == expected


def test_the_longest_of_two_terms_counts() -> None:
    short, long = term("boat", "ferry"), Term("y", "ship", ("ferry boat",))
    assert uses("The ferry boat and the ferry sank.", short, long) == [("ferry boat", "ship"), ("ferry", "boat")]


def test_a_form_without_a_partner_is_no_repair() -> None:
    doc = read(Source("draft.txt", "Head\n\nThe elderly men and the elderlies fell.\n"))
    found = list(term_uses(doc, TermList(term_pages([term("old person", "elderly/s", "elderlies")]))))
    assert [(use.house, use.fits) for use in found] == [("old person", True), ("old person", True)]
    (plural,) = term_uses(read(Source("d", "Head\n\nThe cars.\n")), TermList(term_pages([term("auto", "car/s")])))
    assert not plural.fits


@given(st.text("abé’'-. 5", min_size=1, max_size=12).filter(lambda form: form[0].isalnum()))
def test_every_form_is_found_where_it_stands_alone(form: str) -> None:
    form = form.rstrip("-.'’ ")
    if not form or form == "5" or "  " in form or any(mark in form for mark in ("'", "’")):
        return
    assert uses(f"There was, {form}, there.", term("zzz", form)) == [(form, "zzz")]


def test_forms_and_first_words() -> None:
    assert inflected("adviser/s") == ("adviser", "advisers")
    assert [first_word(form) for form in ("Ex-wife", "don't", "the men", "king's ransom")] == [
        "ex",
        "don't",
        "the",
        "king",
    ]


def test_the_terms_that_a_draft_does_not_use_cost_nothing() -> None:
    """Each distinct word is looked up once, however many terms and however often the word."""

    asked: list[str] = []

    class Counting:
        def under(self, key: str) -> list[object]:
            asked.append(key)
            return []

    doc = read(Source("draft.txt", "Head\n\nThe man and the man’s boat left the boat.\n"))
    assert list(term_uses(doc, Counting())) == []
    assert sorted(asked) == [">and", ">boat", ">head", ">left", ">man", ">man", ">the"]
