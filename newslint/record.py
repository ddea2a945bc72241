"""A record is a named tuple that costs a start-up little: what `typing.NamedTuple` makes, its types not looked at.

`typing.NamedTuple` compiles each annotation to see that it is a type, which type checkers have long seen. A run of
newslint defines about a hundred records, so leaving that out is worth a tenth of the time to the first finding.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from typing import NamedTuple as Record
else:
    from collections import namedtuple

    class _Maker(type):
        """Turns the body of a class into a named tuple, with its defaults, methods and documentation."""

        def __new__(cls, name: str, bases: tuple[type, ...], body: dict[str, Any]) -> type:
            if not bases:
                return super().__new__(cls, name, bases, body)
            fields = tuple(body.get("__annotations__", ()))
            defaults = [body[field] for field in fields if field in body]
            made = namedtuple(name, fields, defaults=defaults, module=body["__module__"])
            for key, value in body.items():
                if key not in fields and key not in ("__module__", "__qualname__", "__dict__", "__weakref__"):
                    setattr(made, key, value)
            return made

    class Record(metaclass=_Maker):
        """The base that records are written on."""


__all__ = ["Record"]
