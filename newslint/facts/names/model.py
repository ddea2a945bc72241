"""What a name in the copy is: where it stands, what it names, in which form, and what other mentions belong with it."""

from __future__ import annotations

from newslint.record import Record, StrEnum
from newslint.text import Span


class NameType(StrEnum):
    """What a name is the name of."""

    PERSON = "person"
    ORGANISATION = "organisation"
    PLACE = "place"


class Form(StrEnum):
    """How a mention is written: `Ana Orr`, `Orr`, `Ana`, `Mayor Orr`, `A. Orr`, `ICW`.

    Organisations and places are `full`, `acronym` or `short` ("the Defense Ministry" after "the Norland Defense
    Ministry", "the Post").
    """

    FULL = "full"
    SURNAME = "surname"
    GIVEN = "given"
    TITLED = "title-surname"
    INITIALS = "initials"
    ACRONYM = "acronym"
    SHORT = "short"


class Name(Record):
    """One mention of a name. `span` leaves out the title and a possessive ending.

    `cluster` numbers the person, body or place meant, from 1 in order of first mention; it is None where two compete.
    `title` is the title or the noun right before the name ("Mayor", "spokesman"), `age` the number that follows it
    between commas. `capitals` marks a name written all in capitals.
    """

    span: Span
    type: NameType
    form: Form
    cluster: int | None
    title: Span | None = None
    age: Span | None = None
    possessive: bool = False
    capitals: bool = False


class Cluster(Record):
    """All mentions of one person, body or place; `name` is the fullest form, as first written."""

    id: int
    type: NameType
    name: str
    mentions: tuple[Name, ...]


class Run(Record):
    """Words with capitals that stand together, with the small words that join them.

    `opens` is true where the first word may owe its capital to its place: a sentence, a quotation or a line begins.
    """

    words: tuple[Span, ...]
    opens: bool
    possessive: bool = False

    @property
    def span(self) -> Span:
        """From the first word to the last, without a possessive ending."""
        return Span(self.words[0].start, self.words[-1].end)


class Read(Record):
    """A run as it was read alone: what it names (None while only other mentions can tell) and what stands around it.

    `titled` is true where the title has its capital and belongs to the name; `maybe` where the words may be a
    person's full name, if the last of them stands alone elsewhere as a surname does. `headline` marks a run of a line
    where every word has a capital: only names known from the story are looked for in it.
    """

    run: Run
    type: NameType | None
    title: Span | None = None
    age: Span | None = None
    titled: bool = False
    maybe: bool = False
    headline: bool = False
