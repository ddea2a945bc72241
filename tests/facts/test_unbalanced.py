"""Which mark is at fault, what is wrong with it, and what may be typed instead."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.facts.unbalanced import Unbalanced, unbalanced
from newslint.readers import read
from newslint.text import Source

TAIL = "\n\nRain fell on the valley all night.\n"


def faults(*paragraphs: str) -> list[Unbalanced]:
    text = "\n\n".join(("Storm floods valley", *paragraphs)) + TAIL
    return list(unbalanced(read(Source("draft.txt", text))))


HOUSE = "‘We go,’ Ortiz said. ‘They know it.’ Bello said: ‘We don’t.’"


@pytest.mark.parametrize("paragraph", ["‘They came at noon, Ortiz said.", "‘They came at noon, he said. ‘We left.’"])
def test_single_marks_of_a_house_that_quotes_with_them(paragraph: str) -> None:
    (one,) = faults(HOUSE, paragraph)
    assert (one.fault, one.closing) == ("open", "’")


@pytest.mark.parametrize(
    "paragraphs",
    [
        ("‘They came at noon, Ortiz said.",),
        (HOUSE, "‘Tis the season for it, Ortiz said."),
        (HOUSE, "‘em he called them, and that was that."),
        (HOUSE, "‘They came."),
        (HOUSE, "‘They came at noon.", "‘They left,’ Ortiz said."),
        (HOUSE, "‘They came at noon and the boats", "were gone by then.’ It rained."),
        (HOUSE, "“We heard ‘They came at noon,” Ortiz said."),
    ],
)
def test_single_marks_that_may_be_right(paragraphs: tuple[str, ...]) -> None:
    assert faults(*paragraphs) == []


@pytest.mark.parametrize(
    "tail",
    [
        "Ortiz said.",
        "she said.",
        "they said.",
        "Pablo Ortiz said.",
        "Ortiz told the court.",
        "Ortiz said on Friday night.",
    ],
)
def test_a_paragraph_that_names_its_speaker_last_is_not_continued(tail: str) -> None:
    (one,) = faults(f"“The locks were changed, {tail}", "“We asked for our keys,” Ortiz said.")
    assert one.fault == "open"


@pytest.mark.parametrize(
    "tail",
    [
        "I said.",
        "she left.",
        "Moss said that it was late.",
        "she said on Friday.",
        "she told us.",
        "my brother said.",
        "Ortiz left.",
        "Ortiz and the others came and said.",
        "said.",
    ],
)
def test_a_paragraph_that_ends_in_other_words_may_be_continued(tail: str) -> None:
    assert faults(f"“The locks were changed, {tail}", "“We asked for our keys,” Ortiz said.") == []


@pytest.mark.parametrize(
    ("paragraph", "fault", "instead"),
    [
        ("“The locks were changed, Ortiz said.", "open", ""),
        ("“We go,” Ortiz said. “They know it.", "ends-inside", ""),
        ("“We go,” Ortiz said. “They know it", "open", ""),
        ("“We go,” Ortiz said of “the night", "open", ""),
        ("We asked for our keys,” Ortiz said.", "lone", ""),
        ("Ortiz said.”We asked for our keys.", "lone", ""),
        ("“It is an odd night,“ Ortiz said.", "backwards", "”"),
        ("Ortiz said, “It is an odd night. “", "backwards", "”"),
        ("”It is an odd night,” Ortiz said.", "backwards", "“"),
        ("\u202a”It is an odd night,” Ortiz said.", "backwards", "“"),
        ("He cited 1960—”when the rain came.”", "backwards", "“"),
        ('“It is an odd night," Ortiz said.', "mixed", "”"),
        ('"It is an odd night,” Ortiz said.', "mixed", '"'),
    ],
)
def test_faults_of_one_paragraph(paragraph: str, fault: str, instead: str) -> None:
    (one,) = faults(paragraph)
    assert (one.fault.value, one.instead) == (fault, instead)


@pytest.mark.parametrize(
    "paragraphs",
    [
        ("“The locks were changed.”",),
        ("“We go,” Ortiz said. “They know it.", "“Nobody wrote back,” he said."),
        ("“We go,” Ortiz said. “They know it.", "“Nobody wrote back,” Pablo Ortis said."),
        ('He is 6’2” and she is 5\'4" with a 9" pan.',),
        ("“He is like 6’2”,” Ortiz said.",),
        ("The pumps ran “until six and nobody", "had to be woken,” she said."),
        ("The title is “Pumps of Dale and", "How They Ran”"),
        ("“The gates held all night.”", "Marta Bello, harbor master.”"),
        ("<a href=”https://dale.example” target=”_blank”>here</a>",),
        ("The line broke “\ufffd\ufffd and then",),
        ("It was “ ",),
        ("''We go,'' he said. ''They know it.'.'",),
        ("„Nein“, sagte er.",),
        ("« Previous",),
    ],
)
def test_what_is_no_fault(paragraphs: tuple[str, ...]) -> None:
    assert faults(*paragraphs) == []


def test_a_quotation_may_run_on_and_be_closed_in_a_later_paragraph() -> None:
    (one,) = faults("She said: “The gates held.", "The pumps ran.", "Nobody had to be woken,” she said on the pier.")
    assert (one.fault.value, one.other is not None) == ("runs-on", True)


def test_a_mark_far_below_does_not_close_it() -> None:
    found = faults("She said: “The gates held.", *["The pumps ran."] * 6, "Nobody had to be woken,” she said.")
    assert [one.fault.value for one in found] == ["open", "lone"]


def test_nor_one_after_another_quotation() -> None:
    found = faults("She said: “The gates held.", "The pumps “ran.” Nobody was woken,” she said.")
    assert [one.fault.value for one in found] == ["open", "lone"]


def test_the_next_paragraph_may_be_somebody_else_s() -> None:
    (one,) = faults("“We go,” Pablo Ortiz said. “They know where we live.", "“The gates are shut,” Marta Bello said.")
    assert one.fault.value == "other-speaker"


def test_one_fault_a_paragraph() -> None:
    assert len(faults('Davis said "That is odd. "Congress failed. "So the president called.')) == 1


@given(st.text(alphabet="“”\"'’‘„«» aA.,1\n=>", max_size=60))
def test_every_fault_is_a_mark_of_the_copy(text: str) -> None:
    doc = read(Source("draft.txt", text))
    for one in unbalanced(doc):
        assert doc.read(one.span) in ("“", "”", '"', "''", "’’", "‘‘", "``", "„")
