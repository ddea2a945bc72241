"""What is fuzzed begins with files that are good: each is read in its own format, and changes in shape keep it so."""

from __future__ import annotations

import json
import sys
from importlib import import_module
from io import BytesIO
from pathlib import Path
from random import Random
from xml.parsers import expat
from zipfile import ZipFile

import pytest

from newslint.readers import opened, stories

sys.path.append(str(Path(__file__).parent.parent / "benchmarks"))
fuzz_shapes = import_module("fuzz_shapes")
wires = import_module("fuzz_wires")
FORMS = [
    *((name, ".xml", text.encode()) for name, texts in wires.XML.items() for text in texts),
    *((name, ".txt", text.encode()) for name, texts in wires.WIRES.items() for text in texts),
    *(("ninjs", ".json", text.encode()) for text in wires.NINJS),
    *(("archieml", ".aml", text.encode()) for text in wires.ARCHIE),
    ("html", ".html", wires.HTML.encode()),
]


@pytest.mark.parametrize(("form", "suffix", "content"), FORMS)
def test_a_good_file_is_read_in_its_format(form: str, suffix: str, content: bytes) -> None:
    read = stories(opened(f"draft{suffix}", content))
    assert {doc.format for doc in read} == {form}
    assert any(doc.text for doc in read)


@pytest.mark.parametrize("form", list(wires.ARCHIVES))
def test_a_good_archive_is_read(form: str) -> None:
    made = BytesIO()
    with ZipFile(made, "w") as archive:
        for name, text in wires.ARCHIVES[form].items():
            archive.writestr(name, text)
    (doc,) = stories(opened(f"draft.{form}", made.getvalue()))
    assert {"headline", "caption", "note", "list-item", "table-cell"} <= {str(one.zone) for one in doc.blocks}
    assert doc.suppressions
    assert doc.published is not None


def test_changes_in_shape_leave_xml_and_json_well_formed() -> None:
    good, other = wires.NITF.encode(), wires.G2_MESSAGE.encode()
    changed = {fuzz_shapes.in_xml(good, other, b"the <the>", Random(seed)) for seed in range(300)}
    assert len(changed) > 200
    for content in changed:
        expat.ParserCreate().Parse(content, True)
    first, third, _ = (text.encode() for text in wires.NINJS)
    told = {fuzz_shapes.in_json(first, third, b"the \xff", Random(seed)) for seed in range(300)}
    assert len(told) > 200
    for content in told:
        json.loads(content)
