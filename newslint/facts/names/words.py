"""The words of names, each with what stands beside it: what a spelling is told by.

A word is read with its capital wherever it stands, typed or not: a surname that is misspelled may look like no name at
all. Short words, numbers, weekdays and words that only open a sentence are left out.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from newslint.document import DISPLAY, Document, per_document
from newslint.facts.names.forms import form_of, role_before
from newslint.facts.names.model import Run
from newslint.facts.names.runs import runs
from newslint.record import Record
from newslint.text import Span


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
    forms = [form_of(text[word.start : word.end]) for word in run.words]
    given, title, opens = "", role_before(text, run.words[0].start), run.opens
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
