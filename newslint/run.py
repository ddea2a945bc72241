"""A run has drafts checked one after the other, or on all cores, and hands on what came of each in the order given.

What crosses between processes is small: a path goes out, finished words and a tally come back. No draft is kept once
it has been shown, so a run over a whole archive takes no more memory than its longest drafts do.
"""

from __future__ import annotations

import gc
import os
from collections import deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import islice

from newslint.desk import Desk, fault
from newslint.discover import STDIN
from newslint.reports.tally import Outcome, Tally
from newslint.settings import Settings

TYPE_CHECKING = False
if TYPE_CHECKING:
    from concurrent.futures import Future, ProcessPoolExecutor

POOLED_FROM = 50
"""With more drafts than this, other processes are worth starting unasked."""

_FEWEST = 2
_CHUNK = 4
_AHEAD = 4
_MOST = 61


def run(desk: Desk, paths: Sequence[str], jobs: int | None = None, package: bool = False) -> Iterator[Outcome]:
    """What came of each draft, in order, checked in this many processes (as many as there are cores, if it pays).

    The drafts of a package are compared with each other: all of them, or those whose front matter names the same one.
    """
    if desk.settings.fix or desk.settings.diff or len(paths) < _FEWEST:
        return _run(desk, paths, jobs)
    if package:
        return desk.package(paths)
    from newslint.packages import packages

    together = packages(paths)
    return _mixed(desk, paths, together, jobs) if together else _run(desk, paths, jobs)


def _mixed(
    desk: Desk, paths: Sequence[str], together: Mapping[str, tuple[str, ...]], jobs: int | None
) -> Iterator[Outcome]:
    """The outcomes of drafts some of which belong to packages, each in its turn."""
    alone = _run(desk, [path for path in paths if path not in together], jobs)
    waiting: dict[str, Outcome] = {}
    for path in paths:
        if path not in together:
            yield next(alone)
            continue
        if path not in waiting:
            waiting.update(zip(together[path], desk.package(together[path]), strict=True))
        yield waiting.pop(path)


def _run(desk: Desk, paths: Sequence[str], jobs: int | None) -> Iterator[Outcome]:
    wanted = jobs if jobs is not None else cores() if len(paths) > POOLED_FROM else 1
    workers = min(wanted, -(-len(paths) // _CHUNK), _MOST)
    if workers <= 1 or STDIN in paths:
        return map(desk.check, paths)
    return _pooled(desk.settings, paths, workers)


def cores() -> int:
    """The cores this process may use."""
    try:
        return len(os.sched_getaffinity(0))
    except AttributeError:
        return os.cpu_count() or 1


def _pooled(settings: Settings, paths: Sequence[str], workers: int) -> Iterator[Outcome]:
    """The outcomes of all paths; where a process dies, what it and its neighbours had in hand is tried one by one."""
    chunks = iter([paths[at : at + _CHUNK] for at in range(0, len(paths), _CHUNK)])
    while True:
        lost: list[Sequence[str]] = []
        yield from _from_pool(settings, chunks, workers, lost)
        if not lost:
            return
        for path in (path for chunk in lost for path in chunk):
            yield _alone(settings, path)


def _from_pool(
    settings: Settings, chunks: Iterator[Sequence[str]], workers: int, lost: list[Sequence[str]]
) -> Iterator[Outcome]:
    """The outcomes of chunks in order, a few ahead at a time, until all are done or the pool breaks.

    A pool whose work is done is waited for: one that is still closing when the interpreter leaves makes it complain.
    """
    from concurrent.futures.process import BrokenProcessPool

    waiting: deque[tuple[Sequence[str], Future[list[Outcome]]]] = deque()
    pool, ended = _pool(settings, workers), False
    try:
        while True:
            for chunk in islice(chunks, workers * _AHEAD - len(waiting)):
                waiting.append((chunk, _submitted(pool, chunk)))
            if not waiting:
                ended = True
                return
            yield from waiting[0][1].result()
            waiting.popleft()
    except BrokenProcessPool:
        ended = True
        lost += [chunk for chunk, _ in waiting]
    finally:
        pool.shutdown(wait=ended, cancel_futures=True)


def _submitted(pool: ProcessPoolExecutor, chunk: Sequence[str]) -> Future[list[Outcome]]:
    """The outcomes to come; a pool that is broken already gives a future that says so when it is asked."""
    from concurrent.futures import Future
    from concurrent.futures.process import BrokenProcessPool

    try:
        return _undisturbed(lambda: pool.submit(_check, chunk))
    except BrokenProcessPool as error:
        broken: Future[list[Outcome]] = Future()
        broken.set_exception(error)
        return broken


def _undisturbed(start: Callable[[], Future[list[Outcome]]]) -> Future[list[Outcome]]:
    """What is started, with signals that end a run held back: one that comes while a process is forked is lost."""
    import signal

    if not hasattr(signal, "pthread_sigmask"):
        return start()
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT, signal.SIGTERM})
    try:
        return start()
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _alone(settings: Settings, path: str) -> Outcome:
    from concurrent.futures.process import BrokenProcessPool

    with _pool(settings, 1) as pool:
        try:
            return pool.submit(_check, [path]).result()[0]
        except BrokenProcessPool as error:
            return Outcome("", Tally(problems=[fault(path, error)]))


def _pool(settings: Settings, workers: int) -> ProcessPoolExecutor:
    from concurrent.futures import ProcessPoolExecutor

    return ProcessPoolExecutor(workers, initializer=_open, initargs=(settings, gc.get_threshold()))


_desk: Desk | None = None


def _open(settings: Settings, collecting: tuple[int, int, int]) -> None:
    """Open a desk in a new process, which collects as seldom as the one that started it and leaves Ctrl-C to it."""
    import signal

    global _desk
    gc.set_threshold(*collecting)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    if hasattr(signal, "pthread_sigmask"):
        signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT, signal.SIGTERM})
    _desk = Desk(settings)


def _check(paths: Sequence[str]) -> list[Outcome]:
    assert _desk is not None
    return [_desk.check(path) for path in paths]
