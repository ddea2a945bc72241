"""Drafts whose front matter names the same package, or the same slug, are told about one event and belong together.

So are files of exchange formats with the same slug line, and ArchieML drafts with such a key.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from newslint.discover import STDIN

_HEAD, _OPENING = 4096, 65_536
_EXCHANGED = (".xml", ".nitf", ".newsml", ".json", ".ninjs")
_KEYED = (".aml", ".archieml")
_SLUGGED = re.compile(
    rb"""\"(?:slugline|slug)\"\s*:\s*\"(?P<json>[^\"\\]++)\"
       | <(?:\w++:)?[sS]lug[lL]ine\b[^<>]*+>\s*(?P<xml>[^<]++)</
       | <du-key\b[^<>]*?\bkey=\"(?P<nitf>[^\"]++)\"
    """,
    re.VERBOSE,
)
_OPENINGS = (b"---", b"+++", b"\xef\xbb\xbf---", b"\xef\xbb\xbf+++")
_NAMED = re.compile(rb"^(?P<key>package|slug)[ \t]*[:=][ \t]*[\"']?(?P<name>[^\r\n\"']+)", re.M)
_END = re.compile(rb"^(?:---|\+\+\+)[ \t]*\r?$", re.M)


def packages(paths: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """For each draft that shares its package with others, all drafts of the package in order."""
    by_name: dict[bytes, list[str]] = {}
    for path in dict.fromkeys(paths):
        name = _name(path)
        if name:
            by_name.setdefault(name, []).append(path)
    return {path: tuple(group) for group in by_name.values() if len(group) > 1 for path in group}


def _name(path: str) -> bytes:
    """The package that a draft names, or else its slug; empty where it has neither."""
    lowered = path.lower()
    exchanged = lowered.endswith(_EXCHANGED)
    try:
        with open(path, "rb") as file:
            head = file.read(_OPENING if exchanged else _HEAD) if path != STDIN else b""
    except (OSError, ValueError):
        return b""
    if exchanged:
        slug = _SLUGGED.search(head)
        return slug[slug.lastgroup or 0].strip() if slug else b""
    if not head.startswith(_OPENINGS) and not lowered.endswith(_KEYED):
        return b""
    end = _END.search(head, 6)
    found = {one["key"]: one["name"].strip() for one in _NAMED.finditer(head, 0, end.start() if end else len(head))}
    return found.get(b"package") or found.get(b"slug") or b""
