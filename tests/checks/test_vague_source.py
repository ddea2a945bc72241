"""All vague sources of a story are told at once."""

from __future__ import annotations

from newslint.checks.vague_source import Options, check
from newslint.readers import read
from newslint.text import Source


def test_one_slip_a_story() -> None:
    doc = read(
        Source("draft.txt", "Storm\n\nExperts say it is unsafe. Rain fell. Local officials say a wall holds it.\n")
    )
    (slip,) = check(doc, Options())
    assert (slip.case, slip.values) == ("several", {"words": "Experts say", "count": "2"})
    assert [other.values for other in slip.others] == [{"words": "Local officials say"}]
    assert list(check(doc, Options(least=3))) == []


def test_one_source() -> None:
    doc = read(Source("draft.txt", "Storm\n\nExperts say it is unsafe.\n"))
    assert [slip.case for slip in check(doc, Options())] == ["one"]
    assert list(check(read(Source("draft.txt", "Storm\n\nRain fell.\n")), Options())) == []
