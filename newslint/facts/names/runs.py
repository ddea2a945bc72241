"""Runs of words with capitals, block by block: what a name may be cut from.

A run ends at punctuation, at a possessive, at the edge of a sentence or quotation and at a word without a capital,
unless that word joins the words of a name ("Bank of Halden", "Piet van der Meer").
"""

from __future__ import annotations

import re

from newslint.document import UNREAD, Block, Document, Zone, per_document
from newslint.facts.names.forms import LEFT, LONGEST, POSSESSIVES, RIGHT, joining
from newslint.facts.names.lexis import Lexis, lexis
from newslint.facts.names.model import Run
from newslint.facts.sentences import sentences
from newslint.text import Span

_QUOTES = frozenset('"“‘„«')
_AROUND = "\"“‘'("
_MAY_BEGIN = re.compile(" (?:[^a-z]|[a-z]{1,5}-)")
_SILENT = UNREAD | {Zone.BYLINE, Zone.CREDIT, Zone.ALT}


@per_document
def runs(doc: Document) -> tuple[Run, ...]:
    """All runs of the copy in reading order; bylines, credits and alternative texts are left out."""
    starts = frozenset(sentence.span.start for sentence in sentences(doc))
    read = (block for block in doc.blocks if block.zone not in _SILENT)
    return tuple(run for block in read for run in _Cutter(doc.text, starts, lexis()).cut(block))


def _leap(text: str, space: int, end: int) -> int:
    """Where the next chunk starts that a run may begin with, at or after a space: the words between are in no run."""
    found = _MAY_BEGIN.search(text, space, end)
    return found.start() + 1 if found else end


class _Cutter:
    """Cuts one block into runs, chunk by chunk (a chunk is what stands between two spaces)."""

    def __init__(self, text: str, starts: frozenset[int], known: Lexis) -> None:
        self._text = text
        self._starts = starts
        self._known = known
        self._words: list[Span] = []
        self._opens = False
        self._cut: list[Run] = []

    def cut(self, block: Block) -> list[Run]:
        """The runs of a block."""
        text, at, end = self._text, block.span.start, block.span.end
        while at < end:
            stop = text.find(" ", at, end)
            stop = end if stop < 0 else stop
            after_colon = text.startswith(":", at - 2)
            chunk = text[at:stop]
            if chunk.isalpha():
                self._plain(chunk, Span(at, stop), opens=after_colon or at in self._starts)
            else:
                self._chunk(at, stop, after_colon=after_colon)
            at = stop + 1 if self._words else _leap(text, stop, end)
        self._flush()
        return self._cut

    def _plain(self, written: str, word: Span, *, opens: bool) -> None:
        """Read a chunk of letters alone, as most are: there is nothing to strip from it."""
        if opens and self._words:
            self._flush()
        may_go_on = written[0].isupper() or (self._words and written.lower() in joining())
        if not (may_go_on and self._take(word, opens=opens)) and self._words:
            self._flush()

    def _chunk(self, start: int, stop: int, *, after_colon: bool) -> None:
        text = self._text
        first = text[start : start + 1]
        if not first or not (first.isalnum() or first in LEFT or text[start:stop] == "&"):
            self._flush()
            return
        if first.islower() and not self._words and not self._is_capital(text[start:stop]):
            return
        word = self._core(start, stop)
        if self._words and self._is_nickname(start, word, stop):
            return
        quoted = word.start > start and not _QUOTES.isdisjoint(text[start : word.start])
        opens = start in self._starts or word.start in self._starts or quoted or after_colon
        if word.start > start or opens:
            self._flush()
        if not len(word) or not self._take(word, opens=opens):
            self._flush()
            return
        possessive = text[word.start : word.end].endswith(POSSESSIVES)
        if possessive and self._is_of_many(word, stop):
            return
        if possessive:
            self._words[-1] = Span(word.start, word.end - 2)
        if possessive or word.end < stop:
            self._flush(possessive=possessive)

    def _is_of_many(self, word: Span, stop: int) -> bool:
        """Whether a possessive is part of a body's name ("Korean People's Army") and of no country's."""
        written, ahead = self._lower(word).replace("’", "'"), self._text[stop : stop + 30]
        if written not in self._known.of_many or word.end < stop or not ahead[1:2].isupper():
            return False
        return ahead.startswith(" ") and ahead[1:].partition(" ")[0].lower() not in self._known.place_generics

    def _is_nickname(self, start: int, word: Span, stop: int) -> bool:
        """Whether a word stands in quotes or brackets inside a name: Joseph “Joe” Orvell, Karen (Kay) Dallaway."""
        text = self._text
        if word.start - start != 1 or stop - word.end != 1 or text[start] not in _AROUND:
            return False
        if not text[word.start].isupper() or self._words[-1].end != start - 1:
            return False
        return text[stop : stop + 1] == " " and text[stop + 1 : stop + 2].isupper()

    def _core(self, start: int, stop: int) -> Span:
        """The chunk without the punctuation around it; the full stop of an initial or a title stays."""
        text = self._text
        while start < stop and text[start] in LEFT:
            start += 1
        while stop > start and text[stop - 1] in RIGHT:
            stop -= 1
        if text[stop - 1 : stop] == "." and not self._keeps_stop(text[start:stop], stop):
            stop -= 1
            while stop > start and text[stop - 1] in RIGHT:
                stop -= 1
        return Span(start, stop)

    def _keeps_stop(self, word: str, stop: int) -> bool:
        lowered = word.lower()
        known = self._known
        if "." in word[:-1]:
            return True
        if stop + 1 in self._starts or self._text[stop : stop + 1] != " ":
            return False
        if len(word) == 2:
            return True
        return any(lowered in of for of in (known.title_heads, known.companies, known.suffixes, known.place_first))

    def _take(self, word: Span, *, opens: bool) -> bool:
        """Whether the word goes on with the run, or begins one."""
        written = self._text[word.start : word.end]
        if self._is_capital(written):
            if not self._words:
                self._opens = opens
            self._words.append(word)
            return len(self._words) < LONGEST
        if not self._words or not self._joins(written.lower()) or not self._capital_follows(word.end, written.lower()):
            return False
        self._words.append(word)
        return True

    def _is_capital(self, written: str) -> bool:
        """Whether a word has a capital, after a particle too ("al-Orri")."""
        if written[:1].isupper():
            return True
        head, hyphen, tail = written.partition("-")
        return bool(hyphen) and tail[:1].isupper() and head in self._known.particles

    def _joins(self, word: str) -> bool:
        last = self._lower(self._words[-1])
        if word in self._known.particles and word not in self._known.openers:
            return True
        if word in ("the", "a"):
            return last in self._known.joins
        if word in self._known.joins:
            joined = len(self._words) > 2 and any(self._lower(part) == "for" for part in self._words[1:-1])
            if word == "of" and last in self._known.place_generics:
                return True
            return joined or last in self._known.organisation or (word == "of" and last in self._known.of_heads)
        return word == "&" or word in self._known.particles

    def _lower(self, word: Span) -> str:
        return self._text[word.start : word.end].lower()

    def _capital_follows(self, end: int, word: str) -> bool:
        ahead = self._text[end + 1 : end + 30]
        if word in self._known.joins and ahead.startswith(("the ", "a ")):
            ahead = ahead.partition(" ")[2]
        if word in self._known.particles:
            head = ahead.partition(" ")[0]
            if head in self._known.particles:
                ahead = ahead[len(head) + 1 :]
        return ahead[:1].isupper()

    def _flush(self, *, possessive: bool = False) -> None:
        if self._words:
            self._cut.append(Run(tuple(self._words), self._opens, possessive))
            self._words = []
