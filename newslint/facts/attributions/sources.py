"""The source of a cue is the phrase the copy makes it the word of: its subject, or what follows "by" and "to".

Each way of finding it has a name, the most certain first; the name is kept, so that it can be said how one knows.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from newslint.document import Block, Document, per_document
from newslint.facts.attributions.blocks import per_block
from newslint.facts.attributions.candidates import Candidate, is_cue_word
from newslint.facts.attributions.cues import cues
from newslint.facts.attributions.heads import head_index, heads
from newslint.facts.attributions.phrases import (
    Phrase,
    opening_phrase,
    past_apposition,
    phrase_after,
    phrase_before,
)
from newslint.facts.attributions.tokens import Tokens, tokens
from newslint.facts.attributions.unlisted import beside_quotations, labels
from newslint.facts.sentences import Sentence
from newslint.record import Record
from newslint.text import Span

_PASSED = frozenset(("adverb", "modal", "do", "have", "be"))
_GOVERNED = frozenset(("to", "of", "for", "by", "in", "without", "after", "before", "and", "or", "but", "nor"))
_CLAUSE_GOES_ON = frozenset(("be", "have", "modal", "do"))
_WITHOUT_QUOTE = frozenset(("say", "write", "add", "explain"))
_QUOTE_ENDS = "\"”’'»"


class Found(Record):
    """A source and the way it was found."""

    phrase: Phrase | None
    pattern: str


class Sourced(Record):
    """A cue with its source, as spans of the copy; `phrase` is the source as words.

    `candidate` is the word of the lexicon, None for a cue that no lexicon lists.
    """

    cue: Span
    source: Span | None
    tier: str
    pattern: str
    phrase: Phrase | None
    sentence: Sentence
    candidate: Candidate | None = None

    @property
    def span(self) -> Span:
        """Source and cue together."""
        return self.cue.hull(self.source) if self.source else self.cue


@per_document
def sourced(doc: Document) -> tuple[Sourced, ...]:
    """Every cue of the copy with its source, in reading order."""
    return tuple([one for block in doc.blocks for one in sourced_in(doc, block)])


def sourced_within(doc: Document, span: Span) -> Iterator[Sourced]:
    """The cues that begin in a span with their sources, in reading order; no other blocks than its own are read."""
    for index in range(doc.block_at(span.start).index, len(doc.blocks)):
        block = doc.blocks[index]
        if block.span.start >= span.end:
            return
        found = sourced_in(doc, block)
        for at in range(bisect_left(found, span.start, key=_start), bisect_left(found, span.end, key=_start)):
            yield found[at]


def _start(one: Sourced) -> int:
    return one.cue.start


@per_block
def sourced_in(doc: Document, block: Block) -> tuple[Sourced, ...]:
    """Every cue of a block with its source, in reading order."""
    words = tokens(doc)
    found = list(_listed(doc, words, block))
    spans = [one.cue for one in found]
    for pattern, cues_found in (("label", labels(doc, block)), ("bookism", beside_quotations(doc, block, spans))):
        for cue, phrase, sentence in cues_found:
            found.append(Sourced(cue, words.span(*phrase), "neutral", pattern, phrase, sentence))
    return tuple(sorted(found, key=lambda one: one.cue))


def _listed(doc: Document, words: Tokens, block: Block) -> Iterator[Sourced]:
    earlier: Phrase | None = None
    sentence = None
    for cue in cues(doc, block):
        if cue.sentence is not sentence:
            sentence, earlier = cue.sentence, None
        phrase, pattern = source_of(words, cue, earlier)
        earlier = phrase or earlier
        source = words.span(*phrase) if phrase else None
        yield Sourced(words.span(cue.first, cue.last), source, cue.word.tier, pattern, phrase, cue.sentence, cue)


def source_of(words: Tokens, cue: Candidate, earlier: Phrase | None) -> Found:
    """The source of a cue; `earlier` is the source of the cue before it in the same sentence."""
    form = cue.word.form
    if cue.word.tier == "hedge":
        return Found(None, "hedged")  # "The bridge is expected to open": whoever expects it, the bridge does not
    if form == "lead-in":
        return Found(phrase_after(words, cue.last + 1, cue.ceiling), "according-to")
    if form == "noun":
        return _of_noun(words, cue, earlier)
    if form == "past" and cue.before == "be":
        by = _after_by(words, cue)
        return Found(by, "by-agent") if by else Found(None, "passive")
    inverted = _inverted(words, cue)
    if inverted is not None:
        return Found(inverted, "quote-verb-source")
    return _subject(words, cue, earlier)


def _subject(words: Tokens, cue: Candidate, earlier: Phrase | None) -> Found:
    last = over_verb_group(words, cue.first, cue.floor)
    if last < cue.floor:
        return Found(earlier, "carried")
    gap, low = words.gap(last + 1), words.lows[last]
    if ends_addition(gap):
        return _past_comma(words, cue, last, earlier)
    attached = words.touches(last + 1) or gap.strip("’' ") == ""
    if not attached or low in _GOVERNED:
        return _carried(words, cue, earlier)
    phrase = phrase_before(words, last, cue.floor)
    if phrase is None or is_cue_word(words.lows[phrase.last], "past", "ing"):
        return _carried(words, cue, earlier)
    if cue.word.form == "ing" and _is_document(words, phrase):
        return _carried(words, cue, earlier)
    return Found(phrase, "source-verb")


def ends_addition(gap: str) -> bool:
    """Whether what stands before a verb may end an addition to its subject: "Ortiz, who keeps the dam, said"."""
    return any(mark in gap for mark in ",—–)")


def _carried(words: Tokens, cue: Candidate, earlier: Phrase | None) -> Found:
    """The source of the cue before it in the sentence, or else the sentence's subject."""
    return Found(earlier or opening_phrase(words, cue.floor, cue.first), "carried")


def _is_document(words: Tokens, phrase: Phrase) -> bool:
    """Whether a phrase is what somebody put out: "her office issued a statement saying"."""
    return words.lows[head_index(words, phrase)] in heads()["documents"] and phrase.first > 0


def _past_comma(words: Tokens, cue: Candidate, last: int, earlier: Phrase | None) -> Found:
    """The subject where a comma comes before the verb: an addition was made to it, or the verb only hangs on."""
    if cue.word.form == "ing":
        return Found(earlier or opening_phrase(words, cue.floor, last + 1), "participle")
    owner = past_apposition(words, last, cue.floor)
    if owner is not None:
        return Found(owner, "apposition")
    return Found(earlier or phrase_before(words, last, cue.floor), "carried")


def over_verb_group(words: Tokens, first: int, floor: int) -> int:
    """The index of the word before a verb with its auxiliaries, negations and adverbs: "has not yet said"."""
    at = first - 1
    while at >= floor and words.touches(at + 1) and words.kind(at) in _PASSED:
        at -= 1
    return at


def _inverted(words: Tokens, cue: Candidate) -> Phrase | None:
    """The source after the verb, as after a quotation: “…,” said Ortiz."""
    following = cue.last + 1
    if cue.word.form not in ("past", "s") or cue.first <= cue.floor or following >= cue.ceiling:
        return None
    gap = words.gap(cue.first)
    quoted = any(mark in gap for mark in _QUOTE_ENDS)
    if not (quoted and _may_follow_quote(words, cue)) and not ("," in gap and cue.word.lemma in _WITHOUT_QUOTE):
        return None
    if not _may_open(words, following, quoted):
        return None
    phrase = phrase_after(words, following, cue.ceiling)
    after = phrase.last + 1 if phrase else cue.ceiling
    # “…,” the owner of “The Gull,” says the dam is safe: what follows is a clause of its own
    if after < cue.ceiling and words.touches(after):
        return None if not quoted or words.kind(after) in _CLAUSE_GOES_ON else phrase
    return phrase


def _may_follow_quote(words: Tokens, cue: Candidate) -> bool:
    """Whether a verb right after a closing mark may have its subject after it: of saying, or after a whole clause."""
    if cue.word.lemma == "tell":
        return False
    return cue.word.tier == "neutral" or words.text[cue.sentence.span.start] in "“\"'‘"


def _may_open(words: Tokens, at: int, quoted: bool) -> bool:
    if not words.touches(at) or words.lows[at] in ("that", "him", "her", "them", "us", "me", "reporters", "it"):
        return False
    kind = words.kind(at)
    if not quoted:
        return (words.capital(at) and not kind) or kind in ("determiner", "possessive")
    return kind not in ("preposition", "conjunction", "adverb", "be", "have", "modal")


def _of_noun(words: Tokens, cue: Candidate, earlier: Phrase | None) -> Found:
    """The possessor of a noun ("Ortiz's claim", "her view"), or its "by" or "from"."""
    start = cue.first
    while start > cue.floor and words.touches(start) and cue.first - start < 4:
        start -= 1
        if words.possessive(start) or words.kind(start) == "possessive":
            phrase = phrase_before(words, start, cue.floor) if not words.kind(start) else Phrase(start, start)
            return Found(phrase, "possessor")
    for at in range(cue.last + 1, min(cue.last + 4, cue.ceiling - 1)):
        if words.lows[at] in ("by", "from", "among"):
            return Found(phrase_after(words, at + 1, cue.ceiling), "by-agent")
    return _carried(words, cue, earlier)


def _after_by(words: Tokens, cue: Candidate) -> Phrase | None:
    for at in range(cue.last + 1, min(cue.last + 8, cue.ceiling - 1)):
        if words.lows[at] == "by":
            return phrase_after(words, at + 1, cue.ceiling)
    return None
