"""Where no two words of a draft may be one name, none is cut from it; where two may, the rules look for themselves."""

from __future__ import annotations

import pytest

from newslint.document import Document
from newslint.facts.body_forms import two_ways
from newslint.facts.name_signs import fused, marked, misspelled, two_givens, unsupported
from newslint.facts.names.forms import capitals, spelled
from newslint.facts.names.words import name_words
from newslint.readers import read
from newslint.text import Source


def draft(text: str, headline: str = "Quiet night on the river") -> Document:
    return read(Source("draft.txt", f"{headline}\n\n{text}\n"))


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("The clerk met (Karen) Orvell’s aunt, “Dr. al-Orri.”", {"the", "karen", "orvell", "dr", "al-orri"}),
        ("The Korean People’s Army met O’Dell.", {"the", "korean", "people", "people's", "army", "o'dell"}),
        ("_Orvell_ paid $5M for 3M and U.S. boats.", {"orvell", "us"}),
        ("Orvell\tmet Dallaway.", {"orvell", "dallaway"}),
    ],
)
def test_words_that_may_stand_in_names(text: str, keys: set[str]) -> None:
    doc = draft(text, "")
    assert capitals(doc) == keys
    assert set(name_words(doc)) <= spelled(doc) <= keys


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The clerk met Orvell. Orvel left.", True),
        ("They left. Then the clerk came. There he met the Thames.", False),
        ("Bill came over the Hill.", False),
        ("The clerk met Peter Hill, who knew the Bill.", True),
        ("The clerk met Peter M. Hill, who knew the Bill.", True),
        ("The clerk met Peter, Hill knew the Bill.", False),
        ("The clerk met Peter van der Hill, who knew the Bill.", True),
        ("_Peter Hill_ knew the Bill.", True),
        ("The Koreans met a Korean.", False),
        ("The clerk met Karen Lindstrand and Lindstraand.", True),
        ("The clerk met Karen Lindstrand. Karen Lindqtrend left.", True),
        ("Gaddafi met the clerk. Qaddafi left.", True),
    ],
)
def test_misspelled(text: str, found: bool) -> None:
    assert misspelled(draft(text)) is found


def test_a_draft_of_many_words_alike_is_not_settled_by_a_sign() -> None:
    alike = " ".join(f"Ba{letter}" for letter in "bcdfghjklmnpqr")
    assert misspelled(draft(f"Lots were drawn: {alike}."))
    assert two_givens(draft(f"Lots were drawn: {alike}."))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Philip Harrow left. Phillip Harrow stayed.", True),
        ("Philip M. Harrow left. Phillip van Harrow stayed.", True),
        ("Philip “Phil” Harrow left. Phillip Harrow stayed.", True),
        ("Philip Harrow left. Phillip Orvell stayed.", False),
        ("Philip, Harrow and Phillip Harrow left.", False),
        ("Rahm Orvell left. Rham Orvell stayed.", True),
        ("Mark Orvell left. Gary Orvell stayed.", False),
        ("Elena Orvell left. Elana Orvell stayed.", True),
    ],
)
def test_two_givens(text: str, found: bool) -> None:
    assert two_givens(draft(text)) is found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Lindfors left. Lindforsin May, Lindfors was back.", True),
        ("Lindfors left. LindforsThe club let him.", True),
        ("Lindforsin May was back.", False),
        ("Peru met the Peruvand Club.", False),
    ],
)
def test_fused(text: str, found: bool) -> None:
    assert fused(draft(text)) is found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ibáñez left. Ibanez stayed.", True),
        ("Ibáñez left. Ibanez’s aunt stayed.", True),
        ("Ibáñez left. Ibañez stayed.", True),
        ("Ibáñez left. Ibáñez’s aunt stayed.", False),
        ("Ibáñez-Orr left. Ibanez-Orr stayed.", True),
        ("Ibáñez left. _Ibanez_ stayed.", True),
        ("O’Dell left. O'Dell stayed.", True),
        ("O’Dell left. “O’Dell stayed.”", False),
        ("It’s late. We’re late. We're late.", False),
    ],
)
def test_marked(text: str, found: bool) -> None:
    assert marked(draft(text)) is found


@pytest.mark.parametrize(
    ("headline", "text", "found"),
    [
        ("Orvel leaves the mill", "The clerk met Karen Orvell.", True),
        ("Lindqvist leaves the mill", "The clerk met Karen Lindstrom.", True),
        ("Orvel leaves the mill", "The clerk met Karen Orvel and Orvell.", False),
        ("Orvel leaves the mill", "The clerk met Karen Dallaway.", False),
        ("Mill closes", "The clerk met Karen Mills.", False),
        ("Corvedo leaves the mill", "The clerk met Karen Solvedo.", True),
        ("Corvedo leaves the mill", "The clerk met Karen Solvedor.", False),
        ("Dado leaves the mill", "The clerk met Karen Sado.", False),
        ("Clerk clears Brown after long talks", "The clerk met Karen Browne.", True),
        ("Clerk Clears Brown After Long Talks", "The clerk met Karen Browne.", False),
        ("Mayor Ida Kelly leaves the mill", "The clerk met Mayor Ida Dallaway.", True),
        ("Mayor Ida Kelly leaves the mill", "The clerk met Mayor Ida Dallaway and Kelly.", False),
        ("Ida Kelly leaves the mill", "The clerk met Ida Dallaway.", True),
        ("Ida Kelly leaves the mill", "The clerk met Eva Dallaway.", False),
    ],
)
def test_unsupported(headline: str, text: str, found: bool) -> None:
    assert unsupported(draft(text, headline)) is found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The Halden Theatre Board met. The Halden Theater Board left.", True),
        ("The Halden Rights Watch met. The Halden Right Watch left.", True),
        ("The Halden Rights Watch met. The Orrin Right Board left.", False),
        ("The Halden Women’s Aid Board met. The Halden Womens Aid Board left.", True),
        ("The Halden Co-op Boards Union met. The Halden Co-ops Board Union left.", True),
        ("The Board for Rivers met. The Board of Rivers left.", True),
        ("The board for Rivers met. The board of Rivers left.", False),
        ("The Board for Rivers met. The Union of Rivers left.", False),
        ("The Bank of the Rivers met. The Banks for the Rivers left.", True),
        ("Orvell & Sons met. Orvell and Sons left.", True),
        ("Orvell & Sons met. Orvell and Dallaway left.", False),
        ("Orvell Inc. met. Orvell Ltd. left.", True),
        ("Orvell Inc. met. Orvell left.", False),
        ("The Defence Ministry met. The Ministry of Defence left.", True),
        ("The Defence Ministry met.", False),
        ("Halden Hill University met. The University of Halden Hill left.", True),
        ("The Halden Gas Commission met. The Halden Gas Committee left.", True),
        ("The Commission for Gas met. The Committee for Gas left.", True),
        ("The Gas Commission met. The Oil Committee left.", False),
        ("The Gas Commission met. The Gas Fund left.", False),
    ],
)
def test_two_ways(text: str, found: bool) -> None:
    assert two_ways(draft(text)) is found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Medicare is dear. So is Medicaid.", False),
        ("Medicare Board rules are dear. So is Medicaid Board.", True),
        ("The clerk met spokesman Orvell. Orvel left.", True),
        ("The clerk met Mayor Orvell. Orvel left.", True),
        ("Orvell left. Orvel stayed.", False),
        ("Dawson left. Dawsen stayed. Dawson came back, and Dawson slept.", True),
        ("Dawson left. Dawsen stayed. Dawson came back.", False),
    ],
)
def test_what_one_of_two_unknown_words_needs_beside_it(text: str, found: bool) -> None:
    assert misspelled(draft(text)) is found


@pytest.mark.parametrize(
    ("headline", "found"),
    [
        ("Mill Closes Medicare Wing", False),
        ("Mayor Medicare closes the mill", True),
        ("How spokesman Karlo Medicare closes the mill", True),
    ],
)
def test_in_display_type_only_a_listed_word_counts_before_another(headline: str, found: bool) -> None:
    assert misspelled(draft("There is Medicaid.", headline)) is found
