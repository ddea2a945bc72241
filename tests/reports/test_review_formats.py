"""The reports that build servers and review tools read: GitLab, reviewdog, Checkstyle and JUnit."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.cli.program import run
from newslint.finding import Accepted, Edit, Fix, Place, Related, Severity
from newslint.report import DocumentReport
from newslint.reports.lasting import lasting
from newslint.reports.markup import escaped
from newslint.reports.whereabouts import from_here, from_repository
from newslint.text import Position, Span
from tests.reports.conftest import Make, document, finding, place, problem
from tests.reports.test_reports import shown

MESSAGE = "“Monday” here, “Tuesday” on line 4. Settle the day."
FORGED = '<b a="1">&amp;\'\x00\ufffe]]>\n🙂'


def issues(*reports: DocumentReport, **others: Any) -> Any:
    return json.loads(shown("gitlab", *reports, **others))


def diagnostics(*reports: DocumentReport, **others: Any) -> Any:
    parsed = json.loads(shown("rdjson", *reports, **others))
    assert parsed["source"] == {"name": "newslint"}
    return parsed["diagnostics"]


def xml(name: str, *reports: DocumentReport, **others: Any) -> ElementTree.Element:
    text = shown(name, *reports, **others)
    assert text.isascii()
    return ElementTree.fromstring(text)


def test_gitlab_is_a_list_of_issues_known_by_fingerprint(report: Make) -> None:
    doc = document()
    made = report(*(finding(doc, severity) for severity in Severity))
    first, *others = issues(made, report(doc=document("b.txt")))
    assert first == {
        "description": MESSAGE,
        "check_name": "opening-day",
        "fingerprint": "f00d",
        "severity": "major",
        "location": {"path": "draft.txt", "lines": {"begin": 3, "end": 3}},
    }
    assert [other["severity"] for other in others] == ["minor", "info"]
    assert issues() == []


def test_gitlab_ends_a_whole_line_on_that_line(report: Make) -> None:
    whole = place(document(), "It opens on Tuesday, said the port.\n")
    assert issues(report(finding(document(), place=whole)))[0]["location"]["lines"] == {"begin": 4, "end": 4}


def test_gitlab_blocks_on_what_could_not_be_read() -> None:
    one, two = issues(problems=[problem(), problem(line=3, message="not\ntext")])
    assert (one["severity"], one["location"]) == ("blocker", {"path": "gone.txt", "lines": {"begin": 1}})
    assert one["check_name"] == "newslint-missing"
    assert (two["description"], two["location"]["lines"]) == (r"not\ntext", {"begin": 3})
    assert one["fingerprint"] != two["fingerprint"]


def test_gitlab_tells_findings_apart_without_the_draft_too(report: Make) -> None:
    doc = document()
    two = finding(doc, fingerprint=""), finding(doc, fingerprint="", place=place(doc, "Tuesday"))
    first, second = issues(report(*two, document=None))
    assert first["fingerprint"] != second["fingerprint"]


def test_rdjson_counts_bytes_and_offers_what_can_be_taken(report: Make) -> None:
    doc = document(text="é🙂 opens on Monday and Friday\n\nIt opens on Tuesday.\n")
    one, rest = place(doc, "Monday"), place(doc, "Tuesday")
    fixes = (
        Fix("one", True, (Edit(one.span, "Tuesday"),)),
        Fix("two", False, (Edit(one.span, "a"), Edit(rest.span, "b"))),
        Fix("elsewhere", False, (Edit(rest.span, "Monday"),)),
        Fix("beside", False, (Edit(place(doc, "Friday").span, "Sunday"),)),
    )
    range_ = {"start": {"line": 1, "column": 17}, "end": {"line": 1, "column": 23}}
    beside = {"start": {"line": 1, "column": 28}, "end": {"line": 1, "column": 34}}
    assert diagnostics(report(finding(doc, fixes=fixes), doc=doc)) == [
        {
            "message": "“Monday” here, “Tuesday” on line 4. Settle the day.",
            "location": {"path": "draft.txt", "range": range_},
            "severity": "WARNING",
            "code": {"value": "opening-day"},
            "suggestions": [{"range": range_, "text": "Tuesday"}, {"range": beside, "text": "Sunday"}],
        }
    ]


def test_rdjson_has_whole_lines_where_the_draft_is_not_at_hand(report: Make) -> None:
    doc = document()
    made = report(*(finding(doc, severity) for severity in Severity), document=None)
    assert [one["severity"] for one in diagnostics(made)] == ["ERROR", "WARNING", "INFO"]
    for one in diagnostics(made):
        assert one["location"]["range"] == {"start": {"line": 3}, "end": {"line": 3}}
        assert "suggestions" not in one


def test_rdjson_tells_what_could_not_be_read() -> None:
    one, two = diagnostics(problems=[problem(), problem(line=3)])
    assert (one["location"], one["code"]) == ({"path": "gone.txt"}, {"value": "newslint-missing"})
    assert one["message"] == "no such file or folder"
    assert (two["location"]["range"], two["severity"]) == ({"start": {"line": 3}}, "ERROR")


def test_checkstyle_has_a_file_for_each_draft_with_findings(report: Make) -> None:
    doc = document()
    made = report(*(finding(doc, severity) for severity in Severity))
    root = xml("checkstyle", made, report(doc=document("clean.txt")), problems=[problem()])
    assert [(one.tag, one.get("name")) for one in root] == [("file", "draft.txt"), ("file", "gone.txt")]
    assert root[0][0].attrib == {
        "line": "3",
        "column": "21",
        "severity": "error",
        "message": MESSAGE,
        "source": "newslint.dates.opening-day",
    }
    assert [error.get("severity") for error in root[0]] == ["error", "warning", "info"]
    assert root[1][0].attrib == {
        "line": "1",
        "column": "1",
        "severity": "error",
        "message": "no such file or folder",
        "source": "newslint.missing",
    }


def test_junit_fails_for_findings_and_passes_for_suggestions_and_clean_drafts(report: Make) -> None:
    doc = document()
    made = report(*(finding(doc, severity) for severity in Severity))
    root = xml("junit", made, report(doc=document("clean.txt")), problems=[problem()])
    counts = [tuple(suite.get(key) for key in ("name", "tests", "failures", "errors")) for suite in root]
    assert counts == [("draft.txt", "3", "2", "0"), ("clean.txt", "1", "0", "0"), ("newslint", "1", "0", "1")]
    error, warning, suggestion = root[0]
    assert error.attrib == {
        "name": "opening-day (3:21)",
        "classname": "draft.txt",
        "file": "draft.txt",
        "line": "3",
    }
    assert [(one[0].tag, one[0].get("type")) for one in (error, warning)] == [
        ("failure", "error"),
        ("failure", "warning"),
    ]
    assert error[0].text == f"draft.txt:3:21: error: {MESSAGE} [opening-day]"
    assert (suggestion[0].tag, suggestion[0].text) == (
        "system-out",
        f"draft.txt:3:21: suggestion: {MESSAGE} [opening-day]",
    )
    assert (root[1][0].get("name"), len(root[1][0])) == ("clean.txt", 0)
    assert root[2][0][0].attrib == {"type": "missing", "message": "no such file or folder"}


def test_junit_has_no_suite_of_its_own_where_all_was_read(report: Make) -> None:
    assert [suite.get("name") for suite in xml("junit", report())] == ["draft.txt"]


@pytest.mark.parametrize("name", ["checkstyle", "junit"])
def test_xml_says_what_the_draft_says_and_is_xml(report: Make, name: str) -> None:
    doc = document(FORGED)
    root = xml(name, report(finding(doc, message=FORGED), doc=doc), problems=[problem(path=FORGED, message=FORGED)])
    said = '<b a="1">&amp;\'\\x00\\ufffe]]>\\n🙂'
    found = [one for one in root.iter() if one.get("message") == said]
    assert len(found) == 2
    assert root[0].get("name") == said


@given(st.text())
def test_whatever_is_said_can_stand_in_xml(said: str) -> None:
    element = ElementTree.fromstring(f'<a b="{escaped(said)}">{escaped(said)}</a>')
    assert element.get("b") == (element.text or "")


def test_paths_start_where_the_programs_look(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, report: Make) -> None:
    monkeypatch.chdir(tmp_path)
    inside = f"{tmp_path.as_posix()}/drafts/a.md"
    assert [from_here(path) for path in (inside, "./a.md", "../a.md", "/b.md")] == [
        "drafts/a.md",
        "a.md",
        "../a.md",
        "/b.md",
    ]
    for own, other, at, wanted in [
        ("a.md", "b.md", "drafts/a.md", ("drafts/a.md", "drafts/b.md")),
        ("./a.md", "./b.md", "drafts/a.md", ("drafts/a.md", "drafts/b.md")),
        ("/r/drafts/a.md", "/r/b.md", "drafts/a.md", ("drafts/a.md", "b.md")),
        ("../drafts/a.md", "../b.md", "drafts/a.md", ("drafts/a.md", "b.md")),
        ("a.md", "../b.md", "drafts/a.md", ("drafts/a.md", "../b.md")),
        ("linked/a.md", "b.md", "drafts/a.md", ("drafts/a.md", "b.md")),
        ("a.md", "b.md", "", ("a.md", "b.md")),
    ]:
        made = report(doc=document(own).but(repository_path=at))
        assert (from_repository(made, own), from_repository(made, other)) == wanted


def test_fingerprints_count_accepted_findings_among_the_equal_ones(report: Make) -> None:
    doc = document(text="The the harbor on Monday.\n\nThe the harbor on Tuesday.\n")
    at = doc.source.text.rindex("The the")
    late = Place(doc.path, Span(at, at + 7), doc.source.position(at), doc.source.position(at + 7))
    bare: dict[str, Any] = {"words": "The the", "related": (), "fixes": (), "fingerprint": ""}
    first, second = finding(doc, **bare), finding(doc, **bare, place=late)
    alone = lasting(report(second, doc=doc))[0].fingerprint
    both = lasting(report(first, second, doc=doc))
    assert lasting(report(second, doc=doc, accepted=(Accepted(first, "so"),)))[0].fingerprint == both[1].fingerprint
    assert both[0].fingerprint == alone != both[1].fingerprint


def test_fingerprints_of_two_drafts_hold_what_is_said_of_the_other(report: Make) -> None:
    def mark(said: str) -> str:
        other = Related(Place("other.txt", Span(0, 3), Position(1, 1), Position(1, 4)), said)
        return lasting(report(finding(document(), related=(other,), fingerprint="")))[0].fingerprint

    assert mark("“Tuesday” there") != mark("“Friday” there")


def test_fingerprints_are_those_of_the_json_report(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "draft.md").write_text(
        "The the ferry.\n\n"
        "<!-- newslint: ignore doubled-word -- the name of a band -->\n\nThe the ferry.\n\nThe the ferry.\n",
        encoding="utf-8",
    )
    said = {}
    for name in ("json", "gitlab", "sarif"):
        assert run(["check", "draft.md", "--select", "doubled-word", "--format", name]) == 1
        said[name] = capsys.readouterr().out
    known = [one["fingerprint"] for one in json.loads(said["json"])["documents"][0]["findings"]]
    assert len(set(known)) == 2
    assert [one["fingerprint"] for one in json.loads(said["gitlab"])] == known
    assert re.findall(r'"newslint/v1": "(\w+)"', said["sarif"]) == known
