"""A docx becomes a manuscript: its paragraphs, tables and text boxes in reading order."""

from __future__ import annotations

from ..errors import CopyError
from ..manuscript import IntakeNote, Manuscript, Picture
from . import limits
from .blocks import BlockReader
from .drafts import finish
from .numbering import Numbering
from .package import DocxPackage, Relation
from .plain_text import refuse_blank
from .styles import StyleSheet
from .wordml import Node, attribute, child, children

PICTURE_ENDINGS = (".png", ".jpg", ".jpeg", ".gif", ".bmp", ".tif", ".tiff", ".webp")
BROKEN_BODY = "这份docx里没有正文，可能已损坏。请在Word或WPS里打开，另存为 .docx 再导入。"


def read_docx(data: bytes) -> Manuscript:
    """Read the bytes of a docx (macros in a docm are left alone); CopyError when it is unsound."""
    package = DocxPackage(data)
    relations = package.relations(package.main_part)
    body = child(package.xml(package.main_part), "body")
    if body is None:
        raise CopyError(BROKEN_BODY)
    reader = BlockReader(
        StyleSheet(_related_xml(package, relations, "styles")),
        Numbering(_related_xml(package, relations, "numbering")),
        {part: _footnotes(package, relations, part) for part in ("footnotes", "endnotes")},
    )
    reader.read(body)
    _refuse_extremes("\n".join(draft.text for draft in reader.drafts))
    pictures, notes = _load_pictures(package, relations, reader.pictures)
    ordered = sorted(reader.notes + notes, key=lambda note: note.line or 0)
    return Manuscript(finish(reader.drafts), "utf-8", "docx", pictures, tuple(ordered))


def _refuse_extremes(text: str) -> None:
    # In the encoding of a text file, so that both ways in have one limit.
    if len(text.encode()) > limits.MAX_TEXT_BYTES:
        size = limits.MAX_TEXT_BYTES // limits.MEBIBYTE
        raise CopyError(f"文字超过{size} MB，无法一次导入。请按版面拆成几个文件，分别导入。")
    refuse_blank(text)


def _related_xml(package: DocxPackage, relations: dict[str, Relation], kind: str) -> Node | None:
    for relation in relations.values():
        if relation.kind == kind and not relation.is_external and package.has(relation.target):
            return package.xml(relation.target)
    return None


def _footnotes(package: DocxPackage, relations: dict[str, Relation], part: str) -> dict[str, str]:
    root = _related_xml(package, relations, part)
    texts: dict[str, str] = {}
    for note in children(root, part.removesuffix("s")):
        words = [node.text or "" for node in note.iter("{*}t")]
        texts[attribute(note, "id")] = "".join(words).strip()
    return texts


def _load_pictures(
    package: DocxPackage, relations: dict[str, Relation], marks: list[tuple[str, int]]
) -> tuple[tuple[Picture, ...], list[IntakeNote]]:
    pictures: list[Picture] = []
    notes: list[IntakeNote] = []
    loaded: dict[str, bytes] = {}
    for relation_id, after in marks:
        relation = relations.get(relation_id)
        fault = _picture_fault(package, relation, len(pictures))
        if fault or relation is None:
            notes.append(IntakeNote("PICTURE_SKIPPED", after or None, fault))
            continue
        if relation.target not in loaded:
            loaded[relation.target] = package.read(relation.target, limits.MAX_PICTURE_BYTES)
        name = relation.target.rpartition("/")[2]
        pictures.append(Picture(name, loaded[relation.target], after))
    return tuple(pictures), notes


def _picture_fault(package: DocxPackage, relation: Relation | None, count: int) -> str:
    if relation is None:
        return "一张图片的数据丢失，请另传原图。"
    if relation.is_external:
        return "一张图片只是链接，没有存在文档里，请另传原图。"
    if not package.has(relation.target):
        return "一张图片的数据丢失，请另传原图。"
    if not relation.target.lower().endswith(PICTURE_ENDINGS):
        return "一张图片的格式不能用于网页（如EMF、WMF），请另传JPG或PNG原图。"
    if count >= limits.MAX_PICTURES:
        return f"图片超过{limits.MAX_PICTURES}张，其余没有读入。"
    return ""
