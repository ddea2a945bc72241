"""Files are written whole or not at all: into a new file beside the old one, which then takes its place."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable
from contextlib import suppress


class ChangedError(Exception):
    """The file is no longer what was read, so writing it would undo somebody's work."""


def replace_file(path: str, content: Iterable[bytes], *, expected: bytes | None = None) -> None:
    """Put the pieces of a content in the place of a file, keeping its mode and owner; a link keeps pointing at it.

    With `expected`, raises `ChangedError` unless that is what the file still holds. Raises `OSError` where the file
    or its folder cannot be written; the file is then as it was.
    """
    target = os.path.realpath(path)
    before = _status(target)
    if before is not None and not stat.S_ISREG(before.st_mode):
        _write_into(target, content)
        return
    new = _new_file(target, content, before)
    try:
        if expected is not None and _content(target) != expected:
            raise ChangedError
        os.replace(new, target)
    except BaseException:
        os.unlink(new)
        raise


def new_file(path: str, content: Iterable[bytes]) -> None:
    """Write a file that is not there yet, whole or not at all.

    Raises `FileExistsError` where something is, and `OSError` where it cannot be written.
    """
    with open(path, "xb") as file:
        try:
            file.writelines(content)
            file.close()
        except BaseException:
            os.unlink(path)
            raise


def _status(path: str) -> os.stat_result | None:
    try:
        return os.stat(path)
    except FileNotFoundError:
        return None


def _content(path: str) -> bytes | None:
    try:
        with open(path, "rb") as file:
            return file.read()
    except FileNotFoundError:
        return None


def _write_into(path: str, content: Iterable[bytes]) -> None:
    """Write to what is no file, such as `/dev/stdout`, which nothing may take the place of."""
    with open(path, "wb") as stream:
        stream.writelines(content)


def _new_file(target: str, content: Iterable[bytes], before: os.stat_result | None) -> str:
    from tempfile import mkstemp

    if before is not None and not os.access(target, os.W_OK):
        raise PermissionError(13, "the file is read-only", target)
    try:
        handle, new = mkstemp(prefix=".newslint-", suffix=".tmp", dir=os.path.dirname(target))
    except OSError as error:
        error.filename = target
        raise
    try:
        with open(handle, "wb") as file:
            file.writelines(content)
            file.flush()
            os.fsync(file.fileno())
        _like(new, before)
    except BaseException:
        os.unlink(new)
        raise
    return new


def _like(new: str, before: os.stat_result | None) -> None:
    """Give a new file the mode and, where that is allowed, the owner of the one before, or the usual mode."""
    if before is None:
        mask = os.umask(0)
        os.umask(mask)
        os.chmod(new, 0o666 & ~mask)
        return
    if hasattr(os, "chown") and (before.st_uid, before.st_gid) != (os.getuid(), os.getgid()):
        with suppress(OSError):
            os.chown(new, before.st_uid, before.st_gid)
    os.chmod(new, stat.S_IMODE(before.st_mode))
