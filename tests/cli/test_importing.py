"""The short way to a module gives the module that the interpreter's way gives, or leaves it to the interpreter."""

from __future__ import annotations

import os
import py_compile
import sys
import threading
from collections.abc import Iterator
from importlib import _bootstrap
from pathlib import Path
from types import ModuleType

import pytest

import newslint
import newslint.facts
from newslint.cli import main
from newslint.cli.importing import Shortly, import_shortly, loaded

from .conftest import Call

SOURCE = '"""A module."""\n\nDAY = "Monday"\n'


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    (tmp_path / "facts").mkdir()
    path = tmp_path / "facts" / "day.py"
    path.write_text(SOURCE, encoding="utf-8")
    py_compile.compile(str(path))
    return path


@pytest.fixture(autouse=True)
def modules() -> Iterator[None]:
    """Forget what is imported here."""
    yield
    for package, last in ((newslint.facts, "day"), (newslint, "quays")):
        sys.modules.pop(f"{package.__name__}.{last}", None)
        vars(package).pop(last, None)


def ordinary(name: str, _: object) -> ModuleType:
    raise ModuleNotFoundError(name)


def found(path: Path, name: str = "newslint.facts.day") -> ModuleType | None:
    at_hand = Shortly(str(path.parents[1]), ordinary).found(name)
    return None if at_hand is None else loaded(*at_hand)


def compiled(path: Path) -> Path:
    return path.parent / "__pycache__" / f"{path.stem}.{sys.implementation.cache_tag}.pyc"


def test_a_compiled_module_is_taken_as_it_lies_there(desk: Path) -> None:
    module = found(desk)
    assert module is not None
    assert module.DAY == "Monday"
    assert module.__file__ == str(desk)
    assert module.__spec__ is not None
    assert module.__spec__.cached == str(compiled(desk))
    assert module.__spec__.parent == "newslint.facts"
    assert module.__loader__.get_source(module.__name__) == SOURCE  # type: ignore[union-attr]
    module.__loader__.exec_module(module)  # type: ignore[union-attr] # as `importlib.reload` does
    assert module.DAY == "Monday"


def test_a_module_that_was_changed_since_is_left_to_the_interpreter(desk: Path) -> None:
    desk.write_text(SOURCE.replace("Monday", "Tuesday"), encoding="utf-8")
    assert found(desk) is None
    desk.write_text(SOURCE.replace("Monday", "Friday"), encoding="utf-8")
    os.utime(desk, (1, 1))
    assert found(desk) is None


@pytest.mark.parametrize("damage", ["missing", "empty", "short", "other", "checked"])
def test_compiled_code_that_is_not_plain_is_left_to_the_interpreter(desk: Path, damage: str) -> None:
    path = compiled(desk)
    whole = path.read_bytes()
    if damage == "missing":
        path.unlink()
    elif damage == "checked":
        py_compile.compile(str(desk), invalidation_mode=py_compile.PycInvalidationMode.CHECKED_HASH)
    else:
        path.write_bytes({"empty": b"", "short": whole[:9], "other": b"\0" + whole[1:]}[damage])
    assert found(desk) is None


def test_other_packages_are_not_looked_for(desk: Path) -> None:
    shortly = Shortly(str(desk.parents[1]), ordinary)
    for name in ("newslintfacts.day", "facts.day", "newslint.facts.nosuch"):
        with pytest.raises(ModuleNotFoundError, match=name):
            shortly(name, __import__)


def test_a_module_is_imported_once_and_known_to_its_package(desk: Path) -> None:
    module = Shortly(str(desk.parents[1]), ordinary)("newslint.facts.day", __import__)
    assert sys.modules["newslint.facts.day"] is module is vars(newslint.facts)["day"]
    assert Shortly(str(desk.parents[1]), lambda name, _: sys.modules[name])("newslint.facts.day", __import__) is module


def test_a_package_knows_where_its_modules_are(desk: Path) -> None:
    quays = desk.parents[1] / "quays"
    quays.mkdir()
    (quays / "__init__.py").write_text("", encoding="utf-8")
    py_compile.compile(str(quays / "__init__.py"))
    module = found(desk, "newslint.quays")
    assert module is not None
    assert (module.__path__, module.__package__) == ([str(quays)], "newslint.quays")


def test_a_module_that_fails_is_no_module(desk: Path) -> None:
    desk.write_text("raise ValueError('no day')", encoding="utf-8")
    py_compile.compile(str(desk))
    with pytest.raises(ValueError, match="no day"):
        found(desk)
    assert "newslint.facts.day" not in sys.modules


def test_what_another_thread_imports_is_left_to_the_interpreter(desk: Path) -> None:
    asked: list[str] = []
    shortly = Shortly(str(desk.parents[1]), lambda name, _: asked.append(name) or sys)  # type: ignore[func-returns-value]
    thread = threading.Thread(target=shortly, args=("newslint.facts.day", __import__))
    thread.start()
    thread.join()
    assert asked == ["newslint.facts.day"]


def test_the_short_way_is_taken_once(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_bootstrap, "_find_and_load", ordinary)
    for _ in range(2):
        import_shortly(str(desk.parents[1]))
    assert _bootstrap._find_and_load._ordinary is ordinary  # type: ignore[attr-defined]


@pytest.mark.parametrize("way", ["-O", "-I"])
def test_every_way_to_start_the_interpreter_finds_the_program(here: Path, way: str) -> None:
    import subprocess

    (here / "draft.txt").write_text("The the ferry is back, the port said.\n", encoding="utf-8")
    command = [sys.executable, way, "-m", "newslint", "check", "--exit-zero", "draft.txt"]
    for prefix in (None, str(here / "elsewhere")):
        environment = {key: value for key, value in os.environ.items() if key != "PYTHONPYCACHEPREFIX"}
        if prefix:
            environment["PYTHONPYCACHEPREFIX"] = prefix
        ran = subprocess.run(command, capture_output=True, text=True, env=environment, check=False)
        assert (ran.returncode, ran.stderr) == (0, "")
        assert "[doubled-word]" in ran.stdout


def test_where_modules_are_kept_elsewhere_nothing_is_kept_beside_them(
    here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (here / "draft.txt").write_text("The ferry is back, the port said.\n", encoding="utf-8")
    monkeypatch.setattr("newslint.cli._recall", None)
    monkeypatch.setattr(sys, "pycache_prefix", str(here))
    monkeypatch.setattr(sys, "argv", ["newslint", "check", "draft.txt"])
    monkeypatch.setattr("gc.set_threshold", lambda _: None)
    with pytest.raises(SystemExit) as end:
        main()
    assert end.value.code == 0


def test_a_run_says_the_same_whether_or_not_its_modules_are_compiled(here: Path, installed: Call) -> None:
    (here / "draft.txt").write_text("The the ferry is back, the port said.\n", encoding="utf-8")
    first = installed("check", "draft.txt", PYTHONDONTWRITEBYTECODE="1", PYTHONPYCACHEPREFIX=str(here / "none"))
    assert first == installed("check", "draft.txt")
    assert first.code == 1


def test_runs_with_and_without_a_shelf_say_the_same(here: Path, installed: Call) -> None:
    (here / "draft.txt").write_text(
        "Mayor Zyxwvia Quorlund\n\nThe the ferry is back, Quorlund said.\n", encoding="utf-8"
    )
    path = Path(newslint.__file__).parent / "__pycache__" / f"shelf.{sys.implementation.cache_tag}.bin"
    if not os.access(path.parent, os.W_OK):
        pytest.skip("nothing can be kept beside the modules of this newslint")
    path.unlink(missing_ok=True)
    runs = [installed("check", "draft.txt", PYTHONDONTWRITEBYTECODE="") for _ in range(3)]
    assert runs[0].code == 1
    assert runs == [runs[0]] * 3
    assert path.exists()
    assert runs[0] == installed("check", "--no-cache", "draft.txt")
    assert b"Quorlund" not in path.read_bytes()
