"""The program's own modules are imported by the shortest way that is safe: compiled code is taken as it lies there.

The way of the interpreter looks for every module in every place it may be, and works out anew how its compiled file is
called. A check imports some two hundred modules of one package, all beside each other, so that this is a sixth of the
time to the first finding. What is not plain goes the interpreter's way: a module that is not compiled yet, or was
changed since, or compiled files that are kept elsewhere.
"""

from __future__ import annotations

import marshal
import os
import sys
from importlib._bootstrap_external import MAGIC_NUMBER  # `importlib.util` has it too, and imports much else
from importlib.machinery import ModuleSpec, SourceFileLoader
from types import CodeType

from newslint.shelf import SHELF

_PACKAGE = "newslint."
_START = len(_PACKAGE) - 1
_LOW = 0xFFFFFFFF


class _Compiled(SourceFileLoader):
    """Loads one module whose code is known to be that of its source."""

    def __init__(self, name: str, path: str, code: CodeType) -> None:
        super().__init__(name, path)
        self._code: CodeType | None = code

    def get_code(self, fullname: str) -> CodeType | None:
        """The code that was read with the module's place, once; after that, what the interpreter finds."""
        code, self._code = self._code, None
        return super().get_code(fullname) if code is None else code


class Beside:
    """Finds the modules of the package in its folder, if their compiled files lie beside them or on the shelf."""

    def __init__(self, folder: str) -> None:
        self._folder = folder
        self._suffix = f".{sys.implementation.cache_tag}.pyc"

    def find_spec(self, name: str, _path: object = None, _target: object = None) -> ModuleSpec | None:
        """Where a module is; None for one that is not of the package, or that the interpreter has to see to."""
        if not name.startswith(_PACKAGE):
            return None
        place = self._folder + name[_START:].replace(".", os.sep)
        folder, _, last = place.rpartition(os.sep)
        return self._spec(name, folder, last) or self._spec(name, place, "__init__")

    def _spec(self, name: str, folder: str, last: str) -> ModuleSpec | None:
        path = f"{folder}{os.sep}{last}.py"
        compiled = f"{folder}{os.sep}__pycache__{os.sep}{last}{self._suffix}"
        code = _code(name, path, compiled)
        if code is None:
            return None
        found = ModuleSpec(name, _Compiled(name, path, code), origin=path, is_package=last == "__init__")
        if found.submodule_search_locations is not None:
            found.submodule_search_locations.append(folder)
        found.has_location = True
        found.cached = compiled
        return found


def _code(name: str, source: str, compiled: str) -> CodeType | None:
    try:
        seen = os.stat(source)
    except OSError:
        return None
    code: CodeType | None = SHELF.take(name, seen)
    if code is None:
        code = _compiled(compiled, seen)
        if code is not None:
            SHELF.place(name, seen, code)
    return code


def _compiled(path: str, source: os.stat_result) -> CodeType | None:
    """The code in a compiled file that is as new as its source; None if there is none.

    Before the code stand the interpreter's number, flags, when the source was changed and how long it is.
    """
    try:
        handle = os.open(path, os.O_RDONLY | getattr(os, "O_BINARY", 0))
    except OSError:
        return None
    try:
        size = os.fstat(handle).st_size
        whole = os.read(handle, size)
    finally:
        os.close(handle)
    wanted = MAGIC_NUMBER + bytes(4) + _four(int(source.st_mtime)) + _four(source.st_size)
    if len(whole) != size or not whole.startswith(wanted):
        return None
    code: CodeType = marshal.loads(memoryview(whole)[len(wanted) :])
    return code


def _four(number: int) -> bytes:
    return (number & _LOW).to_bytes(4, "little")


def import_shortly(folder: str) -> None:
    """Import the package in this folder the short way from here on, if compiled files lie where they usually do."""
    if sys.pycache_prefix is None and not sys.flags.optimize and sys.implementation.cache_tag:
        sys.meta_path.insert(0, Beside(folder))
