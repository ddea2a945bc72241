"""A pack is read entry by entry; its terms are one rule with a book, and each can be chosen, left out and replaced."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from newslint.cli.commands import program
from newslint.engine import lint
from newslint.finding import Severity
from newslint.readers import read
from newslint.rulebook import RulebookError, Wish, choose, load_rules, read_pages
from newslint.rulebook.build_hook import compile_into
from newslint.rulebook.examples import run_all
from newslint.rulebook.places import rules_folder
from newslint.rulebook.termbooks import with_book
from newslint.text import Source
from tests.conftest import Write

GAZETTE = """\
pack: gazette
style: Gazette style
version: "3"
sources:
  stylebook: The Gazette's own stylebook
terms:
  protester:
    prefer: protester/s
    avoid: [protestor/s]
    note: Spell it with an e.
    sources: [stylebook]
    fix: safe
    severity: warning
    flag: The [protestors -> protesters] sat on the crane.
    pass: “Protestors eat free,” the sign said.
  ferry-boat:
    prefer: ferry
    avoid: [ferry boat, ferryboat]
    flag:
      - The [ferry boat -> ferry] sank.
      - A [ferryboat -> ferry] sank.
    pass: The ferry sank.
  elderly:
    message: "“{written}” says little of a person. Give the age."
    avoid: [elderly]
    except-before: [care]
    flag: An [elderly] man fell.
    pass: The law on elderly care passed.
formats:
  percent-word:
    check: format-percent
    options: {form: percent}
    severity: suggestion
    message: "Gazette style has “{house}”, not “{written}”."
    fix: safe
    why: Readers read words.
    flag: Turnout was [40% -> 40 percent] in the north.
    pass: Turnout was 40 percent in the north.
"""

DRAFT = "Pier shut\n\nThe protestors left. Another 40% of it was shut by protestors, and a ferryboat sank.\n"


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEWSLINT_CACHE_DIR", str(tmp_path / "cache"))


@pytest.fixture
def gazette(write: Write) -> Path:
    """The folder of a pack of the newsroom's own."""
    return write("gazette/style.yml", GAZETTE).parent


def found(gazette: Path, *wishes: Wish, draft: str = DRAFT) -> list[tuple[str, str | None, Severity, str]]:
    doc = read(Source("draft.txt", draft))
    chosen = [choice.rule for choice in choose(load_rules([gazette]), wishes) if choice.on]
    own = [with_book(rule) for rule in chosen if rule.term]
    findings = lint([doc], own).documents[0].findings
    return [(one.rule, one.term, one.severity, draft[one.place.span.start : one.place.span.end]) for one in findings]


PROTESTERS = [("house-term", "gazette/protester", Severity.WARNING, "protestors")] * 2
FERRY = ("house-term", "gazette/ferry-boat", Severity.SUGGESTION, "ferryboat")
PERCENT = ("house-format", "gazette/percent-word", Severity.SUGGESTION, "40%")


def test_every_entry_is_a_page_whose_examples_run(gazette: Path) -> None:
    pages = read_pages([gazette])
    assert [(page.rule.id, page.rule.term) for page in pages] == [
        ("house-term", "gazette/protester"),
        ("house-term", "gazette/ferry-boat"),
        ("house-term", "gazette/elderly"),
        ("house-format", "gazette/percent-word"),
    ]
    assert pages[0].why == "Spell it with an e.\n\nSource: The Gazette's own stylebook. The pack is of version 3."
    assert pages[0].rule.title == "Gazette style: “protester”, not “protestor”"
    assert [outcome.difference() for outcome in run_all(pages) if not outcome.true] == []


@pytest.mark.parametrize(
    ("before", "after", "line"),
    [
        (
            "[protestors -> protesters]",
            "[protestors -> protester]",
            "+ The [protestors -> protesters] sat on the crane.",
        ),
        (
            "The [protestors -> protesters]",
            "The protestors [who]",
            "+ The [protestors -> protesters] who sat on the crane.",
        ),
        ("“Protestors eat free,”", "Protestors eat free,", "+ [Protestors -> Protesters] eat free, the sign said."),
        ("[40% -> 40 percent]", "[40%]", "+ Turnout was [40% -> 40 percent] in the north."),
    ],
)
def test_an_example_that_is_not_true_is_shown(gazette: Path, before: str, after: str, line: str) -> None:
    path = gazette / "style.yml"
    path.write_text(GAZETTE.replace(before, after), encoding="utf-8")
    (wrong,) = [outcome for outcome in run_all(read_pages([gazette])) if not outcome.true]
    assert line in wrong.difference().split("\n")


def test_terms_and_formats_are_found_with_their_names(gazette: Path) -> None:
    assert sorted(found(gazette)) == sorted([*PROTESTERS, FERRY, PERCENT])
    assert sorted(found(gazette)) == sorted([*PROTESTERS, FERRY, PERCENT]), "from the cache"


def test_a_changed_term_is_read_anew(gazette: Path) -> None:
    found(gazette)
    (gazette / "style.yml").write_text(GAZETTE.replace("severity: warning", "severity: error"), encoding="utf-8")
    assert {severity for _, term, severity, _ in found(gazette) if term == "gazette/protester"} == {Severity.ERROR}


@pytest.mark.parametrize(
    ("wish", "expected"),
    [
        (Wish("x", ("gazette/protester",)), PROTESTERS),
        (Wish("x", ("gazette/percent-word",)), [PERCENT]),
        (Wish("x", ("gazette/percent-word", "gazette/ferry-boat")), [PERCENT, FERRY]),
        (Wish("x", ("house-format",)), [PERCENT]),
        (Wish("x", ("house-term",)), [*PROTESTERS, FERRY]),
        (Wish("x", ("gazette",)), [*PROTESTERS, FERRY, PERCENT]),
        (Wish("x", None, (), ("gazette/protester",)), [FERRY, PERCENT]),
        (Wish("x", None, (), ("house-term",)), [PERCENT]),
        (Wish("x", ("gazette/protester",), (), ("gazette/protester",)), []),
        (Wish("x", None, (), ("gazette",)), []),
    ],
)
def test_every_entry_can_be_selected_and_ignored(
    gazette: Path, wish: Wish, expected: list[tuple[str, str, Severity, str]]
) -> None:
    assert sorted(found(gazette, wish)) == sorted(expected)


def test_an_entry_of_another_pack_is_replaced(gazette: Path, write: Write) -> None:
    own = write(
        "desk/ours.yml",
        """\
        pack: ours
        terms:
          protester:
            prefer: demonstrator/s
            avoid: [protestor/s, protester/s]
            replaces: [gazette/protester]
            flag: The [protesters -> demonstrators] left.
            pass: The demonstrators left.
        """,
    )
    rules = [choice.rule for choice in choose(load_rules([gazette, own.parent])) if choice.on and choice.rule.term]
    report = lint([read(Source("draft.txt", DRAFT))], [with_book(rule) for rule in rules]).documents[0]
    assert [one.term for one in report.findings if "protest" in one.message] == ["ours/protester"] * 2


FAULTS = [
    ("prefer: ferry\n", "preferred: ferry\n", "unknown key 'preferred' in a term; did you mean 'prefer'?"),
    ("avoid: [elderly]", "avoid: elderly", "avoid is a list, even of one; write [elderly]"),
    ("    avoid: [elderly]\n", "", "a term needs avoid, a list of what the house does not write"),
    ("avoid: [elderly]", 'avoid: ["%"]', "'%' begins with no letter or figure; a check of a format can look for it"),
    ("{written}", "{wrote}", "message: the check gives no {wrote}; did you mean 'written'?"),
    ("    pass: The ferry sank.\n", "", "pass is missing; show a near miss that stays silent"),
    ("[elderly] man", "elderly man", "in flag, what is found stands in [brackets]"),
    ("The law on elderly", "The law on [elderly]", "in pass, nothing stands in brackets"),
    ("fix: safe", "fix: sure", "fix cannot be 'sure'; did you mean 'safe'?"),
    ("ferry-boat:", "Ferry boat:", "'Ferry boat' cannot name an entry; write it in lower case with hyphens"),
    ("sources: [stylebook]", "sources: [guide]", "the pack has no source called 'guide'; list it under sources"),
    ("check: format-percent", "check: format-per", "unknown check 'format-per'; did you mean 'format-percent'?"),
    ("    except-before: [care]", "    zone: [bodi]", "unknown zone 'bodi'; did you mean 'body'?"),
    ("    except-before: [care]", "    since: May", "'May' is no date; write it as 2024-03-06"),
    ("pack: gazette", "pack: ../Gazette", "'../Gazette' cannot name a pack; write it in lower case with hyphens"),
    (
        "  stylebook: The Gazette's own stylebook",
        "  - stylebook",
        "sources is a mapping (short name: what and where it is)",
    ),
    ("version:", "versions:", "unknown key 'versions' in a pack; did you mean 'version'?"),
]


@pytest.mark.parametrize(("before", "after", "message"), FAULTS)
def test_every_fault_has_its_place_and_what_would_be_right(
    gazette: Path, before: str, after: str, message: str
) -> None:
    assert before in GAZETTE
    path = gazette / "style.yml"
    path.write_text(GAZETTE.replace(before, after), encoding="utf-8")
    with pytest.raises(RulebookError) as caught:
        read_pages([gazette])
    assert any(fault.message.startswith(message) for fault in caught.value.faults), str(caught.value)
    assert {fault.path for fault in caught.value.faults} == {str(path)}


def test_an_entry_stands_once_in_a_pack(gazette: Path, write: Write) -> None:
    write(
        "gazette/more.yml",
        "terms:\n  elderly: {avoid: [aged], prefer: old, flag: 'An [aged -> old] man.', pass: No.}\n",
    )
    with pytest.raises(RulebookError, match=r"gazette/elderly is already an entry of the pack \(.*more\.yml:2\)"):
        read_pages([gazette])


@pytest.fixture
def call(gazette: Path, monkeypatch: pytest.MonkeyPatch) -> object:
    (gazette.parent / "newslint.yml").write_text("extends: [gazette]\n", encoding="utf-8")
    (gazette.parent / "draft.txt").write_text(DRAFT, encoding="utf-8")
    monkeypatch.chdir(gazette.parent)

    def called(*arguments: str) -> Result:
        return CliRunner().invoke(program, [*arguments], standalone_mode=False)

    return called


def test_one_pack_needs_no_list(gazette: Path, call: object) -> None:
    assert callable(call)
    (gazette.parent / "newslint.yml").write_text("extends: gazette\n", encoding="utf-8")
    assert "protestors" in call("check", "draft.txt", "--format", "lines").output


def test_the_program_tests_explains_and_lists_entries(call: object) -> None:
    assert callable(call)
    tested = call("test", "gazette").output
    assert "gazette/ferry-boat: 2 flags, 1 pass: ok" in tested
    explained = call("explain", "gazette/elderly").output
    assert explained.startswith("gazette/elderly: Gazette style: elderly\n")
    assert "    An [elderly] man fell." in explained
    assert "off until selected" in call("explain", "ap/toward").output
    assert "did you mean 'gazette/elderly'?" in call("explain", "gazette/elderley").output
    assert "gazette/*" in call("rules").output


@pytest.mark.parametrize(
    ("config", "flagged"),
    [
        ("", ["protestors", "protestors"]),
        ("ignore: [gazette/protester]\n", []),
        ("severity: {gazette/protester: suggestion}\n", ["protestors", "protestors"]),
    ],
)
def test_one_line_overrides_an_entry(gazette: Path, call: object, config: str, flagged: list[str]) -> None:
    assert callable(call)
    (gazette.parent / "newslint.yml").write_text(f"extends: [gazette]\n{config}", encoding="utf-8")
    ran = call("check", "draft.txt", "--format", "lines")
    lines = [line for line in ran.output.splitlines() if "protestors" in line]
    assert len(lines) == len(flagged)
    assert all((": suggestion: " in line) is ("suggestion" in config) for line in lines)


@pytest.mark.parametrize("name", ["gazette/protester", "house-term"])
def test_a_draft_accepts_an_entry_by_its_name_or_its_rule(gazette: Path, call: object, name: str) -> None:
    assert callable(call)
    draft = DRAFT.replace("The protestors", f"[newslint: ignore {name} -- the club's own spelling]\n\nThe protestors")
    (gazette.parent / "draft.txt").write_text(draft, encoding="utf-8")
    output = call("check", "draft.txt", "--format", "lines").output
    assert "protestors" not in output
    assert "suppression-unused" not in output


def test_an_entry_that_is_not_there_is_told(gazette: Path, call: object) -> None:
    assert callable(call)
    draft = DRAFT.replace("The protestors", "[newslint: ignore gazette/protest -- mine]\n\nThe protestors")
    (gazette.parent / "draft.txt").write_text(draft, encoding="utf-8")
    assert "gazette/protest" in call("check", "draft.txt", "--format", "lines").output
    asked = call("check", "draft.txt", "--select", "gazette/protest")
    assert "no rule, family or pack is called 'gazette/protest'; did you mean 'gazette/protester'?" in asked.output


def test_a_wheel_carries_the_terms_of_packs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    compile_into(str(tmp_path))
    assert str(rules_folder()) not in (tmp_path / "rules.json").read_text(encoding="utf-8")
    monkeypatch.setattr("newslint.rulebook.books.COMPILED", str(tmp_path))
    monkeypatch.setattr("newslint.rulebook.termbooks.COMPILED", str(tmp_path))
    monkeypatch.setattr("newslint.registers.book.opened", None)
    (pack,) = (rule for rule in load_rules() if rule.key == "ap/*")
    assert with_book(pack).book.under("#ap/toward")[0][1] == "toward"


JUNK = st.sampled_from(
    ["", "x", "[]", "{}", "[a, [b]]", "{a: {b: c}}", "'12'", "[ {a: b} ]", "true", "~", "'{'", "'[x -> ]'"]
)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(st.integers(0, 60), JUNK), min_size=1, max_size=3))
def test_whatever_stands_in_a_pack_is_read_or_a_fault(gazette: Path, changes: list[tuple[int, str]]) -> None:
    lines = GAZETTE.splitlines()
    for at, junk in changes:
        key, colon, _ = lines[at % len(lines)].partition(":")
        lines[at % len(lines)] = f"{key}{colon} {junk}" if colon else f"{key} {junk}"
    (gazette / "style.yml").write_text("\n".join(lines), encoding="utf-8")
    try:
        pages = read_pages([gazette])
    except RulebookError:
        return
    for outcome in run_all(pages):
        assert "internal" not in outcome.trouble


@pytest.mark.parametrize("compiled", [False, True])
def test_formats_are_loaded_for_the_packs_that_are_wanted(
    compiled: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if compiled:
        compile_into(str(tmp_path))
        monkeypatch.setattr("newslint.rulebook.books.COMPILED", str(tmp_path))

    def houses(*wanted: str) -> set[str]:
        return {rule.origin for rule in load_rules(houses=wanted) if rule.term and not rule.pack}

    assert houses() == set()
    assert houses("house/ap", "house/no") == {"house/ap"}
    assert load_rules(houses={rule.origin for rule in load_rules()}) == load_rules()
