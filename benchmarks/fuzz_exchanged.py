"""What is fuzzed of the formats that newsrooms exchange and write in, each for itself, and of the working papers."""

from __future__ import annotations

import io
import json
from collections.abc import Callable, Iterator, Mapping
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from fuzz_shapes import in_json, in_xml
from fuzz_trying import Target, bytes_of, checked, fears
from fuzz_wires import ARCHIE, ARCHIE_FEARS, ARCHIVES, HTML, JSON_FEARS, NINJS, WIRE_FEARS, WIRES, XML, XML_FEARS
from fuzz_words import COPY, MARKUP, ORDERS

from newslint.cli import program


def exchanged() -> Iterator[Target]:
    """The formats that are sent from one newsroom to another or written in, each for itself."""
    for name, good in XML.items():
        yield Target(f"reader-{name}", (".xml",), bytes_of(good), fears(XML_FEARS, COPY, ORDERS), checked, in_xml)
    every = tuple(content for good in XML.values() for content in good)
    yield Target("reader-xml", (".xml",), bytes_of(every), fears(XML_FEARS, COPY, ORDERS), checked, in_xml)
    yield Target("reader-ninjs", (".json",), bytes_of(NINJS), fears(JSON_FEARS, COPY, ORDERS), checked, in_json)
    for name, good in WIRES.items():
        yield Target(f"reader-{name}", (".txt", f".{name[:4]}"), bytes_of(good), fears(WIRE_FEARS, COPY), checked)
    yield Target("reader-archieml", (".aml",), bytes_of(ARCHIE), fears(ARCHIE_FEARS, COPY, ORDERS), checked)
    yield Target("reader-page", (".html",), bytes_of([HTML]), fears(MARKUP, XML_FEARS, COPY, ORDERS), checked, in_xml)
    for name, files in ARCHIVES.items():
        packed = {inner: content.encode() for inner, content in files.items()}
        zipped = (_archive(packed), _archive(packed, ZIP_STORED))
        yield Target(
            f"reader-{name}", (f".{name}",), zipped, fears(("PK", "PK\x03\x04", "PK\x01\x02", *files)), checked
        )
        for inner in files:
            short = f"{name}-{Path(inner).stem.lstrip('.')}"
            yield Target(
                f"inner-{short}",
                (f".{name}",),
                (packed[inner],),
                fears(XML_FEARS, COPY),
                _packed(packed, inner),
                in_xml,
            )


def _archive(files: Mapping[str, bytes], how: int = ZIP_DEFLATED) -> bytes:
    made = io.BytesIO()
    with ZipFile(made, "w", how) as archive:
        for name, content in files.items():
            archive.writestr(ZipInfo(name), content, how)
    return made.getvalue()


def _packed(files: Mapping[str, bytes], inner: str) -> Callable[[Path], None]:
    """The file as this inner one of an archive whose others are good."""

    def tried(path: Path) -> None:
        path.write_bytes(_archive({**files, inner: path.read_bytes()}))
        checked(path)

    return tried


def papers(path: Path) -> None:
    """Every working paper of a draft is written."""
    told = path.with_name("paper")
    for command in ("inspect", "timeline", "ledger", "cq", "receipts", "hold"):
        form = ("text", "json")[path.stat().st_size % 2]
        until = ["--until", "2024-03-09", "--published", "2024-03-06"] if command == "hold" else []
        with redirect_stderr(io.StringIO()), redirect_stdout(io.StringIO()):
            code = program.run([command, str(path), "--format", form, "--output", str(told), *until])
        assert code in (0, 1, 2), (command, code)
        if form == "json" and code != 2:
            json.loads(told.read_text(encoding="utf-8"))
