"""Each report is one way to show a run; it knows the report and nothing else (`sarif` also what rule files say).

A format is a module with two functions: `draft` shows one draft and needs nothing of the others, so that it can run in
another process; `assemble` puts the drafts together as they come, and says at the end what is true of all of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from importlib import import_module

from newslint.record import Protocol, Record
from newslint.report import DocumentReport
from newslint.reports.tally import Tally

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

FORMATS = (
    *("text", "lines", "json", "github", "gitlab", "sarif"),
    *("rdjson", "checkstyle", "junit", "markdown", "html"),
)
"""The names of all formats, as `--format` takes them."""


WIDTH = 100
"""How wide a report is where no terminal says."""


class Look(Record):
    """How a report looks: in colour or not, how wide, only findings (`quiet`), with a table of rules (`statistics`)."""

    colour: bool = False
    width: int = WIDTH
    quiet: bool = False
    statistics: bool = False


PLAIN = Look()
"""Without colour, as wide as reports are, with everything that is said but statistics."""


class Format(Protocol):
    """What a report module offers."""

    def draft(self, report: DocumentReport, look: Look, /) -> str:
        """What is shown of one draft; `report.document` is its document."""

    def assemble(self, drafts: Iterable[str], tally: Tally, look: Look, /) -> Iterator[str]:
        """The whole report in pieces, as the drafts come; the tally is complete once they have been read."""


def load(name: str) -> Format:
    """The format of this name."""
    module: Any = import_module(f"{__name__}.{name}")
    loaded: Format = module
    return loaded
