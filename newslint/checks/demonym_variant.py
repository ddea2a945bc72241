"""Two competing words for the people of one country stand in one story: "Argentine" here, "Argentinian" there.

Quotations, display type, names ("Argentinian Football Association") and the ethnic or language sense of a word are left
out. The rarer word is reported once, with the places where the story has the other.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from newslint.checks import Unset
from newslint.document import DISPLAY, Document, Zone, per_document
from newslint.facts.gazetteer import Family, families, plural
from newslint.facts.nationalities import Nationality, name_before, nationalities, noun_after
from newslint.facts.quotes import is_own
from newslint.finding import Change, Other, Repair, Slip
from newslint.lexicons import lexicon
from newslint.record import Record
from newslint.text import Span

CASES = ("nationality", "caption", "perhaps")
VALUES = ("phrase", "minority", "majority", "count", "note")
ELSEWHERE = ("phrase",)
NEEDS: tuple[str, ...] = ()

_SILENT = DISPLAY | {Zone.BYLINE, Zone.DATELINE, Zone.CREDIT, Zone.ALT, Zone.NOTE}
_PICTURE = frozenset((Zone.CAPTION, Zone.ALT))


class _Use(Record):
    """One use of a competing word: the words around it as an editor quotes it, and whether it means citizenship."""

    span: Span
    form: str
    phrase: str
    civic: bool
    zone: Zone


Options = Unset


def check(doc: Document, _: Options) -> Iterator[Slip]:
    """A slip for each family of words of which the story uses two."""
    by_family: dict[str, list[_Use]] = {}
    for word in nationalities(doc):
        family = families().get(word.form)
        if family and _counts(doc, word, family):
            by_family.setdefault(family.country, []).append(_use(doc, word, family))
    for country_uses in by_family.values():
        yield from _slips(doc, country_uses)


def _counts(doc: Document, word: Nationality, family: Family) -> bool:
    """Whether a word is the story's own running text and not a name or a language."""
    if doc.zone_at(word.span.start) in _SILENT or not is_own(doc, word.span) or _in_name(doc, word.span):
        return False
    return word.form not in family.ethnic or not _ethnic(doc, word.span)


def _in_name(doc: Document, word: Span) -> bool:
    """Whether it is part of a name ("Kosovan Diaspora Union", "Haji Afghani"), a minister's title apart."""
    text = doc.text
    joined = text[max(word.start - 1, 0)] == "-" and word.start - 1 not in _ends(doc)  # "the Ivarian-Argentine border"
    if joined or _is_money(text[max(word.start - 12, 0) : word.start].split()):
        return True
    if name_before(doc, word.start):
        return True
    named_after = text[word.end : word.end + 1] == " " and text[word.end + 1 : word.end + 2].isupper()
    return named_after and noun_after(doc, word.end, capitals=True) is None


def _is_money(before: list[str]) -> bool:
    """Whether it is a currency ("500 Afghani")."""
    return bool(before) and (before[-1][-1].isdigit() or before[-1] in ("million", "billion", "thousand"))


def _ethnic(doc: Document, word: Span) -> bool:
    """Whether a people or a language is meant ("ethnic Uzbeks", "an Uzbek minority", "Afghan Uzbeks")."""
    around = lexicon("demonyms")
    before = doc.text[max(word.start - 30, 0) : word.start].split()
    if before and before[-1].lower() in around["people-before"]:
        return True
    if word.start - 1 in _ends(doc) and doc.text[word.start - 1] == " ":
        return True
    after = doc.text[word.end : word.end + 30].replace("-", " ").split()
    return bool(after) and after[0].strip(",.;:").lower() in around["people-after"]


@per_document
def _ends(doc: Document) -> frozenset[int]:
    return frozenset(word.span.end for word in nationalities(doc))


def _use(doc: Document, word: Nationality, family: Family) -> _Use:
    noun = noun_after(doc, word.span.end, capitals=True)
    civic = word.form not in family.ethnic or (noun is not None and noun.meaning.kind != "people")
    phrase = doc.read(word.span.hull(noun.span) if noun else word.span)
    return _Use(word.span, word.form, phrase, civic, doc.zone_at(word.span.start))


def _slips(doc: Document, uses: list[_Use]) -> Iterator[Slip]:
    """One slip a rarer word, against the word the story prefers."""
    civic = [use for use in uses if use.civic]
    compared = civic if len({use.form for use in civic}) > 1 else uses
    story = Counter(use.form for use in compared if use.zone not in _PICTURE)
    forms = list(dict.fromkeys(use.form for use in compared))
    majority = max(forms, key=lambda form: (story[form], -forms.index(form)))
    for minority in forms:
        if minority != majority:
            yield _slip(doc, compared, minority, majority, certain=compared is civic)


def _slip(doc: Document, uses: list[_Use], minority: str, majority: str, *, certain: bool) -> Slip:
    rare = sorted((use for use in uses if use.form == minority), key=lambda use: (use.zone in _PICTURE, use.span))
    usual = [use for use in uses if use.form == majority]
    note = families()[minority].note
    values = {
        "phrase": rare[0].phrase,
        "minority": minority,
        "majority": majority,
        "count": str(len(usual)),
        "note": f" {note}" if note else "",
    }
    in_caption = rare[0].zone in _PICTURE and any(use.zone not in _PICTURE for use in usual)
    return Slip(
        rare[0].span,
        values,
        ("caption" if in_caption else "nationality") if certain else "perhaps",
        tuple(Other(use.span, {"phrase": use.phrase}) for use in _one_a_block(doc, usual)),
        (Repair(tuple(Change(use.span, _like(doc.read(use.span), minority, majority)) for use in rare)),),
    )


def _one_a_block(doc: Document, uses: list[_Use]) -> Iterator[_Use]:
    story = [use for use in uses if use.zone not in _PICTURE] or uses
    first = {doc.block_at(use.span.start).index: use for use in reversed(story)}
    return iter(sorted(first.values(), key=lambda use: use.span))


def _like(written: str, minority: str, majority: str) -> str:
    """The other word in the number that the first is written in."""
    return plural(majority) if written == plural(minority) != minority else majority
