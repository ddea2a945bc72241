"""A configuration is what a newsroom has settled: `newslint.yml`, or the table `[tool.newslint]` of `pyproject.toml`.

It is found upwards from a draft and frozen once read. Whatever is wrong with it is an error with its place and what
would be right; nothing is guessed. YAML and TOML are imported only if there is a file to read.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from functools import cache
from types import MappingProxyType

from newslint.document import Conventions
from newslint.finding import Severity
from newslint.record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from pathspec import GitIgnoreSpec

    from newslint.rulebook.faults import Fault

NAME = "newslint.yml"
PYPROJECT = "pyproject.toml"
FAIL_ON = ("error", "warning", "suggestion", "never")

_NOTHING: Mapping[Any, Any] = MappingProxyType({})


class ConfigurationError(Exception):
    """A configuration that cannot be used, with every fault found in it."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = tuple(sorted(faults))
        super().__init__("\n".join(map(str, self.faults)))


class Override(Record):
    """What is different for the drafts that some patterns name."""

    paths: tuple[str, ...]
    settings: Mapping[str, Any]


class Config(Record):
    """A configuration; without a file, every setting has its default.

    `folder` is where `exclude`, `overrides` and relative paths start from. `places` says where in the file a name
    stands that only the rulebook can judge: `("select", "dates")` is at line 3, column 11.
    """

    path: str | None = None
    folder: str = ""
    extends: tuple[str, ...] = ()
    select: tuple[str, ...] | None = None
    extend_select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: Mapping[str, Severity] = _NOTHING
    fail_on: str = "warning"
    exclude: tuple[str, ...] = ()
    overrides: tuple[Override, ...] = ()
    language: str = "en"
    locale: str | None = None
    week_start: str = "monday"
    edition: str = "web"
    story_type: str = ""
    published_pattern: str | None = None
    front_matter: Mapping[str, tuple[str, ...]] = _NOTHING
    registers: tuple[str, ...] = ()
    corrections: tuple[str, ...] = ()
    encoding: str | None = None
    places: Mapping[tuple[str, str], tuple[int, int]] = _NOTHING

    @property
    def conventions(self) -> Conventions:
        """What facts and checks may know of the newsroom."""
        return Conventions(self.locale, self.week_start, self.edition, self.story_type)

    @property
    def fails_at(self) -> Severity | None:
        """The lowest severity that fails a run; None for never."""
        return None if self.fail_on == "never" else Severity(self.fail_on)

    def at(self, path: str) -> Config:
        """The configuration for one draft, with every override that names it applied in turn."""
        config = self
        for override in self.overrides:
            if _spec(override.paths).match_file(_inside(self.folder, path)):
                config = _overridden(config, override.settings)
        return config

    def excluded(self) -> tuple[str, GitIgnoreSpec] | None:
        """What is excluded and the folder the patterns start from; None if nothing is."""
        return (self.folder, _spec(self.exclude)) if self.exclude else None


def _overridden(config: Config, settings: Mapping[str, Any]) -> Config:
    """The configuration with settings laid over it: lists that add are added to, all others replaced."""
    added = {
        "extend_select": (*config.extend_select, *settings.get("extend_select", ())),
        "ignore": (*config.ignore, *settings.get("ignore", ())),
        "severity": {**config.severity, **settings.get("severity", {})},
        "places": {**config.places, **settings.get("places", {})},
    }
    return config._replace(**{**settings, **added})


def is_language(tag: str) -> bool:
    """Whether a text has the form of a language tag: `en`, `es`, `en-GB`."""
    primary = tag.replace("_", "-").split("-")[0]
    return primary.isascii() and primary.isalpha() and 2 <= len(primary) <= 3


def configuration(folder: str) -> Config:
    """The configuration in force in a folder: the nearest one upwards, or the defaults.

    Raises `ConfigurationError` where it is broken.
    """
    found = _found(os.path.abspath(folder))
    if found and os.path.islink(found):
        _refuse_outside(found)
    return read_configuration(found) if found else Config()


def _refuse_outside(link: str) -> None:
    """Refuse a link in the place of a configuration that leads out of its repository."""
    from newslint.outside import REMEDY, leads_out
    from newslint.rulebook.faults import Fault

    if leads_out(link, os.path.dirname(link)):
        raise ConfigurationError([Fault(link, 1, 1, f"this link leads out of its repository; {REMEDY}")])


@cache
def read_configuration(path: str, folder: str | None = None) -> Config:
    """The configuration that a file is; its patterns start from `folder`, or from where it stands."""
    from newslint.configured import read_config

    return read_config(path, os.path.abspath(folder or os.path.dirname(path) or "."))


@cache
def _stands(path: str) -> bool:
    """Whether a configuration stands here, be it one that cannot be read because its link leads nowhere."""
    return os.path.isfile(path) or (os.path.islink(path) and not os.path.exists(path))


def _found(folder: str) -> str | None:
    """The nearest configuration file from a folder upwards."""
    try:
        return _nearest(folder)
    except RecursionError:  # folders nested deeper than a stack may be: ask from the root downwards
        from newslint.discover import upwards

        return [*map(_nearest, reversed([*upwards(folder)]))][-1]


@cache
def _nearest(folder: str) -> str | None:
    for name, holds in ((NAME, _stands), (PYPROJECT, _speaks_of_newslint)):
        path = os.path.join(folder, name)
        if holds(path):
            return path
    above = os.path.dirname(folder)
    return _nearest(above) if above != folder else None


def forget() -> None:
    """Forget every configuration that was read, and where none was found."""
    for known in (read_configuration, _stands, _nearest):
        known.cache_clear()


def _speaks_of_newslint(path: str) -> bool:
    """Whether a `pyproject.toml` has a table for newslint; a broken one that does not is none of our business."""
    try:
        if not os.path.isfile(path):
            return False
        with open(path, "rb") as file:
            content = file.read()
    except OSError:
        return False
    if b"newslint" not in content:
        return False
    import tomllib

    try:
        return "newslint" in tomllib.loads(content.decode("utf-8-sig")).get("tool", {})
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, AttributeError, TypeError):
        return b"[tool.newslint" in content


@cache
def _spec(patterns: tuple[str, ...]) -> GitIgnoreSpec:
    from newslint.discover import patterns as spec

    return spec(patterns)


def _inside(folder: str, path: str) -> str:
    from newslint.discover import inside

    return inside(folder, path)
