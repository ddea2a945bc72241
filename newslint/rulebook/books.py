"""A rulebook is a tree of rule files: its file names are rule ids, its folders are families."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterable, Iterator

from newslint.rulebook.cache import cache_path, code_stamp, keep, lexicon_stamp, recall, stamps
from newslint.rulebook.faults import Fault, RulebookError
from newslint.rulebook.places import COMPILED, rules_path
from newslint.rulebook.rule import SHIPPED, Rule, RuleFile
from newslint.shelf import SHELF

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from newslint.rulebook.page import Page
    from newslint.rulebook.tree import Node

_HOUSE = "house"
_NO_RULES = "lexicons"
_SUFFIXES = (".yml", ".yaml")
_CODE = ("checks", "rulebook")


def load_rules(
    extra: Iterable[str | os.PathLike[str]] = (), use_cache: bool = True, houses: Collection[str] | None = None
) -> tuple[Rule, ...]:
    """The shipped rules and those of the extra files and folders, in order of their ids within each.

    Of the house packs that ship, the formats of all are among them, or of these `houses` alone. Raises `RulebookError`
    with every fault of a file or folder that is no rulebook.
    """
    rules = [*_shipped(use_cache, houses)]
    for root in extra:
        book = _book(rule_files(os.fspath(root)), os.fspath(root), {rule.key for rule in rules}, use_cache)
        rules += _apart(book, rules)
    return tuple(rules)


def read_pages(paths: Iterable[str | os.PathLike[str]] = (), also: Collection[str] = ()) -> tuple[Page, ...]:
    """The whole pages of these rule files and folders (the shipped ones if none is named), read from their YAML.

    Every entry of a pack is a page. `also` are ids of rules that the pages may name besides their own and the shipped
    ones.
    """
    given = [os.fspath(path) for path in paths]
    files = [file for path in given for file in rule_files(path)] if given else shipped_files()
    return _pages(files, {file.id for file in shipped_files()}.union(also))


def shipped_files() -> list[RuleFile]:
    """The rule files that come with newslint."""
    return rule_files(rules_path(), SHIPPED)


def rule_files(root: str, origin: str = "") -> list[RuleFile]:
    """The rule files of a folder tree, or the one that a path names; raises `RulebookError` if there is none such."""
    if os.path.isdir(root):
        paths = sorted(_walk(root))
        if not origin:
            _refuse_outside(paths, root)
        return [_rule_file(root, path, origin) for path in paths]
    if not os.path.isfile(root):
        raise RulebookError([Fault(root, 1, 1, "there is no such file or folder")])
    if not root.endswith(_SUFFIXES):
        raise RulebookError([Fault(root, 1, 1, "a rule file is YAML and its name ends in .yml")])
    return [_rule_file(os.path.dirname(root), root, origin)]


def _walk(folder: str) -> Iterator[str]:
    for entry in os.scandir(folder):
        if entry.name.startswith(".") or entry.name == _NO_RULES:
            continue
        if entry.is_dir(follow_symlinks=False):
            yield from _walk(entry.path)
        elif entry.name.endswith(_SUFFIXES):
            yield entry.path


def _refuse_outside(paths: Iterable[str], root: str) -> None:
    """Refuse links among the files of a pack that lead out of its repository; those that ship may lie anywhere."""
    links = [path for path in paths if os.path.islink(path)]
    if links:
        from newslint.outside import REMEDY, leads_out

        faults = [
            Fault(link, 1, 1, f"this link leads out of its repository; {REMEDY}")
            for link in links
            if leads_out(link, root)
        ]
        if faults:
            raise RulebookError(faults)


def _rule_file(root: str, path: str, origin: str) -> RuleFile:
    folder, name = os.path.split(path)
    family = os.path.basename(os.path.abspath(folder))
    inside = path[len(root) :].replace("\\", "/").strip("/").split("/")
    if origin == SHIPPED and inside[0] == _HOUSE:
        origin = f"{_HOUSE}/{inside[1]}"
    return RuleFile(name.rpartition(".")[0], family, path, origin or root)


def _shipped(use_cache: bool, houses: Collection[str] | None) -> list[Rule]:
    compiled = _compiled_in()
    if compiled is not None:
        return _rules(compiled, houses, rules_path())
    return _book(shipped_files(), rules_path(), (), use_cache, houses)


def _compiled_in() -> Any:
    """What the wheel carries; nothing in a source tree."""
    path = os.path.join(COMPILED, "rules.json")
    try:
        seen = os.stat(path)
    except OSError:
        return None
    rules = SHELF.take("rules", seen)
    if rules is None:
        import json

        with open(path, "rb") as file:
            rules = json.loads(file.read())
        SHELF.place("rules", seen, rules)
    return rules


def _book(
    files: list[RuleFile],
    root: str,
    known: Collection[str],
    use_cache: bool,
    houses: Collection[str] | None = None,
) -> list[Rule]:
    """The rules of one rulebook, from the cache if it holds them as they are now."""
    from newslint.rulebook.compiled import bound, entries_of

    if not use_cache:
        return _rules(bound(entries_of(_pages(files, known))), houses)
    named = {file.path: file.path for file in files}
    path, code = cache_path("rules", root), [*code_stamp(_CODE), *lexicon_stamp(), *sorted(known)]
    kept = recall(path, named, code)
    if kept is not None:
        try:
            return _rules(kept, houses)
        except Exception:  # a cache that cannot be read, for whatever reason, is no cache
            kept = None
    seen = stamps(named)
    entries = bound(entries_of(_pages(files, known)))
    keep(path, seen, code, entries)
    return _rules(entries, houses)


def _rules(entries: Any, houses: Collection[str] | None, root: str = "") -> list[Rule]:
    from newslint.rulebook.compiled import rule_of, unbound

    return [rule_of(entry, root) for entry in unbound(entries, houses)]


def _pages(files: list[RuleFile], known: Collection[str]) -> tuple[Page, ...]:
    from newslint.rulebook.packs import is_pack, read_packs
    from newslint.rulebook.schema import read_page

    faults: list[Fault] = []
    ids = {file.id for file in files}.union(known)
    parsed = [(file, node) for file in files if (node := _parsed(file, faults)) is not None]
    single = [(file, node) for file, node in parsed if not is_pack(node)]
    faults += _repeated(file for file, _ in single)
    pages = [page for file, node in single if (page := read_page(file, node, ids, faults))]
    pages += read_packs([(file, node) for file, node in parsed if is_pack(node)], ids, faults)
    if faults:
        raise RulebookError(faults)
    return tuple(pages)


def _parsed(file: RuleFile, faults: list[Fault]) -> Node | None:
    from newslint.rulebook.tree import parse, read_text

    text = read_text(file.path, faults)
    return parse(file.path, text, faults) if text is not None else None


def _repeated(files: Iterable[RuleFile]) -> Iterator[Fault]:
    seen: dict[str, str] = {}
    for file in files:
        if seen.setdefault(file.id, file.path) != file.path:
            yield _taken(file.id, file.path, seen[file.id])


def _apart(rules: list[Rule], before: Iterable[Rule]) -> list[Rule]:
    """The rules of a further book, none of which may have the id of one before."""
    taken = {rule.key: rule.path for rule in before}
    faults = [_taken(rule.key, rule.path, taken[rule.key]) for rule in rules if rule.key in taken]
    if faults:
        raise RulebookError(faults)
    return rules


def _taken(name: str, path: str, other: str) -> Fault:
    return Fault(path, 1, 1, f"a rule is already called {name!r} ({other}); name this file differently")
