"""The first words of the quotation are told."""

from __future__ import annotations

from newslint.checks.quote_no_speaker import Options, check
from newslint.readers import read
from newslint.text import Source


def test_the_first_words() -> None:
    quoted = "“We go, and nobody will carry the trunk.”"
    text = f"Vote delayed\n\nRain fell on us all night.\n\n{quoted}\n\nThe council meets again on May 4.\n"
    doc = read(Source("draft.txt", text))
    (slip,) = check(doc, Options(excerpt=3))
    assert slip.values == {"words": "We go, and…"}
    (slip,) = check(doc, Options(excerpt=30))
    assert slip.values == {"words": "We go, and nobody will carry the trunk."}
