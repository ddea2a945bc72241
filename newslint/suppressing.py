"""Suppressions accept findings, and are themselves held to account: none may be unknown, unused or without a reason."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from newslint.document import Directive, Document, Suppression, per_document
from newslint.finding import Accepted, Finding, Place
from newslint.stretches import Stretches
from newslint.text import Span

_SIC = "[sic]"
_SICS = ("[sic]", "[SIC]", "[Sic]")
_BETWEEN = " ”\"'’"
_POSSESSIVES = ("'s", "’s")
_LOOKED_UP = 40
"""For how many unknown names of a draft the nearest known one is looked for."""
_SEALED = "the register says: do not touch"


def accept(doc: Document, findings: Iterable[Finding]) -> tuple[list[Finding], list[Accepted]]:
    """The findings that stay, and those that a suppression or a `[sic]` accepts."""
    kept, accepted = [], []
    by_rule = _by_rule(doc.suppressions)
    for finding in findings:
        excuse = _excuse(doc, finding, by_rule)
        if excuse is None:
            kept.append(finding)
        else:
            accepted.append(Accepted(finding, excuse.reason))
    return kept, accepted


def judged(doc: Document, accepted: Sequence[Accepted], ran: Collection[str], known: Collection[str]) -> Document:
    """The document with every suppression told which of its rules are unknown and which silenced nothing.

    `known` has every rule, and every family and pack with a `/` behind it. A rule that did not run, without a day of
    publication or because it is not selected, is never unused.
    """
    silenced: dict[str, list[tuple[Span, None]]] = {}
    for entry in accepted:
        for name in names_of(entry.finding):
            silenced.setdefault(name, []).extend((end, None) for end in _ends(entry.finding))
    found = {rule: Stretches(ends) for rule, ends in silenced.items()}
    unknown = dict.fromkeys(rule for one in doc.suppressions for rule in one.rules if rule not in known)
    near = {rule: _nearest(rule, known, at < _LOOKED_UP) for at, rule in enumerate(unknown)}
    marked = [
        one._replace(
            unused=tuple(rule for rule in one.rules if rule in ran and _is_unused(one, rule, found)),
            unknown=tuple((rule, near[rule]) for rule in one.rules if rule in near),
        )
        for one in doc.suppressions
    ]
    return doc.but(suppressions=tuple(marked))


def names_of(finding: Finding) -> tuple[str, ...]:
    """What a finding can be accepted by: its rule, and the term of a pack that it goes against."""
    return (finding.rule,) if finding.term is None else (finding.rule, finding.term)


def _is_unused(suppression: Suppression, rule: str, silenced: Mapping[str, Stretches[None]]) -> bool:
    if suppression.directive is Directive.ON or _late(rule):
        return False
    if suppression.directive is Directive.FILE:
        return rule not in silenced
    return rule not in silenced or silenced[rule].touches(suppression.covers) is None


def _late(rule: str) -> bool:
    """Whether a rule speaks only after suppressions were judged, so that ignoring it cannot be judged yet."""
    return rule == "suppression-unused"


def _by_rule(suppressions: Iterable[Suppression]) -> Mapping[str, tuple[Suppression | None, Stretches[Suppression]]]:
    """For each rule the suppression of the whole file, if there is one, and the stretches the others cover."""
    files: dict[str, Suppression] = {}
    covers: dict[str, list[tuple[Span, Suppression]]] = {}
    for suppression in suppressions:
        for rule in suppression.rules:
            stretches = covers.setdefault(rule, [])
            if suppression.directive is Directive.FILE:
                files.setdefault(rule, suppression)
            elif suppression.directive is not Directive.ON:
                stretches.append((suppression.covers, suppression))
    return {rule: (files.get(rule), Stretches(stretches)) for rule, stretches in covers.items()}


def _excuse(
    doc: Document, finding: Finding, by_rule: Mapping[str, tuple[Suppression | None, Stretches[Suppression]]]
) -> Suppression | None:
    for name in names_of(finding):
        if name not in by_rule:
            continue
        whole, stretches = by_rule[name]
        touched = whole or next((found[1] for end in _ends(finding) if (found := stretches.touches(end))), None)
        if touched is not None:
            return touched
    end = finding.place.span.end
    if end in sic_places(doc):
        sic = Span(end, end + len(_SIC))
        return Suppression(Directive.IGNORE, (finding.rule,), _SIC, sic, sic)
    return _sealed(doc, finding)


def _sealed(doc: Document, finding: Finding) -> Suppression | None:
    """The register's word that a name is not to be touched, for a finding inside one."""
    if doc.conventions.register is None or finding.place.part != doc.source.part:
        return None
    span = finding.place.span
    places = sealed_places(doc)
    at = bisect_right(places, span.start, key=lambda name: name.start) - 1
    if at < 0 or places[at].end < span.end:
        return None
    return Suppression(Directive.IGNORE, (finding.rule,), _SEALED, places[at], places[at])


@per_document
def sic_places(doc: Document) -> frozenset[int]:
    """Where in the source words end that `[sic]` stands right behind, whatever marks it as italic there."""
    found: set[int] = set()
    for mark in _SICS:
        at = doc.text.find(mark)
        while at >= 0:
            found.update(doc.locate(Span(end - 1, end)).end for end in _ends_before(doc.text, at) if end)
            at = doc.text.find(mark, at + 1)
    return frozenset(found)


def _ends_before(text: str, at: int) -> Iterator[int]:
    """Where a word may end whose mark stands at an offset: before the space and closing quotes between, if any."""
    while at and text[at - 1] in _BETWEEN:
        yield at
        at -= 1
    yield at
    if text.endswith(_POSSESSIVES, 0, at):  # "Orvel’s [sic]"
        yield at - 2


@per_document
def sealed_places(doc: Document) -> tuple[Span, ...]:
    """Where in the source the names stand that the register forbids to touch."""
    from newslint.facts.register import sealed

    return tuple(map(doc.locate, sealed(doc)))


def _ends(finding: Finding) -> Iterator[Span]:
    """Both ends of a finding, where they lie in the file itself."""
    ends: tuple[Place, ...] = (finding.place, *(related.place for related in finding.related))
    return (end.span for end in ends if end.path == finding.place.path)


def _nearest(name: str, known: Collection[str], is_looked_up: bool) -> str:
    """The known rule with the nearest name, an empty text where none is near, the name itself where many have it."""
    from difflib import get_close_matches

    if f"{name}/" in known:
        return name
    if not is_looked_up:
        return ""
    rules = sorted(rule for rule in known if not rule.endswith(("/", "/*")))
    return next(iter(get_close_matches(name, rules, n=1)), "")
