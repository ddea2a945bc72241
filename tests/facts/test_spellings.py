"""Two spellings of one word are found in the story's own words, and their lexicons are well formed."""

from __future__ import annotations

from collections import Counter

import pytest

from newslint.document import Document
from newslint.facts.hyphenation import hyphenations
from newslint.facts.spelling_uses import Mixture
from newslint.facts.spellings import variants
from newslint.lexicons import lexicon
from newslint.readers import read
from newslint.text import Source


def draft(text: str) -> Document:
    return read(Source("draft.txt", f"Storm floods valley\n\n{text}"))


def uses(doc: Document, mixtures: tuple[Mixture, ...]) -> list[list[str]]:
    return [[doc.read(use.span) for use in mixture.uses] for mixture in mixtures]


def mixed(text: str) -> list[list[str]]:
    doc = draft(text)
    return uses(doc, variants(doc)) + uses(doc, hyphenations(doc))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It moved toward town, then towards home.", ["toward", "towards"]),
        ("Towards noon it moved toward town.", ["Towards", "toward"]),
        ("The advisers left; the advisor’s car stayed.", ["advisers", "advisor"]),
        ("It fell 5 percent, then 3%.", [" percent", "%"]),
        ("It fell 5 percent (a 3% loss in 2019).", [" percent", "%"]),
        ("It is OK. It was okay.", ["OK", "okay"]),
        ("Suland UK troops and U.K. ships.", ["UK", "U.K."]),
        ("In Washington DC it rained. D.C. is wet.", ["DC", "D.C."]),
        ("The other centre is a center.", ["centre", "center"]),
        ("Theatre staff built a theater.", ["Theatre", "theater"]),
        ("The U.S. left. US troops stayed.", ["U.S.", "US"]),
        ("Al-Qaida left. Men of al-Qaeda stayed.", ["Al-Qaida", "al-Qaeda"]),
        ("A de-facto line. The de facto line.", ["de-facto", "de facto"]),
        ("Pro-bono help, it said. It was pro bono by law.", ["Pro-bono", "pro bono"]),
        ("Front-runners led; the frontrunner fell.", ["Front-runners", "frontrunner"]),
        ("A non-voting seat and a nonvoting one.", ["non-voting", "nonvoting"]),
        ("A second-place finish, then a second place finish.", ["second-place", "second place"]),
        ("We made a newly-built dam. The newly built dam leaks.", ["newly-built", "newly built"]),
    ],
)
def test_mixed(text: str, found: list[str]) -> None:
    assert mixed(text) == [found]


@pytest.mark.parametrize(
    "text",
    [
        "It moved toward town. “Run towards home,” he said.",
        "It moved toward town, as Towards Zero says.",
        "It moved toward town. See example.org/towards, @towards, towards-eu.",
        "It fell five percent, then 3%.",
        "It fell 5 percent. Arden 12 30% Suland 41 20%",
        "It fell 5 percent. Polls 30% 20 now.",
        "It is okay in Tulsa, OK, now.",
        "The Vodafone UK staff left the U.K.",
        "The DC Department of Parks is in Washington, D.C., now.",
        "In the Lyceum theatre it rained; the theater is shut.",
        "Is it toward or towards? It is toward.",
        "It moved toward town. He likes the word towards.",
        "The U.S. left. US Airways stayed. Call 5US.",
        "The U.S. left. COME WITH US.",
        "A center in town. Centre and Mill Streets are shut.",
        "Voters sign up for it. The sign-up for it is open.",
        "Middle-class homes, and the middle class.",
        "A second-place finish. She came in second place.",
        "He will re-sign. He will resign. A co-op and a coop.",
        "The Cease-Fire Monitor and the ceasefire.",
    ],
)
def test_not_mixed(text: str) -> None:
    assert mixed(text) == []


def test_a_headline_may_drop_full_stops_and_percent() -> None:
    doc = read(Source("draft.txt", "US growth at 5%\n\nThe U.S. grew 5 percent, it said."))
    assert variants(doc) == ()


def test_only_listed_compounds_are_sure() -> None:
    doc = draft("A cease-fire, a ceasefire, a non-voting seat, a nonvoting one, a de-facto line, a de facto line.")
    assert {mixture.spellings[0][0]: (mixture.listed, mixture.preferred) for mixture in hyphenations(doc)} == {
        "cease-fire": (True, None),
        "non-voting": (False, None),
        "de facto": (True, 0),
    }


def test_the_sets_of_variants_are_parallel_and_disjoint() -> None:
    for group in lexicon("variants")["en"]:
        assert group["why"]
        for spellings in group["sets"]:
            assert len({spelling.count("/") for spelling in spellings}) == 1, spellings
            assert len(set(spellings)) == len(spellings) > 1
    plain = [
        stem + ending
        for group in lexicon("variants")["en"]
        for spellings in group["sets"]
        for spelling in spellings
        for stem, *endings in [spelling.split("/")]
        for ending in ("", *endings)
        if "exact" not in group
    ]
    assert [word for word, count in Counter(plain).items() if count > 1] == []


def test_the_compounds_are_compounds_once() -> None:
    known = lexicon("hyphenation")["en"]
    assert [entry for entry in known["closed"] if "-" not in entry] == []
    assert [phrase for phrase in known["open"] if " " not in phrase] == []
    for name in ("open", "closed", "apart"):
        assert [entry for entry, count in Counter(known[name]).items() if count > 1] == []
    assert {entry.split("/")[0] for entry in known["closed"]} & set(known["apart"]) == set()
