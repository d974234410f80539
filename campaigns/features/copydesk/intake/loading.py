"""Decide what a file is and have it read."""

from __future__ import annotations

from ..errors import CopyError
from ..manuscript import Manuscript
from .document import read_docx
from .plain_text import read_text
from .signatures import is_zip, refuse_foreign_file


def load_manuscript(data: bytes, filename: str) -> Manuscript:
    """Read one file of raw copy.

    `data` are its bytes, `filename` its name, used only where the bytes do not speak for
    themselves: a docx called .txt is read as the docx it is. Raises CopyError, one Chinese
    sentence that says what is wrong and what to do, for everything that is no readable copy.
    """
    if not data:
        raise CopyError("文件是空的。请确认选对了文件，或先保存再导入。")
    refuse_foreign_file(data, filename)
    return read_docx(data) if is_zip(data) else read_text(data)
