"""Text files: find the encoding that fits, or say that none does."""

from __future__ import annotations

import codecs
import re

from ..errors import CopyError
from ..manuscript import Manuscript
from . import limits

# Longest first: the mark of UTF-16 begins that of UTF-32.
MARKS: tuple[tuple[bytes, str], ...] = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
SAVE_AS_UTF8 = "请用记事本打开，另存为UTF-8编码的 .txt 再导入。"
# Tab, line ends, form feed and Word's vertical tab occur in copy; nothing else below the space.
CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1f\x7f\x80-\x84\x86-\x9f\ufffe\uffff]")
ASCII = re.compile(r"[\x00-\x7f]+")
# Marks of every page for which Python's GB2312 has other code points.
MARKS_APART = str.maketrans("", "", "—·–\ufeff")
# Print copy uses GB2312's characters but for a rare name; other encodings misread do not.
MIN_COMMON_SHARE = 0.7
# A line that holds only a name may have more rare characters than common ones.
FREE_RARE = 2
# Fewer faults than this among the non-ASCII characters: UTF-8 that was cut or damaged.
MAX_DAMAGE_SHARE = 0.1


def read_text(data: bytes) -> Manuscript:
    """Decode and number the lines; raise CopyError for what is no readable text."""
    if len(data) > limits.MAX_TEXT_BYTES:
        size = limits.MAX_TEXT_BYTES // limits.MEBIBYTE
        raise CopyError(f"文字超过{size} MB，无法一次导入。请按版面拆成几个文件，分别导入。")
    text, encoding = decode(data)
    # DOS editors closed a file with this character.
    text = text.rstrip("\x1a")
    fault = CONTROLS.search(text)
    if fault is not None:
        line = text.count("\n", 0, fault.start()) + 1
        raise CopyError(f"第{line}行有控制字符，这不是纯文本文件。请导入 .txt 或 .docx 稿件。")
    refuse_blank(text)
    return Manuscript.from_text(text, encoding)


def refuse_blank(text: str) -> None:
    if not text.strip("\ufeff\u200b \t\r\n\v\f\u3000\xa0\x85\u2028\u2029"):
        raise CopyError("文件里没有文字。请确认选对了文件，或先保存再导入。")


def decode(data: bytes) -> tuple[str, str]:
    """The text and the name of its encoding."""
    for mark, encoding in MARKS:
        if data.startswith(mark):
            return _decode_marked(data, encoding)
    # Only UTF-16 without its mark, or no text at all, holds zero bytes.
    if b"\x00" in data:
        raise CopyError(f"文件里有空字节，不是纯文本，或是没有标记的UTF-16编码。{SAVE_AS_UTF8}")
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError as fault:
        _refuse_damaged_utf8(data, fault)
    return _decode_gb18030(data), "gb18030"


def _decode_marked(data: bytes, encoding: str) -> tuple[str, str]:
    try:
        return data.decode(encoding), encoding.removesuffix("-sig")
    except UnicodeDecodeError as fault:
        raise CopyError(
            f"文件标明是{encoding[:6].upper()}编码，内容却不合。{SAVE_AS_UTF8}"
        ) from fault


def _refuse_damaged_utf8(data: bytes, fault: UnicodeDecodeError) -> None:
    # GB18030 accepts most damaged UTF-8 and turns the whole page into rare characters.
    rest = ASCII.sub("", data.decode("utf-8", "replace"))
    if rest.count("\ufffd") <= len(rest) * MAX_DAMAGE_SHARE:
        line = data.count(b"\n", 0, fault.start) + 1
        raise CopyError(f"第{line}行有损坏的字节，UTF-8文字不完整。请重新复制或保存后再导入。")


def _decode_gb18030(data: bytes) -> str:
    refusal = f"看不出文件的编码，既不是UTF-8也不是GB18030。{SAVE_AS_UTF8}"
    try:
        text = data.decode("gb18030")
    except UnicodeDecodeError as fault:
        raise CopyError(refusal) from fault
    foreign = ASCII.sub("", text).translate(MARKS_APART)
    common = len(foreign.encode("gb2312", "ignore").decode("gb2312"))
    rare = len(foreign) - common
    is_rare = rare > FREE_RARE and common < len(foreign) * MIN_COMMON_SHARE
    if is_rare or (rare and not common):
        raise CopyError(refusal)
    return text
