"""Copy on a page stands as it was written: markup is text, what cannot be seen is shown by its number, nothing acts.

A line is cut where marks begin and end, for marks overlap as they like and elements cannot.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from newslint.finding import Severity
from newslint.record import Record
from newslint.reports.markup import escaped, tag
from newslint.text import Source, Span

_NO_CHARACTERS = "\ufdd0-\ufdef" + "".join(chr(plane << 16 | end) for plane in range(17) for end in (0xFFFE, 0xFFFF))
"""What Unicode says is never a character; a browser drops it even where it is written as a reference."""
_UNSEEN = re.compile(
    "[\x00-\x1f\x7f-\x9f\xad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffc\ud800-\udfff"
    rf"{_NO_CHARACTERS}]"
)


class Mark(Record):
    """A place of a finding on the page: which finding, whether it is the place pointed at or the other one."""

    span: Span
    number: int
    severity: Severity
    other: bool = False


def shown(text: str) -> str:
    r"""A text as HTML shows it letter by letter; a character that is not seen stands as `\x1b` and is told apart."""
    if text.isascii() and text.isprintable():
        return escaped(text)
    pieces, at = [], 0
    for found in _UNSEEN.finditer(text):
        kind = "unseen tab" if found.group() == "\t" else "unseen"
        pieces += [escaped(text[at : found.start()]), f'<span class="{kind}">{_number(found.group())}</span>']
        at = found.end()
    return "".join([*pieces, escaped(text[at:])])


def _number(character: str) -> str:
    written = escaped(character)
    return written if written.startswith("\\") else f"\\u{ord(character):04x}"


def by_line(source: Source, marks: Iterable[Mark]) -> dict[int, list[Mark]]:
    """The marks that have characters on each line, in order; an empty one is on the line that it stands in."""
    lines: dict[int, list[Mark]] = {}
    for mark in sorted(marks, key=lambda mark: (mark.span, mark.other, mark.number)):
        first = source.position(mark.span.start).line
        last = source.position(_last(mark)).line
        for number in range(first, last + 1):
            lines.setdefault(number, []).append(mark)
    return lines


def _last(mark: Mark) -> int:
    """The last character of a mark; of an empty one, where it stands."""
    return max(mark.span.start, mark.span.end - 1)


def marked(source: Source, line: Span, marks: Sequence[Mark], draft: str) -> str:
    """A line with its marks; behind the last character of each stands the number of its finding, as a link."""
    if not marks:
        return shown(source.text[line.start : line.end])
    return "".join(_pieces(source, line, marks, draft))


def _pieces(source: Source, line: Span, marks: Sequence[Mark], draft: str) -> Iterator[str]:
    number = source.position(line.start).line
    ends = {end for mark in marks for end in (_inside(mark.span.start, line), _inside(mark.span.end, line))}
    cuts = sorted(ends | {line.start, line.end})
    starting, ending = _by(marks, line, end=False), _by(marks, line, end=True)
    here: dict[Mark, None] = {}
    for start, end in zip(cuts, [*cuts[1:], line.end], strict=True):
        here.update(dict.fromkeys(starting.get(start, ())))
        for mark in ending.get(start, ()):
            here.pop(mark, None)
            if source.position(_last(mark)).line == number:
                yield _link(mark, draft)
        if start < end:
            text = shown(source.text[start:end])
            yield _piece(text, list(here)) if here else text


def _inside(offset: int, line: Span) -> int:
    return min(max(offset, line.start), line.end)


def _by(marks: Sequence[Mark], line: Span, *, end: bool) -> dict[int, list[Mark]]:
    found: dict[int, list[Mark]] = {}
    for mark in marks:
        found.setdefault(_inside(mark.span.end if end else mark.span.start, line), []).append(mark)
    return found


def _piece(text: str, marks: Sequence[Mark]) -> str:
    """A piece under some marks, in the colour of the gravest that points at it, else of the gravest other place."""
    gravest = max(marks, key=lambda mark: (not mark.other, mark.severity.rank))
    kind = f"{gravest.severity}{' other' * gravest.other}"
    attributes: dict[str, str | int] = {"class": kind, "data-f": " ".join(str(mark.number) for mark in _unique(marks))}
    return f"<{tag('mark', attributes)}>{text}</mark>"


def _unique(marks: Sequence[Mark]) -> Iterable[Mark]:
    return {mark.number: mark for mark in marks}.values()


def _link(mark: Mark, draft: str) -> str:
    """The number of a finding; it is no part of the copy, so it is drawn by the style and copied by nobody."""
    what = "the other place of finding" if mark.other else "finding"
    attributes: dict[str, str | int] = {
        "class": f"ref {mark.severity}{' other' * mark.other}",
        "href": f"#{draft}-n{mark.number}",
        "data-f": mark.number,
        "data-n": mark.number,
        "aria-label": f"{what} {mark.number}",
    }
    if not mark.other:
        attributes["id"] = f"{draft}-m{mark.number}"
    return f"<{tag('a', attributes)}></a>"
