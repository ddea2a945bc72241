"""Towns that copy puts into a country: "Halabja, Iraq,", "the Iraqi town of Halabja", and what `told_places` reads.

Those that `state_towns` reads are in a state or a province of one.

Only where the words are one place: a list ("in London, France and Spain") and a country that begins a clause ("In
Geneva, Iran agreed") put nothing anywhere. A country's name that is also a state's, and places whose status is
disputed, are not read.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint.document import STORY, Document, Zone, per_document
from newslint.facts.gazetteer import home, is_wide, state_of
from newslint.facts.nationalities import nationalities
from newslint.facts.places import places
from newslint.facts.sentences import sentence_at
from newslint.facts.state_towns import state_towns
from newslint.facts.told_places import told_places
from newslint.facts.towns import after_kind, run_before, town_at
from newslint.lexicons import lexicon
from newslint.record import Record
from newslint.text import Span

_ZONES = STORY | {Zone.CAPTION, Zone.DATELINE}
_REACH = 60


class Located(Record):
    """A town and the country, or the state of one, that it is put into; `word` says which, `code` is its code."""

    town: Span
    name: str
    word: Span
    code: str


@per_document
def located(doc: Document) -> tuple[Located, ...]:
    """Every such place in the story, captions and datelines, in reading order."""
    told = (
        Located(it.town, _plain(doc.read(it.town)), it.word, it.code) for it in (*state_towns(doc), *told_places(doc))
    )
    found = {one.town: one for one in (*told, *_before_town(doc), *_after_town(doc))}
    return tuple(sorted(found.values(), key=lambda one: one.town))


def _after_town(doc: Document) -> Iterator[Located]:
    """`Halabja, Iraq,`: the town before the country, between commas or at the end of its clause."""
    text = doc.text
    for place in places(doc):
        start = place.span.start
        if len(place.keys) != 1 or text[start - 2 : start] != ", " or doc.zone_at(start) not in _ZONES:
            continue
        code = state_of(place.keys[0])
        town = _town_before(doc, start - 2) or _opening_town(doc, start - 2, place.span.end)
        if code and town is not None and _closes(text, place.span.end):
            yield Located(town, _plain(doc.read(town)), place.span, code)


def _closes(text: str, end: int) -> bool:
    """Whether the phrase ends with the country: no list goes on, and no clause begins with it."""
    after, rest = text[end : end + 1], text[end + 1 : end + 24]
    if after == ",":
        following, _, beyond = rest.strip().partition(" ")
        if following in ("and", "or"):  # "in Halkar, Sweden, and left", not "in Halkar, Sweden, and Norway"
            return beyond[:1].islower() and beyond.partition(" ")[0].strip(".,;") not in lexicon("towns")["lists-go-on"]
        return rest[:1] == " " and not following[:1].isupper() and following not in ("which", "whose")
    return after in (".", ";", ")", "") or after == "\n" or rest[:2] in ("(A", "(R", "—", "— ", "– ")


def _town_before(doc: Document, end: int) -> Span | None:
    """The capitalised words right before an offset, if a small word leads them that does not open the sentence."""
    text = doc.text
    run = run_before(doc, end)
    if run is None or doc.zone_at(run.start) is Zone.DATELINE:
        return run
    floor = max(end - _REACH, doc.block_at(end).span.start)
    lead = text[max(run.start - 12, floor) : run.start].split()
    sentence = sentence_at(doc, run.start).span.start
    opens = bool(lead) and sentence >= run.start - 1 - len(lead[-1])
    if not lead or opens or not lead[-1].islower() or is_wide(doc.read(run)):
        return None
    return run


def _opening_town(doc: Document, end: int, after: int) -> Span | None:
    """A listed town that opens its sentence, alone or behind "In", where the sentence's subject follows the country."""
    text = doc.text
    start = sentence_at(doc, end - 1).span.start
    if end - start > _REACH:
        return None
    opening = text[start:end]
    lead, _, rest = opening.partition(" ")
    town = rest if lead.lower() in lexicon("towns")["leads"] else opening
    if not home(town) or text[after : after + 2] != ", ":
        return None
    subject = text[after + 2 : after + 20].partition(" ")[0].strip(",.")
    return Span(end - len(town), end) if subject in lexicon("towns")["subjects"] else None


def _before_town(doc: Document) -> Iterator[Located]:
    """`the Iraqi town of Halabja`."""
    text = doc.text
    for word in nationalities(doc):
        if len(word.countries) != 1 or doc.zone_at(word.span.start) not in _ZONES:
            continue
        code, start = state_of(word.countries[0]), after_kind(text, word.span.end)
        town = town_at(text, start) if code and start else None
        if town is not None:
            yield Located(town, _plain(doc.read(town)), word.span, code)


def _plain(name: str) -> str:
    return " ".join(name.lower().split())
