"""Mentions of one person, body or place are gathered by their words; where two clusters compete none is chosen.

One person's mentions share the surname, and given names that are equal, an initial or a short form. A surname alone
belongs to the only person who bears it; a given name likewise. Bodies and places are one where all words are equal.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice

from newslint.document import DISPLAY, Document
from newslint.facts.acronyms import definitions
from newslint.facts.names.lexis import key, lexis, same_given, stand_for
from newslint.facts.names.model import Form, Name, NameType, Read, Run
from newslint.facts.names.reading import lower_words
from newslint.text import Span

Keys = tuple[str, ...]

_MANY = 40
_FEWEST = 3
"""Of so many letters an acronym is told by the initials of a name in the copy; shorter ones are too often alike."""


class _Person:
    """One person as gathered so far: every sequence of words the copy names them by, titles left out."""

    def __init__(self) -> None:
        self.names: dict[Keys, None] = {}
        self.titles: set[str] = set()

    @property
    def given(self) -> str:
        """The key of the given name, empty where only a surname is known."""
        return next((name[0] for name in self.names if len(name) > 1), "")


class _Gathered:
    """What all mentions together say: persons by the ends of their names and by their beginnings, and all else."""

    def __init__(self, read: Callable[[Span], str]) -> None:
        self.read = read
        self.by_end: dict[Keys, dict[_Person, None]] = {}
        self.by_start: dict[Keys, dict[_Person, None]] = {}
        self.others: dict[Keys, NameType] = {}
        self.shorter: dict[Keys, dict[Keys, None]] = {}
        self.acronyms: dict[str, Keys] = {}
        self.initials: dict[str, dict[Keys, None]] = {}
        self.ids: dict[_Person | Keys, int] = {}

    def number(self, thing: _Person | Keys) -> int:
        """The number of a cluster, given out at its first mention."""
        return self.ids.setdefault(thing, len(self.ids) + 1)

    def add(self, person: _Person, name: Keys) -> None:
        """Let a person be known by a name, by every end of it and by every beginning."""
        if name in person.names:
            return
        person.names[name] = None
        for cut in range(len(name)):
            self.by_end.setdefault(name[cut:], {})[person] = None
            self.by_start.setdefault(name[: cut + 1], {})[person] = None

    def ending(self, keys: Keys) -> list[_Person]:
        """The persons whose names end so, as many as can matter."""
        return list(islice(self.by_end.get(keys, ()), _MANY))

    def starting(self, keys: Keys) -> list[_Person]:
        """The persons whose names begin so, as many as can matter."""
        return list(islice(self.by_start.get(keys, ()), _MANY))


def mentions(doc: Document, reads: Sequence[Read]) -> Iterator[Name]:
    """The names among these readings, in reading order, each with its cluster."""
    keyed = [(read, keys) for read in reads if (keys := _keys(doc, read))]
    gathered = _gather(doc, keyed)
    for read, keys in keyed:
        for part, words in _known_parts(gathered, read) if read.headline else ((read, keys),):
            name = None if _is_unheard_of(gathered, part, words) else _mention(doc, gathered, part, words)
            if name is not None:
                yield name


def _is_unheard_of(gathered: _Gathered, read: Read, keys: Keys) -> bool:
    """Whether a single word that says nothing itself is no part of any name either: half of all readings are so."""
    if read.type is not None or len(keys) > 1:
        return False
    whole = (gathered.others, gathered.by_end, gathered.by_start, gathered.shorter)
    letters = (gathered.acronyms, gathered.initials, stand_for())
    return not (any(keys in of for of in whole) or any(keys[0] in of for of in letters))


def _known_parts(gathered: _Gathered, read: Read) -> Iterator[tuple[Read, Keys]]:
    """The names known from elsewhere that a run of a headline holds, longest first."""
    words = read.run.words
    first = 0
    while first < len(words):
        for last in range(min(first + 4, len(words)), first, -1):
            keys = tuple(key(gathered.read(word)) for word in words[first:last])
            if keys in gathered.others or keys in gathered.by_end:
                yield Read(Run(words[first:last], True), None), keys
                first = last - 1
                break
        first += 1


def _keys(doc: Document, read: Read) -> Keys:
    """The words a name is compared by, without what only ends it ("Jr.", "Inc.")."""
    found = [word for part in read.run.words if (word := key(doc.text[part.start : part.end]))]
    if len(found) < 2:
        return tuple(found)
    endings = lexis().company_keys if read.type is NameType.ORGANISATION else lexis().suffix_keys
    while len(found) > 1 and found[-1] in endings:
        found.pop()
    return tuple(found)


def _gather(doc: Document, keyed: Sequence[tuple[Read, Keys]]) -> _Gathered:
    gathered = _Gathered(doc.read)
    for read, keys in keyed:
        if read.type in (NameType.ORGANISATION, NameType.PLACE):
            gathered.others.setdefault(keys, read.type)
            for letters in _initials(keys):
                gathered.initials.setdefault(letters, {})[keys] = None
            if read.type is NameType.ORGANISATION:
                _shorten(gathered, doc, read, keys)
    for use in definitions(doc):
        if use.long is not None:
            gathered.acronyms.setdefault(key(use.letters), tuple(map(key, doc.read(use.long).split())))
    reused = _reused(doc, keyed)
    for read, keys in sorted(keyed, key=lambda entry: -len(entry[1])):
        if read.type is NameType.PERSON or (read.maybe and keys[-1] in reused):
            _join(gathered, keys, doc.read(read.title).lower() if read.title else "")
    return gathered


def _initials(keys: Keys) -> set[str]:
    """The letters a name of several words is known by, with those of "of" and "for" and without: DOJ, TUC."""
    every = {"".join(word[0] for word in keys), "".join(word[0] for word in keys if word not in lexis().joins)}
    return {letters for letters in every if len(letters) >= _FEWEST}


def _shorten(gathered: _Gathered, doc: Document, read: Read, keys: Keys) -> None:
    """Let a body be known without the country or place before it, and a paper or a party by its last word."""
    whole = [doc.text[word.start : word.end].lower() for word in read.run.words]
    first = 0
    while first < len(keys) - 2 and (whole[first] in lexis().peoples or whole[first] in lexis().places):
        first += 1
        gathered.shorter.setdefault(keys[first:], {})[keys] = None
    if len(keys) > 1 and "of" not in keys:
        gathered.shorter.setdefault(keys[-1:], {})[keys] = None


def _reused(doc: Document, keyed: Iterable[tuple[Read, Keys]]) -> frozenset[str]:
    """The words that stand alone somewhere as only names do: after a title, or with a capital the copy always gives."""
    return frozenset(
        keys[0]
        for read, keys in keyed
        if len(keys) == 1
        and not read.headline
        and len(keys[0]) > 2
        and (read.type is NameType.PERSON or (read.type is None and keys[0] not in lower_words(doc)))
    )


def _join(gathered: _Gathered, keys: Keys, title: str) -> None:
    """Add a name to the only person it fits, or as a new person where it fits none."""
    fitting = _fitting(gathered, keys)
    if len(fitting) > 1:
        return
    if not fitting:
        if len(keys) == 1 and keys in gathered.by_start:
            return
        fitting = [_Person()]
    gathered.add(fitting[0], keys)
    if title:
        fitting[0].titles.add(title)


def _fitting(gathered: _Gathered, keys: Keys) -> list[_Person]:
    known = gathered.ending(keys)
    if known:
        return known
    bearers = gathered.ending(keys[-1:])
    if len(bearers) == _MANY:
        return bearers
    equal = [person for person in bearers if person.given == keys[0]]
    return equal or [person for person in bearers if not person.given or same_given(person.given, keys[0])]


def _mention(doc: Document, gathered: _Gathered, read: Read, keys: Keys) -> Name | None:
    longer = _longer(doc, gathered, read, keys)
    if longer:
        only = gathered.number(longer[0]) if len(longer) == 1 else None
        return _name(doc, read, NameType.ORGANISATION, Form.SHORT, only)
    kind, thing = _thing(doc, gathered, read, keys)
    if kind is NameType.PERSON:
        persons = _bearers(gathered, keys)
        if not persons or (read.type is None and _ordinary(doc, read, keys)):
            return None
        chosen = _chosen(persons, doc.read(read.title).lower() if read.title else "")
        return _name(doc, read, kind, _form(read, keys, persons[0]), gathered.number(chosen) if chosen else None)
    if kind is NameType.PLACE and len(keys) == 1 and keys in gathered.by_end:
        return _name(doc, read, kind, Form.FULL, None)
    acronym = len(keys) == 1 and doc.read(read.run.span).isupper() and len(keys[0]) < 7
    return _name(doc, read, kind, Form.ACRONYM if acronym else Form.FULL, gathered.number(thing))


def _longer(doc: Document, gathered: _Gathered, read: Read, keys: Keys) -> list[Keys]:
    """The bodies of which this is the short name: after "the" where it is one word, and never another's own name."""
    if read.type is NameType.ORGANISATION:
        return list(gathered.shorter.get(keys, ())) if len(keys) > 1 else []
    start = read.run.span.start
    alone = read.type is None and len(keys) == 1 and doc.text[max(start - 5, 0) : start].endswith((" the ", "The "))
    return list(gathered.shorter.get(keys, ())) if alone and keys not in gathered.others else []


def _thing(doc: Document, gathered: _Gathered, read: Read, keys: Keys) -> tuple[NameType, Keys]:
    """What kind of thing a mention is of, and for a body or place the words of its cluster."""
    if len(keys) == 1 and doc.read(read.run.span).isupper():
        spelled = gathered.acronyms.get(keys[0])
        initialled = tuple(gathered.initials.get(keys[0], ()))
        for long in (spelled,) if spelled else (*stand_for().get(keys[0], ()), *initialled[: len(initialled) == 1]):
            if long in gathered.others:
                return gathered.others[long], long
    if read.type in (NameType.ORGANISATION, NameType.PLACE):
        return read.type, keys
    if read.type is None and keys in gathered.others and keys not in gathered.by_end:
        return gathered.others[keys], keys
    return NameType.PERSON, keys


def _bearers(gathered: _Gathered, keys: Keys) -> list[_Person]:
    """The persons a mention may be of: those whose name ends so, or else those whose name begins so."""
    found = gathered.ending(keys) or gathered.starting(keys)
    return found or (_fitting(gathered, keys) if len(keys) > 1 else [])


def _chosen(bearers: Sequence[_Person], title: str) -> _Person | None:
    """The only one, or the only one of that title; None where several compete."""
    if len(bearers) == 1:
        return bearers[0]
    titled = [person for person in bearers if title and title in person.titles]
    return titled[0] if len(titled) == 1 else None


def _ordinary(doc: Document, read: Read, keys: Keys) -> bool:
    """Whether a single word may be an ordinary one with the capital of its place ("Price cuts help", a headline)."""
    if len(keys) > 1:
        return False
    known = lexis()
    if read.run.opens and (keys[0] in known.also_words or keys[0] in known.openers):
        return True
    display = read.run.opens or doc.zone_at(read.run.span.start) in DISPLAY
    return display and keys[0] in lower_words(doc)


def _form(read: Read, keys: Keys, person: _Person) -> Form:
    if len(keys) > 1 and same_given(person.given, keys[0]):
        return Form.INITIALS if len(keys[0]) == 1 else Form.FULL
    if read.title is not None and read.titled:
        return Form.TITLED
    return Form.SURNAME if any(name[-len(keys) :] == keys for name in person.names) else Form.GIVEN


def _name(doc: Document, read: Read, kind: NameType, form: Form, cluster: int | None) -> Name:
    span = read.run.span
    person = kind is NameType.PERSON
    return Name(
        span,
        kind,
        form,
        cluster,
        read.title if person else None,
        read.age if person else None,
        read.run.possessive,
        len(span) > 1 and doc.read(span).isupper(),
    )
