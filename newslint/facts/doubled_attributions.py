"""One sentence says twice who says so: "According to police, the thief rowed away, police said".

A cue that opens the sentence, or stands behind the first comma of it, and one that ends it count, where no comma and
conjunction part two clauses between them, each with a cue of its own. Two sources are no doubling ("police said …,
according to the complaint"), but a company is its name, and who "said" is the "she" behind the words.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import islice

from newslint.document import STORY, Document, per_document
from newslint.facts.attributions import Sourced, SourceKind, kind, sourced_within
from newslint.facts.attributions.candidates import Word, is_cue_word, phrase_at, table
from newslint.facts.attributions.heads import heads
from newslint.facts.attributions.inflection import irregular_pasts, verb_forms
from newslint.facts.attributions.sources import ends_addition, over_verb_group
from newslint.facts.attributions.tokens import Tokens, tokens
from newslint.facts.sentences import sentences
from newslint.facts.small_words import persons, small_words
from newslint.facts.words import said, words
from newslint.lexicons import lexicon, worked_out
from newslint.record import Record
from newslint.text import Span

_SAYING = frozenset(("neutral", "report"))
_FOUND = frozenset(("according-to", "source-verb", "quote-verb-source", "apposition"))
_REACH = 600
_MARKS = str.maketrans("", "", "“”\"‘'")
_DAY, _TITLE = 2, 5
_FULLER = 3
_MARKS_OF_SPEECH = frozenset('“”"(')


class DoubledAttribution(Record):
    """The two mentions, each with its cue; `tail` is what may go where the second merely repeats the first."""

    first: Span
    second: Span
    tail: Span | None


@per_document
def doubled_attributions(doc: Document) -> tuple[DoubledAttribution, ...]:
    """The sentences that are attributed twice to one source, in reading order."""
    return tuple(_found(doc))


def _found(doc: Document) -> Iterator[DoubledAttribution]:
    all_words = tokens(doc)
    for sentence, saying in _sentences(doc):
        if doc.zone_at(sentence.start) in STORY and _may_say_twice(all_words, sentence, saying):
            found = _of_sentence(doc, sentence)
            if found is not None:
                yield found


def _sentences(doc: Document) -> Iterator[tuple[Span, list[int]]]:
    """The sentences with two words of saying and more, and where these stand."""
    known = words(doc).starts
    saying = sorted(start for form in known.keys() & _forms().keys() for start in known[form])
    last = 0
    for sentence in sentences(doc) if len(saying) > 1 else ():
        first = bisect_left(saying, sentence.span.start, last)
        last = bisect_left(saying, sentence.span.end, first)
        if last - first > 1:
            yield sentence.span, saying[first:last]


@worked_out
def _forms() -> dict[str, bool]:
    """The forms of the verbs of saying, and the first words of phrases, which are cues by themselves or are not."""
    phrases = dict.fromkeys((first for first, those in table().phrases.items() if _any_says(those)), False)
    verbs = (verb for verb, (tier, _) in table().lemmas["verbs"].items() if tier in _SAYING)
    return phrases | dict.fromkeys((form for verb in verbs for _, form in verb_forms(verb)), True)


def _any_says(phrases: Sequence[tuple[Sequence[str], Word]]) -> bool:
    return any(phrase.tier in _SAYING for _, phrase in phrases)


def _may_say_twice(words: Tokens, sentence: Span, saying: Sequence[int]) -> bool:
    """Whether a sentence may end with whom it began with: a look at its words, before it is read who says what.

    It begins with a word, and has a cue at its end, behind the last comma, and a source that may be the same before.
    """
    mark, first = _last_mark(words.text, sentence), bisect_left(words.starts, sentence.start)
    if saying[-1] < mark or words.starts[first] != sentence.start or len(sentence) > _REACH:
        return False
    end = bisect_left(words.starts, sentence.end, first)
    behind = bisect_left(words.starts, mark, first, end)
    places = [bisect_left(words.starts, start, first, end) for start in saying]
    if not any(_may_end(words, at, behind, end) for at in places):
        return False
    cues = [at for at in places if _forms()[words.lows[at]] or phrase_at(words, at, end)]
    return (
        len(cues) > 1
        and any(_may_end(words, at, behind, end) for at in cues)
        and _may_be_one_source(words, first, behind, end, cues)
    )


def _last_mark(text: str, sentence: Span) -> int:
    """Where the last comma of a sentence stands, or else its first double mark; its end, where there is none."""
    comma = text.rfind(",", sentence.start, sentence.end)
    if comma >= 0:
        return comma
    return min(text.find(mark, sentence.start, sentence.end) % (sentence.end + 1) for mark in '”"')


def _may_end(words: Tokens, cue: int, behind: int, end: int) -> bool:
    """Whether a cue may end a sentence: its source follows it right behind a mark, or no more than a day follows."""
    if cue <= behind:
        return cue == behind
    text, last = words.text, words.spans[end - 1].end
    close = text.count(" ", words.starts[cue], last) <= _DAY + 1 or phrase_at(words, cue, end) is not None
    return close or text.startswith(_occasions(), words.spans[cue].end)


def _may_be_one_source(words: Tokens, first: int, behind: int, end: int, cues: Sequence[int]) -> bool:
    """Whether whom a sentence begins with may be named again behind its last mark.

    The subject of a verb is, or is not beside it: "Ortiz, who keeps the dam, said". "According to Ada Moreno, …, she
    said" and "Norland Rail said …, the company said" name nobody again in the same words.
    """
    again = frozenset(words.lows[behind:end])
    if any(_is_lead_in(words, at, end) for at in (first, *cues[:1])) or not heads()["like-a-name"].isdisjoint(again):
        return True
    for cue in cues:
        subject = over_verb_group(words, cue, first)
        if cue < behind and subject >= first and _may_be_again(words, first, subject, again):
            return True
        if ends_addition(words.gap(subject + 1)) and _may_have_subject(words, cue, end):
            return True
    return False


def _may_be_again(words: Tokens, first: int, subject: int, again: frozenset[str]) -> bool:
    """Whether a word of a subject, or of its title, is said again, or a pronoun may stand for its name."""
    said = words.lows[max(subject - _TITLE, first) : subject + 1]
    return not again.isdisjoint(said) or (words.capital(subject) and not persons().isdisjoint(again))


def _may_have_subject(words: Tokens, cue: int, end: int) -> bool:
    """Whether a cue behind a comma may have its subject before it: not ", citing the mayor", ", according to her"."""
    phrase = phrase_at(words, cue, end)
    return is_cue_word(words.lows[cue], "past", "s", "base") if phrase is None else phrase.form != "lead-in"


def _is_lead_in(words: Tokens, at: int, end: int) -> bool:
    phrase = phrase_at(words, at, end)
    return phrase is not None and phrase.form == "lead-in"


def _of_sentence(doc: Document, sentence: Span) -> DoubledAttribution | None:
    within = sourced_within(doc, sentence)
    those = [one for one in within if one.source and one.tier in _SAYING and one.pattern in _FOUND]
    if len(those) < 2:
        return _said_over(doc, sentence, those[0]) if those else None
    first, last = those[0], those[-1]
    if _touch(doc, those[-2], last):
        first = those[-2]
    elif not _opens(doc, first, sentence) or any(_is_aside(doc, one) for one in those[1:-1]):
        return None
    if not (_ends(doc, last, sentence) and _one_source(doc, first, last)) or _parted(doc, first, last):
        return None
    return DoubledAttribution(first.span, last.span, _tail(doc, first, last))


def _said_over(doc: Document, sentence: Span, last: Sourced) -> DoubledAttribution | None:
    """ "The council said, according to the council": taken for one source's word of another, but both are the same."""
    source = doc.read(last.source or last.cue)
    first = Span(last.span.start - len(f"{source} said, "), last.span.start - 2)
    if first.start < sentence.start or not _ends(doc, last, sentence):
        return None
    alike = doc.read(first).lower() == f"{source} said".lower() and doc.text.startswith(", ", first.end)
    return DoubledAttribution(first, last.span, Span(first.end, last.span.end)) if alike else None


def _touch(doc: Document, one: Sourced, last: Sourced) -> bool:
    """Whether nothing but a comma stands between two: ", police said, according to police"."""
    return last.pattern == "according-to" and doc.text[one.span.end : last.span.start] == ", "


def _opens(doc: Document, one: Sourced, sentence: Span) -> bool:
    """Whether a source and its cue begin a sentence, or all but an opening: "A day earlier, according to police, …"."""
    before = doc.text[sentence.start : one.span.start]
    return not before or (before.endswith(", ") and before.count(",") == 1 and _MARKS_OF_SPEECH.isdisjoint(before))


def _is_aside(doc: Document, one: Sourced) -> bool:
    """Whether a source stands between two commas, and so tells the words around it."""
    return doc.text[one.span.start - 2 : one.span.start] == ", " == doc.text[one.span.end : one.span.end + 2]


def _parted(doc: Document, first: Sourced, last: Sourced) -> bool:
    """Whether a comma and a conjunction begin another clause between two sources, which is the second's alone.

    "Police said he fled, and shots were fired, police said" is one account; ", but" begins a second. What "he said"
    at the end, and a quotation, may have begun behind any conjunction; "according to police" is said of them all.
    """
    between = doc.text[first.span.end : last.span.start].lower()
    if ";" in between:
        return True
    parting = lexicon("clauses")["parting"]
    if kind(doc, last) is not SourceKind.PRONOUN and _MARKS_OF_SPEECH.isdisjoint(between):
        parting = () if first.pattern == "according-to" else lexicon("clauses")["against"]
    plain = between.translate(_MARKS)
    return any(_has_subject(rest) for word in parting for rest in islice(plain.split(f", {word} "), 1, None))


def _has_subject(clause: str) -> bool:
    """Whether words behind a conjunction are more than another verb or a member of a list.

    "They mocked him, and shouted when he left", "lewd, and openly hostile remarks"; but ", and the boat sank".
    """
    first, _, rest = clause.partition(" ")
    if first.endswith("ly"):
        return rest.partition(" ")[0] in small_words()
    return first != "that" and not first.endswith("ed") and first not in irregular_pasts()


def _ends(doc: Document, one: Sourced, sentence: Span) -> bool:
    """Whether a source and its cue end a sentence, after a comma; a day, or "in a statement", may come after them."""
    before = doc.text[sentence.start : one.span.start].rstrip()
    after = doc.text[one.span.end : sentence.end]
    return before[-1:] in (",", "”", '"') and "," not in after and _is_short(doc, one, after)


def _is_short(doc: Document, one: Sourced, after: str) -> bool:
    """Whether no more than a day follows, a statement or who is told; not "he answered the question"."""
    if after.startswith(_occasions()):
        return True
    told = after.strip(' .”"').split()
    return len(told) <= _DAY and (not told or doc.read(one.cue) == "told" or told[0].lower().rstrip(".") in _times())


@cache
def _times() -> frozenset[str]:
    days = lexicon("weekdays")["en"]
    return frozenset((*days["full"], *days["short"], *lexicon("clauses")["times-of-saying"]))


@cache
def _occasions() -> tuple[str, ...]:
    """What begins the words for a statement or a meeting: "police said in a statement"."""
    return tuple(f" {words} " for words in lexicon("clauses")["occasions"])


def _one_source(doc: Document, first: Sourced, last: Sourced) -> bool:
    words, again = _words(doc, first), _words(doc, last)
    if kind(doc, last) is SourceKind.PRONOUN and kind(doc, first) is not SourceKind.PRONOUN:
        return kind(doc, first) is SourceKind.NAMED and again[0] in persons() and _is_who_spoke(doc, first, last)
    surname = words[-1:] == again and not doc.read(last.source or last.cue).lower().startswith("the ")
    if words == again or (surname and kind(doc, first) is SourceKind.NAMED):
        return True
    if words[:1] == ("a",) and words[1:] == again:
        return True  # "a report by the auditor", "the report"
    if _is_short_form(doc, first, last) or _is_fuller_form(words, again) or _is_by_title(doc, first, again):
        return True
    return again[0] in heads()["like-a-name"] and len(again) == 1 and _is_body(doc, first)


def _is_short_form(doc: Document, first: Sourced, last: Sourced) -> bool:
    """Whether the second source is the end of the first: "the Brix Fire Department", "the fire department".

    What the first is of comes after its end ("the Department of Trade", "the department"). A capital may make one word
    another body's: "the White House" is not "the House".
    """
    words, again = _words(doc, first), _words(doc, last)
    of = next((at for at, word in enumerate(words) if word in _of_words()), len(words))
    whole = words[:of]
    plain = len(again) > 1 or doc.read(last.source or last.cue).split()[-1].islower()
    owned = kind(doc, first) is SourceKind.DOCUMENT
    return plain and not owned and len(again) < len(words) and whole[-len(again) :] == again


def _is_fuller_form(words: tuple[str, ...], again: tuple[str, ...]) -> bool:
    """Whether the second source is the first with a word or two before it: "inspectors", "customs inspectors".

    Only of people in the plural: "the board" and "the harbor board" may be two, and so may "former inspectors".
    """
    if len(words) != 1 or not words[0].endswith("s") or again[-1:] != words or len(again) > _FULLER:
        return False
    before = frozenset(again[:-1])
    return before.isdisjoint(_some()) and not any(map(str.isdigit, "".join(before)))


def _is_by_title(doc: Document, first: Sourced, again: tuple[str, ...]) -> bool:
    """Whether the second source is the title before the name of the first: "Mayor Ida Orr", "the mayor"."""
    if kind(doc, first) is not SourceKind.NAMED or not _apart().isdisjoint(_words(doc, first)):
        return False
    from newslint.facts.within import names_within

    titles = (name.title for name in names_within(doc, first.source or first.cue) if name.title)
    return any(said(doc, title)[-len(again) :] == again for title in titles)


@cache
def _apart() -> frozenset[str]:
    """Words by which a title is not that of who holds the office now."""
    return frozenset((*lexicon("stated-roles")["deputies"], *lexicon("clauses")["not-now"]))


@cache
def _some() -> frozenset[str]:
    """Words by which people are some of those named before, or others: "two inspectors", "former inspectors"."""
    return _apart() | small_words() | frozenset(lexicon("function-words")["quantifiers"])


@cache
def _of_words() -> frozenset[str]:
    return frozenset(lexicon("function-words")["prepositions"])


def _is_who_spoke(doc: Document, first: Sourced, last: Sourced) -> bool:
    """Whether "she" at the end is who said it before: "Moreno said the dam held, she said".

    Who "told" somebody, or "said he would", may not be the one who says so now, nor is it sure where another is named.
    """
    if first.pattern == "according-to":
        return True
    if doc.read(first.cue).lower() not in lexicon("clauses")["saying"] or first.pattern == "quote-verb-source":
        return False
    from newslint.facts.names import NameType
    from newslint.facts.within import names_within

    between = Span(first.span.end, last.span.start)
    named = [name.type for name in names_within(doc, first.source or first.cue)]
    others = {name.type for name in names_within(doc, between)}
    one = named.count(NameType.PERSON) == 1 and NameType.PERSON not in others
    other = frozenset(lexicon("function-words")[f"not-{_words(doc, last)[0]}"])
    return one and other.isdisjoint(said(doc, between))


def _is_body(doc: Document, one: Sourced) -> bool:
    """Whether a source is the name of an organization, so that "the company" is the same."""
    from newslint.facts.names import NameType
    from newslint.facts.within import names_within

    named = names_within(doc, one.source or one.cue)
    whole = len(named) == 1 and _words(doc, one) == said(doc, named[0].span)
    return whole and named[0].type is NameType.ORGANISATION


def _words(doc: Document, one: Sourced) -> tuple[str, ...]:
    words = said(doc, one.source or one.cue)
    return words[1:] if words[0] == "the" else words


def _tail(doc: Document, first: Sourced, last: Sourced) -> Span | None:
    """The second mention with its comma, where the first loses nothing by its going: no quotation ends at it."""
    start = last.span.start
    alike = _words(doc, first) == _words(doc, last) and doc.text[last.span.end : last.span.end + 1] == "."
    return Span(start - 2, last.span.end) if alike and doc.text[start - 2 : start] == ", " else None
