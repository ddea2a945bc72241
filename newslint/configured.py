"""A configuration file is read key by key; each wrong one is a fault at its place that says what would be right."""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Mapping

from newslint.config import FAIL_ON, PYPROJECT, Config, ConfigurationError, Override, is_language
from newslint.finding import Severity
from newslint.rulebook.faults import Fault, one_of
from newslint.rulebook.form import Form
from newslint.rulebook.tree import Node, parse, read_text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

LOCALES = ("us", "uk", "iso")
WEEK_STARTS = ("monday", "sunday", "saturday")
EDITIONS = ("web", "morning-print", "evening-print")
STORY_TYPES = ("news", "obituary", "live", "listing", "letters", "transcript", "sport", "markets", "opinion", "history")

_SEVERITIES = tuple(severity.value for severity in Severity)
_NAMES = ("select", "extend-select", "ignore")


def read_config(path: str, folder: str) -> Config:
    """The configuration a file is, its patterns starting from this folder. Raises `ConfigurationError`."""
    faults: list[Fault] = []
    text = read_text(path, faults)
    node = None
    if text is not None and text.strip():
        node = _tree(path, text, faults)
    settings = _checked(Form(path, node, faults), _READERS) if node is not None else {}
    if faults:
        raise ConfigurationError(faults)
    return Config(path=path, folder=folder, **settings)


def _tree(path: str, text: str, faults: list[Fault]) -> Node | None:
    if os.path.basename(path) == PYPROJECT or path.endswith(".toml"):
        from newslint.toml_tree import table

        return table(path, text, ("tool", "newslint"), faults)
    if not any(line.strip() and not line.lstrip().startswith("#") for line in text.splitlines()):
        return None
    return parse(path, text, faults)


def _checked(form: Form, readers: Mapping[str, Callable[[Form, str], Any]]) -> dict[str, Any]:
    """The settings of a form by the names `Config` gives them, and the places of names only the rulebook knows."""
    form.keys(tuple(readers), "the configuration" if "overrides" in readers else "an override")
    settings = {key.replace("-", "_"): readers[key](form, key) for key in form.items if key in readers}
    places = {(key, _text(item)): (item.line, item.column) for key in _NAMES for item in _listed(form, key)}
    severity = form.items.get("severity")
    places |= {("severity", rule): place for rule, place in (severity.keys if severity else {}).items()}
    return {**settings, "places": places}


def _text(node: Node) -> str:
    return str(node.value).strip()


def _listed(form: Form, key: str) -> tuple[Node, ...]:
    node = form.items.get(key)
    return node.value if node is not None and isinstance(node.value, tuple) else ()


def _texts(form: Form, key: str) -> tuple[str, ...]:
    return tuple(_text(node) for node in form.texts(key))


def _patterns(form: Form, key: str) -> tuple[str, ...]:
    from newslint.discover import patterns

    for node in form.texts(key):
        if not len(patterns([_text(node)])):
            form.fault(
                node, f"{_text(node)!r} is no pattern; write it as in .gitignore, such as archive/ or *.draft.txt"
            )
    return _texts(form, key)


def _choice(*known: str) -> Callable[[Form, str], str]:
    return lambda form, key: form.choice(key, known, known[0])


def _severity(form: Form, key: str) -> dict[str, Severity]:
    inner = _mapping(form, key, "rule: error, warning or suggestion")
    return {rule: Severity(inner.choice(rule, _SEVERITIES, "warning")) for rule in inner.items}


def _mapping(form: Form, key: str, example: str) -> Form:
    node = form.items[key]
    if isinstance(node.value, Mapping):
        return Form(form.path, node, form.faults)
    form.fault(node, f"{key} is a mapping ({example})")
    return Form(form.path, Node({}, node.line, node.column), form.faults)


def _language(form: Form, key: str) -> str:
    tag = form.line(key)
    if not is_language(tag):
        form.fault(form.items[key], f"{tag!r} is no language tag; write en, es or en-GB")
        return "en"
    return tag


def _encoding(form: Form, key: str) -> str | None:
    name = form.line(key)
    try:
        "a".encode(name)
    except (LookupError, ValueError):
        form.fault(form.items[key], f"{name!r} is no text encoding; write a name such as windows-1252 or iso-8859-1")
    return name or None


def _published_pattern(form: Form, key: str) -> str | None:
    pattern = form.line(key)
    if not all(token in pattern for token in ("YYYY", "MM", "DD")):
        form.fault(form.items[key], f"{pattern!r} names no whole date; write it like _posts/YYYY-MM-DD-*")
    return pattern or None


def _front_matter(form: Form, key: str) -> dict[str, tuple[str, ...]]:
    from newslint.lexicons import lexicon

    inner = _mapping(form, key, "dek: [standfirst]")
    inner.keys(tuple(lexicon("front-matter")), key)
    return {role: _texts(inner, role) for role in inner.items}


def _files(form: Form, key: str) -> tuple[str, ...]:
    """Paths that must exist inside the repository, made absolute from where the configuration stands."""
    folder = os.path.dirname(os.path.abspath(form.path))
    found = []
    for node in form.texts(key):
        path = os.path.normpath(os.path.join(folder, _text(node)))
        if not _is_outside(form, node, path) and not os.path.isfile(path):
            form.fault(node, f"there is no such file: {_text(node)}")
        found.append(path)
    return tuple(found)


def _is_outside(form: Form, node: Node, path: str) -> bool:
    """Whether a path leaves the repository, which is a fault of the configuration whether anything is there or not."""
    from newslint.outside import REMEDY, leads_out

    outside = leads_out(path, os.path.dirname(os.path.abspath(form.path)))
    if outside:
        form.fault(node, f"{_text(node)} leads out of this repository; {REMEDY}")
    return outside


def _extends(form: Form, key: str) -> tuple[str, ...]:
    """Packs by their name, folders and files of rules by their absolute path; a single one needs no list."""
    folder = os.path.dirname(os.path.abspath(form.path))
    node = form.items[key]
    nodes = [node] if isinstance(node.value, str) and node.value.strip() else form.texts(key)
    return tuple(_pack(form, node, folder) for node in nodes)


def _pack(form: Form, node: Node, folder: str) -> str:
    from newslint.rulebook.places import rules_path

    name = _text(node)
    path = os.path.normpath(os.path.join(folder, name))
    if _is_outside(form, node, path) or os.path.exists(path):
        return path
    if name.startswith("house/") and os.path.isdir(os.path.join(rules_path(), *name.split("/"))):
        return name
    form.fault(node, f"{name!r} is neither a pack that ships with newslint nor a folder of rules{_packs(name)}")
    return name


def _packs(name: str) -> str:
    from newslint.rulebook.places import rules_path

    house = os.path.join(rules_path(), "house")
    packs = [f"house/{pack}" for pack in sorted(os.listdir(house))] if os.path.isdir(house) else []
    return one_of(name, packs)


def _overrides(form: Form, key: str) -> tuple[Override, ...]:
    node = form.items[key]
    if not isinstance(node.value, tuple):
        form.fault(node, "overrides is a list of - paths: [sport/] with what is different there")
        return ()
    return tuple(_override(Form(form.path, item, form.faults)) for item in node.value)


def _override(form: Form) -> Override:
    if isinstance(form.node.value, Mapping) and not _listed(form, "paths"):
        form.fault(form.items.get("paths", form.node), "an override needs paths, a list of patterns such as [sport/]")
    settings = _checked(form, {"paths": _patterns, **BY_PATH})
    return Override(settings.pop("paths", ()), settings)


BY_PATH: Mapping[str, Callable[[Form, str], Any]] = {
    "select": _texts,
    "extend-select": _texts,
    "ignore": _texts,
    "severity": _severity,
    "fail-on": lambda form, key: form.choice(key, FAIL_ON, "warning"),
    "language": _language,
    "locale": _choice(*LOCALES),
    "week-start": _choice(*WEEK_STARTS),
    "edition": _choice(*EDITIONS),
    "story-type": _choice(*STORY_TYPES),
    "published-pattern": _published_pattern,
    "front-matter": _front_matter,
    "encoding": _encoding,
}
"""The settings that may differ by path, with what reads each."""

_READERS: Mapping[str, Callable[[Form, str], Any]] = {
    "extends": _extends,
    **BY_PATH,
    "exclude": _patterns,
    "overrides": _overrides,
    "registers": _files,
    "corrections": _files,
}

KEYS: Collection[str] = tuple(_READERS)
"""Every key a configuration may have."""
