"""A day counted from publication ("yesterday") and a day that is named ("Monday") can be tied to one event.

They are where they stand side by side ("yesterday, Monday,"), where the second goes with the very verb of the first,
where one thing came hours after the other, and where the same words tell of something that happens but once.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from newslint.document import Document, Zone, per_document
from newslint.facts.dates import Kind, Owner, Tense, WrittenDate, dates
from newslint.facts.quotes import is_own
from newslint.facts.sentences import sentence_at
from newslint.facts.words import words
from newslint.lexicons import lexicon
from newslint.record import Record
from newslint.text import Span

_ZONES = frozenset({Zone.BODY, Zone.LIST_ITEM})
_NAMED = frozenset({"weekday", "month-day", "full", "iso"})
_BESIDE = frozenset({", ", " (", ", or ", ", that is, ", " — ", "—", " – ", ", on ", " on "})
_STEM = 4
_NEAR = 5
_LONGEST = 16


class DayPair(Record):
    """A counted day, a named one, and by how many days the named one may lie after the counted one."""

    counted: WrittenDate
    named: WrittenDate
    lags: tuple[int, ...]


@per_document
def day_pairs(doc: Document) -> tuple[DayPair, ...]:
    """The pairs of the story's own words, each counted day with the first named one that is tied to it."""
    if not any(written.form == "deictic" for written in dates(doc)):
        return ()
    return tuple(pair for block in _by_block(doc) for pair in _in_block(doc, block))


def _by_block(doc: Document) -> Iterator[list[WrittenDate]]:
    """The days of each paragraph that has both sorts, in reading order."""
    found: dict[int, list[WrittenDate]] = {}
    for written in dates(doc):
        block = doc.block_at(written.span.start)
        if block.zone in _ZONES and (written.form == "deictic" or _is_named(written)):
            found.setdefault(block.index, []).append(written)
    for days in found.values():
        if len(days) > 1 and any(one.form == "deictic" for one in days) and any(one.form != "deictic" for one in days):
            yield days


def _is_named(written: WrittenDate) -> bool:
    """Whether it names one day: a weekday or a date, not one of a list ("Friday and Saturday")."""
    if written.form not in _NAMED or written.repeats or written.modifier or written.kind is Kind.SET:
        return False
    return written.group is None and len(written.days) == 1


def _in_block(doc: Document, days: Sequence[WrittenDate]) -> Iterator[DayPair]:
    """At most `_NEAR` days on either side are looked at, so that a paragraph of days costs what its length does."""
    for at, counted in enumerate(days):
        if counted.form != "deictic" or counted.possessive or _is_title(doc, counted) or not is_own(doc, counted.span):
            continue
        around = sorted(range(max(at - _NEAR, 0), min(at + _NEAR + 1, len(days))), key=lambda other: abs(other - at))
        named = (days[other] for other in around if days[other].form != "deictic" and is_own(doc, days[other].span))
        pair = next((pair for pair in (_pair(doc, counted, one) for one in named) if pair), None)
        if pair is not None:
            yield pair


def _is_title(doc: Document, counted: WrittenDate) -> bool:
    """Whether a capital inside a sentence makes it a name: the show Today, the paper Russia Today."""
    start = counted.span.start
    return doc.text[start].isupper() and sentence_at(doc, start).span.start < start - 1


def _pair(doc: Document, counted: WrittenDate, named: WrittenDate) -> DayPair | None:
    if _beside(doc, counted, named):
        return DayPair(counted, named, (0,))
    if not _is_a_day(doc, counted):
        return None
    if _one_verb(doc, counted, named) or _once(doc, counted, named):
        return DayPair(counted, named, (0,))
    lags = _soon(doc, counted, named) or _followed(doc, counted, named)
    return DayPair(counted, named, lags) if lags else None


def _beside(doc: Document, counted: WrittenDate, named: WrittenDate) -> bool:
    """Whether one is said again as the other: "yesterday, Monday, in court", "today (Tuesday)"."""
    first, second = sorted((counted, named), key=lambda one: one.span)
    between, after = doc.text[first.span.end : second.span.start], doc.text[second.span.end : second.span.end + 1]
    if between not in _BESIDE or first.possessive or second.possessive or _before(doc, first) in ("and", "or"):
        return False
    closed = {" (": ")", ", ": ",.;:)\n"}.get(between, ",.;:)\n ")
    return (after in tuple(closed) or not after) and not _goes_on(doc, second)


def _listed(doc: Document, written: WrittenDate) -> bool:
    return _before(doc, written) in _links()["lists"]


def _goes_on(doc: Document, written: WrittenDate) -> bool:
    """Whether more days or an end of a range follow: "yesterday, Monday and Sunday", "today, Monday to Friday"."""
    following = doc.text[written.span.end : written.span.end + 12].lstrip(", ").partition(" ")[0].lower()
    more = dates(doc)
    at = bisect_left(more, written.span.end, key=lambda one: one.span.start)
    near = at < len(more) and more[at].span.start - written.span.end <= 6
    close = near and more[at].kind not in (Kind.TIME, Kind.DURATION)  # "yesterday, Sunday, for an hour"
    return (following != "for" and following in _links()["lists"]) or close


def _is_a_day(doc: Document, counted: WrittenDate) -> bool:
    """Whether "today" is this very day and not nowadays: it has a time of the clock, "earlier", or a plan beside it."""
    if counted.modifier != "today" or counted.clock is not None or counted.hedge in ("start", "end"):
        return True
    if counted.verb is None or counted.tense is not Tense.FUTURE:
        return False
    return doc.read(counted.verb).lower() in _planned()


def _one_verb(doc: Document, counted: WrittenDate, named: WrittenDate) -> bool:
    """Whether both go with the same verb, the named one with no word that makes it another point."""
    if counted.verb is None or counted.verb != named.verb or named.owner is Owner.NOUN or counted.owner is Owner.NOUN:
        return False
    if named.possessive or _listed(doc, named) or _listed(doc, counted) or _goes_on(doc, named):
        return False
    first, second = sorted((counted.span, named.span))
    between = _words(doc, Span(first.end, second.start))
    return len(between) <= 4 and not _links()["lists"].intersection(between)


def _once(doc: Document, counted: WrittenDate, named: WrittenDate) -> bool:
    """Whether a subject does twice what is done but once ("The bank failed yesterday … the bank failed Monday")."""
    if counted.verb is None or counted.owner is not Owner.EVENT:
        return False
    verb = doc.read(counted.verb).lower()
    if named.possessive:
        following = _words(doc, Span(named.span.end, min(named.span.end + 24, len(doc.text))))
        noun = next((word for word in following if word != "s"), "")
        return (noun != verb and _related(verb, noun)) or _came_about(doc, counted.verb, named, noun)
    if verb not in _links()["once"] or named.verb is None or named.verb == counted.verb or named.owner is Owner.NOUN:
        return False
    same = doc.read(named.verb).lower() == verb
    subject = _subject(doc, counted.verb)
    return same and bool(subject) and subject == _subject(doc, named.verb)


def _came_about(doc: Document, verb: Span, named: WrittenDate, noun: str) -> bool:
    """Whether the very thing that a day has is said to have come about, with no word of another.

    "The fire, which broke out yesterday" and "Monday's fire" are one.
    """
    told, again = (sentence_at(doc, start).span for start in (verb.start, named.span.start))
    if told == again or not doc.text[verb.start : verb.start + _LONGEST].lower().startswith(_came()):
        return False
    before = [word for word in _words(doc, Span(told.start, verb.start)) if word not in _auxiliaries()]
    before = before[:-1] if before[-1:] in (["which"], ["that"]) else before
    if len(before) < 2 or before[-1] != noun or before[-2] not in ("the", "this"):
        return False
    return _links()["of-others"].isdisjoint((*_words(doc, told), *_words(doc, again)))


def _subject(doc: Document, verb: Span) -> str:
    """The noun before a verb, auxiliaries apart; none where it is a pronoun."""
    before = _words(doc, Span(max(verb.start - 40, sentence_at(doc, verb.start).span.start), verb.start))
    nouns = [word for word in before if word not in _auxiliaries()]
    return nouns[-1] if nouns and len(nouns[-1]) > 3 else ""


def _soon(doc: Document, counted: WrittenDate, named: WrittenDate) -> tuple[int, ...]:
    """How far apart they lie where one came hours after the other, or after what the other's verb tells."""
    sentence = sentence_at(doc, named.span.start).span
    link = _link(doc, sentence)
    if link is None or named.owner is Owner.NOUN or named.possessive:
        return ()
    at, after = link
    linked = _linked(doc, sentence, at)
    told_of_linked = named.span.start in linked
    if counted.span in sentence:
        return () if (counted.span.start in linked) is told_of_linked else _lags(later=after is not told_of_linked)
    if told_of_linked or counted.verb is None:
        return ()
    verb = doc.read(counted.verb).lower()
    return _lags(later=after) if any(_related(verb, word) for word in _words(doc, linked)[:_NEAR]) else ()


def _followed(doc: Document, counted: WrittenDate, named: WrittenDate) -> tuple[int, ...]:
    """How far apart they lie where the next sentence tells what comes of being hurt or arrested: scans, a charge."""
    told, taken = (sentence_at(doc, written.span.start).span for written in (counted, named))
    if counted.verb is None or counted.tense is not Tense.PAST or named.tense is not Tense.PAST or named.possessive:
        return ()
    if doc.text[told.end : taken.start] != " " or _links()["harmed"].isdisjoint(_words(doc, told)):
        return ()
    forms = _words(doc, Span(taken.start, named.span.end))
    came = not _links()["comes-of-it"].isdisjoint(forms[:_NEAR]) and _links()["before-it"].isdisjoint(forms)
    return _lags(later=True) if came else ()


def _lags(*, later: bool) -> tuple[int, ...]:
    return (0, 1) if later else (-1, 0)


def _linked(doc: Document, sentence: Span, link: Span) -> Span:
    """The clause that a link opens: to the comma where it opens the sentence, else to the end of it."""
    opens = not _words(doc, Span(sentence.start, link.start))[2:]
    comma = doc.text.find(",", link.end, sentence.end) if opens else -1
    return Span(link.end, comma if comma >= 0 else sentence.end)


def _link(doc: Document, sentence: Span) -> tuple[Span, bool] | None:
    """The words "hours after" or "minutes before" of a sentence, and whether it is "after"."""
    starts = words(doc).starts
    for word in _links()["soon"]:
        found = starts.get(word, ())
        at = bisect_left(found, sentence.start)
        if at == len(found) or found[at] >= sentence.end:
            continue
        end = found[at] + len(word)
        for side in (" after", " before"):
            if doc.text[end : end + len(side) + 1].lower() == f"{side} ":
                return Span(found[at], end + len(side)), side == " after"
    return None


def _related(verb: str, word: str) -> bool:
    """Whether a word is of the same stem as a verb ("failed" and "failure")."""
    stem = max(_STEM, len(verb) - 3)
    return len(verb) >= _STEM and len(word) >= _STEM and verb[:stem] == word[:stem]


def _words(doc: Document, span: Span) -> list[str]:
    spans = words(doc).spans
    first = bisect_left(spans, span.start, key=lambda word: word.start)
    last = bisect_left(spans, span.end, first, key=lambda word: word.start)
    return [doc.read(word).lower() for word in spans[first:last]]


def _before(doc: Document, written: WrittenDate) -> str:
    return doc.text[max(written.span.start - 12, 0) : written.span.start].rstrip(" ").rpartition(" ")[2].lower()


@cache
def _links() -> Mapping[str, frozenset[str]]:
    return {name: frozenset(forms) for name, forms in lexicon("day-links").items()}


@cache
def _came() -> tuple[str, ...]:
    return tuple(f"{words} " for words in _links()["came-about"])


@cache
def _auxiliaries() -> frozenset[str]:
    tenses = lexicon("tenses")["en"]
    return frozenset((*tenses["be"], *tenses["perfect"], "had"))


@cache
def _planned() -> frozenset[str]:
    tenses = lexicon("tenses")["en"]
    return frozenset((*tenses["plan"], *tenses["arranged"]))
