"""Broken and hostile files: good ones are mutated, and newslint must answer in time, in little memory and in words.

    python benchmarks/hostile.py FOLDER --format nitf [--files 2000] [--seed 1] [--keep FOLDER]

A mutation cuts, doubles, swaps, overwrites or nests parts of a file, or puts in what the format's readers fear. Files
are checked 25 in a process. A process that takes long has its files checked again one by one: none may take more than
two seconds of a processor or 500 MB, end with anything but the exit codes 0, 1 and 2, or speak of a bug. `--keep`
keeps those that do.
"""

from __future__ import annotations

import argparse
import random
import resource
import subprocess
import sys
import tempfile
import warnings
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from runs import environment, newslint

BATCH, SECONDS, MEMORY = 25, 2.0, 500 * 1024 * 1024
BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, ValueError, IndexError, NotImplementedError, RuntimeError, OSError)
INSIDE = 0.8
"""How many of the changes of an archive are made inside it."""

XML = [
    *(b"<!DOCTYPE x [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;'>]>", b"&b;", b"&undefined;", b"&#0;"),
    *(b"&#x10FFFF;", b"<![CDATA[", b"]]>", b"<!--", b"-->", b"<p>" * 500, b"<br/>" * 2000, b"<a b='", b"</p>", b"<?x"),
    *(b"<!DOCTYPE n SYSTEM 'file:///etc/passwd'>", b"<!ENTITY % e SYSTEM 'http://example.org/'>", b"&amp;" * 3000),
    *(b" x='1'" * 300, b"<ul><li>" * 300, b"\xff\xfe", b"<dateline/>", b"<media>", b"&lt;p&gt;" * 500),
]
JSON = [
    *(b"[" * 3000, b'{"a":' * 3000, b'"\\ud83d"', b'"\\u0000"', b"\\ud83d\\ude00", b'"headline":', b"1e999999"),
    *(b"9" * 5000, b"NaN", b"'", b'"body_html": "<p>' + b"<b>" * 500 + b'"', b"\\n" * 3000, b"null", b"\\"),
    *(b'"bodies": [{"value": "<?xml version=\'1.0\'?><nitf>' + b"<p>" * 300 + b'"}]', b'"headline": {}'),
    *(b'"title": []', b'"associations": [{}]'),
]
OFFICE = [
    *XML,
    *(
        b"<w:p>" * 300,
        b"</w:p>",
        b"<w:del>",
        b"<w:tc>" * 300,
        b"<w:t>",
        b"<w:pStyle w:val='x'/>",
        b"<w:footnoteReference/>",
    ),
    *(b"<text:p>" * 300, b"</text:p>", b"<text:note-body>", b"<office:annotation>", b"<text:s/>" * 2000, b"<svg:desc>"),
]
ARCHIE = [
    *(b"[" * 300, b"{.a}\n" * 300, b"[.+a]\n" * 300, b"[+body]\n", b":skip\n", b":endskip\n", b":ignore\n", b":end\n"),
    *(b"* item\n" * 500, b"a.b.c.d.e.f.g: x\n" * 50, b"\\" * 500, b": \n", b"{}\n", b"[]\n"),
    b"key:" + b"." * 500 + b": a\n",
]
WIRE = [
    *(b"\x01" * 100, b"\x02" * 100, b"\x03", b"\x04", b"\x16\x16\x01", b"^" * 200, b"^By =\r\n" * 50, b"\t" * 200),
    *(b"``" * 200, b"_ " * 300, b"\x08^\x1f\x1e a\r\n" * 100, b"=\r\n", b"<\r\n", b"# Notebook\r\n", b"* * *\r\n"),
    b"\xff\xfe\xfd" * 20,
]
ANY = [
    *(b"\x00", b"\xef\xbb\xbf", b"\xff", b"\r", b"\n" * 2000, b"\xe2\x80\xae", b"A" * 20000, b" " * 20000),
    b"\xf0\x9f\x98\x80" * 500,
]


@dataclass(frozen=True, slots=True)
class Kind:
    """A format: the suffixes of its files, what one of them is known by, and what its readers fear."""

    suffixes: tuple[str, ...]
    marks: tuple[bytes, ...]
    fears: list[bytes]
    suffix: str
    inner: str = ""


KINDS = {
    "nitf": Kind((".xml", ".nitf"), (b"<nitf",), XML, ".xml"),
    "newsml-g2": Kind((".xml",), (b"iptc.org/std/nar",), XML, ".xml"),
    "newsml": Kind((".xml",), (b"<NewsML",), XML, ".xml"),
    "feed": Kind((".xml", ".rss", ".atom"), (b"<rss", b"<feed"), XML, ".xml"),
    "ninjs": Kind((".json", ".ninjs"), (b"headline", b"body", b"descriptions"), JSON, ".json"),
    "archieml": Kind((".aml",), (b"",), ARCHIE, ".aml"),
    "anpa": Kind((".tst", ".anpa", ".txt"), (b"\x16\x16\x01",), WIRE, ".anpa"),
    "iptc7901": Kind((".txt", ".iptc"), (b"\x01",), WIRE, ".iptc"),
    "html": Kind((".html", ".htm"), (b"<",), XML, ".html"),
    "docx": Kind((".docx",), (b"PK",), OFFICE, ".docx", "word/"),
    "odt": Kind((".odt",), (b"PK",), OFFICE, ".odt", "content.xml"),
    "markdown": Kind((".md",), (b"",), ARCHIE + XML, ".md"),
    "text": Kind((".txt",), (b"",), ARCHIE, ".txt"),
}


def main() -> None:
    parser = argparse.ArgumentParser(description="Check mutated files, and count those that newslint does not survive.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--format", choices=KINDS, required=True)
    parser.add_argument("--files", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--keep", type=Path, help="where to keep the files that fail")
    given = parser.parse_args()
    kind = KINDS[given.format]
    good = list(originals(given.folder, kind))
    if not good:
        sys.exit(f"{given.folder} has no file of the format {given.format}")
    chooser = random.Random(given.seed)
    failed, slowest = 0, 0.0
    with tempfile.TemporaryDirectory() as room:
        for at in range(0, given.files, BATCH):
            numbers = range(at, min(at + BATCH, given.files))
            files = [mutant(good, kind, chooser, Path(room), number) for number in numbers]
            ran = checked(files, BATCH * SECONDS)
            slowest = max(slowest, ran.seconds / len(files))
            if ran.trouble or ran.seconds > 2 * SECONDS or ran.memory > MEMORY:
                failed += sum(troubled(path, given.keep) for path in files)
            for path in files:
                path.unlink()
    print(f"{given.format}: {given.files} files from {len(good)}, {failed} failed; slowest {slowest:.2f} s a file")
    sys.exit(bool(failed))


def originals(folder: Path, kind: Kind) -> Iterator[bytes]:
    for path in sorted(folder.rglob("*")):
        if path.suffix in kind.suffixes and path.is_file():
            content = path.read_bytes()
            if any(mark in content for mark in kind.marks):
                yield content


def mutant(good: list[bytes], kind: Kind, chooser: random.Random, room: Path, number: int) -> Path:
    """A file of its own: a good one with one to four parts of it changed."""
    content = chooser.choice(good)
    for _ in range(chooser.randint(1, 4)):
        inside = kind.inner and chooser.random() < INSIDE
        content = (changed_inside if inside else changed)(content, chooser.choice(good), kind, chooser)
    path = room / f"{number:05}{kind.suffix}"
    path.write_bytes(content)
    return path


def changed_inside(content: bytes, other: bytes, kind: Kind, chooser: random.Random) -> bytes:
    """An archive with one of its inner files changed, packed anew; as it was where it is no archive any more."""
    made = BytesIO()
    try:
        with warnings.catch_warnings(action="ignore"), zipfile.ZipFile(BytesIO(content)) as old:
            name = chooser.choice([name for name in old.namelist() if name.startswith(kind.inner)] or old.namelist())
            with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
                for file in old.infolist():
                    inner = old.read(file)
                    new.writestr(
                        file.filename, changed(inner, inner, kind, chooser) if file.filename == name else inner
                    )
    except (
        zipfile.BadZipFile,
        zlib.error,
        EOFError,
        ValueError,
        IndexError,
        NotImplementedError,
        RuntimeError,
        OSError,
    ):
        return changed(content, other, kind, chooser)
    return made.getvalue()


def changed(content: bytes, other: bytes, kind: Kind, chooser: random.Random) -> bytes:
    start = chooser.randint(0, len(content))
    end = min(len(content), start + chooser.choice((1, 4, 40, 400, 4000)))
    part = content[start:end]
    feared = chooser.choice(kind.fears + ANY)
    made = (
        content[:start] + content[end:],
        content[:end] + part * chooser.choice((1, 3, 30)) + content[end:],
        content[:start] + feared + content[start:],
        content[:start] + feared + content[end:],
        content[:start] + bytes(chooser.randrange(256) for _ in part[:40]) + content[end:],
        content[:start] + other[start : start + 2000] + content[end:],
        content[:start],
        content[:start] + part[::-1] + content[end:],
    )
    return chooser.choice(made)[:400_000]


@dataclass(frozen=True, slots=True)
class Checked:
    """How a process ended: its seconds, the most bytes that any took so far, and what is wrong with how it ended."""

    seconds: float
    memory: int
    trouble: str


def checked(files: list[Path], limit: float) -> Checked:
    command = [*newslint(), "check", "--format", "json", "--jobs", "1", *map(str, files)]
    with tempfile.TemporaryFile() as output, tempfile.TemporaryFile() as errors:
        before = spent()
        process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=output, stderr=errors, env=environment())
        try:
            process.wait(5 * limit)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        seconds, status = spent() - before, process.returncode
        output.seek(0)
        errors.seek(0)
        said = output.read() + errors.read()
    wrong = [word for word in (b"Traceback", b"a bug in newslint") if word in said]
    trouble = f"exit code {status}" if status not in (0, 1, 2) else wrong[0].decode() if wrong else ""
    unit = 1 if sys.platform == "darwin" else 1024
    return Checked(seconds, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * unit, trouble)


def spent() -> float:
    """The seconds of a processor that finished children took: a busy machine makes no file slow."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def troubled(path: Path, keep: Path | None) -> bool:
    """Whether a file fails by itself; what is wrong with it is printed."""
    ran = checked([path], 10 * SECONDS)
    trouble = ran.trouble or (f"{ran.seconds:.1f} s" if ran.seconds > SECONDS else "")
    trouble = trouble or (f"{ran.memory >> 20} MB" if ran.memory > MEMORY else "")
    if trouble:
        print(f"{path.name}: {trouble}")
        if keep is not None:
            keep.mkdir(parents=True, exist_ok=True)
            (keep / path.name).write_bytes(path.read_bytes())
    return bool(trouble)


if __name__ == "__main__":
    main()
