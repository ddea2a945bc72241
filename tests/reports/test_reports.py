from __future__ import annotations

import json
import re
from collections.abc import Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.finding import Accepted, Place, Related, Severity
from newslint.report import DocumentReport, Problem, Skipped
from newslint.reports import FORMATS, PLAIN, Look, load
from newslint.reports.tally import Tally, tally_of
from newslint.reports.visible import encodable, visible
from newslint.text import Position, Source, Span
from tests.reports.conftest import TEXT, Make, document, finding, place, problem


def shown(name: str, *reports: DocumentReport, look: Look = PLAIN, problems: Iterable[Problem] = ()) -> str:
    form, tally = load(name), Tally(problems=list(problems))
    tally.documents = 0

    def drafts() -> Iterable[str]:
        for report in reports:
            tally.add(tally_of(report, Severity.WARNING))
            yield form.draft(report, look)

    return "".join(form.assemble(drafts(), tally, look))


def test_text_draws_both_ends_under_the_verdict(report: Make) -> None:
    assert shown("text", report(finding(document()))) == (
        "draft.txt:3:21 warning “Monday” here, “Tuesday” on line 4. Settle the day. [opening-day]\n"
        "     3 | The harbor opens on Monday, said the mayor.\n"
        "       |                     ^^^^^^\n"
        "     4 | It opens on Tuesday, said the port.\n"
        "       |             ~~~~~~~ “Tuesday” here\n"
        "\n"
        "draft.txt: 1 warning; --fix mends 1 of them\n"
    )


def test_text_names_other_places_in_other_drafts(report: Make) -> None:
    doc = document()
    other = Related(Place("other.txt", Span(0, 3), Position(1, 1), Position(1, 4)), "“Tuesday” there\x1b[0m")
    text = shown("text", report(finding(doc, related=(other,))))
    assert "\n  other.txt:1:1 “Tuesday” there\\x1b[0m\n" in text
    assert "~" not in text


def test_text_of_a_clean_run_says_what_was_checked(report: Make) -> None:
    assert shown("text", report()) == "draft.txt: 1 name, 1,200 numbers, 2 dates, 2 attributions; nothing disagrees\n"
    two = shown("text", report(), report(doc=document("b.txt")))
    assert two == "2 drafts: 2 names, 2,400 numbers, 4 dates, 4 attributions; nothing disagrees\n"
    assert shown("text", report(), look=Look(quiet=True)) == ""


def test_text_counts_severities_accepted_and_statistics(report: Make) -> None:
    doc = document()
    findings = [
        finding(doc, Severity.SUGGESTION, rule="b", fixes=()),
        finding(doc, Severity.ERROR, rule="a", fixes=()),
        finding(doc, Severity.ERROR, rule="b", fixes=()),
    ]
    text = shown("text", report(*findings, accepted=(Accepted(findings[0], "so"),)), look=Look(statistics=True))
    assert text.endswith("     2 b\n     1 a\n\ndraft.txt: 2 errors, 1 suggestion; 1 accepted\n")


def test_text_says_once_what_was_skipped(report: Make) -> None:
    skipped = (Skipped("b", "no publication date"), Skipped("a", "no publication date"))
    text = shown("text", report(skipped=skipped), report(skipped=skipped[:1]))
    last = text.splitlines()[-1]
    assert last == "No publication date: 2 rules skipped (a, b); give one with --published 2024-03-06"


def test_text_of_nothing_says_so_unless_something_could_not_be_read() -> None:
    assert shown("text") == "no drafts to check\n"
    assert shown("text", problems=[problem()]) == ""


def test_colour_changes_nothing_but_colour(report: Make) -> None:
    findings = [finding(document(), severity) for severity in Severity]
    coloured = shown("text", report(*findings), look=Look(colour=True))
    assert re.sub(r"\x1b\[[\d;]*m", "", coloured) == shown("text", report(*findings))
    for code in ("\x1b[31m\x1b[1merror", "\x1b[33m\x1b[1mwarning", "\x1b[36m\x1b[1msuggestion"):
        assert code in coloured


def test_lines_are_one_a_finding(report: Make) -> None:
    doc = document()
    findings = [finding(doc, Severity.ERROR, message="First\nsecond.\x1b[31m"), finding(doc)]
    assert shown("lines", report(*findings)) == (
        "draft.txt:3:21: error: First\\nsecond.\\x1b[31m [opening-day]\n"
        "draft.txt:3:21: warning: “Monday” here, “Tuesday” on line 4. Settle the day. [opening-day]\n"
    )
    assert shown("lines", report()) == ""


def test_json_is_the_whole_envelope(report: Make) -> None:
    doc = document()
    one = finding(doc, case="plain")
    made = report(one, accepted=(Accepted(one, "agreed"),), skipped=(Skipped("a", "no publication date"),))
    monday = {"start": {"offset": 34, "line": 3, "column": 21}, "end": {"offset": 40, "line": 3, "column": 27}}
    tuesday = {"start": {"offset": 70, "line": 4, "column": 13}, "end": {"offset": 77, "line": 4, "column": 20}}
    expected = {
        "rule": "opening-day",
        "case": "plain",
        "family": "dates",
        "severity": "warning",
        "zone": "body",
        "message": "“Monday” here, “Tuesday” on line 4. Settle the day.",
        **monday,
        "part": None,
        "related": [{"path": "draft.txt", "message": "“Tuesday” here", **tuesday}],
        "fixes": [{"title": "Change the day", "safe": True, "edits": [{"start": 34, "end": 40, "text": "Tuesday"}]}],
        "fingerprint": "f00d",
    }
    parsed = json.loads(shown("json", made, report(doc=document("b.txt"), published=None), problems=[problem()]))
    assert list(parsed) == ["version", "tool", "documents", "errors", "summary"]
    assert (parsed["version"], parsed["tool"]["name"]) == (1, "newslint")
    assert parsed["documents"][0] == {
        "path": "draft.txt",
        "published": "2024-03-06",
        "language": "en",
        "findings": [expected],
        "accepted": [{**expected, "reason": "agreed"}],
        "skipped": [{"rule": "a", "reason": "no publication date"}],
        "checked": {"names": 1, "dates": 2, "quantities": 1200, "quotes": 0, "attributions": 2},
    }
    assert parsed["documents"][1]["published"] is None
    assert parsed["errors"] == [
        {"path": "gone.txt", "line": None, "column": None, "kind": "missing", "message": "no such file or folder"}
    ]
    assert parsed["summary"] == {"documents": 2, "errors": 0, "warnings": 1, "suggestions": 0}


def test_json_names_the_term_of_a_pack_where_there_is_one(report: Make) -> None:
    doc = document()
    parsed = json.loads(shown("json", report(finding(doc, term="ap/protester"), finding(doc))))
    assert [item.get("term") for item in parsed["documents"][0]["findings"]] == ["ap/protester", None]
    assert "term" not in parsed["documents"][0]["findings"][1]


def test_json_of_nothing_is_whole_too() -> None:
    parsed = json.loads(shown("json"))
    assert (parsed["documents"], parsed["errors"]) == ([], [])


def test_github_annotates_with_columns_for_one_line_only(report: Make) -> None:
    doc = document()
    lines = place(doc, "mayor.\nIt")
    assert shown("github", report(finding(doc), finding(doc, Severity.SUGGESTION, place=lines))) == (
        "::warning title=opening-day,file=draft.txt,line=3,endLine=3,col=21,endColumn=27::"
        "“Monday” here, “Tuesday” on line 4. Settle the day. [opening-day]\n"
        "::notice title=opening-day,file=draft.txt,line=3,endLine=4::"
        "“Monday” here, “Tuesday” on line 4. Settle the day. [opening-day]\n"
    )


def test_github_ends_a_whole_line_on_that_line(report: Make) -> None:
    doc = document()
    whole = place(doc, "It opens on Tuesday, said the port.\n")
    assert ",line=4,endLine=4::" in shown("github", report(finding(doc, place=whole)))


def test_github_escapes_whatever_could_break_out(report: Make) -> None:
    doc = document("50%,a:b\n::error::c.txt")
    text = shown("github", report(finding(doc, message="100% of “a::b”\r\n::error::forged"), doc=doc))
    assert text.count("\n") == 1
    assert "file=50%25%2Ca%3Ab\\n%3A%3Aerror%3A%3Ac.txt," in text
    assert text.endswith("::100%25 of “a::b”\\r\\n::error::forged [opening-day]\n")


def test_github_shows_ten_of_a_kind_errors_first_and_counts_the_rest(report: Make) -> None:
    doc = document()
    findings = [finding(doc, severity) for severity in reversed(Severity) for _ in range(12)]
    lines = shown("github", report(*findings), problems=[problem(line=3)]).splitlines()
    assert [line.split(" ")[0] for line in lines[:-1]] == ["::error"] * 10 + ["::warning"] * 10 + ["::notice"] * 10
    assert lines[-1] == (
        "newslint: 3 more errors, 2 more warnings, 2 more notices not annotated; GitHub shows 10 of a kind"
    )
    assert "more" not in shown("github", report(*findings), look=Look(quiet=True))


def test_github_annotates_what_could_not_be_read() -> None:
    text = shown("github", problems=[problem(path="a,b.txt", line=3)])
    assert text == "::error title=newslint,file=a%2Cb.txt,line=3::a,b.txt: no such file or folder\n"


def test_github_cuts_messages_that_the_runner_would(report: Make) -> None:
    text = shown("github", report(finding(document(), message="x" * 9000)))
    assert len(text) < 4096


@given(st.text(alphabet="a\x1b\x00\x07\n\r\t\u202e\u2028\x9b\udcff:,%é", max_size=30))
def test_no_format_ever_sends_a_control_character(said: str) -> None:
    doc = document(said or "draft.txt", f"Harbor {said.encode(errors='ignore').decode()} opens\n\n{TEXT}")
    one = finding(doc, message=said, related=(Related(place(doc, "Tuesday"), said),))
    made = DocumentReport(doc.path, None, "en", (one,), document=doc)
    for name in FORMATS:
        text = shown(name, made, problems=[problem(path=said, message=said)])
        assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u202e\ud800-\udfff]", text)
        text.encode()
    parsed = json.loads(shown("json", made))
    assert parsed["documents"][0]["findings"][0]["start"]["offset"] == one.place.span.start


@given(st.text())
def test_visible_text_is_one_line_that_can_be_sent(text: str) -> None:
    assert len(visible(text).splitlines()) <= 1
    visible(text).encode()
    encodable(text).encode()


def test_visible_leaves_other_scripts_alone() -> None:
    assert visible("Зеленский said “no” — שלום 🙂") == "Зеленский said “no” — שלום 🙂"
    assert visible("a\tb\x1b[0m\udce9") == r"a\tb\x1b[0m\xe9"
    assert encodable("a\tb\udce9\ud800") == "a\tb\\xe9\\ud800"


def test_a_tally_adds_up(report: Make) -> None:
    doc = document()
    total = Tally()
    total.add(tally_of(report(finding(doc)), Severity.ERROR))
    assert (total.findings, total.failing, total.fixable, total.path) == (1, False, 1, "draft.txt")
    total.add(tally_of(report(finding(doc, fixes=()), doc=document("b.txt")), Severity.WARNING))
    assert (total.findings, total.failing, total.fixable, total.path) == (2, True, 1, "draft.txt")
    assert tally_of(report(finding(doc, Severity.ERROR)), None).failing is False


def test_every_format_takes_a_draft_without_its_document(report: Make) -> None:
    for name in FORMATS:
        assert "opening-day" in shown(name, report(finding(document()), document=None))


@pytest.mark.parametrize("name", FORMATS)
def test_no_format_draws_on_what_came_before(report: Make, name: str) -> None:
    made = report(finding(document(text=Source("", TEXT).text)))
    assert shown(name, made) == shown(name, made)
