"""Some cues no lexicon can list: the colon after a name, and whatever verb follows a quotation.

"Ortiz: We will not go" gives words to Ortiz where the story knows the name; so does a name and colon right before a
quotation, and in a headline what a story comes from ("Police: Driver fled"). “We will not go,” Ortiz laughed: after a
quotation that ends in a comma, any past tense beside a name is a cue, and so it is right before one (Ortiz fired back:
“No”).
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from newslint.document import UNREAD, Block, Document, Zone
from newslint.facts.attributions.candidates import is_cue_word
from newslint.facts.attributions.phrases import Phrase, phrase_after, phrase_before
from newslint.facts.attributions.tokens import Tokens, function_words, tokens
from newslint.facts.marks import Quotation, Voice, quotations, voice
from newslint.facts.sentences import Sentence, sentence_at
from newslint.facts.words import words as words_of
from newslint.lexicons import lexicon
from newslint.text import Span

_LONGEST_LABEL = 5
_PARTICLES = frozenset(("back", "up", "out", "in", "on"))
_MARKS = "“\"‘'„«"


def labels(doc: Document, block: Block) -> Iterator[tuple[Span, Phrase, Sentence]]:
    """Each colon of a block that gives what follows to the name before it: the colon, the name and the sentence."""
    if block.zone in UNREAD:
        return
    words = tokens(doc)
    at = doc.text.find(": ", block.span.start, block.span.end)
    while at >= 0:
        found = _label(doc, words, at, block)
        if found is not None:
            yield Span(at, at + 1), found, sentence_at(doc, at)
        at = doc.text.find(": ", at + 2, block.span.end)


def _label(doc: Document, words: Tokens, colon: int, block: Block) -> Phrase | None:
    last = bisect_left(words.starts, colon) - 1
    if last < 0 or words.spans[last].end != colon:
        return None
    sentence = sentence_at(doc, colon)
    floor = bisect_left(words.starts, sentence.span.start)
    whole = block.span.start == sentence.span.start and last - floor < _LONGEST_LABEL
    if whole and block.zone is Zone.HEADLINE and words.lows[last] in function_words()["headline-sources"]:
        return Phrase(floor, last)  # "Report: Council hid the bill"
    if not words.capital(last):
        return None
    if voice(doc, colon) is Voice.QUOTED:
        return _turn(doc, words, floor, last)
    if doc.text[colon + 2 : colon + 3] in _MARKS:
        named = phrase_before(words, last, floor)
        return named if named and (named.first == floor or not words.touches(named.first)) else None
    if not whole or not all(words.capital(at) for at in range(floor, last + 1)):
        return None
    return Phrase(floor, last) if _is_known(doc, words.lows[last]) and _says(doc, colon, block) else None


def _is_known(doc: Document, low: str) -> bool:
    """Whether the story names a label again, and it is none of those that only say what follows ("Correction:")."""
    return len(words_of(doc).starts.get(low, ())) > 1 and low not in function_words()["not-labels"]


def _says(doc: Document, colon: int, block: Block) -> bool:
    """Whether words follow a colon, and no bare count: "Ortiz: 1,204"."""
    return any(map(str.isalpha, doc.text[colon : block.span.end]))


def _turn(doc: Document, words: Tokens, floor: int, last: int) -> Phrase | None:
    """The label of a turn in other people's words: "Q: Why?" in a transcript, “ORTIZ: No” in a quoted one."""
    block = doc.block_at(words.spans[last].end)
    if words.spans[floor].start - block.span.start > 1 or last - floor >= _LONGEST_LABEL:
        return None
    label = words.text[words.spans[floor].start : words.spans[last].end]
    spoken = block.zone is Zone.TRANSCRIPT and all(words.capital(at) for at in range(floor, last + 1))
    return Phrase(floor, last) if spoken or label.isupper() else None


def beside_quotations(doc: Document, block: Block, cues: list[Span]) -> Iterator[tuple[Span, Phrase, Sentence]]:
    """Each unlisted verb beside a quotation of a block: verb, subject and sentence; `cues` are those known."""
    words = tokens(doc)
    known = [cue.start for cue in cues]
    for quotation in _outer(doc, block):
        sentence = sentence_at(doc, quotation.span.end if quotation.closed else quotation.span.start)
        first, ceiling = bisect_left(words.starts, quotation.span.end), bisect_left(words.starts, sentence.span.end)
        found = None
        if _asks_for_cue(doc, quotation) and not _any(known, quotation.span.end, sentence.span.end):
            found = _verb_and_subject(words, first, ceiling)
        elif doc.text[quotation.span.start - 2 : quotation.span.start] in (": ", ", "):
            sentence = sentence_at(doc, quotation.span.start)
            if not _any(known, sentence.span.start, quotation.span.start):
                floor = bisect_left(words.starts, sentence.span.start)
                found = _subject_and_verb(words, bisect_left(words.starts, quotation.span.start) - 1, floor)
        if found is not None:
            yield words.spans[found[0]], found[1], sentence


def _outer(doc: Document, block: Block) -> Iterator[Quotation]:
    """The quotations of a block that are within no other."""
    listed = quotations(doc)
    at = bisect_left(listed, block.span.start, key=lambda one: one.span.start)
    while at < len(listed) and listed[at].span.start < block.span.end:
        if not listed[at].nested:
            yield listed[at]
        at += 1


def inner_speakers(doc: Document) -> dict[Span, tuple[Span, Span, str]]:
    """Who speaks a quotation within another, where a verb of saying comes right before it: “My son said, ‘Get up.’”"""
    words = tokens(doc)
    found: dict[Span, tuple[Span, Span, str]] = {}
    outer = Span(0, 0)
    for quotation in quotations(doc):
        if not quotation.nested:
            outer = quotation.inner
            continue
        verb = bisect_left(words.starts, quotation.span.start) - 1
        floor = bisect_left(words.starts, max(outer.start, sentence_at(doc, quotation.span.start).span.start))
        between = doc.text[words.spans[verb].end : quotation.span.start] if verb > floor else "."
        if between.strip() in ("", ",", ":") and is_cue_word(words.lows[verb], "past", "s", "base"):
            subject = phrase_before(words, verb - 1, floor)
            if subject is not None:
                found[quotation.span] = words.span(*subject), words.spans[verb], "inner"
    return found


def _any(starts: list[int], first: int, end: int) -> bool:
    at = bisect_left(starts, first)
    return at < len(starts) and starts[at] < end


def _subject_and_verb(words: Tokens, last: int, floor: int) -> tuple[int, Phrase] | None:
    """The verb right before a quotation and its subject: Ortiz fired back: “…”."""
    verb = last
    while verb > floor and words.touches(verb) and (words.kind(verb) == "adverb" or words.lows[verb] in _PARTICLES):
        verb -= 1
    if verb <= floor or not _is_past(words, verb) or not words.touches(verb):
        return None
    subject = phrase_before(words, verb - 1, floor)
    return (verb, subject) if subject else None


def _asks_for_cue(doc: Document, quotation: Quotation) -> bool:
    """Whether a quotation of several words ends as those do that a cue follows: “We will not go,” …"""
    said = doc.read(quotation.inner).rstrip("'’ ")
    follows = doc.text[quotation.span.end : quotation.span.end + 1] == " "
    return quotation.closed and follows and said[-1:] in (",", "?", "!") and said.count(" ") >= 1


def _verb_and_subject(words: Tokens, first: int, ceiling: int) -> tuple[int, Phrase] | None:
    if first >= ceiling:
        return None
    if _is_past(words, first):
        subject = phrase_after(words, first + 1, ceiling) if words.kind(first + 1) != "preposition" else None
        return (first, subject) if subject and words.capital(subject.last) else None
    for at in range(first + 1, min(first + 6, ceiling)):
        if not words.touches(at):
            return None
        if _is_past(words, at):
            subject = phrase_before(words, at - 1, first)
            return (at, subject) if subject and subject.first == first else None
    return None


def _is_past(words: Tokens, at: int) -> bool:
    if at >= len(words.lows):
        return False
    low = words.lows[at]
    return not words.capital(at) and (
        (low.endswith("ed") and len(low) > 4) or low in lexicon("irregular")["after-quotes"]
    )
