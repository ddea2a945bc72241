"""What the copy says a person is: the title before the name, the noun before it, the words after its comma.

"Finance Minister Ana Ruiz", "a spokesman, Kim Sato," and "Ana Ruiz, the interior minister," each state a role. Read are
the story's own words; what somebody was, will be or may be is marked as no present role. English copy only.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache

from newslint.document import STORY, Document, Zone, per_document
from newslint.facts.ladders import FILLERS, PARTY
from newslint.facts.names import Name, NameType, names
from newslint.facts.quotes import is_own
from newslint.facts.sentences import sentence_around
from newslint.facts.words import said, words
from newslint.lexicons import lexicon
from newslint.record import Record
from newslint.text import Span

_ZONES = STORY | {Zone.CAPTION}
_REACH = 60
_MOST = 6
_MARKS = ('"', "”", "''", "’ ")
_SHORT = 3
_FIRST = 14
_YEAR = 4
_TIES = frozenset(("of", "for"))


class StatedRole(Record):
    """A role as stated: its words in lower case, the mention it is stated of, and whether it is held now."""

    span: Span
    words: tuple[str, ...]
    name: Name
    present: bool

    @property
    def head(self) -> str:
        """The noun that says what the person is."""
        return self.words[-1]


@per_document
def stated_roles(doc: Document) -> tuple[StatedRole, ...]:
    """Every stated role of a person the copy tells apart from others, in reading order."""
    if not doc.language.lower().startswith("en"):
        return ()
    return tuple(
        StatedRole(span, _words(doc.read(span)), name, _is_present(doc, span, name))
        for name in names(doc)
        if name.type is NameType.PERSON and name.cluster is not None and doc.zone_at(name.span.start) in _ZONES
        for span in (_before(doc, name), _with_portfolio(doc, _after(doc, name)))
        if span is not None and is_own(doc, span)
    )


def _words(role: str) -> tuple[str, ...]:
    """The words of a role in lower case, "Minister of the Interior" turned to interior minister."""
    words = [part for word in role.split(" ") for part in _parted(word.strip(",").lower())]
    if "of" in words[1:-1]:
        cut = words.index("of")
        words = [*words[cut + 1 :], *words[:cut]]
    return tuple(word for word in words if word not in FILLERS) if len(words) > 1 else tuple(words)


def _parted(word: str) -> Sequence[str]:
    """The two words of "vice-president", or the one of any other."""
    return word.split("-") if word in lexicon("stated-roles")["hyphenated"] else (word,)


@cache
def _nouns() -> frozenset[str]:
    """The nouns that say what somebody is, in lower case: roles, and titles without their names."""
    titles = lexicon("titles")
    single = (title.split()[-1].lower() for kind in ("titles", "heads") for title in titles[kind])
    roles = lexicon("stated-roles")
    gendered = (noun for pair in roles["pairs"] for noun in pair)
    specialties = (form for forms in roles["specialties"] for form in forms)
    return frozenset((*titles["roles"], *single, *gendered, *roles["hyphenated"], *specialties))


@cache
def _kin() -> frozenset[str]:
    return frozenset(lexicon("stated-roles")["kin"]) | frozenset(lexicon("name-words")["kin"])


@cache
def _parts() -> frozenset[str]:
    """The words that may stand before such a noun and belong to it."""
    titles = lexicon("titles")
    of_titles = (part.lower() for kind in ("portfolios", "before") for title in titles[kind] for part in title.split())
    return frozenset((*of_titles, *lexicon("stated-roles")["parts"])) - {"the"}


def _before(doc: Document, name: Name) -> Span | None:
    """The title or noun right before a name, or before its comma, with the words that belong to it."""
    text, start = doc.text, name.span.start
    shared = name.title or _shared(doc).get(start)
    if shared is not None:
        return _extended(doc, shared)
    end = start - 2 if text.startswith(", ", start - 2) else 0
    begin = text.rfind(" ", max(end - _REACH, 0), end) + 1
    if begin and text[begin:end] in _nouns():
        return _extended(doc, Span(begin, end))
    first = sentence_around(doc, start).start
    opening = Span(first, max(start - 1, first))
    if len(opening) >= _REACH:
        return None
    if end and " of " in doc.read(opening):
        return _heading(doc, Span(opening.start, end))
    return opening if doc.read(opening).lower() in _nouns() else None  # "Businessman Ivo Orr left."


@per_document
def _shared(doc: Document) -> Mapping[int, Span]:
    """The title before the first of several names, by where each of the others begins: "Reps. Ana Orr and Ivo Beck"."""
    plural = lexicon("stated-roles")["plural"]
    found: dict[int, Span] = {}
    if all(title.rstrip(".") not in words(doc).starts for title in plural):
        return found
    title, end = None, 0
    for name in (it for it in names(doc) if it.type is NameType.PERSON):
        if name.title is not None:
            title = name.title if doc.read(name.title).lower() in plural else None
        elif title is not None and _joined().fullmatch(doc.text, end, name.span.start):
            found[name.span.start] = title
        else:
            title = None
        end = name.span.end
    return found


@cache
def _joined() -> re.Pattern[str]:
    """What stands between two names of a list, with where the first is of: " (R-Iowa), ", ", R-Iowa, and "."""
    place = rf" \([^()\n]{{1,24}}\)|, {PARTY}| of [A-Z][a-z]{{1,15}}(?: [A-Z][a-z]{{1,15}})?"
    return re.compile(rf"(?:{place})?(?:,| and|, and) ")


def _heading(doc: Document, opening: Span) -> Span | None:
    """The noun at the head of a phrase that opens a sentence and ends at a name: "The deputy leader of the Greens, ".

    "The widow of the mayor, Ivo Orr" is of either, so kin has none.
    """
    phrase, _, body = doc.read(opening).partition(" of ")
    article, _, role = phrase.partition(" ")
    head = role.rpartition(" ")[2]
    if article != "The" or head not in _nouns() or head in _kin() or "," in phrase + body:
        return None
    parts = all(word.lower() in _parts() or word in _nouns() for word in role.split(" "))
    return Span(opening.start + len(article) + 1, opening.start + len(phrase)) if parts else None


def _extended(doc: Document, span: Span) -> Span:
    """The noun with the words before it that belong to it: "foreign minister", "then-Sen."."""
    text, start = doc.text, span.start
    while start > 1 and text[start - 1] == " ":
        begin = (
            max(text.rfind(" ", max(start - _REACH, 0), start - 1), text.rfind("\n", max(start - _REACH, 0), start)) + 1
        )
        if text[begin : start - 1].lower() not in _parts():
            break
        start = begin
    return Span(start, span.end)


def _after(doc: Document, name: Name) -> Span | None:
    """The noun after a name and its comma, with the words before it: ", the interior minister,"."""
    text, end = doc.text, name.span.end
    at = (name.age.end if name.age else end) + 2
    if not text.startswith(", ", at - 2):
        return None
    roles = lexicon("stated-roles")
    words = text[at : at + _REACH].partition("\n")[0].split(" ")[:_MOST]
    for index, word in enumerate(words):
        plain = word.rstrip(',.;:)”"')
        ahead = (words[index + 1 :] or [""])[0]
        if (index or ahead in _TIES) and plain in _nouns() and (word != plain or ahead in roles["goes-on"]):
            first = _past_opening(words[:index])
            if first is None:
                return None
            start = at + sum(len(it) + 1 for it in words[:first])
            return Span(start, at + sum(len(it) + 1 for it in words[:index]) + len(plain))
        if word != plain or word in roles["no-role"]:
            return None
    return None


def _past_opening(words: Sequence[str]) -> int | None:
    """How many words before a noun open its phrase ("the firm's"); None where one is neither that nor of a title.

    "Karen Orvell, met by the mayor" says nothing of her, "Karen Orvell, a 29-year-old nurse" does.
    """
    owners = [at for at, word in enumerate(words, 1) if word.endswith(("'s", "’s"))]
    opened = bool(words) and words[0] in lexicon("stated-roles")["openers"]
    first = max(owners, default=1 if opened else 0)
    if not first and not all(word.lower() in _parts() or word in _nouns() for word in words):
        return None
    while first < len(words) and words[first][:1].isdigit():
        first += 1
    return first


def _with_portfolio(doc: Document, span: Span | None) -> Span | None:
    """The role with what it is of, where that is a portfolio: ", minister of foreign affairs,"."""
    if span is None or not doc.text.startswith(" of ", span.end):
        return span
    ahead = doc.text[span.end + 4 : span.end + _REACH].partition(",")[0].removeprefix("the ").split(" ")
    if ahead[0].lower() not in lexicon("stated-roles")["portfolios"]:
        return span
    of = " ".join(ahead[: 2 if ahead[1:2] == ["affairs"] else 1])
    return Span(span.start, doc.text.index(of, span.end) + len(of))


def _is_present(doc: Document, span: Span, name: Name) -> bool:
    """Whether no word of the sentence puts the role at another time or in doubt ("former", "elected")."""
    role = doc.read(span).lower()
    if role.startswith(("then-", "ex-")) or role.endswith("-elect") or "-elect" in role:
        return False
    around, roles = sentence_around(doc, name.span.start), lexicon("stated-roles")
    if name.title is not None and span.end == name.title.end:
        return _is_worn(doc, span, name, around)
    both = Span(min(span.start, name.span.start), max(span.end, name.span.end))
    near = Span(max(around.start, both.start - _REACH), min(around.end, both.end + _REACH))
    if not frozenset(roles["other-times"]).isdisjoint(said(doc, near)):
        return False
    # "Ruiz, the finance minister and a former teacher," is the minister now
    until = Span(around.start, max(span.end, name.span.end))
    return frozenset(roles["before-a-role"]).isdisjoint(said(doc, until))


def _is_worn(doc: Document, title: Span, name: Name, around: Span) -> bool:
    """Whether a title right before a name is held now, whatever else its sentence tells of.

    "The party's candidate for governor Ivo Orr" holds none, nor does "a Governor Orr"; nobody does in a year past.
    """
    roles, before = lexicon("stated-roles"), doc.text[max(title.start - _REACH, 0) : title.start].lower().split()[-1:]
    if before in (["a"], ["an"], ["as"]) or (before == ["for"] and doc.text[title.start].islower()):
        return False
    start = max(around.start, title.start - _REACH)
    # “It will become a mill,” said Mayor Ivo Orr
    own = max(start, *(doc.text.rfind(mark, start, title.start) for mark in _MARKS))
    near = said(doc, Span(own, min(around.end, name.span.end + _REACH)))
    changes = frozenset(roles["changes"])
    if "became" in near and _is_first(said(doc, Span(own, around.end))):
        changes -= {"became"}
    if not changes.isdisjoint(near) or any(_is_another_year(doc, word) for word in near):
        return False
    before_it = said(doc, Span(max(around.start, title.start - _REACH), title.end))
    return frozenset(roles["before-a-role"]).isdisjoint(before_it[-_MOST:])


def _is_first(near: Sequence[str]) -> bool:
    """Whether somebody became no more than the first to do a thing ("became the first members to back the dam")."""
    at = near.index("became")
    behind = near[at + 1 : at + _FIRST]
    if behind[:1] != ("the",) or behind[1:2] == () or behind[1] not in lexicon("stated-roles")["firsts"]:
        return False
    deed = behind.index("to") + 1 if "to" in behind else len(behind)
    return any(word in lexicon("stated-roles")["deeds"] for word in behind[deed : deed + 1])


def _is_another_year(doc: Document, word: str) -> bool:
    if len(word) != _YEAR or not word.isdigit() or word[:2] not in ("19", "20"):
        return False
    return doc.published is None or int(word) != doc.published.year


def are_of_one_body(doc: Document, one: StatedRole, other: StatedRole) -> bool:
    """Whether nothing says that two offices are of two bodies: each is told of none, or one is that of the other.

    "A vice president" is one of many, whose president may be anybody.
    """
    bodies = [_body(doc, role) for role in (one, other)]
    articles = [doc.text[max(role.span.start - 3, 0) : role.span.start].strip() for role in (one, other)]
    if "a" in articles or "an" in articles:
        return False
    if bodies[0] and bodies[1]:
        return not bodies[0].isdisjoint(bodies[1])
    return len(one.words) + len(other.words) > _SHORT or not (bodies[0] | bodies[1])


def _body(doc: Document, role: StatedRole) -> frozenset[str]:
    """The words of what an office is of, and of what owns it: "leader of the Greens", "the Greens' leader"."""
    after = doc.text[role.span.end : role.span.end + _REACH].partition(",")[0]
    before = doc.text[max(role.span.start - _REACH, 0) : role.span.start].rpartition(", ")[2]
    of = after.partition(" ")[2].split(" ") if after.startswith((" of ", " for ", " at ")) else []
    return frozenset(word.strip(".’'s") for word in (*of, *before.split(" ")) if word[:1].isupper())
