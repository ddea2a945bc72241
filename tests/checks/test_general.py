"""The checks that a rule of an editor's own can be written on, each with what it finds and what it leaves alone."""

from __future__ import annotations

from typing import Any

import pytest

from newslint.checks import load
from newslint.document import Document
from newslint.finding import Edit
from newslint.fix import apply
from newslint.readers import read
from newslint.rulebook.settings import MismatchError, options_of
from newslint.text import Source


def draft(copy: str) -> Document:
    return read(Source("draft.txt", f"Crowd leaves the square\n\n{copy}\n"))


def found(check: str, options: dict[str, Any], copy: str) -> list[str]:
    doc, module = draft(copy), load(check)
    return [doc.read(slip.span) for slip in module.check(doc, options_of(module.Options, options))]


def values(check: str, options: dict[str, Any], copy: str) -> list[dict[str, str]]:
    module = load(check)
    return [dict(slip.values) for slip in module.check(draft(copy), options_of(module.Options, options))]


@pytest.mark.parametrize(
    ("options", "copy", "expected"),
    [
        ({"find": [r"\bvery \w+"]}, "A Very old pier and a very new one.", ["Very old", "very new"]),
        ({"find": [r"\bvery \w+"], "case": "true"}, "A Very old pier and a very new one.", ["very new"]),
        ({"find": [r"\bvery \w+"], "unless": [r"very much"]}, "A very old pier, very much so.", ["very old"]),
        ({"find": [r"very \w+ \w+"], "unless": [r"old"]}, "A very old pier, a very new pier.", ["very new pier"]),
        ({"find": ["old pier", r"\bvery \w+"]}, "A very old pier.", ["very old"]),
        ({"find": ["pier"]}, "“The pier,” she said.", []),
        ({"find": ["pier"], "voice": "quoted"}, "“The pier,” she said of the pier.", ["pier"]),
        ({"find": ["crowd"], "zone": ["headline"]}, "The crowd left.", ["Crowd"]),
        ({}, "The crowd left.", []),
    ],
)
def test_patterns(options: dict[str, Any], copy: str, expected: list[str]) -> None:
    assert found("patterns", options, copy) == expected


def test_a_pattern_is_replaced_with_its_groups() -> None:
    options = {"find": [r"(\d+) o.clock"], "replace": r"\1:00"}
    assert values("patterns", options, "At 9 o’clock.") == [{"written": "9 o’clock", "house": "9:00", "count": "1"}]


def test_patterns_that_are_told_once_are_mended_together() -> None:
    doc, module = draft("At 9 o’clock, not 10 o’clock."), load("patterns")
    options = options_of(module.Options, {"find": [r"(\d+) o.clock"], "replace": r"\1:00", "once": "true"})
    (slip,) = module.check(doc, options)
    assert (doc.read(slip.span), slip.values["count"]) == ("9 o’clock", "2")
    (repair,) = slip.repairs
    assert [(doc.read(change.span), change.text) for change in repair.changes] == [
        ("9 o’clock", "9:00"),
        ("10 o’clock", "10:00"),
    ]


def test_patterns_that_nothing_replaces_have_no_repair() -> None:
    module = load("patterns")
    (slip,) = module.check(draft("At 9 o’clock."), options_of(module.Options, {"find": ["o.clock"], "once": "true"}))
    assert slip.repairs == ()


def test_a_pattern_without_end_is_refused_where_it_stands() -> None:
    with pytest.raises(MismatchError, match="could search without end") as caught:
        options_of(load("patterns").Options, {"find": ["fine", "(a+)+b"]})
    assert caught.value.way == ("find", 1)


@pytest.mark.parametrize(
    ("options", "copy", "expected"),
    [
        ({"steps": [["the reason"], ["because"]], "gap": "6"}, "The reason it fell is because of rust.", ["because"]),
        ({"steps": [["the reason"], ["because"]], "gap": "1"}, "The reason it fell is because of rust.", []),
        ({"steps": [["the reason"], ["because"]], "gap": "6"}, "That was the reason. Because of rust it fell.", []),
        (
            {"steps": [["both"], ["as well as", "along with"]], "gap": "4"},
            "Both Orr as well as Dow left.",
            ["as well as"],
        ),
        ({"steps": [["a"], ["b"], ["c"]], "gap": "1"}, "It was a x b c, then b c.", ["c"]),
        ({"steps": [["very"], ["very"]]}, "A very very old pier.", ["very"]),
        ({"steps": [["pier"], ["fell"]]}, "“The pier fell,” she said.", []),
        ({}, "The crowd left.", []),
    ],
)
def test_sequences(options: dict[str, Any], copy: str, expected: list[str]) -> None:
    assert found("sequence", options, copy) == expected


def test_a_sequence_has_its_first_word_as_the_other_place() -> None:
    module, doc = load("sequence"), draft("The reason it fell is because of rust.")
    options = {"steps": [["the reason"], ["because"]], "gap": "6", "replace": "that"}
    (slip,) = module.check(doc, options_of(module.Options, options))
    assert slip.values == {"written": "The reason it fell is because", "first": "The reason", "last": "because"}
    assert [doc.read(other.span) for other in slip.others] == ["The reason"]
    assert slip.repairs[0].changes[0].text == "that"


@pytest.mark.parametrize(
    ("options", "copy", "expected"),
    [
        ({"words": ["however"], "most": "1"}, "However, it fell. It stood, however, long. However!", ["however"]),
        ({"words": ["however"], "most": "1"}, "However, it fell. “However,” she said.", []),
        ({"words": ["however", "but"], "most": "1"}, "However, it fell. But it stood.", ["But"]),
        ({"words": ["fell*"], "most": "1"}, "It fell. Fellows left.", ["Fellows"]),
        ({"words": ["fell"], "most": "1", "per": "paragraph"}, "It fell.\n\nIt fell and fell.", ["fell"]),
        ({"words": ["reporting by"], "least": "1"}, "It fell.", ["Crowd leaves the square"]),
        ({"words": ["reporting by"], "least": "1"}, "It fell. Reporting by Ana Orr.", []),
        ({"words": ["fell"], "least": "1", "per": "paragraph"}, "It fell.\n\nIt stood.", ["It stood."]),
        ({}, "It fell.", []),
    ],
)
def test_occurrences(options: dict[str, Any], copy: str, expected: list[str]) -> None:
    assert found("occurrence", options, copy) == expected


@pytest.mark.parametrize(
    ("options", "copy", "expected"),
    [
        ({"words": ["suicide"], "needs": ["helpline"]}, "The suicide was told.", ["suicide"]),
        ({"words": ["suicide"], "needs": ["helpline"]}, "The suicide. “Call the helpline,” he said.", []),
        ({"words": ["bill"], "needs": ["act"], "where": "before"}, "The bill fell. The act stood.", ["bill"]),
        ({"words": ["bill"], "needs": ["act"], "where": "before"}, "The act stood. The bill fell.", []),
        ({"words": ["bill"], "needs": ["act"], "where": "after"}, "The act stood. The bill fell.", ["bill"]),
        ({"words": ["bill"], "needs": ["act"], "within": "sentence"}, "The bill fell. The act stood.", ["bill"]),
        ({"words": ["bill"], "needs": ["act"], "within": "paragraph"}, "The bill fell. The act stood.", []),
        ({"words": ["bill"], "needs": ["act"], "within": "paragraph"}, "The bill fell.\n\nThe act stood.", ["bill"]),
        ({"words": ["bill"], "needs": ["act"]}, "The bill fell. The bill rose.", ["bill"]),
        ({"words": ["bill"], "needs": ["act"], "once": "false"}, "The bill fell. A bill rose.", ["bill", "bill"]),
        ({"words": ["bill"], "needs": ["bill"]}, "The bill fell.", ["bill"]),
        ({}, "It fell.", []),
    ],
)
def test_what_words_need(options: dict[str, Any], copy: str, expected: list[str]) -> None:
    assert found("needs", options, copy) == expected


@pytest.mark.parametrize(
    ("options", "copy", "expected"),
    [
        ({"words": ["Harbor Act"]}, "The harbor act and the Harbor Act and the HARBOR ACT.", ["harbor act"]),
        ({"words": ["prime minister"]}, "Prime minister today. The Prime Minister left.", ["Prime Minister"]),
        ({"words": ["Harbor Act"]}, "“The harbor act,” she said.", []),
        ({"headlines": "title"}, "It fell.", ["leaves"]),
        ({}, "It fell.", []),
    ],
)
def test_capitals(options: dict[str, Any], copy: str, expected: list[str]) -> None:
    assert found("capitals", options, copy) == expected


@pytest.mark.parametrize(
    ("headline", "style", "fixed"),
    [
        ("Crowd Leaves Square in Arden", "sentence", "Crowd leaves square in Arden"),
        ("Crowd leaves square: Council votes", "sentence", None),
        ("CROWD LEAVES SQUARE", "sentence", None),
        ("Crowd leaves Square in Arden", "sentence", None),
        ("Crowd leaves Square in Arden with the Mayor", "title", "Crowd Leaves Square in Arden with the Mayor"),
    ],
)
def test_headlines(headline: str, style: str, fixed: str | None) -> None:
    copy = f"{headline}\n\nA crowd leaves the square, the council votes, and the mayor left.\n"
    module, doc = load("capitals"), read(Source("draft.txt", copy))
    slips = list(module.check(doc, options_of(module.Options, {"headlines": style})))
    assert len(slips) == (fixed is not None)
    if fixed is not None:
        edits = [Edit(doc.locate(change.span), change.text) for change in slips[0].repairs[0].changes]
        assert apply(edits, copy).split("\n")[0] == fixed


def test_spellings_of_a_rule_s_own() -> None:
    options = {"sets": [["jail/s", "gaol/s"], ["wharf", "quay"]]}
    assert found("variants", options, "The jail stands. The gaols fell. The jail fell. It moved towards the sea.") == [
        "gaols"
    ]
