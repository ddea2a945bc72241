"""Slips to plant into clean copy: each takes the paragraphs of an article and gives them back with one slip in them.

A planter returns the new paragraphs and the numbers (from 0) of those that hold an end of the slip, or None where the
article offers no place for it. Where it can, it changes the article's own words; else it adds sentences of its own,
worded in several ways. All names in them are invented.
"""

from __future__ import annotations

import re
from calendar import day_name, month_name
from collections.abc import Callable, Sequence
from datetime import date, timedelta
from random import Random

from planting_dates import FRAMES, near_publication

Planted = tuple[list[str], set[int]]
Planter = Callable[[list[str], Random], Planted | None]

_MONTHS = {3: "March", 4: "April", 5: "May", 6: "June", 7: "July"}
_SHORT = {1: "Jan.", 2: "Feb.", 8: "Aug.", 9: "Sept.", 10: "Oct.", 11: "Nov.", 12: "Dec."}
_PLACES = ("Port Ellery", "Calder", "Cape Loring", "Salvik", "Oruste", "Vall Roja")
_LANDS = ("Norland", "Suland", "Maravia", "Ostria", "Velmark", "Tarvia", "Ibarena")
_PEOPLE = ("LENA ORSOLIC", "PAUL NIXON", "INES QUIROGA", "TOMAS BRANDE", "Marit Solheim", "Leo Winter")
_AGENCIES = ("REUTERS", "AFP", "Getty Images", "EPA")
_SCENES = (
    "Volunteers stack sandbags beside the river in {place} on Tuesday.",
    "A firefighter carries a child out of a flooded school in {place}.",
    "Supporters of the governing party wave flags at a rally in {place}, {land}, on Saturday.",
    "The bridge at {place}, seen from the northern bank, after a barge struck one of its piers.",
    "Farmers block the road to {place}, {land}, with tractors in a protest over milk prices.",
)


def weekday_mismatch(paragraphs: list[str], chance: Random) -> Planted | None:
    """A full date beside a weekday that it was not, or one without its year near publication."""
    if chance.random() < 0.3:
        return _sentence(paragraphs, near_publication(chance), chance)
    day = date(2015, 1, 1) + timedelta(chance.randrange(3000))
    wrong = day_name[(day.weekday() + chance.randrange(1, 7)) % 7]
    written = _written(day, chance)
    frames = (
        f"The hearing was held on {wrong}, {written}, in {{place}}.",
        f"It began on {written}, a {wrong}, with a walk through {{place}}.",
        f"The first complaint reached the office on {wrong}, {written}.",
        f"The contract was signed in {{place}} on {wrong} {day.day} {month_name[day.month]} {day.year}.",
        f"Visitors were counted on {written} ({wrong}).",
    )
    return _sentence(paragraphs, chance.choice(frames), chance)


def invalid_date(paragraphs: list[str], chance: Random) -> Planted | None:
    """A day that its month does not have."""
    day, month = chance.choice([(31, 4), (31, 6), (31, 9), (31, 11), (30, 2), (32, 3), (31, 2)])
    name = chance.choice([month_name[month], _SHORT.get(month, month_name[month])])
    frames = (
        f"Applications close on {name} {day}.",
        f"The lease runs until {day} {month_name[month]}.",
        f"The museum in {{place}} will be closed from {name} {day - 3} to {name} {day}.",
        f"She was born in {{place}} on {name} {day}, 1961.",
        f"The deadline, {name} {day}, was agreed in the spring.",
    )
    return _sentence(paragraphs, chance.choice(frames), chance)


def doubled(paragraphs: list[str], chance: Random) -> Planted | None:
    """A function word of the article, outside quotation marks, written twice."""

    def twice(paragraph: str) -> str | None:
        found = list(re.finditer(r"(?<= )(?:the|of|to|a|in|and|for|with|at|by|from) (?=[a-z])", paragraph))
        return _spliced(paragraph, chance.choice(found), lambda word: word * 2) if found else None

    return _changed(paragraphs, twice, chance)


def placeholder(paragraphs: list[str], chance: Random) -> Planted | None:
    """A number of the article replaced by what stands for it in a draft."""
    stand_in = chance.choice(["TK", "TKTK", "XX", "[number TK]", "[insert number]", "XXX"])

    def emptied(paragraph: str) -> str | None:
        found = list(re.finditer(r"(?<=[a-z] )\d{1,3}(?= [a-z]{4,})", paragraph))
        return _spliced(paragraph, chance.choice(found), lambda _: stand_in) if found else None

    return _changed(paragraphs, emptied, chance)


def repeated_paragraph(paragraphs: list[str], chance: Random) -> Planted | None:
    """A paragraph of the body that stands twice, next to itself or further down."""
    copy = [index for index in range(1, len(paragraphs)) if not re.search(r"^<|\(@|https?:", paragraphs[index])]
    long = [index for index in copy if len(paragraphs[index].split()) >= 20]
    if not long:
        return None
    index = chance.choice(long)
    again = min(index + chance.choice([1, 1, 2, 4]), len(paragraphs))
    return [*paragraphs[:again], paragraphs[index], *paragraphs[again:]], {index, again}


def repeated_caption(paragraphs: list[str], chance: Random) -> Planted | None:
    """A caption that stands twice, once as alt text; its credit on the same line or on the next."""
    scene, credit = _filled(chance.choice(_SCENES), chance), _credit(chance)
    forms = (
        [f" {scene} {credit}", f"{scene}\n{credit}"],
        [f"{scene} {credit}\n{scene} {credit}"],
        [f" {scene}", f"{scene} {credit}"],
        [f"{scene} {credit}\n{scene}\n{credit}"],
    )
    return _inserted(paragraphs, chance.choice(forms), chance)


def mixed_credits(paragraphs: list[str], chance: Random) -> Planted | None:
    """Two credits of one agency, written two ways."""
    agency = chance.choice(_AGENCIES)
    first, second = chance.sample(_PEOPLE, 2)
    ways = (f"(photo credit: {first}/{agency})", f"(credit: {agency}/{second})", f"(Photo by {second}/{agency})")
    one, other = chance.sample(ways, 2)
    above, below = chance.sample(_SCENES, 2)
    blocks = [f"{_filled(above, chance)} {one}", f"{_filled(below, chance)} {other}"]
    return _scattered(paragraphs, blocks, chance)


def day_outside_lead(paragraphs: list[str], chance: Random) -> Planted | None:
    """A lead that gives its event two days, and a paragraph that puts more of it on a third."""
    first, second, third = _three_days(chance)
    place, other = chance.sample(_PLACES, 2)
    land = chance.choice(_LANDS)
    leads = (
        (f"Storms struck the coast of {land} on {first} and {second}, emergency officials said.",
         f"On {third}, storms tore the tiles off 31 barns in {place}, emergency officials said."),
        (f"Gunmen attacked two villages near {place} on {first} and {second}, the police said.",
         f"On {third}, gunmen attacked a bus outside {other}, the police said."),
        (f"Shells fell on {place} and {other} on {first} and {second}, the {land} army said.",
         f"Shells also fell on {place} on {third}, killing a farmer, the army said."),
        (f"Protesters and the police clashed in {place} on {first} and {second}, leaving 40 people hurt.",
         f"On {third}, protesters clashed with the police outside the town hall, witnesses said."),
        (f"Floods hit {place} and {other} on {first} and {second}, the water board said.",
         f"On {third}, floods hit the lower town of {place} and washed away a bridge, the board said."),
    )  # fmt: skip
    lead, later = chance.choice(leads)
    rest = [paragraph for paragraph in paragraphs[1:] if not re.search(r"day\b", paragraph)][:6]
    at = chance.randrange(0, len(rest) + 1)
    return [paragraphs[0], lead, *rest[:at], later, *rest[at:]], {1, 2 + at}


def nameless_ministry(paragraphs: list[str], chance: Random) -> Planted | None:
    """Two offices of the same kind are named; then one of them speaks, and nobody can say which."""
    one, other = chance.sample(_LANDS, 2)
    head = chance.choice(["Foreign Ministry", "Defense Ministry", "Interior Ministry", "Justice Ministry"])
    blocks = [
        chance.choice([f"Two guards were hurt, {one}'s {head} said.", f"The {one} {head} said two guards were hurt."]),
        chance.choice([f"{other}'s {head} denied it.", f"The {other} {head} denied that its guards had moved."]),
        chance.choice([f"The {head} added that a note was on its way.", f"A note was on its way, the {head} said."]),
    ]
    planted, lines = _scattered(paragraphs, blocks, chance, together=True)
    return planted, {max(lines)}


def country_as_adjective(paragraphs: list[str], chance: Random) -> Planted | None:
    """The name of a country where its adjective belongs, with the adjective elsewhere in the story."""
    country, adjective = chance.choice(
        [("Russia", "Russian"), ("Ukraine", "Ukrainian"), ("Mexico", "Mexican"), ("Turkey", "Turkish"),
         ("Germany", "German"), ("Poland", "Polish"), ("Iran", "Iranian"), ("Egypt", "Egyptian")]
    )  # fmt: skip
    people = chance.choice(["soldiers", "troops", "officials", "voters", "police", "diplomats", "lawmakers"])
    blocks = [
        f"The matter was raised by {adjective} officials, and {adjective} newspapers wrote of it.",
        f"{chance.choice(['Last month', 'By then', 'In the spring'])} {country} {people} had left the town.",
    ]
    return _scattered(paragraphs, blocks, chance)


def two_demonyms(paragraphs: list[str], chance: Random) -> Planted | None:
    """Two words for the people of one country."""
    first, second = chance.choice([("Argentine", "Argentinian"), ("Azerbaijani", "Azeri"), ("Kosovar", "Kosovan")])
    if chance.random() < 0.5:
        first, second = second, first
    blocks = [
        f"The {first} delegation arrived in the morning, and the {first} ambassador spoke first.",
        f"A {second} officer waited outside." if second[0] != "A" else f"An {second} officer waited outside.",
    ]
    return _scattered(paragraphs, blocks, chance)


def two_orders(paragraphs: list[str], chance: Random) -> Planted | None:
    """One name in two orders."""
    land = chance.choice(_LANDS)
    name = chance.choice([("Republic of {}", "{} Republic"), ("Kingdom of {}", "{} Kingdom")])
    first, second = chance.sample([form.format(land) for form in name], 2)
    blocks = [f"The envoys dined in the {first}.", f"The {second} is recognized by no other state."]
    return _scattered(paragraphs, blocks, chance)


def _framed(rule: str) -> Planter:
    """What plants one of a rule's frames."""
    return lambda paragraphs, chance: _sentence(paragraphs, chance.choice(FRAMES[rule]), chance)


PLANTERS: dict[str, Planter] = {
    **{rule: _framed(rule) for rule in FRAMES},
    "date-weekday-mismatch": weekday_mismatch,
    "date-invalid": invalid_date,
    "doubled-word": doubled,
    "placeholder-left": placeholder,
    "duplicate-paragraph": repeated_paragraph,
    "caption-duplicate": repeated_caption,
    "caption-credit-format": mixed_credits,
    "lead-body-weekday-set": day_outside_lead,
    "ambiguous-source": nameless_ministry,
    "country-for-demonym": country_as_adjective,
    "demonym-variant": two_demonyms,
    "place-alias-mixed": two_orders,
}


def _written(day: date, chance: Random) -> str:
    short = _SHORT.get(day.month, month_name[day.month])
    return chance.choice([f"{month_name[day.month]} {day.day}, {day.year}", f"{short} {day.day}, {day.year}"])


def _three_days(chance: Random) -> tuple[str, str, str]:
    """Two days in a row and the day before or after them."""
    start = chance.randrange(7)
    outside = chance.choice([start - 1, start + 2])
    return day_name[start], day_name[(start + 1) % 7], day_name[outside % 7]


def _filled(frame: str, chance: Random) -> str:
    return frame.format(place=chance.choice(_PLACES), land=chance.choice(_LANDS))


def _credit(chance: Random) -> str:
    return f"({chance.choice(['photo credit', 'credit'])}: {chance.choice(_PEOPLE)}/{chance.choice(_AGENCIES)})"


def _spliced(text: str, found: re.Match[str], change: Callable[[str], str]) -> str:
    return text[: found.start()] + change(found.group()) + text[found.end() :]


def _changed(paragraphs: list[str], change: Callable[[str], str | None], chance: Random) -> Planted | None:
    """One paragraph of the body, without quotation marks in it, changed."""
    plain = [number for number in range(1, len(paragraphs)) if not re.search(r"[\"“”‘’']", paragraphs[number])]
    chance.shuffle(plain)
    for number in plain:
        text = paragraphs[number]
        new = change(text) if len(text.split()) > 12 and text.endswith(".") else None
        if new is not None:
            return [*paragraphs[:number], new, *paragraphs[number + 1 :]], {number}
    return None


def _sentence(paragraphs: list[str], frame: str, chance: Random) -> Planted | None:
    """A sentence added at the end of a paragraph of the body."""
    ends = [number for number in range(1, len(paragraphs)) if re.search(r"[a-z]\.$", paragraphs[number])]
    if not ends:
        return None
    number = chance.choice(ends)
    text = f"{paragraphs[number]} {_filled(frame, chance)}"
    return [*paragraphs[:number], text, *paragraphs[number + 1 :]], {number}


def _inserted(paragraphs: list[str], blocks: Sequence[str], chance: Random) -> Planted:
    at = chance.randrange(min(2, len(paragraphs)), len(paragraphs) + 1)
    return [*paragraphs[:at], *blocks, *paragraphs[at:]], set(range(at, at + len(blocks)))


def _scattered(paragraphs: list[str], blocks: Sequence[str], chance: Random, *, together: bool = False) -> Planted:
    """Blocks put in at several places in order, or one after another."""
    if together:
        return _inserted(paragraphs, blocks, chance)
    places = range(min(2, len(paragraphs)), len(paragraphs) + 1)
    at = sorted(chance.choices(places, k=len(blocks)))
    planted, lines = list(paragraphs), set()
    for shift, (place, block) in enumerate(zip(at, blocks, strict=True)):
        planted.insert(place + shift, block)
        lines.add(place + shift)
    return planted, lines
