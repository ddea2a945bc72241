from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from newslint import engine
from newslint.cli.program import COMMANDS
from newslint.document import Document
from tests.cli.conftest import Call

SLIP = "Mayor opens the the bridge\n\nThe mayor opened the bridge on a rainy day.\n"
CLEAN = "Mayor opens the bridge\n\nThe mayor opened the bridge on a rainy day.\n"
SHOWN = "draft.txt:1:13: warning: “the the”: the word stands twice. Delete one. [doubled-word]\n"


@pytest.fixture
def slip(here: Path) -> Path:
    path = here / "draft.txt"
    path.write_text(SLIP)
    return path


def test_a_finding_is_a_line_and_exit_1(slip: Path, installed: Call) -> None:
    assert installed("check", "draft.txt", "--format", "lines") == (1, SHOWN, "")


def test_a_clean_draft_is_one_line_and_exit_0(here: Path, installed: Call) -> None:
    (here / "draft.txt").write_text(CLEAN)
    ran = installed("check", "draft.txt", "--published", "2024-03-06")
    assert ran.code == 0
    assert ran.out.startswith("draft.txt: ")
    assert ran.out.endswith("nothing disagrees\n")
    assert ran.err == ""


@pytest.mark.parametrize(
    ("options", "counted"),
    [
        ((), "a.txt"),
        (("--ignore", "doubled-word"), "a.txt b.txt c.txt"),
        (("--quiet",), ""),
        (("--diff",), ""),
        (("--diff-from", "a.diff"), ""),
        (("--format", "lines"), ""),
        (("--format", "sarif"), ""),
        (("--format", "json"), "a.txt b.txt c.txt"),
        (("--format", "json", "--diff"), ""),
    ],
)
def test_how_much_was_read_is_counted_where_it_is_told(
    call: Call, here: Path, monkeypatch: pytest.MonkeyPatch, options: tuple[str, ...], counted: str
) -> None:
    asked: list[str] = []

    def count(doc: Document, _: object) -> dict[str, int]:
        asked.append(doc.path)
        return {}

    monkeypatch.setattr(engine, "_checked", count)
    for name, text in {"a.txt": CLEAN, "b.txt": SLIP, "c.txt": CLEAN}.items():
        (here / name).write_text(text)
    (here / "a.diff").write_text("")
    call("check", *options, "a.txt", "b.txt", "c.txt")
    assert " ".join(asked) == counted


@pytest.mark.parametrize(
    ("options", "code"),
    [
        ((), 1),
        (("--fail-on", "warning"), 1),
        (("--fail-on", "suggestion"), 1),
        (("--fail-on", "error"), 0),
        (("--fail-on", "never"), 0),
        (("--exit-zero",), 0),
    ],
)
def test_what_fails_a_run(slip: Path, call: Call, options: tuple[str, ...], code: int) -> None:
    ran = call("check", "draft.txt", "--format", "lines", *options)
    assert (ran.code, ran.out) == (code, SHOWN)


@pytest.mark.parametrize("content", ["", "\n\n", "\ufeff"])
def test_an_empty_draft_is_clean(here: Path, call: Call, content: str) -> None:
    (here / "draft.txt").write_text(content, encoding="utf-8")
    assert call("check", "draft.txt")[::2] == (0, "")


def test_select_extend_select_and_ignore(slip: Path, call: Call) -> None:
    assert call("check", "draft.txt", "--select", "date-invalid").code == 0
    assert call("check", "draft.txt", "--select", "date-invalid, doubled-word").code == 1
    assert call("check", "draft.txt", "--select", "date-invalid", "--extend-select", "doubled-word").code == 1
    assert call("check", "draft.txt", "--ignore", "doubled-word").code == 0
    assert call("check", "draft.txt", "--select", "doubled-word", "--ignore", "leftovers").code == 0


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("check", "--slect", "x"), "No such option '--slect'"),
        (("chek",), "no command is called 'chek'; did you mean 'check'?"),
        (("check", "--select", "doubled-wrod"), "no rule, family or pack is called 'doubled-wrod'; did you mean"),
        (("check", "--ignore", "doubled-wrod"), "--ignore: no rule, family or pack is called"),
        (("check", "--select", ","), "name at least one rule"),
        (("check", "--published", "yesterday"), "'yesterday' is no date; write it as 2024-03-06"),
        (("check", "--language", "klingonese"), "'klingonese' is no language tag; write en, es or en-GB"),
        (("check", "--jobs", "0"), "--jobs"),
        (("check", "--format", "xml"), "'xml' is not one of"),
        (("check", "--config", "nope.yml"), "nope.yml:1:1: cannot be read: no such file"),
        (("check", "-", "draft.txt", "--fix"), "--fix takes standard input (-) alone"),
    ],
)
def test_wrong_usage_is_one_line_and_exit_2(slip: Path, call: Call, arguments: tuple[str, ...], message: str) -> None:
    ran = call(*arguments)
    assert ran.code == 2
    assert message in ran.err
    assert ran.err.count("\n") == 1


def test_an_unknown_option_is_told_the_nearest(call: Call) -> None:
    assert "'--select'" in call("check", "--slect", "x").err


def test_what_cannot_be_read_is_told_and_the_rest_is_checked(slip: Path, here: Path, call: Call) -> None:
    (here / "binary.txt").write_bytes(b"PK\x03\x04\x00\x00")
    (here / "latin.txt").write_bytes(b"First line\nCaf\xe9\n")
    (here / "loop.txt").symlink_to("loop.txt")
    ran = call("check", "gone.txt", "binary.txt", "latin.txt", "loop.txt", "draft.txt", "--format", "lines")
    assert ran.code == 2
    assert ran.out == SHOWN
    gone, loop, binary, latin = ran.err.splitlines()
    assert gone == "gone.txt: no such file or folder"
    assert loop.startswith("loop.txt: ")
    assert binary == "binary.txt: this is a binary file, not text; newslint reads text"
    assert latin.startswith("latin.txt:2:4: byte 0xe9 is not UTF-8; save the file as UTF-8")


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="every file can be read here")
def test_a_file_that_may_not_be_read(slip: Path, call: Call) -> None:
    slip.chmod(0)
    assert call("check", "draft.txt") == (2, "", "draft.txt: permission denied\n")


def test_problems_are_in_the_json_too(slip: Path, call: Call) -> None:
    ran = call("check", "gone.txt", "draft.txt", "--format", "json")
    report = json.loads(ran.out)
    assert report["errors"] == [
        {"path": "gone.txt", "line": None, "column": None, "kind": "missing", "message": "no such file or folder"}
    ]
    assert report["summary"] == {"documents": 1, "errors": 0, "warnings": 1, "suggestions": 0}


def test_a_bug_in_a_rule_is_one_line_and_exit_3(slip: Path, call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    import newslint.checks.doubled_word as broken

    def fail(*_: object) -> None:
        raise KeyError("first\nsecond")

    monkeypatch.setattr(broken, "check", fail)
    ran = call("check", "draft.txt", "gone.txt")
    assert ran.code == 3
    assert len(ran.err.splitlines()) == 2
    assert "this is a bug in newslint" in ran.err
    assert "Traceback" not in ran.err


def test_a_bug_outside_the_rules_is_one_line_too(slip: Path, call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise ZeroDivisionError("no\x1b[31m")

    monkeypatch.setattr("newslint.cli.checking.run", fail)
    ran = call("check", "draft.txt")
    assert (ran.code, ran.out) == (3, "")
    assert ran.err == "newslint: ZeroDivisionError: no\\x1b[31m; this is a bug in newslint\n"
    monkeypatch.setenv("NEWSLINT_DEBUG", "1")
    assert "Traceback" in call("check", "draft.txt").err


def test_ctrl_c_is_130(slip: Path, call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("newslint.cli.checking.run", interrupt)
    ran = call("check", "draft.txt")
    assert (ran.code, ran.out, ran.err.strip()) == (130, "", "newslint: interrupted")


@pytest.mark.skipif(os.name == "nt", reason="pipes close differently")
def test_a_reader_who_has_had_enough_is_no_failure(here: Path) -> None:
    (here / "draft.txt").write_text("It was the the end.\n" * 6000)
    writer = subprocess.Popen(
        [sys.executable, "-m", "newslint", "check", "draft.txt", "--format", "lines"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert writer.stdout is not None
    assert writer.stderr is not None
    writer.stdout.readline()
    writer.stdout.close()
    assert writer.stderr.read() == b""
    writer.stderr.close()
    assert writer.wait(60) in (0, 1)


@pytest.mark.skipif(os.name == "nt", reason="the shell closes streams differently")
@pytest.mark.parametrize(("closed", "code"), [("<&-", 0), (">&-", 1), ("2>&-", 1), ("<&- >&- 2>&-", 1)])
def test_closed_streams_are_no_failure(slip: Path, closed: str, code: int) -> None:
    draft = "-" if closed == "<&-" else "draft.txt"
    command = f'"{sys.executable}" -m newslint check {draft} {closed}'
    done = subprocess.run(command, shell=True, capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (code, b"")


def test_without_a_command_the_help_is_shown(call: Call) -> None:
    ran = call()
    assert (ran.code, ran.err) == (0, "")
    assert "newslint check draft.txt" in ran.out
    assert [line.split()[0] for line in ran.out.partition("Commands:\n")[2].splitlines()] == list(COMMANDS)


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="there is no full disk at hand")
def test_a_full_disk_is_one_line(slip: Path) -> None:
    with open("/dev/full", "wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "newslint", "check", "draft.txt"],
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
        )
    assert done.returncode == 2
    assert done.stderr == b"newslint: cannot read or write: no space left on device\n"


def test_standard_input(installed: Call) -> None:
    ran = installed("check", "-", "--format", "lines", stdin=SLIP.encode())
    assert (ran.code, ran.out) == (1, SHOWN.replace("draft.txt", "-"))


def test_standard_input_goes_by_its_name(here: Path, installed: Call) -> None:
    (here / "newslint.yml").write_text("overrides:\n  - paths: [quiet/]\n    ignore: [doubled-word]\nexclude: [out/]\n")
    named = ("check", "--stdin-filename", "quiet/draft.txt")
    assert installed(*named, "-", stdin=SLIP.encode()).code == 0
    ran = installed("check", "--stdin-filename", "draft.txt", "--format", "lines", stdin=SLIP.encode())
    assert (ran.code, ran.out) == (1, SHOWN)
    out = ("check", "-", "--stdin-filename", "out/draft.txt", "--format", "lines")
    assert installed(*out, stdin=SLIP.encode()).code == 1
    assert installed(*out, "--force-exclude", stdin=SLIP.encode()).code == 0


def test_output_goes_to_a_file_whole(slip: Path, here: Path, call: Call) -> None:
    ran = call("check", "draft.txt", "--format", "lines", "--output", "report.txt")
    assert ran == (1, "", "")
    assert (here / "report.txt").read_text(encoding="utf-8") == SHOWN
    assert [path.name for path in here.iterdir() if path.name.startswith(".")] == []


def test_output_that_cannot_be_written(slip: Path, call: Call) -> None:
    ran = call("check", "draft.txt", "--output", "nowhere/report.txt")
    assert ran == (2, "", "newslint: --output nowhere/report.txt: no such file or directory\n")


def test_quiet_and_statistics(slip: Path, here: Path, call: Call) -> None:
    (here / "clean.txt").write_text(CLEAN)
    assert call("check", "clean.txt", "--quiet") == (0, "", "")
    loud, quiet = call("check", "draft.txt").out, call("check", "draft.txt", "--quiet").out
    assert loud.startswith(quiet)
    assert quiet
    assert "     1 doubled-word\n" in call("check", "draft.txt", "--statistics").out
    assert "doubled-word" not in call("check", "clean.txt", "--statistics").out
    assert call("check", "draft.txt", "--statistics", "--format", "lines") == (1, SHOWN, "     1 doubled-word\n")


def test_published_and_language_reach_the_draft(slip: Path, call: Call) -> None:
    ran = call("check", "draft.txt", "--format", "json", "--published", "2024-03-06T10:00:00", "--language", "es")
    document = json.loads(ran.out)["documents"][0]
    assert (document["published"], document["language"], document["findings"]) == ("2024-03-06", "es", [])


def test_nothing_to_check(here: Path, call: Call) -> None:
    assert call("check") == (0, "no drafts to check\n", "")
    assert json.loads(call("check", "--format", "json").out)["documents"] == []


def test_many_drafts_come_in_order_from_any_number_of_processes(here: Path, call: Call) -> None:
    for number in range(23):
        (here / f"{number:02}.txt").write_text(SLIP if number % 3 else CLEAN)
    one = call("check", ".", "--format", "json", "--jobs", "1")
    two = call("check", ".", "--format", "json", "--jobs", "2")
    assert one == two
    assert one.code == 1
    paths = [document["path"] for document in json.loads(one.out)["documents"]]
    assert paths == [f"{number:02}.txt" for number in range(23)]


def test_version_and_help_import_no_command(installed: Call) -> None:
    from newslint import __version__

    assert installed("--version") == (0, f"newslint {__version__}\n", "")
    assert "Commands:" in installed("--help").out


def test_check_imports_nothing_it_does_not_use(slip: Path) -> None:
    program = (
        "import sys; from newslint.cli.program import run; run(['check', 'draft.txt']);"
        "print(*sorted({name.split('.')[0] for name in sys.modules}), file=sys.stderr)"
    )
    warm = [subprocess.run([sys.executable, "-c", program], capture_output=True, check=True) for _ in range(2)][1]
    loaded = set(warm.stderr.decode().split())
    assert "newslint" in loaded
    heavy = {"yaml", "pathspec", "difflib", "concurrent", "multiprocessing", "logging", "tempfile", "tomllib", "shutil"}
    assert not loaded & heavy


def test_a_named_draft_that_cannot_be_read_does_not_stop_the_others(
    here: Path, call: Call, monkeypatch: pytest.MonkeyPatch
) -> None:
    (here / "draft.txt").write_text(SLIP)
    (here / "shut.txt").write_text(CLEAN)
    monkeypatch.setattr(os, "access", lambda path, mode, **_: False)
    assert call("check", "shut.txt", "draft.txt", "--format", "lines") == (1, SHOWN, "")


def test_no_report_is_written_over_a_draft(here: Path, call: Call) -> None:
    (here / "draft.txt").write_text(SLIP)
    ran = call("check", "draft.txt", "--output", "./draft.txt")
    assert (ran.code, ran.out) == (2, "")
    assert "--output ./draft.txt is one of the drafts; name another file" in ran.err
    assert (here / "draft.txt").read_text() == SLIP


def test_the_report_of_an_earlier_run_is_no_draft(here: Path, call: Call) -> None:
    (here / "draft.txt").write_text(SLIP)
    for _ in range(2):
        assert call("check", ".", "--format", "lines", "--output", "report.txt").code == 1
        assert (here / "report.txt").read_text() == SHOWN


def test_a_long_row_of_one_word_is_told_in_a_few(here: Path, call: Call) -> None:
    (here / "draft.txt").write_text(SLIP.replace("the the", "the " * 5000 + "the"))
    ran = call("check", "draft.txt", "--format", "lines")
    assert len(ran.out) < 200
    assert "“the the the the" in ran.out


def test_a_page_that_newslint_wrote_is_no_draft(call: Call, here: Path) -> None:
    (here / "draft.txt").write_text("The the ferry is back, the port said.\n", encoding="utf-8")
    assert call("check", "--format", "html", "--output", "report.html").code == 1
    ran = call("check", "--format", "lines")
    assert ran.out.count("\n") == 1
    assert ran.out.startswith("draft.txt:1:")
