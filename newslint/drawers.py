"""A table in drawers is read part by part: what nobody asks for stays packed.

Of most lexicons a draft needs a few words. A mapping keeps its larger values packed, each of them by itself, and opens
one when it is asked for; values that are large mappings are in drawers again. To everybody it is a mapping as any.
"""

from __future__ import annotations

import marshal
from collections.abc import ItemsView, Iterator, Mapping, Sized, ValuesView
from itertools import islice

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    Table = dict[Any, Any]
else:
    Table = dict

_TABLE = 48
"""A mapping of so many things, at any depth, is put into drawers; those of a smaller one cost more than they save."""
_PART = 4
"""A value of so many things is worth a drawer."""


class Drawers(Table):
    """A mapping some of whose values are still packed: bytes, which no table has of its own."""

    def __getitem__(self, key: Any) -> Any:
        value = super().__getitem__(key)
        if type(value) is bytes:
            value = opened(marshal.loads(value))
            self[key] = value
        return value

    def get(self, key: Any, default: Any = None) -> Any:
        """The value of a key, or the default."""
        return default if super().get(key) is None else self[key]

    def __iter__(self) -> Iterator[Any]:
        """The keys; that it is not inherited keeps a copy from taking the packed values."""
        return super().__iter__()

    def items(self) -> ItemsView[Any, Any]:  # type: ignore[override] # what a dict gives knows no packed values
        """The keys with their values."""
        return ItemsView(self)

    def values(self) -> ValuesView[Any]:  # type: ignore[override]
        """The values."""
        return ValuesView(self)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Mapping) and dict(self) == dict(other)

    def __ne__(self, other: object) -> bool:
        return not self == other

    __hash__ = None

    def copy(self) -> Table:
        """All of it, as a plain mapping."""
        return dict(self)

    def __or__(self, other: Any) -> Any:
        return dict(self) | dict(other)

    def __ror__(self, other: Any) -> Any:
        return dict(other) | dict(self)

    def __repr__(self) -> str:
        return repr(dict(self))


def shut(value: Any) -> tuple[bool, Any]:
    """A table as it is kept: whether it is in drawers, and the table."""
    if isinstance(value, Drawers):
        value = dict(value)
    if not isinstance(value, dict) or _size(value, _TABLE) < _TABLE:
        return False, value
    kept = {key: marshal.dumps(shut(of)) if _size(of, _PART) >= _PART else of for key, of in value.items()}
    return any(type(of) is bytes for of in kept.values()), kept


def opened(kept: tuple[bool, Any]) -> Any:
    """The table that was kept."""
    divided, value = kept
    return Drawers(value) if divided else value


def _size(value: Any, enough: int) -> int:
    """How many things are in a value, itself among them; no more are counted than are enough."""
    if isinstance(value, str) or not isinstance(value, Sized):
        return 1
    found = 1
    for one in islice(_within(value), enough):
        found += _size(one, enough - found)
        if found >= enough:
            break
    return found


def _within(value: Any) -> Iterator[Any]:
    if isinstance(value, Mapping):
        for key, of in value.items():
            yield key
            yield of
        return
    yield from value
