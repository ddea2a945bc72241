"""What the facts of style find in the story's own words, what they leave alone, and what they cost."""

from __future__ import annotations

import pytest

from newslint.document import Conventions, Document
from newslint.facts.counted_few import counted_few
from newslint.facts.dialects import dialect_marks
from newslint.facts.hyphenation import hyphenations
from newslint.facts.spelling_sets import mixable, on_shelf, spelling_set, telling
from newslint.facts.spellings import variants
from newslint.facts.two_cases import two_cases
from newslint.facts.typography import mixable_marks, settings
from newslint.facts.written_days import month_name, written_days
from newslint.lexicons import lexicon
from newslint.readers import read
from newslint.rulebook.shelving import shelved
from newslint.text import Source


def draft(text: str, locale: str | None = None) -> Document:
    return read(Source("draft.txt", f"Storm floods valley\n\n{text}")).but(conventions=Conventions(locale=locale))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The color of the centre is red.", [("color", False), ("centre", True)]),
        ("It organised a vote and recognized it.", [("organised", True), ("recognized", False)]),
        ("The colour was criticized.", []),
        ("The color is red.", []),
        ("The color, the colour and the centre.", []),
        ("The color was red. “A new centre,” he said.", []),
        ("The color of the Arden Centre and the Lyceum theatre.", []),
        ("Its color and its tyre tracks, its cheque.", [("color", False), ("tyre", True), ("cheque", True)]),
        ("The favourites had travelled to the harbor.", [("favourites", True), ("travelled", True), ("harbor", False)]),
    ],
)
def test_marks_of_two_dialects(text: str, found: list[tuple[str, bool]]) -> None:
    doc = draft(text)
    assert [(doc.read(mark.span), mark.british) for mark in dialect_marks(doc)] == found


def test_captions_keep_their_agency_s_spelling() -> None:
    text = "The color and defense of the pier.\n\nThe new centre. (photo credit: LENA ORSO/REUTERS)\n\nIt rained."
    assert dialect_marks(draft(text)) == ()


def test_a_mark_knows_its_other_spelling() -> None:
    assert [mark.other for mark in dialect_marks(draft("The neighbours honored it."))] == ["neighbors", "honoured"]


def test_a_locale_settles_the_spelling_of_both_sides_or_of_one() -> None:
    def settled(text: str, locale: str) -> int | None:
        (mixture,) = variants(draft(text, locale))
        return mixture.house

    assert settled("A color and a colour.", "us") == 0
    assert settled("A color and a colour.", "uk") == 1
    assert settled("It was organized, then organised.", "us") == 0
    assert settled("It was organized, then organised.", "uk") is None
    assert settled("An adviser and an advisor.", "us") is None


def test_a_draft_asks_for_the_sets_of_its_own_words_only() -> None:
    assert mixable(draft("The boat sank. Nobody was hurt.")) == ()
    (place,) = mixable(draft("The adviser’s car and the advisors’ cars."))
    assert spelling_set(place).spellings == (("adviser", "advisers"), ("advisor", "advisors"))
    assert telling(draft("The color of the boat and its defense.")) == ()


def test_what_is_apart_is_on_the_shelf_without_a_set() -> None:
    assert on_shelf("compounds", "re-sign") == ()
    assert on_shelf("compounds", "re-paint") is None
    assert hyphenations(draft("A re-sign and a resign; a re-paint and a repaint."))[0].spellings[0] == ("re-paint",)


def test_patterns_are_spelled_out() -> None:
    group = {"why": "", "pattern": ["or", "our"], "tells": "both", "forms": ["", "s"], "stems": ["arb", "col/ful"]}
    nothing = {"en": {"open": ["de facto"], "closed": ["e-mail/s"], "apart": []}}
    laid = shelved({"variants": {"en": []}, "dialects": {"en": [group]}, "hyphenation": nothing})
    assert laid["sets"].split("\n") == [
        "ABug\t\tarbor~/s\tarbour~/s",
        "ABug\t\tcolor~/ful\tcolour~/ful",
        "\t\te-mail~/s\temail~/s",
        "p\t\tde facto~\tde-facto~",
    ]
    assert laid["rare"] == {"ar": "\narbour\t0\narbours\t0\n", "co": "\ncolour\t1\ncolourful\t1\n"}
    assert laid["compounds"] == {"de": "\nde-facto\t3\n", "e-": "\ne-mail\t2\ne-mails\t2\n"}


def test_the_pairs_of_dialects_are_pairs_once() -> None:
    laid = [line.split("\t")[2:] for line in lexicon("spellings")["sets"].split("\n")]
    assert all(len({spelling.count("/") for spelling in spellings}) == 1 for spellings in laid)
    assert all(len(set(spellings)) == len(spellings) > 1 for spellings in laid)
    for group in lexicon("dialects")["en"]:
        assert group["why"]
        assert group["tells"] in ("both", "british", "american", "ise", "neither")
        assert all(len(pair) == 2 for pair in group.get("pairs", ()))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("He sent special forces, two units of Special Forces.", 1),
        ("The Harbor Party met at noon, the Harbor party at night.", 1),
        ("In May the public defender met the Public Defender.", 1),
        ("Foreign Minister Orso and the foreign minister met.", 0),
        ("By then the Foreign Minister was out, a foreign minister at last.", 0),
        ("At the Office of the Public Defender the public defender met.", 0),
        ("At the Public Defender of Arden the public defender met.", 0),
        ("In the Senate District 14 and the senate district.", 0),
        ("It is the Harbor Party. Harbor party talks ended.", 0),
        ("It is the Harbor Party, and the small harbor party met.", 1),
        ("It is the Harbor Party, the old, harbor party.", 0),
        ("Orr and the Harbor Office met. In May the harbor office met.", 1),
        ("It heard a Grand Jury, and a grand jury met.", 1),
        ("It saw a Harbor Party, and a harbor party met.", 0),
        ("On the Main Street of Arden, near a main street.", 0),
        ("He wrote the Special Forces: A History of the special forces.", 0),
    ],
)
def test_phrases_in_two_cases(text: str, found: int) -> None:
    assert len(two_cases(draft(text))) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It killed four people and 5 boys.", [("four", True, "people"), ("5", False, "people")]),
        ("He saw three boats and 2 boats.", [("three", True, "boat"), ("2", False, "boat")]),
        ("A 4-year-old won 4-2 in 3 minutes.", []),
        ("Four people left. It cost $5, or 6 percent.", []),
        ("Of 20 people, 5 people stayed.", []),
        ("He saw one boat, ten boats and 12 boats.", []),
        ("“It killed four people,” he said.", []),
        ("It killed 5 to 7 people.", []),
    ],
)
def test_small_counts(text: str, found: list[tuple[str, bool, str]]) -> None:
    doc = draft(text)
    assert [(doc.read(few.span), few.spelled, few.kind) for few in counted_few(doc)] == found


def test_days_as_they_are_written() -> None:
    doc = draft("It began on Dec. 4, 5 March 2020, Sept 3rd, in May, on September 11, 4/5/2020 and the first of May.")
    assert [
        (doc.read(day.span), day.short, day.month_first, day.ordinal, day.spelled) for day in written_days(doc)
    ] == [
        ("Dec. 4", True, True, False, False),
        ("5 March", False, False, False, True),
        ("Sept 3rd", True, True, True, False),
    ]


def test_a_line_that_is_a_date_is_none() -> None:
    assert written_days(draft("Friday, December 4, 2015.\n\nIt rained.")) == ()


def test_months_in_both_lengths() -> None:
    assert [month_name(9, short=short) for short in (True, False)] == ["Sept", "September"]
    assert [month_name(2, short=short) for short in (True, False)] == ["Feb", "February"]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ('“A boat,” he said. "A ship," he said.', ["quotes"]),
        ("The mayor’s boat isn't here.", ["apostrophes"]),
        ("A boat — the old one — sank. A ship—the new one—sank.", ["dashes"]),
        ("A boat -- the old one -- sank – all of it.", ["dashes"]),
        ("It was long ... very long … and dull.", ["ellipses"]),
        ("A boat — the old one — sank on 4–5 May.", []),
        ("The boat is 6' long and 5\" wide. “Yes,” he said.", []),
        ('“Yes,” he said. See <a href="example.org">here</a>.', []),
        ('“Yes," he said. “No,” she said.', []),
        ("ARDEN — A boat sank. A ship—the new one—sank.", []),
    ],
)
def test_marks_set_in_two_ways(text: str, kinds: list[str]) -> None:
    assert list(settings(draft(text))) == kinds


def test_a_quick_look_spares_the_patterns() -> None:
    assert mixable_marks(draft("“A boat,” he said of the mayor’s ship — twice.")) == ()
