"""Build docx files for the tests: whole ones by python-docx, odd ones from raw parts."""

import io
import zipfile

import docx
from docx.document import Document

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
NAMESPACES = " ".join(
    f'xmlns:{prefix}="{address}"'
    for prefix, address in {
        "w": WORD,
        "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
        "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
        "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
        "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
        "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
        "v": "urn:schemas-microsoft-com:vml",
        "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
    }.items()
)
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
ROOT_RELATIONS = (
    f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="rId1" '
    f'Type="{OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>'
)
CONTENT_TYPES = f'<Types xmlns="{PACKAGE}/content-types"/>'
PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108000000003a7e9b55"
    "0000000a49444154789c63600000000200015e63df5d0000000049454e44ae426082"
)


def saved(document: Document) -> bytes:
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def simple_docx(*paragraphs: str) -> bytes:
    document = docx.Document()
    for text in paragraphs:
        document.add_paragraph(text)
    return saved(document)


def zipped(parts: dict[str, bytes | str], compression: int = zipfile.ZIP_DEFLATED) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", compression) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return stream.getvalue()


def document_xml(body: str) -> str:
    return f"<w:document {NAMESPACES}><w:body>{body}</w:body></w:document>"


def raw_docx(body: str, **parts: bytes | str) -> bytes:
    """A docx around raw body XML; parts are named styles, numbering, footnotes, or by path."""
    named: dict[str, bytes | str] = {}
    relations = []
    for name, content in parts.items():
        named[f"word/{name}.xml"] = content
        relations.append((f"rId_{name}", name, f"{name}.xml"))
    return with_relations(body, relations, named)


def with_relations(
    body: str,
    relations: list[tuple[str, str, str]],
    parts: dict[str, bytes | str],
    mode: str = "",
) -> bytes:
    """A docx whose main part points at `relations` of (id, kind, target)."""
    links = "".join(
        f'<Relationship Id="{key}" Type="{OFFICE}/{kind}" Target="{target}"{mode}/>'
        for key, kind, target in relations
    )
    return zipped(
        {
            "[Content_Types].xml": CONTENT_TYPES,
            "_rels/.rels": ROOT_RELATIONS,
            "word/document.xml": document_xml(body),
            "word/_rels/document.xml.rels": (
                f'<Relationships xmlns="{PACKAGE}/relationships">{links}</Relationships>'
            ),
            **parts,
        }
    )


def paragraph(text: str, properties: str = "", letters: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr>{run(text, letters)}</w:p>"


def run(text: str, letters: str = "") -> str:
    return f'<w:r><w:rPr>{letters}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def picture(relation: str = "rIdP") -> str:
    return (
        "<w:r><w:drawing><wp:inline><a:graphic><a:graphicData><pic:pic><pic:blipFill>"
        f'<a:blip r:embed="{relation}"/>'
        "</pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    )
