"""Suppressions accept findings, and are themselves held to account: none may be unknown, unused or without a reason."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

from newslint.document import Directive, Document, Suppression
from newslint.finding import Accepted, Finding, Place
from newslint.text import Span

_SIC = "[sic]"


def accept(doc: Document, findings: Iterable[Finding]) -> tuple[list[Finding], list[Accepted]]:
    """The findings that stay, and those that a suppression or a `[sic]` accepts."""
    kept, accepted = [], []
    for finding in findings:
        excuse = _excuse(doc, finding)
        if excuse is None:
            kept.append(finding)
        else:
            accepted.append(Accepted(finding, excuse.reason))
    return kept, accepted


def judged(doc: Document, accepted: Sequence[Accepted], ran: Collection[str], known: Collection[str]) -> Document:
    """The document with every suppression told which of its rules are unknown and which silenced nothing.

    A rule that did not run, for want of a publication date or because it is not selected, is never unused.
    """
    marked = []
    for suppression in doc.suppressions:
        silenced = {entry.finding.rule for entry in accepted if _covers(suppression, entry.finding)}
        idle = tuple(rule for rule in suppression.rules if rule in ran and rule not in silenced)
        unused = () if suppression.directive is Directive.ON else tuple(rule for rule in idle if not _late(rule))
        unknown = tuple((rule, _nearest(rule, known)) for rule in suppression.rules if rule not in known)
        marked.append(suppression._replace(unused=unused, unknown=unknown))
    return replace(doc, suppressions=tuple(marked))


def _late(rule: str) -> bool:
    """Whether a rule speaks only after suppressions were judged, so that ignoring it cannot be judged yet."""
    return rule == "suppression-unused"


def _excuse(doc: Document, finding: Finding) -> Suppression | None:
    for suppression in doc.suppressions:
        if finding.rule in suppression.rules and _covers(suppression, finding):
            return suppression
    end = finding.place.span.end
    rest = doc.source.text[end : end + len(_SIC) + 2].lstrip(" ”\"'’")
    if rest.lower().startswith(_SIC):
        sic = Span(end, end + len(_SIC))
        return Suppression(Directive.IGNORE, (finding.rule,), _SIC, sic, sic)
    return None


def _covers(suppression: Suppression, finding: Finding) -> bool:
    ends: tuple[Place, ...] = (finding.place, *(related.place for related in finding.related))
    inside = any(end.part is None and end.span.overlaps(suppression.covers) for end in ends)
    return suppression.directive is Directive.FILE or inside


def _nearest(name: str, known: Collection[str]) -> str:
    from difflib import get_close_matches

    return next(iter(get_close_matches(name, sorted(known), n=1)), "")
