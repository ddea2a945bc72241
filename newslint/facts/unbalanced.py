"""Quotation marks that do not pair: never closed, never opened, typed the wrong way round, or of two kinds.

Double marks, and curly single ones in copy that quotes with them: a straight one is as likely an apostrophe. A
paragraph may end inside a quotation where the next opens with a mark again, unless somebody else speaks there. Lines
that a wrap cut in two, tags, and inches are left alone, and so is a mark that no word follows.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from newslint.document import DISPLAY, STORY, Block, Document, Zone, per_document
from newslint.facts.marks import Quotation, lone_closers, quotations
from newslint.facts.small_words import persons
from newslint.facts.words import words_within
from newslint.lexicons import lexicon
from newslint.record import Record, StrEnum
from newslint.text import Span

_CLOSERS = {"‘": "’", "“": "”", "”": "”", '"': '"', "``": "''", "''": "''", "‘‘": "’’", "„": "”"}
_ENDS = ".!?…”\"’'"
_GARBLED = "\ufffd"
_REACH = 5
_TAG = 200
_FEW = 8
_TAIL = 70
_HOUSE = 3
_SENTENCE = 3
_ELIDED = ("Ti", "Tw")
_NAMES = 2
_READ = 2000
_LINE = 100


class Fault(StrEnum):
    """What is wrong with a mark."""

    OPEN = "open"
    ENDS_INSIDE = "ends-inside"
    RUNS_ON = "runs-on"
    OTHER_SPEAKER = "other-speaker"
    LONE = "lone"
    BACKWARDS = "backwards"
    MIXED = "mixed"


class Unbalanced(Record):
    """One fault: the mark at fault, the other mark it has to do with, what to type instead where that is certain."""

    fault: Fault
    span: Span
    quotation: Quotation | None = None
    other: Span | None = None
    instead: str = ""

    @property
    def closing(self) -> str:
        """The mark that closes its quotation."""
        return _CLOSERS[self.quotation.mark] if self.quotation else ""


@per_document
def unbalanced(doc: Document) -> tuple[Unbalanced, ...]:
    """The faults of a draft in reading order, one a block."""
    found: dict[int, Unbalanced] = {}
    for fault in (*_unclosed(doc), *_unclosed_singles(doc), *_paired(doc), *_lone(doc)):
        found.setdefault(doc.block_at(fault.span.start).index, fault)
    return tuple(sorted(found.values(), key=lambda one: one.span.start))


def _doubles(doc: Document) -> Iterator[Quotation]:
    return (one for one in quotations(doc) if one.mark in _CLOSERS and one.mark != "‘")


def _unclosed(doc: Document) -> Iterator[Unbalanced]:
    for one in _doubles(doc):
        if one.closed or not _opens_words(doc, one):
            continue
        if one.continued and not _ends_in_a_speaker(doc, one):
            yield from _wrongly_continued(doc, one)
            continue
        if _is_wrapped(doc, one):
            continue
        further = _closed_further_on(doc, one)
        if further is None:
            inside = _spoken_to_the_end(doc, one)
            yield Unbalanced(Fault.ENDS_INSIDE if inside else Fault.OPEN, _mark(one), one)
        elif not _is_signature(doc, further):
            yield Unbalanced(Fault.RUNS_ON, _mark(one), one, further)


def _unclosed_singles(doc: Document) -> Iterator[Unbalanced]:
    """Sentences that a curly single mark opens and none closes, in copy that quotes with such marks.

    What is left open at the end of a paragraph may be an apostrophe typed the wrong way round, but not before a capital
    in such copy: ‘We go, Ortiz said.
    """
    outer = [one for one in quotations(doc) if one.mark == "‘" and not one.nested]
    if sum(one.closed for one in outer) < _HOUSE:
        return
    for one in outer:
        opens = doc.text[one.inner.start : one.inner.start + 2]
        sentence = opens[:1].isupper() and doc.read(one.inner).count(" ") >= _SENTENCE
        ended = doc.text[doc.block_at(one.span.start).span.end - 1] in _ENDS
        if sentence and ended and not (one.closed or one.continued) and opens not in _ELIDED:
            yield Unbalanced(Fault.OPEN, _mark(one), one)


def _ends_in_a_speaker(doc: Document, one: Quotation) -> bool:
    """Whether the paragraph of a quotation left open says at its end who spoke: “We go, Ortiz told the court."""
    block = doc.block_at(one.span.start).span
    comma = doc.text.rfind(", ", max(one.inner.start, block.end - _TAIL), block.end)
    listed = words_within(doc, Span(comma, block.end)) if comma > 0 and doc.text[block.end - 1] == "." else ()
    told = tuple(doc.read(word) for word in listed)
    at = next((at for at, word in enumerate(told) if word in lexicon("source-heads")["telling"]), 0)
    if len(told) > _FEW or not 0 < at <= _NAMES:
        return False
    rest = told[at + 1 :]
    if at == 1 and (told[0] in persons() or told[0] == "they"):
        return not rest
    named = all(word[0].isupper() and len(word) > 1 for word in told[:at])
    # "Then, in 2017, Moss said that it was late" may be the speaker's own words
    return named and (not rest or rest[0] in lexicon("source-heads")["told-where"])


def _spoken_to_the_end(doc: Document, one: Quotation) -> bool:
    """Whether a paragraph ends in a quotation's second half: “We go,” Ortiz said. “They know it. ¶ Rain fell."""
    block, listed = doc.block_at(one.span.start), _doubles_listed(doc)
    at = bisect_left(_starts(doc), one.span.start)
    if block.zone is not Zone.BODY or not at or doc.text[block.span.end - 1] not in ".!?":
        return False
    earlier = listed[at - 1]
    begins = doc.text[one.span.start - 2 : one.span.start] == ". " and doc.text[one.inner.start].isupper()
    alone = at + 1 == len(listed) or listed[at + 1].span.start >= block.span.end
    more = _following(doc, block) is not None
    return begins and alone and more and earlier.closed and earlier.span.start >= block.span.start


def _mark(one: Quotation) -> Span:
    return Span(one.span.start, one.inner.start)


def _opens_words(doc: Document, one: Quotation) -> bool:
    """Whether words follow an opening mark, and nothing in its quotation was garbled on the way here."""
    after = doc.text[one.inner.start : one.inner.start + 2].lstrip("'‘[(.…$ ")
    said = doc.text[one.inner.start : min(one.inner.end, one.inner.start + _READ)]
    if not after[:1].isalnum() or _GARBLED in said:
        return False
    # archives print ''…'.' where the copy had ''…''
    return one.mark != "''" or "'." not in said


def _following(doc: Document, block: Block) -> Block | None:
    return next(
        (after for after in doc.blocks[block.index + 1 : block.index + 9] if after.zone in STORY | DISPLAY), None
    )


def _is_wrapped(doc: Document, one: Quotation) -> bool:
    """Whether a line that ends inside a quotation goes on in the next: it has no end, and small letters follow."""
    block = doc.block_at(one.span.start)
    after = _following(doc, block)
    if after is None or doc.text[block.span.end - 1] in _ENDS:
        return False
    return doc.text[after.span.start].islower() or _closed_further_on(doc, one) is not None


def _closed_further_on(doc: Document, one: Quotation) -> Span | None:
    """The lone closing mark in one of the next paragraphs, none of which opens a quotation before it."""
    lone = lone_closers(doc)
    at = bisect_left(lone, one.span)
    if at == len(lone):
        return None
    gone = doc.block_at(lone[at].start).index - doc.block_at(one.span.start).index
    if not 0 < gone <= _REACH or _next_opening(doc, one.span.end) < lone[at].start:
        return None
    return lone[at]


def _next_opening(doc: Document, offset: int) -> int:
    starts = _starts(doc)
    at = bisect_left(starts, offset)
    return starts[at] if at < len(starts) else len(doc.text)


@per_document
def _starts(doc: Document) -> tuple[int, ...]:
    return tuple(one.span.start for one in _doubles(doc))


def _is_signature(doc: Document, closer: Span) -> bool:
    """Whether a closing mark ends a line that only says who speaks: `Ada Moreno, mayor of Dale."`."""
    block = doc.block_at(closer.start).span
    if block.end - closer.end > 1 or closer.start - block.start > _LINE:
        return False
    return doc.text[block.start : closer.start].count(" ") < _FEW


def _wrongly_continued(doc: Document, one: Quotation) -> Iterator[Unbalanced]:
    """A quotation left open before another's: two persons, each named beside her own quotation."""
    from newslint.facts.successive import other_speaker

    after = other_speaker(doc, one)
    if after is not None:
        yield Unbalanced(Fault.OTHER_SPEAKER, _mark(one), one, after)


def _paired(doc: Document) -> Iterator[Unbalanced]:
    for one in _doubles(doc):
        closing = Span(one.inner.end, one.span.end)
        typed, right = doc.read(closing), _CLOSERS[one.mark]
        if not one.closed or not _says_something(doc, one):
            continue
        if one.mark == "„" or doc.text[one.span.start - 1 : one.span.start] == "=":
            continue
        if one.mark == "”":
            yield Unbalanced(Fault.BACKWARDS, _mark(one), one, closing, "“")
        elif typed == "“":
            yield Unbalanced(Fault.BACKWARDS, closing, one, _mark(one), right)
        elif typed != right and one.mark in ('"', "“") and typed in ('"', "”"):
            yield Unbalanced(Fault.MIXED, closing, one, _mark(one), right)


def _says_something(doc: Document, one: Quotation) -> bool:
    """Whether there is a word between the marks: a row of marks (““““) is no quotation typed the wrong way."""
    return any(map(str.isalnum, doc.text[one.inner.start : min(one.inner.end, one.inner.start + _READ)]))


def _lone(doc: Document) -> Iterator[Unbalanced]:
    for closer in lone_closers(doc):
        if not (_answers(doc, closer) or _is_signature(doc, closer) or _in_tag(doc, closer)):
            yield Unbalanced(Fault.LONE, closer)


def _in_tag(doc: Document, closer: Span) -> bool:
    """Whether a mark belongs to a tag that was left in the copy: `<a href=”…” target=”…”>`."""
    return "href=" in doc.text[max(closer.start - _TAG, 0) : closer.end + _TAG]


def _answers(doc: Document, closer: Span) -> bool:
    """Whether a quotation that was left open before ends here after all."""
    last = bisect_left(_starts(doc), closer.start) - 1
    if last < 0:
        return False
    earlier = _doubles_listed(doc)[last]
    return not earlier.closed and doc.block_at(closer.start).index - doc.block_at(earlier.span.start).index <= _REACH


@per_document
def _doubles_listed(doc: Document) -> tuple[Quotation, ...]:
    return tuple(_doubles(doc))
