"""The other tools that check prose and install from the package indexes, and how each is called on plain text.

They look for other things than newslint and for fewer, so that only their cost is compared, never their findings.
"""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

PYTHON = ("proselint==0.16.0", "codespell==2.4.3", "typos==1.52.0")
NODE = (
    *("textlint@15.8.0", "textlint-rule-date-weekday-mismatch@1.1.1", "alex@11.0.1", "write-good@1.0.8"),
    *("cspell@9.8.0", "harper.js@2.10.0"),
)
HARPER = """
import { readFileSync } from 'node:fs';
import { LocalLinter } from 'harper.js';
import { binary } from 'harper.js/binary';
const linter = new LocalLinter({ binary });
await linter.setup();
for (const path of process.argv.slice(2))
  for (const lint of await linter.lint(readFileSync(path, 'utf8'), { language: 'plaintext' }))
    console.log(path, lint.message());
process.exit(0);
"""
SLIPS = "Teh council met on 2016-12-30 (Thursday).\n\nHe said the the firemen recieved it. So very unique, he said.\n"


@dataclass(frozen=True, slots=True)
class Peer:
    """A tool: its name, how it is called on some files, and the exit codes of a run that went well."""

    name: str
    call: Callable[[Sequence[Path]], list[str]]
    good: tuple[int, ...] = (0, 1, 2)


def install(folder: Path) -> None:
    """Install all peers into a folder that holds nothing else."""
    subprocess.run([sys.executable, "-m", "venv", str(folder / "python")], check=True)
    subprocess.run([str(_scripts(folder) / "python"), "-m", "pip", "install", "--quiet", *PYTHON], check=True)
    (folder / "package.json").write_text('{"private": true, "type": "module"}\n', encoding="utf-8")
    subprocess.run(["npm", "install", "--no-audit", "--no-fund", *NODE], cwd=folder, check=True)
    (folder / "harper.mjs").write_text(HARPER, encoding="utf-8")


def peers(folder: Path) -> list[Peer]:
    """The peers that are installed in a folder; one that finds nothing in a draft full of slips is not."""
    scripts, modules = _scripts(folder), folder / "node_modules" / ".bin"
    textlint = [str(modules / "textlint"), "--rule", "date-weekday-mismatch"]
    cspell = [str(modules / "cspell"), "lint", "--no-progress", "--no-summary", "--no-cache", "--root", folder.anchor]
    known = (
        Peer("proselint", _calling([str(scripts / "proselint"), "check"])),
        Peer("codespell", _calling([str(scripts / "codespell")]), (0, 65)),
        Peer("typos", _calling([str(scripts / "typos")]), (0, 2)),
        Peer("textlint", _calling(textlint)),
        Peer("alex", _calling([str(modules / "alex"), "--text", "--quiet"])),
        Peer("write-good", _calling([str(modules / "write-good")]), tuple(range(256))),
        Peer("cspell", _calling(cspell)),
        Peer("harper.js", _calling(["node", str(folder / "harper.mjs")])),
    )
    draft = folder / "slips.txt"
    draft.write_text(SLIPS, encoding="utf-8")
    return [peer for peer in known if _speaks(peer, draft)]


def _calling(command: list[str]) -> Callable[[Sequence[Path]], list[str]]:
    return lambda paths: [*command, *map(str, paths)]


def _speaks(peer: Peer, draft: Path) -> bool:
    try:
        ran = subprocess.run(peer.call([draft]), capture_output=True, text=True, check=False, stdin=subprocess.DEVNULL)
    except OSError:
        return False
    if ran.returncode in peer.good and re.search(r"\w", ran.stdout + ran.stderr):
        return True
    print(f"{peer.name} is left out: {(ran.stderr or ran.stdout).strip()[:200] or 'it says nothing'}", file=sys.stderr)
    return False


def _scripts(folder: Path) -> Path:
    return folder / "python" / ("Scripts" if sys.platform == "win32" else "bin")
