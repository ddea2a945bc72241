"""Where the rules that ship with newslint lie: inside the wheel, or beside the package in a source tree."""

from __future__ import annotations

from pathlib import Path


def rules_folder() -> Path:
    """The folder that holds the shipped rules and lexicons."""
    package = Path(__file__).resolve().parent.parent
    inside = package / "rules"
    return inside if inside.is_dir() else package.parent / "rules"
