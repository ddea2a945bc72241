"""The program's own modules are imported by the shortest way that is safe: compiled code is taken as it lies there.

The way of the interpreter looks for every module in every place it may be, works out anew how its compiled file is
called, and takes a lock for each. A check imports some two hundred modules of one package, all beside each other, so
that this is a sixth of the time to the first finding. What is not plain goes the interpreter's way: a module that is
not compiled yet, or was changed since, or compiled files that are kept elsewhere.
"""

from __future__ import annotations

import marshal
import os
import sys
from _thread import get_ident
from importlib import _bootstrap
from importlib._bootstrap_external import MAGIC_NUMBER  # `importlib.util` has it too, and imports much else
from importlib.machinery import ModuleSpec, SourceFileLoader
from types import CodeType, ModuleType

from newslint.shelf import SHELF

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

_PACKAGE = "newslint."
_START = len(_PACKAGE) - 1
_LOW = 0xFFFFFFFF


class Shortly:
    """Imports modules of the package; one whose code is not at hand is left to the interpreter.

    It stands in for the interpreter's own function, whose locks are for threads that import one module at a time:
    what other threads ask for is left to it too.
    """

    def __init__(self, folder: str, ordinary: Callable[..., ModuleType]) -> None:
        self._folder = folder
        self._suffix = f".{sys.implementation.cache_tag}.pyc"
        self._ordinary = ordinary
        self._thread = get_ident()

    def __call__(self, name: str, import_: Callable[[str], Any]) -> ModuleType:
        """The module of this name, imported."""
        if name.startswith(_PACKAGE) and name not in sys.modules and get_ident() == self._thread:
            parent = name.rpartition(".")[0]
            if parent not in sys.modules:
                import_(parent)
            found = self.found(name) if name not in sys.modules else None
            if found is not None:
                return loaded(*found)
        return self._ordinary(name, import_)

    def found(self, name: str) -> tuple[ModuleSpec, CodeType] | None:
        """Where a module or package is, and its code; None for one that the interpreter has to see to."""
        place = self._folder + name[_START:].replace(".", os.sep)
        folder, _, last = place.rpartition(os.sep)
        return self._in(folder, last, name) or self._in(place, "__init__", name)

    def _in(self, folder: str, last: str, name: str) -> tuple[ModuleSpec, CodeType] | None:
        path = f"{folder}{os.sep}{last}.py"
        compiled = f"{folder}{os.sep}__pycache__{os.sep}{last}{self._suffix}"
        code = _code(name, path, compiled)
        if code is None:
            return None
        spec = ModuleSpec(name, SourceFileLoader(name, path), origin=path, is_package=last == "__init__")
        if spec.submodule_search_locations is not None:
            spec.submodule_search_locations.append(folder)
        spec.has_location = True
        spec.cached = compiled
        return spec, code


def loaded(spec: ModuleSpec, code: CodeType) -> ModuleType:
    """The module of its code, with what the interpreter gives a module; one that fails is no module."""
    module = ModuleType(spec.name)
    module.__dict__.update(
        __spec__=spec, __loader__=spec.loader, __package__=spec.parent, __file__=spec.origin, __cached__=spec.cached
    )
    if spec.submodule_search_locations is not None:
        module.__path__ = spec.submodule_search_locations
    parent, _, last = spec.name.rpartition(".")
    sys.modules[spec.name] = module
    spec._initializing = True  # type: ignore[attr-defined] # by which the interpreter knows a circle of imports
    try:
        exec(code, module.__dict__)
    except BaseException:
        sys.modules.pop(spec.name, None)
        raise
    finally:
        spec._initializing = False  # type: ignore[attr-defined]
    setattr(sys.modules[parent], last, module)
    return module


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
    ordinary = getattr(_bootstrap, "_find_and_load", None)  # an interpreter without it imports in another way
    plain = sys.pycache_prefix is None and not sys.flags.optimize and sys.implementation.cache_tag
    if plain and ordinary is not None and not isinstance(ordinary, Shortly):
        _bootstrap._find_and_load = Shortly(folder, ordinary)  # type: ignore[attr-defined]
