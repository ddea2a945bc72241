"""A small check of the tests' own, and a way to write rule files that use it."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from types import ModuleType
from typing import Literal

import pytest

from newslint import checks
from newslint.document import Document, Zone
from newslint.facts.words import occurrences
from newslint.finding import Change, Other, Repair, Slip
from newslint.record import Record
from newslint.rulebook import schema


class Options(Record):
    """Something of every shape."""

    word: str = "echo"
    most: int = 1
    ratio: float = 0.5
    loud: bool = False
    zones: frozenset[Zone] = frozenset()
    pairs: tuple[tuple[str, str], ...] = ()
    limits: Mapping[str, int] = {}
    style: Literal["first", "last"] = "first"
    near_by: int | None = None


def _twice(doc: Document, options: Options) -> Iterator[Slip]:
    first, *rest = [*occurrences(doc, options.word), None]
    for span in rest[options.most - 1 :]:
        if span is not None and first is not None:
            repair = Repair((Change(span, "sound"),))
            yield Slip(span, {"said": doc.read(span)}, None, (Other(first, {"before": doc.read(first)}),), (repair,))


def _loud(doc: Document, options: Options) -> Iterator[Slip]:
    for slip in _twice(doc, options):
        case = "loud" if slip.values["said"].isupper() else "quiet"
        yield Slip(slip.span, slip.values, case, slip.others, slip.repairs)


def _module(name: str, cases: tuple[str, ...], check: object) -> ModuleType:
    module = ModuleType(name)
    module.__dict__.update(Options=Options, CASES=cases, VALUES=("said",), ELSEWHERE=("before",), NEEDS=(), check=check)
    return module


@pytest.fixture(autouse=True)
def _checks(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> None:
    twice = _module("twice", (), _twice)
    monkeypatch.setitem(sys.modules, f"{checks.__name__}.said_twice", twice)
    monkeypatch.setitem(sys.modules, f"{checks.__name__}.said_loudly", _module("loudly", ("loud", "quiet"), _loud))
    monkeypatch.setattr(schema, "CHECKS", ("said-loudly", "said-twice", "never-written"))
    monkeypatch.setenv("NEWSLINT_CACHE_DIR", str(tmp_path_factory.mktemp("cache")))


ECHO = """\
title: A word comes back
check: said-twice
severity: warning
message: "“{said}” was said on line {other_line}. Find another word."
elsewhere: "“{before}”"
fix: choice
why: |
  Readers hear it.
examples:
  - flag: |
      An echo is an echo.
                    ^^^^ “echo” was said on line 1. Find another word.
         ~~~~ “echo”
  - pass: |
      An echo is a sound.
    note: once is fine
"""


@pytest.fixture
def echo() -> str:
    """A whole rule file that is right."""
    return ECHO
