"""Places that the story spells in two ways, by the families that the lexicon `place-spellings` lists.

Counted are the story's own words in running text and captions. Left out are longer names ("Bombay High Court"), dishes,
quotations, sentences about the past, and a namesake that the copy puts in another country ("Odessa, Texas").
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import combinations

from newslint.document import STORY, Document, Zone, per_document
from newslint.facts.names.known import in_register
from newslint.facts.quotes import is_own
from newslint.facts.sentences import sentence_around
from newslint.facts.two_forms import TwoForms
from newslint.facts.words import POSSESSIVES, bare_forms, occurrences, said
from newslint.lexicons import lexicon
from newslint.text import Span

_ZONES = STORY | {Zone.CAPTION}
_PAST = 1992
_YEAR = 4


@per_document
def place_spellings(doc: Document) -> tuple[TwoForms, ...]:
    """The places in two spellings, in order of the odd spelling."""
    known = _by_first_word()
    sets = dict.fromkeys(number for word in bare_forms(doc) if word in known for number in known[word])
    found = [forms for number in sets for forms in _two_forms(doc, lexicon("place-spellings")["sets"][number])]
    return tuple(sorted(found, key=lambda forms: forms.odd[0]))


@cache
def _by_first_word() -> Mapping[str, Sequence[int]]:
    """For the first word of every spelling but the first of its set, the sets it belongs to."""
    found: dict[str, list[int]] = {}
    for number, spellings in enumerate(lexicon("place-spellings")["sets"]):
        for spelling in spellings[1:]:
            found.setdefault(spelling.lower().replace("-", " ").split()[0], []).append(number)
    return found


def _two_forms(doc: Document, spellings: Sequence[str]) -> Iterator[TwoForms]:
    found = [sorted(span for span in _places(doc, it) if _counts(doc, span, it)) for it in spellings]
    *others, usual = sorted(filter(None, found), key=lambda spans: _standing(doc, spans)) or [[]]
    if (
        others
        and not _stand_together(doc, (*others, usual))
        and not any(_elsewhere(doc, span) for spans in (*others, usual) for span in spans)
    ):
        for odd in others:
            yield TwoForms(tuple(odd), tuple(usual), registered=_in_register(doc, usual) and not _in_register(doc, odd))


def _places(doc: Document, spelling: str) -> Iterator[Span]:
    """Where a spelling stands, its possessive too."""
    yield from occurrences(doc, spelling)
    for ending in POSSESSIVES:
        yield from (Span(span.start, span.end - len(ending)) for span in occurrences(doc, spelling + ending))


def _standing(doc: Document, spans: Sequence[Span]) -> tuple[bool, int, int]:
    return _in_register(doc, spans), len(spans), -spans[0].start


def _in_register(doc: Document, spans: Sequence[Span]) -> bool:
    return in_register(doc, doc.read(spans[0]))


def _stand_together(doc: Document, sides: Iterable[Sequence[Span]]) -> bool:
    """Whether one sentence has two of the spellings, and so says that they are one place: "Turkey, now Türkiye,"."""
    sentences = [{sentence_around(doc, span.start) for span in spans} for spans in sides]
    return any(not one.isdisjoint(other) for one, other in combinations(sentences, 2))


def _counts(doc: Document, span: Span, spelling: str) -> bool:
    text = doc.text
    if text[span.start : span.end] != spelling or doc.zone_at(span.start) not in _ZONES or not is_own(doc, span):
        return False
    if text[span.end : span.end + 1] in ("-", "@") or text[span.start - 1 : span.start] in ("-", "@", "/", "#"):
        return False
    return not _in_longer(doc, span) and not _is_past(doc, span)


def _in_longer(doc: Document, span: Span) -> bool:
    """Whether the word is part of a longer name, or of a dish."""
    text = doc.text
    if text[span.end : span.end + 1] == " " and text[span.end + 1 : span.end + 2].isupper():
        return True
    before = text[max(span.start - 20, 0) : span.start].split(" ")[-2:]
    word = before[0].lower() if len(before) == 2 and not before[1] else ""
    return word in lexicon("place-spellings")["not-after"] or text[
        max(span.start - 14, 0) : span.start
    ].lower().endswith(("university of ", "republic of "))


def _is_past(doc: Document, span: Span) -> bool:
    """Whether the sentence is about a time when the older name was the name ("the siege of Kiev in 1941")."""
    around = said(doc, sentence_around(doc, span.start))
    return any(word.isdigit() and len(word) == _YEAR and int(word) < _PAST for word in around if word.isascii())


def _elsewhere(doc: Document, span: Span) -> bool:
    """Whether a state of the United States or a province stands behind a name: "Odessa, Texas"."""
    ahead = doc.text[span.end : span.end + 24]
    if not ahead.startswith(", "):
        return False
    words_of = [word.rstrip('.,;:)”"') for word in ahead[2:].split(" ")]
    return bool(_states() & {words_of[0], " ".join(words_of[:2])})


@cache
def _states() -> frozenset[str]:
    """The names and abbreviations of states and provinces, without full stops at their ends."""
    entries = lexicon("regions").values()
    return frozenset(name.rstrip(".") for entry in entries for name in (entry["name"], *entry.get("short", ())))
