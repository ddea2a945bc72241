from __future__ import annotations

import subprocess
import sys

import pytest

import newslint


def test_every_public_name_is_there() -> None:
    for name in newslint.__all__:
        assert getattr(newslint, name).__name__ == name
    assert set(newslint.__all__) <= set(dir(newslint))


def test_a_draft_is_checked_in_four_lines() -> None:
    from newslint import Severity, Source, lint, load_rules, read, select

    draft = read(Source("draft.txt", "Mayor opens the the bridge\n"))
    (finding,) = lint([draft], select(load_rules())).findings
    assert (finding.rule, finding.severity, finding.place.start.line) == ("doubled-word", Severity.WARNING, 1)


def test_an_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="module 'newslint' has no attribute 'lnit'"):
        _ = newslint.lnit


def test_importing_newslint_imports_none_of_it() -> None:
    code = "import sys, newslint; print([name for name in sys.modules if name.startswith('newslint.')])"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, check=True).stdout.strip() == b"[]"
