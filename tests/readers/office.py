"""Word and LibreOffice documents of invented copy, made in memory."""

from __future__ import annotations

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
ODF = "urn:oasis:names:tc:opendocument:xmlns"

RELATIONS = """<?xml version="1.0" encoding="UTF-8"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1"
 Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>
</Relationships>"""

STYLES = f"""<w:styles xmlns:w="{WORD}"><w:docDefaults><w:rPrDefault><w:rPr>
<w:lang w:val="en-US"/></w:rPr></w:rPrDefault></w:docDefaults>
<w:style w:styleId="Titel"><w:name w:val="Title"/></w:style>
<w:style w:styleId="berschrift2"><w:name w:val="heading 2"/></w:style>
<w:style w:styleId="Foto"><w:name w:val="Foto-Text"/><w:basedOn w:val="Beschriftung"/></w:style>
<w:style w:styleId="Beschriftung"><w:name w:val="caption"/></w:style>
<w:style w:styleId="Verzeichnis1"><w:name w:val="toc 1"/></w:style></w:styles>"""


def packed(files: dict[str, str | bytes]) -> bytes:
    """A zip archive of these files."""
    made = BytesIO()
    with ZipFile(made, "w", ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return made.getvalue()


def word(body: str, **beside: str) -> bytes:
    """A Word document with this body; further inner files by name, `footnotes` for `word/footnotes.xml`."""
    main = f'<?xml version="1.0" encoding="UTF-8"?>\n<w:document xmlns:w="{WORD}" xmlns:wp="{DRAWING}"><w:body>{body}'
    files: dict[str, str | bytes] = {"_rels/.rels": RELATIONS, "word/document.xml": f"{main}</w:body></w:document>"}
    files["word/styles.xml"] = STYLES
    files |= {f"docProps/{name}.xml": text for name, text in beside.items() if name in ("core", "custom")}
    files |= {f"word/{name}.xml": text for name, text in beside.items() if name not in ("core", "custom")}
    return packed(files)


def paragraph(*texts: str, style: str = "", properties: str = "") -> str:
    """A paragraph of Word with a run for each text; a text that opens with `<` is taken as it is."""
    styled = f'<w:pStyle w:val="{style}"/>' if style else ""
    runs = [text if text[:1] == "<" else f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>' for text in texts]
    return f"<w:p><w:pPr>{styled}{properties}</w:pPr>{''.join(runs)}</w:p>"


def writer(body: str, styles: str = "", meta: str = "") -> bytes:
    """A LibreOffice document with this body, automatic styles and properties."""
    names = {"office": "office", "text": "text", "style": "style", "draw": "drawing", "table": "table"}
    spaces = " ".join(f'xmlns:{short}="{ODF}:{long}:1.0"' for short, long in names.items())
    spaces += f' xmlns:svg="{ODF}:svg-compatible:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/"'
    main = f'<?xml version="1.0" encoding="UTF-8"?>\n<office:document-content {spaces}>'
    main += f"<office:automatic-styles>{styles}</office:automatic-styles>"
    main += f"<office:body><office:text>{body}</office:text></office:body></office:document-content>"
    spaces = f'xmlns:meta="{ODF}:meta:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/"'
    return packed({"content.xml": main, "meta.xml": f"<office {spaces}>{meta}</office>"})
