"""JSON Schemas of the files that a newsroom writes, made from the definitions that newslint itself reads them by.

Editors complete and check from them (`# yaml-language-server: $schema=rule.schema.json`). A schema knows the shape of
a file; what only newslint can judge (placeholders, names of rules, patterns, drawings) `newslint test` and `check` say.
Where newslint reads any scalar as text, a schema takes numbers and yes or no as well.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from newslint.checks import CHECKS, load
from newslint.finding import Severity
from newslint.record import StrEnum
from newslint.rulebook.rule import FixClass
from newslint.rulebook.settings import field_names

Schema = dict[str, Any]

_DIALECT = "https://json-schema.org/draft/2020-12/schema"
_TEXT: Schema = {"type": ["string", "number", "boolean"]}
_TRUTH: Schema = {"type": "boolean"}
_DAY: Schema = {"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}$"}
_TEXTS: Schema = {"type": "array", "items": _TEXT}


def schema(name: str) -> Schema:
    """The schema of this name; one of `NAMES`."""
    return {"$schema": _DIALECT, **_SCHEMAS[name]()}


def shape(hint: Any) -> Schema:
    """The schema of what a rule file may write for a value of an annotated kind."""
    origin, inside = get_origin(hint), get_args(hint)
    if origin in (Union, UnionType):
        return _either([shape(one) for one in inside if one is not NoneType], empty=NoneType in inside)
    if origin is Literal:
        return {"enum": list(inside)}
    if origin is tuple and inside[-1:] != (...,):
        return {"type": "array", "items": _either([shape(one) for one in inside]), **_length(len(inside))}
    if origin in (tuple, frozenset):
        return {"type": "array", "items": shape(inside[0])}
    if origin in (dict, Mapping):
        return {"type": "object", "propertyNames": _keys(inside[0]), "additionalProperties": shape(inside[1])}
    if field_names(hint):
        return _record(hint)
    return _scalar(hint)


def _length(count: int) -> Schema:
    return {"minItems": count, "maxItems": count}


def _either(shapes: Sequence[Schema], *, empty: bool = False) -> Schema:
    unique = [one for at, one in enumerate(shapes) if one not in shapes[:at]]
    every = [*unique, {"type": "null"}] if empty else unique
    return every[0] if len(every) == 1 else {"anyOf": every}


def _keys(hint: Any) -> Schema:
    found = shape(hint)
    return found if "enum" in found else {}


def _scalar(hint: Any) -> Schema:
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return {"enum": [str(member.value) for member in hint]}
    kinds: Mapping[Any, Schema] = {bool: _TRUTH, int: {"type": "integer"}, float: {"type": "number"}, str: _TEXT}
    return kinds.get(hint, {"type": "string"} if isinstance(hint, type) else {})


def _record(hint: Any) -> Schema:
    hints = get_type_hints(hint, localns={"Any": Any, "Literal": Literal})
    fields = {name.replace("_", "-"): shape(hints[name]) for name in field_names(hint)}
    said = {"description": " ".join((hint.__doc__ or "").split())} if hint.__doc__ else {}
    return {**said, "type": "object", "properties": fields, "additionalProperties": False}


def _closed(keys: Sequence[str], shapes: Mapping[str, Schema], needed: Sequence[str] = ()) -> Schema:
    """A mapping of exactly these keys; a key that newslint reads and that has no shape here is a `KeyError`."""
    required = {"required": list(needed)} if needed else {}
    return {
        "type": "object",
        "properties": {key: shapes[key] for key in keys},
        "additionalProperties": False,
        **required,
    }


_CASE: Mapping[str, Schema] = {
    "severity": {"enum": [severity.value for severity in Severity], "description": "how sure the rule is"},
    "message": {"type": "string", "description": "a sentence an editor would say, with {values} of the check"},
    "elsewhere": {"type": "string", "description": "what is said of the other place"},
    "fix": {"enum": [fix.value for fix in FixClass], "description": "what may be done with the repair"},
}


def _rule() -> Schema:
    from newslint.rulebook.schema import CASE_KEYS, KEYS

    shapes = {**_CASE, **_rule_shapes()}
    return {
        "title": "A rule of newslint",
        **_closed((*KEYS, *CASE_KEYS), shapes, ("title", "check", "examples")),
        "allOf": [_of_check(name) for name in CHECKS],
        "$defs": {"example": _example(), **{f"options-{name}": shape(load(name).Options) for name in CHECKS}},
    }


def _rule_shapes() -> Mapping[str, Schema]:
    from newslint.rulebook.schema import CASE_KEYS

    return {
        "title": {"type": "string", "description": "what is wrong, in a few words"},
        "check": {"enum": list(CHECKS), "description": "the check that looks"},
        "languages": _TEXTS,
        "options": {"type": "object", "description": "how the check is set"},
        "cases": {"type": "object", "additionalProperties": _closed(CASE_KEYS, _CASE, ("severity", "message"))},
        "supersedes": {**_TEXTS, "description": "rules that say nothing where this one has found the slip"},
        "on": {**_TRUTH, "description": "false for a rule that runs only if it is selected"},
        "why": {"type": "string", "description": "what happens to a reader if the slip is printed"},
        "examples": {"type": "array", "minItems": 1, "items": {"$ref": "#/$defs/example"}},
    }


def _of_check(name: str) -> Schema:
    """What a rule on one check has: the options of the check, and one outcome or the check's cases."""
    check = load(name)
    then: Schema = {"properties": {"options": {"$ref": f"#/$defs/options-{name}"}}}
    if check.CASES:
        then["properties"]["cases"] = {"propertyNames": {"enum": list(check.CASES)}}
        then["required"] = ["cases"]
    else:
        then["required"] = ["severity", "message"]
    return {"if": {"properties": {"check": {"const": name}}, "required": ["check"]}, "then": then}


def _example() -> Schema:
    from newslint.rulebook.showing import KEYS, SUFFIXES

    draft = {
        "type": "string",
        "description": "a draft; in flag, what is found is drawn under its line with ^^^ and ~~~",
    }
    books = {"type": "array", "items": {"type": "object"}}
    shapes: Mapping[str, Schema] = {
        **dict.fromkeys(("flag", "pass", "fixed", "package", "earlier"), draft),
        **dict.fromkeys(("register", "corrections"), books),
        "note": {"type": "string"},
        "published": _DAY,
        "format": {"enum": list(SUFFIXES)},
        "language": {"type": "string"},
        "options": {"type": "object"},
        "with": _TEXTS,
    }
    return {**_closed(KEYS, shapes), "oneOf": [{"required": ["flag"]}, {"required": ["pass"]}]}


def _pack() -> Schema:
    from newslint.rulebook.packs import PACK_KEYS

    shapes: Mapping[str, Schema] = {
        "pack": {**_TEXT, "description": "the name of the pack; that of the folder unless said otherwise"},
        "style": {**_TEXT, "description": "how messages name it"},
        "version": _TEXT,
        "about": {"type": "string"},
        "sources": {"type": "object", "additionalProperties": _TEXT},
        "terms": {"type": "object", "additionalProperties": {"$ref": "#/$defs/term"}},
        "formats": {"type": "object", "additionalProperties": {"$ref": "#/$defs/format"}},
    }
    rule = _rule()
    return {
        "title": "A pack of a house's style",
        **_closed(PACK_KEYS, shapes),
        "$defs": {"term": _term(), "format": _format(rule), **rule["$defs"]},
    }


def _entry_shapes() -> Mapping[str, Schema]:
    lines = {"anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}}]}
    return {
        "note": {"type": "string", "description": "a sentence for the end of the message"},
        "why": {"type": "string"},
        "sources": {**_TEXTS, "description": "short names from the sources of the pack"},
        "replaces": {**_TEXTS, "description": "entries of other packs that do not run beside this one"},
        "flag": {**lines, "description": "copy with what is found in brackets: The [protestors -> protesters] left."},
        "pass": {**lines, "description": "copy in which nothing is found"},
        "examples": {"type": "array", "items": {"$ref": "#/$defs/example"}},
    }


def _term() -> Schema:
    from newslint.facts.house_terms import Term
    from newslint.rulebook.packs import ENTRY_KEYS, TERM_KEYS

    record = _record(Term)["properties"]
    shapes = {**record, **_CASE, **_entry_shapes(), "voice": {"enum": ["own", "quoted", "any"]}}
    shapes |= {"since": _DAY, "until": _DAY}
    return _closed((*TERM_KEYS, *ENTRY_KEYS), shapes, ("avoid",))


def _format(rule: Schema) -> Schema:
    from newslint.rulebook.packs import ENTRY_KEYS
    from newslint.rulebook.schema import CASE_KEYS, KEYS

    shapes = {**_CASE, **_rule_shapes(), **_entry_shapes()}
    keys = tuple(dict.fromkeys((*KEYS, *CASE_KEYS, *ENTRY_KEYS)))
    return {**_closed(keys, shapes, ("check",)), "allOf": rule["allOf"]}


def _register() -> Schema:
    from newslint.registers.entries import KEYS, KINDS

    wrong = {"anyOf": [_TEXTS, {"type": "object", "additionalProperties": _TEXT}]}
    shapes: Mapping[str, Schema] = {
        "name": {**_TEXT, "description": "the name as the newsroom spells it"},
        "type": {"enum": list(KINDS)},
        "wrong": {**wrong, "description": "forms to mend: a list, or each with the form to write for it"},
        "also": {**_TEXTS, "description": "other forms that are right"},
        "role": {"type": "string"},
        "context": {**_TEXTS, "description": "words that stand near the name"},
        "from": _DAY,
        "until": _DAY,
        "do-not-touch": _TRUTH,
        "note": {"type": "string"},
    }
    return {"title": "A register of names", "type": "array", "items": _closed(KEYS, shapes, ("name",))}


def _corrections() -> Schema:
    from newslint.registers.corrections import KEYS

    shapes: Mapping[str, Schema] = dict.fromkeys(("wrong", "right", "scope", "note"), _TEXT)
    shapes = {**shapes, "date": _DAY, "context": _TEXTS}
    return {"title": "A corrections log", "type": "array", "items": _closed(KEYS, shapes, ("wrong",))}


def _config() -> Schema:
    from newslint import configured

    shapes = _config_shapes()
    by_path = _closed(("paths", *configured.BY_PATH), {**shapes, "paths": _TEXTS}, ("paths",))
    keys = tuple(configured.KEYS)
    return {
        "title": "newslint.yml",
        **_closed(keys, {**shapes, "overrides": {"type": "array", "items": by_path}}),
    }


def _config_shapes() -> Mapping[str, Schema]:
    from newslint.config import FAIL_ON
    from newslint.configured import EDITIONS, LOCALES, STORY_TYPES, WEEK_STARTS
    from newslint.lexicons import lexicon

    choices = {"locale": LOCALES, "week-start": WEEK_STARTS, "edition": EDITIONS, "story-type": STORY_TYPES}
    lists = ("extends", "select", "extend-select", "ignore", "exclude", "registers", "corrections")
    return {
        **{key: {"enum": list(known)} for key, known in {**choices, "fail-on": FAIL_ON}.items()},
        **dict.fromkeys(lists, _TEXTS),
        "extends": {"anyOf": [{"type": "string"}, _TEXTS], "description": "packs, folders and files of rules to add"},
        **{key: {"type": "string"} for key in ("language", "published-pattern", "encoding")},
        "severity": {"type": "object", "additionalProperties": _CASE["severity"]},
        "front-matter": _closed(tuple(lexicon("front-matter")), dict.fromkeys(lexicon("front-matter"), _TEXTS)),
    }


_SCHEMAS: Mapping[str, Callable[[], Schema]] = {
    "rule": _rule,
    "pack": _pack,
    "register": _register,
    "corrections": _corrections,
    "config": _config,
}

NAMES = tuple(_SCHEMAS)
"""What there are schemas of."""
