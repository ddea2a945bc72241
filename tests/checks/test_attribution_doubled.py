"""The second mention is what is reported, and what goes."""

from __future__ import annotations

from newslint.checks.attribution_doubled import Options, check
from newslint.readers import read
from newslint.text import Source


def test_the_second_mention_goes() -> None:
    doc = read(Source("draft.txt", "Storm\n\nAccording to police, the thief rowed off, police said.\n"))
    (slip,) = check(doc, Options())
    assert (doc.read(slip.span), doc.read(slip.others[0].span)) == ("police said", "According to police")
    assert slip.values == {"first": "According to police", "second": "police said"}
    assert [doc.read(change.span) for change in slip.repairs[0].changes] == [", police said"]


def test_two_words_for_one_source_are_left_to_the_desk() -> None:
    doc = read(Source("draft.txt", "Storm\n\nAccording to Ada Moreno, the dam held, she said.\n"))
    (slip,) = check(doc, Options())
    assert slip.repairs == ()
