"""Whose words are whose: every family of marks pairs, and apostrophes, feet and years are no marks."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.document import Document
from newslint.facts.quotes import Voice, is_own, quotes, voice
from newslint.readers import read
from newslint.text import Source, Span


def draft(text: str) -> Document:
    return read(Source("draft.txt", f"Headline\n{text}\n"))


def painted(text: str) -> str:
    """The voice of each character: `.` own, `q` quoted, `u` never closed."""
    doc = draft(text)
    letters = {Voice.OWN: ".", Voice.QUOTED: "q", Voice.UNCLOSED: "u"}
    start = len("Headline\n")
    return "".join("\n" if c == "\n" else letters[voice(doc, at)] for at, c in enumerate(doc.text))[start:]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('"We will not go," Ortiz said.', ["We will not go,"]),
        ("“We will not go,” Ortiz said.", ["We will not go,"]),
        ("„Wir gehen nicht“, sagte Vogt.", ["Wir gehen nicht"]),
        ("„Mamy dość”, powiedział.", ["Mamy dość"]),
        ("«No vamos», dijo Vega.", ["No vamos"]),
        ("« Nous restons », dit Duval.", [" Nous restons "]),
        ("»Wir gehen nicht«, sagte Vogt.", ["Wir gehen nicht"]),
        ("''We will not go,'' Ortiz said.", ["We will not go,"]),
        ("``We will not go,'' Ortiz said.", ["We will not go,"]),
        ("‘‘We will not go,’’ Ortiz said.", ["We will not go,"]),
        ("‘We won’t go,’ Ortiz said.", ["We won’t go,"]),
        ("'We won't go,' Ortiz said.", ["We won't go,"]),
        ("Mayor: 'We're done'", ["We're done"]),
        ("The ‘boys’ home’ plan is ‘dead’, he said.", ["boys’ home", "dead"]),
        ("'I was goin' home,' he said.", ["I was goin' home,"]),
        ("‘The guards’ hall is mine,’ she said.", ["The guards’ hall is mine,"]),
        ("\"He said 'go' and I went,\" Bello said.", ["He said 'go' and I went,", "go"]),
        ("“He said ‘go’ and I went,” Bello said.", ["He said ‘go’ and I went,", "go"]),
        ("“‘Go,’ he said,” Bello said.", ["‘Go,’ he said,", "Go,"]),
        ("‘He called it “odd” twice,’ she said.", ["He called it “odd” twice,", "odd"]),
        ("‹Non›, dit-il.", ["Non"]),
        ("“It is odd,“ she said. It was.", ["It is odd,"]),
        ("“It is odd.“[Ledger.]", ["It is odd."]),
        ("”It is odd,” she said.", ["It is odd,"]),
        ('“It is odd," she said. It was.', ["It is odd,"]),
        ('"It is odd,” she said. It was.', ["It is odd,"]),
        ('He said,"It is odd." It was.', ["It is odd."]),
        ('The word—"odd"—was hers.', ["odd"]),
        ('He is 5\'2" tall and "odd" to some.', ["odd"]),
        ('"He is 5\'2" tall," she said. It was.', ["He is 5'2\" tall,"]),
        ('A 12" pipe and a 9" pipe met.', []),
        ("In the '90s and ’80s, get 'em and rock 'n' roll players' fans.", []),
        ("The players' union and the owners' club met at six o'clock.", []),
        ("The class of '16 and the class of ‘17 met the boys' team.", []),
        ("Smith's dogs' home isn't the cats' home.", []),
        ('" Well spaced , " he said .', [" Well spaced , "]),
        ('It was "$5" to him and "(odd)" to her.', ["$5", "(odd)"]),
        ("‘He “went ‘on’ and on” again.’", ["He “went ‘on’ and on” again.", "went ‘on’ and on", "on"]),
    ],
)
def test_each_family_of_marks_pairs(text: str, said: list[str]) -> None:
    doc = draft(text)
    assert [doc.read(quote.inner) for quote in quotes(doc)] == said
    assert all(quote.closed for quote in quotes(doc))


def test_a_quotation_holds_its_marks() -> None:
    doc = draft("Ortiz called it “odd” and left.")
    (quote,) = quotes(doc)
    assert doc.read(quote.span) == "“odd”"
    assert (quote.mark, quote.closed, quote.continued, quote.nested) == ("“", True, False, False)


def test_a_quotation_within_another_is_nested() -> None:
    assert [quote.nested for quote in quotes(draft("“He said ‘go’ twice,” she said."))] == [False, True]


def test_voice_tells_own_words_from_quoted_ones() -> None:
    assert painted("He “is” in.") == "...qqqq...."
    assert painted("He, “is in.") == "...." + "u" * 7


def test_a_quotation_never_closed_runs_to_the_end_of_its_paragraph_only() -> None:
    doc = draft("“We go, Ortiz said.\nThe hall was full.")
    (quote,) = quotes(doc)
    assert doc.read(quote.span) == "“We go, Ortiz said."
    assert not quote.closed
    assert not quote.continued
    assert painted("“We go.\nThe hall.") == "uuuuuuu\n........."


def test_a_closed_quotation_inside_one_never_closed_is_quoted() -> None:
    assert painted('"We go, he said. "I stay."') == "u" * 17 + "q" * 9


def test_a_quotation_goes_on_where_the_next_paragraph_opens_with_a_mark() -> None:
    doc = draft("“We go.\n“We stay,” Ortiz said.")
    first, second = quotes(doc)
    assert (first.closed, first.continued) == (False, True)
    assert (second.closed, second.continued) == (True, False)
    assert painted("“We go.\n“We stay,” he.") == "qqqqqqq\nqqqqqqqqqq...."


def test_a_paragraph_that_opens_with_another_family_goes_on_with_nothing() -> None:
    assert not quotes(draft("“We go.\n‘Odd’ was the word."))[0].continued


def test_a_headline_goes_on_nowhere() -> None:
    doc = read(Source("draft.txt", "“We go\n“We stay,” he said.\n"))
    assert [quote.continued for quote in quotes(doc)] == [False, False]


def test_a_single_mark_that_opens_a_paragraph_is_one() -> None:
    (quote,) = quotes(draft("‘We go, he said."))
    assert not quote.closed


@pytest.mark.parametrize("text", ["the ‘old guard lost", "We will go,” Ortiz said.", "'Go on, said he.", "a ” b"])
def test_a_stray_mark_is_no_quotation(text: str) -> None:
    assert quotes(draft(text)) == ()


def test_is_own_wants_both_ends() -> None:
    doc = draft("He “is” in.")
    at = doc.text.index("He “")
    assert is_own(doc, Span(at, at + 2))
    assert not is_own(doc, Span(at, at + 5))
    assert not is_own(doc, Span(at + 4, at + 11))
    assert is_own(doc, Span(at, at))


@given(st.text(alphabet="aB .,'\"“”‘’„«»`5\n", max_size=60))
def test_quotations_nest_and_stay_in_their_block(text: str) -> None:
    doc = read(Source("draft.txt", text))
    starts = [quote.span.start for quote in quotes(doc)]
    assert starts == sorted(starts)
    for quote in quotes(doc):
        assert quote.inner in quote.span
        assert "\n" not in doc.read(quote.span)
        assert doc.read(quote.span).startswith(quote.mark)
    for one in quotes(doc):
        for other in quotes(doc):
            assert not one.span.overlaps(other.span) or one.span in other.span or other.span in one.span
