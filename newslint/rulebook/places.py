"""Where the rules that ship with newslint lie: inside the wheel, or beside the package in a source tree."""

from __future__ import annotations

import os

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pathlib import Path

PACKAGE = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
"""The folder of the package itself."""

COMPILED = os.path.join(PACKAGE, "compiled")
"""The folder of a wheel that holds its rules and lexicons as JSON; a source tree has none."""


def rules_path() -> str:
    """The folder that holds the shipped rules and lexicons, as text."""
    inside = os.path.join(PACKAGE, "rules")
    return inside if os.path.isdir(inside) else os.path.join(os.path.dirname(PACKAGE), "rules")


def rules_folder() -> Path:
    """The folder that holds the shipped rules and lexicons."""
    from pathlib import Path

    return Path(rules_path())
