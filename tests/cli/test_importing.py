"""The short way to a module gives the module that the interpreter's way gives, or leaves it to the interpreter."""

from __future__ import annotations

import os
import py_compile
import sys
from importlib.util import module_from_spec
from pathlib import Path
from types import ModuleType

import pytest

import newslint
from newslint.cli import main
from newslint.cli.importing import Beside

from .conftest import Call

SOURCE = '"""A module."""\n\nDAY = "Monday"\n'


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    (tmp_path / "facts").mkdir()
    path = tmp_path / "facts" / "day.py"
    path.write_text(SOURCE, encoding="utf-8")
    py_compile.compile(str(path))
    return path


def found(path: Path, name: str = "newslint.facts.day") -> ModuleType | None:
    spec = Beside(str(path.parents[1])).find_spec(name)
    if spec is None or spec.loader is None:
        return None
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


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
    assert found(desk, "newslintfacts.day") is None
    assert found(desk, "facts.day") is None
    assert found(desk, "newslint.facts.nosuch") is None
    assert found(desk, "newslint.facts") is None


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
