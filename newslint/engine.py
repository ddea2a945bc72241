"""The engine runs the selected rules over drafts: slips become findings, one slip is one finding, suppressions hold.

It reads no files and knows no options of the command line. A check that fails is newslint's own fault and is
reported as such; the other checks still speak.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from functools import lru_cache
from importlib import import_module

from newslint.checks import load
from newslint.document import Document
from newslint.facts.story_type import profile
from newslint.finding import Accepted, Finding, Slip
from newslint.record import Record
from newslint.report import DocumentReport, Problem, Report, Skipped
from newslint.rulebook.rule import Rule
from newslint.signs import has_signs
from newslint.stretches import Stretches
from newslint.suppressing import accept, judged
from newslint.text import Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

_COUNTED = ("names", "dates", "quantities", "quotes", "attributions")
_LAST = "suppression-unused"
_PACKAGE = "package"
_EARLIER = "earlier"
_FEWEST = 2
_MOST_KEPT = 2_000
_kept_options: dict[int, tuple[Rule, Any]] = {}
_INPUTS: Mapping[str, tuple[Callable[[Document], bool], str]] = {
    "published": (lambda doc: doc.published is not None, "no publication date"),
    "register": (lambda doc: doc.conventions.register is not None, "no register of names"),
    "corrections": (lambda doc: doc.conventions.corrections is not None, "no corrections log"),
}


class Compared(Record):
    """The drafts of a package and what comparing them finds in each; `problems` are newslint's own."""

    documents: tuple[Document, ...]
    findings: tuple[tuple[Finding, ...], ...]
    problems: tuple[Problem, ...]

    def of(self, doc: Document, rules: Iterable[Rule]) -> list[Finding]:
        """What these rules find in one of the drafts."""
        wanted = {rule.id for rule in rules}
        return [finding for finding in self.findings[self.documents.index(doc)] if finding.rule in wanted]


def lint(
    documents: Iterable[Document],
    rules: Sequence[Rule],
    *,
    known: Collection[str] = (),
    brief: bool = False,
    counted: bool = True,
    across: Compared | None = None,
    earlier: Document | None = None,
) -> Report:
    """The report of these drafts under these rules; `known` names every rule there is, selected or not, and every
    family and pack with a `/` behind it.

    A `brief` report leaves out what only programs read: fingerprints, and the counts of a draft with findings; one that
    is not `counted` has no counts at all. `across` is what `compared` says of a package that all the drafts belong to,
    `earlier` the version before of the only draft.
    """
    names = frozenset(known)
    return Report(tuple(_lint(document, rules, names, brief, counted, across, earlier) for document in documents))


def compared(documents: Sequence[Document], rules: Sequence[Rule]) -> Compared:
    """What the rules that compare drafts find in those of a package."""
    found: list[list[Finding]] = [[] for _ in documents]
    problems: list[Problem] = []
    for rule in rules:
        places = [at for at, doc in enumerate(documents) if _reads(rule, doc.language)]
        if _PACKAGE not in rule.needs or len(places) < _FEWEST:
            continue
        drafts = [documents[at] for at in places]
        try:
            for slip in load(rule.check).check(drafts, _options(rule)):
                found[places[slip.document]] += _findings(drafts[slip.document], rule, slip, drafts)
        except Exception as error:
            problems.append(_fault(documents[0], f"the rule {rule.id} failed", error))
    return Compared(tuple(documents), tuple(map(tuple, found)), tuple(problems))


def _lint(
    doc: Document,
    rules: Sequence[Rule],
    known: frozenset[str],
    brief: bool,
    counted: bool,
    across: Compared | None,
    earlier: Document | None,
) -> DocumentReport:
    problems: list[Problem] = [*across.problems] if across and doc is across.documents[0] else []
    reading = [rule for rule in rules if _reads(rule, doc.language)]
    skipped = tuple(_skipped(doc, reading, alone=across is None, first=earlier is None))
    kind = profile(doc)
    silent = {skip.rule for skip in skipped} | kind.off
    running = [rule for rule in reading if rule.id not in silent]
    apart = [rule for rule in running if rule.check != _LAST and _PACKAGE not in rule.needs]
    speaking = (rule for rule in apart if not rule.signs or has_signs(doc, rule.signs))
    found = [finding for rule in speaking for finding in _run(doc, rule, problems, earlier)]
    found += across.of(doc, running) if across else ()
    found = [_lowered(finding) if finding.rule in kind.lower else finding for finding in found]
    ordered = sorted(_one_each(found, rules), key=_order)
    package = (*(across.documents if across else ()), *((earlier,) if earlier else ()))
    kept, accepted = accept(doc, ordered if brief else _with_fingerprints(doc, ordered, package))
    late, excused = _last(doc, accepted, running, known | {rule.id for rule in rules}, problems)
    findings = tuple(sorted([*kept, *late], key=_order))
    return DocumentReport(
        doc.path,
        doc.published,
        doc.language,
        findings,
        (*accepted, *excused),
        skipped,
        {} if not counted or (brief and findings) else _checked(doc, problems),
        tuple(dict.fromkeys(problems)),
        doc,
    )


def _lowered(finding: Finding) -> Finding:
    """The finding one level lower, for a kind of story in which what it says of is more often meant."""
    return finding._replace(severity=finding.severity.below)


def _last(
    doc: Document,
    accepted: Sequence[Accepted],
    running: Sequence[Rule],
    known: frozenset[str],
    problems: list[Problem],
) -> tuple[list[Finding], list[Accepted]]:
    """What the rules say that judge the suppressions themselves, once all others have spoken."""
    last = [rule for rule in running if rule.check == _LAST]
    if not last or not doc.suppressions:
        return [], []
    asked = {name for suppression in doc.suppressions for name in suppression.rules if "/" in name}
    ran = {name for rule in running for name in (rule.id, rule.key, *_terms_of(rule, asked))}
    elsewhere = {name for name in asked if f"{name.partition('/')[0]}/*" in known - ran}
    after = judged(doc, accepted, ran, known | ran | elsewhere)
    found = [finding for rule in last for finding in _run(after, rule, problems)]
    return accept(doc, _with_fingerprints(doc, sorted(found, key=_order), ()))


def _terms_of(rule: Rule, names: Collection[str]) -> Iterable[str]:
    """Which of these names are terms of the pack that a rule is."""
    return (name for name in names if rule.book is not None and rule.book.under(f"@{name}"))


def _reads(rule: Rule, language: str) -> bool:
    """Whether a rule reads a language: `en` covers `en-GB`, `*` covers all."""
    return not _covering(language).isdisjoint(rule.languages)


@lru_cache(64)
def _covering(language: str) -> frozenset[str]:
    tag = language.lower().replace("_", "-")
    return frozenset(("*", tag, tag.split("-")[0]))


def _skipped(doc: Document, rules: Iterable[Rule], *, alone: bool, first: bool) -> Iterable[Skipped]:
    for rule in rules:
        if not rule.needs:
            continue
        if alone and _PACKAGE in rule.needs:
            yield Skipped(rule.id, "no package")
        if first and _EARLIER in rule.needs:
            yield Skipped(rule.id, "no earlier version")
        for need in rule.needs:
            if need in (_PACKAGE, _EARLIER):
                continue
            given, reason = _INPUTS[need]
            if not given(doc):
                yield Skipped(rule.id, reason)


def _run(doc: Document, rule: Rule, problems: list[Problem], earlier: Document | None = None) -> list[Finding]:
    versions = (doc, earlier) if earlier and _EARLIER in rule.needs else ()
    try:
        slips = load(rule.check).check(versions or doc, _options(rule))
        kept = [slip for slip in slips if not _is_told(doc, slip)]
        return [finding for slip in kept for finding in _findings(doc, rule, slip, versions)]
    except Exception as error:
        problems.append(_fault(doc, f"the rule {rule.id} failed", error))
        return []


def _findings(doc: Document, rule: Rule, slip: Slip, package: Sequence[Document]) -> Iterable[Finding]:
    from newslint.wording import findings_of  # most rules have nothing to say

    return findings_of(doc, rule, slip, package)


def _with_fingerprints(doc: Document, findings: Sequence[Finding], package: Sequence[Document]) -> Iterable[Finding]:
    from newslint.wording import with_fingerprints

    return with_fingerprints(doc, findings, package) if findings else ()


def _is_told(doc: Document, slip: Slip) -> bool:
    """Whether the paragraph at either end of a disagreement tells a slip, and so prints both on purpose."""
    ends = [other.span for other in slip.others if other.document == slip.document and not other.in_source]
    if not ends or slip.in_source:
        return False
    from newslint.facts.notices import says_so_itself, tells_a_slip

    both = (slip.span, *ends)
    return any(tells_a_slip(doc, end) for end in both) and says_so_itself(doc, both)


def _options(rule: Rule) -> Any:
    """The options of a rule; those made of its settings are made once for all drafts."""
    if rule.options is not None:
        return rule.options
    kept = _kept_options.get(id(rule))
    if kept is None:
        if len(_kept_options) >= _MOST_KEPT:
            _kept_options.clear()
        # the rule is kept too, so that no other can come to stand where it stood
        kept = _kept_options[id(rule)] = rule, _options_of_settings(rule)
    return kept[1]


def _options_of_settings(rule: Rule) -> Any:
    shape = load(rule.check).Options
    if not rule.settings:
        return shape()
    from newslint.rulebook.compiled import options_from

    return options_from(shape, rule.settings)


def _fault(doc: Document, what: str, error: Exception) -> Problem:
    detail = " ".join(str(error).split())[:200]
    return Problem(doc.path, "internal", f"{what} ({type(error).__name__}: {detail}); this is a bug in newslint")


def _order(finding: Finding) -> tuple[int, str, int]:
    return finding.place.span.start, finding.rule, finding.place.span.end


def _one_each(findings: Sequence[Finding], rules: Sequence[Rule]) -> list[Finding]:
    """The findings without those that another rule's finding on the same slip supersedes, and without repeats."""
    if not findings:
        return []
    unique = list({(f.rule, f.message, f.place.span): f for f in findings}.values())
    swallowed: dict[str, set[str]] = {}
    for rule in rules:
        swallowed.setdefault(rule.id, set()).update(rule.supersedes)
    touched: dict[tuple[str, str, str | None], list[tuple[Span, None]]] = {}
    for other in unique:
        for end in (other.place, *(related.place for related in other.related)):
            for name in swallowed.get(other.rule, ()):
                touched.setdefault((name, end.path, end.part), []).append((end.span, None))
    known = {key: Stretches(spans) for key, spans in touched.items()}
    return [finding for finding in unique if not _is_swallowed(finding, known)]


def _is_swallowed(finding: Finding, known: Mapping[tuple[str, str, str | None], Stretches[None]]) -> bool:
    place = finding.place
    stretches = known.get((finding.rule, place.path, place.part))
    return stretches is not None and stretches.touches(place.span) is not None


def _checked(doc: Document, problems: list[Problem]) -> dict[str, int]:
    """How many names, dates, numbers, quotations and attributions were read."""
    counts = {}
    for kind in _COUNTED:
        try:
            fact: Callable[[Document], Sequence[Any]] = getattr(import_module(f"newslint.facts.{kind}"), kind)
            counts[kind] = len(fact(doc))
        except Exception as error:
            counts[kind] = 0
            problems.append(_fault(doc, f"reading the {kind} failed", error))
    return counts
