"""No draft and no name of one gives an order in the format of a report: to a terminal, a build server, a page."""

from __future__ import annotations

import json
import re
from html.parser import HTMLParser
from pathlib import Path
from xml.etree import ElementTree

import pytest

from newslint.reports import FORMATS
from tests.cli.conftest import Call

NAME = "<img src=x onerror=a>%0A::error::b]]>&c;`|[d](javascript:e)\x1b[2J\n::set-output name=f::g,h:i.txt"
ORDERS = "<script>alert(1)</script>%0A::error::x`|[y](javascript:z)]]>&w;\x1b[31m\u202e\x9b2J"
DRAFT = (
    f"Ferry {ORDERS} returns\n\n[newslint: ignore {ORDERS} -- {ORDERS}]\nThe the {ORDERS} ferry left, the port said.\n"
)
CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f]")
SEEN = re.compile("[\u202a-\u202e\u2066-\u2069]")
PRINTED = ("text", "lines", "github")


class Page(HTMLParser):
    """The elements and attributes that a browser would make of a page."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: set[tuple[str, str | None]] = set()
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes.update(attrs)


@pytest.fixture
def report(here: Path, call: Call, request: pytest.FixtureRequest) -> str:
    (here / NAME.replace("/", "")).write_text(DRAFT, encoding="utf-8")
    ran = call("check", ".", "--format", request.param)
    assert ran.err == ""
    assert ran.code == 1
    return ran.out


@pytest.mark.parametrize("report", FORMATS, indirect=True)
def test_no_report_has_control_characters(report: str) -> None:
    assert not CONTROLS.search(report)


@pytest.mark.parametrize("report", PRINTED, indirect=True)
def test_no_report_that_is_printed_turns_a_line_round(report: str) -> None:
    assert not SEEN.search(report)
    assert "\u202e" not in report


@pytest.mark.parametrize("report", ["github"], indirect=True)
def test_no_line_is_a_command_that_newslint_did_not_give(report: str) -> None:
    lines = report.splitlines()
    assert len(lines) >= 2
    for line in lines:
        assert re.match(
            r"::(?:error|warning|notice) title=[^,:]+,file=[^,:]+,line=\d+,|\d+ draft|skipped|[^:]", line
        ), line
        assert not line.startswith("::set-output")
    assert "%0A::error::b" not in report, "a percent sign is written as one"


@pytest.mark.parametrize("report", ["html"], indirect=True)
def test_no_page_has_an_element_of_the_draft_s(report: str) -> None:
    page = Page(report)
    assert "img" not in page.tags
    assert not any(name.startswith("on") for name, _ in page.attributes)
    assert not any((value or "").strip().lower().startswith("javascript:") for _, value in page.attributes)
    assert "<script>alert" not in report
    assert "&c;" not in report


@pytest.mark.parametrize("report", ["markdown"], indirect=True)
def test_no_summary_has_markup_of_the_draft_s(report: str) -> None:
    pyromark = pytest.importorskip("pyromark")
    page = pyromark.html(report, options=pyromark.Options.ENABLE_TABLES)
    found = Page(page)
    assert not found.tags & {"img", "script"}
    assert not any((value or "").lower().startswith("javascript:") for _, value in found.attributes)


@pytest.mark.parametrize("report", ["checkstyle", "junit"], indirect=True)
def test_xml_is_well_formed(report: str) -> None:
    tags = {element.tag for element in ElementTree.fromstring(report).iter()}
    assert not tags & {"img", "script"}


@pytest.mark.parametrize("report", [form for form in FORMATS if form in ("json", "sarif", "gitlab")], indirect=True)
def test_json_is_whole(report: str) -> None:
    assert json.loads(report)


@pytest.mark.parametrize("report", ["sarif"], indirect=True)
def test_no_message_of_sarif_has_a_link_of_the_draft_s(report: str) -> None:
    """A message of SARIF may hold links (`[words](address)`): what the draft says is no such link."""
    for result in json.loads(report)["runs"][0]["results"]:
        assert not re.search(r"(?<!\\)\[[^\]]*\]\(javascript:", result["message"]["text"])
