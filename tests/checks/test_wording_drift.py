"""A quotation at the top that the story has in other words may be given the story's."""

from __future__ import annotations

from newslint.checks.wording_drift import Options, check
from newslint.readers import read
from newslint.text import Source


def test_the_story_s_words_are_offered() -> None:
    text = "Mayor: ‘We leave the valley in May’\n\n“We will leave the valley in May,” the mayor said.\n"
    doc = read(Source("draft.txt", text))
    (slip,) = check(doc, Options())
    assert (slip.case, slip.values["where"], slip.values["body"]) == (
        "drift",
        "headline",
        "We will leave the valley in May",
    )
    (change,) = slip.repairs[0].changes
    assert (doc.read(change.span), change.text) == ("We leave the valley in May", "We will leave the valley in May")
    assert [other.values["body"] for other in slip.others] == ["We will leave the valley in May"]


def test_a_pull_quote_is_called_one() -> None:
    text = "# Storm\n\n“We will not leave the valley,” the mayor said.\n\n> “We will leave the valley”\n"
    (slip,) = check(read(Source("draft.md", text)), Options())
    assert (slip.case, slip.values["where"]) == ("turned", "pull quote")
