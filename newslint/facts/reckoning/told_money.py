"""An amount of money that the top of a story tells, and one that "the" says was told before: "the £2.4m for the pier".

Both are of one thing where the same noun follows ("a $4.2 million contract", "the $4.4 million contract"), where the
first clause does what the later noun names ("fined the yard $42,000"), or where the later is for what it spends it on.
Amounts far from each other are of two things, and so is one that the copy has told before; one that is the other
rounded is no other.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from newslint.document import Document, Zone, per_document
from newslint.facts.quantities import Kind, Quantity, quantities
from newslint.facts.quotes import is_own
from newslint.facts.reckoning.tolls import agree, have_two_sources
from newslint.facts.sentences import sentence_around
from newslint.facts.small_words import small_words
from newslint.facts.words import either
from newslint.lexicons import lexicon
from newslint.record import Record
from newslint.text import Span

_FRONT = frozenset({Zone.HEADLINE, Zone.DEK})
_BODY = frozenset({Zone.BODY, Zone.LIST_ITEM})
_TOP = 2
_LEAST = 1000
_FAR = 2
_LONG = 4
_REACH = 120
_WORDS = 14
_NEAR = 7
_MOST = 60
_BACK = 12
_OWN = 9
_NOUNS = re.compile(r"(?:[ -][a-z][a-z’'-]*+){1,3}")
_PURPOSE = re.compile(r" (?:for|on|towards?|into) (?P<of>[A-Za-z][^,.;:()\n—]{2,80})")
_CLAUSE = re.compile(rf"[^.;\n]{{0,{_REACH}}}")
_WORD = re.compile(r"[a-z][a-z’'-]+")


class ToldMoney(Record):
    """An amount at the top, the later one, and the noun that says what both are of."""

    first: Quantity
    later: Quantity
    noun: str


@per_document
def told_money(doc: Document) -> tuple[ToldMoney, ...]:
    """The later amounts that are not the one the top of the story tells, in reading order."""
    known = [one for one in quantities(doc) if one.kind is Kind.MONEY and not one.high and one.value >= _LEAST]
    if len({one.number for one in known}) < 2:
        return ()
    return tuple(_told(doc, known[:_MOST]))


def _told(doc: Document, known: Sequence[Quantity]) -> Iterator[ToldMoney]:
    body = [block.span for block in doc.zoned(Zone.BODY)][:_TOP]
    top = [one for one in known if _is_on_top(doc, one, body)]
    seen = set()
    for later in known:
        before, place = later.number in seen, later.span.start
        seen.add(later.number)
        if before or not doc.text[max(place - 5, 0) : place].lower().endswith(("the ", "that ")):
            continue
        if doc.zone_at(place) not in _BODY or not is_own(doc, later.span):
            continue
        for first in top:
            noun = _noun_of_both(doc, first, later) if _may_be_one(doc, first, later) else ""
            if noun:
                yield ToldMoney(first, later, noun)
                break


def _is_on_top(doc: Document, one: Quantity, body: Sequence[Span]) -> bool:
    on_top = doc.zone_at(one.span.start) in _FRONT or any(one.span in block for block in body)
    more = doc.text[max(one.span.start - _BACK, 0) : one.span.start].lower().endswith(_words("more"))
    return on_top and not more and is_own(doc, one.span)


def _may_be_one(doc: Document, first: Quantity, later: Quantity) -> bool:
    """Whether two amounts differ, are near each other, and no words tell them apart or put one right."""
    if first.span.start >= later.span.start or first.unit != later.unit or first.value == later.value:
        return False
    low, high = sorted((first.value, later.value))
    rounded = 2 * (high - low) <= 10 ** max(first.step, later.step)
    each = any(doc.text.startswith(_words("each"), quantity.span.end) for quantity in (first, later))
    if low * _FAR < high or rounded or each or agree(first, later):
        return False
    if doc.zone_at(first.span.start) is Zone.BODY and have_two_sources(doc, first, later):
        return False
    one, other = (sentence_around(doc, quantity.span.start) for quantity in (first, later))
    return one != other and not any(_another().search(doc.read(sentence).lower()) for sentence in (one, other))


def _noun_of_both(doc: Document, first: Quantity, later: Quantity) -> str:
    """The noun that both amounts are of, "" where they share none."""
    behind = _nouns(_NOUNS.match(doc.text, later.span.end))
    if behind:
        shared = [word for word in _nouns(_NOUNS.match(doc.text, first.span.end))[-1:] if word in behind]
        own = doc.text[later.span.end + len(behind[0]) + 1 :][:_OWN].startswith(_words("of"))
        return shared[0] if shared else "" if own else _deed(doc, first, behind[0])
    purpose = _PURPOSE.match(doc.text, later.span.end)
    of = _phrase(purpose["of"]) if purpose else []
    clause = _CLAUSE.match(doc.text, first.span.end)
    told = _WORD.findall(clause[0].lower())[:_WORDS] if clause and of else []
    return of[-1] if of and _plain(of[-1]) in map(_plain, told) else ""


def _deed(doc: Document, first: Quantity, noun: str) -> str:
    """The noun, where the words before the first amount do what it names: "fined the yard $42,000", "the fine"."""
    deeds = lexicon("reckoning")["money-deeds"].get(noun, ())
    sentence = sentence_around(doc, first.span.start)
    before = _WORD.findall(doc.text[max(sentence.start, first.span.start - _REACH // 2) : first.span.start].lower())
    return noun if not frozenset(deeds).isdisjoint(before[-_NEAR:]) else ""


def _nouns(found: re.Match[str] | None) -> list[str]:
    """The words right after an amount up to the first small one: "contract" of " contract for the"."""
    return _phrase(re.sub(r"[ -]", " ", found[0])) if found else []


def _phrase(text: str) -> list[str]:
    """The first words that carry matter, articles passed over: "old libraries" of "the old libraries of"."""
    found: list[str] = []
    for word in _WORD.findall(text.lower()):
        if word in small_words() or word in lexicon("reckoning")["of-any-sum"]:
            if found or word not in ("the", "its", "their", "his", "her", "a", "an"):
                break
        elif len(word) >= _LONG:
            found.append(word)
    return found


@cache
def _another() -> re.Pattern[str]:
    """Words of a sentence whose amount is another, or of another time."""
    return re.compile(rf"\b{either(lexicon('reckoning')['another-sum'])}\b")


def _plain(word: str) -> str:
    return word.removesuffix("s").removesuffix("ie").removesuffix("y")


@cache
def _words(name: str) -> tuple[str, ...]:
    return tuple(lexicon("reckoning")["told-money"][name])
