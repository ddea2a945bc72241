"""Two given names before one surname, of people who hold one office."""

from __future__ import annotations

import pytest

from newslint.facts.one_office import of_one_office
from newslint.readers import read
from newslint.text import Source

FAR = "\n\n" + "Rain fell on the works all day, and the ferry to the islands was an hour late again. " * 2 + "\n\n"


def odd(first: str, second: str) -> list[str]:
    doc = read(Source("draft.txt", first + FAR + second + "\n"))
    return [doc.read(forms.odd[0]) for forms in of_one_office(doc)]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Mayor Nigel Orvell spoke.", "Denise Orvell, the mayor, left."),
        ("Nigel Orvell, the chief executive, spoke.", "Denise Orvell, who became chief executive in May, left."),
        ("Nigel Orvell, the chief executive, spoke.", "Denise Orvell, 52, who is the chief executive of Mills, left."),
    ],
)
def test_one_office(first: str, second: str) -> None:
    assert odd(first, second) == ["Denise"]


def test_the_rarer_name_is_the_odd_one() -> None:
    assert odd("Mayor Nigel Orvell spoke.", "Denise Orvell, the mayor, left. Denise Orvell has a boat.") == ["Nigel"]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Mayor Nigel Orvell spoke.", "Denise Orvell, the treasurer, left."),
        ("Mayor Nigel Orvell spoke.", "Denise Orvell, the former mayor, left."),
        ("Mayor Nigel Orvell spoke.", "Denise Orvell, the mayor, left with her brother."),
        ("Mayor Nigel Orvell spoke.", "Denise Orvell, the mayor, met Nigel Orvell."),
        ("Mayor Nigel Orvell spoke.", "N. Orvell, the mayor, left."),
        ("Mayor Nigel Orvell spoke.", "Denise Orvell, the mayor, left. Tom Orvell stayed."),
        ("Lawyer Nigel Orvell spoke.", "Denise Orvell, a lawyer, left."),
        ("Nigel Orvell, the mayor of Tarn, spoke.", "Denise Orvell, the mayor of Brix, left."),
    ],
)
def test_two_people(first: str, second: str) -> None:
    assert odd(first, second) == []
