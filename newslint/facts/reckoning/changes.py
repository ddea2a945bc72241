"""A change is told as a share and as two numbers: "rents rose 25 percent, to $125 from $100", "doubled from 40 to 80".

Both stand in one clause with no other number between. Yearly and adjusted rates are left out: they have a base of their
own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from newslint.document import Document, per_document
from newslint.facts.numbered import Numbered, numbered
from newslint.facts.quantities import Kind, Quantity
from newslint.facts.reckoning.comparisons import comparisons
from newslint.facts.words import either
from newslint.lexicons import lexicon
from newslint.record import Record
from newslint.text import Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    from decimal import Decimal

_APART = 70
_WHOLE = 100
_FAR = 10
_ENOUGH = 3
_EACH = re.compile(r"[NMUP] (?:a share|apiece|each|per [a-z]+)\b")
_PARTED = re.compile(r";|\b(?:while|whereas|but|as|and)\b")
_ONWARD = re.compile(r",? to [NMUP]")
_ORDER = "abdcfeihg"
_NUMBER = re.compile(r"[A-CE-Z]")


class Change(Record):
    """From one number to another, and the change that the copy tells of it.

    `told` is the number of the change, None for a word that says it ("doubled"); `factor` is then what that word makes
    of the first number, in hundredths. `rises` is the direction that the words give. `words` are where the change is
    told, `ground` where the two numbers are. `bend` is how words bend such a word: `more`, `less`, `about`, or
    `fold` for one that may be told of the whole or of what was added ("rose fourfold"). `apart` where only the first
    number is the ground, and the last stands beside the change.
    """

    before: Quantity
    after: Quantity
    told: Quantity | None
    factor: int | None
    rises: bool | None
    words: Span
    ground: Span
    bend: str = ""
    apart: bool = False


class _Pair(Record):
    start: int
    end: int
    before: Quantity
    after: Quantity


class _Told(Record):
    start: int
    end: int
    number: Quantity | None
    factor: int | None
    rises: bool | None
    bend: str = ""


@per_document
def changes(doc: Document) -> tuple[Change, ...]:
    """The changes told with both their numbers, in reading order, then those told apart from their numbers."""
    together = (change for sentence in numbered(doc) for change in _of(doc, sentence))
    return (*together, *_apart(doc), *_later(doc))


def _later(doc: Document) -> Iterator[Change]:
    """ "Sales rose 12% to $448 million", where a later sentence tells those of the year before."""
    for one in comparisons(doc):
        claim, ground = (sentence.to_copy(start, end) for sentence, start, end in (one.claim, one.ground))
        yield Change(one.before, one.after, one.told, None, one.verb in _words("up"), claim, ground, apart=True)


def _apart(doc: Document) -> Iterator[Change]:
    """ "The half-percent rise" of what another sentence says went from 1 to 1.5 percent: the only pair so far apart."""
    told = [(one, found) for one in numbered(doc) for found in _the_change().finditer(one.text)]
    pairs = _by_difference(doc) if told else {}
    for sentence, found in told:
        number = sentence.numbers[found.start("by")]
        change = number.value if found["noun"] in _words("up") else -number.value
        fits = [it for it in pairs.get(change, ()) if it[0] is not sentence] if number.high is None else []
        if len(fits) == 1 and len(fits[0][1]) == 1:
            one, (pair,) = fits[0]
            words = sentence.to_copy(found.start("by"), found.end())
            ground = one.to_copy(pair.start, pair.end)
            yield Change(pair.before, pair.after, number, None, change > 0, words, ground)


def _by_difference(doc: Document) -> Mapping[Decimal, list[tuple[Numbered, list[_Pair]]]]:
    """The pairs of percentages by what parts them, of each difference those of the first three sentences that have it.

    One pair is wanted that stands in another sentence, so with three sentences none is.
    """
    found: dict[Decimal, list[tuple[Numbered, list[_Pair]]]] = {}
    for sentence in numbered(doc):
        for pair in _pairs(sentence):
            if pair.before.kind is Kind.PERCENT:
                of = found.setdefault(pair.after.value - pair.before.value, [])
                if of and of[-1][0] is sentence:
                    of[-1][1].append(pair)
                elif len(of) < _ENOUGH:
                    of.append((sentence, [pair]))
    return found


@cache
def _the_change() -> re.Pattern[str]:
    nouns = either((*_words("up-nouns"), *_words("down-nouns")))
    return re.compile(rf"\b(?:the|that|this|its|their)[ ](?P<by>P)[ -](?:[a-z-]+[ ]){{0,2}}(?P<noun>{nouns})\b")


def _of(doc: Document, sentence: Numbered) -> Iterator[Change]:
    pairs = list(_pairs(sentence)) if _hints().search(sentence.text) else []
    if pairs and _adjusted().search(doc.read(sentence.span).lower()):
        return
    told = list(_told(sentence)) if pairs else []
    for pair in pairs:
        near = [one for one in told if _belongs(sentence.text, pair, one)]
        if len(near) == 1:
            one = near[0]
            words, ground = sentence.to_copy(one.start, one.end), sentence.to_copy(pair.start, pair.end)
            yield Change(pair.before, pair.after, one.number, one.factor, one.rises, words, ground, one.bend)


def _belongs(text: str, pair: _Pair, told: _Told) -> bool:
    """Whether nothing but words stands between the two numbers and the change."""
    if told.number in (pair.before, pair.after):
        return False
    if pair.start <= told.start and told.end <= pair.end:
        return True
    between = text[told.end : pair.start] if told.end <= pair.start else text[pair.end : told.start]
    if len(between) > _APART or _NUMBER.search(between) or _PARTED.search(between.replace("D and D", "D")):
        return False
    return told.end <= pair.start or not _ONWARD.match(text, told.end)


@cache
def _hints() -> re.Pattern[str]:
    """What a sentence holds that tells a change: a share or a multiple."""
    return re.compile(rf"[PBF]|{either(_multiples())}")


def _pairs(sentence: Numbered) -> Iterator[_Pair]:
    """The two numbers of a change, each with its unit: "from 40 to 50", "to 50 from 40", "50, up 25% from 40"."""
    for found in _two().finditer(sentence.text):
        numbers = [sentence.numbers[found.start(name)] for name in _ORDER if found[name]]
        before, after = _ends(numbers[0]) if len(numbers) == 1 else numbers
        if _comparable(before, after) and not _is_each(sentence.text, found, before, after):
            yield _Pair(found.start(), found.end(), before, after)


def _ends(number: Quantity) -> tuple[Quantity, Quantity]:
    """Both ends of what was read as a range: "from $40 to $50"."""
    return number._replace(high=None), number._replace(number=number.high or number.number, high=None)


def _comparable(before: Quantity, after: Quantity) -> bool:
    if (before.kind, before.unit) != (after.kind, after.unit) or before.high or after.high:
        return False
    if before.number == after.number:
        return False
    return before.value > 0 and after.value >= 0 and not {before.hedge, after.hedge} & {"least", "most"}


def _is_each(text: str, found: re.Match[str], before: Quantity, after: Quantity) -> bool:
    """Whether only the first is told of each: "$90 million, or $6 a share, up 9 percent from $82 million"."""
    far = after.value * _FAR < before.value
    return far and bool(found["e"]) and _EACH.match(text, found.start("e")) is not None


@cache
def _two() -> re.Pattern[str]:
    gap, wide = (rf"(?:,?[ ][a-zD'-]+){{0,{words}}}" for words in (6, 10))
    return re.compile(
        rf"""
          \bfrom[ ](?P<a>[NMUP]) {gap} ,?[ ]to[ ](?P<b>[NMUP])(?![\w-])
        | \bto[ ](?P<c>[NMUP]) {gap} ,?[ ](?:from|compared[ ](?:with|to)|versus)[ ](?P<d>[NMUP])(?![\w-])
        | (?P<e>[NMUP]) {wide} (?:,[ ]|[ ]\(|[ ]—[ ])(?:up|down|higher|lower|an?)[ ](?:[a-z-]+[ ])?[PBF]
          (?:[ ][a-z-]+){{0,2}}
          [ ](?:from|over|compared[ ](?:with|to)|on|than)[ ](?:the[ ]|D[ ])?(?P<f>[NMUP])(?![\w-])
        | (?P<h>[NMUP]) {gap} (?:,|[ ]—)[ ](?:up|down)[ ]from[ ](?:the[ ]|D's[ ])?(?P<i>[NMUP])(?![\w-])
        | \bfrom[ ](?P<g>[NMUP])(?![\w-])
        """,
        re.VERBOSE,
    )


def _told(sentence: Numbered) -> Iterator[_Told]:
    up, multiples = _words("up"), _multiples()
    for found in _change().finditer(sentence.text):
        verb = next(filter(None, (found[name] for name in ("verb", "noun", "name", "along", "multiple"))))
        if found["multiple"]:
            factor = multiples[verb]
            yield _Told(found.start(), found.end(), None, factor, factor > _WHOLE, _bend(found["bend"], verb))
            continue
        at = next(found.start(name) for name in ("by", "of", "its", "or") if found[name])
        number = sentence.numbers[at]
        if number.high is None and number.value >= 0 and _is_share(number):
            start = at if found["or"] else found.start()
            yield _Told(start, found.end(), number, None, verb in up)


def _bend(hedge: str | None, word: str) -> str:
    if hedge is None:
        return "fold" if word.endswith("fold") else ""
    bends: Mapping[str, str] = lexicon("reckoning")["changes"]["bends"]
    return bends[hedge]


def _is_share(number: Quantity) -> bool:
    if number.kind is Kind.POINTS:
        return number.unit in ("percentage point", "point")
    return number.kind is Kind.PERCENT or (number.kind is Kind.PART and "/" in number.number)


@cache
def _change() -> re.Pattern[str]:
    nouns = either((*_words("up-nouns"), *_words("down-nouns")))
    verbs = either((*_words("up-verbs"), *_words("down-verbs")))
    bends = either(tuple(lexicon("reckoning")["changes"]["bends"]))
    return re.compile(
        rf"""
          \b(?P<verb>{verbs}) (?:[ ]by|(?:[ ][a-zD'-]+){{1,6}}[ ]by|[ ](?:a|another|an[ ]additional))?
          [ ](?P<by>[PBF])(?![ ]?[a-z-]*[ ]?(?:chance|tax|rate)) (?![\w-])
        | (?P<of>[PBF])[ -](?:[a-z-]+[ ]){{0,2}}(?P<noun>{nouns})\b
        | \b(?P<name>{nouns})[ ]of[ ](?P<its>[PBF])(?![\w-])
        | \b(?P<along>{verbs})[ ](?:[a-zD'-]+[ ]){{0,4}}?from[ ][NMU](?:[^A-CE-Z;]{{0,40}}?[ ]to[ ][NMU])?
          (?:,[ ]or|[ ]\(or|[ ]\()[ ]?(?P<or>P)(?=[,.)])
        | \b(?:(?P<bend>{bends})[ ])?(?P<multiple>{either(_multiples())})\b
        """,
        re.VERBOSE,
    )


@cache
def _words(name: str) -> frozenset[str]:
    known = lexicon("reckoning")["changes"]
    if name in known:
        return frozenset(known[name])
    return frozenset((*known[f"{name}-verbs"], *known[f"{name}-nouns"]))


@cache
def _multiples() -> Mapping[str, int]:
    return {word: int(factor) for word, factor in lexicon("reckoning")["changes"]["multiples"].items()}


@cache
def _adjusted() -> re.Pattern[str]:
    return re.compile(
        rf"\b{either(tuple(lexicon('reckoning')['changes']['adjusted']))}\b(?! (?:ago|earlier|before|later))"
    )
