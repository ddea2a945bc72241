"""The pages tell the truth: links lead somewhere, commands and settings exist, rule pages are as fresh as the rules."""

from __future__ import annotations

import json
import re
import runpy
from pathlib import Path

import pytest

from newslint.cli.program import run
from newslint.reports import FORMATS

ROOT = Path(__file__).parent.parent
DOCS = ROOT / "docs"
PAGES = [
    ROOT / name for name in ("README.md", "CONTRIBUTING.md", "SECURITY.md", "CHANGELOG.md", "benchmarks/README.md")
]
PAGES += sorted(DOCS.glob("*.md"))


def blocks(page: Path, language: str) -> list[str]:
    return re.findall(rf"^ *```{language}\n(.*?)^ *```$", page.read_text(encoding="utf-8"), re.M | re.S)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_lead_somewhere(page: Path) -> None:
    links = re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", page.read_text(encoding="utf-8"))
    assert [link for link in links if not (page.parent / link).exists()] == []


def test_rule_pages_are_fresh(redraw: bool) -> None:
    writer = runpy.run_path(str(DOCS / "rule_pages.py"))
    if redraw:
        writer["main"]()
    wanted: dict[str, str] = writer["pages"]()
    assert {page.name: page.read_text(encoding="utf-8") for page in (DOCS / "rules").glob("*.md")} == wanted


def test_the_pack_of_the_page_works(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    page = DOCS / "house-packs.md"
    pack = tmp_path / "desk" / "gazette" / "style.yml"
    pack.parent.mkdir(parents=True)
    pack.write_text(blocks(page, "yaml")[1], encoding="utf-8")
    (tmp_path / "newslint.yml").write_text(blocks(page, "yaml")[0] + "# ", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert run(["test", "desk/gazette"]) == 0
    assert blocks(page, "console")[0] == "$ newslint test desk/gazette\n" + capsys.readouterr().out
    assert run(["rules"]) == 0
    assert re.search(r"^ap/percent-sign .* off ", capsys.readouterr().out, re.M)


def test_the_first_draft_of_the_site_is_checked_as_shown(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    page = DOCS / "index.md"
    (tmp_path / "pool.txt").write_text(blocks(page, "text")[0], encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    command, shown = blocks(page, "console")[0].split("\n", 1)
    assert run(command.split()[2:]) == 1
    assert capsys.readouterr().out == shown


def test_the_site_leads_to_every_page() -> None:
    navigation = (ROOT / "mkdocs.yml").read_text(encoding="utf-8").partition("\nnav:")[2]
    assert sorted(re.findall(r"([\w/-]+\.md)$", navigation, re.M)) == sorted(
        ["rules/index.md", *(page.name for page in DOCS.glob("*.md"))]
    )
    listed = runpy.run_path(str(DOCS / "navigation.py"))["sections"]()
    pages = {page for rows in listed.values() for row in rows for page in row.values()}
    assert pages == {f"rules/{page.name}" for page in (DOCS / "rules").glob("*.md")} - {"rules/index.md"}


@pytest.mark.parametrize(
    ("heading", "wanted"),
    [
        ("Only what is new: `--baseline`", "only-what-is-new---baseline"),
        ("The publication date", "the-publication-date"),
        ("`[sic]`", "sic"),
    ],
)
def test_anchors_are_those_of_code_hosts(heading: str, wanted: str) -> None:
    assert runpy.run_path(str(DOCS / "navigation.py"))["anchor"](heading, "-") == wanted


def test_every_key_of_a_pack_is_described() -> None:
    from newslint.rulebook.packs import PACK_KEYS, TERM_KEYS

    page = (DOCS / "house-packs.md").read_text(encoding="utf-8")
    rows = [row.split("|")[1] for row in page.splitlines() if row.startswith("| `")]
    assert {key for row in rows for key in re.findall(r"`([a-z-]+)`", row)} == {*PACK_KEYS, *TERM_KEYS, "note"}


def test_the_configuration_shown_is_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "newslint.yml").write_text(blocks(DOCS / "configuration.md", "yaml")[0], encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert run(["rules"]) == 0
    assert re.search(r"caption-credit-format .* off ", capsys.readouterr().out)


def test_every_key_of_the_configuration_is_described() -> None:
    from newslint.configured import KEYS

    page = (DOCS / "configuration.md").read_text(encoding="utf-8")
    rows = [row.split("|")[1] for row in page.splitlines() if row.startswith("| `")]
    described = {key for row in rows for key in re.findall(r"`([a-z-]+)`", row)}
    assert described == set(KEYS)


def test_commands_and_options_on_the_pages_exist(capsys: pytest.CaptureFixture[str]) -> None:
    from newslint.cli.program import COMMANDS

    text = "\n".join(page.read_text(encoding="utf-8") for page in PAGES)
    assert set(re.findall(r"`newslint ([a-z-]+)", text)) <= set(COMMANDS)
    assert run(["check", "--help"]) == 0
    offered = set(re.findall(r"--[a-z-]+", capsys.readouterr().out))
    for written in re.findall(r"newslint check ([^`\n]*)", text):
        assert set(re.findall(r"--[a-z-]+", written)) <= offered


def test_every_option_of_check_is_described() -> None:
    from newslint.cli.flags import CHECK

    page = (DOCS / "checking.md").read_text(encoding="utf-8")
    rows = [row.split("|")[1] for row in page.splitlines() if row.startswith("| `-")]
    described = [option for row in rows for option in re.findall(r"`([a-z-]+)`", row)]
    assert sorted(described) == sorted(spelling for flag in CHECK for spelling in flag.spellings)


def test_every_key_of_the_list_of_rules_is_described(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["rules", "--format", "json"]) == 0
    listed = json.loads(capsys.readouterr().out)["rules"]
    section = (DOCS / "json.md").read_text(encoding="utf-8").split("## `newslint rules --format json`")[1]
    rows = [row.split("|")[1] for row in section.splitlines() if row.startswith("| `")]
    described = {key for row in rows for key in re.findall(r"`([a-z-]+)`", row)}
    assert described == {key for rule in listed for key in rule}


def test_every_command_has_a_place_on_the_pages() -> None:
    from newslint.cli.program import COMMANDS

    text = "\n".join(page.read_text(encoding="utf-8") for page in PAGES if page.name != "CHANGELOG.md")
    assert set(COMMANDS) - set(re.findall(r"newslint ([a-z-]+)", text)) == set()


def test_rules_named_on_the_pages_exist() -> None:
    rules = {path.stem for path in (ROOT / "rules").rglob("*.yml")}
    for page in PAGES:
        named = re.findall(r"newslint: (?:ignore|off|on) ([a-z-]+)", page.read_text(encoding="utf-8"))
        assert set(named) - rules - {"ap"} == set(), page.name


SHOWN = ("docs/sample/storms.txt", "--select", "place-alias-mixed")
"""What the page on reports shows in each format."""


def test_every_format_has_a_section() -> None:
    page = (DOCS / "reports.md").read_text(encoding="utf-8")
    assert re.findall(r"^## `(\w+)`$", page, re.M) == list(FORMATS)


@pytest.mark.parametrize("name", [name for name in FORMATS if name not in ("json", "html")])
def test_every_report_is_shown_as_it_is(
    name: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], redraw: bool
) -> None:
    monkeypatch.chdir(ROOT)
    assert run(["check", *SHOWN, "--format", name]) == 1
    printed = capsys.readouterr().out
    if printed.startswith(("{", "[")):
        printed = json.dumps(json.loads(printed), indent=2, ensure_ascii=False) + "\n"
    page = DOCS / "reports.md"
    text = page.read_text(encoding="utf-8")
    found = re.search(rf"^## `{name}`\n.*?^```+\w+\n(.*?)^```+$", text, re.M | re.S)
    assert found is not None
    if redraw:
        page.write_text(text[: found.start(1)] + printed + text[found.end(1) :], encoding="utf-8")
    assert printed == found[1] or redraw
    assert f"newslint check {' '.join(SHOWN)}" in text
