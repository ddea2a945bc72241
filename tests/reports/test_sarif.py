from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.finding import Accepted, Edit, Fix, Place, Related, Severity
from newslint.report import DocumentReport
from newslint.reports import sarif
from newslint.text import Position, Span
from tests.reports.conftest import TEXT, Make, document, finding, place, problem
from tests.reports.sarif_subset import LOG, faults
from tests.reports.test_reports import shown

ASTRAL = "Harbor 🙂 opens\r\rThe 🙂🙂 harbor opens on Monday 🙂, said the mayor.\rIt opens on Tuesday, said the port.\r"


def log(*reports: DocumentReport, **others: Any) -> Any:
    parsed = json.loads(shown("sarif", *reports, **others))
    assert list(faults(parsed, LOG)) == []
    return parsed


def result(*reports: DocumentReport) -> Any:
    return log(*reports)["runs"][0]["results"][0]


def test_a_result_has_both_ends_its_fix_and_its_fingerprint(report: Make) -> None:
    artifact = {"uri": "draft.txt", "uriBaseId": "%SRCROOT%"}
    monday = {"startLine": 3, "endLine": 3, "startColumn": 21, "endColumn": 27}
    tuesday = {"startLine": 4, "endLine": 4, "startColumn": 13, "endColumn": 20}
    change = {
        "artifactLocation": artifact,
        "replacements": [{"deletedRegion": monday, "insertedContent": {"text": "Tuesday"}}],
    }
    assert result(report(finding(document(), case="plain", term="ap/day"))) == {
        "ruleId": "opening-day",
        "level": "warning",
        "message": {"text": "“Monday” here, “Tuesday” on line 4. Settle the day."},
        "locations": [{"physicalLocation": {"artifactLocation": artifact, "region": monday}}],
        "relatedLocations": [
            {
                "id": 1,
                "physicalLocation": {"artifactLocation": artifact, "region": tuesday},
                "message": {"text": "“Tuesday” here"},
            }
        ],
        "fixes": [
            {
                "description": {"text": "Change the day"},
                "artifactChanges": [change],
                "properties": {"safe": True},
            }
        ],
        "partialFingerprints": {"newslint/v1": "f00d"},
        "properties": {"case": "plain", "zone": "body", "term": "ap/day"},
    }


def test_the_run_says_how_it_counts_and_how_it_went(report: Make) -> None:
    parsed = log(report(finding(document())))
    assert parsed["version"] == "2.1.0"
    run = parsed["runs"][0]
    assert (run["columnKind"], run["newlineSequences"]) == ("utf16CodeUnits", ["\r\n", "\n", "\r"])
    assert run["invocations"] == [{"executionSuccessful": True}]
    assert run["tool"]["driver"]["name"] == "newslint"


def test_levels_are_those_of_the_severities(report: Make) -> None:
    doc = document()
    results = log(report(*(finding(doc, severity) for severity in Severity)))["runs"][0]["results"]
    assert [result["level"] for result in results] == ["error", "warning", "note"]


def test_a_run_without_findings_is_whole_too() -> None:
    run = log()["runs"][0]
    assert (run["results"], run["tool"]["driver"]["rules"]) == ([], [])


def test_columns_count_utf_16_code_units(report: Make) -> None:
    doc = document(text=ASTRAL)
    one = result(report(finding(doc), doc=doc))
    region = one["locations"][0]["physicalLocation"]["region"]
    assert region == {"startLine": 3, "endLine": 3, "startColumn": 26, "endColumn": 32}
    line = ASTRAL.split("\r")[2].encode("utf-16-le")
    assert line[2 * 25 : 2 * 31].decode("utf-16-le") == "Monday"
    assert one["fixes"][0]["artifactChanges"][0]["replacements"][0]["deletedRegion"] == region
    smile = result(report(finding(doc, place=place(doc, "🙂, said"), fixes=()), doc=doc))
    region = smile["locations"][0]["physicalLocation"]["region"]
    assert line[2 * (region["startColumn"] - 1) : 2 * (region["endColumn"] - 1)].decode("utf-16-le") == "🙂, said"


def test_without_the_draft_there_are_lines_only(report: Make) -> None:
    one = result(report(finding(document()), document=None))
    assert one["locations"][0]["physicalLocation"]["region"] == {"startLine": 3, "endLine": 3}
    assert "fixes" not in one


def test_another_draft_has_its_own_path_and_lines_only(report: Make) -> None:
    other = Related(Place("other.txt", Span(0, 3), Position(7, 1), Position(7, 4)), "“Tuesday” there")
    related = result(report(finding(document(), related=(other,))))["relatedLocations"][0]
    assert related["physicalLocation"]["artifactLocation"]["uri"] == "other.txt"
    assert related["physicalLocation"]["region"] == {"startLine": 7, "endLine": 7}


def test_a_part_of_a_file_is_a_logical_location(report: Make) -> None:
    doc = document()
    inner = place(doc, "Monday")._replace(part="word/document.xml")
    located = result(report(finding(doc, place=inner)))["locations"][0]
    assert located["logicalLocations"] == [{"fullyQualifiedName": "word/document.xml"}]


def test_what_is_empty_is_left_out(report: Make) -> None:
    made = report(finding(document(), related=(), fixes=(), fingerprint=""), document=None)
    assert set(result(made)) == {"ruleId", "level", "message", "locations", "properties"}


def test_accepted_findings_are_left_out(report: Make) -> None:
    one = finding(document())
    assert log(report(accepted=(Accepted(one, "agreed"),)))["runs"][0]["results"] == []


def test_words_of_a_draft_are_no_placeholders_and_no_links(report: Make) -> None:
    said = [r"{0} of [this](1) \ that", "[sic] stays", "a\x1b[0m"]
    findings = [finding(document(), message=message) for message in said]
    results = log(report(*findings))["runs"][0]["results"]
    texts = [result["message"]["text"] for result in results]
    assert texts == [r"{{0}} of \[this\](1) \\ that", "[sic] stays", r"a\x1b[0m"]


@pytest.mark.parametrize(
    ("path", "artifact"),
    [
        ("a b/ü#?.md", {"uri": "a%20b/%C3%BC%23%3F.md", "uriBaseId": "%SRCROOT%"}),
        ("/elsewhere/a b.md", {"uri": "file:///elsewhere/a%20b.md"}),
        ("C:/drafts/a b.md", {"uri": "file:///C:/drafts/a%20b.md"}),
    ],
)
def test_paths_are_written_as_uris(report: Make, path: str, artifact: dict[str, str]) -> None:
    doc = document(path)
    assert result(report(finding(doc), doc=doc))["locations"][0]["physicalLocation"]["artifactLocation"] == artifact


def test_a_rule_that_comes_with_newslint_brings_its_help(report: Make) -> None:
    doc = document()
    made = report(finding(doc, rule="doubled-word"), finding(doc, rule="desk-own"), finding(doc, rule="doubled-word"))
    rules = log(made)["runs"][0]["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == ["desk-own", "doubled-word"]
    assert rules[0] == {"id": "desk-own"}
    assert rules[1]["defaultConfiguration"] == {"level": "warning"}
    assert rules[1]["properties"] == {"tags": ["leftovers"]}
    assert rules[1]["help"]["text"].startswith(rules[1]["fullDescription"]["text"][:20])
    assert rules[1]["help"]["text"].endswith(
        "newslint explain doubled-word shows what it flags and what it leaves alone."
    )
    assert all("{" not in rule.get("shortDescription", {}).get("text", "") for rule in rules)


def test_what_could_not_be_read_or_used_is_a_notification() -> None:
    problems = [problem(), problem(path="newslint.yml", kind="configuration", message="no such rule", line=4)]
    invocation = log(problems=problems)["runs"][0]["invocations"][0]
    assert invocation["executionSuccessful"] is False
    missing, configured = (
        invocation["toolExecutionNotifications"],
        invocation["toolConfigurationNotifications"],
    )
    assert [one["message"]["text"] for one in missing] == ["no such file or folder"]
    assert configured[0]["locations"][0]["physicalLocation"]["region"] == {"startLine": 4}
    assert configured[0]["properties"] == {"kind": "configuration"}


@given(st.text(alphabet="a\x1b\x00\n\r\t\u2028\udcff[](){}%é🙂\\", max_size=30))
def test_whatever_is_said_the_log_is_one(said: str) -> None:
    safe = said.encode(errors="ignore").decode()
    doc = document(said or "draft.txt", f"Harbor {safe} opens\n\n{TEXT}")
    fix = Fix(said or "Change", False, (Edit(place(doc, "Monday").span, said),))
    related = Related(place(doc, "Tuesday"), said or "there")
    one = finding(doc, message=said or "wrong", related=(related,), fixes=(fix,))
    log(
        DocumentReport(doc.path, None, "en", (one,), document=doc),
        problems=[problem(path=said or "gone", message=said or "lost")],
    )


def test_a_standard_validator_agrees(report: Make) -> None:
    jsonschema = pytest.importorskip("jsonschema")
    parsed = log(report(finding(document(), rule="doubled-word")), problems=[problem()])
    jsonschema.validate(parsed, LOG)
    parsed["runs"][0]["results"][0]["level"] = "grave"
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(parsed, LOG)
    assert list(faults(parsed, LOG)) == ["$.runs[0].results[0].level is 'grave'"]


def test_the_schema_named_is_that_of_the_standard() -> None:
    assert sarif.SCHEMA.startswith("https://docs.oasis-open.org/sarif/sarif/v2.1.0/")
