"""Acronyms in the copy: every use, and where one is spelled out ("the Inland Canal Watch (ICW)").

Words in lines of capitals, Roman numerals, party and state labels, tickers and credits are none. Whether the letters
fit the name is worked out, and said; what a name in another language is short for is not known here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from functools import cache

from newslint.document import UNREAD, Document, Zone, per_document
from newslint.facts.edits import one_apart
from newslint.facts.words import words
from newslint.lexicons import lexicon
from newslint.record import Record
from newslint.text import Span

_SILENT = UNREAD | {Zone.CREDIT, Zone.ALT, Zone.BYLINE}
_LONGEST = 12
_LETTERS = 3


class Acronym(Record):
    """One use of an acronym: its letters without a plural s.

    `long` is the name it is short for where this use stands beside it, `fits` whether the letters are that name's.
    """

    span: Span
    letters: str
    plural: bool = False
    long: Span | None = None
    fits: bool = True


@cache
def _use() -> re.Pattern[str]:
    return re.compile(r"([A-Z](?<![\w.&'’@#$/-].)(?:[A-Z0-9]|&(?=[A-Z])){1,6})(s?)(?![\w&@]|[-/.]\w)")


@cache
def _listed(name: str) -> frozenset[str]:
    return frozenset(lexicon("acronyms")[name])


@per_document
def acronyms(doc: Document) -> tuple[Acronym, ...]:
    """Every use of an acronym, in reading order."""
    return tuple(
        _read(doc, use)
        for use in _use().finditer(doc.text)
        if _is_acronym(doc, use) and doc.zone_at(use.start()) not in _SILENT
    )


@per_document
def definitions(doc: Document) -> tuple[Acronym, ...]:
    """The uses that stand beside the name in full."""
    return tuple(use for use in acronyms(doc) if use.long is not None)


def is_known(letters: str) -> bool:
    """Whether readers know it without its name."""
    return letters in _listed("known")


def names_known(letters: str) -> Sequence[str]:
    """The names that letters which readers know are short for, as the lexicon has them."""
    names: Sequence[str] = lexicon("acronyms")["stand-for"].get(letters, ())
    return names


def is_translated(name: str) -> bool:
    """Whether a name may be the translation of one whose letters the acronym is ("the Democratic Party of Arvan")."""
    return not _listed("translated").isdisjoint(name.lower().split())


def initials(name: str) -> str:
    """The first letters of the words of a name, small words left out."""
    words, passed_over = [word.strip(",\"“”’'().") for word in name.replace("-", " ").split()], _listed("passed-over")
    return "".join([word[0].upper() for word in words if word and word.lower() not in passed_over])


def initials_in_names(copy: str, joining: Set[str]) -> str:
    """The first letters of all words as `initials` has them, with a space for each that can be in no name."""
    words, passed_over = [word.strip(",\"“”’'().") for word in copy.replace("-", " ").split()], _listed("passed-over")
    kept = [word for word in words if word and word.lower() not in passed_over]
    return "".join([" " if word[0].islower() and word not in joining else word[0].upper() for word in kept])


def is_explained(doc: Document, use: Acronym) -> bool:
    """Whether words right before an acronym say what it is ("the canal watch, known as ICW")."""
    before = doc.text[max(use.span.start - 30, 0) : use.span.start].rstrip(" “\"‘'").lower()
    return before.endswith(tuple(_listed("explains")))


def bracket(doc: Document, use: Acronym) -> Span | None:
    """The brackets around an acronym that stands after its name, None where it stands before."""
    text = doc.text
    start = text.rfind("(", max(use.span.start - 6, 0), use.span.start)
    end = text.find(")", use.span.end, use.span.end + 3)
    if use.long is None or use.long.start > use.span.start or start < 1 or end < 0 or text[start - 1] != " ":
        return None
    return Span(start, end + 1)


def may_spell_out(doc: Document, letters: str) -> bool:
    """Whether words with a capital stand somewhere in a row whose first letters are these."""
    return letters in _runs(doc)


@per_document
def _runs(doc: Document) -> frozenset[str]:
    """The first letters of every two to seven words that follow each other with capitals, small words passed over."""
    found: set[str] = set()
    row = ""
    for word in words(doc).spans:
        first = doc.text[word.start]
        if first.isupper() and not doc.read(word).isupper():
            row = (row + first)[-7:]
            found.update(row[at:] for at in range(len(row) - 1))
        elif doc.read(word) not in _listed("passed-over"):
            row = ""
    return frozenset(found)


def _is_acronym(doc: Document, use: re.Match[str]) -> bool:
    letters, text = use[1], doc.text
    known = letters in _listed("known") or letters in _listed("bodies")
    word = letters in _listed("never")
    if (word and not known) or set(letters) <= set("IVX"):
        return False
    if known and not word:
        return True
    return text[use.end() : use.end() + 1] != ":" and not (
        _in_capitals(text, use.start(), -1) or _in_capitals(text, use.end(), 1)
    )


def _in_capitals(text: str, edge: int, step: int) -> bool:
    """Whether the next word that way is all in capitals too ("TROOPS ON PATROL", "LENA ORSO")."""
    if step < 0:
        before = text[max(edge - 24, 0) : edge]
        word = before[:-1].rpartition(" ")[2].rpartition("\n")[2] if before.endswith(" ") else ""
    else:
        after = text[edge : edge + 24]
        word = after[1:].partition(" ")[0].partition("\n")[0] if after.startswith(" ") else ""
    word = word.strip('"“”’,.;:()')
    return len(word) > 1 and word.isalpha() and word.isupper() and word not in _listed("known")


def _read(doc: Document, use: re.Match[str]) -> Acronym:
    span = Span(use.start(1), use.end(1))
    long, fits = _spelled_out(doc, span, use.end())
    return Acronym(span, use[1], bool(use[2]), long, fits)


def _spelled_out(doc: Document, letters: Span, end: int) -> tuple[Span | None, bool]:
    """The name beside an acronym and whether the letters fit it: `Name (ABC)`, `Name, or ABC,` or `ABC (Name)`."""
    text = doc.text
    if doc.read(letters) in _listed("labels"):
        return None, True
    if text[end : end + 1] in (")", "]") or text[end : end + 2] in ('")', "”)"):
        opened = text.rfind("(", max(letters.start - 6, 0), letters.start)
        if opened > 0 and text[opened - 1] == " " and text[opened + 1 : letters.start].strip('"“ or') == "":
            return _name_before(doc, opened - 1, doc.read(letters))
    if text.startswith(" (", end):
        return _name_within(doc, end + 2, doc.read(letters))
    if text.endswith(", or ", 0, letters.start) and text[end : end + 1] in (",", "."):
        long, fits_ = _name_before(doc, letters.start - 5, doc.read(letters))
        return (long, True) if fits_ else (None, True)  # "the State Nurses Association, or SNA,"
    return None, True


def _name_before(doc: Document, end: int, letters: str) -> tuple[Span | None, bool]:
    """The shortest stretch of words before an offset that the letters fit, or else the capitalised run there."""
    listed = _words_back(doc.text, end, past_commas=True)
    for first in range(len(listed) - 2, -1, -1):
        name = Span(listed[first].start, end)
        if "," in doc.read(name) and initials(doc.read(name)) == letters and doc.read(listed[first]).islower():
            return name, True  # "the measles, mumps and rubella (MMR) vaccine"
    words = _words_back(doc.text, end)
    for first in range(len(words) - 2, -1, -1):
        if doc.text[words[first].start].upper() not in (letters[0], *"“\"‘'"):
            continue
        if fits([doc.read(word) for word in words[first:]], letters):
            return _bare(doc.text, words[first].start, end), True
    return _capitals_before(doc, words, end, letters)


def _capitals_before(doc: Document, words: Sequence[Span], end: int, letters: str) -> tuple[Span | None, bool]:
    """The capitalised words at the end of some that name a body, or that the letters are nearly those of."""
    run = len(words)
    while run and (doc.text[words[run - 1].start].isupper() or doc.read(words[run - 1]) in _listed("passed-over")):
        run -= 1
        if run < len(words) - 1 and doc.read(words[run])[-1] == "," and doc.read(words[run + 1]) == "the":
            run += 1  # "outside Salvik, the Canal Safety Agency (CSA) said"
            break
    while run < len(words) and doc.read(words[run]).lower() in _listed("passed-over"):
        run += 1
    one_off = _one_off(doc, words[run:], letters)
    if one_off is not None:
        return _bare(doc.text, one_off, end), False
    foreign = letters in _listed("foreign")
    # "Mayor Lena Orso (SPD)" has a party after a person, "the Social Democratic Party (SPD)" its name
    body = (foreign and letters not in _listed("parties")) or _names_body(
        [doc.read(word).lower() for word in words[run:]]
    )
    if len(words) - run < 2 or len(letters) < 3 or not body:
        return None, True
    return _bare(doc.text, words[run].start, end), foreign


def _one_off(doc: Document, run: Sequence[Span], letters: str) -> int | None:
    """Where a name of as many words starts whose letters are these but for one, if readers know them for a body's.

    "Norland's Kitchen of Human Services (DHS)" is no name of a body, and yet the letters say that it is meant for one.
    """
    if len(letters) < _LETTERS or not _is_a_body(letters):
        return None
    content = [word for word in run if doc.read(word).lower() not in _listed("passed-over")]
    for tail in (
        content[-len(letters) :],
        run[-len(letters) :],
    ):  # "Customs and Border Force (CBP)", "Kitchen of Justice (DOJ)"
        own = "".join([doc.text[word.start].upper() for word in tail])
        if len(own) == len(letters) and one_apart(own, letters):
            return tail[0].start
    return None


def _is_a_body(letters: str) -> bool:
    """Whether readers know letters, and not for what a person is or by a name in another language."""
    if letters in _listed("foreign") or letters in _listed("posts"):
        return False
    return is_known(letters) or letters in _listed("bodies") or bool(names_known(letters))


def _names_body(run: list[str]) -> bool:
    """Whether some word says that a body or a law is named; "Shares of Haldmills (HML)" has a ticker."""
    kinds = lexicon("name-words")
    return any(word in of for of in (kinds["organisation"], kinds["things"]) for word in run)


def _bare(text: str, start: int, end: int) -> Span:
    """The name without quotation marks around it and a possessive ending."""
    while text[start] in "\"“‘'":
        start += 1
    while text[end - 1] in "\"”’'":
        end -= 1
    return Span(start, end - 2 if text[start:end].endswith(("'s", "’s")) else end)


def _words_back(text: str, end: int, *, past_commas: bool = False) -> list[Span]:
    """The last words before an offset, of one clause, in order."""
    words: list[Span] = []
    while len(words) < _LONGEST and end > 0:
        start = max(text.rfind(" ", 0, end), text.rfind("\n", 0, end)) + 1 if end < 60 else _word_start(text, end)
        word = text[start:end]
        comma = word[-1:] == "," and not word[0].isupper() and not past_commas
        if not word or (words and (comma or word[-1] in ".;:!?”)")):
            break
        words.insert(0, Span(start, end))
        if start == 0 or text[start - 1] == "\n" or word[0] in '“"(':
            break
        end = start - 1
    return words


def _word_start(text: str, end: int) -> int:
    floor = max(end - 60, 0)
    return max(text.rfind(" ", floor, end), text.rfind("\n", floor, end), floor - 1) + 1


def _name_within(doc: Document, start: int, letters: str) -> tuple[Span | None, bool]:
    closed = doc.text.find(")", start, start + 90)
    words = doc.text[start:closed].split(" ") if closed > 0 else []
    if len(words) < 2 or not fits(words, letters):
        return None, True
    return Span(start, closed), True


def fits(named: Sequence[str], letters: str) -> bool:
    """Whether the letters are those of the words in order: one or more of each, small words passed over."""
    parts = [part for word in named for part in re.compile(r"[-/]").split(word.strip(",\"“”’'()")) if part]
    if not parts or parts[0].lower() in _listed("passed-over"):
        return False
    return _fit(tuple(parts), letters.replace("&", ""))


def _fit(parts: Sequence[str], letters: str) -> bool:
    reached = {0}
    for part in parts:
        small = part.lower() in _listed("passed-over")
        given = {at + taken for at in reached for taken in _taken(part, letters[at:])}
        reached = reached | given if small else given
    return len(letters) in reached


def _taken(part: str, letters: str) -> Iterator[int]:
    """How many letters one word may give: its first, and more that follow in it in order ("television", TV)."""
    if not letters or part[:1].upper() != letters[0]:
        return
    yield 1
    at = 0
    for taken in range(1, min(len(letters), 3)):
        at = part.upper().find(letters[taken], at + 1)
        if at < 0:
            return
        yield taken + 1
