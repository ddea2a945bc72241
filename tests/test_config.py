from __future__ import annotations

from contextlib import suppress
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from newslint.config import Config, ConfigurationError, configuration, forget, read_configuration
from newslint.configured import KEYS
from newslint.desk import Desk
from newslint.document import Conventions
from newslint.finding import Severity
from newslint.settings import Settings
from newslint.text import Source

WHOLE = """\
select: [dates, doubled-word]
extend-select: [names]
ignore: [date-invalid]
severity: {doubled-word: error}
fail-on: error
exclude: [README.md]
language: en-GB
locale: uk
week-start: sunday
edition: morning-print
story-type: obituary
published-pattern: posts/YYYY-MM-DD-
front-matter: {dek: [summary]}
registers: [names.yml]
corrections: [names.yml]
encoding: windows-1252
extends: [rules]
overrides:
  - paths: [sport/]
    select: [dates]
    extend-select: [captions]
    ignore: [date-weekday-mismatch]
    severity: {date-invalid: suggestion}
    language: es
"""


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def faults(here: Path, text: str, name: str = "newslint.yml") -> list[str]:
    path = here / name
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ConfigurationError) as caught:
        read_configuration.__wrapped__(str(path))
    prefix = f"{path}:"
    return [str(fault).removeprefix(prefix) for fault in caught.value.faults]


def test_every_key_is_read(here: Path) -> None:
    (here / "names.yml").write_text("")
    (here / "rules").mkdir()
    (here / "newslint.yml").write_text(WHOLE)
    config = configuration(str(here))
    assert config.path == str(here / "newslint.yml")
    assert config.select == ("dates", "doubled-word")
    assert config.extend_select == ("names",)
    assert config.ignore == ("date-invalid",)
    assert config.severity == {"doubled-word": Severity.ERROR}
    assert config.fail_on == "error"
    assert config.exclude == ("README.md",)
    assert config.language == "en-GB"
    assert config.conventions == Conventions("uk", "sunday", "morning-print", "obituary")
    assert config.published_pattern == "posts/YYYY-MM-DD-"
    assert config.front_matter == {"dek": ("summary",)}
    assert config.registers == config.corrections == (str(here / "names.yml"),)
    assert config.encoding == "windows-1252"
    assert config.extends == (str(here / "rules"),)
    assert {key for key in KEYS if key.replace("-", "_") not in Config._fields} == set()


def test_overrides_hold_for_the_paths_they_name(here: Path) -> None:
    (here / "names.yml").write_text("")
    (here / "rules").mkdir()
    (here / "newslint.yml").write_text(WHOLE)
    config = configuration(str(here))
    assert config.at("news/draft.txt") == config
    sport = config.at("sport/draft.txt")
    assert sport.select == ("dates",)
    assert sport.extend_select == ("names", "captions")
    assert sport.ignore == ("date-invalid", "date-weekday-mismatch")
    assert sport.severity == {"doubled-word": Severity.ERROR, "date-invalid": Severity.SUGGESTION}
    assert (sport.language, sport.story_type) == ("es", "obituary")
    assert sport.places[("ignore", "date-weekday-mismatch")] == (22, 14)


def test_later_overrides_win(here: Path) -> None:
    (here / "newslint.yml").write_text(
        "overrides:\n  - {paths: ['*.txt'], language: es}\n  - {paths: [a.txt], language: fr}\n"
    )
    assert [configuration("").at(name).language for name in ("a.txt", "b.txt", "a.md")] == ["fr", "es", "en"]


def test_the_nearest_configuration_holds_alone(here: Path) -> None:
    inner = here / "a" / "b"
    inner.mkdir(parents=True)
    (here / "newslint.yml").write_text("language: es\nlocale: us\n")
    (here / "a" / "pyproject.toml").write_text('[project]\nname = "paper"\n[tool.newslint]\nlanguage = "fr"\n')
    assert configuration(str(here)).language == "es"
    assert (configuration(str(inner)).language, configuration(str(inner)).locale) == ("fr", None)


def test_newslint_yml_goes_before_pyproject(here: Path) -> None:
    (here / "newslint.yml").write_text("language: es\n")
    (here / "pyproject.toml").write_text('[tool.newslint]\nlanguage = "fr"\n')
    assert configuration("").language == "es"


@pytest.mark.parametrize(
    "text",
    ["", "[tool.other]\n", "# newslint\n", "newslint = 1\n", "broken [\n", "tool = 1 # newslint\n", "\xff newslint"],
)
def test_a_pyproject_that_says_nothing_of_newslint_is_passed_over(here: Path, text: str) -> None:
    (here / "pyproject.toml").write_bytes(text.encode("latin-1"))
    assert configuration(str(here)).path is None


@pytest.mark.parametrize("text", ["", "# nothing yet\n", "\n\n"])
def test_an_empty_file_is_the_defaults(here: Path, text: str) -> None:
    (here / "newslint.yml").write_text(text)
    assert configuration("") == Config(path=str(here / "newslint.yml"), folder=str(here))


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("selct: [dates]", "1:1: unknown key 'selct' in the configuration; did you mean 'select'?"),
        ("select: dates", "1:9: select is a list, even of one; write [dates]"),
        ("ignore: [{a: b}]", "1:10: ignore is a list of texts"),
        ("severity: {a-rule: eror}", "1:20: a-rule cannot be 'eror'; did you mean 'error'?"),
        (
            "exclude: ['\\']",
            "1:11: '\\\\' is no pattern; write it as in .gitignore, such as archive/ or *.draft.txt",
        ),
        ("severity: error", "1:11: severity is a mapping (rule: error, warning or suggestion)"),
        ("fail-on: all", "1:10: fail-on cannot be 'all'; use error, never, suggestion, warning"),
        ("language: klingonese", "1:11: 'klingonese' is no language tag; write en, es or en-GB"),
        ("locale: fr", "1:9: locale cannot be 'fr'; use iso, uk, us"),
        ("week-start: fryday", "1:13: week-start cannot be 'fryday'; did you mean 'saturday'?"),
        ("edition: [web]", "1:10: edition is text; a list or mapping stands here"),
        ("story-type: obit", "1:13: story-type cannot be 'obit'; did you mean 'obituary'?"),
        ("encoding: utf-99", "1:11: 'utf-99' is no text encoding; write a name such as windows-1252 or iso-8859-1"),
        ("encoding: hex", "1:11: 'hex' is no text encoding; write a name such as windows-1252 or iso-8859-1"),
        ("published-pattern: MM-DD", "1:20: 'MM-DD' names no whole date; write it like _posts/YYYY-MM-DD-*"),
        ("front-matter: {headlin: [x]}", "1:16: unknown key 'headlin' in front-matter; did you mean 'headline'?"),
        ("registers:\n  - nope.yml", "2:5: there is no such file: nope.yml"),
        ("overrides: {}", "1:12: overrides is a list of - paths: [sport/] with what is different there"),
        ("overrides:\n  - ignore: [x]", "2:5: an override needs paths, a list of patterns such as [sport/]"),
        (
            "overrides:\n  - paths: [a]\n    lang: es",
            "3:5: unknown key 'lang' in an override; did you mean 'language'?",
        ),
        ("overrides: [x]", "1:13: a mapping (key: value) is expected here"),
        ("- select", "1:1: a mapping (key: value) is expected here"),
        ("language: en\nlanguage: es", "2:1: the key 'language' is already on line 1; keep one of them"),
        ("ignore: [a", "2:1: not YAML: while parsing a flow sequence, did not find expected ',' or ']'"),
        ("a: " + "[" * 900 + "]" * 900, "1:1: this is nested too deeply"),
    ],
)
def test_every_fault_has_its_place_and_what_would_be_right(here: Path, text: str, fault: str) -> None:
    assert faults(here, text) == [fault]


def test_a_pack_that_there_is_not_is_told_those_there_are(here: Path) -> None:
    (fault,) = faults(here, "extends: [house/app]")
    assert fault.startswith(
        "1:11: 'house/app' is neither a pack that ships with newslint nor a folder of rules; did you"
    )


def test_all_faults_are_told_at_once(here: Path) -> None:
    assert [fault.split(":")[0] for fault in faults(here, "a: 1\nlocale: fr\nselect: x\n")] == ["1", "2", "3"]


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        (
            '[tool.newslint]\nselct = ["dates"]\n',
            "2:1: unknown key 'selct' in the configuration; did you mean 'select'?",
        ),
        ('[tool.newslint]\n\n  locale = "fr"\n', "3:3: locale cannot be 'fr'; use iso, uk, us"),
        ('[tool.newslint.severity]\nx = "eror"\n', "2:1: x cannot be 'eror'; did you mean 'error'?"),
        ("[tool]\nnewslint = 3\n", "2:1: a mapping (key: value) is expected here"),
        ("[tool.newslint]\nlocale = us\n", "2:10: not TOML: Invalid value"),
    ],
)
def test_pyproject_faults_have_their_place_too(here: Path, text: str, fault: str) -> None:
    assert faults(here, text, "pyproject.toml") == [fault]


def test_a_file_that_cannot_be_read_is_a_fault(here: Path) -> None:
    with pytest.raises(ConfigurationError, match=r"gone\.yml:1:1: cannot be read: no such file"):
        read_configuration(str(here / "gone.yml"))


@given(st.binary(max_size=60) | st.text(max_size=60).map(str.encode))
@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)
def test_any_bytes_are_a_configuration_or_are_refused(here: Path, content: bytes) -> None:
    for name in ("newslint.yml", "pyproject.toml"):
        path = here / name
        path.write_bytes(b"[tool.newslint]\n" * (name[0] == "p") + content)
        with suppress(ConfigurationError):
            assert isinstance(read_configuration.__wrapped__(str(path)), Config)


@pytest.mark.parametrize(
    ("path", "published"),
    [
        ("_posts/2024-03-06-bridge.txt", date(2024, 3, 6)),
        ("_posts/2024-02-31-bridge.txt", None),
        ("bridge.txt", None),
    ],
)
def test_a_file_name_may_say_the_day(here: Path, path: str, published: date | None) -> None:
    (here / "newslint.yml").write_text("published-pattern: _posts/YYYY-MM-DD-\n")
    desk = Desk(Settings())
    assert desk.document(Source(path, "Bridge opens\n"), desk.config(path)).published == published
    given = Desk(Settings(published=date(2020, 1, 1)))
    assert given.document(Source(path, "Bridge opens\n"), desk.config(path)).published == date(2020, 1, 1)


def test_a_configuration_written_later_is_seen_once_the_rest_is_forgotten(tmp_path: Path) -> None:
    assert configuration(str(tmp_path)).path is None
    (tmp_path / "newslint.yml").write_text("ignore: [doubled-word]\n", encoding="utf-8")
    forget()
    assert configuration(str(tmp_path)).ignore == ("doubled-word",)
