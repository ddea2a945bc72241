"""The words of names, each with what stands beside it: what a spelling is told by.

A word is read with its capital wherever it stands, typed or not: a surname that is misspelled may look like no name at
all. Short words, numbers, weekdays and words that only open a sentence are left out.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

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
    text = doc.text
    forms = [_form(text[word.start : word.end]) for word in run.words]
    given, title, opens = "", _role_before(text, run.words[0].start), run.opens
    for index, (span, form) in enumerate(zip(run.words, forms, strict=True)):
        if form.titles:
            given, title = "", form.key
        elif len(form.key) > 1 and not (opens and form.opens):
            if form.counts:
                ahead = forms[index + 1 :]
                after = next((later.key for later in ahead if later.names), "") if ahead else ""
                yield NameWord(span, form.key, given, title, after, opens)
            if index == 0 or form.names or form.is_given:
                given = form.key if not display or form.is_given else ""
        opens = False


class _Form(Record):
    """What a word of a name is wherever it stands: its key, and what that makes it.

    `counts` is true of a word that a spelling may be told by; `names` of one that is no initial and no particle.
    """

    key: str
    titles: bool
    opens: bool
    counts: bool
    names: bool
    is_given: bool


@lru_cache(1 << 12)
def _form(written: str) -> _Form:
    word, known = key(written), lexis()
    names = len(word) > 1 and word not in known.particles
    counts = _counts(written, word)
    return _Form(word, word in known.title_keys, word in known.openers, counts, names, word in known.given)


def _counts(written: str, word: str) -> bool:
    if len(word) < SHORTEST or word in lexis().never or (written[0].islower() and "-" not in written):
        return False
    if written.isupper() and len(written) <= _ACRONYM:
        return False
    return "." not in written[:-1] and word.replace("-", "").replace("'", "").isalpha()


def _role_before(text: str, start: int) -> str:
    """The noun in lower case right before a name that says what its bearer is."""
    if not text.endswith(" ", 0, start):
        return ""
    word = text[max(start - 24, 0) : start - 1].rpartition(" ")[2].rpartition("\n")[2]
    return word if word in lexis().roles else ""
