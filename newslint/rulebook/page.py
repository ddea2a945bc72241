"""A page is all that a rule file says: the rule, why it is one, and the examples that show and test it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from newslint.document import Lookup
from newslint.record import Record
from newslint.rulebook.rule import Rule

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


class Example(Record):
    """A draft with what its rule finds in it drawn under the lines; nothing is drawn in one that must pass.

    `drawn` is the text of the file, `line` the line of the file it starts on, `settings` what it sets differently,
    `beside` the rules that run with this one, `fixed` the draft after all safe fixes, `register` and `corrections` the
    newsroom's own books it is checked with, `kept` what stands in them, `package` the other draft of its package,
    `earlier` the version before it. In a `bracketed` one, what is found stands in brackets in the text.
    """

    drawn: str
    flagged: bool
    line: int
    note: str = ""
    published: date | None = None
    format: str = "text"
    language: str | None = None
    settings: Mapping[str, Any] = {}
    beside: tuple[str, ...] = ()
    fixed: str | None = None
    register: Lookup | None = None
    corrections: Lookup | None = None
    kept: Mapping[str, Any] = {}
    package: str = ""
    earlier: str = ""
    bracketed: bool = False


class Page(Record):
    """One rule file; `settings` are its options as text, lists and mappings."""

    rule: Rule
    settings: Mapping[str, Any]
    why: str = ""
    examples: tuple[Example, ...] = ()
