from __future__ import annotations

import os
from pathlib import Path

import pytest

from newslint.discover import STDIN, Walk, inside, patterns, repository
from newslint.report import Problem

SUFFIXES = frozenset({".txt", ".md"})
WALK = Walk(SUFFIXES, lambda _: None)


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def write(*names: str) -> None:
    for name in names:
        Path(name).parent.mkdir(parents=True, exist_ok=True)
        Path(name).write_text("")


def found(*paths: str, walk: Walk = WALK) -> list[str]:
    return [draft if isinstance(draft, str) else f"{draft.path}: {draft.kind}" for draft in walk.drafts(paths)]


def test_a_folder_is_walked_for_what_can_be_read_in_order_of_name() -> None:
    write("b.txt", "a.md", "c.png", "C.TXT", "sub/z.txt", "sub/a/y.md", "sub.txt")
    assert found(".") == ["C.TXT", "a.md", "b.txt", "sub/a/y.md", "sub/z.txt", "sub.txt"]
    assert found("sub") == ["sub/a/y.md", "sub/z.txt"]
    assert found("./sub/") == ["./sub/a/y.md", "./sub/z.txt"]


def test_a_named_file_is_taken_whatever_its_suffix() -> None:
    write("story", "story.xyz")
    assert found("story", "story.xyz", STDIN) == ["story", "story.xyz", STDIN]
    assert found("story", "story.xyz", walk=Walk(SUFFIXES, lambda _: None, force=True)) == []


def test_a_draft_met_twice_is_read_once() -> None:
    write("a.txt", "b.txt")
    os.symlink("a.txt", "c.txt")
    assert found("b.txt", ".", "./a.txt", "-", "-") == ["b.txt", "a.txt", "-"]


def test_hidden_and_foreign_folders_are_passed_over() -> None:
    write(".hidden.txt", ".git/a.txt", "node_modules/a.md", "venv/a.txt", "drafts/a.txt")
    assert found(".") == ["drafts/a.txt"]
    assert found(".hidden.txt", ".git") == [".hidden.txt", ".git/a.txt"]


def test_links_to_folders_make_no_loop() -> None:
    write("sub/a.txt")
    os.symlink("..", "sub/up")
    os.symlink("sub", "other")
    assert found(".") == ["sub/a.txt"]
    assert found("other") == ["other/a.txt"]


def test_what_is_not_there_is_a_problem_and_the_rest_goes_on() -> None:
    write("a.txt")
    os.symlink("nowhere", "dangling.txt")
    assert found("gone", "dangling.txt", "a.txt", "a\0b") == [
        "gone: missing",
        "dangling.txt: missing",
        "a.txt",
        "a\0b: unreadable",
    ]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes with names here")
def test_a_pipe_is_never_waited_for() -> None:
    os.mkfifo("pipe.txt")
    assert found("pipe.txt") == ["pipe.txt: unreadable"]
    assert found(".") == []


def test_ignore_files_hold_from_their_folder_down_and_the_innermost_decides() -> None:
    write("a.txt", "b.txt", "sub/a.txt", "sub/b.txt", "sub/deep/a.txt", "build/x.txt", "sub/build/x.txt")
    Path(".gitignore").write_text("a.txt\n/build/\n\\\n")
    Path("sub/.gitignore").write_text("!a.txt\n")
    Path("sub/deep/.ignore").write_text("*\n")
    assert found(".") == ["b.txt", "sub/a.txt", "sub/b.txt", "sub/build/x.txt"]
    assert found("a.txt") == ["a.txt"]


def test_ignore_files_above_hold_up_to_the_repository() -> None:
    write("inner/.git/config", "inner/drafts/a.txt", "inner/drafts/b.txt")
    Path(".gitignore").write_text("b.txt\n")
    Path("inner/.gitignore").write_text("a.txt\n")
    assert found("inner/drafts") == ["inner/drafts/b.txt"]


def test_a_named_folder_is_walked_though_it_is_ignored() -> None:
    write("build/a.txt", "build/b.txt")
    Path(".gitignore").write_text("build/\n")
    Path(".ignore").write_text("b.txt\n")
    assert found(".") == []
    assert found("build") == ["build/a.txt", "build/b.txt"]


def test_excludes_are_asked_for_each_folder() -> None:
    write("a.txt", "old/a.txt", "sub/a.txt", "sub/b.txt")
    root = str(Path.cwd())

    def excludes(folder: str) -> object:
        return (root, patterns(["old/", "/sub/b.txt"])) if folder.startswith(root) else None

    walk = Walk(SUFFIXES, excludes)  # type: ignore[arg-type]
    assert found(".", walk=walk) == ["a.txt", "sub/a.txt"]
    assert found("sub/b.txt", walk=walk) == ["sub/b.txt"]


@pytest.mark.parametrize("name", ["old/a.txt", "ignored.txt", ".hidden/a.txt", "venv/a.txt", "a.png", "story"])
def test_force_leaves_out_what_a_walk_would(name: str) -> None:
    write(name, "kept.txt")
    Path(".gitignore").write_text("ignored.txt\n")
    spec = (str(Path.cwd()), patterns(["old/"]))
    assert found(name, "kept.txt", walk=Walk(SUFFIXES, lambda _: spec, force=True)) == ["kept.txt"]
    assert found(name, walk=Walk(SUFFIXES, lambda _: spec)) == [name]


def test_force_looks_no_further_than_the_repository() -> None:
    write(".cache/work/.git/config", ".cache/work/a.txt")
    force = Walk(SUFFIXES, lambda _: None, force=True)
    assert found(".cache/work/a.txt", walk=force) == [".cache/work/a.txt"]


def test_odd_names_are_names(here: Path) -> None:
    names = ["new\nline.txt", "esc\x1b[31m.txt", os.fsdecode(b"caf\xe9.txt"), "sp ace.txt", "[x].txt"]
    write(*names)
    assert sorted(found(".")) == sorted(names)


def test_repository_and_inside(here: Path) -> None:
    write("repo/.git/config", "repo/a/b.txt")
    assert repository("repo/a") == str(here / "repo")
    assert inside(str(here / "repo"), "repo/a/b.txt") == "a/b.txt"
    assert inside(str(here / "repo"), "other/b.txt") == str(here / "other/b.txt").lstrip("/")


def test_a_problem_says_what_kind_it_is() -> None:
    (problem,) = WALK.drafts(["gone"])
    assert problem == Problem("gone", "missing", "no such file or folder")
