from __future__ import annotations

import multiprocessing
import os
from collections.abc import Iterator
from concurrent.futures import Future
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path

import pytest

from newslint import run
from newslint.desk import Desk, repository_path
from newslint.reports.tally import Outcome
from newslint.settings import Settings, nearby

SLIP = "Mayor opens the the bridge\n"


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def drafts(here: Path) -> list[str]:
    names = [f"{number:02}.txt" for number in range(11)]
    for name in names:
        (here / name).write_text(SLIP)
    return names


LINES = Settings(format="lines")


def shown(settings: Settings, paths: list[str], jobs: int | None) -> list[str]:
    return [outcome.shown.split(":")[0] for outcome in run.run(Desk(settings), paths, jobs)]


@pytest.fixture(params=sorted({"spawn", *multiprocessing.get_all_start_methods()} - {"forkserver"}))
def started(request: pytest.FixtureRequest) -> Iterator[str]:
    """Each way this system can start processes."""
    before = multiprocessing.get_start_method(allow_none=True)
    multiprocessing.set_start_method(request.param, force=True)
    yield request.param
    multiprocessing.set_start_method(before, force=True)


def told(outcome: Outcome) -> tuple[str, dict[str, object], bytes | None]:
    return outcome.shown, vars(outcome.tally), outcome.fixed


def test_processes_give_what_one_gives_in_order(drafts: list[str], started: str) -> None:
    paths = [*drafts[:5], "gone.txt", *drafts[5:]]
    alone = list(run.run(Desk(LINES), paths, 1))
    assert list(map(told, run.run(Desk(LINES), paths, 3))) == list(map(told, alone))
    assert [outcome.shown.split(":")[0] for outcome in alone] == [*drafts[:5], "", *drafts[5:]]
    assert [problem.kind for problem in alone[5].tally.problems] == ["missing"]


def test_processes_are_started_only_where_they_pay(drafts: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    started: list[int] = []

    def pooled(_settings: Settings, _paths: list[str], workers: int) -> Iterator[Outcome]:
        started.append(workers)
        return iter(())

    monkeypatch.setattr(run, "_pooled", pooled)
    monkeypatch.setattr(run, "cores", lambda: 8)
    many = drafts * 5
    for paths, jobs in ((drafts, None), (drafts, 1), ([*many, "-"], 4), (many[:50], None)):
        run.run(Desk(LINES), paths, jobs)
    assert started == []
    run.run(Desk(LINES), many, None)
    run.run(Desk(LINES), drafts, 2)
    run.run(Desk(LINES), drafts, 99)
    assert started == [8, 2, 3]


def test_few_results_are_held_at_a_time(drafts: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    submitted: list[str] = []

    class Now:
        """A pool that does its work at once, and a future that has it done."""

        def __init__(self, *_: object) -> None:
            self.done: list[Outcome] = []

        def submit(self, _: object, chunk: list[str]) -> Now:
            submitted.extend(chunk)
            future = Now()
            future.done = [Desk(LINES).check(path) for path in chunk]
            return future

        def result(self) -> list[Outcome]:
            return self.done

        def shutdown(self, **_: object) -> None:
            pass

    monkeypatch.setattr(run, "_pool", Now)
    outcomes = run.run(Desk(LINES), drafts * 20, 2)
    next(outcomes)
    assert len(submitted) <= 2 * run._AHEAD * run._CHUNK
    assert len(list(outcomes)) == len(drafts) * 20 - 1


@pytest.mark.skipif(os.name == "nt", reason="the deadly check reaches other processes by fork")
def test_a_process_that_dies_takes_only_its_draft_with_it(drafts: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    check = Desk.check

    def deadly(self: Desk, path: str) -> Outcome:
        if path == "04.txt":
            os._exit(1)
        return check(self, path)

    monkeypatch.setattr(Desk, "check", deadly)
    outcomes = list(run.run(Desk(LINES), drafts, 2))
    assert [bool(outcome.shown) for outcome in outcomes] == [name != "04.txt" for name in drafts]
    (problem,) = outcomes[4].tally.problems
    assert (problem.path, problem.kind) == ("04.txt", "internal")


def test_a_pool_that_broke_before_it_was_asked_loses_nothing(
    drafts: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    class Broken:
        """A pool that takes one chunk and is broken from then on."""

        def __init__(self, *_: object) -> None:
            self.asked = 0

        def submit(self, *_: object) -> Future[list[Outcome]]:
            self.asked += 1
            if self.asked == 1:
                future: Future[list[Outcome]] = Future()
                future.set_result([Desk(LINES).check(path) for path in drafts[:4]])
                return future
            raise BrokenProcessPool

        def shutdown(self, **_: object) -> None:
            pass

    monkeypatch.setattr(run, "_pool", Broken)
    monkeypatch.setattr(run, "_alone", lambda settings, path: Desk(settings).check(path))
    assert shown(LINES, drafts, 3) == drafts


def test_a_path_in_a_repository_is_the_same_from_everywhere(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (here / "paper" / ".git").mkdir(parents=True)
    (here / "paper" / "drafts").mkdir()
    assert repository_path("paper/drafts/a.txt") == "drafts/a.txt"
    monkeypatch.chdir(here / "paper" / "drafts")
    assert repository_path("a.txt") == repository_path("../drafts/a.txt") == "drafts/a.txt"
    assert repository_path("-") == "-"
    assert repository_path("../../elsewhere.txt") == "../../elsewhere.txt"


def test_fingerprints_do_not_depend_on_where_one_stands(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (here / "paper" / ".git").mkdir(parents=True)
    (here / "paper" / "a.txt").write_text(SLIP)

    def fingerprints(path: str) -> list[str]:
        one = Desk(Settings())
        config = one.config(path)
        source = one.read(path).source
        return [finding.fingerprint for finding in one.linted(source, config)[0].findings]

    outside = fingerprints("paper/a.txt")
    monkeypatch.chdir(here / "paper")
    assert fingerprints("a.txt") == outside
    assert outside


def test_a_path_is_told_from_where_one_stands(here: Path) -> None:
    assert nearby(str(here / "a" / "newslint.yml")) == "a/newslint.yml"
    assert nearby(str(here.parent / "newslint.yml")) == str(here.parent / "newslint.yml")
