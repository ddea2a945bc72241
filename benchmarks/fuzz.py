"""Every part of newslint that reads bytes is given broken, hostile and made-up ones, for as long as is asked.

    python benchmarks/fuzz.py [--minutes 10] [--only reader-nitf,rule] [--folder FOLDER] [--seed N] [--batch 150]

Good files (the project's own, and those of FOLDER) are cut, doubled, overwritten and mixed with what readers fear, and
files are made of nothing but that. One part after the other gets a batch of them, each in two seconds of one core and
3 GB; every tenth draft is checked by the installed program too. What goes wrong is shrunk by hypothesis and printed,
with the seed that finds it again; a find with the same words at the same place is told once. Unlike its neighbours this
program calls newslint in its own process, for a hundred times as many files; it measures nothing.
"""

from __future__ import annotations

import argparse
import base64
import os
import random
import resource
import signal
import subprocess
import sys
import tempfile
import time
import traceback
import zlib
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from hypothesis import HealthCheck, Phase, Verbosity, given, seed, settings
from hypothesis import strategies as st
from runs import environment, newslint

TYPE_CHECKING = False
if TYPE_CHECKING:
    from fuzz_trying import Target

SECONDS, MEMORY, PROGRAM_EVERY = 2.0, 3 << 30, 10


class SlowError(Exception):
    """A file that keeps a part busy for longer than any may."""


@dataclass
class Finds:
    """What was found so far, by the words and the place of what went wrong, and how many files each part was given."""

    known: dict[str, bytes] = field(default_factory=dict)
    tried: Counter[str] = field(default_factory=Counter)


def main() -> None:
    parser = argparse.ArgumentParser(description="Fuzz every part of newslint that reads bytes.")
    parser.add_argument("--minutes", type=float, default=10)
    parser.add_argument("--only", default="", help="parts, by their names' beginnings, with commas between")
    parser.add_argument("--folder", type=Path, help="good drafts besides the project's own")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--batch", type=int, default=150, help="files a part gets in a row")
    asked = parser.parse_args()
    end = time.monotonic() + 60 * asked.minutes
    signal.signal(signal.SIGPROF, _too_slow)
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    finds = Finds()
    with tempfile.TemporaryDirectory() as room:
        os.environ["NEWSLINT_CACHE_DIR"] = f"{room}/cache"
        os.chdir(room)
        _rounds(asked, end, Path(room), finds)
    spent = time.process_time() / 60
    print(f"{sum(finds.tried.values())} files, {len(finds.known)} finds, {spent:.0f} minutes of a processor")
    for name, count in sorted(finds.tried.items()):
        print(f"  {name}: {count}")
    sys.exit(bool(finds.known))


def _rounds(asked: argparse.Namespace, end: float, room: Path, finds: Finds) -> None:
    from fuzz_targets import targets

    wanted = tuple(filter(None, asked.only.split(",")))
    parts: list[Target] = [each for each in targets(asked.folder) if not wanted or each.name.startswith(wanted)]
    if not parts:
        sys.exit(f"no part is called {asked.only}")
    number = asked.seed
    while True:
        for part in parts:
            if time.monotonic() >= end:
                return
            _batch(part, number, asked.batch, room, finds)
        number += 1


def _batch(part: Target, number: int, count: int, room: Path, finds: Finds) -> None:
    """Give a part so many files drawn from a seed; tell what it cannot take."""
    failing: dict[str, tuple[str, bytes, str]] = {}

    @seed(number)
    @settings(
        max_examples=count,
        deadline=None,
        database=None,
        phases=(Phase.generate, Phase.shrink),
        suppress_health_check=list(HealthCheck),
        verbosity=Verbosity.quiet,
    )
    @given(contents(part), st.sampled_from(part.suffixes))
    def fuzzed(content: bytes, suffix: str) -> None:
        finds.tried[part.name] += 1
        trouble = _trouble(part, content, suffix, room, finds.tried[part.name])
        if trouble is not None and trouble[0] not in finds.known:
            failing[trouble[0]] = (trouble[1], content, suffix)
            raise AssertionError(trouble[0])

    try:
        fuzzed()
    except BaseException as error:
        if isinstance(error, KeyboardInterrupt):
            raise
    for where, (what, content, suffix) in failing.items():
        finds.known[where] = content
        print(f"\n{part.name} (--only {part.name} --seed {number} --batch {count}), {suffix}: {where}: {what}")
        print(f"  {_written(content)}", flush=True)


def _written(content: bytes) -> str:
    return (
        repr(content) if len(content) <= 600 else f"base64, packed: {base64.b64encode(zlib.compress(content)).decode()}"
    )


@st.composite
def contents(draw: st.DrawFn, part: Target) -> bytes:
    """A good file with some of its parts changed, or a file of feared words alone."""
    feared = st.sampled_from(part.fears) | st.binary(max_size=8)
    if draw(st.integers(0, 3 if part.shape is None else 9)) == 0:
        return b"".join(draw(st.lists(feared, max_size=12)))
    content = draw(st.sampled_from(part.good))
    for _ in range(draw(st.integers(0, 4))):
        other = draw(st.sampled_from(part.good))
        if part.shape is not None and draw(st.integers(0, 3)):
            content = part.shape(content, other, draw(feared), random.Random(draw(st.integers(0, 1 << 20))))
            continue
        start = draw(st.integers(0, len(content)))
        end = min(len(content), start + draw(st.sampled_from((0, 1, 4, 40, 400))))
        content = changed(content, start, end, draw(st.integers(0, 5)), draw(feared), other)
    return content[:100_000]


def changed(content: bytes, start: int, end: int, how: int, feared: bytes, other: bytes) -> bytes:
    """The content with one range cut, overwritten, doubled, turned round, broken off or grafted on."""
    before, part, after = content[:start], content[start:end], content[end:]
    return (
        before + feared + after,
        before + after,
        before + part * 8 + after,
        before + part[::-1] + after,
        before + feared,
        before + other[start : start + 300] + after,
    )[how]


def _trouble(part: Target, content: bytes, suffix: str, room: Path, number: int) -> tuple[str, str] | None:
    """What goes wrong with a file: its kind and the line of newslint nearest to it, and its words."""
    with tempfile.TemporaryDirectory(dir=room) as folder:
        path = Path(folder) / f"draft{suffix}"
        path.write_bytes(content)
        signal.setitimer(signal.ITIMER_PROF, SECONDS)
        try:
            part.tried(path)
        except SlowError as error:
            return f"more than {SECONDS:.0f} s", f"in {_place(error)}"
        except Exception as error:
            return f"{type(error).__name__} at {_place(error)}", str(error)[:300]
        finally:
            signal.setitimer(signal.ITIMER_PROF, 0)
        if part.name == "check" and number % PROGRAM_EVERY == 0:
            return _by_program(path)
    return None


def _place(error: BaseException) -> str:
    frames = [frame for frame in traceback.extract_tb(error.__traceback__) if "newslint" in frame.filename]
    frame = (frames or traceback.extract_tb(error.__traceback__))[-1]
    if isinstance(error, SlowError):
        return Path(frame.filename).name
    return f"{Path(frame.filename).name}:{frame.lineno}"


def _by_program(path: Path) -> tuple[str, str] | None:
    done = subprocess.run([*newslint(), "check", path.name], cwd=path.parent, capture_output=True, env=environment())
    said = done.stdout + done.stderr
    if done.returncode in (0, 1, 2) and b"Traceback" not in said and b"bug in newslint" not in said:
        return None
    return f"the program ends with exit code {done.returncode}", repr(said[-200:])


def _too_slow(*_: object) -> None:
    raise SlowError


if __name__ == "__main__":
    random.seed(0)
    main()
