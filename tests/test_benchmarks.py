"""The benchmark programs run, and what they plant is planted where they say."""

from __future__ import annotations

import json
import runpy
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest

ROOT = Path(__file__).parent.parent
BENCHMARKS = ROOT / "benchmarks"
ARTICLES = sorted([*(ROOT / "tests" / "stories").glob("*.txt"), *(ROOT / "docs" / "sample").glob("*.txt")])

STYLED = [
    "The email came on Dec. 4, and the defense of the old color scheme began on Jan. 3 at noon.",
    "A second email spoke of the behavior of the board and of rumors, all on Dec. 9, in the old harbor hall.",
    "“The pumps ran until six in the morning and the gates held all night long,” Marta Bello said.",
    "The gates of the old harbor were shut at nine and the pumps ran for hours, the council said.",
    "Rain fell on the valley.",
    "“We were told that the pumps were never tried before that night in the old harbor,” Marta Bello said.",
    "Rain fell on the valley.",
]
"""Paragraphs with something for each planter of style and of attribution."""

Planter = Callable[[list[str], Random], tuple[list[str], set[int]] | None]
sys.path.append(str(BENCHMARKS))
PLANTERS: dict[str, Planter] = {
    **runpy.run_path(str(BENCHMARKS / "planting.py"))["PLANTERS"],
    **runpy.run_path(str(BENCHMARKS / "planting_style.py"))["STYLE"],
    **runpy.run_path(str(BENCHMARKS / "planting_attribution.py"))["ATTRIBUTION"],
}


def ran(program: str, *arguments: str) -> str:
    command = [sys.executable, str(BENCHMARKS / program), *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


@pytest.mark.parametrize("rule", PLANTERS)
def test_a_planter_changes_what_it_says_it_changes(rule: str) -> None:
    """Every paragraph that is not an end of the slip is one of the article's own, in its order."""
    planted = 0
    for article in ARTICLES:
        paragraphs = [line for line in article.read_text(encoding="utf-8").splitlines() if line.strip()] + STYLED
        answer = PLANTERS[rule](list(paragraphs), Random(article.name))
        if answer is None:
            continue
        planted += 1
        after, ends = answer
        assert ends
        assert after != paragraphs
        own = iter(paragraphs)
        others = (text for number, text in enumerate(after) if number not in ends)
        assert all(text in own or rule == "ambiguous-source" for text in others)
    assert planted


def test_every_planted_slip_has_its_rule() -> None:
    rules = {path.stem for path in (ROOT / "rules").rglob("*.yml")}
    assert set(PLANTERS) <= rules


def test_noise_counts_what_is_said_of_a_folder() -> None:
    said = ran("noise.py", str(ROOT / "docs" / "sample"), "--sample", "1")
    assert said.startswith("3 articles\n")
    assert "»" in said


def test_slips_counts_what_is_found() -> None:
    said = ran("slips.py", str(ROOT / "tests" / "stories"), "--each", "2", "--rules", "doubled-word")
    assert said.splitlines()[1].split() == ["doubled-word", "2", "2", "1.000"]


@pytest.mark.parametrize("program", ["startup.py", "many.py", "length.py", "register.py"])
def test_programs_of_speed_explain_themselves(program: str) -> None:
    assert "usage:" in ran(program, "--help")


def test_sums_finds_the_false_and_leaves_the_true() -> None:
    said = ran("sums.py", str(ROOT / "tests" / "stories"), "--each", "3", "--rules", "sum-mismatch,score-direction")
    assert [line.split()[0] for line in said.splitlines()[1:]] == ["sum-mismatch", "score-direction"]
    assert said.splitlines()[2].split() == ["score-direction", "3", "3", "1.000", "0"]


def test_misspelled_surnames_are_counted() -> None:
    said = ran("misspelled.py", str(ROOT / "tests" / "stories"), "--each", "2")
    assert [line.rsplit(maxsplit=3)[0] for line in said.splitlines()] == [
        "mention",
        "beside its given name or title",
        "alone",
    ]


ANNOTATED = """
1-1 Karen person[1] coref 2-1[5_1]
1-2 Orvell person[1] _ _
1-3 met _ _ _
1-4 Peter person[3] coref 2-3[6_3]
1-5 Dunn person[3] _ _
1-6 in _ _ _
1-7 Peru place _ _
1-8 . _ _ _
2-1 Orvell person[5] _ _
2-2 told _ _ _
2-3 Dunn person[6] _ _
2-4 . _ _ _
"""


def test_clusters_are_scored_against_annotated_copy(tmp_path: Path) -> None:
    """All five names are gathered as they are annotated; with one link left out, one cluster is too big."""
    (tmp_path / "draft.txt").write_text("Karen Orvell met Peter Dunn in Peru. Orvell told Dunn.\n", encoding="utf-8")
    table = tmp_path / "draft.tsv"
    table.write_text(annotated(ANNOTATED), encoding="utf-8")
    counted, read, everything = ran("clusters.py", str(tmp_path)).splitlines()
    assert counted == "1 drafts, 5 names, 5 read (5 with the right type)"
    assert read.endswith("precision 1.000  recall 1.000  F1 1.000")
    assert everything.endswith("F1 1.000")
    table.write_text(annotated(ANNOTATED.replace("coref 2-1[5_1]", "_ _")), encoding="utf-8")
    assert "precision 0.800  recall 1.000" in ran("clusters.py", str(tmp_path)).splitlines()[1]


def annotated(rows: str) -> str:
    """A WebAnno table with the columns that are read: the token, its entities, its links."""
    lines = (row.split(" ") for row in rows.split("\n") if row)
    return "".join(
        f"{at}\t0-0\t{word}\t{kind}\t_\t_\t_\t_\t{link}\t{target}\t\n" for at, word, kind, link, target in lines
    )


def test_figures_of_accuracy_are_gathered_from_what_programs_print() -> None:
    accuracy = runpy.run_path(str(BENCHMARKS / "accuracy.py"))
    said = ran("noise.py", str(ROOT / "docs" / "sample"))
    noise = accuracy["noise"](said)
    assert noise["articles"] == 3
    for severity, count in noise["severities"].items():
        assert sum(noise["rules"].get(severity, {}).values()) == count
    said = ran("slips.py", str(ROOT / "tests" / "stories"), "--each", "2", "--rules", "doubled-word")
    assert accuracy["counted"](said) == {"doubled-word": {"planted": 2, "found": 2}}
    rows = "sum-mismatch   200   196   0.980    0\nbeside its given name or title   100  92  0.920\n"
    assert accuracy["counted"](rows) == {
        "sum-mismatch": {"planted": 200, "found": 196, "flagged": 0},
        "beside its given name or title": {"planted": 100, "found": 92},
    }
    rows = "cue   precision 0.800  recall 0.700  F1 0.747   (gold 9, found 8)\nspeaker   right 0.940   (of 50)\n"
    assert accuracy["scored"](rows) == {
        "cue": {"precision": 0.8, "recall": 0.7, "f1": 0.747},
        "speaker": {"right": 0.94, "of": 50.0},
    }


@pytest.mark.skipif(sys.platform == "win32", reason="memory is asked of a Unix")
def test_the_race_runs_without_peers(tmp_path: Path) -> None:
    file = tmp_path / "speed.json"
    command = [
        sys.executable,
        "-m",
        "benchmarks",
        "docs/sample",
        "--rounds",
        "1",
        "--counts",
        "1,2",
        "--json",
        str(file),
    ]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    assert "| newslint |" in done.stdout
    rows = json.loads(file.read_text(encoding="utf-8"))["rows"]
    assert [row["drafts"] for row in rows] == [1, 2]
    assert set(rows[0]["tools"]) == {"newslint", "bare"}
