"""A list is announced with its length: "three aims: a truce, a swap and a vote", "5 takeaways" above numbered items.

A list in a sentence counts only where all its items have one shape (names, articles, verbs in -ing, single words), so
that no appositive is taken for an item. Where "and" can join two items or stand in one, both counts are kept.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from newslint.document import Block, Document, Zone, per_document
from newslint.facts.numbered import Numbered, numbered
from newslint.facts.places import places
from newslint.facts.quantities import Kind, Quantity
from newslint.facts.words import either
from newslint.lexicons import lexicon
from newslint.record import Record
from newslint.text import Span

_LEAST, _MOST = 2, 30
_JOINS = (", ", "; ", " and ", " or ", " the ")
_OFF = 2
_HEAD = 6
_AROUND = 2
_NAME_WORDS, _ITEM_WORDS, _PLAIN_WORDS = 5, 7, 2
_CAPITAL = re.compile(r"[A-CE-Z]")
_INLINE = re.compile(r"(?P<number>N)(?P<noun>(?: [a-z'-]+){1,7})(?P<mark>: | — |—)")
_NAME = r"(?:the )?[A-Z][\w'’.-]*+(?: (?:(?:of|de|la|du|van|von|del|el|al|the|&) ){0,2}[A-Z][\w'’.-]*+){0,4}"
_NAMES = re.compile(rf"{_NAME}(?:, {_NAME}){{0,12}},? and {_NAME}")
_APPOSED = re.compile(r"(?<!N and )(?<!N or )(?P<number>N)(?P<noun>(?: [a-z'-]+){1,3}), ")
_DOTTED = re.compile(r"\.,|(?:^|, )[RDI]-|\b(?:Jr|Sr|Inc|Ltd|LLC|Co)\b")
_GOES_ON = re.compile(
    r"\.?$|[.;:)?!]|,?[”\"]| ?— | (?:where|who|which|when)\b"
    r"|, (?!(?:and|or|plus|as|along|with|but|among|all|both)\b)[a-z]"
)
_NUMBER = re.compile(r"(?:No\. |#|\()?(\d{1,2})(?:[.):] |$)")
_CLOSERS = " .?!\"'”’)"
_NUMBERED = frozenset({Zone.SUBHEAD, Zone.BODY, Zone.LIST_ITEM})


class Listing(Record):
    """An announced number of things and how many are listed, at least and at most; `ground` is the list.

    `words` are the number and its noun. `inline` marks a list within a sentence.
    """

    number: Quantity
    words: Span
    least: int
    most: int
    ground: Span
    inline: bool = True


@per_document
def listings(doc: Document) -> tuple[Listing, ...]:
    """Every list with an announced length: those of sentences first, then the numbered and the bulleted ones."""
    found = [one for sentence in numbered(doc) for one in (*_inline(doc, sentence), *_apposed(doc, sentence))]
    return (*found, *_below(doc), *_through(doc))


def _inline(doc: Document, sentence: Numbered) -> Iterator[Listing]:
    for found in _INLINE.finditer(sentence.text):
        number = sentence.numbers[found.start("number")]
        if not _announces(number) or _open().search(sentence.text[: found.end("noun")]):
            continue
        end = _list_end(sentence.text, found.end(), found["mark"].strip())
        span = sentence.to_copy(found.end(), end)
        if end <= found.end() or _CAPITAL.search(sentence.text[found.end() : end]):
            continue
        counts = _counts(doc, span)
        if counts:
            yield Listing(number, sentence.to_copy(found.start(), found.end("noun")), *counts, span)


def _apposed(doc: Document, sentence: Numbered) -> Iterator[Listing]:
    """Names after a comma, which say what the announced things are: "the two villages, Onn and Tarn, where"."""
    for found in _APPOSED.finditer(sentence.text):
        number, start = sentence.numbers[found.start("number")], sentence.to_copy(found.end(), found.end()).start
        names = _NAMES.match(doc.text, start, sentence.span.end) if _announces(number) else None
        if names is None or not _stands_apart(doc, sentence, found, names):
            continue
        if not doc.read(sentence.to_copy(found.start("noun"), found.end("noun"))).islower():
            continue  # "four sisters named Ana, Eva, Ida and Una": the first name is no part of the noun
        span = Span(names.start(), names.start() + len(names.group().rstrip(".")))
        count = names.group().count(",") - (", and " in names.group()) + 2
        if abs(count - number.value) <= _OFF and not _is_paired(doc, span, count):
            yield Listing(number, sentence.to_copy(found.start(), found.end("noun")), count, count, span)


def _stands_apart(doc: Document, sentence: Numbered, found: re.Match[str], names: re.Match[str]) -> bool:
    """Whether the names are the whole of what stands in apposition, and the noun before them is not set off itself.

    "In three states, Orr and Quist are tied" lists no states, nor does "three senators, Orr and Quist, and Dunn".
    """
    before = sentence.text[: found.start()].rpartition(",")[2]
    if _open().search(sentence.text[: found.end("noun")]) or _set_off().match(before) or _DOTTED.search(names.group()):
        return False
    return found["noun"].split()[-1] not in _words("pairs") and bool(
        _GOES_ON.match(doc.text, names.end(), sentence.span.end)
    )


def _announces(number: Quantity) -> bool:
    """Whether a number is one of things that can be listed."""
    plain = number.kind is Kind.COUNT and number.high is None and not number.compound
    return plain and number.hedge in (None, "exact") and number.step == 0 and _LEAST <= number.value <= _MOST


def _list_end(text: str, start: int, mark: str) -> int:
    if mark == "—":
        second = text.find("—", start)
        if second > 0:
            return len(text[:second].rstrip())
    return len(text.rstrip(_CLOSERS))


def _counts(doc: Document, span: Span) -> tuple[int, int] | None:
    """How many items stand in a stretch of copy, at least and at most; None where they have no shape in common."""
    text = doc.read(span)
    if "(" in text or ":" in text:
        return None
    clauses = _clauses(text)
    if clauses:
        return clauses, clauses
    if _unclear().search(text.lower()):
        return None
    items = _items(text)
    shapes = {_shape(item) for item in items}
    if len(items) < _LEAST or len(shapes) != 1 or "" in shapes:
        return None
    if shapes == {"name"} and _is_paired(doc, span, len(items)):
        return None
    return len(items), len(items) + sum(item.count(" and ") for item in items)


def _clauses(text: str) -> int:
    """How many clauses a list has of which each has its own verb: "the barley failed" has none that is sure."""
    chunks = [chunk.strip().lower() for chunk in text.split(";" if ";" in text else ",")]
    if len(chunks) < _LEAST or not chunks[-1].startswith("and ") or _joined().search(text.lower()):
        return 0
    heads = [_bare(chunk).split()[:_HEAD] for chunk in chunks]
    # "neither had anyone" is one too
    return (
        len(chunks)
        if all(not _words("finite").isdisjoint(head[1:]) or head[:1] == ["neither"] for head in heads)
        else 0
    )


def _items(text: str) -> Sequence[str]:
    """The items between semicolons or commas; the last "and" of a list without a comma before it parts two."""
    if ";" in text:
        return [_bare(item) for item in text.split(";")]
    chunks = text.split(",")
    last = chunks[-1].strip()
    if not last.startswith(("and ", "or ")):
        join = next((join for join in (" and ", " or ") if join in last), "")
        if not join:
            return ()
        head, _, tail = last.rpartition(join)
        chunks[-1:] = [head, tail]
    return [_bare(chunk) for chunk in chunks]


def _bare(item: str) -> str:
    bare = item.strip()
    return bare.partition(" ")[2] if bare.startswith(("and ", "or ")) else bare


def _shape(item: str) -> str:
    """What an item looks like; "" for one that fits no shape."""
    words = item.split()
    if not words or len(words) > _ITEM_WORDS:
        return ""
    first = words[0].lower()
    if first in _words("articles"):
        return "article"
    if first == "to":
        return "infinitive"
    if all(word[0].isupper() or word in _words("joiners") for word in words):
        return "name" if len(words) <= _NAME_WORDS and words[0][0].isupper() else ""
    if words[0][0].isupper():
        return ""
    if first.endswith("ing") and len(words) > 1:
        return "verb"
    return "plain" if len(words) - words.count("and") <= _PLAIN_WORDS else ""


def _is_paired(doc: Document, span: Span, count: int) -> bool:
    """Whether some of the names may be the regions of others: "Tarn, Ohio, and Brix, Texas", not "Ohio Radio"."""
    known = sum(place.span in span and _is_item(doc.text, place.span, span) for place in places(doc))
    return 0 < known < count


def _is_item(text: str, part: Span, span: Span) -> bool:
    """Whether a part of a list stands alone between its commas and its "and"."""
    begins = part.start == span.start or text.endswith(_JOINS, 0, part.start)
    return begins and (part.end == span.end or text.startswith((",", ";", ".", *_JOINS), part.end))


def _below(doc: Document) -> Iterator[Listing]:
    """Lists of items in blocks of their own, below a line that announces them and ends in a colon."""
    for sentence in numbered(doc):
        if not sentence.text.endswith(":"):
            continue
        block = doc.block_at(sentence.span.start)
        if sentence.span.end != block.span.end:
            continue
        items = list(_items_after(doc, block))
        found = _announced(sentence, last=True)
        if found and len(items) >= _LEAST:
            yield Listing(*found, len(items), len(items), items[0].span.hull(items[-1].span), inline=False)


def _items_after(doc: Document, block: Block) -> Iterator[Block]:
    for index in range(block.index + 1, min(block.index + 2 * _MOST, len(doc.blocks))):
        if doc.blocks[index].zone is not Zone.LIST_ITEM:
            return
        yield doc.blocks[index]


def _announced(sentence: Numbered, *, last: bool) -> tuple[Quantity, Span] | None:
    """The number of things that a line announces, with its noun."""
    pattern = _heads_last() if last else _heads()
    for found in pattern.finditer(sentence.text):
        number = sentence.numbers[found.start("number")]
        if _announces(number) and not _open().search(sentence.text[: found.end()]):
            return number, sentence.to_copy(found.start("number"), found.end("noun"))
    return None


def _through(doc: Document) -> Iterator[Listing]:
    """Numbered items all through a story, of which its headline or dek says how many there are."""
    announced = [
        found
        for sentence in numbered(doc)
        if doc.zone_at(sentence.span.start) in (Zone.HEADLINE, Zone.DEK)
        for found in [_announced(sentence, last=False)]
        if found
    ]
    items = (_numbered_blocks(doc) or _bulleted_blocks(doc)) if announced else []
    if len(items) >= _LEAST:
        for number, words in announced:
            yield Listing(number, words, len(items), len(items), items[-1].span, inline=False)


def _numbered_blocks(doc: Document) -> list[Block]:
    """The blocks numbered from 1 up or down to 1, each number once; none where the numbers run otherwise."""
    found = [(int(match[1]), block) for block in doc.blocks for match in [_starts(doc, block)] if match]
    numbers = [number for number, _ in found]
    if set(numbers) == {1} and all(block.zone is Zone.LIST_ITEM for _, block in found):
        numbers = [*range(1, len(found) + 1)]  # Markdown counts on where every item is "1."
    if sorted(numbers) != list(range(1, len(numbers) + 1)) or numbers not in (sorted(numbers), sorted(numbers)[::-1]):
        return []
    if any(doc.read(block.span).lower().startswith(("bonus", "and a bonus")) for block in doc.blocks):
        return []
    return [block for _, block in found]


def _bulleted_blocks(doc: Document) -> list[Block]:
    """The items of the only list of a story that is hardly more than that list, none in another story."""
    items = [*doc.zoned(Zone.LIST_ITEM)]
    prose = sum(1 for _ in doc.zoned(Zone.BODY, Zone.SUBHEAD))
    if not items or prose > _AROUND or items[-1].index - items[0].index != len(items) - 1:
        return []
    return [] if any(_starts(doc, block) for block in doc.blocks) else items


def _starts(doc: Document, block: Block) -> re.Match[str] | None:
    """The number a block begins with; that of a list item is markup, and stands in the source only, on its line."""
    if block.zone is Zone.LIST_ITEM:
        line = doc.source.text.rfind("\n", 0, block.source.start) + 1
        before = doc.source.text[line : block.source.end]
        return _NUMBER.match(doc.source.text, line + len(before) - len(before.lstrip(" \t>")), block.source.end)
    return _NUMBER.match(doc.text, block.span.start, block.span.end) if block.zone in _NUMBERED else None


@cache
def _heads() -> re.Pattern[str]:
    return re.compile(rf"(?P<number>N)(?P<noun>(?: [a-z'-]+){{0,2}} {either(_words('heads'))})\b")


@cache
def _heads_last() -> re.Pattern[str]:
    return re.compile(r"(?P<number>N)(?P<noun>(?: [a-z'-]+){1,5}):$")


@cache
def _open() -> re.Pattern[str]:
    return re.compile(rf"\b{either(_words('open'))}\b")


@cache
def _set_off() -> re.Pattern[str]:
    return re.compile(rf" ?(?:(?:and|but|so) )?{either(_words('setting'))}\b")


@cache
def _joined() -> re.Pattern[str]:
    return re.compile(rf"\b{either(_words('joined'))}\b")


@cache
def _unclear() -> re.Pattern[str]:
    return re.compile(rf"\b{either(_words('unclear'))}\b")


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(lexicon("reckoning")["lists"][name])
