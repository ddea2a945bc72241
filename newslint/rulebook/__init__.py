"""A rulebook is every rule that may run, read from rule files and held to their schema."""

from __future__ import annotations

from newslint.rulebook.books import load_rules, read_pages
from newslint.rulebook.faults import Fault, RulebookError, SelectionError
from newslint.rulebook.rule import Case, FixClass, Rule
from newslint.rulebook.selection import Choice, Wish, choose, select

__all__ = [
    "Case",
    "Choice",
    "Fault",
    "FixClass",
    "Rule",
    "RulebookError",
    "SelectionError",
    "Wish",
    "choose",
    "load_rules",
    "read_pages",
    "select",
]
