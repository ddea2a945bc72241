"""Who says so: the cue, its source, what it covers, and what a short form stands for."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.document import Document
from newslint.facts.attributions import Attribution, SourceKind, Style, attributions
from newslint.facts.attributions.candidates import candidates
from newslint.facts.quotes import quotes
from newslint.readers import read
from newslint.text import Source


def draft(*paragraphs: str) -> Document:
    text = "\n\n".join(("A bridge in Dale", *paragraphs))
    return read(Source("draft.txt", f"{text}\n"))


def pairs(*paragraphs: str) -> list[tuple[str | None, str]]:
    """Source and cue of each attribution, as the copy has them."""
    doc = draft(*paragraphs)
    return [(doc.read(one.source) if one.source else None, doc.read(one.cue)) for one in attributions(doc)]


def only(*paragraphs: str) -> tuple[Document, Attribution]:
    doc = draft(*paragraphs)
    (one,) = attributions(doc)
    return doc, one


@pytest.mark.parametrize(
    ("text", "source", "cue"),
    [
        ("Mayor Ana Ortiz said the bridge was shut.", "Mayor Ana Ortiz", "said"),
        ("The bridge is shut, the mayor said.", "the mayor", "said"),
        ("The bridge was shut, according to the Dale police.", "the Dale police", "according to"),
        ("According to a report, the bridge was unsafe.", "a report", "According to"),
        ("“We will not go,” Ortiz said.", "Ortiz", "said"),
        ("“We will not go,” said Ana Ortiz, the mayor.", "Ana Ortiz", "said"),
        ("Ana Ortiz, the mayor of Dale, said the bridge was shut.", "Ana Ortiz", "said"),
        ("Ana Ortiz (D-Dale) said the bridge was shut.", "Ana Ortiz", "said"),
        (
            "A spokesman for the ministry in Dale said the bridge was shut.",
            "A spokesman for the ministry in Dale",
            "said",
        ),
        ("She has not yet said that the bridge is shut.", "She", "said"),
        ("Norland's Foreign Ministry denied that it had fired.", "Norland's Foreign Ministry", "denied"),
        ("The plan was criticized by the union.", "the union", "criticized"),
        ("“We will not go,” Ortiz laughed.", "Ortiz", "laughed"),
        ("“We will not go,” laughed Ortiz.", "Ortiz", "laughed"),
        ("Ortiz fired back: “We will not go.”", "Ortiz", "fired back"),
        ("Some say the bridge is unsafe.", "Some", "say"),
        ("“The dam is safe,” said Will Connelly.", "Will Connelly", "said"),
    ],
)
def test_source_and_cue(text: str, source: str, cue: str) -> None:
    assert (source, cue) in pairs(text)


@pytest.mark.parametrize(
    "text",
    [
        "The show was late.",
        "The bridge opened on Monday.",
        "“He said the report claims nothing.”",
        "Rain fell on the state of Dale.",
        "The plan has three parts.",
        "Mourners lit candles after Sunday's blast, which shook the valley.",
        "Mourners lit candles after the blast that shook the valley.",
    ],
)
def test_what_is_no_attribution(text: str) -> None:
    assert pairs(text) == []


def test_a_thought_inside_what_was_said_is_not_another_attribution() -> None:
    assert pairs("Ortiz said they wanted to see the bridge.") == [("Ortiz", "said")]


def test_a_participle_has_the_subject_of_its_sentence() -> None:
    assert pairs("Ortiz said the bridge was shut, adding that it was old.") == [("Ortiz", "said"), ("Ortiz", "adding")]


def test_a_passive_without_an_agent_has_no_source() -> None:
    assert (None, "told") in pairs("Residents were told that the bridge was shut.")


def test_a_name_and_a_colon_give_the_words_to_the_name() -> None:
    doc = read(Source("draft.txt", "Ortiz: ‘We’re done’\n\nMayor Ortiz spoke on Friday. Ortiz is 60.\n"))
    label = attributions(doc)[0]
    assert (doc.read(label.cue), label.pattern) == (":", "label")
    assert label.source is not None
    assert doc.read(label.source) == "Ortiz"


def test_a_colon_after_a_word_that_names_nobody_is_none() -> None:
    assert not [one for one in attributions(draft("Correction: the bridge is open.")) if one.pattern == "label"]
    assert not [one for one in attributions(draft("Ortiz left.", "Ortiz: 1,204.")) if one.pattern == "label"]


@pytest.mark.parametrize("text", ["The bridge is expected to open.", "The old bridge reportedly fell."])
def test_what_a_hedge_is_about_is_not_its_source(text: str) -> None:
    _, one = only(text)
    assert (one.source, one.tier) == (None, "hedge")


@pytest.mark.parametrize(
    ("headline", "source"), [("Police: Driver fled", "Police"), ("City audit: No bridge was built", "City audit")]
)
def test_a_headline_names_what_it_comes_from_before_a_colon(headline: str, source: str) -> None:
    doc = read(Source("draft.txt", f"{headline}\n\nThe road is shut.\n\nCity audit: No bridge was built.\n"))
    (label,) = [one for one in attributions(doc) if one.pattern == "label"]
    assert label.source is not None
    assert (label.cue.start, doc.read(label.source)) == (len(source), source)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Ana Ortiz said so.", SourceKind.NAMED),
        ("The ministry said so.", SourceKind.OFFICE),
        ("The mayor said so.", SourceKind.OFFICE),
        ("Officials said so.", SourceKind.VAGUE),
        ("Four clerks who spoke on condition of anonymity said so.", SourceKind.ANONYMOUS),
        ("The report said so.", SourceKind.DOCUMENT),
        ("He said so.", SourceKind.PRONOUN),
    ],
)
def test_the_kind_of_a_source(text: str, kind: SourceKind) -> None:
    assert [one.kind for one in attributions(draft(text)) if one.tier == "neutral"][-1] is kind


@pytest.mark.parametrize(
    ("text", "content", "style"),
    [
        ("Ortiz said the bridge was shut.", ["the bridge was shut."], Style.INDIRECT),
        ("The bridge is shut, Ortiz said.", ["The bridge is shut"], Style.INDIRECT),
        ("According to Ortiz, the bridge is shut.", ["the bridge is shut."], Style.INDIRECT),
        ("The bridge is shut, according to Ortiz.", ["The bridge is shut"], Style.INDIRECT),
        ("“The bridge is shut,” Ortiz said.", ["“The bridge is shut,”"], Style.DIRECT),
        (
            "“The bridge is shut,” Ortiz said. “It is very old.”",
            ["“The bridge is shut,”", "“It is very old.”"],
            Style.DIRECT,
        ),
        ("“The bridge is shut,” said Ortiz, who keeps it.", ["“The bridge is shut,”"], Style.DIRECT),
        ("An official, who knew, said the bridge was shut.", ["the bridge was shut."], Style.INDIRECT),
        ("Ortiz said the bridge was “quite shut” now.", ["the bridge was “quite shut” now."], Style.MIXED),
    ],
)
def test_what_is_said(text: str, content: list[str], style: Style) -> None:
    doc, one = only(text)
    assert [doc.read(span) for span in one.content] == content
    assert one.style is style


@pytest.mark.parametrize(
    ("paragraphs", "speaker"),
    [
        (("“The bridge is very old,” Ortiz said.",), "Ortiz"),
        (("Ortiz put it simply: “The bridge is very old.”",), "Ortiz"),
        (("“It is old,” Ortiz said. “It was built in 1920.”",), "Ortiz"),
        (("“It was built in 1920. It is old,” Ortiz said.",), "Ortiz"),
        (("Ortiz said it was old. “It was built in 1920.”",), "Ortiz"),
        (("“It is old,” Ortiz said. “It was built in 1920.", "“Nobody has painted it since.”"), "Ortiz"),
        (("Ortiz said it was old.", "“It was built in 1920 by my grandfather.”"), "Ortiz"),
        (("Ortiz said it was old. “No.” The road is shut.",), "Ortiz"),
        (("Ortiz said it was old.", "His speech in full:", "“It was built in 1920 by my grandfather.”"), "Ortiz"),
        (("Ortiz said it was old.", "The debate as written down:", "“BELLO: It was built in 1920.”"), "BELLO"),
        (("Bello praised the bridge and “all who built it long ago,” but Ortiz said it was old.",), "Bello"),
    ],
)
def test_the_speaker_of_the_last_quotation(paragraphs: tuple[str, ...], speaker: str) -> None:
    doc = draft(*paragraphs)
    last = quotes(doc)[-1]
    assert last.speaker is not None
    assert last.cue is not None
    assert doc.read(last.speaker) == speaker


@pytest.mark.parametrize(
    ("paragraphs", "way"),
    [
        (("“BELLO: It is old.”",), "label"),
        (("“It is old,” Ortiz said.",), "after"),
        (("Ortiz said: “It is old.”",), "before"),
        (("“It is old,” Ortiz said. “It was built in 1920.”",), "split"),
        (("Ortiz said it was old. “It was built in 1920.”",), "frame"),
        (("“It was built in 1920, Ortiz said.",), "inside"),
        (("“It is old,” Ortiz said. “It was built in 1920.", "“Nobody has painted it since.”"), "continued"),
        (("Ortiz said it was old.", "“It was built in 1920 by my grandfather.”"), "chain"),
        (("Ortiz said: “My son says, ‘It is old.’”",), "inner"),
        (("The “old” bridge is shut.",), None),
    ],
)
def test_the_way_a_speaker_was_found(paragraphs: tuple[str, ...], way: str | None) -> None:
    assert quotes(draft(*paragraphs))[-1].way == way


def test_a_quotation_of_several_paragraphs_is_spoken_by_whom_its_last_one_names() -> None:
    doc = draft("Bello said it was old.", "“It was built in 1920.", "“Nobody painted it,” Ortiz said.")
    assert [doc.read(one.speaker) for one in quotes(doc) if one.speaker] == ["Ortiz", "Ortiz"]


def test_the_inner_speaker_of_a_quotation_is_listed() -> None:
    doc = draft("“My son said, ‘Get up, they shouted “run” at us,’ and we ran,” Ortiz said.")
    assert [doc.read(one.speaker) for one in quotes(doc) if one.speaker] == ["Ortiz", "My son", "they"]


def test_a_paragraph_between_that_says_something_of_its_own_parts_words_from_a_speaker() -> None:
    doc = draft("Ortiz said it was old.", "Rain fell in Dale.", "“It was built in 1920 by my grandfather.”")
    assert quotes(doc)[-1].speaker is None


def test_a_turn_of_a_transcript_belongs_to_its_label() -> None:
    doc = draft("Q: Is it old?", "A: It is. Nobody painted it.", "It was built in 1920.", "Q: When?", "A: Long ago.")
    said = [(doc.read(one.source or one.cue), [doc.read(part) for part in one.content]) for one in attributions(doc)]
    assert said[:2] == [("Q", ["Is it old?"]), ("A", ["It is. Nobody painted it."])]


def test_a_block_quote_belongs_to_what_announces_it() -> None:
    text = "Ortiz wrote to the council.\n\n> The bridge is old.\n\nRain fell.\n\n> Nobody has said so.\n"
    doc = read(Source("draft.md", text))
    assert [[doc.read(part) for part in one.content] for one in attributions(doc)] == [
        ["to the council.", "The bridge is old."]
    ]


def cue_words(text: str) -> list[str]:
    return [cue for _, cue in pairs(text)]


def beside(text: str) -> int:
    doc = draft(text)
    return [one for block in doc.blocks for those in candidates(doc, block) for one in those][-1].beside


def test_the_words_beside_a_word_tell_how_surely_it_is_a_cue() -> None:
    assert beside("Bello called for a bridge.") > beside("Bello called a bridge.")
    assert beside("He was accused on Monday.") == beside("He was accused on Tuesday.")


def test_one_of_several_doubtful_words_is_taken_for_a_cue() -> None:
    hers, his = "Her worry at the rain drove it.", "His worry at the rain drove them."
    assert cue_words(hers) == cue_words(his) == []
    assert len(cue_words(f"{hers} {his}")) == 1
    assert len(cue_words(f"{hers[:-1]} and {his}")) == 1


@pytest.mark.parametrize("text", ["The “old” bridge is shut.", "“Nobody told us, and all we got was a brochure.”"])
def test_a_quotation_may_have_no_speaker(text: str) -> None:
    assert [quote.speaker for quote in quotes(draft(text))] == [None]


def short_form(*paragraphs: str) -> tuple[Document, Attribution]:
    doc = draft(*paragraphs)
    return doc, attributions(doc)[-1]


def test_a_short_form_stands_for_the_only_full_mention() -> None:
    doc, one = short_form("Norland's Interior Ministry denied it.", "The ministry said talks would go on.")
    assert one.bare
    assert one.antecedent is not None
    assert doc.read(one.antecedent) == "Norland's Interior Ministry"
    assert one.rivals == ()


def test_a_short_form_after_two_is_ambiguous() -> None:
    doc, one = short_form(
        "Norland's Foreign Ministry denied it.",
        "The Sulander Foreign Ministry said it was so.",
        "The Foreign Ministry said talks would go on.",
    )
    assert one.antecedent is None
    assert [doc.read(rival) for rival in one.rivals] == ["Sulander Foreign Ministry", "Norland's Foreign Ministry"]


@pytest.mark.parametrize(
    ("text", "head", "modifier"),
    [
        ("Norland's Foreign Ministry said so.", "Foreign Ministry", "Norland's"),
        ("The Sulander Defense Ministry said so.", "Defense Ministry", "Sulander"),
        ("The government of Norland said so.", "government", "Norland"),
        ("The Foreign Ministry of Norland said so.", "Foreign Ministry", "Norland"),
        ("The Ministry of Health in Norland said so.", "Ministry of Health", "Norland"),
        ("The ministry said so.", "ministry", None),
    ],
)
def test_head_and_modifier_of_a_body(text: str, head: str, modifier: str | None) -> None:
    doc = draft(text)
    one = attributions(doc)[-1]
    assert one.head is not None
    assert doc.read(one.head) == head
    assert (doc.read(one.modifier) if one.modifier else None) == modifier
    assert one.bare is (modifier is None)


PIECES = ["said ", "Ortiz ", "“", "”", ", ", ". ", "the ministry ", "\n\n", ": ", "'"]


@given(st.lists(st.sampled_from(PIECES), max_size=60).map("".join))
def test_any_copy_can_be_read(text: str) -> None:
    doc = read(Source("draft.txt", text))
    for one in attributions(doc):
        assert doc.read(one.cue).strip()
        assert all(span.start < span.end for span in one.content)
    assert all(quote.speaker is None or doc.read(quote.speaker).strip() for quote in quotes(doc))
