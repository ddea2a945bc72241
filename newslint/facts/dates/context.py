"""What stands around a date tells of which year it speaks: other years named beside it, words that look back."""

from __future__ import annotations

from bisect import bisect_left

from newslint.document import Document
from newslint.facts.dates.tagging import tagged
from newslint.facts.dates.vocabulary import AGO, FAR_BACK, JUBILEE, YEAR
from newslint.facts.sentences import sentence_around
from newslint.text import Span


def year_is_open(doc: Document, span: Span, year: int) -> bool:
    """Whether the sentence of a date without a year names another year than this, or looks far back.

    "On Tuesday, Sept. 4, the town marks the flood's anniversary" may mean the Tuesday of the flood.
    """
    sentence = sentence_around(doc, span.start)
    copy = tagged(doc)
    first = bisect_left(copy.spans, Span(sentence.start, sentence.start))
    last = bisect_left(copy.spans, Span(sentence.end, sentence.end))
    around = zip(copy.letters[2 * first : 2 * last : 2], copy.numbers[first:last], strict=True)
    return any(letter in (FAR_BACK, JUBILEE, AGO) or (letter == YEAR and number != year) for letter, number in around)
