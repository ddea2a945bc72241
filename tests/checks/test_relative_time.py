"""A time that is told by another one, and what may come between the two."""

from __future__ import annotations

from newslint.checks.relative_time import Options, check
from newslint.finding import Slip
from newslint.readers import read
from newslint.text import Source

DAY = "On Saturday, raiders burned the fort of Tavik."
BACKGROUND = "In 2019, the fort was lost and won three times."
PLAIN = "Dock workers slept in the cellars."
NIGHT = "That night, the raiders rowed home."
AFTER = "Later in the day, the raiders rowed home."


def slips(*paragraphs: str, options: Options = Options(), language: str = "en") -> list[Slip]:
    doc = read(Source("draft.md", "\n\n".join(paragraphs)), language=language)
    return list(check(doc, options))


def test_the_day_comes_first_among_the_other_places_then_the_other_times() -> None:
    (slip,) = slips(DAY, BACKGROUND, "It was rebuilt in the 1990s.", AFTER)
    assert slip.case == "other-time"
    assert slip.values == {"anaphor": "Later in the day", "day": "Saturday", "time": "the 1990s"}
    assert [other.values["words"] for other in slip.others] == ["Saturday", "2019", "the 1990s"]


def test_a_few_plain_paragraphs_change_nothing_and_many_do() -> None:
    assert len(slips(DAY, BACKGROUND, PLAIN, PLAIN, NIGHT)) == 1
    assert slips(DAY, BACKGROUND, PLAIN, PLAIN, NIGHT, options=Options(near=1)) == []


def test_what_is_counted_may_count_from_any_plain_paragraph() -> None:
    after = "Two days later, the raiders rowed home."
    (slip,) = slips(DAY, BACKGROUND, after)
    assert slip.case == "counted"
    assert slips(DAY, BACKGROUND, PLAIN, after) == []


def test_weeks_count_from_no_day() -> None:
    assert slips(DAY, BACKGROUND, "That week, the raiders rowed home.") == []


def test_a_subhead_and_a_long_way_are_a_suggestion() -> None:
    (slip,) = slips(DAY, PLAIN, "## Who holds Arda", PLAIN, PLAIN, NIGHT)
    assert (slip.case, [other.values["words"] for other in slip.others]) == ("far", ["Saturday"])
    assert slips(DAY, PLAIN, "## Who holds Arda", PLAIN, PLAIN, NIGHT, options=Options(far=4)) == []
    assert slips(DAY, PLAIN, PLAIN, PLAIN, NIGHT) == []


def test_a_long_way_is_shorter_for_the_day_than_for_the_night() -> None:
    assert len(slips(DAY, PLAIN, PLAIN, PLAIN, PLAIN, NIGHT)) == 1
    assert len(slips(DAY, PLAIN, PLAIN, AFTER)) == 1
    assert slips(DAY, PLAIN, AFTER) == []
    assert slips(DAY, PLAIN, PLAIN, AFTER, options=Options(of_the_day=3)) == []


def test_a_story_that_names_no_day() -> None:
    (slip,) = slips(PLAIN, AFTER)
    assert (slip.case, slip.others) == ("none", ())
    assert slips(PLAIN, NIGHT) == []
    assert slips("“On Saturday we slept,” he said.", AFTER) == []


def test_within_a_paragraph_the_sentence_before_tells_no_time() -> None:
    (slip,) = slips(DAY, f"{BACKGROUND} {PLAIN} {AFTER}")
    assert slip.case == "counted"
    assert slips(DAY, f"{PLAIN} {BACKGROUND} {AFTER}") == []
    assert slips(DAY, f"{BACKGROUND} {PLAIN} {NIGHT}") == []


def test_a_day_beside_it_or_inside_a_scene_keeps_it() -> None:
    assert slips(DAY, BACKGROUND, "Later in the day on Saturday, the raiders rowed home.") == []
    assert slips(DAY, BACKGROUND, "By 6 a.m. the port was burning.", AFTER) == []


def test_who_speaks_when_does_not_name_the_day() -> None:
    assert len(slips(DAY, BACKGROUND, AFTER.replace(".", ", officials said Sunday."))) == 1


def test_it_reads_english_only() -> None:
    assert slips(DAY, BACKGROUND, AFTER, language="fr") == []
