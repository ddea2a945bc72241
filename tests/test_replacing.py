from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from newslint.replacing import ChangedError, replace_file


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_new_file_has_the_mode_that_new_files_have(tmp_path: Path) -> None:
    (tmp_path / "plain").touch()
    replace_file(str(tmp_path / "new"), [b"a", b"b"])
    assert (tmp_path / "new").read_bytes() == b"ab"
    assert (tmp_path / "new").stat().st_mode == (tmp_path / "plain").stat().st_mode


def test_what_breaks_off_leaves_the_file_as_it_was(tmp_path: Path) -> None:
    def pieces() -> Iterator[bytes]:
        yield b"half"
        raise KeyboardInterrupt

    (tmp_path / "draft.txt").write_bytes(b"whole")
    with pytest.raises(KeyboardInterrupt):
        replace_file(str(tmp_path / "draft.txt"), pieces())
    assert (tmp_path / "draft.txt").read_bytes() == b"whole"
    assert names(tmp_path) == ["draft.txt"]


def test_a_full_disk_leaves_the_file_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    (tmp_path / "draft.txt").write_bytes(b"whole")
    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space"):
        replace_file(str(tmp_path / "draft.txt"), [b"new"])
    assert ((tmp_path / "draft.txt").read_bytes(), names(tmp_path)) == (b"whole", ["draft.txt"])


@pytest.mark.parametrize("now", [b"changed", None])
def test_a_file_that_is_no_longer_what_was_read_stays(tmp_path: Path, now: bytes | None) -> None:
    draft = tmp_path / "draft.txt"
    if now is not None:
        draft.write_bytes(now)
    with pytest.raises(ChangedError):
        replace_file(str(draft), [b"new"], expected=b"read")
    assert names(tmp_path) == ([] if now is None else ["draft.txt"])
    assert now is None or draft.read_bytes() == now


@pytest.mark.skipif(os.name == "nt", reason="modes and links are POSIX")
def test_mode_and_link_stay(tmp_path: Path) -> None:
    (tmp_path / "real").write_bytes(b"old")
    (tmp_path / "real").chmod(0o751)
    (tmp_path / "link").symlink_to("real")
    replace_file(str(tmp_path / "link"), [b"new"], expected=b"old")
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "real").read_bytes() == b"new"
    assert stat.S_IMODE((tmp_path / "real").stat().st_mode) == 0o751


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="every file can be written here")
def test_a_read_only_file_stays(tmp_path: Path) -> None:
    (tmp_path / "draft.txt").write_bytes(b"old")
    (tmp_path / "draft.txt").chmod(0o444)
    with pytest.raises(PermissionError):
        replace_file(str(tmp_path / "draft.txt"), [b"new"])
    assert (tmp_path / "draft.txt").read_bytes() == b"old"


@pytest.mark.skipif(os.geteuid() != 0 if hasattr(os, "geteuid") else True, reason="only root gives files away")
def test_the_owner_stays(tmp_path: Path) -> None:
    (tmp_path / "draft.txt").write_bytes(b"old")
    os.chown(tmp_path / "draft.txt", 12345, 12345)
    replace_file(str(tmp_path / "draft.txt"), [b"new"])
    after = (tmp_path / "draft.txt").stat()
    assert (after.st_uid, after.st_gid) == (12345, 12345)


def test_what_is_no_file_is_written_to_and_not_replaced() -> None:
    before = os.stat(os.devnull).st_ino
    replace_file(os.devnull, [b"new"])
    assert os.stat(os.devnull).st_ino == before
