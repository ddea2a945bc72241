"""Which exchange format a file is in, by its root element, its keys or its control characters, and its encoding.

Only the opening of a file is looked at. XML names its encoding itself; messages of the wire services that are not UTF-8
are in Latin-1 or, where they use its quotation marks, in Windows-1252.
"""

from __future__ import annotations

import re

from newslint.readers.safe_xml import xml_source
from newslint.text import Source, UnreadableError, decode

_OPENING = 65_536
_ROOT = re.compile(
    r"\ufeff?\s*+(?:<\?(?:[^?]++|\?(?!>))*+\?>\s*+|<!--(?:[^-]++|-(?!->))*+-->\s*+|<!DOCTYPE[^>\[]*+(?:\[[^\]]*+\]\s*+)?>\s*+)*+"
    r"<(?:[\w.-]++:)?(?P<name>[\w.-]++)"
)
_FORMATS = {
    "nitf": "nitf",
    "newsItem": "newsml-g2",
    "newsMessage": "newsml-g2",
    "packageItem": "newsml-g2",
    "NewsML": "newsml",
    "rss": "feed",
    "feed": "feed",
    "RDF": "feed",
    "entry": "feed",
}
_SCHEMA = re.compile(r"\\?\"\$(?:schema|defs|id)\"\s*:")
_SURE = re.compile(
    r"\"(?:version_?created|versionCreated|pub_?status|pubStatus|body_x?html|body_text|bodies|headlines)\"\s*:"
)
_KEYS = re.compile(
    r"\"(headlines?|headline_\w+|title|body_\w+|bodies|byline|by|description_\w+|descriptions|ed_?note|edNote|slugline|"
    r"versioncreated|versionCreated|pubstatus|pubStatus|uri|guid|associations|renditions|located|urgency)\"\s*:"
)
_COPY = re.compile(r"headline|body|bodies|description|title")
_MESSAGE = re.compile(r"\ufeff?[\x16\s]{0,8}\x01[ -~]{3,120}[^\x01\x02]{0,400}\n\x02")
_FEWEST = 3
_REPORT = '<meta name="generator" content="newslint">'
"""What `check --format html` writes into the head of its page."""


def decoded(path: str, content: bytes, encoding: str | None) -> Source:
    """The source that the bytes of such a file are. Raises `UnreadableError`."""
    if content.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] == b"<":
        return _xml(path, content, encoding)
    if encoding is not None or _MESSAGE.match(content[:1000].decode("latin-1")) is None:
        return decode(path, content, encoding)
    try:
        return decode(path, content)
    except UnreadableError as error:
        if error.kind != "undecodable":
            raise
    windows = any(0x80 <= byte < 0xA0 for byte in content)
    try:
        return decode(path, content, "cp1252" if windows else "latin-1")
    except UnreadableError:
        return decode(path, content, "latin-1")


def _xml(path: str, content: bytes, encoding: str | None) -> Source:
    """XML is what it says it is, unless its bytes can only be UTF-8: then its first line is out of date."""
    if not content.isascii():
        try:
            return Source(path, content.decode("utf-8"))
        except UnicodeDecodeError:
            pass
    return xml_source(path, content, encoding)


def is_news(path: str) -> bool:
    """Whether a file of XML or JSON opens as one of a news format, and a page is no report of newslint's own.

    A file that cannot be opened is left to the reader.
    """
    try:
        with open(path, "rb") as file:
            opening = file.read(_OPENING).decode("utf-8", "replace")
    except OSError:
        return True
    if path.lower().endswith((".html", ".htm")):
        return _REPORT not in opening
    return _known(opening, "json" if path.lower().endswith(".json") else "xml") is not None


def recognised(source: Source, kind: str) -> str:
    """The format of a source that its suffix calls `xml`, `json` or `wire`. Raises `UnreadableError` if it is none."""
    opening = source.text[:_OPENING]
    found = _known(opening, kind)
    if found is None:
        raise UnreadableError(source.path, "unreadable", _refusal(opening, kind), source.position(0))
    return found


def _known(opening: str, kind: str) -> str | None:
    if kind == "xml":
        root = _ROOT.match(opening)
        return _FORMATS.get(root["name"]) if root else None
    if kind == "json":
        return "ninjs" if _is_ninjs(opening) else None
    if _MESSAGE.match(opening) is None:
        return None if kind == "wire" else "text"
    before = opening.partition("\x02")[0]
    return "anpa" if "\x16" in before[:4] or "\x1f" in before or "\x13" in before else "iptc7901"


def _is_ninjs(opening: str) -> bool:
    """Whether the keys of a JSON file are those of news: one that only they have, or three others, copy among them."""
    if opening.lstrip("\ufeff \t\r\n")[:1] not in ("{", "[") or _SCHEMA.search(opening[:400]):
        return False
    keys = set(_KEYS.findall(opening))
    if not any(_COPY.match(key) for key in keys):
        return False
    return _SURE.search(opening) is not None or len(keys) >= _FEWEST


def _refusal(opening: str, kind: str) -> str:
    if kind == "xml":
        root = _ROOT.match(opening)
        named = f"its root element is <{root['name'][:40]}>" if root else "it opens with no element"
        return f"this XML is of no news format ({named}); newslint reads NITF, NewsML, RSS and Atom"
    if kind == "json":
        return "this JSON is of no news format (its keys are not those of a story); newslint reads ninjs 1 to 3"
    return "this is no message of a wire service (it does not open with SOH); newslint reads ANPA 1312 and IPTC 7901"
