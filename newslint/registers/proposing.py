"""A register is proposed from published stories: who is spelled how, how often, and which spellings look like slips.

A spelling looks like a slip if it is one letter off a name that the stories have at least four times as often, and is
no second given name. What is nearer in number is named beside it, for it may be somebody else.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from newslint.document import Document
from newslint.facts.edits import is_slip
from newslint.facts.names import Form, Name, NameType, names
from newslint.facts.names.lexis import lexis
from newslint.facts.register import folded
from newslint.record import Record

_RARE = 4
_LONG = 4
_SURNAME = 5


class Spelling(Record):
    """One spelling: how often, in how many stories, and the path and line of its first place."""

    form: str
    mentions: int
    stories: int
    path: str
    line: int


class Proposal(Record):
    """One name: its usual spelling, those that look like slips, and those that may be other names."""

    usual: Spelling
    kind: str
    slips: tuple[Spelling, ...]
    alike: tuple[Spelling, ...]


@dataclass(slots=True)
class _Count:
    form: str
    path: str
    line: int
    mentions: int = 0
    stories: int = 0
    last: str = ""

    def add(self, path: str) -> None:
        self.mentions += 1
        self.stories += self.last != path
        self.last = path

    @property
    def spelling(self) -> Spelling:
        return Spelling(self.form, self.mentions, self.stories, self.path, self.line)


@dataclass(slots=True)
class Census:
    """Names counted over stories, one story after the other; no story is kept."""

    stories: int = 0
    _full: dict[tuple[str, str], _Count] = field(default_factory=dict)
    _short: dict[tuple[str, str], _Count] = field(default_factory=dict)

    def add(self, doc: Document) -> None:
        """Count the names of a story."""
        self.stories += 1
        full = [name for name in names(doc) if _is_full(doc, name)]
        for name in full:
            form = _written(doc, name)
            self._count(self._full, (form, name.type.value), form, doc, name)
        for name, whole in _short_slips(doc, full):
            form = _written(doc, name)
            self._count(self._short, (form, whole), form, doc, name)

    def _count(
        self, counts: dict[tuple[str, str], _Count], key: tuple[str, str], form: str, doc: Document, name: Name
    ) -> None:
        if key not in counts:
            line = doc.line(name.span)
            counts[key] = _Count(form, doc.path, line)
        counts[key].add(doc.path)

    def proposals(self, least: int, known: Iterable[str] = ()) -> Iterator[Proposal]:
        """The names of at least so many stories, the most often told first, without those that are known already."""
        old = {folded(form) for form in known}
        by_star = self._by_star()
        slips_of: dict[str, list[Spelling]] = {}
        for (_, whole), count in self._short.items():
            slips_of.setdefault(whole, []).append(count.spelling)
        for (form, kind), count in sorted(self._full.items(), key=lambda item: (-item[1].stories, item[0])):
            if count.stories < least or self._is_slip_of_another(form, kind, by_star):
                continue
            like = [self._full[one, kind] for one in sorted(_alike(form, kind, by_star))]
            slips = [one.spelling for one in like if _is_rare(one, count)]
            rest = tuple(one.spelling for one in like if not _is_rare(one, count))
            slips += [one for one in slips_of.get(form, ()) if one.mentions * _RARE <= count.mentions]
            new = tuple(one for one in slips if folded(one.form) not in old)
            if folded(form) not in old or new:
                yield Proposal(count.spelling, kind, new, rest)

    def _by_star(self) -> dict[tuple[str, str], list[str]]:
        """The full names under each of their words left out but for its first letter."""
        found: dict[tuple[str, str], list[str]] = {}
        for form, kind in self._full:
            for star in _stars(form):
                found.setdefault((star, kind), []).append(form)
        return found

    def _is_slip_of_another(self, form: str, kind: str, by_star: dict[tuple[str, str], list[str]]) -> bool:
        mine = self._full[form, kind]
        return any(_is_rare(mine, self._full[other, kind]) for other in _alike(form, kind, by_star))


def _is_full(doc: Document, name: Name) -> bool:
    if name.capitals or name.type is NameType.PLACE or " " not in doc.read(name.span):
        return False
    return name.form is Form.FULL


def _written(doc: Document, name: Name) -> str:
    """A name as written, without marks at its end that belong to no name."""
    form = " ".join(doc.read(name.span).split())
    while len(form) > 1 and not (form[-1].isalnum() or form[-1] == "."):
        form = form[:-1]
    return form


def _is_rare(one: _Count, usual: _Count) -> bool:
    return one.mentions * _RARE <= usual.mentions and one.stories * 2 <= usual.stories


def _stars(form: str) -> Iterator[str]:
    words = folded(form).split()
    for at, word in enumerate(words):
        yield " ".join([*words[:at], f"{word[0]}*", *words[at + 1 :]])


def _alike(form: str, kind: str, by_star: dict[tuple[str, str], list[str]]) -> set[str]:
    """The other names that differ from one in a letter of one word, two known given names apart."""
    words = folded(form).split()
    return {other for star in _stars(form) for other in by_star[star, kind] if _is_alike(words, folded(other).split())}


def _is_alike(words: Sequence[str], others: Sequence[str]) -> bool:
    pairs = [(one, other) for one, other in zip(words, others, strict=True) if one != other]
    if len(pairs) != 1 or min(map(len, pairs[0])) < _LONG or lexis().given.issuperset(pairs[0]):
        return False
    return is_slip(*pairs[0])


def _short_slips(doc: Document, full: Sequence[Name]) -> Iterator[tuple[Name, str]]:
    """Surnames that stand alone and are one letter off that of the only person of the story they can be."""
    persons = {_written(doc, name) for name in full if name.type is NameType.PERSON}
    surnames: dict[str, set[str]] = {}
    for whole in persons:
        surnames.setdefault(whole.rpartition(" ")[2], set()).add(whole)
    by_start: dict[str, list[str]] = {}
    for surname in surnames:
        by_start.setdefault(surname[:2].lower(), []).append(surname)
    for name in names(doc):
        form = _written(doc, name)
        if name.type is not NameType.PERSON or " " in form or len(form) < _SURNAME or form in surnames:
            continue
        like = [other for other in by_start.get(form[:2].lower(), ()) if is_slip(form, other)]
        if len(like) == 1 and len(surnames[like[0]]) == 1:
            yield name, next(iter(surnames[like[0]]))
