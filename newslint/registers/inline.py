"""A register or corrections log written out where it is used, as the examples of rules have them."""

from __future__ import annotations

from newslint.registers.book import Book, bound
from newslint.registers.compiled import log_pages, pages
from newslint.registers.corrections import corrections_from
from newslint.registers.entries import entries_from
from newslint.registers.listing import items_of
from newslint.rulebook.faults import Fault
from newslint.rulebook.tree import Node


def book_of(kind: str, path: str, node: Node, faults: list[Fault]) -> Book:
    """The book that a list of entries is, as a file of its own; what is wrong with it is added to the faults."""
    listed, first = items_of(path, node, faults), node.line - 1
    if kind == "corrections":
        log = (one._replace(path="corrections.yml", line=one.line - first) for one in corrections_from(listed))
        return bound(log_pages(log))
    return bound(pages([one._replace(path="names.yml", line=one.line - first) for one in entries_from(listed)]))
