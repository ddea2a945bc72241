"""What the rule's examples cannot show: repairs, majorities and what does not count."""

from __future__ import annotations

import pytest

from newslint.checks.place_alias import Options, check
from newslint.document import Document
from newslint.readers import read
from newslint.text import Source


def draft(text: str) -> Document:
    return read(Source("draft.txt", f"Quiet night on the river\n\n{text}\n"))


def test_every_rare_use_is_mended() -> None:
    doc = draft(
        "The Arvan Republic is calm. The Arvan Republic sleeps. The Arvan Republic dreams.\n\n"
        "The Republic of Arvan wakes. Few know the Republic of Arvan."
    )
    (slip,) = check(doc, Options())
    changes = [(doc.read(change.span), change.text) for change in slip.repairs[0].changes]
    assert changes == [("Republic of Arvan", "Arvan Republic")] * 2
    assert len(slip.others) == 3
    assert slip.case == "reordered"


def test_of_two_equally_common_names_the_first_is_kept() -> None:
    (slip,) = check(draft("The Republic of Arvan is calm. The Arvan Republic sleeps."), Options())
    assert slip.values == {"minority": "Arvan Republic", "majority": "Republic of Arvan"}


def test_another_name_is_never_put_in_by_a_repair() -> None:
    (slip,) = check(draft("Burma is calm. Myanmar sleeps."), Options())
    assert (slip.case, slip.repairs) == ("alias", ())


@pytest.mark.parametrize(
    "text",
    [
        "The Republic of Arvan (the Arvan Republic) is calm. The Arvan Republic sleeps.",
        "The Republic of Arvan is calm. So is the so-called Arvan Republic.",
        "The Republic of Arvan is calm. Few know what is officially the Arvan Republic.",
        "The Republic of Arvan is calm. The Arvan republic sleeps.",
        "The Republic of Arvan is calm. The Upper Arvan Republic sleeps.",
        "The Republic of Arvan is calm. “The Arvan Republic sleeps,” he said.",
        "Burma is calm. Few in myanmar sleep.",
    ],
)
def test_silence(text: str) -> None:
    assert not list(check(draft(text), Options()))
