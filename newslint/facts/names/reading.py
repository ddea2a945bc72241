"""A run is read alone: the openers before a name, the title it has, and what kind of thing it names.

Strings and lexicons decide. Where they do not, the type stays None, and only an equal name elsewhere in the draft can
tell: "Halden" alone is nothing, until the copy has "Halden, Ont.", "Ivo Halden" or "the village of Halden".
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from newslint.document import Document, per_document
from newslint.facts.names.apposed import is_apposed, is_described
from newslint.facts.names.lexis import Lexis, key, lexis
from newslint.facts.names.model import NameType, Read, Run
from newslint.facts.words import words
from newslint.text import Span

_LONGEST_PERSON = 5
_ARTICLES = frozenset(("the", "a", "an"))
_SYLLABLE = 6
_LABELLING = ("-based", "-born", "-backed", "-led", "-owned", "-controlled")


def readings(doc: Document, run: Run) -> Iterable[Read]:
    """The names in a run, in order: "Russian President Ana Orr" holds one, "Texas Gov. Ana Orr" two."""
    tokens = [doc.text[word.start : word.end].lower().replace("’", "'") for word in run.words]
    reader = Reader(doc, run, tokens)
    return reader.read_alone() if len(tokens) == 1 else reader.read()


class Reader:
    """One run, its words in lower case, and what the lexicons say of them."""

    def __init__(self, doc: Document, run: Run, tokens: list[str]) -> None:
        self._doc = doc
        self._run = run
        self._tokens = tokens
        self._known = lexis()

    def read(self) -> Iterator[Read]:
        """The names of the run."""
        start = self._opened()
        opens = self._run.opens and start == 0
        for first, last in self._pieces(start):
            yield from self._piece(first, last, opens=opens and first == 0)

    def read_alone(self) -> Iterable[Read]:
        """The name of a run of one word, as three of four are: a body, a place, or what others may tell; no person."""
        word, known = self._tokens[0], self._known
        if word in _ARTICLES or word in known.never or (self._run.opens and word in known.openers):
            return ()
        if (word in known.peoples and word not in known.bodies) or word.endswith(_LABELLING):
            return ()
        return (Read(self._run, self._kind(0, 1, opens=self._run.opens)),)

    def _opened(self) -> int:
        """How many words at the start only open a sentence ("Though Orr", "On Monday")."""
        if self._tokens[0] in _ARTICLES:
            return 1
        if not self._run.opens:
            return 0
        skipped = 0
        while skipped < len(self._tokens) and self._only_opens(skipped):
            skipped += 1
        return skipped

    def _only_opens(self, index: int) -> bool:
        return self._may_only_open(index) and not self._begins_known(index)

    def _may_only_open(self, index: int) -> bool:
        word, known = self._tokens[index], self._known
        if word in known.openers:
            return True
        alone = index + 1 == len(self._tokens)
        titled = word in known.title_heads or word in known.title_parts
        if word in known.roles and not titled and index + 2 < len(self._tokens):
            return True
        named = titled or word in known.given or word in known.places
        return not alone and not named and index == 0 and self._lower_elsewhere(word) and word not in known.organisation

    def _begins_known(self, index: int) -> bool:
        """Whether a listed name of several words begins here ("New Jersey")."""
        ends = range(index + 2, min(index + 4, len(self._tokens)) + 1)
        wholes = (" ".join(self._tokens[index:end]) for end in ends)
        return any(whole in self._known.places or whole in self._known.bodies for whole in wholes)

    def _lower_elsewhere(self, word: str) -> bool:
        return word in lower_words(self._doc)

    def _pieces(self, start: int) -> Iterator[tuple[int, int]]:
        """The stretches between days, months and other words that no name has."""
        if self._known.never.isdisjoint(self._tokens):
            if start < len(self._tokens):
                yield start, len(self._tokens)
            return
        first = start
        for index in range(start, len(self._tokens) + 1):
            if index == len(self._tokens) or (self._tokens[index] in self._known.never and not self._is_given(index)):
                if first < index:
                    yield first, index
                first = index + 1

    def _is_given(self, index: int) -> bool:
        """Whether a month that opens a sentence is a first name: "June Orr, 81, keeps the books"."""
        opens = index == 0 and self._run.opens and len(self._tokens) > 1
        return opens and self._tokens[index] in self._known.given and self._age(len(self._tokens)) is not None

    def _piece(self, first: int, last: int, *, opens: bool) -> Iterator[Read]:
        titled = self._title(first, last)
        if titled is None:
            yield from self._untitled(first, last, opens=opens)
            return
        begin, name = titled
        if first < begin:
            yield from self._untitled(first, begin, opens=opens)
        title = Span(self._run.words[begin].start, self._run.words[name - 1].end)
        yield Read(self._part(name, last), NameType.PERSON, title, self._age(last), titled=True)

    def _title(self, first: int, last: int) -> tuple[int, int] | None:
        """Where a title begins and the name after it does; None where no title is followed by a person's name."""
        known, tokens = self._known, self._tokens
        if last - first < 2:
            return None
        head = next((index for index in range(last - 2, first - 1, -1) if tokens[index] in known.title_heads), None)
        if head is None and last - first > 3:
            head = next(
                (i for i in range(first, last - 3) if tokens[i] in known.of_heads and tokens[i + 1] == "of"), None
            )
        if head is None or self._joined(first, head):
            return None
        name = self._past_of(head, last)
        if (
            name is None
            or all(token in known.suffixes for token in tokens[name:last])
            or last - name > _LONGEST_PERSON
            or not self._may_be_person(name, last)
        ):
            return None
        if tokens[last - 1] in known.title_heads and last - name == 1:
            return None
        begin = head
        while begin > first and tokens[head] not in known.courtesy and tokens[begin - 1] in known.title_parts:
            if " ".join(tokens[first:begin]) in known.places:
                break
            begin -= 1
        return begin, name

    def _past_of(self, head: int, last: int) -> int | None:
        """Where the name begins: after the title, or after what it is of ("Secretary of State Orr")."""
        tokens, known = self._tokens, self._known
        if tokens[head + 1] != "of":
            return head + 1
        name = head + 2
        while name < last and (
            tokens[name] == "the" or tokens[name] in known.title_parts or tokens[name] in known.offices
        ):
            name += 1
        return name if head + 2 < name < last else None

    def _may_be_person(self, first: int, last: int) -> bool:
        """Whether no word says that a body, a place or a thing is named ("Justice Department", "King County")."""
        known = self._known
        words_of = self._tokens[first:last]
        end = words_of[-1]
        if not known.of_many.isdisjoint(words_of):
            return False
        if " ".join(words_of) in known.bodies or "of" in words_of or "for" in words_of or "&" in words_of:
            return False
        if len(words_of) > 1 and end in known.surnames:
            return True
        if end in known.organisation or end in known.companies or end in known.place_last or end in known.things:
            return False
        if end in known.peoples or end in known.bodies or (len(words_of) > 1 and words_of[0] in known.peoples):
            return False
        return not any(word in known.organisation and word not in known.surnames for word in words_of[:-1])

    def _untitled(self, first: int, last: int, *, opens: bool) -> Iterator[Read]:
        while first < last and (self._is_people(first, last) or self._is_label(first, last)):
            first += 1
        if first == last:
            return
        part = self._part(first, last)
        kind = self._kind(first, last, opens=opens)
        title = self._role_before(part) if kind is NameType.PERSON else None
        age = self._age(last) if kind is NameType.PERSON else None
        yield Read(part, kind, title, age, maybe=kind is None and self._may_be_full(first, last, opens=opens))

    def _is_label(self, first: int, last: int) -> bool:
        """Whether the first word only tells what the named is: "Republican Karen Orr", "Halden-based Mills Inc."."""
        if self._tokens[first].endswith(_LABELLING):
            return True
        return (
            self._tokens[first] in self._known.labels
            and last - first > 2
            and self._tokens[first + 1] in self._known.given
        )

    def _is_people(self, first: int, last: int) -> bool:
        """Whether the first word is only an adjective of nationality."""
        if self._tokens[first] not in self._known.peoples:
            return False
        return " ".join(self._tokens[first:last]) not in self._known.bodies and not self._is_organisation(first, last)

    def _kind(self, first: int, last: int, *, opens: bool) -> NameType | None:
        known, words, alone = self._known, self._run.words, last - first == 1
        whole = self._tokens[first] if alone else " ".join(self._tokens[first:last])
        if whole in known.bodies or self._doc.text[words[first].start : words[last - 1].end] in known.acronyms:
            return NameType.ORGANISATION
        if whole in known.places or self._placed(first, last):
            return NameType.PLACE
        if alone:
            return None
        if self._evidence(first, last) and self._may_be_person(first, last):
            return NameType.PERSON
        if self._is_organisation(first, last):
            return NameType.ORGANISATION
        if self._tokens[last - 1] in known.things:
            return None
        if self._is_place(first, last):
            return NameType.PLACE
        return NameType.PERSON if self._is_person(first, last, opens=opens) else None

    def _placed(self, first: int, last: int) -> bool:
        """Whether the copy says that this is a place: "the village of Halden", "Halden, Ont."."""
        text, known = self._doc.text, self._known
        start = self._run.words[first].start
        if first == 0 and text.find(" of ", max(start - 24, 0), start) >= 0:
            *_, noun, of, _ = ("", "", *text[max(start - 24, 0) : start].split(" "))
            if of == "of" and noun in known.place_of:
                return True
        end = self._run.words[last - 1].end
        if last < len(self._tokens) or not text.startswith(", ", end) or self._run.possessive or last - first > 3:
            return False
        person = (
            last - first > 1 and self._tokens[first] in known.given and self._tokens[first] not in known.place_first
        )
        if person or self._is_organisation(first, last):
            return False
        return _region_at(text, end + 2)

    def _is_organisation(self, first: int, last: int) -> bool:
        tokens, known = self._tokens, self._known
        end = tokens[last - 1]
        if end in known.companies or "&" in tokens[first:last]:
            return last - first > 1
        if end in known.organisation:
            return last - first > 1
        return self._joined(first, last)

    def _joined(self, first: int, last: int) -> bool:
        """Whether a word for a body and what it is of or for stand among these words."""
        tokens, known = self._tokens, self._known
        for index in range(first, last - 1):
            if tokens[index + 1] in known.joins and tokens[index] in known.organisation:
                return True
        return False

    def _is_place(self, first: int, last: int) -> bool:
        tokens, known = self._tokens, self._known
        if tokens[last - 1] in known.place_last or (
            tokens[first] in known.place_generics and tokens[first + 1] == "of"
        ):
            return True
        return last - first == 2 and tokens[first] in known.place_first and tokens[last - 1] not in known.given

    def _may_be_full(self, first: int, last: int, *, opens: bool) -> bool:
        """Whether nothing speaks against a full name with a given name that no list has."""
        tokens, known = self._tokens, self._known
        if not 1 < last - first <= 3 or not self._may_be_person(first, last):
            return False
        if opens and key(tokens[first]) not in known.given:
            return False
        plain = all(_may_be_surname(token, known) and _is_plain(token) for token in tokens[first:last])
        kinds = (known.places, known.bodies, known.title_parts, known.place_first)
        begins = any(tokens[first] in kind for kind in kinds)
        return plain and not begins and tokens[last - 1] not in known.places

    def _is_person(self, first: int, last: int, *, opens: bool) -> bool:
        """Whether the words are a given name or initials with a surname."""
        tokens, known = self._tokens, self._known
        if not 1 < last - first <= _LONGEST_PERSON or not self._may_be_person(first, last):
            return False
        if not all(token in known.particles or _may_be_surname(token, known) for token in tokens[first + 1 : last]):
            return False
        if any(token in known.openers and token not in known.given for token in tokens[first + 1 : last - 1]):
            return False
        if tokens[first] not in known.places and any(_is_initial(token) for token in tokens[first : last - 1]):
            return not (opens and tokens[last - 1] in lower_words(self._doc))
        given = key(tokens[first])
        given = given if given in known.given else given.partition("-")[0]
        if given in known.given:
            return not (opens and given in known.also_words and given in known.openers)
        if last - first != 2 or tokens[first] not in known.surnames_first:
            return False
        # "Moon Jae-in", "Tsai Ing-wen": the surname comes first, and the given name is two syllables
        return _is_two_syllables(tokens[first + 1], known)

    def _evidence(self, first: int, last: int) -> bool:
        """Whether the words around say that a person is named: a noun before, an age or a verb of speech after."""
        if last < len(self._tokens) or self._run.possessive:
            return False
        text, end = self._doc.text, self._run.words[last - 1].end
        if first == 0 and not self._run.opens:
            apposed = self._tokens[last - 1] not in self._known.organisation
            if self._role_before(self._part(first, last)) or (apposed and is_apposed(text, self._run.span)):
                return True
        if self._age(last) or text.startswith(", who ", end):
            return True
        name = Span(self._run.words[first].start, end)
        if self._tokens[last - 1] not in self._known.organisation and is_described(text, name):
            return True
        verb = text[end + 1 : end + 14].partition(" ")[0].strip(",.:") if text.startswith(" ", end) else ""
        return verb in self._known.speaks

    def _role_before(self, part: Run) -> Span | None:
        """The noun right before a name that says what the person is ("spokesman Ivo Orr")."""
        start = part.words[0].start
        text = self._doc.text
        if start < 2 or text[start - 1] != " ":
            return None
        begin = max(text.rfind(" ", max(start - 30, 0), start - 1), text.rfind("\n", max(start - 30, 0), start - 1)) + 1
        word = text[begin : start - 1]
        return Span(begin, start - 1) if word.lower() in self._known.roles and word[:1].islower() else None

    def _age(self, last: int) -> Span | None:
        """The age between commas after a name that ends the run: "Ivo Orr, 45,"."""
        end = self._run.words[last - 1].end
        text = self._doc.text
        if last < len(self._tokens) or not text.startswith(", ", end):
            return None
        digits = end + 2
        while digits < end + 5 and text[digits : digits + 1].isdigit():
            digits += 1
        closed = text[digits : digits + 1] in (",", ".", ";")
        return Span(end + 2, digits) if closed and 0 < digits - end - 2 < 4 else None

    def _part(self, first: int, last: int) -> Run:
        run = self._run
        whole = last == len(run.words)
        if whole and first == 0:
            return run
        return Run(run.words[first:last], run.opens and first == 0, run.possessive and whole)


@per_document
def lower_words(doc: Document) -> frozenset[str]:
    """The forms that the copy has in lower case at least once."""
    return frozenset([word.lower() for word in set(words(doc).written) if word[0].islower()])


def _region_at(text: str, start: int) -> bool:
    """Whether a state, a province or a country, or its abbreviation, stands at an offset."""
    ahead = text[start : start + 40]
    head = ahead.partition(" ")[0].rstrip(",;:)”\"'")
    if not head[:1].isupper():
        return False
    known = lexis()
    names = (head, head.rstrip("."), " ".join(ahead.split(" ")[:2]).rstrip(".,;:)”\"'"))
    return (
        head in known.shorts or head.rstrip(".") in known.shorts or any(name.lower() in known.regions for name in names)
    )


def _is_plain(token: str) -> bool:
    """Whether a word has letters only, but for an apostrophe or hyphens inside."""
    return token.replace("'", "").replace("-", "").isalpha()


def _is_two_syllables(token: str, known: Lexis) -> bool:
    """Whether a word may be a given name of two syllables ("Jae-in"): "E-bikes" and "Co-op" are none."""
    one, _, other = token.partition("-")
    syllables = all(part.isalpha() and 1 < len(part) <= _SYLLABLE for part in (one, other))
    return syllables and one not in known.prefixes


def _is_initial(token: str) -> bool:
    return token[-1:] == "." and all(len(part) == 1 for part in token[:-1].split("."))


def _may_be_surname(token: str, known: Lexis) -> bool:
    return token in known.surnames or token not in known.no_surnames
