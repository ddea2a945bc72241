"""The compiled form of a rule is what a check run needs of it, as JSON: validated, without examples and reasons."""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence

from newslint.document import Zone
from newslint.finding import Severity
from newslint.rulebook.rule import FORMAT, TERM, Case, FixClass, Rule
from newslint.signs import Signs

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from newslint.rulebook.page import Page

_ONE_OUTCOME = ""
_HOUSE = "house/"
_PLAIN: Mapping[str, Callable[[Any], Any]] = {
    "int": int,
    "str": str,
    "Literal": str,
    "tuple[str, ...]": tuple,
    "frozenset[str]": frozenset,
    "bool": "true".__eq__,
    "str | None": lambda text: None if text in ("", "null", "~") else text,
    "tuple[Zone, ...]": lambda names: tuple(map(Zone, names)),
    "tuple[UserPattern, ...]": tuple,
}
"""How settings of the commonest kinds become options; they were seen to fit when their rule was read."""


def entries_of(pages: Iterable[Page]) -> list[dict[str, Any]]:
    """The compiled forms of rules; the terms of a pack are one, which names the files that its book is made of."""
    pages = list(pages)
    packs: dict[str, list[Page]] = {}
    for page in pages:
        if page.rule.id == TERM and page.rule.term:
            packs.setdefault(page.rule.term.partition("/")[0], []).append(page)
    return [*(entry_of(page) for page in pages if not _is_term(page)), *(_whole(*pack) for pack in packs.items())]


def bound(entries: Iterable[dict[str, Any]]) -> dict[str, Any]:
    """Compiled rules as they are kept: the formats of a house pack as one text, read only where the pack is wanted."""
    import json

    plain: list[dict[str, Any]] = []
    formats: dict[str, list[dict[str, Any]]] = {}
    for entry in entries:
        apart = entry["id"] == FORMAT and entry["origin"].startswith(_HOUSE)
        (formats.setdefault(entry["origin"], []) if apart else plain).append(entry)
    return {"rules": plain, "formats": {house: json.dumps(each) for house, each in formats.items()}}


def unbound(kept: Any, houses: Collection[str] | None) -> Iterator[Any]:
    """The compiled rules that are kept, with the formats of these house packs, or of all."""
    yield from kept["rules"]
    wanted = [formats for house, formats in kept["formats"].items() if houses is None or house in houses]
    if wanted:
        import json

        for formats in wanted:
            yield from json.loads(formats)


def _is_term(page: Page) -> bool:
    return page.rule.id == TERM and bool(page.rule.term)


def _whole(pack: str, pages: Sequence[Page]) -> dict[str, Any]:
    """The terms of a pack as one rule, whatever files they stand in."""
    from newslint.rulebook.page import Page

    first = pages[0].rule
    rule = first._replace(
        title=f"Terms of {pack}",
        term=f"{pack}/*",
        replaces=tuple(name for page in pages for name in page.rule.replaces),
    )
    return entry_of(Page(rule, {"files": sorted({page.rule.path for page in pages})}))


def entry_of(page: Page) -> dict[str, Any]:
    """The compiled form of a rule."""
    rule = page.rule
    return {
        "id": rule.id,
        "family": rule.family,
        "title": rule.title,
        "check": rule.check,
        "cases": {name or _ONE_OUTCOME: _outcome(case) for name, case in rule.cases.items()},
        "settings": page.settings,
        "languages": rule.languages,
        "supersedes": rule.supersedes,
        "on": rule.on,
        "path": rule.path,
        "origin": rule.origin,
        "needs": rule.needs,
        "signs": rule.signs,
        "term": rule.term,
        "replaces": rule.replaces,
    }


def _outcome(case: Case) -> list[str]:
    return [case.severity.value, case.message, case.elsewhere, case.fix.value]


def rule_of(entry: Mapping[str, Any], root: str = "") -> Rule:
    """The rule that was compiled, its file below a root; raises whatever a broken or outdated entry makes go wrong."""
    return Rule(
        id=entry["id"],
        family=entry["family"],
        title=entry["title"],
        check=entry["check"],
        cases={name or None: _case(*outcome) for name, outcome in entry["cases"].items()},
        languages=tuple(entry["languages"]),
        supersedes=tuple(entry["supersedes"]),
        on=entry["on"],
        path=os.path.join(root, entry["path"]),
        origin=entry["origin"],
        needs=tuple(entry["needs"]),
        signs=tuple(_signs(*group) for group in entry["signs"]),
        settings=entry["settings"],
        term=entry["term"],
        replaces=tuple(entry["replaces"]),
    )


def _case(severity: str, message: str, elsewhere: str, fix: str) -> Case:
    return Case(Severity(severity), message, elsewhere, FixClass(fix))


def _signs(
    words: list[str],
    phrases: list[str],
    marks: list[str],
    zones: list[str],
    pattern: str,
    digit: str,
    facts: list[str],
) -> Signs:
    return Signs(tuple(words), tuple(phrases), tuple(marks), tuple(zones), pattern, digit, tuple(facts))


def options_from(shape: Any, settings: Mapping[str, Any]) -> Any:
    """The options of a check that the settings of a compiled rule are."""
    named = {name.replace("-", "_"): value for name, value in settings.items()}
    kinds = [_PLAIN.get(shape.__annotations__.get(name, "").partition("['")[0]) for name in named]
    if None not in kinds:
        return shape(**{name: kind(named[name]) for name, kind in zip(named, kinds, strict=True) if kind})
    from newslint.rulebook.settings import options_of

    return options_of(shape, settings)
