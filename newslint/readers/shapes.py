"""What a passage looks like on its own: a credit, a dateline, a byline, a note, an embed, a clock time.

Every question is asked of the first or the last 200 characters, so its price does not grow with the passage. The
words come from the lexicon `zones`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from newslint.lexicons import lexicon

_CREDIT_WORDS = 14
_SIGNED_WORDS = 6
_HEAD = 4
_TAG_NAME = re.compile(r"<([A-Za-z]+)")
_CLOSERS = "\"'”’»)]*_ \t\u00a0"
_SIDE = (
    r"[A-Z][\w’'-]+,? \((?:(?:at|far|center) )?(?:left|right)\)"
    r"|[A-Z][\w’'.-]+, (?:(?:at|far|second from|third from) )?(?:left|right)(?:, | and )"
)
_SIDES_WORDS = 60
_CREDIT_GAP = r"[.!?…][\"”’»)]*\s+|\s\|\s+"
_NEXT_SENTENCE = r"[.!?…][\"”’»)]*\s+[\"“‘«(]?[A-ZÀ-Þ]"
_SEPARATOR = r"(?i)[-_*#•·~=–—.\s]{3,}|[*_]{2}|-30-|-{1,2}ends?-{1,2}|\(end\)"
_CLOCK = r"(?i)\d{1,2}(?:[:.]\d\d)?\s?(?:[ap]\.?m\.?)?(?:\s(?:[A-Z]{2,4}|local time))?:?"
_CLOCK_SIGN = r"(?i)\d[:.]\d\d|\d\s?[ap]\.?m"
_TWEET_END = r"\(@\w{1,20}\)\s+(?:[A-Z][a-z]+\.?\s\d{1,2},\s\d{4}|\d{1,2}\s[A-Z][a-z]+\s\d{4})$"
_BULLET = r"(?:[-*•‣◦▪●·]|--?|[–—])\s+(?=\S)"
_NUMBERED = r"\(?\d{1,2}[.)]\s+(?=\S)"
_SPEAKER = r"(?P<name>[A-ZÀ-Þ][A-ZÀ-Þ0-9 .'’-]{0,40})(?:\s\([^)]{1,40}\))?:\s+\S|(?P<short>[QA])[.:]\s+\S"
_CITY = r"[A-ZÀ-Þ][A-ZÀ-Þ.'’-]+(?:[ /][A-ZÀ-Þ][A-ZÀ-Þ.'’-]*){0,3}"
_MIXED_CITY = r"[A-ZÀ-Þ][\w.'’-]+(?:[ /][A-ZÀ-Þ][\w.'’-]*){0,3}"
_REGION = r"(?:,\s(?:[A-ZÀ-Þ][\w.'’-]*|\d{1,4})(?:\s(?:[A-ZÀ-Þ][\w.'’-]*|\d{1,4})){0,3}){0,3},?"
_AGENCY = r"\s?\((?P<agency>[A-ZÀ-Þ][\w\s./&-]{1,30}|[a-z]{2,8}(?:/[a-z]{2,8})?)\)"
_DASH = r"(?:\s?(?:—|–|―|‒)\s*|\.?\s?(?:(?<=\s)|(?<=\.))(?:--?|_)(?:\s+|$))"
_PLAIN_DATELINE = rf"(?P<city>{_CITY})(?P<region>{_REGION})(?:{_AGENCY})?{_DASH}"
_SIGNED_DATELINE = rf"(?:(?P<city>{_MIXED_CITY})(?P<region>{_REGION}))?{_AGENCY}(?:{_DASH}|\s*(?=[A-ZÀ-Þ“\"]))"


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    """A pattern is compiled when the first draft needs it: an ordinary one needs few of them."""
    return re.compile(pattern)


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(lexicon("zones")[name])


@cache
def _openings(name: str) -> tuple[str, ...]:
    return tuple(lexicon("zones")[name])


@cache
def _heads(name: str) -> frozenset[str]:
    """The first letters of the words of a list: one look at them tells of most passages that they are none of these."""
    return frozenset(words[:_HEAD] for words in lexicon("zones")[name])


def folded(text: str) -> str:
    """The words of a text with single spaces between them, in lower case: what two copies of one line share."""
    return " ".join(text.casefold().split())


def ended(text: str) -> bool:
    """Whether a passage ends as a sentence does; a colon or a comma counts, for what follows belongs to it."""
    return text[-20:].rstrip(_CLOSERS)[-1:] in tuple(".!?…:;,—")


def unfinished(text: str) -> bool:
    """Whether a passage breaks off: "Ferries will sail once the owners sign for the"."""
    last = text[-30:].split()
    return bool(last) and last[-1].lower() in _words("unfinished")


def several_sentences(text: str) -> bool:
    """Whether a passage is more than one sentence, as far as its first 400 characters show."""
    return _compiled(_NEXT_SENTENCE).search(text, 0, 400) is not None


def is_question(text: str) -> bool:
    """Whether a short line asks what the paragraphs under it answer."""
    return text.endswith("?") and text.partition(" ")[0].lower() in _words("questions")


def is_dated(text: str) -> bool:
    """Whether a passage names a day or says who speaks, as a lead does."""
    known = _words("dated") | _words("attributed")
    return any(word.strip(".,;:'’”\"").removesuffix("'s").removesuffix("’s") in known for word in text.lower().split())


def is_separator(text: str) -> bool:
    """Whether a passage is a rule, three stars or an end mark."""
    return len(text) <= 60 and not text[0].isalnum() and _compiled(_SEPARATOR).fullmatch(text) is not None


def is_clock(text: str) -> bool:
    """Whether a passage is a clock time and nothing else: "9:05 p.m."."""
    return (
        len(text) <= 25
        and text[0].isdigit()
        and _compiled(_CLOCK_SIGN).search(text) is not None
        and _compiled(_CLOCK).fullmatch(text) is not None
    )


def is_embed(text: str) -> bool:
    """Whether a passage is a web address, a tag, a tweet or a piece of page furniture."""
    if text[0] == "<":
        name = _TAG_NAME.match(text)
        if name and name[1].lower() in _words("embedded"):
            return True
        return name is not None and text[-1] == ">" and text.find(">", 0, -1) in (-1, text.rfind("><"))
    if text[0] == "@":
        return text[1:2].isalnum()
    if text[:4].lower() in ("http", "www.") and not any(map(str.isspace, text[:2000])):
        return True
    if "pic.twitter.com/" in text[-200:]:
        return True
    if text[-1].isdigit() and _compiled(_TWEET_END).search(text[-60:]):
        return True
    return len(text) <= 50 and folded(text) in _words("furniture")


def is_note(head: str) -> bool:
    """Whether a passage that opens like this is the desk speaking: "Editor's note: …", "(Reporting by …)"."""
    low = head[:80].lower()
    bare = low.replace("’", "'").lstrip("*_[( ")
    if bare.lstrip()[:_HEAD] in _heads("notes"):
        label = re.compile(r"[:.—–-]").split(bare, 1)
        if len(label) == 2 and label[0].strip() in _words("notes"):
            return True
    return low[:_HEAD] in _heads("note-openings") and low.startswith(_openings("note-openings"))


def speaker(head: str) -> str | None:
    """The name in capitals that a passage opens with, before a colon; `Q` and `A` are names too."""
    if head[:1] not in ("Q", "A") and ":" not in head[:90]:
        return None
    said = _compiled(_SPEAKER).match(head)
    if said is None:
        return None
    name = said["name"] or said["short"]
    return None if name.lower() in _words("not-speakers") or (len(name) < 2 and name not in "QA") else name


def bullet(head: str) -> str | None:
    """The list mark a passage opens with, white space after it included."""
    if head[:1].isalpha():
        return None
    mark = _compiled(_BULLET).match(head) or _compiled(_NUMBERED).match(head)
    return mark.group() if mark else None


def dateline(head: str, *, strict: bool) -> int | None:
    """Where the dateline that a passage opens with ends; None where it opens with none.

    A place in capitals is enough for the first paragraph of a story; a strict look wants an agency as well.
    """
    if not (head[:1].isupper() or head[:1] == "("):
        return None
    patterns = []
    if head[1:2].isupper() or head[1:2] in (".", "'", "’"):
        patterns.append(_PLAIN_DATELINE)
    if "(" in head:
        patterns.append(_SIGNED_DATELINE)
    for pattern in patterns:
        found = _compiled(pattern).match(head)
        if found and _is_place(found, strict=strict):
            return found.end()
    return None


def _is_place(found: re.Match[str], *, strict: bool) -> bool:
    agency, city = found["agency"], found["city"] or ""
    if (strict or not city.isupper()) and not _is_wire(agency):
        return False
    shouted = [word for word in (found["region"] or "").split() if word.isupper() and word.strip(",.").isalpha()]
    if sum(len(word.strip(",")) >= 4 for word in shouted) > 1:
        # "POLLS WRONG, JUST TOO EARLY -" is a heading
        return False
    return city.lower() not in _words("not-datelines") and (len(city) > 2 or agency is not None)


def _is_wire(agency: str | None) -> bool:
    known = _words("wire-services") | _words("agencies")
    return agency is not None and (agency.lower() in known or not known.isdisjoint(agency.lower().split("/")))


def is_byline(text: str) -> bool:
    """Whether a passage says who wrote the story: "By Alan Marsh and agencies"."""
    if len(text) > 150 or (ended(text) and not text.endswith(("Jr.", "Sr."))):
        return False
    low = text.lower()
    opening = max((words for words in _openings("bylines") if low.startswith(words + " ")), key=len, default=None)
    if opening is None or text[0].islower():
        return False
    names = re.split(r"[\s,|/•&]+", text[len(opening) :].strip())
    joins = _words("byline-joins")
    if len(names) > 15 or not names[0] or not names[0][0].isupper() or names[0].lower() in joins - {"staff"}:
        return False
    return all(not name or not name[0].islower() or name.lower() in joins for name in names)


def credit(text: str) -> int | None:
    """Where the credit that a passage ends with starts: 0 where it is nothing else, None where there is none."""
    tail = text[-200:]
    base = len(text) - len(tail)
    for start in _credit_starts(tail):
        if _is_credit(tail[start:], alone=base + start == 0, ended=ended(tail[:start].rstrip())):
            return base + start
    return None


def shows_sides(text: str) -> bool:
    """Whether a passage says who stands where in a picture: "Ana Ruiz, at left, and Tom Beck (right) shake hands."."""
    if not ("left" in text or "right" in text) or '"' in text or "“" in text or len(text.split()) > _SIDES_WORDS:
        return False
    return _compiled(_SIDE).search(text) is not None


def _credit_starts(tail: str) -> Iterator[int]:
    """Where a credit could start: with the line, at the last bracket, after a sentence."""
    yield 0
    if tail.rstrip(".").endswith(")"):
        opening = tail.rfind("(")
        if opening > 0:
            yield opening
        return
    if tail[-1:] in ".!?":
        return
    for end in _compiled(_CREDIT_GAP).finditer(tail):
        yield end.end()


def _is_credit(words: str, *, alone: bool, ended: bool) -> bool:
    """Whether these words name who took a picture. Without a label they must follow a full stop or stand alone."""
    bracketed = words[:1] == "("
    words = words.rstrip(".").strip("()[] \t") if bracketed else words.strip()
    is_sentence = not bracketed and words.endswith((".", "!", "?", ":"))
    if not words or (is_sentence and not alone) or len(words.split(maxsplit=_CREDIT_WORDS)) > _CREDIT_WORDS:
        return False
    if is_sentence:
        # "All photographs by Lena Orso.", "Photo by Lena Orso."
        low = folded(words)
        signed = _is_labelled(low) and words[-1] == "." and len(words.split()) <= _SIGNED_WORDS
        return (signed or low.startswith(_openings("credit-openings"))) and not several_sentences(words)
    low = folded(words)
    if _is_labelled(low):
        return bracketed or words[0].isupper()
    if _breaks(words) or not (alone or ended or bracketed):
        return False
    if low in _words("agencies"):
        return alone or ended
    return _names_agency(words, bracketed=bracketed and ended and not alone)


def _signs_photo(words: str) -> bool:
    """Whether an agency's photo is signed without a slash: "(AP Photo Lena Orso, File)"."""
    agency, photo, name = folded(words).partition(" photo ")
    signed = words[len(agency) + len(photo) :].split(",")[0].split()
    return bool(name) and agency in _words("agencies") and all(it[0].isupper() for it in signed) and len(signed) <= 4


def _breaks(words: str) -> bool:
    """Whether a sentence ends inside: "1 in Vessin. Lena Orso/REUTERS" starts too early; "A. PETIT" does not."""
    return any(word[-1] in ".!?”" and len(word) > 3 and word[:-1].isalpha() for word in words.split()[:-1])


def _is_labelled(low: str) -> bool:
    labels = _words("credit-labels")
    for mark in (":", " by "):
        label, found, name = low.partition(mark)
        label = label.strip()
        # "(Reuters photo: Lena Orso)", "(Reuters: Lena Orso)"
        if found and name.strip() and (label in labels or label.removesuffix(" photo") in _words("agencies")):
            return True
    return low.startswith(_openings("credit-openings"))


def _names_agency(words: str, *, bracketed: bool) -> bool:
    """Whether one of the names between slashes is an agency: "Lena Orso/REUTERS"; in brackets any two names will do."""
    names = [name.strip() for name in re.compile(r"[/|]|\svia\s").split(words)]
    if len(names) == 1:
        if bracketed and _signs_photo(words):
            return True
        return "," in words and folded(words.rpartition(",")[2]) in _words("agencies") and len(words.split()) <= 5
    known = _words("agencies")
    if any(folded(name) in known for name in names):
        return True
    return bracketed and all(len(name) > 1 and name[0].isupper() and len(name.split()) <= 5 for name in names)
