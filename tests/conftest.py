"""The suite's one flag of its own: `--redraw` writes anew what is drawn from the rules, to be read in review.

That is the drawings beside the stories, the pages of the rules and the picture in the README.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from textwrap import dedent

import pytest
from hypothesis import HealthCheck, settings

# a busy machine is no fault of the copy: benchmarks tell what takes long, tests do not
settings.register_profile("newslint", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("newslint")

Write = Callable[[str, str], Path]


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--redraw", action="store_true", help="write stories' drawings, rule pages and README picture anew"
    )


@pytest.fixture
def redraw(request: pytest.FixtureRequest) -> bool:
    return bool(request.config.getoption("--redraw"))


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Write a rule file, or anything else, below a folder of its own."""

    def written(name: str, text: str) -> Path:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(dedent(text), encoding="utf-8")
        return path

    return written
