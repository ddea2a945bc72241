"""newslint is a copy desk for news drafts: it says where one disagrees with itself.

The public names are imported when they are first used::

    from newslint import Source, lint, load_rules, read, select

    draft = read(Source("draft.txt", text))
    report = lint([draft], select(load_rules()))
    for finding in report.findings:
        print(finding.place.start.line, finding.message)
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from newslint.document import Block, Document, Zone
    from newslint.engine import compared, lint
    from newslint.finding import Edit, Finding, Fix, Place, Related, Severity
    from newslint.readers import read
    from newslint.report import DocumentReport, Problem, Report, Skipped
    from newslint.rulebook import Rule, load_rules, select
    from newslint.text import Position, Source, Span, UnreadableError, decode

__version__ = "0.1.0"

_HOMES = {
    "document": ("Block", "Document", "Zone"),
    "engine": ("compared", "lint"),
    "finding": ("Edit", "Finding", "Fix", "Place", "Related", "Severity"),
    "readers": ("read",),
    "report": ("DocumentReport", "Problem", "Report", "Skipped"),
    "rulebook": ("Rule", "load_rules", "select"),
    "text": ("Position", "Source", "Span", "UnreadableError", "decode"),
}
_HOME_OF = {name: home for home, names in _HOMES.items() for name in names}

__all__ = [
    "Block",
    "Document",
    "DocumentReport",
    "Edit",
    "Finding",
    "Fix",
    "Place",
    "Position",
    "Problem",
    "Related",
    "Report",
    "Rule",
    "Severity",
    "Skipped",
    "Source",
    "Span",
    "UnreadableError",
    "Zone",
    "compared",
    "decode",
    "lint",
    "load_rules",
    "read",
    "select",
]


def __getattr__(name: str) -> object:
    """The public name, imported now."""
    if name not in _HOME_OF:
        raise AttributeError(f"module 'newslint' has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(f"newslint.{_HOME_OF[name]}"), name)


def __dir__() -> list[str]:
    """The public names."""
    return [*__all__, "__version__"]
