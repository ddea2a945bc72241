"""One person is a spokesman here and a spokeswoman there: what tells a man and what tells a woman of the same person.

Held against each other are words of one person, told apart from all others, one of them beside the full name; words
for relatives both. Nouns that newsrooms use of anyone ("chairman") conflict with their own counterpart only.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from newslint.checks import Unset
from newslint.document import Document
from newslint.facts.gender_words import TITLE, contradict
from newslint.facts.names import Form
from newslint.facts.told_genders import ToldGender, told_genders
from newslint.finding import Other, Slip
from newslint.lexicons import lexicon

CASES = ("nouns", "pronoun")
VALUES = ("name", "noun", "other")
ELSEWHERE = ("name", "noun")
NEEDS = ()
SIGNS = (("fact:gender_words.two_genders",),)

Options = Unset


def check(doc: Document, _: Options) -> Iterator[Slip]:
    """One slip a person, at the first word that the one before rules out."""
    told: dict[int | None, list[ToldGender]] = {}
    for word in told_genders(doc):
        told.setdefault(word.name.cluster, []).append(word)
    for words in told.values():
        other = next((word for word in words[1:] if _conflict(words[0], word)), None)
        if other is not None:
            yield _slip(doc, words[0], other)


def _conflict(one: ToldGender, other: ToldGender) -> bool:
    forms, kinds = {one.name.form, other.name.form}, {one.pair, other.pair}
    if (Form.FULL not in forms and TITLE not in kinds) or (len(forms) > 1 and {one.word, other.word} & _kin()):
        return False
    return contradict((one.word, one.pair, one.woman), (other.word, other.pair, other.woman))


def _slip(doc: Document, first: ToldGender, word: ToldGender) -> Slip:
    name = max((doc.read(it.name.span) for it in (first, word)), key=len)
    case = "nouns" if min(first.pair, word.pair) >= 0 else "pronoun"
    values = {"name": name, "noun": word.word, "other": first.word}
    return Slip(word.span, values, case, (Other(first.span, {"name": name, "noun": first.word}),))


@cache
def _kin() -> frozenset[str]:
    return frozenset(lexicon("stated-roles")["kin"])
