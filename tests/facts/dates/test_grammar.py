"""A rule is tried only where a letter stands that it may begin with; that list is held to the rules themselves."""

from __future__ import annotations

from collections.abc import Iterable
from importlib import import_module
from typing import Any

import pytest

grammar = import_module("newslint.facts.dates.grammar")
parser, codes = import_module("re._parser"), import_module("re._constants")

LOOKING = (codes.ASSERT, codes.ASSERT_NOT, codes.AT)
OR_SO = {"v"}
"""A length of time is never begun by the word that may stand before its unit ("or so years ago")."""


def first_letters(pattern: Iterable[tuple[Any, Any]]) -> tuple[set[str], bool]:
    """The letters that what a pattern matches may begin with, and whether it may match nothing."""
    found: set[str] = set()
    for kind, given in pattern:
        letters, empty = _of_piece(kind, given)
        found |= letters
        if not empty:
            return found, False
    return found, True


def _of_piece(kind: Any, given: Any) -> tuple[set[str], bool]:
    if kind in LOOKING:
        return set(), True
    if kind is codes.LITERAL:
        return {chr(given)}, False
    if kind is codes.IN:
        return {chr(letter) for _, letter in given}, False
    if kind is codes.SUBPATTERN:
        return first_letters(given[-1])
    if kind is codes.BRANCH:
        branches = [first_letters(branch) for branch in given[1]]
        return set().union(*(letters for letters, _ in branches)), any(empty for _, empty in branches)
    least, _, repeated = given
    letters, empty = first_letters(repeated)
    return letters, empty or least == 0


@pytest.mark.parametrize("dotted", [False, True])
def test_first_letters(dotted: bool) -> None:
    for name, pattern in grammar.rules(dotted=dotted, english=True).items():
        letters, empty = first_letters(parser.parse(pattern))
        assert not empty
        assert letters - OR_SO == set(grammar.FIRST[name]), name
