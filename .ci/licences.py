"""Say which installed packages of a lock file have a licence that this project does not take; needs no network.

python .ci/licences.py requirements-dev.lock
"""

from __future__ import annotations

import re
import sys
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path

ALLOWED = re.compile(r"\b(?:MIT|BSD|Apache|Apache-2\.0|PSF|Python Software Foundation|MPL|Mozilla|ISC|Unlicense)\b")
"""What may be asked of who uses it is a notice, or that changes to the file itself stay open."""
LOCKED = re.compile(r"^([A-Za-z0-9._-]+)==", re.M)


def main() -> int:
    """The exit code: 1 if any is refused, or none could be read."""
    text = Path(sys.argv[1]).read_text(encoding="utf-8")
    found = {name: licence for name in LOCKED.findall(text) if (licence := stated(name)) is not None}
    refused = {name: licence for name, licence in found.items() if not ALLOWED.search(licence)}
    for name, licence in refused.items():
        print(f"{name}: {licence or 'no licence is stated'}")
    print(f"licences of {len(found)} packages read, {len(refused)} refused")
    return int(bool(refused) or not found)


def stated(name: str) -> str | None:
    """What a package says its licence is; None for one that is not installed here, for it is of another system."""
    try:
        package: Distribution = distribution(name)
    except PackageNotFoundError:
        return None
    said = package.metadata.get_all("Classifier") or []
    classes = [line.rpartition(" :: ")[2] for line in said if line.startswith("License :: ") and "::" in line[9:]]
    written = package.metadata.get("License-Expression") or package.metadata.get("License") or ""
    files = [file for file in package.files or () if file.stem.upper() in ("LICENSE", "LICENCE", "COPYING")]
    if not classes and not written and files:  # what states nothing may still carry the text itself
        written = " ".join(Path(str(files[0].locate())).read_text(encoding="utf-8").split())
    return "; ".join([*classes, written.partition("\n")[0][:80]]).strip("; ")


if __name__ == "__main__":
    sys.exit(main())
