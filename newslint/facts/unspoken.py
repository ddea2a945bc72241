"""Quotations that fill a paragraph of their own and that nobody speaks, in it or beside it.

Only whole sentences of eight words and more, between two paragraphs of the story that give nobody's words, or after one
that tells of nobody at all, whatever follows. A quotation that is announced ("The mayor was blunt:"), signed, repeated
elsewhere, asked, or one of several of its kind is none.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from functools import cache
from itertools import islice

from newslint.document import Block, Document, Zone, per_document
from newslint.facts.marks import Quotation, quotations
from newslint.facts.sentences import sentence_at
from newslint.facts.words import occurrences, said
from newslint.lexicons import lexicon
from newslint.text import Span

_LEAST = 8
_OUTSIDE = 2
_NEIGHBOUR = 6
_BRIEF = 8
_MOST = 2
_KNOWN = 40
_ANNOUNCES = ":,;–—-…?"
_SAYING = frozenset(("neutral", "report", "stance", "noun"))


@per_document
def unspoken(doc: Document) -> tuple[Span, ...]:
    """The paragraphs of quotation without a speaker, in reading order; none where a story has more than two."""
    found = [block for block in _quoted_paragraphs(doc) if _stands_alone(doc, block)]
    if not 0 < len(found) <= _MOST:
        return ()
    return tuple(block.span for block in found if _is_unspoken(doc, block))


def _quoted_paragraphs(doc: Document) -> Iterator[Block]:
    """The paragraphs of the story that are one quotation or several, and hardly anything beside."""
    by_block: dict[int, list[Quotation]] = {}
    for one in quotations(doc):
        if not one.nested and one.mark != "'" and one.mark != "‘":
            by_block.setdefault(doc.block_at(one.span.start).index, []).append(one)
    for index, those in by_block.items():
        block = doc.blocks[index]
        if block.zone is Zone.BODY and those[0].span.start == block.span.start and _fills(doc, block, those):
            yield block


def _fills(doc: Document, block: Block, those: list[Quotation]) -> bool:
    if not all(one.closed for one in those):
        return False
    inside = [len(said(doc, one.inner)) for one in those]
    if max(inside) < _LEAST or len(said(doc, block.span)) - sum(inside) > _OUTSIDE:
        return False
    last = doc.read(those[-1].span).rstrip("”\"'’")
    return (
        doc.text[those[0].inner.start].isupper()
        and last.endswith(".")  # “No dam, no deal!” is what a crowd chants
        and those[-1].span.end >= block.span.end - 1
    )


def _stands_alone(doc: Document, block: Block) -> bool:
    """Whether plain paragraphs of the story stand on both sides, neither announcing nor quoting, nor repeating it."""
    before, after = _neighbour(doc, block, -1), _neighbour(doc, block, 1)
    if before is None or doc.text[before.span.end - 1] in _ANNOUNCES:
        return False
    if _quotes(doc, before) or _is_brief(doc, before):
        return False
    plain = after is not None and doc.text[after.span.start].isalnum() and not _quotes(doc, after)
    if not plain and (_is_signed(doc, block) or _tells_of_somebody(doc, before)):
        return False
    opening = doc.text[block.span.start + 1 : block.span.start + _KNOWN].rpartition(" ")[0]
    return len(list(islice(occurrences(doc, opening), 2))) < 2


def _is_signed(doc: Document, block: Block) -> bool:
    """Whether a line of few words follows that is no subhead, or one with a dash: "— Edda Strand, harbor master"."""
    after = doc.blocks[block.index + 1] if block.index + 1 < len(doc.blocks) else None
    if after is None or after.zone is Zone.SUBHEAD:
        return False
    return not doc.text[after.span.start].isalnum() or _neighbour(doc, block, 1) is None


def _tells_of_somebody(doc: Document, before: Block) -> bool:
    """Whether a paragraph may have a person in it, by pronoun or by a capital, who may be the one who speaks next."""
    _, *rest = doc.read(before.span).split()
    return any(word[0].isupper() for word in rest) or not _persons().isdisjoint(said(doc, before.span))


@cache
def _persons() -> frozenset[str]:
    """The pronouns for those who speak, and the words for what is theirs."""
    words = lexicon("function-words")
    return frozenset((*words["pronouns"], *words["possessives"])).difference(words["things"])


def _quotes(doc: Document, block: Block) -> bool:
    """Whether a paragraph has a quotation in it."""
    starts = _starts(doc)
    at = bisect_left(starts, block.span.start)
    return at < len(starts) and starts[at] < block.span.end


@per_document
def _starts(doc: Document) -> tuple[int, ...]:
    return tuple(one.span.start for one in quotations(doc))


def _is_brief(doc: Document, before: Block) -> bool:
    """Whether a paragraph ends in a short sentence that may announce words: "Remember this from May."."""
    last = sentence_at(doc, before.span.end - 1).span
    return last.start > before.span.start and len(said(doc, last)) < _BRIEF


def _neighbour(doc: Document, block: Block, step: int) -> Block | None:
    """The next paragraph of the story on one side; None where a subhead, a few words or nothing stands there."""
    at = block.index + step
    if not 0 <= at < len(doc.blocks) or doc.blocks[at].zone is not Zone.BODY:
        return None
    words = said(doc, doc.blocks[at].span)
    return doc.blocks[at] if len(words) >= _NEIGHBOUR else None


def _is_unspoken(doc: Document, block: Block) -> bool:
    """Whether no cue stands in a paragraph or in those beside it, but for what several people are told or say.

    "Some of them asked where the boats were" gives no speaker to the one voice of the paragraph after it; a "we" may be
    theirs.
    """
    from newslint.facts.attributions import SourceKind, kind, sourced_within

    one_voice = _we().isdisjoint(said(doc, block.span))
    after = _neighbour(doc, block, 1)
    beside = Span(doc.blocks[block.index - 1].span.start, (block if after is None else after).span.end)
    for one in sourced_within(doc, beside):
        if one.tier == "noun" and kind(doc, one) is SourceKind.VAGUE:
            continue  # "the highlight was a debate"
        told = doc.read(one.cue).lower() == "told" if one.source is None else _is_crowd(doc, one.source)
        if one.tier in _SAYING and not (one_voice and told):
            return False
    from newslint.facts.quotes import quotes

    speakers = (one.speaker for one in quotes(doc) if one.span in block.span and one.speaker)
    return all(one_voice and _is_crowd(doc, speaker) for speaker in speakers)


def _is_crowd(doc: Document, source: Span) -> bool:
    """Whether a source is some of many people, none of whom is told from the others."""
    return said(doc, source)[0] in lexicon("source-heads")["crowds"]


@cache
def _we() -> frozenset[str]:
    return frozenset(lexicon("source-heads")["we"])
