"""Acronyms are found where they are used, and read with the name beside them."""

from __future__ import annotations

import pytest

from newslint.document import Document
from newslint.facts.acronyms import (
    acronyms,
    bracket,
    definitions,
    fits,
    initials,
    is_explained,
    is_known,
    is_translated,
    may_spell_out,
)
from newslint.readers import read
from newslint.text import Source


def draft(text: str) -> Document:
    return read(Source("draft.txt", f"Headline\n\n{text}\n"))


def used(text: str) -> list[str]:
    return [use.letters for use in acronyms(draft(text))]


def spelled(text: str) -> list[tuple[str, str, bool]]:
    doc = draft(text)
    return [(use.letters, doc.read(use.long), use.fits) for use in definitions(doc) if use.long]


@pytest.mark.parametrize(
    ("text", "letters"),
    [
        ("The ICW and two NGOs met.", ["ICW", "NGO"]),
        ("An ICW's rule, an ICW-led talk.", ["ICW"]),
        ("The B&O railway and the M5S party.", ["B&O", "M5S"]),
        ("The U.S. army, World War II, Pope John XXIII.", []),
        ("RIVER PATROL troops wave to LENA ORSO.", []),
        ("The US NATO envoy wrote to NATO and the EU.", ["US", "NATO", "NATO", "EU"]),
        ("ORSO: I was there. ICW: so was I.", []),
        ("He read #ICW, @ICW and x.ICW aloud.", []),
        ("THE END OF IT", []),
        ("A DNA test", ["DNA"]),
    ],
)
def test_uses(text: str, letters: list[str]) -> None:
    assert used(text) == letters


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The Inland Canal Watch (ICW) met.", [("ICW", "Inland Canal Watch", True)]),
        ("The Office of Canals and Rivers (OCR) met.", [("OCR", "Office of Canals and Rivers", True)]),
        ("The Inland Canal Watch (“ICW”) met.", [("ICW", "Inland Canal Watch", True)]),
        ("The Inland Canal Watch (or ICW) met.", [("ICW", "Inland Canal Watch", True)]),
        ("He blamed gross domestic product (GDP).", [("GDP", "gross domestic product", True)]),
        ("Non-governmental organizations (NGOs) met.", [("NGO", "Non-governmental organizations", True)]),
        ("The ICW (Inland Canal Watch) met.", [("ICW", "Inland Canal Watch", True)]),
        ("The Inland Canal Watch's (ICW) boat sank.", [("ICW", "Inland Canal Watch", True)]),
        ("The Canal Safety Agency (FDA) met.", [("FDA", "Canal Safety Agency", False)]),
        ("Doctors Without Borders (MSF) met.", [("MSF", "Doctors Without Borders", True)]),
        ("Mayor Lena Orso (SPD) spoke.", []),
        ("The Social Democratic Party (SPD) met.", [("SPD", "Social Democratic Party", True)]),
        ("In Port Salvik, the Canal Safety Agency (FDA) met.", [("FDA", "Canal Safety Agency", False)]),
        ("Reuters (AP) and Sen. Ivo Orr (R) met.", []),
        ("Halden Mills (NYSE: HML) fell.", []),
        ("Shares of Haldmills (HML) fell.", []),
        ("He went home (HML) early.", []),
        ("The old man (see the FAQ) left.", []),
    ],
)
def test_names_spelled_out(text: str, found: list[tuple[str, str, bool]]) -> None:
    assert spelled(text) == found


@pytest.mark.parametrize(
    ("words", "letters", "fit"),
    [
        (["Inland", "Canal", "Watch"], "ICW", True),
        (["Inland", "Canal", "Watch"], "IW", False),
        (["Inland", "Canal", "Watch"], "ICWX", False),
        (["Office", "of", "the", "Mayor"], "OM", True),
        (["Office", "of", "the", "Mayor"], "OOTM", True),
        (["of", "Mayor"], "OM", False),
        (["Television", "Halden"], "TVH", True),
        (["Norland-Sorland", "Pact"], "NSP", True),
        ([], "A", False),
    ],
)
def test_letters_fit(words: list[str], letters: str, fit: bool) -> None:
    assert fits(words, letters) is fit


def test_a_plural_is_the_same_acronym() -> None:
    (use,) = acronyms(draft("Two NGOs met."))
    assert (use.letters, use.plural, len(use.span)) == ("NGO", True, 3)


@pytest.mark.parametrize(
    ("name", "first"),
    [
        ("Inland Canal Watch", "ICW"),
        ("the Office of Canals & Rivers", "OCR"),
        ("Norland-Sorland “Pact”", "NSP"),
        ("", ""),
    ],
)
def test_the_first_letters_of_a_name(name: str, first: str) -> None:
    assert initials(name) == first


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        ("The Inland Canal Watch (ICW) met.", "(ICW)"),
        ("The Inland Canal Watch (“ICW”) met.", "(“ICW”)"),
        ("The ICW (Inland Canal Watch) met.", None),
    ],
)
def test_the_brackets_around_letters(text: str, inside: str | None) -> None:
    doc = draft(text)
    (use,) = definitions(doc)
    found = bracket(doc, use)
    assert (doc.read(found) if found else None) == inside


def test_what_readers_know_and_what_copy_translates() -> None:
    assert [is_known(letters) for letters in ("FBI", "ICW")] == [True, False]
    assert [is_translated(name) for name in ("Arvan Radical Party", "Canal Safety Agency")] == [True, False]


def test_a_name_with_those_letters_may_spell_them_out() -> None:
    doc = draft("The Inland Canal Watch of Halden met the Office of Canals and rivers. ICW")
    assert [may_spell_out(doc, letters) for letters in ("ICW", "ICWH", "CW", "OC", "OCR", "HM")] == [
        *(True, True, True, True, False, False)
    ]


@pytest.mark.parametrize(
    ("text", "explained"),
    [("A watch known as “ICW” met.", True), ("Orr v. ICW opened.", True), ("The watch of ICW met.", False)],
)
def test_words_before_may_explain_letters(text: str, explained: bool) -> None:
    doc = draft(text)
    assert is_explained(doc, acronyms(doc)[0]) is explained
