"""The action does what it says: its script is run as a runner would, with what a newsroom may ask for."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from newslint import __version__

ROOT = Path(__file__).parent.parent
ACTION: dict[str, Any] = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
STEPS = ACTION["runs"]["steps"]
ENV: dict[str, str] = STEPS[-1]["env"]
SLIP = "Ferry returns\n\nThe ferry returned to the the harbor after repairs, the port said.\n"


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """A newsroom's repository with a slip in it, beside a runner on which newslint is installed."""
    (tmp_path / "runner").mkdir()
    (tmp_path / "runner" / "newslint").symlink_to(ROOT)
    drafts = tmp_path / "desk" / "drafts"
    drafts.mkdir(parents=True)
    (drafts / "ferry.txt").write_text(SLIP, encoding="utf-8")
    return tmp_path / "desk"


def check(desk: Path, **asked: str) -> subprocess.CompletedProcess[str]:
    """The last step of the action in a repository, with these inputs."""
    inputs = {name: str(given["default"]) for name, given in ACTION["inputs"].items()} | asked
    told = {
        key: re.sub(r"\$\{\{ inputs\.(\S+) \}\}", lambda name: inputs[name[1]], value) for key, value in ENV.items()
    }
    runner = desk.parent / "runner"
    told |= {"PYTHON": sys.executable, "RUNNER_TEMP": str(runner)}
    told |= {"GITHUB_STEP_SUMMARY": str(runner / "summary.md"), "GITHUB_OUTPUT": str(runner / "output")}
    command = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", STEPS[-1]["run"]]
    return subprocess.run(command, cwd=desk, env=os.environ | told, capture_output=True, text=True, check=False)


def summary(desk: Path) -> str:
    path = desk.parent / "runner" / "summary.md"
    return path.read_text(encoding="utf-8") if path.exists() else ""


needs_bash = pytest.mark.skipif(os.name == "nt" or shutil.which("bash") is None, reason="there is no bash here")


@needs_bash
def test_a_slip_is_annotated_and_fails_the_job(desk: Path) -> None:
    done = check(desk)
    assert done.returncode == 1, done.stderr
    assert done.stdout.startswith("::warning title=doubled-word,file=drafts/ferry.txt,line=3,")
    assert summary(desk).startswith("## newslint: 1 warning in 1 draft\n")
    output = (desk.parent / "runner" / "output").read_text(encoding="utf-8")
    assert Path(output.strip().removeprefix("summary=")).read_text(encoding="utf-8") == summary(desk)
    assert ACTION["outputs"]["summary"]["value"] == "${{ steps.check.outputs.summary }}"


@needs_bash
def test_options_and_paths_are_one_a_line_and_no_part_of_the_script(desk: Path) -> None:
    (desk / "a $(touch owned); b").mkdir()
    (desk / "a $(touch owned); b" / "-x.txt").write_text(SLIP, encoding="utf-8")
    done = check(desk, options="--fail-on=error\n--quiet\n", paths="a $(touch owned); b\n\ndrafts/ferry.txt\n")
    assert done.returncode == 0, done.stderr
    assert done.stdout.count("::warning") == 2
    assert not list(desk.glob("**/owned"))


@needs_bash
def test_nothing_of_the_repository_is_run(desk: Path) -> None:
    (desk / "click.py").write_text("raise SystemExit(7)", encoding="utf-8")
    assert check(desk).returncode == 1


@needs_bash
def test_there_is_no_summary_where_none_is_wanted(desk: Path) -> None:
    assert check(desk, summary="false").returncode == 1
    assert summary(desk) == ""


@needs_bash
def test_a_missing_draft_fails_the_job_with_words(desk: Path) -> None:
    done = check(desk, paths="gone")
    assert done.returncode == 2
    assert "gone: no such file or folder" in done.stdout + done.stderr


def test_what_is_asked_for_is_never_part_of_a_script() -> None:
    assert [step["run"] for step in STEPS if "run" in step and "${{" in step["run"]] == []


def test_every_input_is_used_and_every_one_used_is_there() -> None:
    text = (ROOT / "action.yml").read_text(encoding="utf-8")
    assert set(re.findall(r"\$\{\{ inputs\.(\S+) \}\}", text)) == set(ACTION["inputs"])


TEMPLATE: dict[str, Any] = yaml.safe_load((ROOT / "docs" / "gitlab-ci.yml").read_text(encoding="utf-8"))["newslint"]


@needs_bash
@pytest.mark.parametrize(("options", "code"), [("", 1), ("--fail-on error --quiet", 0)])
def test_the_template_of_gitlab_reports_and_fails(desk: Path, options: str, code: int) -> None:
    """Its script but for the installation, as a runner would: line by line in one shell that stops at a failure."""
    install, *rest = TEMPLATE["script"]
    assert install == 'python -m pip install --quiet "$NEWSLINT_INSTALL"'
    here = desk.parent / "runner"
    (here / "bin").mkdir()
    (here / "bin" / "newslint").write_text(
        f"#!/bin/sh\nexec '{sys.executable}' -P -m newslint \"$@\"\n", encoding="utf-8"
    )
    (here / "bin" / "newslint").chmod(0o755)
    told = {**os.environ, **TEMPLATE["variables"], "NEWSLINT_PATHS": "drafts gone*", "NEWSLINT_OPTIONS": options}
    told |= {"PATH": f"{here / 'bin'}{os.pathsep}{os.environ['PATH']}", "PYTHONPATH": str(ROOT)}
    (desk / "gone*").mkdir()
    command = ["bash", "-eo", "pipefail", "-c", "\n".join(rest)]
    done = subprocess.run(command, cwd=desk, env=told, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (code, "")
    assert "drafts/ferry.txt:3" in done.stdout
    report = json.loads((desk / TEMPLATE["artifacts"]["reports"]["codequality"]).read_text(encoding="utf-8"))
    assert [issue["check_name"] for issue in report] == ["doubled-word"]


def test_the_template_installs_this_release() -> None:
    assert TEMPLATE["variables"]["NEWSLINT_INSTALL"].endswith(f"@v{__version__}")
