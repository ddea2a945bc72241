"""Exchange formats through the program: folders, refusals, several stories in a file, fixes, packages."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Call

NITF = """<?xml version="1.0"?>
<nitf><body><body.head><hedline><hl1>Ferry sails again</hl1></hedline></body.head><body.content>
<p>The ferry sails to to Vessin, &amp; waits.</p>
<p>The ferry sails<br/>sails at night, she said.</p>
</body.content></body></nitf>
"""
FEED = """<rss><channel><title>Wire</title>
<item><guid>1</guid><title>Ferry opens</title><description>The ferry opens opens on Monday.</description></item>
<item><guid>2</guid><title>Ferry opens</title><description>The ferry opens opens on Monday.</description></item>
</channel></rss>
"""


def ninjs(headline: str, body: str, slug: str = "") -> str:
    return json.dumps({"uri": headline, "slugline": slug, "headline": headline, "body_text": body}, ensure_ascii=True)


def test_a_folder_is_walked_for_stories_alone(here: Path, call: Call) -> None:
    (here / "package.json").write_text('{"name": "newsroom", "version": "1.0.0"}')
    (here / "pom.xml").write_text("<project/>")
    (here / "story.json").write_text(ninjs("Ferry sails", "The ferry sails to to Vessin."))
    (here / "feed.rss").write_text(FEED)
    ran = call("check", "--format", "lines", ".")
    assert ran.code == 1
    assert ran.err == ""
    assert {line.split(":")[0] for line in ran.out.splitlines()} == {"feed.rss", "story.json"}


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("package.json", '{"name": "x"}', "package.json:1:1: this JSON is of no news format"),
        ("pom.xml", "\n<project/>", "pom.xml:1:1: this XML is of no news format (its root element is <project>)"),
        ("a.xml", "<nitf>\n  <p>It</nitf>", "a.xml:2:10: it is not well-formed XML: mismatched tag"),
        ("a.json", '{"headlines": [],\n "bodies": [}', "a.json:2:13: this is not JSON: expecting value"),
    ],
)
def test_what_is_named_and_no_story_is_one_line(here: Path, call: Call, name: str, content: str, said: str) -> None:
    (here / name).write_text(content)
    ran = call("check", name)
    assert ran.code == 2
    (line,) = ran.err.splitlines()
    assert said in line


def test_the_stories_of_a_file_are_not_compared(here: Path, call: Call) -> None:
    (here / "feed.rss").write_text(FEED)
    ran = call("check", "--format", "json", "feed.rss")
    report = json.loads(ran.out)
    assert [one["path"] for one in report["documents"]] == ["feed.rss", "feed.rss"]
    found = [finding for one in report["documents"] for finding in one["findings"]]
    assert [(one["rule"], one["start"]["line"]) for one in found] == [("doubled-word", 2), ("doubled-word", 3)]
    assert len({one["fingerprint"] for one in found}) == 2
    assert report["summary"]["documents"] == 2


def test_inspect_lists_each_story(here: Path, call: Call) -> None:
    (here / "feed.rss").write_text(FEED)
    shown = json.loads(call("inspect", "--format", "json", "feed.rss").out)["documents"]
    assert [[block["zone"] for block in one["blocks"]] for one in shown] == [["headline", "body"], ["headline", "body"]]


def test_a_baseline_knows_the_stories_of_a_file_apart(here: Path, call: Call) -> None:
    (here / "feed.rss").write_text(FEED)
    assert call("baseline", "feed.rss", "--output", "accepted.yml").code == 0
    assert call("check", "--baseline", "accepted.yml", "feed.rss").code == 0
    mended = FEED.replace("opens opens", "opens", 1)
    (here / "feed.rss").write_text(mended)
    ran = call("check", "--baseline", "accepted.yml", "feed.rss")
    assert ran.code == 0


def test_a_fix_is_written_where_the_words_stand(here: Path, call: Call) -> None:
    (here / "ferry.xml").write_text(NITF)
    assert "1 of them" not in call("check", "--fix", "ferry.xml").err
    assert (here / "ferry.xml").read_text() == NITF.replace("to to", "to")
    story = ninjs("Ferry sails", 'The "ferry" caf\u00e9 \U0001f600 sails to to Vessin.\n\nIt waits.')
    (here / "ferry.json").write_text(story)
    call("check", "--fix", "ferry.json")
    assert (here / "ferry.json").read_text() == story.replace("to to", "to")


def test_a_fix_across_markup_or_escapes_is_none(here: Path, call: Call) -> None:
    (here / "ferry.json").write_text(ninjs("Ferry sails", "The ferry sails to\nto Vessin, she said."))
    (here / "ferry.xml").write_text(NITF.replace("to to", "to<br/>to"))
    before = [(here / name).read_bytes() for name in ("ferry.json", "ferry.xml")]
    assert call("check", "--fix", "ferry.json", "ferry.xml").code in (0, 1)
    assert [(here / name).read_bytes() for name in ("ferry.json", "ferry.xml")] == before


def test_a_file_in_its_own_encoding_is_fixed_in_it(here: Path, call: Call) -> None:
    text = '<?xml version="1.0" encoding="iso-8859-1"?>\n' + NITF.split("\n", 1)[1].replace("The ferry", "Le café")
    (here / "ferry.xml").write_bytes(text.encode("latin-1"))
    call("check", "--fix", "ferry.xml")
    fixed = (here / "ferry.xml").read_bytes()
    assert fixed == text.replace("to to", "to").encode("latin-1")


def test_files_of_one_slug_are_a_package(here: Path, call: Call) -> None:
    one = "Twelve people died when the ferry Orsk sank on Monday, the harbour police said. The ferry sank at night."
    (here / "a.json").write_text(ninjs("Ferry sinks", one, "ferry"))
    (here / "b.json").write_text(ninjs("Ferry sinks at night", one.replace("Twelve", "Fourteen"), "ferry"))
    from newslint.packages import packages

    assert packages(["a.json", "b.json"]) == {"a.json": ("a.json", "b.json"), "b.json": ("a.json", "b.json")}
    (here / "b.json").write_text(ninjs("Ferry sinks at night", one, "other"))
    assert packages(["a.json", "b.json"]) == {}


def test_a_version_is_compared_story_by_story(here: Path, call: Call) -> None:
    (here / "old.rss").write_text(FEED)
    (here / "new.rss").write_text(FEED)
    ran = call("check", "--against", "old.rss", "--format", "json", "new.rss")
    assert ran.code == 1
    assert len(json.loads(ran.out)["documents"]) == 2


def test_a_text_draft_imports_none_of_it(here: Path, cache: str) -> None:
    (here / "draft.txt").write_text("Ferry sails\n\nThe ferry sails again.\n")
    code = "import sys; from newslint.cli import main\ntry: main()\nfinally: print(*sorted(sys.modules))"
    done = subprocess.run(
        [sys.executable, "-c", code, "check", "draft.txt"], capture_output=True, text=True, check=True
    )
    imported = set(done.stdout.splitlines()[-1].split())
    ours = {"recognising", "elements", "safe_xml", "json_text", "layers", "prose", "story", "ninjs", "nitf", "wires"}
    assert not imported & {f"newslint.readers.{name}" for name in ours}
    assert "pyexpat" not in imported
