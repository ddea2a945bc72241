"""Lists the rules by family in the site's navigation, as docs/rules/index.md has them, and names its anchors."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

INDEX = Path(__file__).parent / "rules" / "index.md"
ROW = re.compile(r"^\| \[`(?P<rule>[\w-]+)`\]\((?P<page>[\w.-]+)\) \| (?P<family>[\w-]+) \|", re.MULTILINE)
PACK = re.compile(r"\[`(?P<pack>house/[\w-]+)`\]\((?P<page>[\w.-]+)\)")


def sections() -> dict[str, list[dict[str, str]]]:
    """The rules of each family and the house packs, each with its page."""
    text = INDEX.read_text(encoding="utf-8")
    found: dict[str, list[dict[str, str]]] = {}
    for row in ROW.finditer(text):
        found.setdefault(row["family"].capitalize(), []).append({row["rule"]: f"rules/{row['page']}"})
    packs = [{pack["pack"]: f"rules/{pack['page']}"} for pack in PACK.finditer(text)]
    return {**found, "House packs": packs}


def anchor(heading: str, separator: str) -> str:
    """The anchor of a heading as code hosts make it, so that links work there and on the site."""
    return re.sub(r"[^\w\- ]", "", heading).strip().lower().replace(" ", separator)


def on_config(config: Any) -> Any:
    """Called by MkDocs before it builds."""
    config.mdx_configs["toc"]["slugify"] = anchor
    config.nav[-1]["The rules"] += [{family: pages} for family, pages in sections().items()]
    return config
