"""The region whose conventions a newsroom has settled on: of its `locale`, else of the tag of its language."""

from __future__ import annotations

from newslint.document import Document

BRITISH = ("GB", "IE", "AU", "NZ", "IN", "ZA")
"""The regions whose copy is spelled, and dated, as in Britain."""


def locale_of(doc: Document) -> str:
    """The region whose way of writing the newsroom has settled on (`US`, `GB`), empty where it has not."""
    region = (doc.conventions.locale or doc.language).replace("_", "-").upper().rpartition("-")[2]
    if region == "EN":
        return ""
    return "GB" if region == "UK" else region
