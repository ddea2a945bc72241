"""What the interpreter makes of a pattern is kept beside what it makes of modules: anew it costs an eighth of a start.

Only patterns that are compiled by name (`re.compile`) are kept: they come from newslint, its word lists and the rules,
never from a draft. What is kept is numbers that the interpreter runs, so they lie where its compiled modules lie, to be
trusted as those are, and are held to the interpreter that made them and to a sum of their bytes. Whatever is wrong with
them, the pattern is compiled as ever. `--no-cache` leaves all of it out.
"""

from __future__ import annotations

import marshal
import os
import re
import sys
from collections.abc import Callable
from zlib import crc32

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Final

_MOST = 2_000
"""So many patterns are kept at most; more are those of packs that came and went."""
_GROUPS, _FLAGS = 100, 1 << 10
_DEBUG = int(re.DEBUG)
_NUMBER: Final = "I"
"""How the interpreter's numbers lie in memory; what else it may use is not kept."""
_WRONG = (AttributeError, EOFError, LookupError, OSError, OverflowError, RuntimeError, TypeError, ValueError)


class Patterns:
    """The patterns that were compiled before, by their text and flags, and those compiled since."""

    def __init__(self, folder: str, compiler: Any, engine: Any) -> None:
        self._parse, self._code, self._compile = compiler._parser.parse, compiler._code, compiler.compile
        self._build: Callable[..., Any] = engine.compile
        self._maker = [sys.version, engine.MAGIC, engine.CODESIZE]
        self._path = os.path.join(folder, f"patterns.{sys.implementation.cache_tag}.bin")
        self._known: dict[str, Any] = {}
        self._fresh: dict[str, Any] = {}

    def read(self) -> None:
        """Read what an earlier run kept, if this interpreter kept it."""
        try:
            with open(self._path, "rb") as file:
                checked, rest = file.readline().strip(), file.read()
            maker, patterns = marshal.loads(rest) if checked == _sum(rest) else (None, None)
            if maker == self._maker and isinstance(patterns, dict):
                self._known = patterns
        except _WRONG:
            return

    def compile(self, pattern: Any, flags: int = 0) -> Any:
        """The compiled pattern, as the interpreter's own compiler makes it."""
        if not isinstance(pattern, str) or int(flags) & _DEBUG or sys._getframe(2).f_code is not re.compile.__code__:
            return self._compile(pattern, flags)
        key = f"{int(flags)} {pattern}"
        try:
            code, *others = self._known[key]
            return self._build(pattern, *_parts(memoryview(code).cast(_NUMBER).tolist(), *others))
        except _WRONG:
            made = self._compile(pattern, flags)
            self._fresh[key] = self._made(pattern, flags)
            return made

    def _made(self, pattern: str, flags: int) -> tuple[bytes, int, int, dict[str, int]]:
        from array import array

        parsed = self._parse(pattern, flags)
        code = array(_NUMBER, map(int, self._code(parsed, flags))).tobytes()
        return code, int(flags | parsed.state.flags), parsed.state.groups - 1, parsed.state.groupdict

    def keep(self) -> None:
        """Write what was compiled in this run beside what was known."""
        if not self._fresh:
            return
        from newslint.rulebook.cache import put

        known = self._known if len(self._known) + len(self._fresh) <= _MOST else {}
        rest = marshal.dumps((self._maker, {**known, **self._fresh}))
        put(self._path, [_sum(rest), b"\n", rest])


def _sum(text: bytes) -> bytes:
    return b"%08x" % crc32(text)


def _parts(code: list[int], flags: int, groups: int, names: dict[str, int]) -> tuple[Any, ...]:
    """The arguments of the interpreter's engine after the pattern itself; `ValueError` for what none of them can be."""
    if not (0 <= groups <= _GROUPS and 0 <= flags < _FLAGS):
        raise ValueError(flags, groups)
    of_group: list[str | None] = [None] * (groups + 1)
    for name, group in names.items():
        of_group[group] = name
    return flags, code, groups, names, tuple(of_group)


def remember_patterns(folder: str) -> Callable[[], None]:
    """Compile patterns by what earlier runs kept in a folder; call what this returns to keep those of this run."""
    try:
        import _sre  # type: ignore[import-not-found] # which the interpreter keeps to itself

        patterns = Patterns(folder, re._compiler, _sre)  # type: ignore[attr-defined]
        if memoryview(bytes(8)).cast(_NUMBER).itemsize != _sre.CODESIZE:
            return _nothing
    except (ImportError, AttributeError):  # an interpreter that compiles patterns in another way
        return _nothing
    patterns.read()
    re._compiler.compile = patterns.compile  # type: ignore[attr-defined]
    return _nothing if sys.dont_write_bytecode else patterns.keep


def _nothing() -> None:
    return
