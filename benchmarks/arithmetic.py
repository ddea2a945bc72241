"""Statements with numbers, true and false: each as copy puts it, with the number that makes it false.

A maker takes a source of chance and answers with frames: sentences in which `{}` is the number, the true number and a
false one. Sentences of one statement may stand in two paragraphs.
"""

from __future__ import annotations

from collections.abc import Callable
from random import Random

Statement = tuple[list[str], str, str]
"""Paragraphs with one `{}` among them, what belongs there, and what does not."""

Maker = Callable[[Random], Statement]

_PLACES = ("Halden", "Brix", "Tarn", "Ostrow", "Marlow", "Vessen")
_BODIES = ("the agency", "the company", "the district", "the port authority", "the city", "the union")
_NUMBERS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_RISE = ("rose", "increased", "climbed", "grew", "jumped")
_FALL = ("fell", "dropped", "declined", "decreased", "slid")


def _word(number: int, chance: Random) -> str:
    return _NUMBERS[number] if number < len(_NUMBERS) and chance.random() < 0.8 else f"{number:,}"


def _said(chance: Random) -> str:
    return chance.choice((", {} said.", ", {} said on Monday.", ", according to {}.", ".")).format(
        chance.choice(_BODIES)
    )


def percentage(chance: Random) -> Statement:
    """A change with both its numbers."""
    before, percent, up = (
        chance.choice((20, 40, 80, 100, 120, 200, 240, 400)),
        chance.choice((10, 15, 20, 25, 30, 35, 50)),
        chance.random() < 0.6,
    )
    after = before * (100 + percent * (1 if up else -1)) / 100
    if after != int(after):
        return percentage(chance)
    sign, tail = chance.choice((("${:,}", ""), ("{:,}", ""), ("${:,} million", ""), ("{:,},000", ""))), _said(chance)
    first, last = sign[0].format(before), sign[0].format(int(after))
    verb, noun = (
        chance.choice(_RISE if up else _FALL),
        chance.choice(("increase", "rise", "jump") if up else ("decrease", "drop", "decline")),
    )
    mark = chance.choice(("%", " percent", " per cent"))
    false = (
        str(chance.choice([other for other in (5, 12, 18, 20, 28, 33, 40, 45, 60, 75) if abs(other - percent) > 2]))
        + mark
    )
    subject = chance.choice(
        ("Sales", "Ridership", "Enrollment", "Spending", "The monthly fee", "The number of permits", "Attendance")
    )
    frames = (
        f"{subject} {verb} {{}}, from {first} to {last}{tail}",
        f"{subject} {verb} {{}}, to {last} from {first}{tail}",
        f"{subject} {verb} by {{}} last year, from {first} to {last}{tail}",
        f"{subject} {verb} {{}} to {last}, from {first} a year earlier{tail}",
        f"{subject} {verb} from {first} to {last}, a {noun} of {{}}{tail}",
        f"{subject} {verb} from {first} in 2022 to {last} in 2023, a {{}} {noun}{tail}",
        f"{subject} reached {last}, {'up' if up else 'down'} {{}} from {first} the year before{tail}",
        f"{subject} {verb} {{}} to {last}, compared with {first} in May{tail}",
        f"{subject} went from {first} to {last}, {'up' if up else 'down'} {{}}{tail}",
    )
    return [chance.choice(frames)], f"{percent}{mark}", false


def share(chance: Random) -> Statement:
    """A share with its percentage."""
    whole = chance.choice((20, 40, 50, 80, 200, 400))
    part = whole * chance.choice((15, 30, 35, 45, 60, 70, 75, 90)) // 100
    mark, true = chance.choice(("%", " percent")), 100 * part // whole
    false = chance.choice([other for other in (12, 28, 38, 52, 66, 82) if abs(other - true) > 3])
    noun = chance.choice(("members", "schools", "bridges", "applicants", "precincts"))
    frames = (
        f"Of the town's roads nobody spoke, but {part} of the {whole} {noun}, or {{}}, were late.",
        f"About {{}} ({part} of {whole}) of the {noun} had no plan.",
        f"{part} of {whole} {noun} ({{}}) failed the first test.",
        f"Inspectors closed {part} of the {whole} {noun}, or {{}}{_said(chance)}",
        f"{part} out of {whole} {noun}, or {{}}, asked for help.",
    )
    return [chance.choice(frames)], f"{true}{mark}", f"{false}{mark}"


def points(chance: Random) -> Statement:
    """A difference of percentages, told as percent."""
    first, more = chance.randrange(12, 60), chance.randrange(3, 9)
    last, up = (first + more, True) if chance.random() < 0.5 else (first - more, False)
    verb, tail = chance.choice(_RISE if up else _FALL), _said(chance)
    subject = chance.choice(
        ("Turnout", "Support for the plan", "The vacancy rate", "The dropout rate", "His approval rating")
    )
    frames = (
        f"{subject} {verb} {{}}, from {first} percent to {last} percent{tail}",
        f"{subject} {verb} {{}}, to {last} percent from {first} percent{tail}",
        f"{subject} {verb} from {first}% to {last}%, a {'rise' if up else 'drop'} of {{}}{tail}",
        f"{subject} {verb} by {{}} over the year, from {first}% to {last}%{tail}",
    )
    return [chance.choice(frames)], f"{more} percentage points", f"{more} percent"


_SPENT = (
    "The council approved {} in new spending: LIST.",
    "The {} plan — LIST — goes to a vote in May.",
    "The budget sets aside {} (LIST).",
    "The budget gives LIST, for a total of {}.",
    "It comes to {}: LIST.",
)
_COUNTED = (
    "{} people were hurt: LIST.",
    "The crash injured {} people — LIST — on the old bridge.",
    "The panel has {} members: LIST.",
    "The bus carried {} people (LIST) when it left the road.",
    "It lost LIST, {} people in all.",
    "The company dismissed LIST, for a total of {}.",
    "Police questioned {} people: LIST.",
    "A group of {}, made up of LIST, crossed the lake.",
)


def total(chance: Random) -> Statement:
    """A total beside the list of its parts."""
    parts = [chance.randrange(2, 9) for _ in range(chance.choice((2, 3, 3, 4)))]
    true = sum(parts)
    false = true + chance.choice((-3, -2, -1, 1, 2, 3))
    money = chance.random() < 0.3
    things = chance.sample(("students", "teachers", "guards", "drivers", "nurses", "clerks"), len(parts))
    uses = chance.sample(("roads", "bridges", "schools", "parks", "ferries"), len(parts))
    listed = _listed([f"${n} million for {use}" for n, use in zip(parts, uses, strict=True)] if money
                     else [f"{_word(n, chance)} {thing}" for n, thing in zip(parts, things, strict=True)])  # fmt: skip
    frame = chance.choice(_SPENT if money else _COUNTED).replace("LIST", listed)
    if money:
        return [frame], f"${true} million", f"${false} million"
    true_word, false_word = _word(true, chance), f"{false}"
    if frame.startswith("{}"):
        return [frame], true_word.capitalize(), false_word
    return [frame], true_word, false_word


def _listed(items: list[str]) -> str:
    return f"{', '.join(items[:-1])} and {items[-1]}" if len(items) > 1 else items[0]


_UNITS = (
    ("miles", "km", 1.609344, (3, 10, 12, 25, 40, 60, 150)), ("miles", "kilometers", 1.609344, (5, 8, 20, 30, 75)),
    ("feet", "meters", 0.3048, (30, 60, 120, 400, 900)), ("acres", "hectares", 0.404686, (50, 120, 400, 2000)),
    ("pounds", "kilograms", 0.453592, (20, 45, 150, 300)), ("kilometers", "miles", 0.621371, (8, 20, 45, 100)),
    ("gallons", "liters", 3.785412, (10, 40, 300)), ("inches", "centimeters", 2.54, (4, 9, 14, 30)),
    ("mph", "kph", 1.609344, (35, 60, 75, 110)), ("square miles", "square kilometers", 2.589988, (12, 40, 300)),
)  # fmt: skip


def conversion(chance: Random) -> Statement:
    """A measure in two units."""
    if chance.random() < 0.15:
        celsius = chance.randrange(-8, 38)
        true, false = round(celsius * 9 / 5 + 32), round(celsius * 9 / 5 + 32) + chance.choice((-14, -9, 9, 12, 18))
        written = f"{celsius} degrees Celsius" if celsius >= 0 else f"minus {-celsius} degrees Celsius"
        return [f"The water was at {written} ({{}} degrees Fahrenheit){_said(chance)}"], str(true), str(false)
    first, second, factor, values = chance.choice(_UNITS)
    value = chance.choice(values)
    true = round(value * factor)
    false = chance.choice((round(true * 1.3), round(true * 0.7), round(true * 2), true * 10))
    if false == true or abs(false - true) < 0.12 * true:
        return conversion(chance)
    frames = (
        "The line runs {a} ({b}) north of {place}.", "The fire burned across {a} ({b}), officials in {place} said.",
        "It measured {a}, or {b}, at its widest point.", "Crews worked about {a} ({b}) from {place}.",
        "The record of {a} ({b}) was set in {place} in 1987.",
    )  # fmt: skip
    frame = chance.choice(frames).format(a=f"{value:,} {first}", b=f"{{}} {second}", place=chance.choice(_PLACES))
    return [frame], f"{true:,}", f"{false:,}"


_LISTS = (
    ("conditions", ("a dry dock", "a harbor pilot", "an open market", "an honest count", "a new lock")),
    ("towns", ("Halden", "Brix", "Tarn", "Ostrow", "Marlow")),
    ("goals", ("cutting costs", "saving fuel", "reducing noise", "keeping jobs", "building homes")),
    ("crops", ("wheat", "barley", "oats", "rye", "maize")),
    ("demands", ("a pay rise", "a shorter week", "a safer yard", "a new contract", "a seat on the board")),
    ("candidates", ("Ana Orr", "Tim Voss", "Lia Moreau", "Ivo Brandt", "Ida Kell")),
)  # fmt: skip


def listed(chance: Random) -> Statement:
    """A list that is announced with its length."""
    noun, items = chance.choice(_LISTS)
    count = chance.choice((3, 3, 4, 5))
    chosen = _listed(chance.sample(items, count))
    if chance.random() < 0.4:
        chosen = chosen.replace(" and ", ", and ")
    false = count + chance.choice((-1, 1, 1, 2))
    frames = (
        f"The talks turned on {{}} {noun}: {chosen}.", f"The report names {{}} {noun} — {chosen} — and no others.",
        f"She spoke of {{}} main {noun}: {chosen}.", f"There were {{}} {noun}: {chosen}.",
    )  # fmt: skip
    return [chance.choice(frames)], _NUMBERS[count], _NUMBERS[false]


def age(chance: Random) -> Statement:
    """A person's age, told twice."""
    given, surname = (
        chance.choice(("Ana", "Ida", "Lia", "Tim", "Ivo")),
        chance.choice(("Moreau", "Brandtner", "Kellwig", "Vossberg")),
    )
    years = chance.randrange(25, 80)
    false = chance.choice((years + 10, years - 3, years + 4, int(str(years)[::-1]) if years % 11 else years + 9))
    ran = "has run the ferry office since it opened."
    first = chance.choice((f"{given} {surname}, {years}, {ran}", f"The {years}-year-old {given} {surname} {ran}"))
    sails = "the ferry would sail again"
    later = chance.choice(
        (
            f"{surname}, {{}}, said {sails}.",
            f"The ferry will sail again, said {surname}, {{}}.",
            f"{surname}, who is {{}}, said {sails}.",
        )
    )
    return [first, later], str(years), str(false)


def score(chance: Random) -> Statement:
    """A score or a vote with its verb."""
    high = chance.randrange(2, 7)
    low = chance.randrange(0, high)
    ayes, noes = chance.randrange(26, 50), chance.randrange(5, 25)
    if chance.random() < 0.5:
        frame = chance.choice(
            (
                "Rovers won {} at home and stayed second.",
                "Rovers beat Marlow Town {} on Saturday.",
                "United defeated Tarn {} in the rain.",
            )
        )
        return [frame], f"{high}-{low}", f"{low}-{high}"
    frame = chance.choice(
        (
            "The chamber passed the bill {} on Monday.",
            "The measure passed by a vote of {}.",
            "Lawmakers approved the plan {} after a long night.",
        )
    )
    return [frame], f"{ayes}-{noes}", f"{noes}-{ayes}"


def part(chance: Random) -> Statement:
    """A part of a whole."""
    whole = chance.randrange(8, 60)
    true, false = chance.randrange(3, whole), whole + chance.randrange(1, 9)
    noun = chance.choice(("delegates", "members", "ferries", "judges"))
    frame = chance.choice(
        (f"In the end {{}} of the {whole} {noun} stayed away.", f"Only {{}} out of {whole} {noun} were ready.")
    )
    return [frame], str(true), str(false)


MAKERS: dict[str, Maker] = {
    "percent-change-mismatch": lambda chance: share(chance) if chance.random() < 0.2 else percentage(chance),
    "percent-vs-points": points,
    "sum-mismatch": total,
    "unit-conversion-mismatch": conversion,
    "list-count-mismatch": listed,
    "age-conflict": age,
    "score-direction": score,
    "part-exceeds-whole": part,
}
