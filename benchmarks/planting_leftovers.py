"""Leftovers to plant into clean copy: notes to the desk, machine chatter, debris of pages, sentences that stop short.

A planter takes the paragraphs of an article and gives them back with one leftover in them, as those of `planting` do.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from random import Random

from planting import Planted, Planter

_SMALL = ("the", "a", "and", "of", "to", "in", "with", "for", "that", "their", "at", "from", "by", "its", "or", "on")


def desk_note(paragraphs: list[str], chance: Random) -> Planted | None:
    """A note in brackets in the middle of a paragraph, or a line to the desk between two."""
    inside = (
        "[CHECK]",
        "[check spelling]",
        "[pls confirm]",
        "(check w/ legal)",
        "[need source]",
        "[CQ?]",
        "(sp?)",
        "[is this right?]",
        "[TK - ask mayor]",
    )
    lines = ("NOTE TO DESK: photo to come", "(more)", "-30-", "EDS: ADDS quotes from the mayor",
             "Pls check the count before this runs.",
             "UPDATES with comment from the union", "###", "[[get the number from the clerk]]",
             "DESK: hold for legal")  # fmt: skip
    if chance.random() < 0.5:
        return _put_in(paragraphs, chance.choice(inside), chance)
    return _between(paragraphs, chance.choice(lines), chance)


def machine_chatter(paragraphs: list[str], chance: Random) -> Planted | None:
    """What a machine says before, after or inside the copy it wrote."""
    first = (
        "Certainly! Here is a revised version of the article:",
        "Here is a shorter version of the story:",
        "Sure, here's the rewritten article:",
    )
    last = ("Would you like me to suggest a headline and two captions?", "I hope this helps!",
            "Let me know if you'd like me to adjust the tone.",
            "Word count: 412", "Do you want me to add a caption?",
            "If you'd like, I can also draft a headline.")  # fmt: skip
    inside = (":contentReference[oaicite:1]{index=1}", "[Your Name]", "turn0search4")
    how = chance.random()
    if how < 0.3:
        return [paragraphs[0], chance.choice(first), *paragraphs[1:]], {1}
    if how < 0.8:
        return [*paragraphs, chance.choice(last)], {len(paragraphs)}
    return _put_in(paragraphs, chance.choice(inside), chance)


def page_debris(paragraphs: list[str], chance: Random) -> Planted | None:
    """An entity, a tag, a widget's line, or spaces and stops gone wrong."""
    lines = ("Advertisement", "Read more", "Click here", "Share this article", "Story continues below advertisement")
    ways: tuple[Callable[[str], str | None], ...] = (
        lambda text: _replaced(text, r"(?<=[a-z]) (?=[a-z])", "&nbsp;", chance),
        lambda text: _replaced(text, r"(?<=[a-z]{3}), (?=[a-z])", " , ", chance),
        lambda text: _replaced(text, r"(?<=[a-z]{3})\. (?=[A-Z][a-z]+ [a-z])", ".", chance),
        lambda text: _replaced(text, r"(?<=[a-z])\.$", "..", chance),
        lambda text: _replaced(text, r"(?<=[a-z]) (?=[a-z])", " <b>", chance),
        lambda text: _replaced(text, r"(?<=[a-z])’(?=s )", "â€™", chance),
    )
    if chance.random() < 0.15:
        return _between(paragraphs, chance.choice(lines), chance)
    way = chance.choice(ways)
    for number in _plain(paragraphs, chance):
        new = way(paragraphs[number])
        if new is not None:
            return [*paragraphs[:number], new, *paragraphs[number + 1 :]], {number}
    return None


def cut_short(paragraphs: list[str], chance: Random) -> Planted | None:
    """A paragraph of the body cut after a small word."""
    for number in _plain(paragraphs, chance):
        text = paragraphs[number]
        if number + 1 == len(paragraphs) or not paragraphs[number + 1][0].isupper():
            continue
        words = text.split(" ")
        places = [at for at in range(20, len(words) - 1) if words[at] in _SMALL]
        if places:
            cut = " ".join(words[: chance.choice(places) + 1])
            return [*paragraphs[:number], cut, *paragraphs[number + 1 :]], {number}
    return None


def _plain(paragraphs: list[str], chance: Random) -> list[int]:
    """The paragraphs of the story's own words, in any order."""
    found = [
        number
        for number in range(1, len(paragraphs))
        if not re.search(r"[\"“”‘<>\[\]@]|''|https?:|^[A-Z .]+:|^\W", paragraphs[number])
        and re.search(r"[a-z]\.$", paragraphs[number])
        and len(paragraphs[number].split()) > 15
    ]
    return chance.sample(found, len(found))


def _put_in(paragraphs: list[str], note: str, chance: Random) -> Planted | None:
    for number in _plain(paragraphs, chance):
        new = _replaced(paragraphs[number], r"(?<=[a-z]) (?=[a-z])", f" {note} ", chance)
        if new is not None:
            return [*paragraphs[:number], new, *paragraphs[number + 1 :]], {number}
    return None


def _between(paragraphs: list[str], line: str, chance: Random) -> Planted:
    at = chance.randrange(min(2, len(paragraphs)), len(paragraphs) + 1)
    return [*paragraphs[:at], line, *paragraphs[at:]], {at}


def _replaced(text: str, pattern: str, new: str, chance: Random) -> str | None:
    found = list(re.finditer(pattern, text))
    if not found:
        return None
    place = chance.choice(found)
    return text[: place.start()] + new + text[place.end() :]


LEFTOVERS: dict[str, Planter] = {
    "editor-note-left": desk_note,
    "ai-residue": machine_chatter,
    "markup-residue": page_debris,
    "truncated-sentence": cut_short,
}
