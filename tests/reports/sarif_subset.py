"""The part of SARIF 2.1.0 that newslint writes, as a JSON schema of its own: no other key, every bound of the standard.

`faults` knows the words that this schema is written in and no others, so that tests need no validator to be installed.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

Schema = dict[str, Any]


def one(required: str = "", **properties: Schema) -> Schema:
    """An object of these properties and no others; the first names those that must be there."""
    shape: Schema = {"type": "object", "additionalProperties": False, "properties": properties}
    return {**shape, "required": required.split()} if required else shape


def many(of: Schema, **bounds: object) -> Schema:
    return {"type": "array", "items": of, **bounds}


TEXT: Schema = {"type": "string", "minLength": 1}
BAG: Schema = {"type": "object"}
COUNT: Schema = {"type": "integer", "minimum": 1}
LEVEL: Schema = {"enum": ["none", "note", "warning", "error"]}

MESSAGE = one("text", text=TEXT)
ARTIFACT = one(
    "uri",
    uri={"type": "string", "pattern": r"^(file://)?[A-Za-z0-9._~!$&'()*+,;=:@/%-]+$"},
    uriBaseId={"const": "%SRCROOT%"},
)
REGION = one("startLine", startLine=COUNT, endLine=COUNT, startColumn=COUNT, endColumn=COUNT)
PHYSICAL = one("artifactLocation", artifactLocation=ARTIFACT, region=REGION)
LOCATION = one(
    "physicalLocation",
    id={"type": "integer", "minimum": 0},
    physicalLocation=PHYSICAL,
    logicalLocations=many(one("fullyQualifiedName", fullyQualifiedName=TEXT)),
    message=MESSAGE,
)
REPLACEMENT = one("deletedRegion", deletedRegion=REGION, insertedContent=one("text", text={"type": "string"}))
CHANGE = one("artifactLocation replacements", artifactLocation=ARTIFACT, replacements=many(REPLACEMENT, minItems=1))
FIX = one("artifactChanges", description=MESSAGE, artifactChanges=many(CHANGE, minItems=1), properties=BAG)
RESULT = one(
    "ruleId message",
    ruleId=TEXT,
    level=LEVEL,
    message=MESSAGE,
    locations=many(LOCATION),
    relatedLocations=many(LOCATION, uniqueItems=True),
    fixes=many(FIX, uniqueItems=True),
    partialFingerprints={"type": "object", "additionalProperties": TEXT},
    properties=BAG,
)
RULE = one(
    "id",
    id=TEXT,
    shortDescription=MESSAGE,
    fullDescription=MESSAGE,
    help=MESSAGE,
    defaultConfiguration=one(level=LEVEL),
    properties=BAG,
)
NOTIFICATION = one("message", level=LEVEL, message=MESSAGE, locations=many(LOCATION), properties=BAG)
INVOCATION = one(
    "executionSuccessful",
    executionSuccessful={"type": "boolean"},
    toolExecutionNotifications=many(NOTIFICATION),
    toolConfigurationNotifications=many(NOTIFICATION),
)
DRIVER = one("name", name=TEXT, version=TEXT, semanticVersion=TEXT, rules=many(RULE, uniqueItems=True))
RUN = one(
    "tool results",
    tool=one("driver", driver=DRIVER),
    columnKind={"enum": ["utf16CodeUnits", "unicodeCodePoints"]},
    newlineSequences=many(TEXT, minItems=1, uniqueItems=True),
    invocations=many(INVOCATION),
    results=many(RESULT),
)
LOG = one("version runs", **{"$schema": TEXT}, version={"const": "2.1.0"}, runs=many(RUN, minItems=1))
"""A whole log."""

_TYPES: Mapping[str, type] = {"object": dict, "array": list, "string": str, "integer": int, "boolean": bool}
_KNOWN = {
    *("type", "enum", "const", "pattern", "minLength", "minimum", "minItems", "uniqueItems"),
    *("items", "properties", "additionalProperties", "required"),
}


def faults(value: Any, schema: Schema, at: str = "$") -> Iterator[str]:
    """Where a value is not what a schema says."""
    assert set(schema) <= _KNOWN
    kind = schema.get("type")
    if kind and (not isinstance(value, _TYPES[kind]) or (kind == "integer" and isinstance(value, bool))):
        yield f"{at} is no {kind}"
    elif isinstance(value, dict):
        yield from _in_object(value, schema, at)
    elif isinstance(value, list):
        yield from _in_array(value, schema, at)
    elif not _fits(value, schema):
        yield f"{at} is {value!r}"


def _fits(value: Any, schema: Schema) -> bool:
    if value not in schema.get("enum", [value]) or value != schema.get("const", value):
        return False
    if isinstance(value, str):
        return len(value) >= schema.get("minLength", 0) and bool(re.search(schema.get("pattern", ""), value))
    return bool(value >= schema.get("minimum", value))


def _in_array(value: list[Any], schema: Schema, at: str) -> Iterator[str]:
    if len(value) < schema.get("minItems", 0):
        yield f"{at} has too few"
    if schema.get("uniqueItems") and len({json.dumps(item) for item in value}) < len(value):
        yield f"{at} has one twice"
    for number, item in enumerate(value):
        yield from faults(item, schema["items"], f"{at}[{number}]")


def _in_object(value: dict[str, Any], schema: Schema, at: str) -> Iterator[str]:
    yield from (f"{at} lacks {key}" for key in schema.get("required", ()) if key not in value)
    for key, item in value.items():
        inner = schema.get("properties", {}).get(key, schema.get("additionalProperties", True))
        if inner is False:
            yield f"{at} has {key}"
        elif inner is not True:
            yield from faults(item, inner, f"{at}.{key}")
