"""Suppressions as drafts write them: which lines or comments are one, and which range of the source each covers.

`newslint: ignore RULE[, RULE] -- reason` covers the next block, `off` everything up to the matching `on` or the end.
In plain text the words fill a line between square brackets, in Markdown and HTML in a comment. What opens with
`newslint:` and asks for nothing known is left in the copy, where an editor sees it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from newslint.document import Block, Directive, Suppression, Zone
from newslint.record import Record
from newslint.text import Span


class Order(Record):
    """One directive as written, before it is known what it covers."""

    directive: Directive
    rules: tuple[str, ...]
    reason: str | None
    span: Span


@cache
def _order() -> re.Pattern[str]:
    return re.compile(r"\s*newslint:\s*(?P<directive>ignore|off|on)\b(?P<rules>[^\n]*)", re.IGNORECASE)


def order(words: str, span: Span) -> Order | None:
    """The order that the words inside a comment or a bracket give, None where they give none."""
    if "newslint:" not in words[:200].lower():
        return None
    given = _order().match(" ".join(words.split()))
    if given is None:
        return None
    names, _, reason = given["rules"].partition("--")
    rules = tuple(name for name in re.split(r"[,\s]+", names.strip()) if name)
    return Order(Directive(given["directive"].lower()), rules, reason.strip() or None, span)


def suppressions(orders: Sequence[Order], blocks: Sequence[Block], end: int) -> tuple[Suppression, ...]:
    """What each order covers in a draft of these blocks that ends at `end`."""
    return tuple(_covering(orders, stretches(blocks), end)) if orders else ()


def stretches(blocks: Sequence[Block]) -> list[Span]:
    """The source ranges that count as one block: a picture with all its texts, a dateline with its paragraph."""
    found: list[Span] = []
    last: Block | None = None
    for block in blocks:
        one_picture = last is not None and block.image is not None and block.image == last.image
        if last is not None and (one_picture or last.zone is Zone.DATELINE):
            found[-1] = found[-1].hull(block.source)
        else:
            found.append(block.source)
        last = block
    return found


def _covering(orders: Sequence[Order], blocks: list[Span], end: int) -> Iterator[Suppression]:
    starts = iter(blocks)
    block = next(starts, None)
    closing = _closings(orders, end)
    for index, given in enumerate(orders):
        while block is not None and block.start < given.span.end:
            block = next(starts, None)
        if given.directive is Directive.OFF:
            yield from closing[index]
            continue
        covers = Span(given.span.end, given.span.end)
        if given.directive is Directive.IGNORE and block is not None:
            covers = block
        yield Suppression(given.directive, given.rules, given.reason, given.span, covers)


def _closings(orders: Sequence[Order], end: int) -> dict[int, list[Suppression]]:
    """The suppressions that each `off` is: one for every place where some of its rules are on again."""
    found: dict[int, list[Suppression]] = {}
    next_on: dict[str, int] = {}
    all_on = end
    for index in range(len(orders) - 1, -1, -1):
        given = orders[index]
        if given.directive is Directive.ON:
            next_on.update(dict.fromkeys(given.rules, given.span.start))
            if not given.rules:
                next_on.clear()
                all_on = given.span.start
        elif given.directive is Directive.OFF:
            closed: dict[int, list[str]] = {} if given.rules else {all_on: []}
            for rule in given.rules:
                closed.setdefault(min(next_on.get(rule, all_on), all_on), []).append(rule)
            found[index] = [
                Suppression(given.directive, tuple(rules), given.reason, given.span, Span(given.span.end, stop))
                for stop, rules in sorted(closed.items())
            ]
    return found
