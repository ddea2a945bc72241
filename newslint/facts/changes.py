"""What changed between two versions of a story: words of the body that one sentence had and its successor has not.

A changed word counts where it can be a fact: a number, a day of the week, a name (a capital inside the sentence). Both
sentences must share half of their words. A word that the new body still holds elsewhere is no change, nor is one that
the old body held elsewhere already.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from newslint.document import DISPLAY, STORY, Document, Zone, per_document
from newslint.facts.marks import quotations
from newslint.facts.sentences import sentences
from newslint.facts.small_words import small_words
from newslint.facts.words import said, words
from newslint.lexicons import lexicon
from newslint.record import Record
from newslint.text import Span

_BODY = STORY | {Zone.QUOTE_BLOCK, Zone.TRANSCRIPT}
_ASIDE = DISPLAY | {Zone.CAPTION, Zone.ALT}
_ALIKE = 0.5
_MOST = 400
_HEDGE = 3
_QUOTED = 3


class Token(Record):
    """A word with its key: numbers by their worth as written ("14,000", "fourteen"), other words in lower case."""

    span: Span
    key: str
    kind: str


class Change(Record):
    """A fact of the old body (`old`, in the old document) that the new one gives otherwise (`new`)."""

    kind: str
    key: str
    old: Span
    new: Span


def changes(new: Document, old: Document) -> tuple[Change, ...]:
    """Every such change, in the order of the new version."""
    return tuple(_changes(new, old))


def left_behind(doc: Document, change: Change) -> Iterator[Span]:
    """Where headlines, deks, captions and front matter of the new version still have the old word."""
    for token in _tokens(doc, aside=True):
        if token.key == change.key and token.kind == change.kind:
            yield token.span


def quotes_left_behind(new: Document, old: Document) -> Iterator[Change]:
    """Quotations of headlines, deks and captions whose words the old body had and the new one has not.

    Such a change has its words as a key and lies, in the new version, where they were left (`new`).
    """
    bodies = [" ".join(said(doc, block.span)) for doc in (old, new) for block in doc.blocks if block.zone in _BODY]
    count = sum(block.zone in _BODY for block in old.blocks)
    before, after = f" {' | '.join(bodies[:count])} ", f" {' | '.join(bodies[count:])} "
    for quotation in quotations(new):
        copy = said(new, quotation.inner)
        words_said = f" {' '.join(copy)} "
        if new.zone_at(quotation.span.start) in _ASIDE and len(copy) >= _QUOTED:
            where = _said_at(old, copy) if words_said in before and words_said not in after else None
            if where is not None:
                yield Change("quote", words_said.strip(), where, quotation.inner)


def _said_at(doc: Document, copy: tuple[str, ...]) -> Span | None:
    """Where the body says these words first."""
    for start in words(doc).starts.get(copy[0], ()):
        block = doc.block_at(start)
        following = said(doc, Span(start, block.span.end))[: len(copy)] if block.zone in _BODY else ()
        if following == copy:
            return doc.block_at(start).span
    return None


def hedge_before(doc: Document, span: Span) -> str:
    """How words right before a number bend it: `least`, `most`, `about`, or nothing."""
    block = doc.block_at(span.start).span
    before = doc.text[block.start : span.start].lower().split()[-_HEDGE:]
    said = " ".join(before).strip("$£€ ")
    bends: Mapping[str, Sequence[str]] = lexicon("changes")["hedges"]
    return next((bend for bend, phrases in bends.items() for phrase in phrases if said.endswith(phrase)), "")


def worth(key: str) -> float | None:
    """The worth of a number's key as far as a comparison needs it."""
    try:
        return float(key)
    except ValueError:
        return None


def _changes(new: Document, old: Document) -> Iterator[Change]:
    from difflib import SequenceMatcher

    held_new, held_old = _held(new), _held(old)
    for after, before in _successors(new, old):
        matcher = SequenceMatcher(None, [t.key for t in before], [t.key for t in after], autojunk=False)
        for what, a, b, c, d in matcher.get_opcodes():
            if what != "replace":
                continue
            for gone, come in zip(before[a:b], after[c:d], strict=False):
                same = gone.kind and gone.kind == come.kind
                if same and (gone.kind, gone.key) not in held_new and (come.kind, come.key) not in held_old:
                    yield Change(gone.kind, gone.key, gone.span, come.span)


def _held(doc: Document) -> frozenset[tuple[str, str]]:
    return frozenset((token.kind, token.key) for token in _tokens(doc, aside=False))


def _successors(new: Document, old: Document) -> Iterator[tuple[list[Token], list[Token]]]:
    """Each sentence of the new body that the old one lacks, with the lost sentence that is most like it."""
    known_new, known_old = _by_sentence(new), _by_sentence(old)
    lost = [line for key, line in known_old.items() if key not in known_new][:_MOST]
    come = [line for key, line in known_new.items() if key not in known_old][:_MOST]
    holders: dict[str, list[int]] = {}
    for number, line in enumerate(lost):
        for key in {token.key for token in line}:
            holders.setdefault(key, []).append(number)
    for line in come:
        keys = {token.key for token in line} - small_words()
        shared = Counter(number for key in keys for number in holders.get(key, ()))
        best = max(shared, key=lambda number: (shared[number], -number), default=None)
        if best is not None and _alike(line, lost[best]):
            yield line, lost[best]


def _alike(one: Sequence[Token], other: Sequence[Token]) -> bool:
    left, right = Counter(token.key for token in one), Counter(token.key for token in other)
    return (left & right).total() >= _ALIKE * max(left.total(), right.total())


def _by_sentence(doc: Document) -> dict[tuple[str, ...], list[Token]]:
    found: dict[tuple[str, ...], list[Token]] = {}
    for line in _lines(doc):
        found.setdefault(tuple(token.key for token in line), line)
    return found


@per_document
def _lines(doc: Document) -> tuple[list[Token], ...]:
    tokens = iter(_tokens(doc, aside=False))
    token = next(tokens, None)
    found = []
    for sentence in sentences(doc):
        line = []
        while token is not None and token.span.start < sentence.span.end:
            line.append(token)
            token = next(tokens, None)
        if line:
            found.append(line)
    return tuple(found)


def _tokens(doc: Document, *, aside: bool) -> Sequence[Token]:
    return _all_tokens(doc)[aside]


@per_document
def _all_tokens(doc: Document) -> tuple[list[Token], list[Token]]:
    """The words of the body, and those of headlines, deks, captions and fields of the front matter."""
    body: list[Token] = []
    asides: list[Token] = []
    starts = {sentence.span.start for sentence in sentences(doc)}
    for span in _numbers_whole(doc):
        block = doc.block_at(span.start)
        if block.zone in _ASIDE or (block.key is not None and block.zone is not Zone.FRONT_MATTER):
            asides.append(_token(doc, span, opens=False))
        elif block.zone in _BODY:
            body.append(_token(doc, span, opens=span.start in starts))
    return body, asides


def _numbers_whole(doc: Document) -> Iterator[Span]:
    """The words, with the figures of one number together: "14,000", "1.2"."""
    held: Span | None = None
    text = doc.text
    for span in words(doc).spans:
        if held is not None:
            joins = span.start == held.end + 1 and text[held.end] in ",." and text[held.end - 1].isdigit()
            if joins and text[span.start].isdigit():
                held = Span(held.start, span.end)
                continue
            yield held
        held = span
    if held is not None:
        yield held


def _token(doc: Document, span: Span, *, opens: bool) -> Token:
    written = doc.read(span)
    plain = written.removesuffix("'s").removesuffix("’s")
    low = plain.lower()
    if plain[0].isdigit():
        digits = "".join(char for char in plain if char.isdigit() or char == ".")
        return Token(span, digits.strip(".") or low, "number")
    if low in _small_numbers():
        return Token(span, _small_numbers()[low], "number")
    if low in _calendar() and plain[0].isupper():
        return Token(span, _calendar()[low], "day")
    is_name = plain[0].isupper() and not opens and low not in small_words() and len(plain) > 2
    return Token(span, low, "name" if is_name else "")


@cache
def _small_numbers() -> Mapping[str, str]:
    return {word: str(number) for number, word in enumerate(lexicon("changes")["numbers"])}


@cache
def _calendar() -> Mapping[str, str]:
    """The days of the week, long and short; months are left to the numbers beside them ("Alan March")."""
    known = lexicon("weekdays")["en"]
    return {name: f"day {number}" for lists in known.values() for name, number in lists.items()}
