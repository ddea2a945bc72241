from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Call

DRAFT = "Harbor opens\n\nThe harbor opens on March 5, 2024, said Ada Moreno, the mayor. “It is done,” Moreno said.\n"
KEYS = {
    "blocks": {"zone"},
    "sentences": set(),
    "quotes": {"speaker", "cue", "closed", "mark", "nested", "continued", "way"},
    "dates": {"kind", "value", "candidates", "basis", "tense"},
    "names": {"cluster", "type", "form", "title", "age"},
    "clusters": {"id", "type", "name", "mentions", "roles", "ages", "affiliations"},
    "quantities": {"number", "unit", "hedge", "counts", "verb", "event"},
    "attributions": {"source", "cue", "content", "kind", "style", "tier", "pattern", "antecedent", "rivals"},
    "captions": set(),
    "acronyms": set(),
}


@pytest.fixture(autouse=True)
def draft(here: Path) -> None:
    (here / "draft.txt").write_text(DRAFT, encoding="utf-8")


def spans(value: Any) -> list[dict[str, Any]]:
    """Every item that has a place, however deep it lies."""
    if isinstance(value, list):
        return [span for item in value for span in spans(item)]
    if not isinstance(value, dict):
        return []
    return [value] * ("start" in value) + [span for item in value.values() for span in spans(item)]


def test_json_has_every_kind_with_its_keys(call: Call) -> None:
    ran = call("inspect", "draft.txt", "--format", "json")
    report = json.loads(ran.out)
    assert (ran.code, ran.err, list(report)) == (0, "", ["version", "documents"])
    (document,) = report["documents"]
    assert list(document) == ["path", *KEYS]
    for kind, keys in KEYS.items():
        for item in document[kind]:
            assert keys | {"start", "end", "text"} <= set(item), kind
    assert [block["zone"] for block in document["blocks"]] == ["headline", "body"]
    assert next(sentence["text"] for sentence in document["sentences"]) == "Harbor opens"
    assert document["quotes"][0]["closed"] is True
    assert [mention["text"] for mention in document["clusters"][0]["mentions"]] == ["Ada Moreno", "Moreno"]
    assert (document["dates"][0]["text"], document["dates"][0]["value"]) == ("March 5, 2024", "2024-03-05")


def test_blocks_show_whose_words_they_are(here: Path, call: Call) -> None:
    (here / "draft.txt").write_text(
        "Harbor opens\n\n“It is done,” Orr said. “Now it is open, he said.\n", encoding="utf-8"
    )
    (document,) = json.loads(call("inspect", "draft.txt", "--format", "json").out)["documents"]
    headline, body = document["blocks"]
    assert not {"quoted", "unclosed"} & set(headline)
    assert [span["text"] for span in body["quoted"]] == ["“It is done,”"]
    assert [span["text"] for span in body["unclosed"]] == ["“Now it is open, he said."]


def test_a_caption_shows_its_clauses_its_credit_taken_apart_and_who_is_where(here: Path, call: Call) -> None:
    picture = "From left, Ada Moreno and Tim Orr open the harbor. It was dug in 1901."
    text = f"Harbor opens\n\n{picture} (photo credit: LENA ORSO/REUTERS)\n\nThe harbor is open again.\n"
    (here / "draft.txt").write_text(text, encoding="utf-8")
    (document,) = json.loads(call("inspect", "draft.txt", "--format", "json").out)["documents"]
    (caption,) = document["captions"]
    assert caption["picture"]["text"] == "From left, Ada Moreno and Tim Orr open the harbor."
    assert caption["background"]["text"] == "It was dug in 1901."
    credit = caption["credit"]
    assert (credit["label"], credit["person"]["text"], credit["agency"]) == ("photo credit:", "LENA ORSO", "Reuters")
    (listed,) = caption["positions"]
    assert listed["cue"]["text"] == "From left, "
    assert listed["items"][0]["text"] == "Ada Moreno"
    assert "positions “From left,” “Ada Moreno” | “Tim Orr" in call("inspect", "draft.txt").out


@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_every_item_says_what_stands_at_its_place(here: Path, call: Call, mark: str) -> None:
    text = mark + DRAFT.replace("\n", "\r\n").replace("the mayor", "the\u00a0mayor")
    (here / "draft.txt").write_bytes(text.encode())
    (document,) = json.loads(call("inspect", "draft.txt", "--format", "json").out)["documents"]
    found = spans(document)
    assert len(found) > 6
    assert [item for item in found if text[item["start"] : item["end"]] != item["text"]] == []


def test_text_names_the_kinds_and_places(call: Call) -> None:
    ran = call("inspect", "draft.txt", "--published", "2024-03-06", "--language", "en-GB")
    assert ran.code == 0
    assert ran.out.startswith(
        "draft.txt: text, language en-GB, 2024-03-06\n\nblocks (2)\n     1:1     Harbor opens  zone"
    )
    assert "     3:21    March 5, 2024  kind DATE, value 2024-03-05," in ran.out


def test_text_is_safe_and_what_cannot_be_read_is_told(here: Path, call: Call) -> None:
    (here / "esc.txt").write_text("Harbor \x1b[31mopens\n")
    ran = call("inspect", "gone.txt", "esc.txt")
    assert (ran.code, ran.err) == (2, "gone.txt: no such file or folder\n")
    assert "\x1b" not in ran.out
    assert "Harbor \\x1b[31mopens" in ran.out


def test_output_goes_to_a_file(here: Path, call: Call) -> None:
    assert call("inspect", "draft.txt", "--format", "json", "--output", "facts.json") == (0, "", "")
    assert json.loads((here / "facts.json").read_text())["version"] == 1


def test_a_bug_in_one_fact_leaves_the_others(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_: object) -> None:
        raise KeyError("oops")

    monkeypatch.setattr("newslint.facts.quotes.quotes", fail)
    ran = call("inspect", "draft.txt", "--format", "json")
    assert ran.code == 3
    assert "this is a bug in newslint" in ran.err
    assert json.loads(ran.out)["documents"][0]["dates"]
