"""A phrase book says what known phrases mean, and finds them in the copy by look-ups of their first words.

Phrases are matched in the case they are listed in, or all in capitals ("IVORY COAST" in a lead-in); the longest wins,
and no two of those found overlap. The cost is that of the copy's distinct words, never of the book.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from newslint.document import Document
from newslint.facts.words import POSSESSIVES, possessives, words
from newslint.record import Generic, Record, TypeVar
from newslint.text import Span

Meaning = TypeVar("Meaning")


class Found(Record, Generic[Meaning]):
    """A phrase of a book in the copy: where, as the book lists it, and what it means."""

    span: Span
    phrase: str
    meaning: Meaning


class PhraseBook(Record, Generic[Meaning]):
    """Phrases by their first word in lower case."""

    by_first: Mapping[str, Mapping[str, Meaning]]

    def at(self, text: str, start: int) -> Found[Meaning] | None:
        """The longest phrase that stands at an offset of the text, if one does."""
        phrases = self.by_first.get(_first_word(text, start), {})
        for phrase in _standing(text, start, sorted(phrases, key=len, reverse=True)):
            return Found(Span(start, start + len(phrase)), phrase, phrases[phrase])
        return None

    def within(self, doc: Document) -> Iterator[Found[Meaning]]:
        """The phrases in the copy in reading order, longest first, none overlapping another."""
        forms = words(doc).starts
        listed = [form for form in forms if form in self.by_first]
        listed += [form for form in possessives(doc) if form[:-2] in self.by_first]
        found = [hit for form in listed for hit in self._of_form(doc.text, form, forms[form])]
        found.sort(key=lambda hit: (hit.span.start, -hit.span.end))
        end = 0
        for hit in found:
            if hit.span.start >= end:
                yield hit
                end = hit.span.end

    def _of_form(self, text: str, form: str, starts: Sequence[int]) -> Iterator[Found[Meaning]]:
        phrases = self.by_first[form if form in self.by_first else form[:-2]]
        longest = sorted(phrases, key=len, reverse=True)
        small = any(phrase[0].islower() for phrase in longest)
        for start in starts:
            if not small and text[start].islower():
                continue  # "the" is no beginning of "The Vale"
            phrase = next(_standing(text, start, longest), None)
            if phrase is not None:
                yield Found(Span(start, start + len(phrase)), phrase, phrases[phrase])


def _standing(text: str, start: int, phrases: Iterable[str]) -> Iterator[str]:
    """The phrases that stand at a place, as they are listed or all in capitals."""
    for phrase in phrases:
        end = start + len(phrase)
        written = text[start:end]
        if (written == phrase or (written == phrase.upper() and len(phrase) > 3)) and not _goes_on(text, end):
            yield phrase


def phrase_book(phrases: Iterable[tuple[str, Meaning]]) -> PhraseBook[Meaning]:
    """The book of these phrases; of two meanings of one phrase the later is kept."""
    by_first: dict[str, dict[str, Meaning]] = {}
    for phrase, meaning in phrases:
        head = phrase.partition(" ")[0]
        first = head.lower() if head.isalpha() else _first_word(phrase, 0)
        by_first.setdefault(first, {})[phrase] = meaning
    return PhraseBook(by_first)


def _first_word(text: str, start: int) -> str:
    end = start
    while end < len(text) and (text[end].isalnum() or text[end] in "_'’"):
        end += 1
    first = text[start:end].rstrip("'’").lower()
    return first[:-2] if first.endswith(POSSESSIVES) else first


def _goes_on(text: str, end: int) -> bool:
    return end < len(text) and (text[end].isalnum() or text[end] == "_")
