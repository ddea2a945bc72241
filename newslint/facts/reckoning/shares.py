"""A share is so many of so many of the same: "47 of the 50 delegates", "30 of the 40 members, or 75 percent".

Numbers in names, ages and other compounds are none, nor are scores. A percentage belongs to a share where it stands
right beside it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint.document import Document, per_document
from newslint.facts.numbered import Numbered, numbered
from newslint.facts.quantities import Quantity
from newslint.record import Record
from newslint.text import Span

_OF = r"""
    [ ](?:of|out[ ]of|from[ ]among)(?:[ ](?:the|its|their|his|her|our|these|those|all|all[ ]the|a[ ]total[ ]of))?
    (?:[ ][a-z-]+(?:'s|s'))?(?:[ ](?:first|last|past|next|previous|opening|final|remaining))?
"""
_SHARE = re.compile(
    rf"""
    (?<![\w-])(?P<part>[NM])(?P<noun>(?:[ ][a-z'-]+){{0,2}}?) {_OF}
    [ ](?P<whole>[NM])(?![\w-])(?P<of>(?:[ ][a-z'-]+){{0,2}})
    """,
    re.VERBOSE,
)
_AFTER = re.compile(
    r"""
    (?:[ ][a-z'-]+){0,3} (?:,|[ ]—|[ ]\() (?:[ ](?:or|which[ ]is|that[ ]is|some))? [ ]?
    (?P<percent>P)(?![\w-]|[ ](?:of|more|less|fewer))
    """,
    re.VERBOSE,
)
_BEFORE = re.compile(r"(?P<percent>P)(?: of [a-z' -]{1,40})?(?:(?:,| —)(?: or)? | \((?:or )?)$")
_PART = re.compile(r"F(?![\w-])")
_AT_ONCE = re.compile(
    r"""
    (?<![\w-])(?P<part>[NM])(?:[ ][a-z'-]+){0,3},?[ ](?:or|\()[ ]?(?P<percent>P)\)?,?
    [ ]of[ ](?:the[ ]|its[ ]|their[ ]|all[ ])?(?P<whole>[NM])(?![\w-])
    """,
    re.VERBOSE,
)
_OF_WHOLE = re.compile(
    r"""
    \bof[ ](?:the[ ]|its[ ]|their[ ]|all[ ])?(?P<whole>N)(?:[ ][a-z'-]+){1,3},
    [ ](?P<part>N)(?:[ ][a-z'-]+){0,3}(?:,[ ]or|[ ]\()[ ]?(?P<percent>P)(?![\w-])
    """,
    re.VERBOSE,
)
_OF_ALL = re.compile(
    r"""
    (?:^|[ ])of[ ](?:the[ ]|its[ ]|their[ ]|all[ ]|those[ ])?(?P<whole>N)(?:[ ][a-z'-]+){1,6},
    [ ](?:only[ ]|just[ ])?(?P<part>N)
    [ ](?:(?:were|was|are|is|had|have|has|will|did|died|fell|sank|went|came|got|made|won|lost)\b|[a-z]+ed[ ](?!by\b))
    """,
    re.VERBOSE,
)
_OF_THEM = re.compile(
    r"""
    (?<![ ]in)(?<![ ]at)(?<![ ]on)(?<!from)(?<!across)(?<!over)(?<!than)(?<!and)(?<!past)
    [ ](?P<whole>N)(?:[ ][a-z'-]+){1,3}(?:,|,?[ ](?:and|but))
    [ ](?:(?P<part>N)[ ]of[ ](?:them|whom)|of[ ](?:which|whom|them|these),?[ ](?P<later>N)(?![\w-]))
    """,
    re.VERBOSE,
)
_THEM = (" them", " whom", " which", " these")
_BACK = 50


class Share(Record):
    """So many of so many; `percent` is the percentage told of it, None where none is."""

    part: Quantity
    whole: Quantity
    percent: Quantity | None
    span: Span


@per_document
def shares(doc: Document) -> tuple[Share, ...]:
    """The shares of the copy, in reading order."""
    return tuple(share for sentence in numbered(doc) for share in _of(doc, sentence))


def _of(doc: Document, sentence: Numbered) -> Iterator[Share]:
    if len(sentence.numbers) < 2:
        return
    for found in _SHARE.finditer(sentence.text):
        part, whole = sentence.numbers[found.start("part")], sentence.numbers[found.start("whole")]
        if _fits(part, whole) and _is_one_noun(found["noun"].strip(), found["of"].strip()):
            yield Share(part, whole, _percent(sentence, found), part.span.hull(whole.span))
    for found in _OF_WHOLE.finditer(sentence.text):
        part, whole, percent = (sentence.numbers[found.start(name)] for name in ("part", "whole", "percent"))
        if _fits(part, whole):
            yield Share(part, whole, percent, part.span.hull(whole.span))
    yield from _of_all(sentence)
    for found in _PART.finditer(sentence.text):
        if " out of " in doc.read(sentence.numbers[found.start()].span):  # "2 in 3 (64 percent)" is rounded
            yield from _at_odds(sentence, found)
    for found in _AT_ONCE.finditer(sentence.text):
        part, whole, percent = (sentence.numbers[found.start(name)] for name in ("part", "whole", "percent"))
        if _fits(part, whole):
            yield Share(part, whole, percent, part.span.hull(whole.span))


def _of_all(sentence: Numbered) -> Iterator[Share]:
    """ "Of the 24 boats, 20 sank", "24 boats, of which 20 sank": the part does not stand right before its whole."""
    for pattern in (_OF_ALL, *((_OF_THEM,) if any(word in sentence.text for word in _THEM) else ())):
        for found in pattern.finditer(sentence.text):
            at = found.start("part") if found["part"] else found.start("later")
            whole, part = sentence.numbers[found.start("whole")], sentence.numbers[at]
            if _fits(part, whole):
                yield Share(part, whole, None, part.span.hull(whole.span))


def _at_odds(sentence: Numbered, found: re.Match[str]) -> Iterator[Share]:
    """A share that was read as one number ("6 out of 40"), where its percentage stands right after it."""
    number = sentence.numbers[found.start()]
    part, _, whole = number.number.partition("/")
    after = _AFTER.match(sentence.text, found.end())
    if after and whole and not number.spelled:
        plain = number._replace(hedge=None)
        percent = sentence.numbers[after.start("percent")]
        yield Share(plain._replace(number=part), plain._replace(number=whole), percent, number.span)


def _fits(part: Quantity, whole: Quantity) -> bool:
    """Whether both are plain numbers of one kind, and neither is joined to its noun."""
    plain = not (part.compound or whole.compound or part.high or whole.high)
    return plain and (part.kind, part.unit) == (whole.kind, whole.unit) and whole.value > 0


def _is_one_noun(first: str, second: str) -> bool:
    """Whether the part counts what the whole counts: "two of the nine judges", not "200 members of 30 clubs"."""
    return not first or first.split()[-1] in second.split()


def _percent(sentence: Numbered, share: re.Match[str]) -> Quantity | None:
    """The percentage right after a share or right before it."""
    end = share.end("whole")
    after = _AFTER.match(sentence.text, end)
    if after:
        return sentence.numbers[after.start("percent")]
    start = max(share.start() - _BACK, 0)
    before = _BEFORE.search(sentence.text[start : share.start()])
    return sentence.numbers[start + before.start("percent")] if before else None
