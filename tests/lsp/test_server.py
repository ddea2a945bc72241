"""The server as an editor meets it: started as a process, spoken to over standard input and output."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest

from newslint.cli.program import run
from tests.lsp.conftest import ABLE, Editor, Start

SAMPLES = Path(__file__).parent.parent.parent / "docs" / "sample"
SLIP = "🦞 The sailors sat on Monday, March 5, 2024, in the the hall.\r\n"
LISTED = "Dana Orvel, 41, joined the council. Orvel, 43, spoke first.\n"


def place(line: int, start: int, end: int) -> dict[str, Any]:
    return {"start": {"line": line, "character": start}, "end": {"line": line, "character": end}}


def applied(text: str, edit: dict[str, Any], encoding: str = "utf-16-le") -> str:
    """The text after the edits of an action, made as an editor makes them."""
    width = {"utf-16-le": 2, "utf-8": 1, "utf-32-le": 4}[encoding]
    lines = [*text.splitlines(keepends=True), ""]

    def offset(position: dict[str, int]) -> int:
        before = sum(map(len, lines[: position["line"]]))
        cut = lines[position["line"]].encode(encoding)[: position["character"] * width]
        return before + len(cut.decode(encoding))

    changes = edit["documentChanges"][0]["edits"] if "documentChanges" in edit else next(iter(edit["changes"].values()))
    for change in sorted(changes, key=lambda change: offset(change["range"]["start"]), reverse=True):
        start, end = offset(change["range"]["start"]), offset(change["range"]["end"])
        text = text[:start] + change["newText"] + text[end:]
    return text


@pytest.mark.parametrize(
    ("encoding", "columns"),
    [("utf-16", [(22, 28), (48, 55)]), ("utf-8", [(24, 30), (50, 57)]), ("utf-32", [(21, 27), (47, 54)])],
)
def test_findings_stand_where_the_editor_counts_them(
    start: Start, encoding: str, columns: list[tuple[int, int]]
) -> None:
    editor = start({**ABLE, "general": {"positionEncodings": [encoding]}})
    found = editor.open("draft.txt", SLIP)
    assert [one["range"] for one in found] == [place(0, *pair) for pair in columns]
    assert [(one["code"], one["severity"], one["source"]) for one in found] == [
        ("date-weekday-mismatch", 1, "newslint"),
        ("doubled-word", 2, "newslint"),
    ]


@pytest.mark.parametrize("name", ["storms.txt", "library.txt", "ferry.md"])
def test_findings_are_those_of_check(editor: Editor, name: str, capsys: pytest.CaptureFixture[str]) -> None:
    text = (SAMPLES / name).read_text(encoding="utf-8")
    (editor.folder / name).write_text(text, encoding="utf-8")
    run(["check", str(editor.folder / name), "--format", "json"])
    (document,) = json.loads(capsys.readouterr().out)["documents"]
    found = [(one["code"], one["message"], one["range"]["start"]["line"] + 1) for one in editor.open(name, text)]
    assert found == [(one["rule"], one["message"], one["start"]["line"]) for one in document["findings"]]


def test_a_mark_that_an_editor_sends_is_a_character_of_its_line(editor: Editor) -> None:
    assert editor.open("draft.txt", f"\ufeff{SLIP}")[0]["range"] == place(0, 23, 29)


def test_the_other_place_and_a_link_to_the_rule(editor: Editor) -> None:
    found = editor.open("draft.txt", LISTED)
    (age,) = [one for one in found if one["relatedInformation"]]
    (other,) = age["relatedInformation"]
    assert other["location"]["uri"] == editor.uri("draft.txt")
    assert other["location"]["range"] != age["range"]
    assert other["message"]
    assert age["codeDescription"]["href"].endswith(f"/{age['code']}.yml")


def test_an_editor_that_can_do_nothing_is_sent_nothing_more(start: Start) -> None:
    editor = start({})
    for one in editor.open("draft.txt", LISTED):
        assert {"relatedInformation", "codeDescription"} & one.keys() == set()
    actions = [action for action in editor.actions("draft.txt", place(0, 0, 60)) if "edit" in action]
    assert actions
    assert all("changes" in action["edit"] for action in actions)


def test_what_is_typed_is_checked(editor: Editor) -> None:
    assert len(editor.open("draft.txt", SLIP)) == 2
    editor.type("draft.txt", {"range": place(0, 22, 28), "text": "Tuesday"})
    assert [one["code"] for one in editor.now("draft.txt")] == ["doubled-word"]
    editor.type("draft.txt", {"range": place(0, 52, 56), "text": ""}, {"range": place(0, 0, 2), "text": "🦀"})
    assert editor.now("draft.txt") == []
    editor.type("draft.txt", {"text": "He said that that was the the end."})
    assert [one["code"] for one in editor.now("draft.txt")] == ["doubled-word"]


def test_only_the_last_of_many_keystrokes_is_told_of(editor: Editor) -> None:
    editor.open("draft.txt", "")
    for at, char in enumerate("At the the hall."):
        editor.type("draft.txt", {"range": place(0, at, at), "text": char})
    assert len(editor.now("draft.txt")) == 1
    told = [one for one in editor.kept if one.get("method") == "textDocument/publishDiagnostics"]
    assert len(told) < 8


def test_a_closed_draft_has_no_findings(editor: Editor) -> None:
    editor.open("draft.txt", SLIP)
    editor.tell("textDocument/didClose", textDocument={"uri": editor.uri("draft.txt")})
    assert editor.told(editor.uri("draft.txt")) == []


def test_safe_fixes_choices_and_accepting_are_offered(editor: Editor) -> None:
    text = f"The mayor spoke.\r\n\r\n{SLIP}"
    day, word = editor.open("draft.md", text, language="markdown")
    choices = editor.actions("draft.md", day["range"], "quickfix")
    assert [(one["title"], one["isPreferred"]) for one in choices] == [
        ("Change “Monday” to “Tuesday”", False),
        ("Change “5” to “4”", False),
        ("Ignore date-weekday-mismatch here, with a reason", False),
    ]
    assert choices[0]["diagnostics"][0]["code"] == "date-weekday-mismatch"
    assert choices[0]["edit"]["documentChanges"][0]["textDocument"] == {"uri": editor.uri("draft.md"), "version": 1}
    assert applied(text, choices[0]["edit"]) == text.replace("Monday", "Tuesday")
    comment = "<!-- newslint: ignore date-weekday-mismatch -- stands as written -->\r\n"
    assert applied(text, choices[2]["edit"]) == text.replace("🦞", f"{comment}🦞")
    fix = editor.actions("draft.md", word["range"], "quickfix")[0]
    assert (fix["title"], fix["isPreferred"]) == ("Delete “the”", True)


def test_fixing_all_applies_safe_fixes_only(editor: Editor) -> None:
    text = f"She went to to town.\n\n{SLIP}"
    editor.open("draft.md", text)
    (action,) = editor.actions("draft.md", place(0, 0, 0), "source.fixAll")
    assert action["kind"] == "source.fixAll.newslint"
    assert applied(text, action["edit"]) == text.replace("to to", "to").replace("the the", "the")
    assert editor.actions("draft.md", place(0, 0, 0), "refactor") == []


def test_a_reason_is_selected_where_an_editor_can(start: Start) -> None:
    editor = start({"workspace": {"workspaceEdit": {"documentChanges": True, "snippetEditSupport": True}}})
    found = editor.open("draft.txt", SLIP)
    accepting = editor.actions("draft.txt", found[1]["range"], "quickfix")[-1]
    (edit,) = accepting["edit"]["documentChanges"][0]["edits"]
    words = "[newslint: ignore doubled-word -- ${1:stands as written}]\r\n"
    assert edit["snippet"] == {"kind": "snippet", "value": words}


def test_hovering_says_what_explain_says(editor: Editor, capsys: pytest.CaptureFixture[str]) -> None:
    editor.open("draft.txt", SLIP)
    said = editor.ask(
        "textDocument/hover", textDocument={"uri": editor.uri("draft.txt")}, position={"line": 0, "character": 50}
    )
    assert run(["explain", "doubled-word"]) == 0
    explained = capsys.readouterr().out
    words = said["contents"]["value"]
    assert said["contents"]["kind"] == "markdown"
    assert [line for line in explained.splitlines() if line.strip() and line.strip() not in words] == []
    nowhere = {"line": 0, "character": 8}
    assert editor.ask("textDocument/hover", textDocument={"uri": editor.uri("draft.txt")}, position=nowhere) is None


def test_symbols_are_the_zones(editor: Editor) -> None:
    editor.open("draft.md", "# Bridge closed\n\nIt shut on Friday.\n\n## What next\n")
    found = editor.ask("textDocument/documentSymbol", textDocument={"uri": editor.uri("draft.md")})
    assert [(one["name"], one["detail"]) for one in found] == [
        ("Bridge closed", "headline"),
        ("It shut on Friday.", "body"),
        ("What next", "subhead"),
    ]
    assert found[0]["selectionRange"] == place(0, 2, 15)


def test_a_configuration_is_read_again_when_it_changes(editor: Editor, tmp_path: Path) -> None:
    assert len(editor.open("draft.txt", SLIP)) == 2
    (tmp_path / "newslint.yml").write_text("ignore: [doubled-word]\n", encoding="utf-8")
    changed = {"uri": editor.uri("newslint.yml"), "type": 1}
    editor.tell("workspace/didChangeWatchedFiles", changes=[changed])
    assert [one["code"] for one in editor.now("draft.txt")] == ["date-weekday-mismatch"]
    (tmp_path / "newslint.yml").write_text("ignore: [doubled-wrd]\n", encoding="utf-8")
    editor.type("draft.txt", {"range": place(0, 2, 2), "text": ""})
    (trouble,) = editor.now("draft.txt")
    assert "newslint.yml:1:10: " in trouble["message"]
    assert "doubled-word" in trouble["message"]
    (tmp_path / "newslint.yml").unlink()
    editor.type("draft.txt", {"range": place(0, 2, 2), "text": ""})
    assert len(editor.now("draft.txt")) == 2


def test_a_register_is_read_again_when_it_changes(editor: Editor, tmp_path: Path) -> None:
    (tmp_path / "newslint.yml").write_text("registers: [names.yml]\n", encoding="utf-8")
    names = tmp_path / "names.yml"
    names.write_text("- name: Dana Orvel\n  type: person\n", encoding="utf-8")
    assert editor.open("draft.txt", "Dana Orvelle spoke on Friday.\n") == []
    names.write_text("- name: Dana Orvel\n  type: person\n  wrong: [Dana Orvelle]\n", encoding="utf-8")
    editor.type("draft.txt", {"range": place(1, 0, 0), "text": "\n"})
    assert [one["code"] for one in editor.now("draft.txt")] == ["name-register-mismatch"]


def test_settings_of_the_editor(start: Start) -> None:
    editor = start(published="2024-03-06", select=["date-weekday-mismatch"], colour="red")
    found = editor.open("draft.txt", "At the the hall on Monday, March 5, they met.\n")
    assert [one["code"] for one in found] == ["date-weekday-mismatch"]
    words = [one["params"]["message"] for one in editor.kept if one.get("method") == "window/showMessage"]
    assert len(words) == 1
    assert "colour" in words[0]


def test_a_draft_that_is_no_file_yet(editor: Editor) -> None:
    found = editor.open("new", f"*{SLIP.strip()}*\n", uri="untitled:Untitled-1", language="markdown")
    assert len(found) == 2


def test_front_matter_that_is_broken_is_told_at_the_top(editor: Editor) -> None:
    (trouble,) = editor.open("draft.md", "---\ntitle: [\n---\nAt the the hall.\n")
    assert trouble["severity"] == 1
    assert "draft.md:" in trouble["message"]


@pytest.mark.parametrize(
    "body", [b'{"jsonrpc', b"[]", b"null", b'{"jsonrpc": "2.0", "method": "textDocument/didOpen", "params": {}}']
)
def test_nothing_an_editor_sends_ends_the_server(editor: Editor, body: bytes) -> None:
    editor.write(body)
    editor.tell(
        "textDocument/didChange",
        textDocument={"uri": "file:///nowhere", "version": 3},
        contentChanges=[{"text": "the the"}],
    )
    assert len(editor.open("draft.txt", SLIP)) == 2


@pytest.mark.parametrize(
    "text", ["\0 the the", "\ud83e the the", "---\n" * 50, "<" * 5000, "[" * 5000, "\u202e\u2028 the the", ""]
)
def test_no_draft_ends_the_server(editor: Editor, text: str) -> None:
    for name in ("draft.txt", "draft.md", "draft.html", "draft.docx"):
        editor.open(name, text)
        editor.actions(name, place(0, 0, 9))
    assert len(editor.open("last.txt", SLIP)) == 2


def test_goodbye(start: Start) -> None:
    assert start().end() == 0
    rude = start()
    assert rude.process.stdin is not None
    rude.process.stdin.close()
    assert rude.process.wait(30) == 1


def test_without_its_library_one_line_says_what_to_install(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    import sys

    for name in [name for name in sys.modules if name.partition(".")[0] in ("pygls", "lsprotocol")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.delitem(sys.modules, "newslint.lsp.server", raising=False)
    monkeypatch.setitem(sys.modules, "lsprotocol", None)
    monkeypatch.setitem(sys.modules, "pygls", None)
    assert run(["lsp"]) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err == (
        "newslint lsp needs the extra newslint[lsp]; install it with: python -m pip install 'newslint[lsp]'\n"
    )


def test_messages_are_json_even_of_odd_paths(editor: Editor, tmp_path: Path) -> None:
    folder = tmp_path / "front page 🦞"
    os.mkdir(folder)
    found = editor.open("front page 🦞/draft.txt", SLIP)
    assert json.dumps(found)
    assert len(found) == 2
