"""Names that an editor has let stand, with an ignore and its reason or a `[sic]`, are right: they may be registered."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.document import Document
from newslint.facts.names import NameType, clusters
from newslint.finding import Accepted
from newslint.registers.editing import Addition
from newslint.report import DocumentReport
from newslint.text import Span

_FAMILIES = ("names", "places")
_OF_PLACES = "places"


def accepted_names(report: DocumentReport) -> Iterator[Addition]:
    """The names in accepted findings of rules of names, each with the reason given; a surname by its full name."""
    doc = report.document
    if doc is None:
        return
    seen: set[str] = set()
    for accepted in report.accepted:
        if accepted.finding.family in _FAMILIES:
            new = _addition(doc, accepted)
            if new.name and new.name not in seen:
                seen.add(new.name)
                yield new


def _addition(doc: Document, accepted: Accepted) -> Addition:
    at = accepted.finding.place.span
    written = " ".join(doc.source.text[at.start : at.end].split())
    name, kind = _whole(doc, at) or (written, "")
    if written not in name:
        name = written
    return Addition(
        name,
        kind or ("place" if accepted.finding.family == _OF_PLACES else ""),
        note=f"accepted in {doc.path}: {accepted.reason}" if accepted.reason else f"accepted in {doc.path}",
    )


def _whole(doc: Document, at: Span) -> tuple[str, str] | None:
    """The fullest form of the name that a place of the source is a mention of, and its type."""
    for cluster in clusters(doc):
        for mention in cluster.mentions:
            if doc.locate(mention.span).overlaps(at):
                kind = "" if cluster.type is NameType.PERSON else cluster.type.value
                return cluster.name, kind
    return None
