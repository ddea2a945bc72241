"""Slips of attribution to plant into clean copy: words without a speaker, with two, or with the wrong verb.

A planter takes the paragraphs of an article and gives them back with one slip in them, as those of `planting` do.
Quotations and attributions of the article are changed where it offers any; else sentences are added. All names in
those are invented.
"""

from __future__ import annotations

import re
from calendar import day_name
from collections.abc import Iterator, Sequence
from random import Random

from planting import Planted, Planter

_PLACES = ("Port Ellery", "Calder", "Cape Loring", "Salvik", "Oruste", "Vall Roja")
_QUOTE = re.compile(r'“[^“”"]{30,240}?”|(?<!\S)"(?=\w)[^“”"]{30,240}?(?<=[\w.,?!])"(?!\w)')
_SAID = re.compile(r'(?P<quote>^(?:“[^“”"]{45,}?,”|"[^“”"]{45,}?,")) (?:[A-Z][\w.]+ ){1,3}(?:said|says)\.$')
_SPOKEN = re.compile(
    r'(?P<open>[“"])(?P<words>[^“”"]{40,200}?),?(?P<close>[”"]),? '
    r"(?:said (?:[A-Z][a-z]+ ){1,2}[A-Z][a-z]+[ ,.]|(?:[A-Z][a-z]+ ){1,3}(?:said|says|told)\b)"
)
_PERSONS = ("Marit Solheim", "Pablo Brande", "Ines Quiroga", "Leo Winterling")
_TAIL = re.compile(r"^(?P<told>[A-Z][^“”\"‘(]{40,220}), (?P<source>[a-z][a-z ]{4,24}|[A-Z][a-z]+) (?:said|say)\.$")
_ACCORDING = re.compile(r"^According to (?P<source>[^,“”\"]{4,40}), (?P<told>[^“”\"‘(]{40,220})\.$")
_HARM = (
    "Gunmen stormed a clinic in {place} on {day}, killing {number} people.",
    "A blast tore through a covered market in {place} on {day} and left {number} people dead.",
    "On {day}, rockets struck an apartment house in {place}. {Number} people were killed.",
    "{Number} people were wounded on {day} when soldiers opened fire on a crowd in {place}.",
    "A bus plunged into a ravine near {place} on {day}, killing {number} passengers.",
    "Rebels shelled {place} on {day}, and at least {number} civilians died.",
)
_NOBODY = (
    "Experts say the effect will not last.",
    "Analysts expect more of the same, some observers said.",
    "The idea would cost too much, according to critics.",
    "Many experts believe that it came too late.",
    "Political observers said it hardly mattered.",
    "Sources said a second meeting was planned for the fall.",
    "Insiders say the list is longer than that.",
    "Several analysts warned that it could end badly.",
)
_CHARGED = (
    ("{name}, {age}, was charged on {day} with {deed}.", "{name}, {age}, of {place}, has been charged with {deed}."),
    ("Police arrested {name}, {age}, on suspicion of {deed}.", "{name} pleaded not guilty to {deed} on {day}."),
    ("{name}, {age}, is accused of {deed}.", "{name} was indicted on {day} on two counts of {deed}."),
    ("A grand jury in {place} indicted {name} for {deed}.", "{name} is awaiting trial on charges of {deed}."),
    ("{name} faces three counts of {deed}.", "Prosecutors have charged {name} with {deed}."),
)
_GUILT = (
    (
        "murder",
        "The killer drove a gray van.",
        "{last} shot the guard twice.",
        "{last} then strangled her with a cord.",
    ),
    (
        "robbery",
        "The robber wore a wool cap.",
        "{last} robbed the bank at noon.",
        "{last} held up the shop with a toy.",
    ),
    ("fraud", "The swindler owns two boats.", "{last} bilked 40 widows of their savings.", "{last} forged the deeds."),
    ("burglary", "The burglar came in by the roof.", "{last} broke into the shop at night.", "{last} stole a watch."),
    ("rape", "The rapist followed her from the station.", "{last} raped her twice.", "{last} assaulted a neighbor."),
    ("arson", "The arsonist used lamp oil.", "{last} set fire to the barn.", "{last} burned down the mill in May."),
    ("embezzlement", "The embezzler kept two sets of books.", "{last} stole from the parish.", "{last} embezzled it."),
    ("kidnapping", "The kidnapper asked for $2,000.", "{last} abducted the boy.", "{last} kidnapped two tourists."),
)
_DISPUTES = (
    ("Police said the crowd threw bottles.", "Protesters {loaded} that officers had charged first.",
     "Four people were held, police said."),
    ("The company said the dust was harmless.", "Residents {loaded} that it had burned their throats.",
     "The filters will be changed in the fall, according to the company."),
    ("The union said the talks had ended at noon.", "The company {loaded} that they had gone on until six.",
     "Drivers will stay out until Friday, the union said."),
    ("The Norlander army said its guards had been shot at.", "The Sulander army {loaded} that they had fired first.",
     "Two guards were hurt, the Norlander army said."),
    ("Organizers said 4,000 people had come.", "Police {loaded} that it had been fewer than 900.",
     "The march would be repeated, organizers said."),
    ("Prison officials said the food was fresh.", "Inmates {loaded} that it came with worms.",
     "A cook has been hired, officials said."),
)  # fmt: skip
_LOADED = ("claimed", "insisted", "claimed")
_SCOPES = (
    ("Storms struck the coast on {first} and {second}, the two emergency agencies said.",
     "On {second}, storms tore the roofs off nine houses in {place}, residents said."),
    ("Gunmen attacked villages near {place} on {first} and {second}, the defense and interior ministries said.",
     "On {first}, gunmen attacked a bus on the road to the coast, witnesses said."),
    ("Shells fell on {place} on {first} and {second}, according to the Norlander and Sulander armies.",
     "Shells also fell on a school on {second}, according to local officials."),
    ("Protesters and officers clashed in {place} on {first} and {second}, the city and state police departments said.",
     "On {second}, protesters clashed with officers outside a bank, shopkeepers said."),
    ("Floods hit {place} and the lower valley on {first} and {second}, both water boards said.",
     "On {first}, floods hit a camp site and swept away two tents, campers said."),
)  # fmt: skip
_EXCHANGED = {"a": "the", "the": "a", "is": "was", "will": "would", "in": "on", "of": "for", "and": "or", "not": "",
              "that": "", "can": "cannot", "never": "always", "have": "had", "this": "the", "our": "the"}  # fmt: skip
_NUMBERS = {5: "five", 6: "six", 7: "seven", 8: "eight", 9: "nine", 11: "11", 14: "14", 23: "23"}


def no_source(paragraphs: list[str], chance: Random) -> Planted | None:
    """A paragraph of its own that tells of people killed or hurt, without a source."""
    number = _NUMBERS[chance.choice(sorted(_NUMBERS))]
    told = _filled(chance.choice(_HARM), chance, number=number, Number=number.capitalize())
    at = chance.randrange(2, len(paragraphs) + 1)
    return [*paragraphs[:at], told, *paragraphs[at:]], {at}


def nobody(paragraphs: list[str], chance: Random) -> Planted | None:
    """A sentence said by nobody in particular, where neither its paragraph nor the next names a source."""
    beside = {n: " ".join(paragraphs[n : n + 2]) for n in _plain(paragraphs)}
    silent = [n for n, text in beside.items() if not re.search(r"[“\"]|\b(?:sa(?:id|ys?)|told|according)\b", text)]
    return _added(paragraphs, chance.choice(_NOBODY), silent, chance)


def no_closing_mark(paragraphs: list[str], chance: Random) -> Planted | None:
    """A quotation within a paragraph without the mark that closes it."""
    places = [(n, found) for n, found in _quotations(paragraphs) if found.end() < len(paragraphs[n]) - 8]
    if not places:
        return None
    number, found = chance.choice(places)
    text = paragraphs[number]
    return _changed(paragraphs, number, text[: found.end() - 1] + text[found.end() :])


def no_speaker(paragraphs: list[str], chance: Random) -> Planted | None:
    """A paragraph that is one quotation and its speaker, without the speaker, between two that give nobody's words."""
    for number in chance.sample(range(2, len(paragraphs) - 1), max(len(paragraphs) - 3, 0)):
        spoken = _SAID.match(paragraphs[number])
        beside = f"{paragraphs[number - 1]} {paragraphs[number + 1]}"
        if spoken and not re.search(r"[“”\":]|\b(?:sa(?:id|ys?)|told|according|called|asked)\b", beside):
            quote = spoken["quote"]
            return _changed(paragraphs, number, f"{quote[:-2]}.{quote[-1]}")
    return None


def other_words(paragraphs: list[str], chance: Random) -> Planted | None:
    """The headline quotes words of the story, one of them changed, left out or put in."""
    for number, found in chance.sample(quoted := list(_quotations(paragraphs)), len(quoted)):
        words = found.group()[1:-1].rstrip(",.").split()
        altered = _altered(words[:12], chance)
        if len(words) >= 6 and altered and " ".join(words[:12]) in paragraphs[number]:
            title = f"‘{' '.join(altered)}’: {paragraphs[0].rstrip('.')}"
            return [title, *paragraphs[1:]], {0}
    return None


def _altered(words: list[str], chance: Random) -> list[str] | None:
    """Words with an article or "that" left out, a small one exchanged, or a negation lost or found."""
    places = [at for at, word in enumerate(words) if word in _EXCHANGED and 0 < at < len(words) - 1]
    if not places or any(not re.fullmatch(r"[\w'’,-]+", word) for word in words):
        return None
    at = chance.choice(places)
    return [*words[:at], *filter(None, [_EXCHANGED[words[at]]]), *words[at + 1 :]]


def second_mouth(paragraphs: list[str], chance: Random) -> Planted | None:
    """The words of a named speaker, given to somebody else further down."""
    spoken = [(n, it) for n, text in enumerate(paragraphs) if n and (it := _SPOKEN.search(text))]
    spoken = [(n, it) for n, it in spoken if len(it["words"].split()) >= 8]
    if not spoken:
        return None
    number, found = chance.choice(spoken)
    name = chance.choice(_PERSONS)
    frames = (
        "{open}{words},{close} said {name}, who lives in {place}.",
        "{name}, a teacher from {place}, put it this way: {open}{words}.{close}",
        "{open}{words},{close} {name} said.",
    )
    quote = {"open": found["open"], "close": found["close"], "words": found["words"].rstrip(".,"), "name": name}
    again = _filled(chance.choice(frames), chance, **quote)
    at = chance.randrange(number + 1, len(paragraphs) + 1)
    return [*paragraphs[:at], again, *paragraphs[at:]], {at}


def one_claims(paragraphs: list[str], chance: Random) -> Planted | None:
    """Two sides of a dispute, one of which says, and the other claims."""
    before, between, after = chance.choice(_DISPUTES)
    blocks = [before, between.format(loaded=chance.choice(_LOADED)), after]
    at = chance.randrange(2, len(paragraphs) + 1)
    return [*paragraphs[:at], *blocks, *paragraphs[at:]], {at, at + 1, at + 2}


def twice_said(paragraphs: list[str], chance: Random) -> Planted | None:
    """A sentence of the article that says who says so, and says it again."""
    for number in chance.sample(range(1, len(paragraphs)), len(paragraphs) - 1):
        sentences = re.split(r"(?<=[a-z]\.) (?=[A-Z])", paragraphs[number])
        for at, sentence in enumerate(sentences):
            twice = _twice(sentence, chance)
            if twice is not None:
                return _changed(paragraphs, number, " ".join([*sentences[:at], twice, *sentences[at + 1 :]]))
    return None


def _twice(sentence: str, chance: Random) -> str | None:
    tail, according = _TAIL.match(sentence), _ACCORDING.match(sentence)
    if according and not re.search(r"\bsaid\b|, (?:but|and|while|which)\b", according["told"]):
        return f"{sentence[:-1]}, {according['source']} said."
    if tail is None or re.search(r"\bsaid\b|, (?:but|and|while|which)\b", tail["told"]):
        return None
    source, told = tail["source"], tail["told"]
    if not told.startswith(("The ", "A ", "In ", "He ", "She ", "It ", "They ", "There ")):
        return None
    told = told[0].lower() + told[1:]
    heads = (f"According to {source}, {told}", f"{source[0].upper()}{source[1:]} said {told}")
    ends = (f"{source} said", f"according to {source}")
    return f"{chance.choice(heads)}, {chance.choice(ends)}."


def guilty_already(paragraphs: list[str], chance: Random) -> Planted | None:
    """A person is charged in one paragraph and called guilty in another."""
    deed, *verdicts = chance.choice(_GUILT)
    name = chance.choice(("Tom Harkelby", "Ana Mosswick", "Piet Vandersall"))
    charge = _filled(chance.choice(chance.choice(_CHARGED)), chance, name=name, deed=deed, age=chance.randrange(19, 70))
    verdict = chance.choice(verdicts).format(last=name.split()[1])
    at = chance.randrange(2, len(paragraphs) + 1)
    between = chance.randrange(0, min(3, len(paragraphs) - at) + 1)
    blocks = [*paragraphs[:at], charge, *paragraphs[at : at + between], verdict, *paragraphs[at + between :]]
    return blocks, {at, at + 1 + between}


def wider_than_lead(paragraphs: list[str], chance: Random) -> Planted | None:
    """A lead that credits several bodies with two days, and an event of those days told by somebody else."""
    lead, later = chance.choice(_SCOPES)
    start = chance.randrange(7)
    days = {"first": day_name[start], "second": day_name[(start + 1) % 7], "place": chance.choice(_PLACES)}
    rest = [text for text in paragraphs[1:] if not re.search(r"day\b", text)][:6]
    at = chance.randrange(0, len(rest) + 1)
    # a first line with a full stop is no headline, and what follows it no lead
    return [paragraphs[0].rstrip("."), lead.format(**days), *rest[:at], later.format(**days), *rest[at:]], {1, 2 + at}


ATTRIBUTION: dict[str, Planter] = {
    "unattributed-claim": no_source,
    "vague-source": nobody,
    "quote-unbalanced": no_closing_mark,
    "quote-no-speaker": no_speaker,
    "quote-wording-drift": other_words,
    "quote-two-speakers": second_mouth,
    "loaded-verb-asymmetry": one_claims,
    "attribution-doubled": twice_said,
    "guilt-not-established": guilty_already,
    "lead-source-scope": wider_than_lead,
}


def _filled(frame: str, chance: Random, **words: object) -> str:
    return frame.format(place=chance.choice(_PLACES), day=chance.choice(list(day_name)), **words)


def _plain(paragraphs: Sequence[str]) -> list[int]:
    """The paragraphs of the body that end in a sentence and hold no quotation."""
    plain = re.compile(r"[^\"“”‘]*[a-z]\.")
    return [n for n in range(2, len(paragraphs)) if plain.fullmatch(paragraphs[n])]


def _quotations(paragraphs: Sequence[str]) -> Iterator[tuple[int, re.Match[str]]]:
    return ((n, found) for n in range(1, len(paragraphs)) for found in _QUOTE.finditer(paragraphs[n]))


def _added(paragraphs: list[str], sentence: str, places: Sequence[int], chance: Random) -> Planted | None:
    if not places:
        return None
    number = chance.choice(places)
    return _changed(paragraphs, number, f"{paragraphs[number]} {sentence}")


def _changed(paragraphs: list[str], number: int, text: str) -> Planted:
    return [*paragraphs[:number], text, *paragraphs[number + 1 :]], {number}
