"""Figures that may tell an age, whosever it is: ", 34,", "34-year-old", "is 34", "She was 87."; `ages` says whose.

They cost a look at the text and no names, and most drafts have too few of them for two ages to conflict.
"""

from __future__ import annotations

import re

from newslint.document import Document, per_document

_MAY_TELL = re.compile(
    r"""
    \d{1,3}(?=-year-old\b)
    | (?:,[ ](?:(?:now|aged?)[ ])?|\bis[ ](?:now[ ])?|[Hh]e[ ]was[ ]) \d{1,3} (?=[,;.]|[ ]and[ ]|[ ]years[ ]old\b)
    """,
    re.VERBOSE,
)


@per_document
def two_ages(doc: Document) -> bool:
    """Whether two different figures may tell ages: where they do not, no two ages conflict."""
    return len({found.group().rpartition(" ")[2] for found in _MAY_TELL.finditer(doc.text)}) > 1
