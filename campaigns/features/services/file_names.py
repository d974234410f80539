"""Names of files as they can be shown and stored: a disk takes nearly any bytes for a name."""

import os
import re
import unicodedata
from pathlib import PurePath

# Letters of two bytes in UTF-8, from Greek to N'Ko. A short Chinese name in GB18030 may look like
# them, as 图1 does like ͼ1; no newsroom here names its files in them alone.
UNLIKELY = re.compile("[\x00-\x7f\u0370-\u07ff]+")


def readable(path: PurePath | str) -> str:
    """A path as text on one line, whatever bytes it is made of.

    Each part is read as UTF-8, else as GB18030, which Windows archives made in China hold, else
    with � for what is neither. Control characters, a line feed among them, become escapes.
    """
    # In none of the encodings is "/" a part of another character.
    return "/".join(_one_line(_decoded(part)) for part in os.fsencode(path).split(b"/"))


def _decoded(name: bytes) -> str:
    try:
        text = name.decode()
    except UnicodeDecodeError:
        return _decoded_as("gb18030", name) or name.decode("utf-8", "replace")
    return (UNLIKELY.fullmatch(text) and _decoded_as("gb2312", name)) or text


def _decoded_as(encoding: str, name: bytes) -> str | None:
    try:
        return name.decode(encoding)
    except UnicodeDecodeError:
        return None


def _one_line(name: str) -> str:
    return "".join(
        character.encode("unicode_escape").decode()
        if unicodedata.category(character) in ("Cc", "Cf", "Zl", "Zp")
        else character
        for character in name
    )
