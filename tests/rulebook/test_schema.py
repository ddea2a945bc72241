"""Every fault of a rule file is found, at its place, with what would be right."""

from __future__ import annotations

from pathlib import Path

import pytest

from newslint.document import Zone
from newslint.finding import Severity
from newslint.rulebook import Case, Fault, FixClass, RulebookError, read_pages
from newslint.rulebook.page import Page
from tests.conftest import Write

from .conftest import ECHO, Options


def page(path: Path) -> Page:
    (only,) = read_pages([path])
    return only


def faults(path: Path) -> list[str]:
    with pytest.raises(RulebookError) as caught:
        read_pages([path])
    return [f"{line}:{column}: {message}" for _, line, column, message in caught.value.faults]


def test_a_rule_file_is_a_page(write: Write) -> None:
    path = write("pack/sounds/echo.yml", ECHO)
    read = page(path)
    assert read.rule.id == "echo"
    assert read.rule.family == "sounds"
    assert read.rule.title == "A word comes back"
    assert read.rule.cases == {
        None: Case(
            Severity.WARNING,
            "“{said}” was said on line {other_line}. Find another word.",
            "“{before}”",
            FixClass.CHOICE,
        )
    }
    assert read.rule.options == Options()
    assert read.rule.languages == ("en",)
    assert read.rule.on
    assert read.why == "Readers hear it."
    assert [example.flagged for example in read.examples] == [True, False]
    assert [example.line for example in read.examples] == [11, 15]
    assert read.examples[1].note == "once is fine"


OPTIONS = """\
options:
  word: NO
  most: 2
  ratio: 12e-1
  loud: true
  zones: [headline, list-item]
  pairs: [[a, 12:30], [b, ~]]
  limits: {1.10: 3}
  style: last
  near-by: 7
"""


def test_options_are_text_until_the_check_says_what_they_are(write: Write) -> None:
    read = page(write("echo.yml", OPTIONS + ECHO))
    assert read.rule.options == Options(
        word="NO",
        most=2,
        ratio=1.2,
        loud=True,
        zones=frozenset({Zone.HEADLINE, Zone.LIST_ITEM}),
        pairs=(("a", "12:30"), ("b", "~")),
        limits={"1.10": 3},
        style="last",
        near_by=7,
    )


def test_all_keys(write: Write) -> None:
    write("pack/other.yml", ECHO)
    path = write("pack/echo.yml", ECHO + "languages: [es, fr-CA, '*']\non: false\nsupersedes: [other]\n")
    read = read_pages([path.parent])[0]
    assert read.rule.languages == ("es", "fr-CA", "*")
    assert not read.rule.on
    assert read.rule.supersedes == ("other",)


CASES = """\
title: A word comes back
check: said-loudly
cases:
  loud:
    severity: error
    message: "{said}!"
    fix: safe
  quiet:
    severity: suggestion
    message: "{said}"
    elsewhere: "line {line}"
examples:
  - pass: |
      An echo is a sound.
"""


def test_a_rule_with_several_outcomes_words_each(write: Write) -> None:
    assert page(write("echo.yml", CASES)).rule.cases == {
        "loud": Case(Severity.ERROR, "{said}!", "", FixClass.SAFE),
        "quiet": Case(Severity.SUGGESTION, "{said}", "line {line}"),
    }


def test_an_outcome_may_be_left_out(write: Write) -> None:
    text = CASES.replace(CASES[CASES.index("  loud") : CASES.index("  quiet")], "")
    assert list(page(write("echo.yml", text)).rule.cases) == ["quiet"]


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("title: A word comes back\n", "", "1:1: title is missing; say in a few words what is wrong"),
        ("title: A word comes back", "title: ''", "1:8: title is empty; say in a few words"),
        ("title: A word comes back", "title: [a]", "1:8: title is text; a list or mapping stands here"),
        ("check: said-twice", "check: sad-twice", "2:8: unknown check 'sad-twice'; did you mean 'said-twice'?"),
        ("check: said-twice", "check: zzz", "2:8: unknown check 'zzz'; use never-written, said-loudly, said-twice"),
        ("check: said-twice", "check: never-written", "2:8: the check 'never-written' cannot be loaded: No module"),
        ("check: said-twice\n", "", "1:1: check is missing; name one of said-loudly, said-twice, never-written"),
        ("check: said-twice", "check: said-loudly", "1:1: cases is missing; word the outcomes of this check: loud, qu"),
        ("severity: warning\n", "", "1:1: severity is missing; write one of error, warning, suggestion"),
        ("severity: warning", "severity: waring", "3:11: severity cannot be 'waring'; did you mean 'warning'?"),
        ("{said}", "{sad}", "4:10: message: the check gives no {sad}; did you mean 'said'?"),
        ("{before}", "{said}", "5:12: elsewhere: the check gives no {said}"),
        ("{said}", "{said!r}", "4:10: message: {said} stands alone, without ! or : after the name"),
        ("{said}", "{said", "4:10: message: "),
        ("{said}", "{}", "4:10: message: the check gives no {}"),
        ("fix: choice", "fix: save", "6:6: fix cannot be 'save'; did you mean 'safe'?"),
        ("fix: choice", "message: twice", "6:1: the key 'message' is already on line 4; keep one of them"),
        ("fix: choice", "fux: choice", "6:1: unknown key 'fux' in a rule; did you mean 'fix'?"),
        ("fix: choice", "on: maybe", "6:5: on cannot be 'maybe'"),
        ("fix: choice", "supersedes: [ecko]", "6:14: no rule is called 'ecko'; did you mean 'echo'?"),
        ("fix: choice", "supersedes: echo", "6:13: supersedes is a list, even of one; write [echo]"),
        ("fix: choice", "languages: [english]", "6:13: 'english' is no language tag; write en, es, en-GB or \"*\""),
        ("fix: choice", "languages: []", "6:12: languages is empty; leave it out for en, or write [en]"),
        ("fix: choice", "languages: [[en]]", "6:13: languages is a list of texts"),
        ("fix: choice", "options: echo", "6:10: options are a mapping (name: value)"),
        ("fix: choice", "options: {wird: a}", "6:11: unknown option 'wird'; did you mean 'word'?"),
        ("fix: choice", "options: {most: two}", "6:17: a whole number is expected here, not 'two'"),
        ("fix: choice", "options: {ratio: [1]}", "6:18: a number is expected here, not a list"),
        ("fix: choice", "options: {loud: yes}", "6:17: true or false is expected here, not 'yes'"),
        ("fix: choice", "options: {zones: [heading]}", "6:19: unknown zone 'heading'; did you mean 'headline'?"),
        ("fix: choice", "options: {zones: body}", "6:18: a list is expected here, not 'body'; write - 'body' or ["),
        ("fix: choice", "options: {pairs: [[a]]}", "6:19: a list of 2 is expected here, not of 1"),
        ("fix: choice", "options: {pairs: [[a, b], [a, {}]]}", "6:31: text is expected here, not a mapping"),
        ("fix: choice", "options: {limits: {a: b}}", "6:23: a whole number is expected here, not 'b'"),
        ("fix: choice", "options: {limits: [a]}", "6:19: a mapping (key: value) is expected here, not a list"),
        ("fix: choice", "options: {style: frist}", "6:18: 'frist' is not a choice here; did you mean 'first'?"),
        ("fix: choice", "options: {near-by: x}", "6:20: a whole number is expected here, not 'x'"),
        ("fix: choice", "cases: {loud: {}}", "6:1: this check has one outcome; write its severity and message above"),
        ("fix: choice", "fix: !!str choice", None),
        ("fix: choice", "fix: !mine choice", "6:6: tags such as !mine are not read; write plain text, lists"),
        ("fix: choice", "fix: [", "7:6: not YAML: while scanning for the next token"),
        ("fix: choice", "? [a]\n: b", "6:3: a key must be text"),
        ("note: once is fine", "published: 2024-13-01", "16:16: '2024-13-01' is no date; write it as 2024-03-06"),
        ("note: once is fine", "format: markdwn", "16:13: format cannot be 'markdwn'; did you mean 'markdown'?"),
        ("note: once is fine", "options: {mots: 3}", "16:15: unknown option 'mots'; did you mean 'most'?"),
        ("note: once is fine", "with: [doubled-wrd]", "16:12: no rule is called 'doubled-wrd'; did you mean 'doubled-"),
        ("note: once is fine", "fixed: An echo.", "16:12: fixed is what flag: | becomes by its safe fixes; nothing"),
        ("note: once is fine", "nota: bene", "16:5: unknown key 'nota' in an example; did you mean 'note'?"),
        ("note: once is fine", "flag: x", "14:5: an example has either flag: | with what is found drawn in it, or"),
        (
            "pass: |\n      An echo is a sound.",
            "pass: ''",
            "14:11: pass is the text of a draft; write it under pass: |",
        ),
        ("An echo is a sound.", "An echo.\n         ^^^^ x", "16:1: a draft that passes has nothing drawn in it"),
        (
            "      An echo is an echo.",
            "      ^ x\n      An echo is an echo.",
            "11:1: a row of ^ or ~ stands under the line it marks",
        ),
        ("                    ^^^^", "      x", "10:11: nothing is flagged; draw ^^^ under what is found"),
        (ECHO[ECHO.index("examples") :], "", "1:1: examples is missing; show what is flagged and what must pass"),
        (ECHO[ECHO.index("examples") :], "examples: []", "9:11: examples is a list of - flag: | and - pass: |"),
        (ECHO[ECHO.index("examples") :], "examples: [a]", "9:12: a mapping (key: value) is expected here"),
        (ECHO, "", "1:1: the file is empty"),
        (ECHO, "- a", "1:1: a mapping (key: value) is expected here"),
        (ECHO, "a: b\n---\nc: d", "2:1: not YAML: expected a single document in the stream, but found another"),
        (ECHO, "title: a\x07", "1:9: not YAML: "),
        ("fix: choice", "options: &a {limits: *a}", "6:10: this is used again by an alias (*name); write it out"),
    ],
)
def test_a_fault_has_its_place_and_what_would_be_right(
    write: Write, before: str, after: str, expected: str | None
) -> None:
    assert before in ECHO
    path = write("echo.yml", ECHO.replace(before, after))
    if expected is None:
        page(path)
        return
    found = faults(path)
    assert [fault for fault in found if fault.startswith(expected)], found


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("  loud:", "  lod:", "4:3: unknown key 'lod' in cases; did you mean 'loud'?"),
        ("    severity: error\n", "", "5:5: severity is missing; write one of error, warning, suggestion"),
        ("    fix: safe", "    fixes: safe", "7:5: unknown key 'fixes' in a case; did you mean 'fix'?"),
        ("cases:", "fix: safe\ncases:", "3:1: fix stands both here and under cases; say it in each case"),
        ('"{said}!"', '""', "6:14: message is empty; say what disagrees, with both values and the other place"),
        ('"{said}!"', '"{said}\n\n      !"', "6:14: message is one line; fold it with >- or quote it on one line"),
    ],
)
def test_a_fault_in_one_of_several_outcomes(write: Write, before: str, after: str, expected: str) -> None:
    assert expected in faults(write("echo.yml", CASES.replace(before, after, 1)))


def test_all_faults_of_all_files_are_found_at_once(write: Write) -> None:
    write("pack/one.yml", ECHO.replace("fix: choice", "fix: save").replace("{said}", "{sad}"))
    path = write("pack/two.yml", ECHO.replace("check: said-twice", "check: zzz"))
    found = faults(path.parent)
    assert [fault.split(":")[0] for fault in found] == ["4", "6", "2"]


def test_a_fault_is_one_line_with_its_path() -> None:
    assert str(RulebookError([Fault("b.yml", 1, 2, "no"), Fault("a.yml", 3, 4, "nor this")])) == (
        "a.yml:3:4: nor this\nb.yml:1:2: no"
    )


@pytest.mark.parametrize("name", ["Echo", "echo_back", "echo--back", "écho", "-echo"])
def test_a_file_name_that_can_be_no_id(write: Write, name: str) -> None:
    (fault,) = faults(write(f"{name}.yml", ECHO))
    assert fault.startswith(f"1:1: {name!r} cannot be a rule's id; name the file in lower case with hyphens")


def test_two_files_of_one_name(write: Write) -> None:
    write("pack/a/echo.yml", ECHO)
    path = write("pack/b/echo.yml", ECHO)
    (fault,) = faults(path.parent.parent)
    assert fault.startswith("1:1: a rule is already called 'echo'")


def test_files_that_are_no_rule_files(write: Write, tmp_path: Path) -> None:
    assert faults(tmp_path / "none.yml") == ["1:1: there is no such file or folder"]
    assert faults(write("rule.txt", ECHO)) == ["1:1: a rule file is YAML and its name ends in .yml"]
    broken = tmp_path / "broken.yml"
    broken.write_bytes(b"title: caf\xe9")
    assert faults(broken) == ["1:1: not UTF-8 (byte 11); save the file as UTF-8"]


@pytest.mark.parametrize("depth", [42, 900, 100_000])
def test_a_file_nested_too_deeply(write: Write, depth: int) -> None:
    path = write("echo.yml", f"title: {'[' * depth}{']' * depth}")
    assert faults(path)[0].startswith(("1:1: this is nested too deeply", "1:1007: not YAML: "))


def test_yaml_keeps_text_as_it_is_written(write: Write) -> None:
    text = ECHO.replace("A word comes back", "12:30")
    assert page(write("echo.yml", text)).rule.title == "12:30"


def test_the_slower_loader_reads_the_same(write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    import yaml

    path = write("echo.yml", OPTIONS + ECHO)
    fast = page(path)
    monkeypatch.delattr(yaml, "CSafeLoader")
    assert page(path) == fast
