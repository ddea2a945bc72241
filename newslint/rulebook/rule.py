"""A rule is policy: it names a check, sets it, and words what the check finds."""

from __future__ import annotations

from collections.abc import Mapping

from newslint.finding import Severity
from newslint.record import Record, StrEnum

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from newslint.signs import Signs

SHIPPED = "newslint"
"""The origin of the rules that come with newslint and are no house pack."""

TERM, FORMAT = "house-term", "house-format"
"""The ids of what packs say: which words a house writes, and how it sets what is no word."""


class FixClass(StrEnum):
    """What may be done with the repairs a check offers: applied unasked, offered, or not shown at all."""

    SAFE = "safe"
    CHOICE = "choice"
    NONE = "none"


class Case(Record):
    """One outcome of a rule: how sure it is, its words, those for the other place, and the class of its fixes."""

    severity: Severity
    message: str
    elsewhere: str = ""
    fix: FixClass = FixClass.NONE


class Rule(Record):
    """A rule as its file says it; `cases` has the key `None` where there is one outcome.

    `family` is the folder it stands in, `languages` what it can read, `on` whether it runs unless it is selected,
    `needs` the inputs without which it can say nothing, `signs` what a draft has if the rule can say anything.
    `term` names the entry of a pack that the rule is (`ap/percent`), or all its terms (`ap/*`), which `book` holds once
    it is opened. `replaces` are entries of other packs that do not run beside this one.
    `options` are the check's own; where they are None, `settings` hold them as plain data, so that a check is only
    imported when its rule runs.
    """

    id: str
    family: str
    title: str
    check: str
    cases: Mapping[str | None, Case]
    options: Any = None
    languages: tuple[str, ...] = ("en",)
    supersedes: tuple[str, ...] = ()
    on: bool = True
    path: str = ""
    origin: str = "newslint"
    needs: tuple[str, ...] = ()
    signs: tuple[Signs, ...] = ()
    settings: Mapping[str, Any] = {}
    term: str = ""
    replaces: tuple[str, ...] = ()
    book: Any = None

    @property
    def key(self) -> str:
        """What no other rule is called: its id, and for what comes of a pack the name of the entry or `PACK/*`."""
        return self.term or self.id

    @property
    def pack(self) -> str:
        """The name of the pack that the terms of a whole pack belong to."""
        return self.term.removesuffix("/*") if self.term.endswith("/*") else ""

    def outcome(self, name: str | None, term: str | None = None) -> Case | None:
        """What the rule says of a slip of this case, or of one against this term of its book."""
        if self.book is not None and term is not None and term not in self.cases:
            severity, message, fix = self.book.under(f"@{term}")[0]
            return Case(Severity(self.settings.get("severity") or severity), message, "", FixClass(fix))
        return self.cases.get(term if term is not None and term in self.cases else name)


class RuleFile(Record):
    """Where a rule file stands: the id its name is, the family its folder is, its path, and the rulebook it is of."""

    id: str
    family: str
    path: str
    origin: str
