from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from newslint import mending
from tests.cli.conftest import Call

SLIP = "Mayor opens the the bridge\n\nThe mayor opened the bridge on a rainy day.\n"
FIXED = SLIP.replace("the the", "the")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-be"])
@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_fixing_keeps_encoding_mark_and_newlines(here: Path, call: Call, encoding: str, newline: str) -> None:
    draft = here / "draft.txt"
    mark = "\ufeff" if encoding == "utf-16-be" else ""
    draft.write_bytes((mark + SLIP.replace("\n", newline)).encode(encoding))
    assert call("check", "--fix", "draft.txt").code == 0
    fixed = (mark + FIXED.replace("\n", newline)).encode(encoding)
    assert draft.read_bytes() == fixed


def test_fixing_keeps_a_configured_encoding(here: Path, call: Call) -> None:
    (here / "newslint.yml").write_text("encoding: windows-1252\n")
    (here / "draft.txt").write_bytes("Café opens the the bridge – “again”\n".encode("windows-1252"))
    assert call("check", "--fix", "draft.txt").code == 0
    assert (here / "draft.txt").read_bytes() == "Café opens the bridge – “again”\n".encode("windows-1252")


def test_fixing_is_counted_and_a_second_run_changes_nothing(here: Path, call: Call) -> None:
    draft = here / "draft.txt"
    draft.write_text(SLIP)
    fix = ("check", "--fix", "draft.txt", "--published", "2024-03-06")
    first = call(*fix)
    assert first.code == 0
    assert first.out.endswith("nothing disagrees; 1 fixed\n")
    before = draft.stat()
    second = call(*fix)
    assert second.out.endswith("nothing disagrees\n")
    assert (draft.read_text(), draft.stat().st_mtime_ns, draft.stat().st_ino) == (
        FIXED,
        before.st_mtime_ns,
        before.st_ino,
    )


def test_what_remains_is_reported(here: Path, call: Call) -> None:
    (here / "draft.txt").write_text("Mayor opens the the bridge\n\nThe mayor spoke on February 30, 2024.\n")
    ran = call("check", "--fix", "draft.txt", "--format", "lines")
    assert ran.code == 1
    assert "[date-invalid]" in ran.out
    assert "[doubled-word]" not in ran.out


@pytest.mark.skipif(os.name == "nt", reason="modes and links are POSIX")
def test_fixing_keeps_mode_and_link(here: Path, call: Call) -> None:
    target = here / "real.txt"
    target.write_text(SLIP)
    target.chmod(0o640)
    (here / "draft.txt").symlink_to("real.txt")
    assert call("check", "--fix", "draft.txt").code == 0
    assert (here / "draft.txt").is_symlink()
    assert target.read_text() == FIXED
    assert stat.S_IMODE(target.stat().st_mode) == 0o640


def test_a_file_that_changed_meanwhile_is_left_alone(here: Path, call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    draft = here / "draft.txt"
    draft.write_text(SLIP)
    mend = mending.safely_mended

    def slow(*arguments: object) -> object:
        draft.write_text("An editor saved this the the moment before.\n")
        return mend(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(mending, "safely_mended", slow)
    ran = call("check", "--fix", "draft.txt")
    assert ran.code == 2
    assert ran.err == "draft.txt: it changed while it was checked, so nothing was fixed\n"
    assert draft.read_text() == "An editor saved this the the moment before.\n"
    assert sorted(path.name for path in here.iterdir()) == ["draft.txt"]


def test_a_file_that_cannot_be_written_keeps_its_findings(
    here: Path, call: Call, monkeypatch: pytest.MonkeyPatch
) -> None:
    (here / "draft.txt").write_text(SLIP)

    def refused(*_: object, **__: object) -> None:
        raise PermissionError(13, "the file is read-only")

    monkeypatch.setattr(mending, "replace_file", refused)
    ran = call("check", "--fix", "--format", "lines", "draft.txt")
    assert ran.code == 2
    assert ran.err == "draft.txt: it cannot be fixed: the file is read-only\n"
    assert ran.out.startswith("draft.txt:1:13: warning: “the the”")


def test_standard_input_fixed_goes_to_standard_output(installed: Call) -> None:
    ran = installed("check", "--fix", "-", stdin=SLIP.replace("\n", "\r\n").encode())
    assert (ran.code, ran.out) == (0, FIXED.replace("\n", "\r\n"))
    assert "1 fixed" in ran.err


def test_diff_shows_and_writes_nothing(here: Path, call: Call) -> None:
    (here / "draft.txt").write_text(SLIP.rstrip("\n"))
    (here / "clean.txt").write_text(FIXED)
    ran = call("check", "--diff", "draft.txt", "clean.txt")
    assert ran.code == 1
    assert ran.out == (
        "--- draft.txt\n+++ draft.txt\n@@ -1,3 +1,3 @@\n"
        "-Mayor opens the the bridge\n+Mayor opens the bridge\n \n"
        " The mayor opened the bridge on a rainy day.\n\\ No newline at end of file\n"
    )
    assert (here / "draft.txt").read_text() == SLIP.rstrip("\n")
    assert call("check", "--diff", "clean.txt") == (0, "", "")
    assert call("check", "--diff", "--exit-zero", "draft.txt").code == 0


def test_no_draft_is_written_without_fix(here: Path, call: Call) -> None:
    (here / "draft.txt").write_text(SLIP)
    before = (here / "draft.txt").stat().st_mtime_ns
    call("check", "draft.txt")
    call("check", "draft.txt", "--diff", "--fix")
    assert ((here / "draft.txt").read_text(), (here / "draft.txt").stat().st_mtime_ns) == (SLIP, before)


def test_many_marks_typed_the_wrong_way_in_one_paragraph_are_all_mended(here: Path, call: Call) -> None:
    """Each round turns one of a block round; found by fuzzing, when twelve rounds were all there were."""
    said = " ".join(f"“We sail at {hour}“ is what the port said." for hour in ("one", "two", "six") * 8)
    (here / "draft.txt").write_text(f"Ferry returns\n\n{said}\n", encoding="utf-8")
    (here / "row.txt").write_text("Ferry returns\n\n" + "“" * 200 + "Czar\n", encoding="utf-8")
    assert call("check", "--fix", ".").code in (0, 1)
    mended = (here / "draft.txt").read_text(encoding="utf-8")
    assert mended.count("”") == mended.count("“") == 24
    assert "”" not in (here / "row.txt").read_text(encoding="utf-8")
