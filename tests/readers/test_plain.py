"""The zones of plain text drafts, and the way back to every character of them."""

from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newslint.document import Document, Zone
from newslint.readers import read
from newslint.readers.builder import INVISIBLE
from newslint.text import Source, Span

MENDED = "".join(map(chr, (*range(0x300, 0x370), *range(0xFB00, 0xFB07), 0x2010, 0x2011)))
"""What reads as something else than it is: accents on the letter before, ligatures, hyphens."""


def draft(text: str) -> Document:
    return read(Source("draft.txt", text))


def zones(text: str) -> list[tuple[str, str]]:
    doc = draft(text)
    return [(str(block.zone), doc.read(block.span)) for block in doc.blocks]


def kinds(text: str) -> list[str]:
    return [zone for zone, _ in zones(text)]


STORY = """\
Norland, Suland guards trade fire at the ford

In May, nearly 90 Suland guards were hurt in clashes with Norland.

 A Norlander guard looks over the ford at Vessin, Norland, June 4, 2021 (photo credit: LENA ORSO/REUTERS)
A Norlander guard looks over the ford at Vessin, Norland, June 4, 2021
(photo credit: LENA ORSO/REUTERS)

Shots were heard along the river on Monday and Tuesday, the two defense ministries said.

On Sunday, guards fired across the ford, the Suland Defense Ministry said.

 BORDER GUARDS rest near the river after a truce, in 2021. (credit: REUTERS/PAUL NIX)
BORDER GUARDS rest near the river after a truce, in 2021. (credit: REUTERS/PAUL NIX)

The truce of 2021 has held on most days. It was signed in Vessin.

Clashes follow a bitter spring

In May, clashes broke out between Norland and Suland, with nearly 90 Suland guards hurt in two days.
"""


def test_wire_story_has_the_zones_of_the_page() -> None:
    doc = draft(STORY)
    found = [(doc.source.position(block.source.start).line, str(block.zone), block.image) for block in doc.blocks]
    assert found == [
        (1, "headline", None),
        (3, "dek", None),
        (5, "alt", "image-1"),
        (5, "credit", "image-1"),
        (6, "caption", "image-1"),
        (7, "credit", "image-1"),
        (9, "body", None),
        (11, "body", None),
        (13, "alt", "image-2"),
        (13, "credit", "image-2"),
        (14, "caption", "image-2"),
        (14, "credit", "image-2"),
        (16, "body", None),
        (18, "subhead", None),
        (20, "body", None),
    ]
    assert all(block.printed for block in doc.blocks)


def test_a_story_reads_the_same_without_blank_lines() -> None:
    close = STORY.replace("\n\n", "\n")
    assert kinds(close) == kinds(STORY)


@pytest.mark.parametrize(
    ("line", "words", "credit"),
    [
        ("Workers clear rubble in Doral on Monday. (AFP)", "Workers clear rubble in Doral on Monday.", "(AFP)"),
        ("A bridge at Doral. (AP Photo/Lena Orso)", "A bridge at Doral.", "(AP Photo/Lena Orso)"),
        ("A bridge at Doral (photo credit: LENA ORSO)", "A bridge at Doral", "(photo credit: LENA ORSO)"),
        ("A bridge at Doral (Reuters photo: Lena Orso)", "A bridge at Doral", "(Reuters photo: Lena Orso)"),
        ("A bridge in 2021 (Lena Orso/Reuters)", "A bridge in 2021", "(Lena Orso/Reuters)"),
        ("A bridge at Doral. Photograph: Lena Orso", "A bridge at Doral.", "Photograph: Lena Orso"),
        ("A bridge on Nov. 1 in Doral. Lena Orso/AFP", "A bridge on Nov. 1 in Doral.", "Lena Orso/AFP"),
        ("A bridge. (A. Orso for The Doral Herald/AP)", "A bridge.", "(A. Orso for The Doral Herald/AP)"),
        ("File photo: A bridge at Doral. (Reuters)", "File photo: A bridge at Doral.", "(Reuters)"),
        ("A bridge at Doral. (Lena Orso, Reuters)", "A bridge at Doral.", "(Lena Orso, Reuters)"),
        ("A bridge at Doral. (AP Photo Lena Orso, File)", "A bridge at Doral.", "(AP Photo Lena Orso, File)"),
    ],
)
def test_caption_words_and_credit_are_two_blocks_of_one_line(line: str, words: str, credit: str) -> None:
    assert zones(line + "\n\nThe depot burned, police said.")[:2] == [("caption", words), ("credit", credit)]


@pytest.mark.parametrize(
    "line",
    [
        "He works for Reuters.",
        "The survey was made by the Doral Institute (DI).",
        "The guide lists the price (and/or the weight).",
        "The strike is in its third week (see map).",
        "The desk chose another picture (AP photo editors did not reply).",
        "Source: the mayor said so on Monday.",
    ],
)
def test_a_bracket_at_the_end_is_no_credit_by_itself(line: str) -> None:
    assert kinds(line) == ["body"]


def test_a_credit_alone_is_no_sign_that_the_headline_is_a_caption() -> None:
    assert kinds("Paper ballots make a comeback\n\nGetty Images\n\nThe vote is on Monday, clerks said.") == [
        "headline",
        "credit",
        "body",
    ]


def test_alt_copy_and_caption_share_an_image_and_two_pictures_do_not() -> None:
    doc = draft("A bridge at Doral. (AFP)\nA bridge at Doral.\n(AFP)\n\nA ferry at Doral. (AFP)\n\nIt rained, he said.")
    assert [(str(block.zone), block.image) for block in doc.blocks] == [
        ("alt", "image-1"),
        ("credit", "image-1"),
        ("caption", "image-1"),
        ("credit", "image-1"),
        ("caption", "image-2"),
        ("credit", "image-2"),
        ("body", None),
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "Applications close Nov. 31.",
        "“The locks were changed, Reeve said. The landlord returns on Tuesday.",
        "A 6-year-old girl sat with six people in the stand, and her team won 6-1.",
    ],
)
def test_one_sentence_is_body(sentence: str) -> None:
    assert zones(sentence) == [("body", sentence)]


def test_a_first_line_that_breaks_off_or_leads_on_is_no_headline() -> None:
    assert kinds("The mayor was blunt:\n\n“Nobody told us,” she said.") == ["body", "body"]
    assert kinds("Ferries sail once the owners sign for the\n\nThe arbiter left on Monday.") == ["body", "body"]


def test_a_headline_may_end_in_a_question_or_a_full_stop_in_capitals() -> None:
    assert kinds("Who pays for the bridge?\n\nThe council voted on Monday.")[0] == "headline"
    assert kinds("Council Votes To Rebuild Harbor Bridge.\n\nThe council voted on Monday.")[0] == "headline"
    assert kinds("The council voted to rebuild the bridge.\n\nIt met on Monday.")[0] == "body"
    assert kinds("Council votes for a bridge.\n\nVESSIN — The council voted on Monday.")[0] == "headline"


def test_a_headline_of_two_decks_is_headline_and_dek() -> None:
    text = "Council votes for a bridge;\nUnions criticize the plan.\n\nThe council voted on Monday, he said."
    assert kinds(text) == ["headline", "dek", "body"]


def test_a_repeated_headline_is_a_headline_twice() -> None:
    assert kinds("Council votes\n\nCouncil votes\n\nIt met on Monday, the clerk said.") == [
        "headline",
        "headline",
        "body",
    ]


def test_a_dek_is_echoed_below_and_a_lead_is_not() -> None:
    lead = "The Roxy will show its last film on New Year's Eve because of its roof, it said on Tuesday."
    dek = "The Roxy will show its last film on New Year's Eve."
    assert kinds(f"Cinema to close\n\n{dek}\n\n{lead}") == ["headline", "dek", "body"]
    assert kinds(f"Cinema to close\n\nA sculptor has offered to buy the seats and the curtain.\n\n{lead}")[1] == "body"
    assert kinds(f"Cinema to close\n\n{lead}\n\n{dek}")[1:] == ["body", "body"]


@pytest.mark.parametrize(
    "line", ["By Alan Marsh", "By ALAN MARSH and agencies", "By Staff and agencies", "Por Inés Peña"]
)
def test_byline(line: str) -> None:
    assert kinds(f"Cinema to close\n\n{line}\n\nThe Roxy will close, it said.") == [
        "headline",
        "byline",
        "body",
    ]


@pytest.mark.parametrize("line", ["By Monday the ford was quiet", "By the numbers", "By Monday, the ford was quiet."])
def test_what_opens_with_by_is_not_always_a_byline(line: str) -> None:
    assert "byline" not in kinds(f"Cinema to close\n\n{line}\n\nThe Roxy will close, it said.")


@pytest.mark.parametrize(
    "dateline",
    [
        "VESSIN, Norland (AP) —",
        "VESSIN —",
        "NEW VESSIN, N.J. –",
        "VESSIN, Feb. 21 (Agency) —",
        "VESSIN/DORAL (Reuters) -",
        "ST. ODA, Norland, June 24 (UPI) --",
        "Vessin (AFP) –",
        "(CNN) --",
        "VESSIN (AP) _",
    ],
)
def test_dateline_and_first_paragraph_share_a_line(dateline: str) -> None:
    text = f"Port reopens\n\n{dateline} The port reopened on Monday, the mayor said.\n\nIt had been shut."
    doc = draft(text)
    assert zones(text)[1:3] == [("dateline", dateline), ("body", "The port reopened on Monday, the mayor said.")]
    lead = next(doc.zoned(Zone.BODY))
    assert text[lead.source.start : lead.source.end] == "The port reopened on Monday, the mayor said."


@pytest.mark.parametrize(
    "opening",
    [
        "PORT POLLS NOT ALWAYS WRONG, JUST TOO EARLY - The polls were early, he said.",
        "BREAKING — The port reopened, the mayor said.",
        "The mayor — a former guard — said the port would open.",
        "Marta Bello (a guard) — she is 40 — said the port would open.",
    ],
)
def test_capitals_before_a_dash_are_not_always_a_place(opening: str) -> None:
    assert "dateline" not in kinds(f"Port reopens\n\n{opening}\n\nIt had been shut.")


def test_a_dateline_opens_the_story_and_no_later_paragraph() -> None:
    text = "Port reopens\n\nThe port reopened, he said.\n\nVESSIN — The ford did too.\n\nDORAL (AP) — So did Doral."
    assert kinds(text) == ["headline", "body", "body", "dateline", "body"]


def test_subheads_stand_between_paragraphs() -> None:
    text = "Port opens\n\nIt opened, he said.\n\nA bitter spring\n\nIt was shut.\n\nWhat happens next?\n\nNobody knows."
    assert kinds(text) == ["headline", "body", "subhead", "body", "subhead", "body"]
    assert (
        kinds("Port reopens\n\nIt reopened, he said.\n\nTalks resume when both agree to the\n\nHe left.")[2] == "body"
    )
    assert kinds("Port reopens\n\nIt reopened, he said.\n\nThe end of it")[-1] == "body"


def test_transcripts_need_a_speaker_who_comes_back() -> None:
    talk = "ORSO: Who pays?\n\nMARSH: The city.\n\nORSO: When?"
    assert kinds(f"Talk\n\nThe two met, she said.\n\n{talk}")[2:] == ["transcript"] * 3
    assert "transcript" not in kinds("Fair\n\nIt opens, he said.\n\nWHEN: Monday.\n\nWHERE: Doral.\n\nWHEN: Tuesday.")
    assert "transcript" not in kinds("Fair\n\nIt opens, he said.\n\nFOOD FIRST: It is cheap.\n\nRIDES: They are not.")


def test_live_entries_run_from_clock_to_clock() -> None:
    live = "9:05 p.m.\n\nPolls close.\n\n9:40 p.m.\n\nThe count starts.\n\n___\n\nThe vote is in May."
    assert kinds(live) == ["live-entry"] * 5 + ["body"]
    assert kinds("Polls close\n\n9:05 p.m.\n\nThe polls closed, he said.") == ["headline", "note", "body"]


@pytest.mark.parametrize(
    "line",
    [
        "https://example.org/a-story",
        '<hr class="x">',
        '<tweet id="1">We are open again',
        "@portofdoral We are open",
        "We are open! pic.twitter.com/abc",
        "We are open! — Port of Doral (@portofdoral) March 3, 2016",
        "Advertisement",
    ],
)
def test_embeds_are_kept_apart(line: str) -> None:
    assert kinds(f"Port reopens\n\nIt reopened, he said.\n\n{line}\n\nIt had been shut.")[2] == "embed"


@pytest.mark.parametrize(
    "line",
    [
        "Editor’s note: The port is in Doral.",
        "(Reporting by Lena Orso)",
        "This story was corrected to add a date.",
        "___",
    ],
)
def test_notes_are_the_desk_speaking(line: str) -> None:
    assert kinds(f"Port reopens\n\nIt reopened, he said.\n\n{line}")[2] == "note"


def test_list_marks_are_not_copy_but_belong_to_their_block() -> None:
    text = "Port reopens\n\nIt needs three things:\n\n- a crane\n- a road\n\n1. First.\n2. Second."
    assert zones(text)[2:] == [
        ("list-item", "a crane"),
        ("list-item", "a road"),
        ("list-item", "First."),
        ("list-item", "Second."),
    ]
    item = next(draft(text).zoned(Zone.LIST_ITEM))
    assert text[item.source.start : item.source.end] == "- a crane"
    assert kinds("Fair\n\nIt opens, he said.\n\n2024. was a bad year.\n\n- Marta Bello said so.")[2:] == [
        "body",
        "body",
    ]


WRAPPED = """\
Ford guards trade fire for a second day

Guards fired across the ford on Monday and again on Tuesday, the two
defense ministries said, in the worst fighting since the truce that was
signed in Vessin three years ago.

On Sunday the ford had been quiet, a fisherman said. "Nobody was there.
We caught two pike and went home," he said.
"""


def test_wrapped_lines_are_one_paragraph() -> None:
    assert [len(words.split()) for _, words in zones(WRAPPED)] == [8, 31, 22]
    assert "the two defense ministries" in draft(WRAPPED).text


def test_one_paragraph_a_line_stays_so() -> None:
    lines = "\n".join(f"Speaker {number} told the council on Monday that the road was closed." for number in range(9))
    assert len(zones(lines)) == 9
    assert kinds("Bello said on Monday that the road to\nto the harbor was shut.") == ["body"]


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_line_ends_and_odd_spaces_keep_their_offsets(newline: str) -> None:
    text = "\ufeff" + newline.join(
        ["Port reopens", "", " The\u00a0port re\u00adopened,\u2009he said. ", "", "It rained, he said."]
    )
    doc = draft(text)
    assert zones(text) == [
        ("headline", "Port reopens"),
        ("body", "The port reopened, he said."),
        ("body", "It rained, he said."),
    ]
    at = doc.text.index("reopened,")
    span = doc.locate(Span(at, at + 9))
    assert text[span.start : span.end] == "re\u00adopened,"


@given(
    st.lists(
        st.one_of(
            st.text(max_size=40),
            st.sampled_from(
                [*STORY.splitlines(), *WRAPPED.splitlines(), "9:05 p.m.", "___", "- a", "By Al Marsh", "(AFP)"]
            ),
        ),
        max_size=12,
    ),
    st.sampled_from(["\n", "\n\n", "\r\n", "\r"]),
)
@settings(deadline=None, max_examples=60)
def test_every_visible_character_is_in_exactly_one_block(lines: list[str], newline: str) -> None:
    text = newline.join(lines)
    doc = draft(text)
    filled = [span for block in doc.blocks for span in range(block.source.start, block.source.end)]
    assert len(filled) == len(set(filled))
    assert filled == sorted(filled)
    missing = set(range(len(text))) - set(filled)
    assert all(text[at].isspace() or text[at] in INVISIBLE for at in missing)
    for before, after in zip(doc.blocks, doc.blocks[1:], strict=False):
        assert before.span.end + 1 == after.span.start
        assert doc.text[before.span.end] == "\n"


@given(st.text(st.characters(codec="utf-8", exclude_characters=MENDED), max_size=200))
@settings(deadline=None, max_examples=60)
def test_every_character_of_the_copy_maps_back(text: str) -> None:
    doc = draft(text)
    for at, character in enumerate(doc.text):
        span = doc.locate(Span(at, at + 1))
        source = text[span.start : span.end]
        assert source == character or (character in " \n" and not source.strip().strip(INVISIBLE))


@pytest.mark.parametrize(
    "piece", ["Monday ", "( ", "Short line\n", "A. ", "a\r", "“", "1", "https://", "[newslint: off a]\n"]
)
def test_reading_is_linear(piece: str) -> None:
    doc = draft(piece * (60_000 // len(piece)))
    assert doc.format == "text"


def test_reading_text_imports_no_parser() -> None:
    program = "import sys, newslint.readers.plain; print({'yaml', 'pyromark', 'tomllib', 'pathlib'} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-S", "-c", program], capture_output=True, text=True, check=False)
    assert done.stdout.strip() == "set()", done.stderr
