"""A register or corrections log is opened from the cache; only a changed one is read and compiled anew."""

from __future__ import annotations

from collections.abc import Sequence

from newslint.registers.book import Book, Pages, opened
from newslint.rulebook.faults import RulebookError

__all__ = ["RulebookError", "open_book"]


def open_book(kind: str, paths: Sequence[str], *, use_cache: bool = True) -> Book | None:
    """The `register` or `corrections` that these files are, None where there are none. Raises `RulebookError`."""
    if not paths:
        return None

    def read() -> Pages:
        from newslint.registers import compiled

        return compiled.log_of(paths) if kind == "corrections" else compiled.register_pages(paths)

    return opened(kind, paths, read, use_cache=use_cache)
