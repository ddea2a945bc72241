"""The tagged copy: a phrase is one word of it, wherever it stands."""

from __future__ import annotations

import pytest

from newslint.facts.dates.tagging import tagged
from newslint.facts.dates.vocabulary import vocabulary
from newslint.readers import read
from newslint.text import Source

PHRASES = sorted({phrase for known in vocabulary("en").phrases.values() for phrase, _ in known})


@pytest.mark.parametrize("phrase", PHRASES)
def test_every_phrase_is_one_word(phrase: str) -> None:
    for copy in (f"They met {phrase} there.", f"They met {phrase.capitalize()} there."):
        doc = read(Source("draft.txt", f"{copy}\n"), language="en")
        assert copy[9:-7] in [doc.read(span) for span in tagged(doc).spans]


def test_a_word_that_may_begin_a_phrase_is_one_of_its_own_before_other_words() -> None:
    doc = read(Source("draft.txt", "That samovar stood on the mantel in rebuilt halls as sold.\n"), language="en")
    assert [doc.read(span) for span in tagged(doc).spans][:3] == ["That", "samovar", "stood"]
