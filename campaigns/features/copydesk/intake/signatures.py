"""Tell from its first bytes what a file is, and what an editor can do about it."""

from __future__ import annotations

from pathlib import PurePath

from ..errors import CopyError

ZIP_MAGIC = b"PK\x03\x04"
EMPTY_ZIP_MAGIC = b"PK\x05\x06"
OLE_MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
# The name of the stream that holds a docx locked with a password, as OLE2 writes it.
ENCRYPTED_STREAM = "EncryptedPackage".encode("utf-16-le")

SAVE_AS_DOCX = "请在Word或WPS里另存为 .docx 再导入。"
PASTE_TEXT = "请打开它复制文字，存成 .txt 或 .docx 再导入。"

OLD_FORMATS = {
    ".doc": "旧版Word文档（.doc）",
    ".dot": "旧版Word模板（.dot）",
    ".wps": "旧版WPS文档（.wps）",
    ".wpt": "旧版WPS模板（.wpt）",
    ".rtf": "RTF文档",
    ".pages": "Pages文稿",
    ".odt": "OpenDocument文稿",
}

# What text can never begin with.
SIGNATURES: tuple[tuple[bytes, str, str], ...] = (
    (b"{\\rtf", "RTF文档", SAVE_AS_DOCX),
    (b"%PDF", "PDF文件", PASTE_TEXT),
    (b"\x89PNG", "PNG图片", "请导入文字稿，图片随稿另传。"),
    (b"\xff\xd8\xff", "JPEG图片", "请导入文字稿，图片随稿另传。"),
    (b"GIF8", "GIF图片", "请导入文字稿，图片随稿另传。"),
    (b"II*\x00", "TIFF图片", "请导入文字稿，图片随稿另传。"),
    (b"MM\x00*", "TIFF图片", "请导入文字稿，图片随稿另传。"),
    (b"Rar!", "RAR压缩包", "请先解压，再导入里面的稿件。"),
    (b"7z\xbc\xaf\x27\x1c", "7z压缩包", "请先解压，再导入里面的稿件。"),
    (b"\x1f\x8b", "gzip压缩包", "请先解压，再导入里面的稿件。"),
    (b"\x7fELF", "程序文件", "请导入 .txt 或 .docx 稿件。"),
    (b"SQLite format 3", "数据库文件", "请导入 .txt 或 .docx 稿件。"),
)
# Markup is text, but its tags are not copy.
MARKUP: tuple[tuple[bytes, str], ...] = (
    (b"<!doctype html", "网页文件"),
    (b"<html", "网页文件"),
    (b"<?xml", "XML文件"),
    (b"mime-version:", "网页归档文件（MHT）"),
)


def is_zip(data: bytes) -> bool:
    return data.startswith((ZIP_MAGIC, EMPTY_ZIP_MAGIC))


def refuse_foreign_file(data: bytes, filename: str) -> None:
    """Raise CopyError when the file is neither text nor a docx.

    The bytes decide; the extension only speaks for files whose bytes say nothing.
    """
    if data.startswith(OLE_MAGIC):
        raise CopyError(_about_ole(data, filename))
    for magic, name, advice in SIGNATURES:
        if data.startswith(magic):
            raise CopyError(f"这是{name}，不是文字稿。{advice}")
    if is_zip(data):
        return
    start = data[:64].removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    for opening, name in MARKUP:
        if start.startswith(opening):
            raise CopyError(f"这是{name}，不是文字稿。{PASTE_TEXT}")
    _refuse_by_extension(PurePath(filename).suffix.lower())


def _about_ole(data: bytes, filename: str) -> str:
    if ENCRYPTED_STREAM in data:
        return "这份文档加了密码，无法读取。请在Word或WPS里去掉密码，另存为 .docx 再导入。"
    suffix = PurePath(filename).suffix.lower()
    name = OLD_FORMATS.get(suffix, "旧版Word或WPS文档（.doc/.wps）")
    return f"这是{name}，无法读取。{SAVE_AS_DOCX}"


def _refuse_by_extension(suffix: str) -> None:
    if suffix in OLD_FORMATS:
        raise CopyError(f"这是{OLD_FORMATS[suffix]}，无法读取。{SAVE_AS_DOCX}")
    if suffix == ".pdf":
        raise CopyError(f"这是PDF文件，不是文字稿。{PASTE_TEXT}")
    if suffix in {".docx", ".docm", ".dotx"}:
        raise CopyError(f"扩展名是 {suffix}，内容却不是Word文档，文件可能已损坏。{SAVE_AS_DOCX}")
