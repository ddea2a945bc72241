"""The engine on checks of its own making: words, ends, overlap, suppression, skipping, and newslint's own faults."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from types import SimpleNamespace
from typing import Any

import pytest

from newslint import checks
from newslint.document import Directive, Document, Suppression, Zone
from newslint.engine import lint
from newslint.facts.words import occurrences
from newslint.finding import Change, Other, Repair, Severity, Slip
from newslint.readers.builder import CopyBuilder, Run
from newslint.report import DocumentReport
from newslint.rulebook.rule import Case, FixClass, Rule
from newslint.text import Source, Span

NOTHING = SimpleNamespace()


class Said:
    """A check that reports each place of a word, with the next place of another as its other end."""

    def check(self, doc: Document, options: Mapping[str, Any]) -> Iterator[Slip]:
        others = tuple(Other(span, {"word": doc.read(span)}) for span in occurrences(doc, options.get("other", "-")))
        for span in occurrences(doc, options["word"]):
            repairs = (Repair((Change(span, options["better"]),)),) if "better" in options else ()
            yield Slip(span, {"word": doc.read(span)}, options.get("case"), others, repairs)


class Broken:
    def check(self, doc: Document, options: object) -> Iterable[Slip]:
        raise ValueError("two\nlines")


@pytest.fixture(autouse=True)
def _checks(monkeypatch: pytest.MonkeyPatch) -> None:
    own = {"said": Said(), "broken": Broken()}
    real = checks.load
    monkeypatch.setattr("newslint.engine.load", lambda name: own.get(name) or real(name))


def draft(text: str, *, published: date | None = None, language: str = "en", path: str = "draft.txt") -> Document:
    source = Source(path, text)
    builder = CopyBuilder(source)
    for number in range(1, len(source.line_starts) + 1):
        line = source.line(number)
        builder.add(Zone.BODY, [Run(line.start, line.end)])
    view, blocks = builder.finish()
    return Document(source, "text", view, blocks, published, language)


def rule(
    name: str = "odd-word",
    check: str = "said",
    fix: FixClass = FixClass.NONE,
    needs: tuple[str, ...] = (),
    **options: str,
) -> Rule:
    case = Case(Severity.WARNING, "“{word}” on line {line}; see {other_lines}.", "“{word}” is here", fix)
    return Rule(name, "style", "An odd word", check, {None: case}, options, needs=needs)


def only(doc: Document, *rules: Rule) -> DocumentReport:
    (report,) = lint([doc], rules).documents
    return report


def test_a_finding_has_the_words_of_the_draft_and_both_its_places() -> None:
    report = only(draft("A pier.\nA quay.\nA pier.\n"), rule(word="quay", other="pier"))
    (finding,) = report.findings
    assert finding.message == "“quay” on line 2; see 1 and 3."
    assert (finding.place.start, finding.place.end) == ((2, 3), (2, 7))
    assert [(related.place.start, related.message) for related in finding.related] == [
        ((1, 3), "“pier” is here"),
        ((3, 3), "“pier” is here"),
    ]


def test_findings_stand_in_order_of_their_place_then_rule() -> None:
    report = only(draft("pier quay\npier"), rule("b", word="pier"), rule("a", word="quay"), rule("c", word="pier"))
    assert [(f.rule, f.place.span.start) for f in report.findings] == [
        ("b", 0),
        ("c", 0),
        ("a", 5),
        ("b", 10),
        ("c", 10),
    ]


def test_the_same_finding_twice_is_one() -> None:
    assert len(only(draft("pier"), rule(word="pier"), rule(word="pier")).findings) == 1


def test_a_case_the_rule_does_not_name_is_no_finding() -> None:
    assert only(draft("pier"), rule(word="pier", case="hidden")).findings == ()


@pytest.mark.parametrize("end", ["quay", "pier"])
def test_a_superseded_finding_goes_when_it_touches_either_end(end: str) -> None:
    master = rule("master", word="quay", other="pier")._replace(supersedes=("servant",))
    report = only(draft("A quay.\nA pier.\nA mole."), rule("servant", word=end), rule("servant", word="mole"), master)
    assert [(f.rule, f.place.start.line) for f in report.findings] == [("master", 1), ("servant", 3)]


def test_without_its_master_the_other_rule_speaks() -> None:
    master = rule("master", word="quay")._replace(supersedes=("servant",))
    assert [f.rule for f in only(draft("A pier."), rule("servant", word="pier"), master).findings] == ["servant"]


def test_a_rule_without_its_input_is_skipped_once_and_says_why() -> None:
    report = only(draft("pier pier"), rule(needs=("published",), word="pier"))
    assert report.findings == ()
    assert [(skip.rule, skip.reason) for skip in report.skipped] == [("odd-word", "no publication date")]
    dated = only(draft("pier pier", published=date(2024, 3, 6)), rule(needs=("published",), word="pier"))
    assert len(dated.findings) == 2
    assert dated.skipped == ()


@pytest.mark.parametrize(("language", "found"), [("en", 1), ("en-GB", 1), ("EN_us", 1), ("fr", 0)])
def test_a_rule_reads_only_its_own_languages(language: str, found: int) -> None:
    report = only(draft("pier", language=language), rule(word="pier"), rule("b", needs=("published",), word="pier"))
    assert len(report.findings) == found
    assert len(report.skipped) == found


def test_a_check_that_fails_is_newslints_fault_and_the_others_still_speak() -> None:
    report = only(draft("pier"), rule("bad", check="broken"), rule(word="pier"))
    assert [f.rule for f in report.findings] == ["odd-word"]
    problem = report.problems[0]
    assert problem.kind == "internal"
    assert problem.message == "the rule bad failed (ValueError: two lines); this is a bug in newslint"


@pytest.mark.parametrize(("fix", "safe"), [(FixClass.SAFE, [True]), (FixClass.CHOICE, [False]), (FixClass.NONE, [])])
def test_the_rule_says_what_may_be_done_with_a_repair(fix: FixClass, safe: list[bool]) -> None:
    (finding,) = only(draft("A pier."), rule(word="pier", better="quay", fix=fix)).findings
    assert [option.safe for option in finding.fixes] == safe


def test_a_repair_is_titled_and_placed_in_the_source() -> None:
    (finding,) = only(draft("\ufeffA\u00a0 pier."), rule(word="pier", better="quay", fix=FixClass.SAFE)).findings
    (fix,) = finding.fixes
    assert fix.title == "Change “pier” to “quay”"
    assert [(edit.span, edit.text) for edit in fix.edits] == [(Span(4, 8), "quay")]


def test_fingerprints_do_not_depend_on_lines_or_the_other_findings() -> None:
    before = only(draft("A pier.\nA pier."), rule(word="pier")).findings
    after = only(draft("New.\nA pier.\nA quay.\nA pier."), rule(word="pier"), rule("b", word="quay")).findings
    assert [f.fingerprint for f in before] == [f.fingerprint for f in after if f.rule == "odd-word"]
    assert len({f.fingerprint for f in after}) == 3


def test_fingerprints_know_the_path_in_the_repository() -> None:
    here, there = draft("A pier.", path="/tmp/x/draft.txt"), draft("A pier.", path="draft.txt")
    prints = [only(doc.but(repository_path="news/draft.txt"), rule(word="pier")).findings for doc in (here, there)]
    assert prints[0][0].fingerprint == prints[1][0].fingerprint
    assert only(there, rule(word="pier")).findings[0].fingerprint != prints[0][0].fingerprint


def ignoring(doc: Document, *rules: str, reason: str | None = "why", covers: tuple[int, int] = (0, 999)) -> Document:
    entry = Suppression(Directive.IGNORE, rules, reason, Span(0, 1), Span(*covers))
    return doc.but(suppressions=(entry,))


@pytest.mark.parametrize("covers", [(2, 6), (10, 14)])
def test_a_finding_is_accepted_when_either_end_lies_inside(covers: tuple[int, int]) -> None:
    doc = ignoring(draft("A quay.\nA pier."), "odd-word", covers=covers)
    report = only(doc, rule(word="quay", other="pier"))
    assert report.findings == ()
    (entry,) = report.accepted
    assert entry.reason == "why"
    assert entry.finding.fingerprint


def covering(doc: Document, *entries: tuple[Directive, tuple[int, int], str]) -> Document:
    said = [Suppression(kind, ("odd-word",), why, Span(0, 1), Span(*covers)) for kind, covers, why in entries]
    return doc.but(suppressions=tuple(said))


def test_an_ignore_inside_a_longer_one_hides_nothing_of_it() -> None:
    doc = covering(
        draft("A quay.\nA quay.\nA quay."), (Directive.OFF, (0, 16), "long"), (Directive.IGNORE, (2, 6), "in")
    )
    report = only(doc, rule(word="quay"))
    assert [(entry.finding.place.span.start, entry.reason) for entry in report.accepted] == [(2, "long"), (10, "long")]
    assert [finding.place.span.start for finding in report.findings] == [18]


def test_where_a_rule_is_on_again_it_speaks() -> None:
    doc = covering(draft("A quay.\nA quay."), (Directive.OFF, (0, 8), "why"), (Directive.ON, (8, 15), "why"))
    assert [finding.place.span.start for finding in only(doc, rule(word="quay")).findings] == [10]


def test_an_ignore_of_the_file_accepts_all_and_is_used() -> None:
    doc = covering(draft("A quay.\nA quay."), (Directive.FILE, (0, 15), "why"))
    report = only(doc, rule(word="quay"), unused())
    assert report.findings == ()
    assert [entry.reason for entry in report.accepted] == ["why", "why"]
    assert said_of_suppressions(doc, rule(word="pier")) == [("unused", "odd-word/")]


def test_another_rule_or_another_place_is_not_accepted() -> None:
    elsewhere = ignoring(draft("A quay.\nA pier."), "odd-word", covers=(10, 14))
    assert len(only(elsewhere, rule(word="quay")).findings) == 1
    assert len(only(ignoring(draft("A quay."), "other"), rule(word="quay")).findings) == 1


@pytest.mark.parametrize("text", ["A pier [sic].", "A pier” [sic]", "A pier[SIC]"])
def test_sic_right_after_a_word_accepts_it(text: str) -> None:
    report = only(draft(text), rule(word="pier"))
    assert report.findings == ()
    assert [entry.reason for entry in report.accepted] == ["[sic]"]


def test_sic_further_on_does_not() -> None:
    assert len(only(draft("A pier and a [sic] quay."), rule(word="pier")).findings) == 1


def unused() -> Rule:
    case = Case(Severity.WARNING, "{rule}/{near}")
    cases: dict[str | None, Case] = dict.fromkeys(("unused", "unknown", "unknown-near", "group", "no-reason"), case)
    return Rule("suppression-unused", "leftovers", "Unused", "suppression-unused", cases, None, ("*",))


def said_of_suppressions(doc: Document, *rules: Rule, known: tuple[str, ...] = ()) -> list[tuple[str | None, str]]:
    (report,) = lint([doc], [*rules, unused()], known=known).documents
    return [(f.case, f.message) for f in report.findings if f.rule == "suppression-unused"]


def test_an_ignore_that_ignored_nothing_is_reported() -> None:
    doc = ignoring(draft("A quay."), "odd-word")
    assert said_of_suppressions(doc, rule(word="pier")) == [("unused", "odd-word/")]
    assert said_of_suppressions(doc, rule(word="quay")) == []


def test_an_ignore_of_a_rule_that_did_not_run_is_not_unused() -> None:
    doc = ignoring(draft("A quay."), "odd-word")
    assert said_of_suppressions(doc, known=("odd-word",)) == []
    assert said_of_suppressions(doc, rule(needs=("published",), word="quay")) == []


def test_an_unknown_rule_is_reported_with_the_nearest() -> None:
    doc = ignoring(draft("A quay."), "odd-wort", "zzz")
    assert said_of_suppressions(doc, known=("odd-word",)) == [
        ("unknown-near", "odd-wort/odd-word"),
        ("unknown", "zzz/"),
    ]


def test_the_nearest_of_a_few_unknown_rules_is_looked_for() -> None:
    """A draft may name thousands; each is told, and one that stands for many rules is told as that."""
    doc = ignoring(draft("A quay."), *(f"odd-word{number}" for number in range(60)), "odd")
    said = [case for case, _ in said_of_suppressions(doc, known=("odd-word", "odd/"))]
    assert said == ["unknown-near"] * 40 + ["unknown"] * 20 + ["group"]


def test_an_ignore_without_a_reason_is_reported() -> None:
    assert said_of_suppressions(ignoring(draft("A quay."), "odd-word", reason=None), rule(word="quay")) == [
        ("no-reason", "odd-word/")
    ]


def test_what_was_read_is_counted() -> None:
    report = only(draft("A quay."))
    assert set(report.checked) == {"names", "dates", "quantities", "quotes", "attributions"}


def test_a_brief_report_counts_only_where_nothing_is_found_and_has_no_fingerprints() -> None:
    found, clean = lint([draft("A pier."), draft("A quay.")], [rule(word="pier")], brief=True).documents
    assert (bool(found.checked), bool(clean.checked)) == (False, True)
    assert [finding.fingerprint for finding in found.findings] == [""]


def test_a_report_that_is_not_counted_has_no_counts() -> None:
    assert not any(one.checked for one in lint([draft("A pier."), draft("A quay.")], [], counted=False).documents)


def test_an_empty_draft_has_nothing_to_say() -> None:
    report = only(draft(""), rule(word="pier"))
    assert (report.findings, report.accepted) == ((), ())


def test_what_a_rule_supersedes_is_swallowed_at_either_end_and_nowhere_else() -> None:
    doc = draft("A quay.\nA pier.\nA quay.")
    master = rule("master", word="pier", other="quay")._replace(supersedes=("odd-word",))
    first, second = Span(2, 6), Span(18, 22)
    report = only(doc, rule(word="quay"), master)
    assert [(f.rule, f.place.span) for f in report.findings] == [("master", Span(10, 14))]
    nearer = rule("master", word="pier")._replace(supersedes=("odd-word",))
    assert [f.place.span for f in only(doc, rule(word="quay"), nearer).findings if f.rule == "odd-word"] == [
        first,
        second,
    ]


def test_an_ignore_of_a_family_is_no_rule_and_no_nearest_name() -> None:
    doc = ignoring(draft("A quay."), "dates", "date")
    kinds = [case for case, _ in said_of_suppressions(doc, known=("dates/",))]
    assert kinds == ["group", "unknown"]
