import os
from pathlib import Path

import pytest

from campaigns.features.services.file_names import readable


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("专版/一.txt".encode(), "专版/一.txt"),
        ("专版　一.txt".encode("gb18030"), "专版　一.txt"),
        ("㐀.txt".encode("gb18030"), "㐀.txt"),
        ("专版/".encode() + "一.txt".encode("gb18030"), "专版/一.txt"),
        ("图1.jpg".encode("gb18030"), "图1.jpg"),
        ("β版 café.txt".encode(), "β版 café.txt"),
        ("Москва.txt".encode(), "Москва.txt"),
        (b"\xff\xff.txt", "��.txt"),
        ("没\n有\u2028\u202e.txt".encode(), r"没\n有\u2028\u202e.txt"),
    ],
)
def test_names_of_any_bytes_are_one_line_of_text(name, text):
    assert readable(Path(os.fsdecode(name))) == text
