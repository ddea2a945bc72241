"""What a hostile repository cannot do: read outside itself, write outside itself, or have Git run a program."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

from newslint.config import read_configuration
from newslint.outside import ALLOWING, leads_out
from tests.cli.conftest import Call

SLIP = "Ferry returns\n\nThe ferry returned to the the harbor, the port said.\n"
REMEDY = f"keep a copy inside, or list its folder in {ALLOWING}"


@pytest.fixture
def stranger(here: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The working folder: a repository of somebody else, beside files that are none of its business."""
    (here / "secret").mkdir()
    (here / "secret" / "names.yml").write_text("- name: Marta Velazco\n  wrong: [Marta Velasco]\n", encoding="utf-8")
    (here / "secret" / "diary.txt").write_text(SLIP, encoding="utf-8")
    repository = here / "repository"
    (repository / ".git").mkdir(parents=True)
    (repository / "draft.txt").write_text("Ferry returns\n\nMarta Velasco waved.\n", encoding="utf-8")
    monkeypatch.chdir(repository)
    return repository


def configured(text: str) -> None:
    Path("newslint.yml").write_text(text, encoding="utf-8")


@pytest.mark.parametrize("key", ["extends", "registers", "corrections"])
@pytest.mark.parametrize("named", ["../secret/names.yml", "../nowhere.yml", "{0}/secret/names.yml", "a/../../secret"])
def test_a_configuration_names_nothing_outside(stranger: Path, call: Call, key: str, named: str) -> None:
    """There is no telling from the answer whether anything is there."""
    named = named.format(stranger.parent.as_posix())
    configured(f"# ours\n{key}: [{named}]\n")
    ran = call("check", "draft.txt")
    column = len(key) + 4
    assert ran.err == f"newslint.yml:2:{column}: {named} leads out of this repository; {REMEDY}\n"
    assert ran.code == 2


@pytest.mark.parametrize("key", ["extends", "registers", "corrections"])
def test_a_link_inside_leads_nowhere_outside(stranger: Path, call: Call, key: str) -> None:
    Path("ours").symlink_to("../secret")
    configured(f"{key}:\n  - ours/names.yml\n")
    ran = call("check", "draft.txt")
    assert ran.err == f"newslint.yml:2:5: ours/names.yml leads out of this repository; {REMEDY}\n"
    assert ran.code == 2


def test_a_pack_and_a_configuration_hold_no_link_outside(stranger: Path, call: Call) -> None:
    Path("ours").mkdir()
    Path("ours/terms.yml").symlink_to("../../secret/names.yml")
    configured("extends: [ours]\n")
    ran = call("check", "draft.txt")
    assert ran.err == f"ours/terms.yml:1:1: this link leads out of its repository; {REMEDY}\n"
    Path("newslint.yml").unlink()
    Path("newslint.yml").symlink_to("../secret/names.yml")
    ran = call("check", "draft.txt")
    assert ran.err == f"newslint.yml:1:1: this link leads out of its repository; {REMEDY}\n"
    assert ran.code == 2


def test_who_runs_newslint_allows_more(stranger: Path, call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    configured("registers: [../secret/names.yml]\n")
    monkeypatch.setenv(ALLOWING, os.pathsep.join(["", str(stranger.parent / "secret")]))
    assert "name-register-mismatch" in call("check", "draft.txt").out
    monkeypatch.setenv(ALLOWING, str(stranger.parent / "secr"))
    read_configuration.cache_clear()
    assert call("check", "draft.txt").code == 2


def test_inside_a_repository_a_subfolder_names_what_lies_above_it(stranger: Path, call: Call) -> None:
    """Without a repository the folder of the configuration is the bound."""
    Path("sport").mkdir()
    Path("names.yml").write_text("- name: Marta Velazco\n  wrong: [Marta Velasco]\n", encoding="utf-8")
    Path("sport/newslint.yml").write_text("registers: [../names.yml]\n", encoding="utf-8")
    Path("sport/draft.txt").write_text("Marta Velasco waved.\n", encoding="utf-8")
    assert "name-register-mismatch" in call("check", "sport").out
    Path(".git").rmdir()
    read_configuration.cache_clear()
    assert call("check", "sport").code == 2


def test_what_is_no_path_leads_nowhere(here: Path) -> None:
    assert not leads_out("a\0b", str(here))
    assert leads_out("/", str(here))
    assert not leads_out(str(here), str(here))


def test_a_walk_reads_and_mends_no_draft_outside(stranger: Path, call: Call) -> None:
    Path("draft.txt").unlink()
    Path("theirs.txt").symlink_to("../secret/diary.txt")
    ran = call("check", "--fix")
    assert (ran.code, ran.err) == (0, "")
    assert Path("../secret/diary.txt").read_text(encoding="utf-8") == SLIP
    Path("ours.text").write_text(SLIP, encoding="utf-8")
    Path("again.txt").symlink_to("ours.text")
    assert "again.txt" in call("check", "--format", "lines").out
    assert "theirs.txt" in call("check", "theirs.txt", "--format", "lines").out, "who names a link means it"


def asked(*arguments: str) -> None:
    given = {**os.environ, "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}
    command = ["git", "-c", "user.name=a", "-c", "user.email=a@example.org", *arguments]
    subprocess.run(command, check=True, capture_output=True, env=given)


@pytest.fixture
def hostile(here: Path) -> Path:
    """A repository whose settings have Git run a program wherever it can; the file that would show it."""
    ran = here / "ran"
    trap = here / "trap"
    trap.write_text(f"#!/bin/sh\ntouch '{ran}'\ncat\n", encoding="utf-8")
    trap.chmod(0o755)
    repository = here / "repository"
    repository.mkdir()
    os.chdir(repository)
    asked("init", "-q", "-b", "main")
    Path(".gitattributes").write_text("*.txt diff=x filter=x\n*.md filter=y=z\n", encoding="utf-8")
    for name in ("draft.txt", "draft.md", "touched.txt"):
        Path(name).write_text("Ferry returns\n\nIt sailed at noon, the port said.\n", encoding="utf-8")
    asked("add", ".")
    asked("commit", "-qm", "One")
    for name in ("draft.txt", "draft.md"):
        Path(name).write_text(SLIP, encoding="utf-8")
    keys = ("core.fsmonitor", "diff.external", "diff.x.command", "diff.x.textconv", "core.pager", "core.sshCommand")
    os.utime("touched.txt", (1, 1))  # Git looks into it, and notes in its index that nothing changed
    filters = ("filter.x.clean", "filter.x.smudge", "filter.y=z.clean", "filter.y=z.process")
    for key in (*keys, *filters):
        asked("config", key, str(trap))
    asked("config", "filter.x.required", "true")
    for hook in ("post-index-change", "post-checkout", "reference-transaction"):
        Path(f".git/hooks/{hook}").symlink_to(trap)
    ran.unlink(missing_ok=True)
    return ran


@pytest.mark.parametrize(
    "options", [("--changed-since", "HEAD"), ("--against", "HEAD"), ("--changed-since", "HEAD", "--format", "json")]
)
def test_a_hostile_repository_has_git_run_nothing(hostile: Path, call: Call, options: tuple[str, ...]) -> None:
    index = Path(".git/index").read_bytes()
    ran = call("check", "draft.txt", "draft.md", *options)
    assert ran.err == ""
    assert ran.code == 1
    assert "draft.txt" in ran.out
    assert "draft.md" in ran.out
    assert not hostile.exists()
    assert Path(".git/index").read_bytes() == index


@pytest.mark.parametrize("revision", ["--output=x", "-p", "--help", "--upload-pack=touch x", "HEAD\n", "", "@{", ":/"])
def test_no_revision_is_an_option_of_git(hostile: Path, call: Call, revision: str) -> None:
    for option in ("--changed-since", "--against"):
        ran = call("check", "draft.txt", f"{option}={revision}")
        assert ran.code == 2
        assert ran.err.count("\n") == 1
        assert ran.err.startswith(f"{option}: {revision!r} is ")
    assert not Path("x").exists()
    assert not hostile.exists()


def test_variables_of_a_hook_name_no_other_repository(
    hostile: Path, call: Call, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_COMMON_DIR"):
        monkeypatch.setenv(name, "/nowhere")
    monkeypatch.setenv("GIT_EXTERNAL_DIFF", str(hostile.parent / "trap"))
    monkeypatch.setenv("GIT_CONFIG_COUNT", "1")
    monkeypatch.setenv("GIT_CONFIG_KEY_0", "core.quotePath")
    monkeypatch.setenv("GIT_CONFIG_VALUE_0", "false")
    assert call("check", "draft.txt", "--changed-since", "HEAD").code == 1
    assert not hostile.exists()
