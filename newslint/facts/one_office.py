"""Two given names before one surname, of people who hold one office: "Ana Orr, the mayor," and "Eva Orr, the mayor".

Two of a surname are relatives far more often than a slip, so an office that one person holds has to be told of both,
of the same body as far as the copy tells; and no word for kin is near, nor do both names stand in one sentence. English
only.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import chain, product

from newslint.document import STORY, Document
from newslint.facts.names import Form, Name, NameType, names
from newslint.facts.names.lexis import key, lexis, same_given
from newslint.facts.sentences import sentence_at
from newslint.facts.stated_roles import StatedRole, are_of_one_body, stated_roles
from newslint.facts.two_forms import TwoForms
from newslint.facts.words import either, said, words
from newslint.lexicons import lexicon
from newslint.text import Span

_NEAR = 120
_MOST = 12


def of_one_office(doc: Document) -> Iterator[TwoForms]:
    """The given names of the two, the one of fewer mentions as the odd one."""
    for bearers in _twice(doc):
        odd, usual = sorted(bearers, key=lambda of: (len(of), -of[0].span.start))
        if not _are_two_people(doc, (*odd, *usual)) and _share_an_office(doc, odd, usual):
            yield TwoForms(tuple(_given(doc, it) for it in odd), tuple(_given(doc, it) for it in usual), sure=False)


def _twice(doc: Document) -> Iterator[tuple[Sequence[Name], Sequence[Name]]]:
    """The full names of two persons who bear one surname, where two do."""
    found: dict[str, dict[str, list[Name]]] = {}
    for name in names(doc):
        if name.type is NameType.PERSON and name.form is Form.FULL and doc.zone_at(name.span.start) in STORY:
            given, *_, surname = doc.read(name.span).split()
            found.setdefault(key(surname), {}).setdefault(key(given), []).append(name)
    for by_given in found.values():
        if len(by_given) == 2:
            (one, its), (other, others) = by_given.items()
            if {one, other} <= lexis().given and not same_given(one, other):
                yield its, others


def _given(doc: Document, name: Name) -> Span:
    return Span(name.span.start, name.span.start + doc.read(name.span).index(" "))


def _are_two_people(doc: Document, of: Sequence[Name]) -> bool:
    kin = frozenset(lexicon("ages")["relatives"]) | frozenset(lexicon("name-words")["kin"])
    near = (Span(max(name.span.start - _NEAR, 0), name.span.end + _NEAR) for name in of)
    if any(not kin.isdisjoint(said(doc, span)) for span in near):
        return True
    told: dict[int | None, set[Span]] = {}
    for name in of:
        told.setdefault(name.cluster, set()).add(sentence_at(doc, name.span.start).span)
    return len(told) < 2 or bool(frozenset.intersection(*map(frozenset, told.values())))


def _share_an_office(doc: Document, odd: Sequence[Name], usual: Sequence[Name]) -> bool:
    ours, theirs = _by_words(_offices(doc, odd)), _by_words(_offices(doc, usual))
    pairs = (product(ours[words][:_MOST], theirs[words][:_MOST]) for words in ours if words in theirs)
    return any(are_of_one_body(doc, *pair) for pair in chain.from_iterable(pairs))


def _by_words(offices: Sequence[StatedRole]) -> dict[tuple[str, ...], list[StatedRole]]:
    found: dict[tuple[str, ...], list[StatedRole]] = {}
    for office in offices:
        found.setdefault(office.words, []).append(office)
    return found


def _offices(doc: Document, of: Sequence[Name]) -> tuple[StatedRole, ...]:
    """The offices of one holder that the copy states of a person, now or as taken over."""
    clusters = {name.cluster for name in of}
    stated = [role for role in stated_roles(doc) if role.name.cluster in clusters and role.present]
    taken = (_taken_over(doc, name) for name in of if "who" in words(doc).starts)
    return tuple(role for role in (*stated, *taken) if role is not None and " ".join(role.words) in _sole())


def _taken_over(doc: Document, name: Name) -> StatedRole | None:
    """The office of "Eva Orr, who took over as chief executive in 2020"."""
    found = _taking().match(doc.text, name.span.end)
    if found is None:
        return None
    span = Span(*found.span("office"))
    return StatedRole(span, tuple(doc.read(span).lower().split()), name, True)


@cache
def _sole() -> frozenset[str]:
    return frozenset(lexicon("stated-roles")["sole"])


@cache
def _taking() -> re.Pattern[str]:
    verbs = r"(?:took over|has served|serves|has been|is|became|was (?:named|appointed|elected|hired))"
    return re.compile(
        rf", (?:\d{{1,3}}, )?who {verbs}(?: as)?(?: the| its)? (?P<office>{either(lexicon('stated-roles')['sole'])})\b"
    )
