"""Which caption a picture file belongs to, by its name."""

import re
import unicodedata
from pathlib import PurePath

CIRCLED = re.compile("[①-⑳]")
NAMED = re.compile(
    r"(?:图片|照片|图|tu|figure|fig|image|img|photo|pic)[\s_\-.]*[(（]?0*(\d{1,2})(?!\d)", re.I
)
LEADING = re.compile(r"\s*[(（]?0*(\d{1,2})[)）]?(?=$|[\s_\-.、，·(（])|\s*0(\d)(?!\d)")
AFTER_STEM = re.compile(r"[\s_\-.(（]*0*(\d{1,2})[)）]?")


def number_in(filename: str, copy_name: str = "") -> int | None:
    """The number that a picture's file name says, or None: 01.jpg, 1_环卫.jpg, 图1.jpg, ①.png.

    With the name of its copy, the same stem and a number is one too: 专版.txt, 专版-2.jpg.
    Numbers of cameras (DSC_0431) and years say nothing.
    """
    stem = unicodedata.normalize("NFC", PurePath(filename).stem)
    if circled := CIRCLED.search(stem):
        return ord(circled[0]) - ord("①") + 1
    copy_stem = unicodedata.normalize("NFC", PurePath(copy_name).stem)
    if copy_stem and stem.startswith(copy_stem):
        match = AFTER_STEM.fullmatch(stem[len(copy_stem) :])
    else:
        match = LEADING.match(stem) or NAMED.search(stem)
    digits = next(filter(None, match.groups()), "0") if match else "0"
    return int(digits) or None
