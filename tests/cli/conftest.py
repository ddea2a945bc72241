"""Two ways to call the program: as a user does, in a process of its own (`installed`), and in this one (`call`)."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from newslint.cli.program import run


class Ran(NamedTuple):
    """How a call of the program ended and what it wrote."""

    code: int
    out: str
    err: str


Call = Callable[..., Ran]


@pytest.fixture(scope="session")
def cache(tmp_path_factory: pytest.TempPathFactory) -> str:
    return str(tmp_path_factory.mktemp("cache"))


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, cache: str) -> Path:
    """An empty working folder, and an environment in which nothing asks for colour."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("NEWSLINT_CACHE_DIR", cache)
    for name in ("NO_COLOR", "FORCE_COLOR", "CLICOLOR_FORCE", "NEWSLINT_DEBUG"):
        monkeypatch.delenv(name, raising=False)
    return tmp_path


@pytest.fixture
def call(capfd: pytest.CaptureFixture[str]) -> Call:
    def called(*arguments: str) -> Ran:
        capfd.readouterr()
        code = run(arguments)
        sys.stdout.flush()
        return Ran(code, *capfd.readouterr())

    return called


@pytest.fixture
def installed() -> Call:
    def called(*arguments: str | bytes, stdin: bytes = b"", **environment: str) -> Ran:
        done = subprocess.run(
            [sys.executable, "-m", "newslint", *arguments],
            input=stdin,
            capture_output=True,
            env={**os.environ, **environment},
            timeout=60,
            check=False,
        )
        return Ran(done.returncode, done.stdout.decode(), done.stderr.decode())

    return called
