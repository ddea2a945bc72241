from __future__ import annotations

import subprocess
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.unified import DiffError, FileDiff, read_diff

HUNK = "@@ -1 +1,2 @@\n one\n+two\n"


def paths(text: str) -> list[str | None]:
    return [file.path for file in read_diff(text)]


@pytest.mark.parametrize(
    ("head", "path"),
    [
        ("diff --git a/b/ferry.txt b/b/ferry.txt\n--- a/b/ferry.txt\n+++ b/b/ferry.txt\n", "b/ferry.txt"),
        ("diff --git b/ferry.txt b/ferry.txt\n--- b/ferry.txt\n+++ b/ferry.txt\n", "b/ferry.txt"),
        ("diff --git b/ferry.txt b/ferry.txt\nnew file mode 100644\n--- /dev/null\n+++ b/ferry.txt\n", "b/ferry.txt"),
        ("diff --git a/ferry.txt b/ferry.txt\nnew file mode 100644\n--- /dev/null\n+++ b/ferry.txt\n", "ferry.txt"),
        ("diff --git i/ferry.txt w/ferry.txt\n--- i/ferry.txt\n+++ w/ferry.txt\n", "ferry.txt"),
        ("--- old/ferry.txt\t2024-03-06 10:00:00\n+++ new/ferry.txt\t2024-03-06 10:01:00\n", "new/ferry.txt"),
        ("--- a/ferry.txt\n+++ b/ferry.txt\n", "ferry.txt"),
        ("--- a/a ferry.txt\t\n+++ b/a ferry.txt\t\n", "a ferry.txt"),
        ('--- "a/caf\\303\\251 \\"x\\".txt"\n+++ "b/caf\\303\\251 \\"x\\".txt"\n', 'café "x".txt'),
        (
            "From lena Mon Mar 4\nSubject: Ferry\n---\n ferry.txt | 1 +\n\n--- a/ferry.txt\n+++ b/ferry.txt\n",
            "ferry.txt",
        ),
        ("--- a/ferry.txt\r\n+++ b/ferry.txt\r\n", "ferry.txt"),
    ],
)
def test_a_file_is_known_by_its_new_path(head: str, path: str) -> None:
    assert list(read_diff(head + HUNK)) == [FileDiff(path, ((2, "two"),))]


def test_a_rename_is_the_new_path_and_no_line() -> None:
    head = "diff --git a/old.txt b/new one.txt\nsimilarity index 100%\nrename from old.txt\nrename to new one.txt\n"
    assert list(read_diff(head)) == [FileDiff("new one.txt")]
    assert list(read_diff(head + "--- a/old.txt\n+++ b/new one.txt\n" + HUNK)) == [
        FileDiff("new one.txt", ((2, "two"),))
    ]
    quoted = 'diff --git "a/caf\\303\\251" "b/th\\303\\251"\nrename from "caf\\303\\251"\nrename to "th\\303\\251"\n'
    assert paths(quoted) == ["thé"]


def test_a_file_taken_away_has_no_path() -> None:
    text = "diff --git a/x.txt b/x.txt\ndeleted file mode 100644\n--- a/x.txt\n+++ /dev/null\n@@ -1 +0,0 @@\n-one\n"
    assert list(read_diff(text)) == [FileDiff(None, (), ("one",))]


@pytest.mark.parametrize("said", ["Binary files a/x.docx and b/x.docx differ\n", "GIT binary patch\nliteral 3\nabc\n"])
def test_of_a_binary_file_no_lines_are_told(said: str) -> None:
    assert list(read_diff(f"diff --git a/x.docx b/x.docx\nindex 1..2 100644\n{said}")) == [
        FileDiff("x.docx", binary=True)
    ]


def test_hunks_are_read_by_their_counts() -> None:
    text = (
        "--- a/x.txt\n+++ b/x.txt\n@@ -1,3 +1,3 @@ a heading\n one\n--- two\n+++ two\n\n@@ -9,0 +10 @@\n+ten\n"
        "\\ No newline at end of file\n-- \n2.39.5\n"
    )
    assert list(read_diff(text)) == [FileDiff("x.txt", ((2, "++ two"), (10, "ten")), ("-- two",))]


def test_no_newline_on_both_sides() -> None:
    mark = "\\ No newline at end of file\n"
    text = f"--- a/x.txt\n+++ b/x.txt\n@@ -1 +1 @@\n-one\n{mark}+two\n{mark}--- a/y.txt\n+++ b/y.txt\n{HUNK}"
    assert list(read_diff(text)) == [FileDiff("x.txt", ((1, "two"),), ("one",)), FileDiff("y.txt", ((2, "two"),))]


def test_nothing_is_a_difference_in_nothing() -> None:
    assert list(read_diff("")) == list(read_diff("\n")) == []


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("diff --cc x.txt\nindex 1,2..3\n--- a/x.txt\n+++ b/x.txt\n@@@ -1,1 -1,1 +1,2 @@@\n", 1, "combined"),
        ("diff --combined x.txt\n", 1, "combined"),
        ("--- a/x.txt\n+++ b/x.txt\n@@@ -1 -1 +1 @@@\n", 3, "combined"),
        ("3c3\n< one\n---\n> two\n", 1, "no unified difference"),
        ("*** x.txt\tone\n--- x.txt\ttwo\n***************\n*** 1 ****\n", 1, "context difference"),
        (f"--- a/x.txt\n+++ b/x.txt\n{HUNK[:-5]}", 3, "not as many lines"),
        ("--- a/x.txt\n+++ b/x.txt\n@@ -1 +1 @@\n+one\n+two\n", 3, "not as many lines"),
        ("--- a/x.txt\n+++ b/x.txt\n@@ -1,2 +1,2 @@\n one\n?two\n", 3, "not as many lines"),
        ("--- a/x.txt\n+++ b/x.txt\n@@ one @@\n", 3, "a hunk starts with"),
        (HUNK, 1, "below the --- and +++ lines"),
        ('--- "a/x.txt\n+++ "b/x.txt\n', 1, "not closed"),
    ],
)
def test_what_cannot_be_read_is_told_by_its_line(text: str, line: int, words: str) -> None:
    with pytest.raises(DiffError) as caught:
        list(read_diff(text))
    assert (caught.value.line, words in caught.value.message) == (line, True)


@given(st.text(alphabet='+-@ 1,\\"ab/\n\r\tdiff', max_size=60))
def test_any_text_is_read_or_refused(text: str) -> None:
    with suppress(DiffError):
        list(read_diff(text))


LINES = st.lists(st.sampled_from(["one", "two", "-- x", "++ y", "", "@@ -1 +1 @@", "é\x0b\x85"]), max_size=8)


@given(before=LINES, after=LINES, ended=st.booleans(), context=st.integers(0, 3))
def test_a_difference_holds_what_its_writer_put_in(
    before: list[str], after: list[str], ended: bool, context: int
) -> None:
    from difflib import unified_diff

    end = "\n" if ended else ""
    written = unified_diff([f"{x}\n" for x in before], [f"{x}\n" for x in after], "a/x", "b/x", n=context)
    found = list(read_diff("".join(written).removesuffix("\n") + end))
    assert all(file.path == "x" for file in found)
    for file in found:
        assert all(after[number - 1] == line for number, line in file.added)
        assert len(after) - len(file.added) == len(before) - len(file.removed)


def test_what_git_writes_is_read(tmp_path: Path) -> None:
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
    (tmp_path / "a" / "ca fé.txt").write_text("one\n", encoding="utf-8")
    (tmp_path / "b" / "ca fé.txt").write_text("one\ntwo", encoding="utf-8")
    command = ["git", "-c", "core.quotePath=true", "diff", "--no-index", "a", "b"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert list(read_diff(done.stdout)) == [FileDiff("b/ca fé.txt", ((2, "two"),))]
