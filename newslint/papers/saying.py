"""What a break is called: the reason a story cannot run as it stands, and what to do about it, in an editor's words."""

from __future__ import annotations

from datetime import date

from newslint.document import Document
from newslint.facts.calendar_words import in_words
from newslint.facts.dates.vocabulary import ordinal
from newslint.papers.hold import Break, Why
from newslint.papers.redating import in_plain_words

_REASONS = {
    Why.TIME: "“{words}” is {means}; a reader of {until} takes it for {reads}.",
    Why.UNSURE: "“{words}” can be {means}; a reader of {until} takes it for {reads}.",
    Why.UNKNOWN: "“{words}” is counted from the day of publication, and none is given.",
    Why.QUOTED: "“{words}” is {means}; a reader of {until} takes the quotation to mean {reads}.",
    Why.PAST_BY_THEN: "“{words}” looks ahead to {means}, which is past by {until}.",
    Why.STILL_TO_COME: "“{words}” tells of {means}, which is still to come on {until}.",
    Why.AGE: "“{words}” is the age on {published}; by {until} it is {reads}.",
    Why.ANNIVERSARY: "“{words}” is counted to {published_year}; in {until_year} it is the {nth}.",
}
_UNSURE_AGE = "“{words}” is the age on {published}; by {until} it may be another."
_TO_DO = {
    Why.TIME: "Write the date.",
    Why.UNSURE: "Write the date.",
    Why.UNKNOWN: "Write the day.",
    Why.QUOTED: "Say when this was said.",
    Why.PAST_BY_THEN: "Tell it as past.",
    Why.STILL_TO_COME: "Tell it as still to come.",
    Why.AGE: "Ask for the age again.",
    Why.ANNIVERSARY: "Count again.",
}


def reason(doc: Document, one: Break, until: date) -> str:
    """Why these words break."""
    published = doc.published or until
    template = _UNSURE_AGE if one.why is Why.AGE and not one.reads else _REASONS[one.why]
    return template.format(
        words=doc.read(one.span),
        means=" or ".join(in_plain_words(doc, value) for value in one.means.split(" or ")),
        reads=in_plain_words(doc, one.reads),
        until=in_words(doc, until, year=True),
        published=in_words(doc, published, year=True),
        published_year=published.year,
        until_year=until.year,
        nth=ordinal(int(one.reads)) if one.why is Why.ANNIVERSARY else "",
    )


def what_to_do(doc: Document, one: Break) -> str:
    """The edit in words: what changes to what, or what only a person can write."""
    if one.edit is None:
        return _TO_DO[one.why]
    return f"Change “{doc.read(one.edit.span)}” to “{one.edit.text}”."
