"""The suite's one flag of its own: `--redraw` writes what the stories show now, to be read in review."""

from __future__ import annotations

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--redraw", action="store_true", help="write the drawings of tests/stories anew")
