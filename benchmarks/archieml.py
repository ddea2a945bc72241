"""The conformance files of ArchieML: does each read as the value it says it reads as?

    python benchmarks/archieml.py FOLDER

Each file opens with a `test:` line that says what it is about and a `result:` line that gives the value as JSON. This
is the one program here that imports newslint: the values of keys that are no copy appear in nothing that it prints.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from newslint.readers.archieml_text import parsed, plain
from newslint.text import decode


def main() -> None:
    parser = argparse.ArgumentParser(description="Count the conformance files of ArchieML that read as they say.")
    parser.add_argument("folder", type=Path)
    files = sorted(parser.parse_args().folder.rglob("*.aml"))
    failed = [path for path in files if not passes(path)]
    for path in failed:
        print(f"{path}: does not read as its result says")
    print(f"{len(files) - len(failed)} of {len(files)} files read as they say")
    sys.exit(bool(failed))


def passes(path: Path) -> bool:
    source = decode(str(path), path.read_bytes())
    value = plain(parsed(source, []), source)
    value.pop("test", None)
    expected = value.pop("result", "")
    return bool(value == json.loads(expected))


if __name__ == "__main__":
    main()
