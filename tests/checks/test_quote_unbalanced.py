"""Each fault is told with its words and its other end; pairs of two kinds are told once a story."""

from __future__ import annotations

from newslint.checks.quote_unbalanced import Options, check
from newslint.finding import Slip
from newslint.readers import read
from newslint.text import Source


def slips(*paragraphs: str, options: Options = Options()) -> list[Slip]:
    text = "\n\n".join(("Storm floods valley", *paragraphs, "Rain fell on the valley all night.")) + "\n"
    return list(check(read(Source("draft.txt", text)), options))


def test_the_first_words_are_given() -> None:
    (slip,) = slips("“We will not leave the house today, Ortiz said.")
    assert slip.values["words"] == "We will not leave the…"
    (slip,) = slips("“We will not leave the house today, Ortiz said.", options=Options(excerpt=2))
    assert (slip.values["words"], slip.others, slip.repairs) == ("We will…", (), ())


def test_a_lone_mark_gives_the_words_before_it() -> None:
    (slip,) = slips("It was late and we have told them so,” Ortiz said.")
    assert (slip.values["words"], slip.values["mark"]) == ("…we have told them so,", "”")
    (slip,) = slips("So we go,” Ortiz said.")
    assert slip.values["words"] == "So we go,"


def test_a_paragraph_that_ends_inside_may_be_closed_there() -> None:
    (slip,) = slips("“We go,” Ortiz said. “They know it.")
    (change,) = slip.repairs[0].changes
    assert (slip.case, change.text, len(change.span)) == ("ends-inside", "”", 0)


def test_backwards_marks_are_changed() -> None:
    (slip,) = slips("“It is an odd night,“ Ortiz said.")
    assert [(change.span, change.text) for change in slip.repairs[0].changes] == [(slip.span, "”")]
    assert [other.values["what"] for other in slip.others] == ["its partner"]


def test_pairs_of_two_kinds_are_folded_into_one() -> None:
    (slip,) = slips(*['“It is an odd night," Ortiz said.'] * 3)
    assert (slip.case, slip.values["count"], len(slip.others)) == ("mixed-often", "3", 2)
    assert len(slip.repairs[0].changes) == 3
    (slip,) = slips('“It is an odd night," Ortiz said.')
    assert (slip.case, slip.others) == ("mixed", ())
