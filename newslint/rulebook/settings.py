"""What a rule file sets becomes the `Options` of its check, by the annotations of that record.

It works on plain text, lists and mappings, so that a rule file and its compiled form are read the same way. Shapes:
`str`, `int`, `float`, `bool`, `Literal`, enumerations, `T | None`, `tuple[T, ...]`, `tuple[A, B]`, `frozenset[T]`,
`dict[K, V]`, kinds with a `from_text` of their own, and records of these.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from newslint.record import StrEnum
from newslint.rulebook.faults import one_of

Way = tuple[str | int, ...]
_TRUTH = {"true": True, "false": False}


class MismatchError(Exception):
    """A setting that does not fit; `way` leads to it from the settings, `key` says that a key of it is at fault."""

    def __init__(self, message: str, way: Way = (), *, key: bool = False) -> None:
        super().__init__(message)
        self.message = message
        self.way = way
        self.key = key

    def under(self, step: str | int) -> MismatchError:
        """The same, one step further out."""
        return MismatchError(self.message, (step, *self.way), key=self.key)


def options_of(shape: type, settings: Mapping[str, Any]) -> Any:
    """The options that these settings are; raises `MismatchError`."""
    return _record(shape, settings) if settings else shape()


def mismatches(shape: type, settings: Mapping[str, Any]) -> list[MismatchError]:
    """The first thing wrong with each of the settings."""
    found = []
    for name, value in settings.items():
        try:
            _field(shape, name, value)
        except MismatchError as mismatch:
            found.append(mismatch)
    return found


def _record(shape: Any, settings: Any) -> Any:
    if not isinstance(settings, Mapping):
        raise MismatchError(f"a mapping of {_names(shape)} is expected here")
    values = {name.replace("-", "_"): _field(shape, name, value) for name, value in settings.items()}
    try:
        return shape(**values)
    except (TypeError, ValueError) as error:
        raise MismatchError(str(error)) from None


def field_names(shape: Any) -> tuple[str, ...]:
    """The names of the fields of a record, or of a value of one; none of anything else."""
    named: tuple[str, ...] = getattr(shape, "_fields", ())
    return named


def _names(shape: Any) -> str:
    return ", ".join(name.replace("_", "-") for name in field_names(shape)) or "nothing"


@cache
def _hints(shape: Any) -> Mapping[str, Any]:
    """The annotations of a record; working them out costs more than reading a term by them."""
    return get_type_hints(shape, localns={"Any": Any, "Literal": Literal})


def _field(shape: Any, name: str, value: Any) -> Any:
    hints = _hints(shape)
    known = {name.replace("_", "-"): name for name in field_names(shape)}
    if name not in known and name not in known.values():
        hint = one_of(name, known) if known else "; this check has no options"
        raise MismatchError(f"unknown option {name!r}{hint}", (name,), key=True)
    try:
        return convert(hints[known.get(name, name)], value)
    except MismatchError as mismatch:
        raise mismatch.under(name) from None


def convert(hint: Any, value: Any) -> Any:
    """The value of the annotated kind that plain text, a list or a mapping stands for."""
    origin = get_origin(hint)
    if hint is Any:
        return value
    if origin in (Union, UnionType):
        return _either(get_args(hint), value)
    if origin in _SHAPES:
        return _SHAPES[origin](get_args(hint), value)
    if isinstance(hint, type) and hasattr(hint, "_fields"):
        return _record(hint, value)
    if not isinstance(value, str):
        raise MismatchError(f"{_KINDS.get(hint, 'one word')} is expected here, not {_said(value)}")
    return _scalar(hint, value)


def _scalar(hint: Any, text: str) -> Any:
    if hint is bool:
        if text not in _TRUTH:
            raise MismatchError(f"true or false is expected here, not {text!r}")
        return _TRUTH[text]
    reader = getattr(hint, "from_text", None)
    if reader is not None:
        return _read(reader, text)
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        values = {str(member.value): member for member in hint}
        if text not in values:
            raise MismatchError(f"unknown {hint.__name__.lower()} {text!r}{one_of(text, values)}")
        return values[text]
    try:
        return hint(text)
    except ValueError:
        raise MismatchError(f"{_KINDS.get(hint, hint)} is expected here, not {text!r}") from None


def _read(reader: Callable[[str], Any], text: str) -> Any:
    """What a kind of its own makes of a text; it says itself what is wrong with one."""
    try:
        return reader(text)
    except ValueError as error:
        raise MismatchError(str(error)) from None


def _either(hints: tuple[Any, ...], value: Any) -> Any:
    if NoneType in hints and value in ("", "null", "~"):
        return None
    wanted = [hint for hint in hints if hint is not NoneType]
    for hint in wanted[:-1]:
        try:
            return convert(hint, value)
        except MismatchError:
            continue
    return convert(wanted[-1], value)


def _literal(choices: tuple[Any, ...], value: Any) -> Any:
    known = {str(choice): choice for choice in choices}
    if not isinstance(value, str) or value not in known:
        raise MismatchError(f"{value!r} is not a choice here{one_of(str(value), known)}")
    return known[value]


def _tuple(hints: tuple[Any, ...], value: Any) -> tuple[Any, ...]:
    items = _items(value)
    if hints[-1:] == (...,):
        return tuple(_item(hints[0], index, item) for index, item in enumerate(items))
    if len(items) != len(hints):
        raise MismatchError(f"a list of {len(hints)} is expected here, not of {len(items)}")
    return tuple(_item(hint, index, item) for index, (hint, item) in enumerate(zip(hints, items, strict=True)))


def _set(hints: tuple[Any, ...], value: Any) -> frozenset[Any]:
    return frozenset(_item(hints[0], index, item) for index, item in enumerate(_items(value)))


def _items(value: Any) -> list[Any]:
    if not isinstance(value, list):
        raise MismatchError(f"a list is expected here, not {_said(value)}; write - {_said(value)} or [{_said(value)}]")
    return value


def _item(hint: Any, step: str | int, value: Any) -> Any:
    try:
        return convert(hint, value)
    except MismatchError as mismatch:
        raise mismatch.under(step) from None


def _mapping(hints: tuple[Any, ...], value: Any) -> dict[Any, Any]:
    if not isinstance(value, Mapping):
        raise MismatchError(f"a mapping (key: value) is expected here, not {_said(value)}")
    return {convert(hints[0], key): _item(hints[1], key, item) for key, item in value.items()}


def _said(value: Any) -> str:
    return repr(value) if isinstance(value, str) else "a list" if isinstance(value, list) else "a mapping"


_KINDS: Mapping[Any, str] = {str: "text", int: "a whole number", float: "a number", bool: "true or false"}
_SHAPES: Mapping[Any, Callable[[tuple[Any, ...], Any], Any]] = {
    tuple: _tuple,
    frozenset: _set,
    dict: _mapping,
    Mapping: _mapping,
    Literal: _literal,
}
