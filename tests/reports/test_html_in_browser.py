"""The page for an editor in a real browser: keys, filters, both ends lit, paper, no script; skipped without one."""

from __future__ import annotations

import json
from base64 import b64decode
from collections.abc import Iterator
from pathlib import Path

import pytest

from newslint.cli.program import run
from tests.reports.browser import PROGRAM, Page, browsing

pytestmark = pytest.mark.skipif(PROGRAM is None, reason="no Chromium is installed to look at the page with")

STORMS = Path(__file__).parents[2] / "docs" / "sample" / "storms.txt"
HOSTILE = """# Mayor opens the the bridge <script>window.owned = 1</script>

<script>window.owned = 1</script><style>* { display: none }</style>

A page said </textarea></style></script><img src=x onerror="window.owned=1"> of of it &amp; &lt;b&gt; &#x202e;.

\x1b[31mred \u202eright\u202c <svg onload=window.owned=1> <!-- open
"""


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("page")
    (folder / "hostile.md").write_text(HOSTILE, encoding="utf-8")
    (folder / "clean.txt").write_text("Pool opens\n\nThe pool opened.\n", encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def storms(files: Path) -> Path:
    run(["check", str(STORMS), "--format", "html", "--output", str(files / "storms.html")])
    return files / "storms.html"


@pytest.fixture(scope="module")
def hostile(files: Path) -> Path:
    drafts = [str(files / name) for name in ("hostile.md", "clean.txt")]
    run(["check", *drafts, str(STORMS), "--format", "html", "--output", str(files / "hostile.html")])
    return files / "hostile.html"


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Page]:
    with browsing(tmp_path_factory.mktemp("profile")) as page:
        yield page


@pytest.fixture
def page(browser: Page) -> Page:
    browser("Emulation.setDeviceMetricsOverride", width=1280, height=900, deviceScaleFactor=1, mobile=False)
    browser("Emulation.setScriptExecutionDisabled", value=False)
    return browser


def all_of(page: Page, selector: str, read: str = "element.id") -> list[str]:
    script = f"JSON.stringify([...document.querySelectorAll({selector!r})].map(element => {read}))"
    found: list[str] = json.loads(page.said(script))
    return found


def test_nothing_is_loaded_refused_or_run(page: Page, hostile: Path) -> None:
    page.open(hostile)
    assert page.complaints() == []
    assert page.said("window.owned") is None
    copy = all_of(page, ".copy", "element.textContent")
    for line in HOSTILE.splitlines()[:5]:
        assert line in copy
    assert r"\x1b[31mred \u202eright\u202c <svg onload=window.owned=1> <!-- open" in copy
    assert page.said("document.querySelectorAll('main script, main style, main img, main svg').length") == 0


def test_a_script_or_style_of_a_stranger_would_be_refused(page: Page, storms: Path, files: Path) -> None:
    text = storms.read_text(encoding="utf-8")
    bad = files / "bad.html"
    bad.write_text(text.replace("<main>", "<main><script>window.owned = 1</script><img src=x.png>"), encoding="utf-8")
    page.open(bad)
    assert page.said("window.owned") is None
    assert any("Content Security Policy" in said for said in page.complaints())


def test_keys_move_from_finding_to_finding_and_from_end_to_end(page: Page, storms: Path) -> None:
    page.open(storms)
    notes = all_of(page, ".note")
    for key, at in (("j", 0), ("j", 1), ("j", 2), ("k", 1), ("k", 0), ("k", -1), ("j", 0)):
        page.press(key)
        assert page.said("document.activeElement.id") == notes[at]
        number = notes[at].rpartition("n")[2]
        lit = all_of(page, "mark.lit, .ref.lit, .note.lit", "element.dataset.f")
        assert lit
        assert all(number in numbers.split() for numbers in lit)
        assert page.said("document.querySelector('output').textContent") == f"{at % len(notes) + 1} of {len(notes)}"
    ends = page.said("document.querySelectorAll('.ref[data-f=\"1\"]').length")
    assert ends == 2
    seen = []
    for _ in range(3):
        page.press("o")
        seen.append(page.said("[...document.querySelectorAll('.ref[data-f=\"1\"]')].indexOf(document.activeElement)"))
    assert seen == [0, 1, 0]
    page.press("Escape")
    assert all_of(page, ".lit") == []


def test_keys_can_be_switched_off(page: Page, storms: Path) -> None:
    page.open(storms)
    page.said("document.querySelector('.move input').click()")
    page.press("j")
    assert page.said("document.activeElement.classList.contains('note')") is False


def test_both_ends_light_up_under_the_pointer_and_the_keyboard(page: Page, storms: Path) -> None:
    page.open(storms)
    x, y = page.said(
        "(() => { const e = document.querySelector('mark[data-f=\"9\"]'); e.scrollIntoView({block: 'center'});"
        " const r = e.getBoundingClientRect(); return [r.x + r.width / 2, r.y + r.height / 2]; })()"
    )
    page("Input.dispatchMouseEvent", type="mouseMoved", x=x, y=y)
    lit = all_of(page, ".lit", "element.dataset.f")
    assert len(lit) >= 5
    assert set(lit) == {"9"}
    page("Input.dispatchMouseEvent", type="mouseMoved", x=2, y=2)
    assert all_of(page, ".lit") == []
    page.said("document.querySelector('.ref[data-f=\"9\"]').focus()")
    assert set(all_of(page, ".lit", "element.dataset.f")) == {"9"}
    page.press("Enter")
    assert page.said("location.hash").endswith("-n9")


def test_severities_and_families_are_filtered(page: Page, storms: Path) -> None:
    page.open(storms)
    everything = len(all_of(page, ".note"))
    page.said("document.querySelector('input[value=suggestion]').click()")
    assert set(all_of(page, ".note:not([hidden])", "element.dataset.severity")) == {"warning"}
    page.said("document.querySelector('input[value=captions]').click()")
    left = all_of(page, ".note:not([hidden])", "element.dataset.family")
    assert 0 < len(left) < everything
    assert "captions" not in left
    assert page.said("document.querySelector('output').textContent") == f"{len(left)} of {everything} shown"
    hidden = all_of(page, "mark.off", "element.dataset.f")
    assert hidden
    page.press("j")
    assert page.said("document.activeElement.dataset.severity") == "warning"


def test_everything_is_reached_by_tab_and_names_what_it_is(page: Page, hostile: Path) -> None:
    page.open(hostile)
    nodes = page("Accessibility.getFullAXTree")["nodes"]
    roles = {node["role"]["value"] for node in nodes if "role" in node and not node["ignored"]}
    assert {"main", "navigation", "banner", "contentinfo", "article", "note", "heading", "link", "button"} <= roles
    for node in nodes:
        if not node["ignored"] and node["role"]["value"] in ("link", "button", "checkbox", "note", "article"):
            assert node["name"]["value"].strip()
    stops = page.said(
        "[...document.querySelectorAll('a, button, input, summary')]"
        ".filter(element => element.tabIndex >= 0 && element.checkVisibility()).length"
    )
    focused = set()
    for _ in range(stops):
        page.press("Tab")
        focused.add(page.said("[...document.querySelectorAll('*')].indexOf(document.activeElement)"))
        assert page.said("getComputedStyle(document.activeElement).outlineStyle") == "solid"
    assert len(focused) > stops * 0.9


@pytest.mark.parametrize("width", [1280, 700, 360])
def test_nothing_sticks_out_and_notes_stand_beside_or_below_their_lines(page: Page, storms: Path, width: int) -> None:
    page("Emulation.setDeviceMetricsOverride", width=width, height=900, deviceScaleFactor=1, mobile=False)
    page.open(storms)
    assert page.said("document.documentElement.scrollWidth") <= width
    beside = page.said(
        "(() => { const n = document.querySelector('.note').getBoundingClientRect();"
        " const l = document.querySelector('.note').parentNode.querySelector('.copy').getBoundingClientRect();"
        " return n.left >= l.right ? 'beside' : n.top >= l.bottom ? 'below' : 'over'; })()"
    )
    assert beside == ("beside" if width > 992 else "below")


def test_it_is_read_without_its_script(page: Page, storms: Path) -> None:
    page("Emulation.setScriptExecutionDisabled", value=True)
    page.open(storms, "#")
    nodes = page("Accessibility.getFullAXTree")["nodes"]
    roles = [node["role"]["value"] for node in nodes if not node["ignored"]]
    assert roles.count("note") == 10
    assert "button" not in roles
    page("Emulation.setScriptExecutionDisabled", value=False)


def test_it_is_printed_and_dark_where_that_is_wanted(page: Page, storms: Path) -> None:
    page.open(storms)
    pdf = b64decode(page("Page.printToPDF", printBackground=False)["data"])
    assert pdf.startswith(b"%PDF")
    grounds = []
    for scheme in ("light", "dark"):
        page("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": scheme}])
        grounds.append(page.said("getComputedStyle(document.body).backgroundColor"))
    page("Emulation.setEmulatedMedia", media="print")
    grounds.append(page.said("getComputedStyle(document.body).backgroundColor"))
    assert page.said("getComputedStyle(document.querySelector('.tools')).display") == "none"
    page("Emulation.setEmulatedMedia", media="", features=[])
    assert grounds == ["rgb(253, 252, 249)", "rgb(23, 24, 27)", "rgb(255, 255, 255)"]
