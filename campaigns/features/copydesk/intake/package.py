"""Open a docx as the zip archive it is, measuring every part before and while it is unpacked."""

from __future__ import annotations

import posixpath
import zipfile
import zlib
from dataclasses import dataclass
from io import BytesIO

from lxml import etree

from ..errors import CopyError
from . import limits
from .wordml import Node, attribute

BROKEN = "这份docx已损坏，无法读取。请在Word或WPS里打开，另存为 .docx 再导入。"
BOMB = "这份docx解压后大得不正常，为安全起见没有读取。请把正文复制到新文档，另存后再导入。"
UNSAFE_XML = (
    "这份docx含有外部实体或文档类型声明，为安全起见没有读取。请在Word或WPS里另存为 .docx 再导入。"
)
MAIN_RELATION = "officeDocument"
CHUNK = 64 * 1024
ENCRYPTED_FLAG = 0x1


@dataclass(frozen=True, slots=True)
class Relation:
    """A pointer of one part to another; `is_external` ones are never followed."""

    kind: str
    target: str
    is_external: bool


class DocxPackage:
    """The parts of a docx, by name; names compare without case, as the format says."""

    def __init__(self, data: bytes) -> None:
        """Open and measure; raise CopyError for anything but a sound, modest docx."""
        if len(data) > limits.MAX_DOCX_BYTES:
            size = limits.MAX_DOCX_BYTES // limits.MEBIBYTE
            raise CopyError(f"文件超过{size} MB。请压缩文档里的图片，或把图片另传，再导入。")
        try:
            self._archive = zipfile.ZipFile(BytesIO(data))
            entries = self._archive.infolist()
        except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError, IndexError) as fault:
            raise CopyError(BROKEN) from fault
        _check_directory(entries)
        self._entries = {_part_name(entry.filename): entry for entry in entries}
        self.main_part = self._find_main_part()

    def has(self, name: str) -> bool:
        return name.lower() in self._entries

    def read(self, name: str, limit: int) -> bytes:
        """Unpack a part that is there; raise CopyError when it is broken or over `limit` bytes."""
        entry = self._entries[name.lower()]
        if entry.file_size > limit:
            raise CopyError(BOMB)
        pieces: list[bytes] = []
        total = 0
        try:
            with self._archive.open(entry) as stream:
                while piece := stream.read(CHUNK):
                    total += len(piece)
                    # The directory was believed so far; what comes out is what counts.
                    if total > limit or _is_swollen(total, entry.compress_size):
                        raise CopyError(BOMB)
                    pieces.append(piece)
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError) as fault:
            raise CopyError(BROKEN) from fault
        except (NotImplementedError, RuntimeError) as fault:
            raise CopyError(BROKEN) from fault
        return b"".join(pieces)

    def xml(self, name: str) -> Node:
        """Parse one part; entities and document types are refused, nothing is fetched."""
        return parse_xml(self.read(name, limits.MAX_XML_BYTES))

    def relations(self, part: str) -> dict[str, Relation]:
        """What `part` points to, by relation id; targets are full part names."""
        folder, _, base = part.rpartition("/")
        name = posixpath.join(folder, "_rels", f"{base}.rels")
        if not self.has(name):
            return {}
        found: dict[str, Relation] = {}
        for node in self.xml(name):
            target = attribute(node, "Target")
            kind = attribute(node, "Type").rpartition("/")[2]
            is_external = attribute(node, "TargetMode").lower() == "external"
            if not is_external:
                target = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
            found[attribute(node, "Id")] = Relation(kind, target, is_external)
        return found

    def _find_main_part(self) -> str:
        for relation in self.relations("").values():
            if relation.kind == MAIN_RELATION and self.has(relation.target):
                _refuse_other_office(relation.target)
                return relation.target
        if self.has("word/document.xml"):
            return "word/document.xml"
        raise CopyError(_about_other_zip(set(self._entries)))


def parse_xml(data: bytes) -> Node:
    # Dropping the NUL bytes shows the declaration in UTF-16 too; in sound text "<" is escaped.
    if b"<!DOCTYPE" in data.replace(b"\x00", b""):
        raise CopyError(UNSAFE_XML)
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        dtd_validation=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError, LookupError) as fault:
        raise CopyError(BROKEN) from fault
    # An exotic encoding may hide the declaration from the search above, never from the parser.
    if etree.ElementTree(root).docinfo.internalDTD is not None:
        raise CopyError(UNSAFE_XML)
    return root


def _check_directory(entries: list[zipfile.ZipInfo]) -> None:
    if len(entries) > limits.MAX_PARTS:
        raise CopyError(BOMB)
    if sum(entry.file_size for entry in entries) > limits.MAX_UNPACKED_BYTES:
        raise CopyError(BOMB)
    seen: set[str] = set()
    for entry in entries:
        name = _part_name(entry.filename)
        if name in seen or name.startswith("/") or ":" in name or ".." in name.split("/"):
            raise CopyError("这份docx里有重复或不正常的文件路径，为安全起见没有读取。")
        seen.add(name)
        if entry.flag_bits & ENCRYPTED_FLAG:
            raise CopyError("这份docx加了密码，无法读取。请去掉密码，另存为 .docx 再导入。")
        if _is_swollen(entry.file_size, entry.compress_size):
            raise CopyError(BOMB)


def _is_swollen(size: int, packed: int) -> bool:
    return size > limits.RATIO_FREE_BYTES and size > packed * limits.MAX_RATIO


def _part_name(name: str) -> str:
    return name.replace("\\", "/").lower()


def _refuse_other_office(target: str) -> None:
    top = target.lower().partition("/")[0]
    if top in {"xl", "ppt"}:
        raise CopyError(_about_other_zip({target.lower()}))


def _about_other_zip(names: set[str]) -> str:
    tops = {name.partition("/")[0] for name in names}
    if "xl" in tops:
        return "这是Excel表格，不是文字稿。请把文字复制到Word或WPS文档，存成 .docx 再导入。"
    if "ppt" in tops:
        return "这是PPT演示文稿，不是文字稿。请把文字复制到Word或WPS文档，存成 .docx 再导入。"
    if any(name.endswith(".iwa") for name in names) or "index.xml" in names:
        return "这是Pages文稿，无法读取。请在Pages里导出为Word（.docx）再导入。"
    if "content.xml" in names:
        return "这是OpenDocument文稿，无法读取。请另存为 .docx 再导入。"
    if "word" in tops or "[content_types].xml" in names:
        return BROKEN
    return "这是压缩包，不是文字稿。请先解压，再导入里面的 .txt 或 .docx 稿件。"
