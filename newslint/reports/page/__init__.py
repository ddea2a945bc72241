"""The parts of the page that `--format html` writes: its text cut into marked pieces, its style and its script."""

from __future__ import annotations

import os
from base64 import b64encode
from hashlib import sha256


def part(name: str) -> str:
    """The style or the script of the page, as its file holds it."""
    with open(os.path.join(os.path.dirname(__file__), name), encoding="utf-8") as file:
        return file.read()


def policy(style: str, script: str) -> str:
    """What a browser may do with the page: use this style and run this script, and load nothing at all."""
    allowed = f"style-src {_hash(style)}; script-src {_hash(script)}"
    return f"default-src 'none'; {allowed}; base-uri 'none'; form-action 'none'"


def _hash(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"
