"""The house rules of the code: which way its arrows point, how big its pieces are, what the check path may import.

What a reviewer would otherwise have to look for in every change is looked for here.
"""

from __future__ import annotations

import ast
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from statistics import median

import pytest

from newslint.checks import CHECKS, load
from newslint.cli.program import run
from newslint.readers import read
from newslint.rulebook.settings import field_names
from newslint.text import Source

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "newslint"
MODULES = sorted(PACKAGE.rglob("*.py"))
CODE = [*MODULES, *sorted((ROOT / "tests").rglob("*.py")), *sorted((ROOT / "benchmarks").rglob("*.py"))]
README = (ROOT / "README.md").read_text(encoding="utf-8")

LAYERS = ("text", "document", "facts", "checks", "engine", "cli")
"""Arrows point from later to earlier layers only."""

DENIED = {
    *("asyncio", "click", "concurrent.futures", "contextlib", "difflib", "importlib.metadata", "logging", "pathspec"),
    *("typing", "yaml"),
    *("newslint.baseline", "newslint.changes", "newslint.cli.gating", "newslint.gate"),
}
"""What `newslint check DRAFT` does not import once the rules are compiled."""

OPTIONAL = ("pygls", "lsprotocol")
"""What only an extra brings, so that it may be missing."""

TOP_LEVEL = {
    *(".ci", ".git", ".github", ".gitignore", ".pre-commit-config.yaml", ".pre-commit-hooks.yaml"),
    *(
        "README.md",
        "CHANGELOG.md",
        "CONTRIBUTING.md",
        "SECURITY.md",
        "LICENSE",
        "pyproject.toml",
        "mkdocs.yml",
        "action.yml",
        "requirements-dev.lock",
    ),
    *("newslint", "rules", "tests", "benchmarks", "docs"),
}


def named(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def parsed(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def imports(path: Path) -> Iterator[str]:
    """The full names a module imports, inside functions too."""
    for node in ast.walk(parsed(path)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def functions(path: Path) -> Iterator[ast.FunctionDef]:
    return (node for node in ast.walk(parsed(path)) if isinstance(node, ast.FunctionDef))


def within(*folders: str) -> list[Path]:
    return [path for path in MODULES if path.relative_to(PACKAGE).parts[0].removesuffix(".py") in folders]


def only(paths: list[Path]) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("path", paths, ids=named)


@pytest.mark.parametrize(
    ("folder", "allowed"),
    [
        ("text", {"text"}),
        ("document", {"document", "text"}),
        ("finding", {"finding", "text"}),
        ("report", {"report", "document", "finding", "text"}),
        ("facts", {"facts", "document", "lexicons", "text"}),
        ("checks", {"checks", "facts", "document", "finding", "lexicons", "text"}),
        ("readers", {"readers", "document", "lexicons", "text"}),
        ("reports", {"reports", "report", "document", "finding", "drawing", "wording", "rulebook", "text"}),
    ],
)
def test_arrows_point_one_way(folder: str, allowed: set[str]) -> None:
    for path in within(folder):
        ours = {name.split(".")[1] for name in imports(path) if name.startswith("newslint.")}
        assert ours - {"__version__", "record"} <= allowed, named(path)


@only(within("facts", "checks", "document", "text", "engine", "desk", "mending", "ruling", "settings"))
def test_no_draft_has_what_imports_much(path: Path) -> None:
    """Which facts are looked for is up to the draft, so that one run does not show what another imports."""
    body = [node for node in parsed(path).body if isinstance(node, ast.Import | ast.ImportFrom)]
    names = {alias.name if isinstance(node, ast.Import) else node.module for node in body for alias in node.names}
    assert not names & DENIED


@only(within("settings", "ruling", "mending", "reports"))
def test_what_a_desk_works_with_does_not_know_it(path: Path) -> None:
    assert "newslint.desk" not in set(imports(path))


@only(within("facts", "checks", "document", "text"))
def test_facts_and_checks_know_no_files_and_no_clock(path: Path) -> None:
    called = [node.func for node in ast.walk(parsed(path)) if isinstance(node, ast.Call)]
    names = {
        call.attr if isinstance(call, ast.Attribute) else call.id
        for call in called
        if isinstance(call, ast.Attribute | ast.Name)
    }
    assert not names & {"Path", "open", "now", "today", "utcnow"}
    assert not {name.split(".")[0] for name in imports(path)} & {"pathlib", "os", "io", "time", "locale", "random"}


def test_patterns_of_listed_words_are_made_with_either() -> None:
    """A set has another order in every run, and of two words that begin alike the longer must come first."""
    joined = [named(path) for path in within("facts") if re.search(r"""["']\|["']\.join""", path.read_text("utf-8"))]
    assert joined == ["newslint/facts/dates/grammar.py", "newslint/facts/words.py"]


@only(within("checks"))
def test_checks_have_no_regex(path: Path) -> None:
    assert not {name.split(".")[0] for name in imports(path)} & {"re", "regex"}


def test_nothing_reads_the_clock() -> None:
    clock = re.compile(r"\b(?:datetime|date)\.(?:now|today|utcnow)\(|\btime\.(?:time|localtime)\(")
    assert [named(path) for path in MODULES if clock.search(path.read_text(encoding="utf-8"))] == []


@pytest.mark.parametrize("name", CHECKS)
def test_every_check_is_what_a_check_is(name: str) -> None:
    check = load(name)
    assert issubclass(check.Options, tuple), "options never change"
    check.Options()
    for words in (check.CASES, check.VALUES, check.ELSEWHERE, check.NEEDS):
        assert isinstance(words, tuple)
    empty = read(Source("draft.txt", ""))
    given = {"package": [empty], "earlier": (empty, empty)}
    several = next((given[need] for need in check.NEEDS if need in given), empty)
    assert list(check.check(several, check.Options())) == []


@pytest.mark.parametrize("name", CHECKS)
def test_every_option_of_a_check_says_what_it_is(name: str) -> None:
    """`newslint explain` shows the docstring of the options; `zone` and `voice` are the same for all."""
    options = load(name).Options
    named = {field.replace("_", "-") for field in field_names(options())} - {"zone", "voice"}
    assert {option for option in named if f"`{option}`" not in (options.__doc__ or "")} == set()


def test_every_check_module_is_named_in_the_list() -> None:
    modules = {path.stem.replace("_", "-") for path in within("checks") if path.stem != "__init__"}
    assert set(CHECKS) <= modules
    assert list(CHECKS) == sorted(CHECKS)


@only(CODE)
def test_files_and_functions_stay_small(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 400
    assert [f"{it.name}: {_length(it)}" for it in functions(path) if _length(it) > 50] == []


def test_most_functions_are_a_few_lines() -> None:
    assert median(_length(function) for path in MODULES for function in functions(path)) <= 8


def _length(function: ast.FunctionDef) -> int:
    """The lines of a function, its docstring left out."""
    lines = (function.end_lineno or 0) - function.lineno + 1
    first = function.body[0]
    if ast.get_docstring(function) is None or len(function.body) == 1:
        return lines
    return lines - ((first.end_lineno or 0) - first.lineno + 1)


@only(MODULES)
def test_modules_and_public_names_say_what_is_so(path: Path) -> None:
    module = parsed(path)
    assert ast.get_docstring(module), "no module docstring"
    public = (ast.FunctionDef, ast.ClassDef)
    bare = [
        node.name
        for node in module.body
        if isinstance(node, public) and not node.name.startswith("_") and ast.get_docstring(node) is None
    ]
    assert bare == []


@only(MODULES)
def test_names_are_the_newsroom_s(path: Path) -> None:
    assert not re.search(r"(manager|helper|util|processor)s?$", path.stem)
    classes = [node.name for node in ast.walk(parsed(path)) if isinstance(node, ast.ClassDef)]
    assert [name for name in classes if re.search(r"Manager|Helper|Util|Processor", name)] == []


def test_every_rule_shows_what_it_flags_and_what_it_lets_pass() -> None:
    """Each rule file flags something and lets something pass: a rule is known by what it leaves alone."""
    rules = [path for path in (ROOT / "rules").rglob("*.yml") if not {"lexicons", "house"} & {*path.parts}]
    assert len(rules) >= 15
    for path in rules:
        text = path.read_text(encoding="utf-8")
        assert re.search(r"^  - flag:", text, re.M), named(path)
        assert re.search(r"^  - pass:", text, re.M), named(path)


def test_messages_speak_as_an_editor_does() -> None:
    said = re.compile(r"^ *(?:message|elsewhere): (.*)$", re.M)
    for path in (ROOT / "rules").rglob("*.yml"):
        for words in said.findall(path.read_text(encoding="utf-8")):
            assert not re.search(r"\b(?:should|please|detected|inconsisten)", words, re.I), f"{named(path)}: {words}"


def test_no_test_judges_by_a_clock() -> None:
    """A busy machine fails no test; `benchmarks/length.py` says what grows with its length."""
    clock = re.compile(r"\b(?:perf_counter|process_time|thread_time)\b(?!\|)")
    tests = [path for path in CODE if "tests" in path.parts and path.name != "test_house.py"]
    assert [named(path) for path in tests if clock.search(path.read_text(encoding="utf-8"))] == []


def test_nothing_names_a_machine() -> None:
    machine = re.compile(r"(?<![\w.])/(?:work|root|srv|mnt)/\w|[A-Z]:\\\\?Users")
    texts = [
        path
        for path in (*CODE, *ROOT.glob("*.*"), *ROOT.glob("docs/*"), *ROOT.glob("rules/**/*.yml"))
        if path.is_file() and path.name != ".git"
    ]
    assert [named(path) for path in texts if machine.search(path.read_text(encoding="utf-8"))] == []


def test_top_level_is_what_people_and_tools_expect() -> None:
    listed = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=False)
    if listed.returncode:
        pytest.skip("this is not a git checkout")
    assert {line.split("/")[0] for line in listed.stdout.splitlines()} <= TOP_LEVEL


def fenced(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", README, re.M | re.S)


def test_readme_has_two_commands_and_ci_runs_both() -> None:
    install = [line for line in README.splitlines() if line.startswith("python -m pip install")]
    assert install == [block.strip() for block in fenced("sh")[:2]]
    assert "newslint check docs/sample/" in install[0]
    assert "pytest" in install[1]
    script = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    for pattern in re.findall(r"grep -m1 -E '(.*?)' README\.md", script):
        assert len(re.findall(pattern, README, re.M)) == 1
    assert len(re.findall(r"grep -m1 -E", script)) == 2
    assert "pytest" not in re.sub(r"^.*(?:grep|#).*$", "", script, flags=re.M)


def test_readme_shows_what_newslint_prints(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], redraw: bool
) -> None:
    monkeypatch.chdir(ROOT)
    assert run(["check", "docs/sample/storms.txt"]) == 1
    printed = capsys.readouterr().out
    if redraw:
        (ROOT / "README.md").write_text(README.replace(fenced("text")[0], printed, 1), encoding="utf-8")
    assert printed == fenced("text")[0] or redraw


def test_the_hooks_are_serial_and_respect_excludes() -> None:
    hooks = (ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8")
    assert hooks.count("--force-exclude") == hooks.count("require_serial: true") == hooks.count("- id:") == 2


def test_check_imports_nothing_heavy_once_warm(tmp_path: Path) -> None:
    draft = tmp_path / "storms.txt"  # with no configuration near it, for reading one takes what it takes
    draft.write_bytes((ROOT / "docs" / "sample" / "storms.txt").read_bytes())
    told = {**os.environ, "NEWSLINT_CACHE_DIR": str(tmp_path / "cache"), "PYTHONPATH": str(ROOT)}
    code = "import sys; from newslint.cli import main\ntry: main()\nfinally: print(*sorted(sys.modules))"
    command = [sys.executable, "-c", code, "check", "--quiet", str(draft)]
    for _ in range(2):
        done = subprocess.run(command, cwd=tmp_path, env=told, capture_output=True, text=True, check=False)
    assert done.returncode == 1, done.stderr
    loaded = set(done.stdout.splitlines()[-1].split())
    assert loaded & DENIED == set()
    reports = {name.removeprefix("newslint.reports.") for name in loaded if name.startswith("newslint.reports.")}
    assert reports <= {"text", "tally", "visible"}, "a report is imported only where it is asked for"


def test_importing_the_package_costs_nothing() -> None:
    code = "import sys; before = set(sys.modules); import newslint; print(*sorted(set(sys.modules) - before))"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert [name for name in done.stdout.split() if name.startswith("newslint")] == ["newslint"]


def test_every_module_can_be_imported_alone() -> None:
    for path in MODULES:
        parts = path.relative_to(ROOT).with_suffix("").parts
        try:
            import_module(".".join(part for part in parts if part != "__init__"))
        except ModuleNotFoundError as error:
            if error.name not in OPTIONAL:
                raise


@pytest.mark.parametrize("name", ["lexicons", "facts.register", "rulebook", "signs"])
def test_no_module_waits_for_itself(name: str) -> None:
    """Modules near the foot of the house can be the first that a program imports."""
    subprocess.run([sys.executable, "-c", f"import newslint.{name}"], cwd=ROOT, check=True)


def test_nothing_is_evaluated_from_its_text() -> None:
    """An interpreter that Ctrl-C meets in a text it evaluates ends by the signal, whoever heeds it."""
    calls = [
        node for path in MODULES for node in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(node, ast.Call)
    ]
    named = [call for call in calls if isinstance(call.func, ast.Name) and call.func.id in ("eval", "exec")]
    assert named, "records are made so"
    texts = [ast.unparse(call) for call in named if not ast.unparse(call.args[0]).startswith("compile(")]
    assert texts == ["exec(code, module.__dict__)"], "the code of a module that was compiled before"
