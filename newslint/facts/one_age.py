"""Who has one age in a story: the current ages of each person whom a full name holds together.

Two persons of one name are told apart by "Jr."; a story that speaks of a birthday may tell an age and the next.
"""

from __future__ import annotations

from newslint.document import Document, per_document
from newslint.facts.ages import Age, ages
from newslint.facts.names import Form, Name, clusters
from newslint.facts.words import words
from newslint.lexicons import lexicon


@per_document
def ages_by_person(doc: Document) -> dict[int, tuple[Age, ...]]:
    """The current ages of each person that is one person without doubt, in reading order."""
    found: dict[int, list[Age]] = {}
    for age in ages(doc):
        if age.year is None:
            found.setdefault(age.person, []).append(age)
    return {person: tuple(told) for person, told in found.items() if len(told) > 1 and _is_one_person(doc, person)}


def may_grow(doc: Document, one: Age, other: Age) -> bool:
    """Whether two ages are a birthday apart in a story that speaks of a birthday, or of who turns so old.

    A story in which the tide turned speaks of none.
    """
    if abs(one.number - other.number) != 1:
        return False
    starts = words(doc).starts
    if not starts.keys().isdisjoint(lexicon("ages")["birthdays"]):
        return True
    ends = (start + len(turn) for turn in lexicon("ages")["turns"] for start in starts.get(turn, ()))
    return any(doc.text.startswith((f" {one.number}", f" {other.number}"), end) for end in ends)


def _is_one_person(doc: Document, person: int) -> bool:
    """Whether a full name holds the cluster together and no ending of it, nor any namesake, parts it."""
    of = next(cluster.mentions for cluster in clusters(doc) if cluster.id == person)
    return any(name.form is Form.FULL for name in of) and not any(_suffixed(doc, name) for name in of)


def _suffixed(doc: Document, name: Name) -> bool:
    last = doc.read(name.span).rpartition(" ")[2]
    following = doc.text[name.span.end : name.span.end + 6].lstrip(", ").partition(" ")[0]
    return any(word.lower().strip(".,") in lexicon("ages")["namesakes"] for word in (last, following))
