"""A register is added to without losing a word of what stands in it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from newslint.registers.editing import Addition, CommentedError, added, scalar
from newslint.registers.entries import read_registers

Write = Callable[[str, str], str]

TEXT = """\
# The names of Norland.

- name: Marta Velazco
  role: chairwoman of Haldmills
  wrong: [Marta Velasko]
  from: 2010-01-01

# The band.
- name: Vlaarp To Go
  type: organisation
  do-not-touch: true
"""


def grown(write: Write, new: Addition, text: str = TEXT) -> str:
    path = write("names.yml", text)
    entries, faults = read_registers([path])
    assert faults == []
    after = added(text, entries, new)
    Path(path).write_text(after, encoding="utf-8")
    assert read_registers([path])[1] == []
    return after


def test_a_new_name_is_appended(write: Write) -> None:
    new = Addition("Ivo Orr: poet", "other", ("Ivo Orre",), ("Orr",), "poet", ("verse",), "he says so")
    assert grown(write, new) == TEXT + (
        '- name: "Ivo Orr: poet"\n  type: other\n  role: poet\n  also: [Orr]\n  context: [verse]\n  note: he says so\n'
        "  wrong: [Ivo Orre]\n"
    )
    assert grown(write, Addition("Ana Lind"), TEXT.rstrip()).endswith("true\n- name: Ana Lind\n")


def test_a_known_name_grows_where_it_stands(write: Write) -> None:
    after = grown(write, Addition("Marta Velazco", "", ("Marta Velasco", "Marta Velasko"), ("M. Velazco",)))
    assert after == TEXT.replace(
        "  wrong: [Marta Velasko]\n  from", "  also: [M. Velazco]\n  wrong: [Marta Velasko, Marta Velasco]\n  from"
    )


def test_forms_with_a_form_of_their_own_keep_it(write: Write) -> None:
    text = "- name: Marta Velazco\n  wrong: {Marty: Marta Velazco}\n  context: [mill]\n"
    after = grown(write, Addition("Marta Velazco", wrong=("Marta Velasko",), also=("Marty",)), text)
    assert after == "- name: Marta Velazco\n  also: [Marty]\n  context: [mill]\n  wrong: [Marta Velasko]\n"
    after = grown(write, Addition("Marta Velazco", wrong=("Marta Velasko",)), text)
    assert after.endswith("  wrong: {Marty: Marta Velazco, Marta Velasko: Marta Velazco}\n")


def test_a_sealed_name_stays_sealed_until_it_is_to_be_mended(write: Write) -> None:
    assert grown(write, Addition("Vlaarp To Go", also=("Vlaarp",))).endswith("also: [Vlaarp]\n  do-not-touch: true\n")
    assert "do-not-touch" not in grown(write, Addition("Vlaarp To Go", wrong=("Vlarp To Go",)))


def test_an_entry_with_comments_is_left_to_its_editor(write: Write) -> None:
    text = "- name: Ana Lind  # she insists\n"
    with pytest.raises(CommentedError, match=r"names\.yml, line 1: comments stand in the entry of Ana Lind"):
        grown(write, Addition("Ana Lind", role="mayor"), text)


@pytest.mark.parametrize(
    ("text", "written"),
    [("Ana Lind", "Ana Lind"), ("no", '"no"'), ("a: b", '"a: b"'), ("[x", '"[x"'), ("Ólaf O’Orr", "Ólaf O’Orr")],
)
def test_a_text_is_quoted_where_it_must_be(text: str, written: str) -> None:
    assert scalar(text) == written
