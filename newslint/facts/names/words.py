"""The words of names, each with what stands beside it: what a spelling is told by.

A word is read with its capital wherever it stands, typed or not: a surname that is misspelled may look like no name at
all. Short words, numbers, weekdays and words that only open a sentence are left out.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from newslint.document import DISPLAY, Document, per_document
from newslint.facts.names.lexis import key, lexis
from newslint.facts.names.model import Run
from newslint.facts.names.runs import runs
from newslint.record import Record
from newslint.text import Span

SHORTEST = 3
"""Shorter words are too like each other."""

_ACRONYM = 5


class NameWord(Record):
    """One word of a name: `given` the word before it in the name ("Karen" for "Karen M. Dallaway"), `after` the next,
    initials and particles left out.

    `title` is the title before the name, in full or in short ("rep" for "Rep. Karen Dallaway"), also a noun in lower
    case ("spokesman"). All three are keys, empty where nothing stands there. `opens` is true where a sentence begins.
    """

    span: Span
    key: str
    given: str = ""
    title: str = ""
    after: str = ""
    opens: bool = False


@per_document
def name_words(doc: Document) -> Mapping[str, Sequence[NameWord]]:
    """The words of all names by their keys, each in reading order."""
    found: dict[str, list[NameWord]] = {}
    display = frozenset(block.index for block in doc.zoned(*DISPLAY))
    for run in runs(doc):
        shown = bool(display) and doc.block_at(run.span.start).index in display
        for word in _words(doc, run, display=shown):
            found.setdefault(word.key, []).append(word)
    return found


def _words(doc: Document, run: Run, *, display: bool) -> Iterator[NameWord]:
    known = lexis()
    keys = [key(doc.text[word.start : word.end]) for word in run.words]
    given = title = ""
    for index, (span, word) in enumerate(zip(run.words, keys, strict=True)):
        opens = run.opens and index == 0
        if index == 0:
            title = _role_before(doc, span.start)
        if word in known.title_keys:
            given, title = "", word
        elif len(word) > 1 and not (opens and word in known.openers):
            if _counts(doc, span, word):
                after = next(
                    (ahead for ahead in keys[index + 1 :] if len(ahead) > 1 and ahead not in known.particles), ""
                )
                yield NameWord(span, word, given, title, after, opens)
            if index == 0 or word not in known.particles or word in known.given:
                given = word if not display or word in known.given else ""


def _counts(doc: Document, span: Span, word: str) -> bool:
    written = doc.text[span.start : span.end]
    if len(word) < SHORTEST or word in lexis().never or (written[0].islower() and "-" not in written):
        return False
    if written.isupper() and len(written) <= _ACRONYM:
        return False
    return "." not in written[:-1] and word.replace("-", "").replace("'", "").isalpha()


def _role_before(doc: Document, start: int) -> str:
    """The noun in lower case right before a name that says what its bearer is."""
    before = doc.text[max(start - 24, 0) : start]
    word = before[:-1].rpartition(" ")[2].rpartition("\n")[2] if before.endswith(" ") else ""
    return word if word in lexis().roles else ""
