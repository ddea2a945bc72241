"""A vote that carried something is told beside it: "confirmed by a vote of 53-44", "By a 6-3 vote, the court ruled".

A clause that says that something failed, was rejected, or is not to be, tells its vote either way round and is left
out; courts tell their majority first, whatever they decide.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from newslint.facts.words import either
from newslint.lexicons import lexicon

_ASIDE = re.compile(r"—[^—]*—|\([^()]*\)")
_ENDS = re.compile(r"[;:]|, (?:and|so|before|where|as)\b| (?:but|while|after|when|although|though)\b")
_OPENS = re.compile(r"[\"'(]?(?:and |but |then |later |D,? )?")
_OBJECT = re.compile(r"[,;]| (?:that|which|who|to|a|an|whether)\b")


def carried_by(text: str) -> Iterator[tuple[int, int, int]]:
    """The votes of a numbered sentence by which something was carried: where each stands, and its phrase."""
    for found in _instrument().finditer(text):
        at = found.start("first" if found["first"] else "last")
        if _OPENS.fullmatch(text, 0, found.start()) or _is_set_off(text, found):
            clause = _rest(text, found.end())
            carries = not _failing().search(clause) or (_is_of_court(text) and bool(clause))
        else:
            clause = _ahead(text, found.start())
            carries = bool(_passed().search(clause)) and (not _failing().search(clause) or _is_of_court(text))
        if carries:
            yield at, found.start(), found.end()
    for found in _decided().finditer(text) if _is_of_court(text) else ():
        yield found.start("score"), found.start(), found.end()


def _is_set_off(text: str, found: re.Match[str]) -> bool:
    """Whether a vote stands between a subject and its verb: "The court, by a 5-4 vote, struck it down"."""
    return text.endswith(", ", 0, found.start()) and text.startswith((",", " ("), found.end())


def _ahead(text: str, end: int) -> str:
    """The clause before a vote, without what stands between dashes or in brackets."""
    head = _ASIDE.sub("", text[:end])
    return head[max((mark.end() for mark in _ENDS.finditer(head)), default=0) :]


def _rest(text: str, start: int) -> str:
    """The subject and verb of the clause that a vote opens."""
    clause = _ASIDE.sub("", text[start:]).lstrip(" ,")
    return _OBJECT.split(clause, 1)[0]


def _is_of_court(text: str) -> bool:
    return bool(_courts().search(text)) and not _chambers().search(text)


@cache
def _instrument() -> re.Pattern[str]:
    return re.compile(
        r"""
        \b(?:by|on|in|with)[ ](?:(?:an?|the|its|their)[ ])?(?:(?!of\b)[a-z'-]+,?[ ]){0,4}?
        (?:(?P<first>[SV])(?![\w-])[ ](?:[a-z'-]+[ ]){0,2}(?:vote|votes|margin|tally|count)\b
          |(?:vote|margin|tally|count)[ ]of[ ](?P<last>[SV])(?![\w-]))
        """,
        re.VERBOSE,
    )


@cache
def _decided() -> re.Pattern[str]:
    """What a court did, with its vote: "The justices threw out the ban 6-3", "The vote was 6-3"."""
    return re.compile(
        rf"""
        (?<![\w'-])(?:{_either("found")}(?:[ ][a-zD.'-]+){{0,8}}?|vote[ ](?:in[ ]that[ ]case[ ])?was),?
        [ ](?P<score>[SV])(?=[.,;:!?)]|$|[ ](?:on|in|that|with)\b|[ ]D)
        """,
        re.VERBOSE,
    )


@cache
def _passed() -> re.Pattern[str]:
    return _listed("passed", "won", "acted")


@cache
def _failing() -> re.Pattern[str]:
    return re.compile(rf"\b{_either('failing')}\b|n't\b")


@cache
def _courts() -> re.Pattern[str]:
    return _listed("courts")


@cache
def _chambers() -> re.Pattern[str]:
    return _listed("chambers")


def _listed(*names: str) -> re.Pattern[str]:
    return re.compile(
        rf"(?<![\w'-]){either(word for name in names for word in lexicon('reckoning')['results'][name])}\b"
    )


def _either(name: str) -> str:
    words = lexicon("reckoning")["results"][name]
    return either(words)
