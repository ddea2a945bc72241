"""`newslint baseline` and `check --baseline`: old findings are known, new ones count, mended ones are told of."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Call

OLD = "Ferry returns\n\nThe ferry returned to the the harbor, the port said.\n\nIt sails at noon, the port said.\n"
MOVED = "Ferry returns\n\nIt sails at noon, the port said.\n\nThe ferry returned to the the harbor, the port said.\n"
MENDED = OLD.replace("the the", "the")
TWICE = OLD + "\nA crowd waited at the the quay all night.\n"
NEW = OLD + "\nThe crew of of the ferry cheered.\n"
MAKE = ("baseline", ".", "--output", "known.json")
CHECK = ("check", "ferry.txt", "--baseline", "known.json")


@pytest.fixture(autouse=True)
def draft(here: Path) -> Path:
    path = here / "ferry.txt"
    path.write_text(OLD, encoding="utf-8")
    return path


def entries() -> list[dict[str, str]]:
    found: list[dict[str, str]] = json.loads(Path("known.json").read_text(encoding="utf-8"))["findings"]
    return found


def checked(call: Call, *more: str) -> tuple[int, dict[str, Any]]:
    ran = call(*CHECK, "--format", "json", *more)
    return ran.code, json.loads(ran.out)["documents"][0]


def test_what_is_known_is_accepted_and_does_not_fail(call: Call) -> None:
    assert call(*MAKE) == (0, "known.json: 1 finding accepted, 1 new, 0 gone\n", "")
    [entry] = entries()
    assert (entry["path"], entry["rule"], set(entry)) == (
        "ferry.txt",
        "doubled-word",
        {"fingerprint", "path", "rule", "message"},
    )
    code, said = checked(call)
    assert (code, said["findings"], "mended" in said) == (0, [], False)
    assert [(one["rule"], one["reason"]) for one in said["accepted"]] == [("doubled-word", "in the baseline")]
    assert said["accepted"][0]["fingerprint"] == entry["fingerprint"]
    assert "nothing disagrees; 1 accepted\n" in call(*CHECK).out


def test_without_a_file_it_goes_to_standard_output(call: Call) -> None:
    ran = call("baseline", "ferry.txt")
    assert [one["rule"] for one in json.loads(ran.out)["findings"]] == ["doubled-word"]
    assert not Path("known.json").exists()


@pytest.mark.parametrize("text", [MOVED, OLD.replace("Ferry returns", "Ferry is back\n\nA crowd waved."), f"\n\n{OLD}"])
def test_a_finding_that_moves_is_known(call: Call, draft: Path, text: str) -> None:
    call(*MAKE)
    draft.write_text(text, encoding="utf-8")
    code, said = checked(call)
    assert (code, said["findings"], "mended" in said) == (0, [], False)


def test_one_more_of_the_other_words_makes_no_old_finding_new(call: Call, draft: Path) -> None:
    text = "Harbor opens\n\nThe crew was amongst the guests.\n\nThe mayor was among them, and among friends.\n"
    draft.write_text(text, encoding="utf-8")
    call(*MAKE)
    [before] = entries()
    draft.write_text(text + "\nThe cook was among the last to leave.\n", encoding="utf-8")
    code, said = checked(call, "--fail-on", "suggestion")
    assert (code, [one["fingerprint"] for one in said["accepted"]]) == (0, [before["fingerprint"]])
    assert len(said["accepted"][0]["related"]) == 3


@pytest.mark.parametrize(("text", "rest"), [(NEW, "of of"), (TWICE, "the the")])
def test_a_new_finding_fails_even_if_it_equals_an_old_one(call: Call, draft: Path, text: str, rest: str) -> None:
    call(*MAKE)
    draft.write_text(text, encoding="utf-8")
    code, said = checked(call)
    assert (code, len(said["accepted"])) == (1, 1)
    assert [rest in found["message"] for found in said["findings"]] == [True]


def test_a_mended_finding_is_told_of_and_taken_out(call: Call, draft: Path) -> None:
    call(*MAKE)
    [entry] = entries()
    draft.write_text(MENDED, encoding="utf-8")
    code, said = checked(call)
    assert (code, said["accepted"]) == (0, [])
    assert said["mended"] == [{key: entry[key] for key in ("fingerprint", "rule", "message")}]
    assert "\nBaseline: 1 finding mended; newslint baseline takes them out\n" in call(*CHECK).out
    assert "1 of the baseline mended" in call(*CHECK, "--format", "markdown").out
    assert call(*MAKE).out == "known.json: 0 findings accepted, 0 new, 1 gone\n"
    assert entries() == []


def test_a_rule_that_did_not_run_has_mended_nothing(call: Call, draft: Path) -> None:
    call(*MAKE)
    draft.write_text(MENDED, encoding="utf-8")
    assert "mended" not in checked(call, "--ignore", "doubled-word")[1]


def test_pruning_adds_nothing(call: Call, draft: Path) -> None:
    assert call(*MAKE, "--prune").code == 2
    call(*MAKE)
    draft.write_text(NEW.replace("the the", "the"), encoding="utf-8")
    assert call(*MAKE, "--prune").out == "known.json: 0 findings accepted, 0 new, 1 gone\n"
    assert entries() == []


def test_what_is_said_of_an_entry_stays(call: Call, draft: Path) -> None:
    call(*MAKE, "--expires", "2025-01-31", "--reason", "before my time")
    draft.write_text(NEW, encoding="utf-8")
    assert call(*MAKE).out == "known.json: 2 findings accepted, 1 new, 0 gone\n"
    assert sorted((one.get("expires"), one.get("reason")) for one in entries() if "reason" in one) == [
        ("2025-01-31", "before my time")
    ]
    assert checked(call)[1]["accepted"][0]["reason"] == "before my time"


def test_entries_of_other_drafts_stay_as_long_as_they_do(call: Call, here: Path) -> None:
    (here / "pool.txt").write_text(OLD, encoding="utf-8")
    call(*MAKE)
    assert {one["path"] for one in entries()} == {"ferry.txt", "pool.txt"}
    call("baseline", "ferry.txt", "--output", "known.json")
    assert {one["path"] for one in entries()} == {"ferry.txt", "pool.txt"}
    (here / "pool.txt").unlink()
    call("baseline", "ferry.txt", "--output", "known.json")
    assert {one["path"] for one in entries()} == {"ferry.txt"}


def test_an_entry_holds_until_its_day_and_the_day_is_given(call: Call) -> None:
    call(*MAKE, "--expires", "2025-01-31")
    assert call(*CHECK, "--on", "2025-01-31").code == 0
    assert checked(call, "--on", "2025-01-31")[1]["accepted"][0]["reason"] == "in the baseline until 2025-01-31"
    late = call(*CHECK, "--on", "2025-02-01")
    assert late.code == 1
    assert "\nBaseline: 1 finding accepted no longer, for the day is past\n" in late.out
    unsaid = call(*CHECK)
    assert unsaid.code == 0
    assert "\nBaseline: 1 finding accepted until a day; give today's with --on 2024-03-06\n" in unsaid.out
    assert checked(call)[1]["undated"] == checked(call, "--on", "2025-02-01")[1]["expired"] == 1


def test_a_suppression_has_its_own_reason(call: Call, draft: Path) -> None:
    call(*MAKE)
    draft.write_text(OLD.replace("The ferry", "[newslint: ignore doubled-word -- a song]\nThe ferry"), encoding="utf-8")
    said = checked(call)[1]
    assert ([one["reason"] for one in said["accepted"]], "mended" in said) == (["a song"], False)


def test_fixing_leaves_alone_what_is_known(call: Call, draft: Path) -> None:
    call(*MAKE)
    draft.write_text(NEW, encoding="utf-8")
    assert call(*CHECK, "--fix").code == 0
    assert draft.read_text(encoding="utf-8") == NEW.replace("of of", "of")


def test_changed_lines_and_a_baseline_go_together(call: Call, draft: Path) -> None:
    call(*MAKE)
    draft.write_text(NEW, encoding="utf-8")
    Path("a.diff").write_text("--- a/ferry.txt\n+++ b/ferry.txt\n@@ -2,0 +3 @@\n+x\n", encoding="utf-8")
    code, said = checked(call, "--diff-from", "a.diff")
    assert (code, said["findings"], said["elsewhere"], len(said["accepted"])) == (0, [], 1, 1)


@pytest.mark.parametrize("form", ["github", "gitlab", "sarif", "rdjson", "checkstyle", "lines", "markdown", "junit"])
def test_no_report_counts_what_is_known(call: Call, form: str) -> None:
    call(*MAKE)
    ran = call(*CHECK, "--format", form)
    assert (ran.code, "doubled-word" in ran.out, "the the" in ran.out) == (0, False, False)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("[]", "known.json: a baseline is an object with version and findings"),
        ('{"version": 2, "findings": []}', "known.json: this newslint reads version 1"),
        ('{"version": 1, "findings": [1]}', "known.json: finding 1 is no object of texts"),
        ('{"version": 1, "findings": [{"rule": "x"}]}', "known.json: finding 1 needs a fingerprint, a path and a rule"),
        (
            '{"version": 1, "findings": [{"fingerprint": "f", "path": "p", "rule": "r", "expires": "soon"}]}',
            "known.json: finding 1 expires on 'soon'; write a day as 2024-03-06",
        ),
        ('{"version": 1,\n "findings": [', "known.json:2:15: this is no JSON"),
    ],
)
def test_a_broken_baseline_is_one_line(call: Call, text: str, words: str) -> None:
    Path("known.json").write_text(text, encoding="utf-8")
    for asked in (CHECK, MAKE):
        ran = call(*asked)
        assert (ran.code, ran.out, ran.err.count("\n")) == (2, "", 1) or asked is CHECK
        assert ran.err.startswith(words)
    assert Path("known.json").read_text(encoding="utf-8") == text


def test_a_draft_that_cannot_be_read_keeps_its_entries(call: Call, draft: Path) -> None:
    call(*MAKE)
    draft.write_bytes(b"\xff\xfe\x00")
    assert call(*MAKE).code == 2
    assert len(entries()) == 1


def test_a_baseline_among_the_drafts_is_no_draft(call: Call) -> None:
    for name in ("known.txt", "known.md"):
        asked = ("--output", name)
        assert call("baseline", ".", *asked).out == f"{name}: 1 finding accepted, 1 new, 0 gone\n"
        assert call("baseline", ".", *asked).out == f"{name}: 1 finding accepted, 0 new, 0 gone\n"
        ran = call("check", ".", "--baseline", name)
        assert (ran.code, ran.out.splitlines()[0].startswith("ferry.txt: ")) == (0, True)
        Path(name).unlink()
