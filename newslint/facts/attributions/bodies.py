"""Bodies are named in full and then in short: every full mention in the story's own words, and what a short form means.

"The ministry" stands for the latest fuller mention in its own sentence or paragraph, or for the only one there is, or
for the one the dateline tells. It is ambiguous where none of that settles it, two of the same head were heard, and the
one named last is among them ("the Norlander Defense Ministry said", "according to the Sulander Defense Ministry"). Two
of one paragraph, three paragraphs on, need only their last word in common ("the Trade Ministry", "the Health
Ministry"). Only running text counts: headlines and captions introduce nobody. Whether two mentions are one body goes by
head, portfolio and modifier, "Norland's" and "Norlander" being one.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence

from newslint.document import STORY, Block, Document, Zone, per_document
from newslint.facts.attributions.blocks import blocks_at, per_block
from newslint.facts.attributions.heads import Head, head_at, heads
from newslint.facts.attributions.sources import sourced_in
from newslint.facts.attributions.tokens import Tokens, tokens
from newslint.facts.marks import Cover, Voice, cover, voice
from newslint.facts.nationalities import nationalities
from newslint.facts.places import places
from newslint.facts.sentences import sentence_at
from newslint.facts.words import POSSESSIVES, words
from newslint.record import Record
from newslint.text import Span

_SHARED_STEM = 4
_REMEMBERED = 40
"""How many mentions back a short form is looked up."""
_KEPT_IN_MIND = 5
"""For how many paragraphs a reader keeps in mind who has spoken."""
_FORGOTTEN = 3
"""After how many paragraphs a reader no longer knows which of two was named last."""


class Body(Record):
    """One full mention of a body: its words, its head ("foreign ministry") and which one it is ("norland").

    `paragraph` counts the paragraphs of the story.
    """

    span: Span
    head: str
    last_word: str
    which: str
    countries: frozenset[str]
    paragraph: int


class Meaning(Record):
    """What a short form stands for: one antecedent, or the rivals among which the copy does not choose."""

    antecedent: Span | None
    rivals: tuple[Span, ...] = ()


@per_document
def bodies(doc: Document) -> tuple[Body, ...]:
    """The full mentions of bodies that have short forms, in reading order."""
    return tuple(_bodies(doc))


def _bodies(doc: Document) -> Iterator[Body]:
    all_tokens, known = tokens(doc), words(doc).starts
    forms = (short + ending for short in heads()["short-forms"] for ending in ("", *POSSESSIVES))
    for offset in sorted(start for form in forms for start in known.get(form, ())):
        if doc.zone_at(offset) not in STORY or voice(doc, offset) is Voice.QUOTED:
            continue
        at = bisect_left(all_tokens.starts, offset)
        floor = bisect_left(all_tokens.starts, sentence_at(doc, offset).span.start)
        found = head_at(all_tokens, at, floor, at)
        if _names_one(doc, all_tokens, found, floor):
            yield _body(doc, found)


def _names_one(doc: Document, words: Tokens, found: Head, floor: int) -> bool:
    """Whether a mention says which body it is: by a modifier, or at least by a portfolio ("the Justice Department")."""
    if found.modifier is None:
        return " " in doc.read(found.head)
    if _indefinite(words, found, floor):
        return False
    # "Local police said": a capital that the start of the sentence gives tells nothing
    lone = found.modifier.start == words.spans[floor].start and " " not in doc.read(found.modifier)
    return not lone or doc.read(found.modifier)[-2:] in ("'s", "’s") or bool(_countries(doc, found.modifier))


def _indefinite(words: Tokens, found: Head, floor: int) -> bool:
    """Whether a modifier makes a body anybody's: "a neighbor's campaign", "longtime Norlander campaign manager"."""
    if found.modifier is None or found.modifier > found.head:
        return False
    at = bisect_left(words.starts, found.modifier.start, floor)
    before = words.lows[at - 1] if at > floor and words.touches(at) else ""
    if before in ("a", "an"):
        return True
    last_word = words.text[found.head.start : found.head.end].lower().rpartition(" ")[2]
    owned = words.text[found.modifier.start : found.modifier.end].endswith(("'s", "’s", "s'", "s’"))
    return last_word in heads()["with-article"] and before != "the" and not owned


def _name(doc: Document, head: Span) -> str:
    return doc.read(head).lower().replace("defence", "defense")


def _body(doc: Document, found: Head) -> Body:
    head = _name(doc, found.head).removesuffix("'s").removesuffix("’s")
    which = doc.read(found.modifier).lower().removesuffix("'s").removesuffix("’s") if found.modifier else ""
    span = found.head.hull(found.modifier) if found.modifier else found.head
    countries = _countries(doc, found.modifier) if found.modifier else frozenset()
    return Body(span, head, head.rpartition(" ")[2], which, countries, _paragraph(doc, span.start))


def _countries(doc: Document, modifier: Span) -> frozenset[str]:
    """The countries a modifier belongs to, as far as they are known."""
    words = _place_words(doc)
    first, end = bisect_left(words, (modifier.start,)), bisect_left(words, (modifier.end,))
    return frozenset(key for _, keys in words[first:end] for key in keys)


@per_document
def _place_words(doc: Document) -> tuple[tuple[int, tuple[str, ...]], ...]:
    named = [(place.span.start, place.keys) for place in places(doc)]
    return tuple(sorted(named + [(word.span.start, word.countries) for word in nationalities(doc)]))


@per_document
def _paragraphs(doc: Document) -> tuple[int, ...]:
    return tuple(block.span.start for block in doc.blocks if block.zone in STORY)


def _paragraph(doc: Document, offset: int) -> int:
    return bisect_left(_paragraphs(doc), offset + 1)


def paragraphs_between(doc: Document, earlier: Span, later: Span) -> int:
    """How many paragraphs of the story a span lies after another."""
    return _paragraph(doc, later.start) - _paragraph(doc, earlier.start)


def blocks_in_doubt(doc: Document) -> Iterator[Block]:
    """The blocks with a short form behind the names of two bodies that bear it; no other has a source with rivals."""
    return blocks_at(doc, (head.start for head in _bare(doc) if head.start > _second(doc, _name(doc, head))))


def _bare(doc: Document) -> Iterator[Span]:
    """The heads that stand with nothing but their article, whether they are sources or not."""
    all_tokens, known = tokens(doc), words(doc).starts
    for offset in (start for short in heads()["short-forms"] for start in known.get(short, ())):
        at = bisect_left(all_tokens.starts, offset)
        found = head_at(all_tokens, at, 0, at)
        if found.bare:
            yield found.head


def _second(doc: Document, head: str) -> int:
    """Where the second body of a sort is first named; the end of the copy, if there is none."""
    return _seconds(doc).get(head.rpartition(" ")[2], len(doc.text))


@per_document
def _seconds(doc: Document) -> Mapping[str, int]:
    """Where the second body with each last word is first named."""
    second: dict[str, int] = {}
    for word, those in _by_last_word(doc).items():
        starts = {(body.head, body.which): body.span.start for body in reversed(those)}
        if len(starts) > 1:
            second[word] = sorted(starts.values())[1]
    return second


def meaning_of(doc: Document, short: Span, found: Head) -> Meaning:
    """What a bare form such as "the ministry" stands for at its place."""
    named = _each_once(_earlier(doc, _name(doc, found.head), short.start))
    if not named:
        return Meaning(None)
    latest = named[0][0]
    if len(named) == 1 or latest.paragraph == _paragraph(doc, short.start):
        return Meaning(latest.span)
    local = [mentions[0] for mentions in named if _is_local(doc, mentions[0])]
    if len(local) == 1:
        return Meaning(local[0].span)
    here = _paragraph(doc, short.start)
    alike = [mentions for mentions in named if _is_rival(mentions[0], latest, here)]
    rivals = [mentions[0] for mentions in alike if _heard(doc, mentions, here)] or _just_named(alike, here)
    if len(rivals) < 2 or rivals[0] is not latest:
        return Meaning(latest.span)
    return Meaning(None, tuple(body.span for body in rivals))


def _is_rival(body: Body, latest: Body, paragraph: int) -> bool:
    """Whether a body may be meant as well as the one named last: one of its head, or long after, one of its paragraph.

    "The Trade Ministry" and "the Health Ministry" of one paragraph are both "the ministry" three paragraphs on.
    """
    if body.head == latest.head:
        return True
    return body.paragraph == latest.paragraph and paragraph - latest.paragraph >= _FORGOTTEN


def _earlier(doc: Document, head: str, offset: int) -> Iterator[Body]:
    """The last mentions of a head before an offset, nearest first; a head without portfolio fits those with one."""
    like = _by_last_word(doc).get(head.rpartition(" ")[2], ())
    before = bisect_left(like, offset, key=lambda body: body.span.start)
    for body in reversed(like[max(before - _REMEMBERED, 0) : before]):
        if body.head == head or " " not in head:
            yield body


@per_document
def _by_last_word(doc: Document) -> Mapping[str, tuple[Body, ...]]:
    listed: dict[str, list[Body]] = {}
    for body in bodies(doc):
        listed.setdefault(body.last_word, []).append(body)
    return {word: tuple(those) for word, those in listed.items()}


def _heard(doc: Document, mentions: list[Body], paragraph: int) -> bool:
    """Whether a body is one whose word a reader may take this for.

    Every country has its ministry and its army; of other bodies the reader keeps those in mind that have spoken lately.
    """
    if mentions[0].last_word in heads()["of-countries"]:
        return True
    return any(_spoke(doc, body) for body in mentions if paragraph - body.paragraph <= _KEPT_IN_MIND)


def _just_named(those: list[list[Body]], paragraph: int) -> list[Body]:
    """The bodies of which none has spoken, as far as a reader still knows both: "a letter of the Orr campaign"."""
    return [mentions[0] for mentions in those if paragraph - mentions[0].paragraph <= _FORGOTTEN]


def _spoke(doc: Document, body: Body) -> bool:
    """Whether a mention of a body is a source, or part of one."""
    return _sources(doc, doc.block_at(body.span.start)).covers(body.span.start)


@per_block
def _sources(doc: Document, block: Block) -> Cover:
    return cover(sorted(one.source for one in sourced_in(doc, block) if one.source))


def _each_once(nearest_first: Iterable[Body]) -> list[list[Body]]:
    """The mentions of each body, both the bodies and the mentions in the order given."""
    alike: dict[tuple[str, str], list[Body]] = {}
    for body in nearest_first:
        alike.setdefault((body.head, body.which), []).append(body)
    named: list[list[Body]] = []
    for mentions in alike.values():
        known = next((others for others in named if _same(mentions[0], others[0])), None)
        if known is None:
            named.append(mentions)
        else:
            known += mentions
    return named


def _same(one: Body, other: Body) -> bool:
    """Whether two mentions of the same sort of head are one body, as far as the copy tells."""
    if one.head != other.head and " " in one.head and " " in other.head:
        return False
    if not one.which or not other.which:
        return one.head == other.head
    if one.countries and other.countries:
        return not one.countries.isdisjoint(other.countries)
    return _alike(one.which, other.which)


def _alike(one: str, other: str) -> bool:
    """Whether one modifier may be another: its last word the same or of the same stem, or one within the other."""
    first, second = one.split(), other.split()
    if set(first) <= set(second) or set(second) <= set(first):
        return True
    return _stem_shared(first[-1], second[-1])


def _stem_shared(one: str, other: str) -> bool:
    shared = 0
    for a, b in zip(one, other, strict=False):
        if a != b:
            break
        shared += 1
    return shared >= _SHARED_STEM and shared >= min(len(one), len(other)) - 2


def _is_local(doc: Document, body: Body) -> bool:
    """Whether the dateline tells that this is the body of the story's place."""
    filed = _filed(doc)
    parts = body.which.split() if filed else ()
    return any(_stem_shared(word, part) for part in parts for word in filed.get(part[:_SHARED_STEM], ()))


@per_document
def _filed(doc: Document) -> Mapping[str, Sequence[str]]:
    """The words of the datelines by the letters they begin with, as many as a stem has at least."""
    found: dict[str, list[str]] = {}
    for block in doc.zoned(Zone.DATELINE):
        for word in doc.read(block.span).replace("—", " ").split():
            low = word.strip(".,()").lower()
            found.setdefault(low[:_SHARED_STEM], []).append(low)
    return found
