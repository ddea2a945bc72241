"""The inner files of a zip archive from strangers: read whole, in memory, within bounds, or refused in one line.

Nothing is ever written to disk and nothing outside the archive is looked at. An archive is refused that is encrypted or
broken, that holds a wanted file twice, or one that unpacks to more than 32 MB or to more than 200 times its size.
"""

from __future__ import annotations

import struct
import zlib
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, LargeZipFile, ZipFile, ZipInfo

from newslint.text import UnreadableError

_LARGEST, _RATIO, _SMALL, _MOST = 32_000_000, 200, 1_000_000, 10_000
_COMPOUND = b"\xd0\xcf\x11\xe0"
_BROKEN = (
    *(BadZipFile, LargeZipFile, zlib.error, struct.error, EOFError, OSError),
    *(NotImplementedError, RuntimeError, ValueError, OverflowError, KeyError),
)


class Archive:
    """An archive that has been opened; its files are asked for by their exact name."""

    def __init__(self, path: str, content: bytes) -> None:
        self.path = path
        self.kind = path.rpartition(".")[2].upper()
        if content.startswith(_COMPOUND):
            raise self._refused(f"it is no {self.kind} file but an older or an encrypted one; save it as {self.kind}")
        try:
            self._zip = ZipFile(BytesIO(content))
            self._files: dict[str, list[ZipInfo]] = {}
            for file in self._zip.infolist():
                self._files.setdefault(file.filename, []).append(file)
        except _BROKEN:
            raise self._refused(f"it is no {self.kind} file: it is no zip archive, or a broken one") from None
        if len(self._zip.infolist()) > _MOST:
            raise self._refused(f"it holds more than {_MOST:,} files")

    def _refused(self, why: str) -> UnreadableError:
        return UnreadableError(self.path, "unreadable", why)

    def __contains__(self, name: str) -> bool:
        return name in self._files

    def read(self, name: str) -> bytes:
        """The bytes of an inner file. Raises `UnreadableError` where it is missing or will not be read."""
        files = self._files.get(name, [])
        if not files:
            raise self._refused(f"it is no {self.kind} file: it holds no {name}")
        if len(files) > 1:
            raise self._refused(f"it holds {name} more than once, so nobody can say which is meant")
        return self._unpacked(name, files[0])

    def _unpacked(self, name: str, file: ZipInfo) -> bytes:
        if file.flag_bits & 1:
            raise self._refused(f"{name} is encrypted; save the file without a password")
        if file.compress_type not in (ZIP_STORED, ZIP_DEFLATED):
            raise self._refused(f"{name} is packed in a way that {self.kind} files are not")
        most = min(_LARGEST, max(_SMALL, _RATIO * file.compress_size))
        try:
            with self._zip.open(file) as inner:
                content = inner.read(most + 1)
        except _BROKEN:
            raise self._refused(f"{name} is broken in it, and cannot be unpacked") from None
        if len(content) > most:
            raise self._refused(f"{name} unpacks to more than {most:,} bytes, which no draft does")
        return content
