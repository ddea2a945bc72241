"""A record is a named tuple that costs a start-up little: nothing of it is compiled, its types are not looked at.

`typing.NamedTuple` compiles a constructor for each class and each annotation to see that it is a type, which type
checkers have long seen. A run of newslint defines some two hundred records, so leaving that out is worth a tenth of the
time to the first finding. A closed list of words (`StrEnum`) costs a tenth of `enum.StrEnum` for the same reason, and
nothing that a check run imports imports `typing` itself: what type checkers alone need stands under `TYPE_CHECKING`,
and what stands among the bases of a class comes from here.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from enum import StrEnum
    from typing import Any, Generic, Protocol, TypeVar
    from typing import NamedTuple as Record
else:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    try:
        from _collections import _tuplegetter as _field
    except ImportError:  # an interpreter without it

        def _field(at: int, doc: str | None) -> property:
            from operator import itemgetter

            return property(itemgetter(at), doc=doc)

    _OFTEN = 128

    def _make(cls: type, values: Iterable[Any]) -> Any:
        return cls(*values)

    def _replace(self: Any, **changes: Any) -> Any:
        made = type(self)(*[changes.pop(field, value) for field, value in zip(self._fields, tuple(self), strict=True)])
        if changes:
            raise TypeError(f"{type(self).__name__} has no field {', '.join(changes)}")
        return made

    def _asdict(self: Any) -> dict[str, Any]:
        return dict(zip(self._fields, tuple(self), strict=True))

    def _shown(self: Any) -> str:
        shown = ", ".join(f"{field}={getattr(self, field)!r}" for field in self._fields)
        return f"{type(self).__name__}({shown})"

    _METHODS = {
        "_make": classmethod(_make),
        "_replace": _replace,
        "_asdict": _asdict,
        "__repr__": _shown,
        "__getnewargs__": lambda self: tuple(self),
    }
    """What every record can do, whatever its fields are: copied into each, for a class of few others is made faster."""

    class _Maker(type):
        """Turns the body of a class into a named tuple, with its defaults, methods and documentation."""

        def __new__(cls, name: str, bases: tuple[type, ...], body: dict[str, Any]) -> type:
            if not bases:
                return super().__new__(cls, name, bases, body)
            fields = tuple(body.get("__annotations__", ()))
            defaults = {field: body[field] for field in fields if field in body}
            made = _METHODS | body | {field: _field(at, None) for at, field in enumerate(fields)}
            made |= {"__slots__": (), "_fields": fields, "_field_defaults": defaults, "__match_args__": fields}
            made["__new__"] = _constructor(fields, defaults)
            return type(name, (tuple,), made)

    def _constructor(fields: tuple[str, ...], defaults: Mapping[str, Any]) -> Callable[..., Any]:
        """What makes a record; once it has made so many that compiling pays, it gives way to a compiled one."""
        count, tail, new = len(fields), tuple(defaults.values()), tuple.__new__
        left = _OFTEN

        def __new__(cls: type, *values: Any, **named: Any) -> Any:  # noqa: N807
            nonlocal left
            left -= 1
            if not left:
                cls.__new__ = staticmethod(_compiled(fields, tail))
            missing = count - len(values)
            if missing or named:
                if named or not 0 < missing <= len(tail):
                    values = _bound(cls, values, named)
                else:
                    values += tail[-missing:]
            return new(cls, values)

        return __new__

    def _compiled(fields: tuple[str, ...], tail: tuple[Any, ...]) -> Callable[..., Any]:
        """A constructor that takes the fields by name, as that of `collections.namedtuple` does."""
        given = "".join(f"{field}, " for field in fields)
        # compiled first: an interpreter that Ctrl-C meets in a text it evaluates ends with a signal, whoever heeds it
        made = eval(
            compile(f"lambda _cls, {given}: _new(_cls, ({given}))", "<record>", "eval"), {"_new": tuple.__new__}
        )
        made.__defaults__ = tail
        return made

    def _bound(cls: type, values: tuple[Any, ...], named: dict[str, Any]) -> list[Any]:
        """The values of all fields; `TypeError` for one too many, one that lacks, and one that no field takes."""
        fields, defaults = cls._fields, cls._field_defaults
        if len(values) > len(fields):
            raise TypeError(f"{cls.__name__} takes {len(fields)} values, not {len(values)}")
        bound = list(values)
        for field in fields[len(values) :]:
            if field in named:
                bound.append(named.pop(field))
            elif field in defaults:
                bound.append(defaults[field])
            else:
                raise TypeError(f"{cls.__name__} needs a value for {field!r}")
        if named:
            raise TypeError(f"{cls.__name__} takes no {', '.join(map(repr, named))} here")
        return bound

    class Record(metaclass=_Maker):
        """The base that records are written on."""

    class _Closed(type):
        """Turns the words of the body of a class into its members, of which each value has one."""

        def __new__(cls, name: str, bases: tuple[type, ...], body: dict[str, Any]) -> type:
            words = {key: word for key, word in body.items() if type(word) is str and not key.startswith("__")}
            made = super().__new__(cls, name, bases, {key: body[key] for key in body if key not in words})
            made._of_value = {}
            for key, word in words.items():
                member = made._of_value.setdefault(word, str.__new__(made, word))
                member.__dict__.setdefault("name", key)
                member.value = word
                type.__setattr__(made, key, member)
            return made

        def __call__(cls, value: str) -> Any:
            try:
                return cls._of_value[value]
            except KeyError:
                raise ValueError(f"{value!r} is not a valid {cls.__name__}") from None

        def __iter__(cls) -> Iterator[Any]:
            return iter(cls._of_value.values())

        def __reversed__(cls) -> Iterator[Any]:
            return reversed(cls._of_value.values())

        def __len__(cls) -> int:
            return len(cls._of_value)

        def __contains__(cls, value: object) -> bool:
            return value in cls._of_value

    class StrEnum(str, metaclass=_Closed):
        """The base that closed lists of words are written on: a member is its word, `value` and `name`."""

        def __repr__(self) -> str:
            return f"<{type(self).__name__}.{self.name}: {self.value!r}>"

        def __reduce__(self) -> tuple[Any, ...]:
            return type(self), (self.value,)

    Any = object

    class Generic:
        """The base of a class that is of any type; which, only type checkers ask."""

        def __class_getitem__(cls, _: object) -> type:
            return cls

    class Protocol:
        """The base of a class that says what others offer; whether they do, only type checkers ask."""

    def TypeVar(name: str) -> str:
        """A name that stands for any type."""
        return name


__all__ = ["Any", "Generic", "Protocol", "Record", "StrEnum", "TypeVar"]
