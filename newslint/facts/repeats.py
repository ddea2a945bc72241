"""What the story says twice in the same words: whole paragraphs, and sentences inside them.

Text is compared by its words, in lower case and without punctuation. Captions, display type, embeds, code and front
matter are not read. What a story repeats rightly (questions, labels, long items of lists, turns of a transcript,
sign-up lines, a line that stands three times) counts only where it follows itself at once. Only eight words and more
count, and near copies of at least fifteen; a near copy whose differing words are numbers or names is a form filled in
twice ("Polls in Arden close at 8"), not a repeat.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from newslint.document import Document, Zone, per_document
from newslint.facts.quotes import is_own
from newslint.facts.sentences import Sentence, sentences
from newslint.facts.words import said, words
from newslint.record import Record
from newslint.text import Span

_ZONES = frozenset({Zone.BODY, Zone.LIVE_ENTRY, Zone.LETTER})
_FORMS = frozenset({Zone.LIST_ITEM, Zone.TRANSCRIPT})
_LEAST = 8
_FORM_LEAST = 15
_SENTENCE_LEAST = 10
_TWIN_LEAST = 5
_NEAR_LEAST = 15
_NEAR = 0.9
_RUN = 5
_STRIDE = 3
_BULLETS = "•·*-–—▪►●#|>"
_EDGES = " .,;:!?\"'“”‘’()[]"
_CLOSERS = " .\"'”’)"
_STOPS = ".!?…"
_CLOSING = " \"'”’)]"
_LABEL = 40
_LABEL_WORDS = 4
_VERBS = frozenset(("is", "are", "was", "were", "says", "said"))


class Repeat(Record):
    """A later stretch of copy (`span`) that says again what an earlier one (`first`) says.

    Both are runs of whole paragraphs, or one sentence each. `exact` is word for word and mark for mark; `adjacent`
    means that nothing stands between the two. `length` is in words; `blocks` are the later paragraphs, none for a
    sentence; `live` marks entries of a live file.
    """

    span: Span
    first: Span
    length: int
    exact: bool
    adjacent: bool
    blocks: tuple[int, ...] = ()
    live: bool = False


class _Paragraph(Record):
    block: int
    span: Span
    live: bool
    words: tuple[str, ...]
    form: bool


@per_document
def repeats(doc: Document) -> tuple[Repeat, ...]:
    """Every repeat in reading order; paragraphs repeated one after another are one repeat."""
    paragraphs = {paragraph.block: paragraph for paragraph in _paragraphs(doc)}
    exact = list(_exact_pairs(doc, paragraphs.values()))
    taken = {block for pair in exact for block in pair}
    near = _near_pairs(doc, [one for one in _alike(doc, paragraphs.values()) if one.block not in taken])
    pairs = sorted([*exact, *near], key=lambda pair: pair[1])
    whole = [_folded(doc, paragraphs, run) for run in _runs(pairs)]
    repeated = {block for pair in pairs for block in pair}
    return tuple(sorted([*whole, *_said_twice(doc, repeated)], key=lambda repeat: repeat.span))


def _paragraphs(doc: Document) -> Iterator[_Paragraph]:
    """The paragraphs that may be copies: long enough, and nearly all of their words stand elsewhere too.

    Next to none is so: a tenth of the words of a paragraph and more stand in it alone.
    """
    for block in doc.zoned(*_ZONES, *_FORMS):
        copy = said(doc, block.span)
        is_long = len(copy) >= (_FORM_LEAST if block.zone in _FORMS else _LEAST)
        if is_long and _alone(doc, block.span) <= (1 - _NEAR) * len(copy):
            yield _Paragraph(block.index, block.span, block.zone is Zone.LIVE_ENTRY, copy, block.zone in _FORMS)


def _alone(doc: Document, span: Span) -> int:
    """How many words of a stretch of copy stand nowhere else, in whatever case."""
    once = _once(doc)
    first = bisect_left(once, span.start)
    return bisect_left(once, span.end, first) - first


@per_document
def _once(doc: Document) -> list[int]:
    """Where the words start that stand in the copy once only."""
    return sorted([places[0] for places in words(doc).starts.values() if len(places) == 1])


def _alike(doc: Document, paragraphs: Iterable[_Paragraph]) -> Iterator[_Paragraph]:
    """The paragraphs that may be near copies: long ones that are not repeated rightly."""
    return (one for one in paragraphs if len(one.words) >= _NEAR_LEAST and not _is_standing(doc, one))


def _is_standing(doc: Document, one: _Paragraph) -> bool:
    """Whether a paragraph is one that is repeated rightly further down."""
    return one.form or _rightly(doc, one.span)


def _rightly(doc: Document, span: Span) -> bool:
    """Whether this is copy that repeats on purpose: a question, a label, a bullet, a line that asks readers to act."""
    text = doc.read(span)
    end = text.rstrip(_CLOSERS)
    if text[0] in _BULLETS or end.endswith(":") or (end.endswith("?") and (end == text or text[0] in _EDGES)):
        return True
    label, colon, after = text[:_LABEL].partition(":")
    if colon and after[:1] == " " and label.count(" ") < _LABEL_WORDS and not _VERBS & set(label.split()):
        return True
    from newslint.facts.asides import is_standing  # hardly any draft repeats a paragraph

    return is_standing(doc, span)


def _exact_pairs(doc: Document, paragraphs: Iterable[_Paragraph]) -> Iterator[tuple[int, int]]:
    """Pairs of blocks with the same words.

    A line that stands three times and not in one run is there on purpose; what stands on the page in several places
    (a question, a line that asks readers to act) is none the less there once too often when it follows itself.
    """
    alike: dict[tuple[str, ...], list[_Paragraph]] = {}
    for paragraph in paragraphs:
        alike.setdefault(paragraph.words, []).append(paragraph)
    for same in alike.values():
        blocks = [one.block for one in same]
        in_one_run = blocks[-1] - blocks[0] == len(blocks) - 1
        if in_one_run or (len(blocks) == 2 and not _is_standing(doc, same[0])):
            yield from ((blocks[0], later) for later in blocks[1:])


def _near_pairs(doc: Document, paragraphs: Iterable[_Paragraph]) -> Iterator[tuple[int, int]]:
    """Pairs of blocks whose words are nearly the same; candidates share a run of five words."""
    holders: dict[tuple[str, ...], _Paragraph] = {}
    for paragraph in paragraphs:
        runs = list(zip(*(paragraph.words[at:] for at in range(_RUN)), strict=False))
        best = _most_shared(holders, runs)
        if best is not None and _nearly(doc, best, paragraph):
            yield best.block, paragraph.block
        for run in runs[::_STRIDE]:
            holders.setdefault(run, paragraph)


def _most_shared(holders: Mapping[tuple[str, ...], _Paragraph], runs: Iterable[tuple[str, ...]]) -> _Paragraph | None:
    """The earlier paragraph that shares the most runs of words with another."""
    shared: dict[int, int] = {}
    found: dict[int, _Paragraph] = {}
    for holder in filter(None, map(holders.get, runs)):
        shared[holder.block] = shared.get(holder.block, 0) + 1
        found[holder.block] = holder
    return found[max(shared, key=shared.__getitem__)] if shared else None


def _nearly(doc: Document, first: _Paragraph, second: _Paragraph) -> bool:
    longest = max(len(first.words), len(second.words))
    if min(len(first.words), len(second.words)) < _NEAR * longest or _ends(doc, first) != _ends(doc, second):
        return False
    left, right = Counter(first.words), Counter(second.words)
    differing = [*(left - right), *(right - left)]
    if longest - (left & right).total() > (1 - _NEAR) * longest:
        return False
    copies = f" {doc.read(first.span)} {doc.read(second.span)} "
    return not any(word[0].isdigit() or word.capitalize() in copies for word in differing)


def _ends(doc: Document, paragraph: _Paragraph) -> bool:
    """Whether a full stop ends it; a picture's caption says its paragraph again and often drops the stop."""
    return doc.read(paragraph.span).rstrip(_CLOSING)[-1:] in _STOPS


def _runs(pairs: Sequence[tuple[int, int]]) -> Iterator[list[tuple[int, int]]]:
    """Pairs that follow one another on both sides, together; one place repeated on and on is one run too."""
    run: list[tuple[int, int]] = []
    for first, later in pairs:
        if run and later == run[-1][1] + 1 and first in (run[-1][0] + 1, run[-1][0]):
            run.append((first, later))
            continue
        if run:
            yield run
        run = [(first, later)]
    if run:
        yield run


def _folded(doc: Document, paragraphs: Mapping[int, _Paragraph], run: Sequence[tuple[int, int]]) -> Repeat:
    firsts = [paragraphs[first] for first, _ in run]
    laters = [paragraphs[later] for _, later in run]
    return Repeat(
        span=laters[0].span.hull(laters[-1].span),
        first=firsts[0].span.hull(firsts[-1].span),
        length=sum(len(later.words) for later in laters),
        exact=all(doc.read(a.span) == doc.read(b.span) for a, b in zip(firsts, laters, strict=True)),
        adjacent=firsts[-1].block + 1 == laters[0].block and laters[-1].block - laters[0].block == len(run) - 1,
        blocks=tuple(later.block for later in laters),
        live=any(paragraph.live for paragraph in (*firsts, *laters)),
    )


def _said_twice(doc: Document, blocks: set[int]) -> Iterator[Repeat]:
    """Sentences of the story's own that stand in two places, each with other words around it in its paragraph."""
    places: dict[str, list[int]] = {}
    known = sentences(doc)
    for place, sentence in enumerate(known):
        block = doc.blocks[sentence.block]
        if block.zone not in _ZONES or sentence.block in blocks or sentence.span == block.span:
            continue
        if _alone(doc, sentence.span):  # a word of it stands nowhere else, so it does not either
            continue
        text = doc.read(sentence.span)
        if text.count(" ") + 1 >= _TWIN_LEAST and text[0] != "(":
            places.setdefault(text.lower().strip(_EDGES), []).append(place)
    again = ([at for at in same if not _rightly(doc, known[at].span)] for same in places.values() if len(same) > 1)
    twice = (same for same in again if len(same) == 2 and (_is_long(doc, known[same[0]].span) or _twins(known, *same)))
    own = sorted((a, b) for a, b in twice if is_own(doc, known[a].span) and is_own(doc, known[b].span))
    for run in _runs(own):
        yield _sentence_repeat(doc, run)


def _is_long(doc: Document, span: Span) -> bool:
    return doc.read(span).count(" ") + 1 >= _SENTENCE_LEAST


def _twins(known: Sequence[Sentence], one: int, other: int) -> bool:
    """Whether a sentence follows its double at once: even a short one is not written so on purpose."""
    return other == one + 1 and known[one].block == known[other].block


def _sentence_repeat(doc: Document, run: Sequence[tuple[int, int]]) -> Repeat:
    known = sentences(doc)
    first = known[run[0][0]].span.hull(known[run[-1][0]].span)
    later = known[run[0][1]].span.hull(known[run[-1][1]].span)
    return Repeat(
        span=later,
        first=first,
        length=doc.read(later).count(" ") + 1,
        exact=doc.read(first) == doc.read(later),
        adjacent=run[-1][0] + 1 == run[0][1] and doc.block_at(first.start) == doc.block_at(later.start),
        live=doc.zone_at(later.start) is Zone.LIVE_ENTRY,
    )
