"""A pack is a house's style: a folder of files of `terms` and `formats`, each entry with what it flags and lets pass.

A term says what the house writes for what; a format sets a check. Every entry is a page of its own, with the id
`house-term` or `house-format` and the name of its pack and itself (`ap/protester`).
"""

from __future__ import annotations

import os
from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date

from newslint.finding import Severity
from newslint.record import Record
from newslint.rulebook.brackets import bracketed_examples
from newslint.rulebook.faults import Fault
from newslint.rulebook.form import Form
from newslint.rulebook.page import Example, Page
from newslint.rulebook.rule import FORMAT, SHIPPED, TERM, Case, FixClass, Rule, RuleFile
from newslint.rulebook.schema import CASE_KEYS, ENGINE_VALUES, KEYS, read_examples, read_page, template
from newslint.rulebook.settings import mismatches, options_of
from newslint.rulebook.tree import Node

PACK_KEYS = ("pack", "style", "version", "about", "sources", "terms", "formats")
ENTRY_KEYS = ("note", "why", "sources", "replaces", "flag", "pass", "examples")
TERM_KEYS = (
    *("prefer", "avoid", "except-before", "except-after", "only-before", "only-after", "zone", "voice"),
    *("since", "until", "severity", "message", "fix"),
)

_LISTS = ("avoid", "except-before", "except-after", "only-before", "only-after", "zone")
_TEXTS = ("prefer", "voice", "since", "until")
_VALUES = ("written", "house", *ENGINE_VALUES)


class PackFile(Record):
    """One file of a pack as parsed, and what its pack says of itself."""

    file: RuleFile
    node: Node
    name: str
    style: str
    version: str = ""
    sources: Mapping[str, str] = {}

    def origin(self) -> str:
        """The rulebook its entries are of."""
        return self.file.origin


def is_pack(node: Node) -> bool:
    """Whether a file is one of a pack and no rule."""
    return isinstance(node.value, Mapping) and not {"terms", "formats", "pack"}.isdisjoint(node.value)


def read_packs(parsed: Sequence[tuple[RuleFile, Node]], known: Collection[str], faults: list[Fault]) -> list[Page]:
    """The pages of the entries of these files; files of one folder are one pack."""
    pages: list[Page] = []
    places: dict[str, str] = {}
    for packed in _packs(parsed, faults):
        form = Form(packed.file.path, packed.node, faults)
        form.keys(PACK_KEYS, "a pack")
        for page, node in _entries(form, packed, known):
            place = f"{packed.file.path}:{node.line}"
            if places.setdefault(page.rule.term, place) != place:
                form.fault(node, f"{page.rule.term} is already an entry of the pack ({places[page.rule.term]})")
            pages.append(page)
    return pages


def _packs(parsed: Sequence[tuple[RuleFile, Node]], faults: list[Fault]) -> Iterator[PackFile]:
    """The files, each with what the files of its folder together state of their pack."""
    folders: dict[str, dict[str, str]] = {}
    sources: dict[str, dict[str, str]] = {}
    for file, node in parsed:
        form, folder = Form(file.path, node, faults), os.path.dirname(file.path)
        for key in ("pack", "style", "version"):
            if key in form.items:
                _agreed(form, folders.setdefault(folder, {}), key)
        sources.setdefault(folder, {}).update(_sources(form))
    for file, node in parsed:
        folder = os.path.dirname(file.path)
        said = folders.get(folder, {})
        name = said.get("pack") or _slug(file)
        yield PackFile(file, node, name, said.get("style") or name, said.get("version", ""), sources[folder])


def _agreed(form: Form, said: dict[str, str], key: str) -> None:
    text = form.line(key)
    if said.setdefault(key, text) != text:
        form.fault(form.items[key], f"another file of this pack has {key}: {said[key]}; a folder is one pack")
    if key == "pack" and not _is_name(text):
        form.fault(form.items[key], f"{text!r} cannot name a pack; write it in lower case with hyphens")


def _sources(form: Form) -> dict[str, str]:
    """The sources that a file names, by their short names."""
    node = form.items.get("sources")
    if node is None:
        return {}
    if not isinstance(node.value, Mapping):
        form.fault(node, "sources is a mapping (short name: what and where it is)")
        return {}
    inner = Form(form.path, node, form.faults)
    return {name: inner.line(name) for name in inner.items}


def _slug(file: RuleFile) -> str:
    """The name of a pack that states none: that of its folder, in lower case with hyphens."""
    folder = os.path.basename(os.path.dirname(os.path.abspath(file.path))).lower()
    return "-".join("".join(char if char.isascii() and char.isalnum() else " " for char in folder).split()) or "own"


def _is_name(text: str) -> bool:
    return text == text.lower() and all(part.isascii() and part.isalnum() for part in text.split("-"))


def _entries(form: Form, packed: PackFile, known: Collection[str]) -> Iterator[tuple[Page, Node]]:
    for kind, read in (("terms", _term), ("formats", _format)):
        node = form.items.get(kind)
        if node is None:
            continue
        if not isinstance(node.value, Mapping):
            form.fault(node, f"{kind} is a mapping (name of the entry: what it says)")
            continue
        for name, item in node.value.items():
            if not _is_name(name):
                form.fault(node.keys[name], f"{name!r} cannot name an entry; write it in lower case with hyphens")
                continue
            page = read(Form(form.path, item, form.faults), packed, name, known)
            if page is not None:
                yield page, item


def _term(form: Form, packed: PackFile, name: str, known: Collection[str]) -> Page | None:
    from newslint.checks import terms

    before = len(form.faults)
    form.keys((*TERM_KEYS, *ENTRY_KEYS), "a term")
    term = f"{packed.name}/{name}"
    settings = {"terms": [_plain(form, term)]}
    for key in ("since", "until"):
        _dated(form, key)
    for wrong in mismatches(terms.Options, settings):
        key = str(wrong.way[2]) if len(wrong.way) > 2 else ""
        form.fault(form.items.get(key, form.node), wrong.message)
    if not form.texts("avoid"):
        form.fault(form.items.get("avoid", form.node), "a term needs avoid, a list of what the house does not write")
    for node in form.texts("avoid"):
        if not str(node.value)[:1].isalnum():
            form.fault(node, f"{node.value!r} begins with no letter or figure; a check of a format can look for it")
    case = _case(form, packed)
    read = _examples(form, known)
    if len(form.faults) > before:
        return None
    rule = Rule(
        TERM,
        packed.file.family,
        _title(form, packed, name),
        "terms",
        {None: case},
        options_of(terms.Options, settings),
        supersedes=("variant-mixed", "hyphenation-mixed") if packed.file.origin != SHIPPED else (),
        path=form.path,
        origin=packed.origin(),
        term=term,
        replaces=tuple(str(node.value) for node in form.texts("replaces")),
    )
    return Page(rule, settings, _why(form, packed), read)


def _plain(form: Form, term: str) -> dict[str, object]:
    lists = {key: [str(node.value) for node in form.texts(key)] for key in _LISTS if key in form.items}
    return {"name": term, **lists, **{key: form.text(key) for key in _TEXTS if key in form.items}}


def _title(form: Form, packed: PackFile, name: str) -> str:
    prefer, avoid = form.text("prefer"), [str(node.value) for node in form.texts("avoid")]
    shown = ", ".join(f"“{each.partition('/')[0]}”" for each in avoid)
    return f"{packed.style}: “{prefer.partition('/')[0]}”, not {shown}" if prefer else f"{packed.style}: {name}"


def _dated(form: Form, key: str) -> None:
    if key in form.items:
        try:
            date.fromisoformat(form.text(key))
        except ValueError:
            form.fault(form.items[key], f"{form.text(key)!r} is no date; write it as 2024-03-06")


def _case(form: Form, packed: PackFile) -> Case:
    """How sure a term is and what it says: the words of all terms and its note, or a message of its own."""
    from newslint.lexicons import lexicon

    severity = form.choice("severity", tuple(each.value for each in Severity), Severity.SUGGESTION.value)
    fix = form.choice("fix", tuple(each.value for each in FixClass), FixClass.CHOICE.value)
    message = form.line("message")
    if not message and not form.text("prefer"):
        form.fault(form.node, "a term without prefer needs a message that says what to do")
    if message:
        template(form, "message", message, _VALUES)
    else:
        style, note = (text.replace("{", "{{").replace("}", "}}") for text in (packed.style, form.line("note")))
        message = " ".join(filter(None, [lexicon("house-words")[TERM].replace("{style}", style), note]))
    return Case(Severity(severity), message, "", FixClass(fix))


def _why(form: Form, packed: PackFile) -> str:
    """The reason that an entry gives, where it is from, and the edition that the pack keeps to."""
    named = form.texts("sources")
    for node in named:
        if packed.sources and node.value not in packed.sources:
            hint = "list it under sources at the top of a file"
            form.fault(node, f"the pack has no source called {node.value!r}; {hint}")
    from_ = [packed.sources.get(str(node.value), str(node.value)) for node in named]
    version = f"The pack is of version {packed.version}." if packed.version else ""
    source = " ".join(filter(None, [f"Source: {', '.join(from_)}." if from_ else "", version]))
    return "\n\n".join(filter(None, [form.text("why") or form.text("note"), source]))


def _format(form: Form, packed: PackFile, name: str, known: Collection[str]) -> Page | None:
    before = len(form.faults)
    form.keys((*KEYS, *CASE_KEYS, *ENTRY_KEYS), "a format")
    own = {key: node for key, node in form.items.items() if key in (*KEYS, *CASE_KEYS) and key != "examples"}
    titled = {"title": Node(f"{packed.style}: {name}", form.node.line, form.node.column), **own}
    inner = Node(
        titled, form.node.line, form.node.column, {**form.node.keys, "title": (form.node.line, form.node.column)}
    )
    file = packed.file._replace(id=FORMAT)
    examples = _examples(form, known)
    page = read_page(file, inner, known, form.faults, examples)
    if page is None or len(form.faults) > before:
        return None
    replaces = tuple(str(node.value) for node in form.texts("replaces"))
    rule = page.rule._replace(term=f"{packed.name}/{name}", replaces=replaces, on=True)
    return Page(rule, page.settings, _why(form, packed), examples)


def _examples(form: Form, known: Collection[str]) -> tuple[Example, ...]:
    """The examples of an entry: `flag` and `pass` in a line each, and the whole ones of a rule under `examples`."""
    short = tuple(bracketed_examples(form))
    whole = read_examples(form, None, known) if "examples" in form.items else ()
    for flagged, key in ((True, "flag"), (False, "pass")):
        if not any(example.flagged is flagged for example in (*short, *whole)):
            form.fault(form.node, f"{key} is missing; show {'a hit' if flagged else 'a near miss that stays silent'}")
    return (*short, *whole)
