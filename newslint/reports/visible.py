"""What a draft or a path says is shown, never obeyed: control characters reach no terminal as they are."""

from __future__ import annotations

import re

_UNSAFE = "[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]"
_SURROGATE = "[\ud800-\udfff]"
_NAMED = {"\n": r"\n", "\r": r"\r", "\t": r"\t"}


def visible(text: str) -> str:
    r"""The text on one line, every control, direction or undecodable character written as an escape such as `\x1b`."""
    return text if text.isprintable() else re.sub(_UNSAFE, _escape, text)


def encodable(text: str) -> str:
    r"""The text with undecodable bytes of a file name (lone surrogates) written as `\xe9`."""
    return text if text.isprintable() else re.sub(_SURROGATE, _escape, text)


def _escape(found: re.Match[str]) -> str:
    character = found.group()
    code = ord(character)
    if 0xDC80 <= code <= 0xDCFF:
        code -= 0xDC00
    return _NAMED.get(character) or (f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}")
