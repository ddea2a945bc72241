"""Mixed forms to plant into clean copy: one word, date, number, capital or mark written otherwise than the rest.

A planter takes the paragraphs of an article and gives them back with one odd form in them, as those of `planting` do.
Where it can, it changes the article's own words: a form that stands in several paragraphs is changed in one of them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from random import Random

from planting import Planted, Planter


def _pairs(text: str) -> list[tuple[str, str]]:
    """The pairs of a list such as "toward/towards; gray/grey"."""
    pairs = (" ".join(pair.split()).split("/") for pair in text.split(";"))
    return [(usual, odd) for usual, odd in pairs]


_VARIANTS = _pairs(
    """
    toward/towards; among/amongst; while/whilst; adviser/advisor; advisers/advisors; protesters/protestors;
    website/web site; health care/healthcare; percent/per cent; color/colour; center/centre; labor/labour;
    defense/defence; neighborhood/neighbourhood; program/programme; organization/organisation;
    recognize/recognise; underway/under way; fundraiser/fund raiser; newsroom/news room; timeline/time line;
    lawmakers/law makers; workplace/work place; gray/grey; canceled/cancelled; traveled/travelled;
    U.S./US; NATO/Nato; Mr./Mr; p.m./pm; a.m./am
    """
)
_HYPHENS = _pairs(
    """
    email/e-mail; emails/e-mails; reelection/re-election; nonprofit/non-profit; frontrunner/front-runner;
    front-runner/frontrunner; re-election/reelection; runoff/run-off; cybersecurity/cyber-security;
    grassroots/grass-roots; longtime/long-time; fundraising/fund-raising; lineup/line-up; startup/start-up;
    online/on-line; anti-abortion/antiabortion; co-founder/cofounder; decision-making/decision making;
    well-being/wellbeing; status quo/status-quo; follow-up/followup; nationwide/nation-wide; midterm/mid-term;
    bipartisan/bi-partisan; worldwide/world-wide; nonpartisan/non-partisan; superdelegates/super-delegates;
    preexisting/pre-existing
    """
)
_AMERICAN = dict(
    _pairs(
        """
    color/colour; colors/colours; center/centre; defense/defence; labor/labour; favor/favour; honor/honour;
    neighbors/neighbours; neighborhood/neighbourhood; behavior/behaviour; rumors/rumours;
    organization/organisation; organized/organised; recognize/recognise; recognized/recognised;
    criticized/criticised; realize/realise; analyze/analyse; skeptical/sceptical; offense/offence;
    favorite/favourite; kilometers/kilometres; traveled/travelled; fueled/fuelled; plow/plough
    """
    )
)
_SHOWS = {word for word in _AMERICAN if "z" not in word or word == "analyze"}
_MONTHS = {"January": "Jan.", "February": "Feb.", "August": "Aug.", "September": "Sept.", "October": "Oct.",
           "November": "Nov.", "December": "Dec."}  # fmt: skip
_WORDS = {2: "two", 3: "three", 4: "four", 5: "five", 6: "six", 7: "seven", 8: "eight", 9: "nine"}
_THINGS = ("boats", "houses", "people", "schools", "trucks", "bridges", "students", "officers", "letters", "shops")
_STEM = 5
_QUOTED = re.compile(r"[\"“”‘]|''")
_OTHERS = re.compile(r"[\"“”‘(]|''|^[A-Z .]+:|^\W")


def two_variants(paragraphs: list[str], chance: Random) -> Planted | None:
    """A word of several paragraphs in another of its spellings in one of them."""
    return _one_otherwise(paragraphs, _VARIANTS, chance)


def two_hyphenations(paragraphs: list[str], chance: Random) -> Planted | None:
    """A compound of several paragraphs with its hyphen in one of them, or without."""
    return _one_otherwise(paragraphs, _HYPHENS, chance)


def two_dialects(paragraphs: list[str], chance: Random) -> Planted | None:
    """A word that stands once in British spelling, where two others show that the story is American."""
    own = _own(paragraphs)
    found = [(number, word) for number in own for word in _AMERICAN if _alone(word).search(paragraphs[number])]
    counts = {word: sum(text.lower().count(word[:_STEM]) for text in paragraphs) for _, word in found}
    once = [(number, word) for number, word in found if counts[word] == 1]
    shown = {word.rstrip("s") for _, word in found if word in _SHOWS}
    once = [(number, word) for number, word in once if len(shown - {word.rstrip("s")}) > 1]
    if not once:
        return None
    number, word = chance.choice(once)
    return _replaced(paragraphs, number, _alone(word), _AMERICAN.__getitem__)


def two_cases(paragraphs: list[str], chance: Random) -> Planted | None:
    """A phrase behind "the" that stands in small letters in two paragraphs, in capitals in one of them."""
    pattern = re.compile(r"(?<=[a-z] the )[a-z]{4,} [a-z]{4,}(?= [a-z]|[.,])")
    holders: dict[str, set[int]] = {}
    for number in _own(paragraphs):
        for phrase in pattern.findall(paragraphs[number]):
            holders.setdefault(phrase, set()).add(number)
    several = sorted(phrase for phrase, numbers in holders.items() if len(numbers) > 1)
    if not several:
        return None
    phrase = chance.choice(several)
    number = chance.choice(sorted(holders[phrase]))
    return _replaced(paragraphs, number, re.compile(rf"(?<=[a-z] the ){phrase}(?= [a-z]|[.,])"), str.title)


def two_numbers(paragraphs: list[str], chance: Random) -> Planted | None:
    """Two sentences that count the same things, in figures and in words."""
    things = chance.choice(_THINGS)
    first, second = chance.sample(sorted(_WORDS), 2)
    frames = (
        "By then {count} {things} had been moved to the valley.",
        "The council paid for {count} {things} in the spring.",
        "A second report spoke of {count} {things} near the harbor.",
        "In the end only {count} {things} were left.",
    )
    one, two = chance.sample(frames, 2)
    sentences = [one.format(count=_WORDS[first], things=things), two.format(count=second, things=things)]
    chance.shuffle(sentences)
    numbers = _own(paragraphs)
    if len(numbers) < len(sentences):
        return None
    planted, lines = list(paragraphs), sorted(chance.sample(numbers, len(sentences)))
    for number, sentence in zip(lines, sentences, strict=True):
        planted[number] += f" {sentence}"
    return planted, set(lines)


def two_dates(paragraphs: list[str], chance: Random) -> Planted | None:
    """A month before a day spelled out, where the story shortens its months, or the other way round."""
    short = {name: long for long, name in _MONTHS.items()}
    for forms in chance.sample([short, _MONTHS], 2):
        pattern = re.compile(rf"(?<![\w(])(?:{'|'.join(map(re.escape, forms))})(?= \d{{1,2}}\b(?!\d| \d))")
        holders = [number for number in _own(paragraphs) if pattern.search(paragraphs[number])]
        if len(holders) > 1:
            return _replaced(paragraphs, chance.choice(holders), pattern, forms.__getitem__)
    return None


def two_marks(paragraphs: list[str], chance: Random) -> Planted | None:
    """A quotation of one paragraph in straight marks among curly ones, or the other way round; else an apostrophe."""
    text = "\n".join(paragraphs[1:])
    ways: list[tuple[str, Callable[[str], str]]] = [
        (r'"[^"“”\n]{4,}"', lambda quote: f"“{quote[1:-1]}”"),
        (r'“[^"“”\n]{4,}”', lambda quote: f'"{quote[1:-1]}"'),
        (r"(?<=[a-z])'(?=[a-z] )", lambda _: "’"),
        (r"(?<=[a-z])’(?=[a-z] )", lambda _: "'"),
    ]
    if ('"' in text and "“" in text) or ("'" in text and "’" in text):
        return None
    for place in chance.sample(range(len(ways)), len(ways)):
        pattern = re.compile(ways[place][0])
        holders = [number for number in range(1, len(paragraphs)) if pattern.search(paragraphs[number])]
        holders = [number for number in holders if place < 2 or not _QUOTED.search(paragraphs[number])]
        if len(holders) > 1:
            return _replaced(paragraphs, chance.choice(holders), pattern, ways[place][1])
    return None


def _one_otherwise(paragraphs: list[str], pairs: Sequence[tuple[str, str]], chance: Random) -> Planted | None:
    for usual, odd in chance.sample(list(pairs), len(pairs)):
        holders = [number for number in _own(paragraphs) if _alone(usual).search(paragraphs[number])]
        if len(holders) > 1:
            return _replaced(paragraphs, chance.choice(holders), _alone(usual), {usual: odd}.__getitem__)
    return None


def _own(paragraphs: list[str]) -> list[int]:
    """The paragraphs of the body that are the story's own words and end in a full stop."""
    numbered = list(enumerate(paragraphs))[1:]
    return [number for number, text in numbered if not _OTHERS.search(text) and re.search(r"[a-z]\.$", text)]


def _alone(word: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-]){re.escape(word)}(?![\w-])(?! [A-Z])")


def _replaced(paragraphs: list[str], number: int, pattern: re.Pattern[str], new: Callable[[str], str]) -> Planted:
    text = pattern.sub(lambda found: new(found.group()), paragraphs[number], count=1)
    return [*paragraphs[:number], text, *paragraphs[number + 1 :]], {number}


STYLE: dict[str, Planter] = {
    "variant-mixed": two_variants,
    "hyphenation-mixed": two_hyphenations,
    "dialect-mixed": two_dialects,
    "capitalization-mixed": two_cases,
    "number-style-mixed": two_numbers,
    "date-format-mixed": two_dates,
    "punctuation-style-mixed": two_marks,
}
