"""A folder of everything that a disk can hold and a machine can do: one clear line each, and nothing changed."""

from __future__ import annotations

import json
import os
import resource
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path

import pytest

from tests.cli.conftest import Call

SLIP = "Ferry returns\n\nThe ferry returned to the the harbor, the port said.\n"
MENDED = SLIP.replace("the the", "the")
WORDS = "doubled-word"
PROGRAM = [sys.executable, "-m", "newslint"]


@pytest.mark.parametrize(
    ("content", "line"),
    [
        (b"", None),
        (b"\xef\xbb\xbf", None),
        (b"\xff\xfe", None),
        ("\ufeffFerry returns\n".encode("utf-16-le"), None),
        ("\ufeffFerry returns\n".encode("utf-32-be"), None),
        (b"Ferry\rreturns\r\rIt sailed.\r", None),
        ("Ferry \ufeffreturns\n\n\ufeffIt sailed.\n".encode(), None),
        (b"\0" * 64, ": this is a binary file, not text; newslint reads text"),
        ("Ferry".encode("utf-16-le"), ": this is a binary file, not text; newslint reads text"),
        (b"\xff\xfeF", ":1:1: byte 0x46 is not UTF-16-LE; save the file as UTF-8, or name its encoding"),
        (
            "It sailed.\nCafé".encode("cp1252"),
            ":2:4: byte 0xe9 is not UTF-8; save the file as UTF-8, or name its enc",
        ),
        (b"A\n\xed\xa0\xbd", ":2:1: byte 0xed is not UTF-8; save the file as UTF-8, or name its encoding"),
    ],
)
def test_bytes_of_any_kind(here: Path, call: Call, content: bytes, line: str | None) -> None:
    (here / "draft.txt").write_bytes(content)
    ran = call("check", "--fix", "draft.txt")
    assert ran.err == "" if line is None else ran.err.startswith(f"draft.txt{line}")
    assert ran.err.count("\n") == (line is not None)
    assert ran.code == (0 if line is None else 2)
    assert (here / "draft.txt").read_bytes() == content


@pytest.mark.parametrize("form", ["text", "lines", "json", "sarif", "html", "junit", "rdjson", "markdown"])
def test_half_characters_in_json(here: Path, installed: Call, form: str) -> None:
    """A surrogate alone is no character; escaped in JSON it is read, shown as it is written, and never sent out."""
    story = {"uri": "u", "headline": "Ferry \ud800 back", "byline": "B", "body_text": "The the \udfff ferry."}
    (here / "a.json").write_text(json.dumps(story), encoding="utf-8")
    ran = installed("check", "a.json", "--format", form)
    assert (ran.code, ran.err) == (1, "")
    assert "doubled-word" in ran.out
    assert installed("check", "a.json", "--fix", "--quiet").code == 0
    assert json.loads((here / "a.json").read_text(encoding="utf-8")) == {**story, "body_text": "The \udfff ferry."}


def test_one_line_of_twenty_megabytes(here: Path, installed: Call) -> None:
    (here / "draft.txt").write_bytes(b"a" * 20_000_000)
    assert installed("check", "draft.txt", "--quiet") == (0, "", "")


def test_lines_without_end_and_lines_without_number(here: Path, call: Call) -> None:
    (here / "one.txt").write_text("Ferry returns. " * 70_000, encoding="utf-8")
    (here / "many.txt").write_text("\r" * 200_000, encoding="utf-8")
    assert call("check", ".", "--select", WORDS).code == 0


def test_what_is_no_file(here: Path, call: Call) -> None:
    """A walk passes by what has no bytes of its own to read; what is named is told of, and nothing waits."""
    os.mkfifo("pipe.txt")
    (here / "folder.txt").mkdir()
    (here / "dangling.txt").symlink_to("nowhere")
    (here / "loop.txt").symlink_to("loop.txt")
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind("socket.txt")
        assert call("check", ".") == (0, "no drafts to check\n", "")
        neither = "this is neither a file nor a folder"
        said = {
            "pipe.txt": neither,
            "socket.txt": neither,
            "/dev/zero": neither,
            "dangling.txt": "no such file or folder",
            "loop.txt": "too many levels of symbolic links",
            "gone.txt": "no such file or folder",
            "draft.txt/below": "no such file or folder",
        }
        for path, words in said.items():
            ran = call("check", path, "--fix")
            assert (ran.code, ran.err) == (2, f"{path}: {words}\n")
    assert call("check", "folder.txt").code == 0


def test_folders_that_lie_in_themselves(here: Path, call: Call) -> None:
    (here / "a").mkdir()
    (here / "a" / "draft.txt").write_text(SLIP, encoding="utf-8")
    (here / "a" / "again").symlink_to(".")
    (here / "a" / "up").symlink_to("..")
    ran = call("check", ".", "--format", "lines")
    assert ran == (1, "a/draft.txt:3:23: warning: “the the”: the word stands twice. Delete one. [doubled-word]\n", "")
    assert call("check", "a/up/a/again", "--format", "lines").out.count("\n") == 1


@pytest.mark.parametrize("name", ["newslint.yml", "pyproject.toml", ".gitignore", ".ignore", "names.yml"])
def test_no_pipe_is_waited_for(here: Path, installed: Call, name: str) -> None:
    (here / "draft.txt").write_text(SLIP, encoding="utf-8")
    if name == "names.yml":
        (here / "newslint.yml").write_text("registers: [names.yml]\n", encoding="utf-8")
    os.mkfifo(name)
    ran = installed("check", ".")
    assert ran.code == (2 if name == "names.yml" else 1)
    assert ran.err == ("newslint.yml:1:13: there is no such file: names.yml\n" if name == "names.yml" else "")


def test_memory_that_runs_out(here: Path, call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is nobody's mistake in newslint: the draft is told of, and the others are checked."""
    from newslint.readers import opened

    def opened_if_short(path: str, content: bytes, encoding: str | None) -> object:
        if path == "long.txt":
            raise MemoryError
        return opened(path, content, encoding)

    monkeypatch.setattr("newslint.desk.opened", opened_if_short)
    for name in ("long.txt", "short.txt"):
        (here / name).write_text(SLIP, encoding="utf-8")
    ran = call("check", "--format", "lines")
    assert ran.err == "long.txt: there is not enough memory for this draft; check it in parts\n"
    assert (ran.code, ran.out.count("\n")) == (2, 1)
    monkeypatch.setattr("newslint.cli.checking.check", lambda **_: (_ for _ in ()).throw(MemoryError))
    assert call("check", "short.txt") == (2, "", "newslint: there is not enough memory\n")


def test_what_vanishes_between_the_walk_and_the_reading(
    here: Path, call: Call, monkeypatch: pytest.MonkeyPatch
) -> None:
    from newslint.desk import Desk

    for name in ("a.txt", "b.txt", "c.txt"):
        (here / name).write_text(SLIP, encoding="utf-8")
    checked = Desk.check

    def after_somebody_else(desk: Desk, path: str) -> object:
        if path == "a.txt":
            (here / "b.txt").unlink()
        return checked(desk, path)

    monkeypatch.setattr(Desk, "check", after_somebody_else)
    ran = call("check", ".", "--format", "lines")
    assert ran.err == "b.txt: no such file or folder\n"
    assert [line.split(":")[0] for line in ran.out.splitlines()] == ["a.txt", "c.txt"]
    assert ran.code == 2


def test_names_that_are_orders_or_no_text(here: Path, call: Call) -> None:
    names = [
        b"new\nline.txt",
        b"esc\x1b[2J.txt",
        b"caf\xe9.txt",
        b"-fix.txt",
        b"a:1: b.txt",
        "\u202etxt.exe".encode(),
    ]
    for name in names:
        (here / os.fsdecode(name)).write_text(SLIP, encoding="utf-8")
    told = json.loads(call("check", "./", "--format", "json").out)
    assert len(told["documents"]) == len(names) - 1, "the last one is no draft"
    for asked in (("--baseline",), ("--config",), ("--diff-from",), ("--against",), ("--select",), ("--language",)):
        ran = call("check", *asked, os.fsdecode(b"no\xe9\x1b[2J\n"), "./-fix.txt")
        assert (ran.code, ran.err.count("\n"), "\x1b" in ran.err) == (2, 1, False)
    assert call("check", os.fsdecode(b"gone\xe9\x1b\n")).err == "gone\\xe9\\x1b\\n: no such file or folder\n"
    assert call("check", ".", "--fix").code == 0
    assert (here / os.fsdecode(names[2])).read_text(encoding="utf-8") == MENDED


def test_folders_deeper_than_any_stack(here: Path, installed: Call) -> None:
    """What can be reached is checked; where a path is too long for the system, that is told."""
    for depth in range(5_000):
        if depth in (3, 1_500):
            Path("draft.txt").write_text(SLIP, encoding="utf-8")
        os.mkdir("d")
        os.chdir("d")
    os.chdir(here)
    try:
        ran = installed("check", "--format", "lines")
        assert [len(line.split("draft.txt:")[0]) for line in ran.out.splitlines()] == [3_000, 6]
        assert ran.err.endswith("/d: file name too long\n")
        assert ran.err.count("\n") == 1
        assert ran.code == 2
    finally:
        subprocess.run(["rm", "-rf", "d"], cwd=here, check=True)


def small_disk() -> None:
    """No file may grow past some bytes from here on, as on a disk that is full."""
    resource.setrlimit(resource.RLIMIT_FSIZE, (40, 40))


def ran_on(limit: Callable[[], None] | None, *arguments: str, **streams: object) -> subprocess.CompletedProcess[bytes]:
    given = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, **streams}
    return subprocess.run([*PROGRAM, *arguments], preexec_fn=limit, timeout=60, check=False, **given)  # type: ignore[call-overload, no-any-return]


def test_a_disk_that_fills_leaves_what_was_there(here: Path, call: Call) -> None:
    (here / "draft.txt").write_text(SLIP, encoding="utf-8")
    (here / "report.json").write_text("{}", encoding="utf-8")
    done = ran_on(small_disk, "check", "--fix", "draft.txt")
    assert done.stderr == b"draft.txt: it cannot be fixed: file too large\n"
    assert done.returncode == 2
    done = ran_on(small_disk, "check", "draft.txt", "--format", "json", "--output", "report.json")
    assert done.stderr == b"newslint: --output report.json: file too large\n"
    assert done.returncode == 2
    assert (here / "draft.txt").read_text(encoding="utf-8") == SLIP
    assert (here / "report.json").read_text(encoding="utf-8") == "{}"
    assert sorted(os.listdir()) == ["draft.txt", "report.json"]


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="no device here is always full")
def test_a_full_device(here: Path, call: Call) -> None:
    (here / "draft.txt").write_text(SLIP, encoding="utf-8")
    ran = call("check", "draft.txt", "--output", "/dev/full")
    assert (ran.code, ran.err) == (2, "newslint: --output /dev/full: no space left on device\n")
    with open("/dev/full", "wb") as full:
        done = ran_on(None, "check", "draft.txt", stdout=full)
    assert (done.returncode, done.stderr) == (2, b"newslint: cannot read or write: no space left on device\n")


def rubbish(folder: Path) -> None:
    folder.mkdir()
    for kept in [*folder.parent.glob("good/**/*.json")]:
        at = folder / kept.relative_to(folder.parent / "good")
        at.parent.mkdir(parents=True, exist_ok=True)
        at.write_bytes(kept.read_bytes()[: kept.stat().st_size // 2] + b"\xff\0[[[{")


@pytest.mark.parametrize(
    "spoil",
    [
        pytest.param(lambda folder: folder.write_text("no folder"), id="a file"),
        pytest.param(lambda folder: folder.mkdir(0o500), id="read-only"),
        pytest.param(lambda folder: folder.symlink_to("nowhere/at/all"), id="a dangling link"),
        pytest.param(lambda folder: folder.symlink_to("/dev/null"), id="a device"),
        pytest.param(rubbish, id="rubbish"),
    ],
)
def test_a_cache_is_never_needed(here: Path, installed: Call, spoil: Callable[[Path], None]) -> None:
    (here / "draft.txt").write_text("Marta Velasco opened the the ferryboat.\n", encoding="utf-8")
    (here / "names.yml").write_text("- name: Marta Velazco\n  wrong: [Marta Velasco]\n", encoding="utf-8")
    (here / "ours.yml").write_text(
        "pack: ours\nterms:\n  ferry: {prefer: ferry, avoid: [ferryboat], flag: 'A [[ferryboat]].', pass: A ferry.}\n",
        encoding="utf-8",
    )
    (here / "newslint.yml").write_text("extends: [ours.yml]\nregisters: [names.yml]\n", encoding="utf-8")
    good = installed("check", "draft.txt", NEWSLINT_CACHE_DIR=str(here / "good"))
    assert {name for name in (WORDS, "house-term", "name-register-mismatch") if name in good.out} != set()
    assert good.out.count("\n\n") >= 2
    spoil(here / "spoilt")
    for _ in range(2):
        assert installed("check", "draft.txt", NEWSLINT_CACHE_DIR=str(here / "spoilt")) == good


def test_runs_side_by_side_share_a_cache(here: Path) -> None:
    for number in range(3):
        (here / f"{number}.txt").write_text(SLIP, encoding="utf-8")
    given = {**os.environ, "NEWSLINT_CACHE_DIR": str(here / "cache")}
    runs = [
        subprocess.Popen([*PROGRAM, "check", "."], env=given, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        for _ in range(6)
    ]
    told = {(*run.communicate(timeout=120), run.returncode) for run in runs}
    assert len(told) == 1
    assert next(iter(told))[1:] == (b"", 1)
    assert [path for path in (here / "cache").rglob("*") if path.is_file() and path.suffix != ".json"] == []


def close(streams: Sequence[int]) -> None:
    for stream in streams:
        os.close(stream)


@pytest.mark.parametrize("closed", [(1,), (2,), (0,), (0, 1, 2)])
def test_streams_that_are_closed(here: Path, closed: Sequence[int]) -> None:
    (here / "draft.txt").write_text(SLIP, encoding="utf-8")
    before = {path: path.read_bytes() for path in here.iterdir()}
    done = ran_on(partial(close, closed), "check", "draft.txt", stdin=None)
    assert (done.returncode, done.stderr) == (1, b"")
    assert {path: path.read_bytes() for path in here.iterdir()} == before


def test_a_reader_who_has_enough(here: Path) -> None:
    for number in range(60):
        (here / f"{number}.txt").write_text(SLIP * 40, encoding="utf-8")
    run = subprocess.Popen([*PROGRAM, "check", "."], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert run.stdout is not None
    run.stdout.read(10)
    run.stdout.close()
    run.stdout = None
    assert run.communicate(timeout=60)[1] == b""
    assert run.returncode in (0, 1)


@pytest.fixture
def desk(here: Path) -> Iterator[Path]:
    """A folder of enough drafts to be in the middle of."""
    folder = here / "drafts"
    folder.mkdir()
    for number in range(4_000):
        (folder / f"{number:04}.txt").write_text(SLIP, encoding="utf-8")
    yield folder
    shutil.rmtree(folder)


def _heed_signals() -> None:
    """A program that is started in the background may be told to ignore Ctrl-C; these tests send it one."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def stopped(by: signal.Signals, ready: Callable[[int], bool], *arguments: str) -> tuple[int, bytes]:
    """How a run ends that is sent a signal as soon as it is in the middle of its work: its exit code and its words."""
    run = subprocess.Popen(
        [*PROGRAM, *arguments], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, preexec_fn=_heed_signals
    )
    end = time.monotonic() + 30
    while run.poll() is None and not ready(run.pid) and time.monotonic() < end:
        time.sleep(0.002)
    run.send_signal(by)
    words = run.communicate(timeout=30)[1]
    return run.returncode, words


SAID = {signal.SIGINT: (130, b"newslint: interrupted\n"), signal.SIGTERM: (143, b"newslint: told to end\n")}


@pytest.mark.parametrize("jobs", ["1", "2"])
@pytest.mark.parametrize("by", SAID)
def test_a_signal_in_the_middle_of_mending(desk: Path, by: signal.Signals, jobs: str) -> None:
    """Every draft is as it was or as it is to be, and nothing lies beside them."""

    def begun(_: int) -> bool:
        return (desk / "0005.txt").read_text(encoding="utf-8") != SLIP

    assert stopped(by, begun, "check", "--fix", "--quiet", "--jobs", jobs, "drafts") == SAID[by]
    texts = [path.read_text(encoding="utf-8") for path in desk.iterdir()]
    assert len(texts) == 4_000
    assert set(texts) == {SLIP, MENDED}


@pytest.mark.parametrize("by", SAID)
def test_a_signal_in_the_middle_of_another_command(desk: Path, by: signal.Signals) -> None:
    run = subprocess.Popen(
        [*PROGRAM, "inspect", "drafts", "--format", "json"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        preexec_fn=_heed_signals,
    )
    assert run.stdout is not None
    run.stdout.read(1)
    run.send_signal(by)
    words = run.communicate(timeout=30)[1]
    assert (run.returncode, words.removeprefix(b"\n")) == SAID[by], "click ends the line that Ctrl-C was typed on"


@pytest.mark.skipif(sys.platform != "linux", reason="children are looked for where Linux lists them")
@pytest.mark.parametrize("by", SAID)
def test_a_signal_in_the_middle_of_many_processes(desk: Path, by: signal.Signals) -> None:
    """None of the processes is left behind."""
    children: list[str] = []

    def begun(parent: int) -> bool:
        children[:] = Path(f"/proc/{parent}/task/{parent}/children").read_text().split()
        return len(children) == 2

    assert stopped(by, begun, "check", "--jobs", "2", "--quiet", "drafts") == SAID[by]
    end = time.monotonic() + 10
    while (left := [pid for pid in children if os.path.exists(f"/proc/{pid}")]) and time.monotonic() < end:
        time.sleep(0.02)
    assert left == []
