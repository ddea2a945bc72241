"""A pattern that an editor writes finds its text in a time that grows with the draft alone, or it is refused.

Repeats without an end read `LONGEST` characters at most, groups that repeat `MOST` times, so that a search from one
place ends soon. What is left is counted: at each place where a pattern can go two ways, the ways to go on are
multiplied. `(a+)+`, `(a|a)*` and `(\\w+\\s?)*` have more ways than could ever be tried and are refused; `\\w+ing
\\w+ly` has few. References back to a group and conditions are refused as well. No match goes beyond its block.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from re import _compiler, _constants, _parser  # type: ignore[attr-defined]  # the only reader of patterns there is
from warnings import catch_warnings, simplefilter

from newslint.document import Document
from newslint.record import Record
from newslint.text import Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

LONGEST, MOST = 60, 20
"""How often one character, and how often a group of several, repeats at most where a pattern gives no end."""

_WAYS = 4_000
"""How many ways a pattern may have to go on from one place."""

_WIDEST = 2_000
_ALPHABET = [chr(code) for code in range(9, 127)] + list("\u00a0éÉßñ“”‘’–—…€½中")
_FLAGS = re.MULTILINE

Chars = frozenset[str]


class Match(Record):
    """Where a pattern matches, and what it and each of its groups match."""

    span: Span
    groups: tuple[str, ...]

    def into(self, words: str) -> str:
        r"""Words with `\1` and the like as what a group matches; one that there is not stands for nothing."""
        return _GROUP.sub(lambda said: next(iter(self.groups[int(said[1]) :]), ""), words)


_GROUP = re.compile(r"\\(\d)")


class UserPattern(str):
    """The text of a pattern that was found to be harmless; `found` is where it matches."""

    __slots__ = ()

    @classmethod
    def from_text(cls, text: str) -> UserPattern:
        """The pattern; raises `ValueError` that says why one is no pattern, or could search without end."""
        tree = _parsed(text)
        if tree.getwidth()[1] > _WIDEST:
            raise ValueError(
                f"this pattern can match more than {_WIDEST} characters; give its repeats an end, as in {{1,3}}"
            )
        _Reading(text).check(tree)
        return cls(text)

    def found(self, doc: Document, *, ignore_case: bool) -> Iterator[Match]:
        """The matches in the blocks of a draft; empty ones are none."""
        pattern = _compiled(str(self), ignore_case)
        for block in doc.blocks:
            for match in pattern.finditer(doc.text, block.span.start, block.span.end):
                if match.end() > match.start():
                    yield Match(Span(*match.span()), (match.group(), *match.groups("")))


@cache
def _compiled(text: str, ignore_case: bool) -> re.Pattern[str]:
    """The pattern for use: that it is harmless was seen when its rule was read."""
    pattern: re.Pattern[str] = _compiler.compile(_parsed(text, ignore_case), _flags(ignore_case))
    return pattern


def _flags(ignore_case: bool) -> int:
    return _FLAGS | (re.IGNORECASE if ignore_case else 0)


def _parsed(text: str, ignore_case: bool = True) -> Any:
    """A pattern as read, every repeat with an end; raises `ValueError`."""
    try:
        with catch_warnings():
            simplefilter("error")
            tree = _parser.parse(text, _flags(ignore_case))
    except Warning as warning:
        raise ValueError(f"this is no pattern: {str(warning).lower()}") from None
    except re.error as error:
        place = f" at character {error.pos + 1}" if error.pos is not None else ""
        raise ValueError(f"this is no pattern: {error.msg}{place}") from None
    except (OverflowError, RecursionError):
        raise ValueError("this is no pattern: it repeats or nests too much") from None
    _bound(tree)
    return tree


def _bound(tree: Any) -> None:
    """Give every repeat without an end one; widths that the parser has worked out are worked out anew."""
    tree.width = None
    for at, (op, said) in enumerate(tree.data):
        for inner in _inside(op, said):
            _bound(inner)
        if op in _REPEATS and said[1] == _constants.MAXREPEAT:
            most = max(LONGEST if _is_one(said[2]) else MOST, said[0])
            tree[at] = (op, (said[0], most, said[2]))


_REPEATS = (_constants.MAX_REPEAT, _constants.MIN_REPEAT, _constants.POSSESSIVE_REPEAT)
_LOOKS = (_constants.ASSERT, _constants.ASSERT_NOT)
_REFUSED = {
    _constants.GROUPREF: "a reference back to a group",
    _constants.GROUPREF_EXISTS: "a condition on a group",
}
_ONE = (_constants.LITERAL, _constants.NOT_LITERAL, _constants.ANY, _constants.IN)


def _inside(op: Any, said: Any) -> Iterable[Any]:
    """The patterns within one step of a pattern."""
    if op in _REPEATS:
        return (said[2],)
    if op is _constants.SUBPATTERN:
        return (said[3],)
    if op is _constants.BRANCH:
        return tuple(said[1])
    if op in _LOOKS:
        return (said[1],)
    return (said,) if op is _constants.ATOMIC_GROUP else ()


def _is_one(tree: Any) -> bool:
    """Whether a pattern is one character, whatever groups stand around it."""
    if len(tree) != 1:
        return False
    op, said = tree[0]
    return op in _ONE or (op is _constants.SUBPATTERN and _is_one(said[3]))


class _Reading:
    """One look at a parsed pattern: the characters that can come first, and the ways there are to go on."""

    def __init__(self, text: str) -> None:
        self._alphabet = [*_ALPHABET, *(char for char in dict.fromkeys(text) if char not in _ALPHABET)]
        self._all = frozenset(self._alphabet)

    def check(self, tree: Any) -> None:
        """Refuse a pattern that has too many ways to go on; raises `ValueError`."""
        if self.ways(list(tree), frozenset()) > _WAYS:
            raise ValueError(
                "this pattern could search without end: what repeats in it can be read in many ways; "
                "let each repeat end at something that it cannot match itself, as in (?:\\w+ ){1,3}"
            )

    def ways(self, steps: Sequence[Any], after: Chars) -> int:
        """How many ways there are through these steps, what comes after them beginning with one of these characters."""
        total = 1
        for at in range(len(steps) - 1, -1, -1):
            op, said = steps[at]
            total = min(total * self._of(op, said, after), _WAYS + 1)
            first, empty = self.first([steps[at]])
            after = first | after if empty else first
        return total

    def _of(self, op: Any, said: Any, after: Chars) -> int:
        if op in _REFUSED:
            raise ValueError(f"{_REFUSED[op]} is not read in patterns of rules; write it out")
        if op is _constants.SUBPATTERN:
            return self.ways(list(said[3]), after)
        if op is _constants.BRANCH:
            return self._of_branches(said[1], after)
        if op in _REPEATS:
            ways = self._of_repeat(said, after)
            return 1 if op is _constants.POSSESSIVE_REPEAT and ways <= _WAYS else ways
        if op in _LOOKS or op is _constants.ATOMIC_GROUP:
            inner = said if op is _constants.ATOMIC_GROUP else said[1]
            return 1 if self.ways(list(inner), self._all) <= _WAYS else _WAYS + 1
        return 1

    def _of_branches(self, branches: Sequence[Any], after: Chars) -> int:
        most = max(self.ways(list(branch), after) for branch in branches)
        return most * self._alike([list(branch) for branch in branches])

    def _alike(self, branches: Sequence[Sequence[Any]]) -> int:
        """How many branches can be taken at one place at most."""
        plain = [_literal(branch) for branch in branches]
        if all(word is not None for word in plain):
            words = [word for word in plain if word is not None]
            return max(sum(other.startswith(word) or word.startswith(other) for other in words) for word in words)
        firsts = [first if not empty else self._all for first, empty in map(self.first, branches)]
        return max(sum(char in first for first in firsts) for char in self._alphabet) or 1

    def _of_repeat(self, said: Any, after: Chars) -> int:
        least, most, body = said
        first, empty = self.first(list(body))
        inner = self.ways(list(body), first | after)
        if most > 1 and (empty or inner > 1):
            # (a*)*, (a|a)*, (\w+\s?)*: each turn has ways of its own
            return _WAYS + 1 if most > 2 or empty else min((inner + 1) ** most, _WAYS + 1)
        return inner * (1 if first.isdisjoint(after) and after else most - least + 1)

    def first(self, steps: Sequence[Any]) -> tuple[Chars, bool]:
        """The characters that the first of these steps can begin with, and whether all of them can match nothing."""
        chars: Chars = frozenset()
        for op, said in steps:
            found, empty = self._first(op, said)
            chars |= found
            if not empty:
                return chars, False
        return chars, True

    def _first(self, op: Any, said: Any) -> tuple[Chars, bool]:
        if op is _constants.AT or op in _LOOKS:
            return frozenset(), True
        if op is _constants.SUBPATTERN:
            return self.first(list(said[3]))
        if op is _constants.ATOMIC_GROUP:
            return self.first(list(said))
        if op in _REPEATS:
            found, empty = self.first(list(said[2]))
            return found, empty or said[0] == 0
        if op is _constants.BRANCH:
            every = [self.first(list(branch)) for branch in said[1]]
            return frozenset().union(*(found for found, _ in every)), any(empty for _, empty in every)
        return self._matching(op, said), False

    def _matching(self, op: Any, said: Any) -> Chars:
        """The characters of the alphabet that one step matches, whatever their case."""
        tree = _parser.SubPattern(_parser.State(), [(op, said)])
        one = _compiler.compile(tree, re.IGNORECASE)
        return frozenset(char for char in self._alphabet if one.fullmatch(char))


def _literal(steps: Sequence[Any]) -> str | None:
    """The word that these steps spell, None where they are no plain word."""
    if all(op is _constants.LITERAL for op, _ in steps):
        return "".join(chr(said) for _, said in steps).lower()
    return None
