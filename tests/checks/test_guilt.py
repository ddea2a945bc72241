"""A verdict is told with the charge it goes beyond."""

from __future__ import annotations

from newslint.checks.guilt import Options, check
from newslint.readers import read
from newslint.text import Source


def test_a_verdict_names_the_charge() -> None:
    text = "Guard dies\n\nTom Harker was Charged with murder. The killer fled. Harker stabbed him.\n"
    doc = read(Source("draft.txt", text))
    noun, told = check(doc, Options())
    assert noun.values == {"words": "The killer", "name": "Tom Harker", "status": "charged"}
    assert (noun.case, told.case, doc.read(told.span)) == ("noun", "told", "Harker stabbed")
    assert [doc.read(other.span) for other in noun.others] == ["Tom Harker was Charged"]
    assert noun.others[0].values == {"status": "charged"}
