"""Text inside XML, in ASCII whatever the terminal or file can hold; what XML cannot say at all is written out."""

from __future__ import annotations

from newslint.reports.visible import visible

HEADER = '<?xml version="1.0" encoding="UTF-8"?>\n'
"""The first line of an XML file."""

_ESCAPED = str.maketrans(
    {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&apos;", "\ufffe": r"\ufffe", "\uffff": r"\uffff"}
)


def escaped(text: str) -> str:
    """A text as content or as the value of an attribute, on one line."""
    return visible(text).translate(_ESCAPED).encode("ascii", "xmlcharrefreplace").decode()


def tag(name: str, attributes: dict[str, str | int]) -> str:
    """The inside of a start tag; what the attributes say is escaped here."""
    return name + "".join(f' {key}="{escaped(str(value))}"' for key, value in attributes.items())
