"""The same words twice: by whom, and whether that is one person."""

from __future__ import annotations

import pytest

from newslint.facts.said_again import said_again
from newslint.readers import read
from newslint.text import Source

WORDS = "This is the last harvest before the bulldozers"


def found(*paragraphs: str) -> list[bool | None]:
    text = "\n\n".join(("Storm floods valley", *paragraphs)) + "\n"
    return [one.same for one in said_again(read(Source("draft.txt", text)))]


@pytest.mark.parametrize(
    ("second", "same"),
    [
        (f"“{WORDS},” Marta Bello said.", False),
        (f"“{WORDS},” Ortiz said.", True),
        (f"“{WORDS.upper()}!” said Marta Bello.", False),
        ("“It's the last harvest before the bulldozers,” Marta Bello said.", False),
        (f"“{WORDS},” she said.", None),
        (f"“{WORDS},” the council said.", None),
        (f"“{WORDS},” Ortiz's brother said.", None),
        (f"Bello knew Ortiz well. “{WORDS},” Marta Bello said.", None),
        (f"“{WORDS},” said the shelter's head, Marta Bello.", False),
        (f"“{WORDS},” said Moss's neighbor, Dr Marta Bello.", False),
        (f"“{WORDS},” said the head of the shelter, which Marta Bello knew.", None),
        (f"“{WORDS},” said the mayor, his friend Marta Bello.", None),
    ],
)
def test_who_says_it_again(second: str, same: bool | None) -> None:
    assert found(f"“{WORDS},” Pablo Ortiz said.", "Rain fell.", second) == [same]


@pytest.mark.parametrize(
    ("first", "second", "same"),
    [
        (f"Pablo Ortiz looked up. “{WORDS},” he said.", f"“{WORDS},” Marta Bello said.", False),
        (f"Pablo Ortiz looked up. “{WORDS},” he said.", f"“{WORDS},” Ortiz said.", None),
        (f"Pablo Ortiz saw Ana Moss. “{WORDS},” he said.", f"“{WORDS},” Marta Bello said.", None),
        (f"The mayor looked up. “{WORDS},” he said.", f"“{WORDS},” Marta Bello said.", None),
        (f"“{WORDS},” Marta Bello said.", f"Pablo Ortiz looked up. “{WORDS},” he said.", False),
        (f"“{WORDS},” Marta Bello said.", f"Pablo Ortiz saw Ana Moss. “{WORDS},” he said.", None),
        (f"“{WORDS},” Marta Bello said.", f"The mayor saw Pablo Ortiz. “{WORDS},” he said.", None),
        (f"“{WORDS},” Marta Bello said.", f"Pablo Ortiz left. Rain fell. “{WORDS},” he said.", None),
        (f"“{WORDS},” Marta Bello said.", f"“{WORDS},” he said.", None),
        (f"“{WORDS},” Pablo Ortiz said.", f"Ortiz looked up. “{WORDS},” he said.", None),
    ],
)
def test_the_person_before_a_pronoun(first: str, second: str, same: bool | None) -> None:
    assert found(first, "Rain fell.", "Hail fell.", second) == [same]


def test_a_pronoun_may_be_somebody_of_the_paragraphs_before() -> None:
    first = ("Marta Bello ran the shelter.", f"Ana Moss looked up. “{WORDS},” she said.")
    assert found(*first, "Rain fell.", f"“{WORDS},” Bello said.") == [None]
    assert found(first[0], "Rain fell.", "Hail fell.", first[1], "Fog fell.", f"“{WORDS},” Bello said.") == [False]


@pytest.mark.parametrize(
    "second",
    [
        "“This is the last harvest,” Marta Bello said.",
        "“This is the last harvest before the bulldozers and for me,” Marta Bello said.",
        "“This is the last harvest before the 9,” Marta Bello said.",
        f"> “{WORDS},” Marta Bello said.",
    ],
)
def test_other_words(second: str) -> None:
    text = f"# Storm floods valley\n\n“{WORDS},” Pablo Ortiz said.\n\n{second}\n"
    assert list(said_again(read(Source("draft.md", text)))) == []


def test_an_oath_is_everybody_s() -> None:
    oath = "“I do solemnly swear to keep the gates shut,” {} said."
    assert found(oath.format("Pablo Ortiz"), "Rain fell.", oath.format("Marta Bello")) == []


def test_a_promise_is_no_formula() -> None:
    promise = "“We pledge to keep the gates shut until May,” {} said."
    assert len(found(promise.format("Pablo Ortiz"), "Rain fell.", promise.format("Marta Bello"))) == 1


def test_numbers_are_not_near_each_other() -> None:
    first = "“We lost 14 boats in the fog last night,” Ortiz said."
    assert found(first, first.replace("14", "40").replace("Ortiz", "Bello")) == []


def test_one_paragraph_may_say_it_twice() -> None:
    assert found(f"“{WORDS},” Pablo Ortiz said. “{WORDS}.”") == []


def test_a_paragraph_printed_twice_is_another_rule_s() -> None:
    assert found(f"“{WORDS},” Pablo Ortiz said.", "Rain fell.", f"“{WORDS},” Pablo Ortiz said.") == []


def test_the_top_of_a_story_sums_it_up() -> None:
    text = "\n\n".join(
        ("Storm", f"“{WORDS},” Pablo Ortiz said.", "Rain fell.", "Hail fell.", f"“{WORDS},” Ortiz said.")
    )
    (one,) = said_again(read(Source("draft.txt", text)))
    assert (one.same, one.summary) == (True, True)
    text = text.replace("Storm\n", "Storm\n\nSnow fell.\n\nIce fell.\n\nFog fell.\n")
    (one,) = said_again(read(Source("draft.txt", text)))
    assert (one.same, one.summary) == (True, False)


@pytest.mark.parametrize(
    ("second", "either"),
    [
        (f"“{WORDS},” the council said.", True),
        (f"“{WORDS},” said a cook at the shelter.", True),
        (f"“{WORDS},” she said.", False),
        (f"“{WORDS},” said the other Ortiz.", False),
        (f"Ortiz came. “{WORDS},” the council said.", False),
        (f"The council said it would be “{WORDS[0].lower()}{WORDS[1:]}” for it.", False),
        (f"“{WORDS},” that said.", False),
        ("“This is the last harvest before it,” the council said.", False),
    ],
)
def test_one_speaker_or_two(second: str, either: bool) -> None:
    text = "\n\n".join(("Storm floods valley", f"“{WORDS},” Pablo Ortiz said.", "Rain fell.", second)) + "\n"
    assert any(one.either for one in said_again(read(Source("draft.txt", text)))) == either


def test_words_of_seven_are_no_sentence_that_is_surely_one() -> None:
    words = "This is the last harvest of all"
    text = f"Storm floods valley\n\n“{words},” Pablo Ortiz said.\n\nRain fell.\n\n“{words},” the council said.\n"
    assert [one.either for one in said_again(read(Source("draft.txt", text)))] == [False]
