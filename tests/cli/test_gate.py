"""A newsroom's repository over several commits: what a change answers for, and what a baseline knows already."""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import Call

FERRY = "Ferry returns\n\nThe ferry returned to the the harbor, the port said.\n\nIt sails at noon, the port said.\n"
POOL = "Pool opens\n\nThe pool opened in the the park, the council said.\n"
SLIP = "The crew of of the ferry cheered.\n"

Git = Callable[..., str]


@pytest.fixture
def git(here: Path) -> Git:
    """A repository with one draft in it, which has an old slip."""

    def asked(*arguments: str, cwd: Path | None = None) -> str:
        command = ["git", "-c", "user.name=a", "-c", "user.email=a@example.org", "-c", "protocol.file.allow=always"]
        done = subprocess.run([*command, *arguments], cwd=cwd or here, check=True, capture_output=True, text=True)
        return done.stdout

    asked("init", "-q", "-b", "main")
    (here / "drafts").mkdir()
    (here / "drafts" / "ferry.txt").write_text(FERRY, encoding="utf-8")
    asked("add", ".")
    asked("commit", "-qm", "Ferry")
    return asked


def write(path: str, text: str) -> None:
    Path(path).parent.mkdir(exist_ok=True)
    Path(path).write_text(text, encoding="utf-8")


def places(call: Call, *arguments: str) -> list[str]:
    ran = call("check", *arguments, "--format", "lines")
    assert ran.err == ""
    assert ran.code == int(bool(ran.out))
    return [":".join(line.split(":")[:2]) for line in ran.out.splitlines()]


SINCE = ("drafts", "--changed-since", "HEAD")


def test_an_old_slip_is_not_the_change_s(git: Git, call: Call) -> None:
    assert places(call, "drafts") == ["drafts/ferry.txt:3"]
    assert places(call, *SINCE) == []
    ran = call("check", *SINCE)
    assert "nothing disagrees on changed lines; 1 on lines that did not change\n" in ran.out


def test_a_slip_that_is_added_is(git: Git, call: Call) -> None:
    write("drafts/ferry.txt", FERRY + SLIP)
    assert places(call, *SINCE) == ["drafts/ferry.txt:6"]
    git("commit", "-qam", "Crew")
    assert places(call, *SINCE) == []
    assert places(call, "drafts", "--changed-since", "HEAD~1") == ["drafts/ferry.txt:6"]


def test_a_slip_that_moves_is_old(git: Git, call: Call) -> None:
    first, slip, *rest = FERRY.split("\n\n")
    write("drafts/ferry.txt", "\n\n".join([first, rest[0].strip(), slip]) + "\n")
    assert places(call, *SINCE) == []
    write("drafts/ferry.txt", "\n\n".join([first, rest[0].strip(), slip.replace("port", "harbor master")]) + "\n")
    assert places(call, *SINCE) == ["drafts/ferry.txt:5"]


def test_a_finding_whose_other_place_changed_is_kept(git: Git, call: Call) -> None:
    write("drafts/ferry.txt", "Ferry returns\n\nAid came from the Republic of Arva.\n\nNobody was hurt.\n")
    git("commit", "-qam", "Aid")
    write("drafts/ferry.txt", "Ferry returns\n\nAid came from the Republic of Arva.\n\nThe Arva Republic sent more.\n")
    ran = call("check", *SINCE, "--format", "json", "--select", "place-alias-mixed")
    [found] = json.loads(ran.out)["documents"][0]["findings"]
    lines = {found["start"]["line"], *(other["start"]["line"] for other in found["related"])}
    assert lines == {3, 5}
    git("commit", "-qam", "More aid")
    write("drafts/ferry.txt", "Ferry returns\n\nAid came from the Republic of Arva!\n\nThe Arva Republic sent more.\n")
    assert len(places(call, *SINCE, "--select", "place-alias-mixed")) == 1


def test_a_new_draft_counts_as_a_whole_before_git_knows_it(git: Git, call: Call) -> None:
    write("drafts/pool.txt", POOL)
    assert places(call, *SINCE) == ["drafts/pool.txt:3"]
    git("add", ".")
    assert places(call, *SINCE) == ["drafts/pool.txt:3"]


def test_a_renamed_draft_has_changed_no_line(git: Git, call: Call) -> None:
    git("mv", "drafts/ferry.txt", "drafts/café boat.txt")
    assert places(call, *SINCE) == []
    write("drafts/café boat.txt", FERRY + SLIP)
    assert places(call, *SINCE) == ["drafts/café boat.txt:6"]


def test_a_branch_answers_for_its_own_changes_only(git: Git, call: Call) -> None:
    git("checkout", "-qb", "branch")
    write("drafts/pool.txt", POOL)
    git("add", ".")
    git("commit", "-qm", "Pool")
    git("checkout", "-q", "main")
    write("drafts/ferry.txt", FERRY.replace("noon", "one"))
    git("commit", "-qam", "Hour")
    git("checkout", "-q", "branch")
    assert places(call, "drafts", "--changed-since", "main") == ["drafts/pool.txt:3"]


@pytest.mark.parametrize("newline", ["\r\n", "\r"])
def test_lines_are_git_s(git: Git, call: Call, here: Path, newline: str) -> None:
    (here / "drafts" / "ferry.txt").write_bytes(FERRY.replace("\n", newline).encode())
    git("commit", "-qam", "Line ends")
    assert places(call, *SINCE) == []
    (here / "drafts" / "ferry.txt").write_bytes((FERRY + SLIP).replace("\n", newline).encode())
    assert places(call, *SINCE)[-1] == "drafts/ferry.txt:6"


def test_a_folder_below_and_a_run_from_it(git: Git, call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    write("drafts/ferry.txt", FERRY + SLIP)
    monkeypatch.chdir("drafts")
    assert places(call, "ferry.txt", "--changed-since", "HEAD") == ["ferry.txt:6"]
    write("ferry.diff", git("diff"))
    assert places(call, "ferry.txt", "--diff-from", "ferry.diff") == ["ferry.txt:6"]
    write("ferry.diff", git("diff", "--relative", cwd=Path.cwd()))
    assert places(call, "ferry.txt", "--diff-from", "ferry.diff") == ["ferry.txt:6"]


def test_a_hook_s_variables_name_no_other_repository(
    git: Git, call: Call, here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write("drafts/ferry.txt", FERRY + SLIP)
    (here / "other").mkdir()
    git("init", "-q", cwd=here / "other")
    monkeypatch.setenv("GIT_DIR", str(here / "other" / ".git"))
    monkeypatch.setenv("GIT_INDEX_FILE", str(here / "other" / "index"))
    assert places(call, *SINCE) == ["drafts/ferry.txt:6"]
    assert call("check", "drafts", "--against", "HEAD").code == 1


@pytest.mark.skipif(os.name == "nt", reason="a hook is a shell script")
def test_as_a_hook_of_git(git: Git, here: Path, installed: Call) -> None:
    import sys

    hook = here / ".git" / "hooks" / "pre-commit"
    hook.parent.mkdir(exist_ok=True)
    hook.write_text(
        f"#!/bin/sh\nexec '{sys.executable}' -m newslint check drafts --changed-since HEAD --format lines\n"
    )
    hook.chmod(0o755)
    write("drafts/ferry.txt", FERRY.replace("noon", "one"))
    git("commit", "-qam", "Hour")
    write("drafts/ferry.txt", FERRY + SLIP)
    with pytest.raises(subprocess.CalledProcessError) as refused:
        git("commit", "-qam", "Crew")
    assert "drafts/ferry.txt:6:10: warning" in refused.value.stdout + refused.value.stderr


def test_a_difference_from_standard_input(git: Git, installed: Call) -> None:
    write("drafts/ferry.txt", FERRY + SLIP)
    ran = installed("check", "drafts", "--diff-from", "-", "--format", "lines", stdin=git("diff").encode())
    assert (ran.code, ran.out.count("\n"), ran.out[:19]) == (1, 1, "drafts/ferry.txt:6:")
    ran = installed("check", "drafts", "--diff-from", "-", "--format", "lines", stdin=b"")
    assert ran == (0, "", "")


def test_a_draft_from_standard_input(git: Git, installed: Call) -> None:
    write("drafts/ferry.txt", FERRY + SLIP)
    write("ferry.diff", git("diff"))
    options = ("--stdin-filename", "drafts/ferry.txt", "--diff-from", "ferry.diff", "--format", "lines")
    ran = installed("check", "-", *options, stdin=(FERRY + SLIP).encode())
    assert (ran.code, ran.out[:19], ran.err) == (1, "drafts/ferry.txt:6:", "")


def test_many_processes_see_the_same_lines(git: Git, call: Call) -> None:
    for number in range(9):
        write(f"drafts/ferry-{number}.txt", FERRY)
    git("add", ".")
    git("commit", "-qm", "More")
    write("drafts/ferry-7.txt", FERRY + SLIP)
    assert places(call, *SINCE, "--jobs", "2") == ["drafts/ferry-7.txt:6"]


def test_a_shallow_clone_is_told_to_fetch_more(
    git: Git, call: Call, here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    git("commit", "-q", "--allow-empty", "-m", "Second")
    first = git("rev-parse", "HEAD~1").strip()
    git("clone", "-q", "--depth=1", f"file://{here}", "clone")
    monkeypatch.chdir(here / "clone")
    for revision in (first, "HEAD~1"):
        ran = call("check", "drafts", "--changed-since", revision)
        assert (ran.code, ran.err.count("\n")) == (2, 1)
        assert "this clone is shallow: fetch more of its history" in ran.err
    assert places(call, *SINCE) == []


def test_branches_without_a_common_commit(git: Git, call: Call) -> None:
    git("checkout", "-q", "--orphan", "other")
    git("commit", "-qm", "Other")
    ran = call("check", "drafts", "--changed-since", "main")
    assert (ran.code, ran.err.count("\n")) == (2, 1)
    assert "no commit in common" in ran.err


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("--changed-since", "nowhere"), "'nowhere' is no revision"),
        (("--changed-since=--help",), "'--help' is no revision"),
        (("--changed-since", "HEAD", "--diff-from", "x"), "do not go together"),
        (("--changed-since", "HEAD", "--fix"), "look at whole drafts"),
        (("--diff-from", "x", "--diff"), "look at whole drafts"),
        (("--diff-from", "gone.diff"), "gone.diff: no such file or folder"),
        (("--diff-from", "drafts/ferry.txt"), "drafts/ferry.txt:1:1: this is no unified difference"),
        (("--baseline", "gone.json"), "gone.json: no such file or folder; newslint baseline"),
        (("--baseline", "drafts/ferry.txt"), "drafts/ferry.txt:1:1: this is no JSON"),
        (("--on", "2024-03-06"), "--on goes with --baseline"),
        (("-", "--changed-since", "HEAD"), "not standard input"),
        (("-", "--diff-from", "-"), "either the draft or the difference"),
    ],
)
def test_what_cannot_be_used_is_one_line(git: Git, call: Call, arguments: tuple[str, ...], words: str) -> None:
    ran = call("check", "drafts", *arguments)
    assert (ran.code, ran.out.count("the the"), ran.err.count("\n")) == (2, 0, 1)
    assert words in ran.err


def test_outside_of_a_repository(call: Call, here: Path) -> None:
    write("ferry.txt", FERRY)
    ran = call("check", "ferry.txt", "--changed-since", "HEAD")
    assert (ran.code, ran.err.count("\n")) == (2, 1)
    assert "lies in no Git repository; --diff-from takes a difference" in ran.err
    write("a.diff", "--- a/ferry.txt\n+++ b/ferry.txt\n@@ -2,0 +3 @@\n+x\n")
    assert places(call, "ferry.txt", "--diff-from", "a.diff") == ["ferry.txt:3"]


def test_a_package_keeps_what_another_draft_s_change_brings(git: Git, call: Call) -> None:
    write(
        "drafts/a.txt", "Blaze kills 12\n\nMayor Lena Ostrander said the blaze in Doral killed 12 people on Monday.\n"
    )
    write("drafts/b.txt", "Doral mourns\n\nMayor Lena Ostrander spoke in Doral on Monday.\n")
    git("add", ".")
    git("commit", "-qm", "Package")
    write("drafts/b.txt", "Doral mourns\n\nMayor Lena Ostrandr spoke in Doral on Monday.\n")
    asked = ("drafts/a.txt", "drafts/b.txt", "--package", "--select", "cross-name-variant", "--changed-since", "HEAD")
    assert places(call, *asked) != []


def test_what_fails_can_differ_by_path(git: Git, call: Call) -> None:
    write("newslint.yml", "overrides:\n  - paths: [drafts/]\n    fail-on: error\n")
    ran = call("check", "drafts", "--format", "lines")
    assert (ran.code, ran.out.count("\n")) == (0, 1)


def test_without_git_it_says_so(git: Git, call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    ran = call("check", *SINCE)
    assert (ran.code, ran.err) == (2, "--changed-since: git cannot be run; --diff-from takes a difference\n")
