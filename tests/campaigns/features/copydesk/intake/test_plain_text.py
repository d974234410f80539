"""Text files in the encodings that editors send, and what is refused."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from campaigns.features.copydesk.errors import CopyError
from campaigns.features.copydesk.intake import limits, load_manuscript

PAGE = "老街坊的“夜间议事厅”\n\n　　晚上7点半，凉亭里亮起了灯。\n"
LINES = ["老街坊的“夜间议事厅”", "", "　　晚上7点半，凉亭里亮起了灯。"]


def texts(data: bytes, filename: str = "page.txt") -> list[str]:
    return [line.text for line in load_manuscript(data, filename).lines]


def refusal(data: bytes, filename: str = "page.txt") -> str:
    with pytest.raises(CopyError) as caught:
        load_manuscript(data, filename)
    message = str(caught.value)
    assert "\n" not in message
    return message


@pytest.mark.parametrize(
    ("encoding", "told"),
    [
        ("utf-8", "utf-8"),
        ("utf-8-sig", "utf-8"),
        ("utf-16", "utf-16"),
        ("utf-32", "utf-32"),
        ("gb18030", "gb18030"),
        ("gb2312", "gb18030"),
    ],
)
def test_text_in_an_encoding_of_the_newsroom_is_read(encoding, told):
    manuscript = load_manuscript(PAGE.encode(encoding), "page.txt")
    assert [line.text for line in manuscript.lines] == LINES
    assert manuscript.encoding == told
    assert manuscript.kind == "txt"


def test_utf16_of_the_other_byte_order_is_read():
    assert texts(b"\xfe\xff" + PAGE.encode("utf-16-be")) == LINES


@pytest.mark.parametrize("line_end", ["\r\n", "\r", "\n"])
def test_line_ends_of_all_systems_number_alike(line_end):
    manuscript = load_manuscript(PAGE.replace("\n", line_end).encode(), "page.txt")
    assert [(line.number, line.text) for line in manuscript.lines] == list(enumerate(LINES, 1))


def test_gb18030_keeps_a_rare_name():
    assert texts("本报记者王喆、李𬭩采写了这篇报道".encode("gb18030")) == [
        "本报记者王喆、李𬭩采写了这篇报道"
    ]


@pytest.mark.parametrize("line", ["李喆堃", "一稿\n————————————————\n二稿", "巴图·那·顺"])
def test_short_gb18030_with_names_and_dashes_is_read(line):
    assert texts(line.encode("gb18030")) == line.split("\n")


def test_ascii_alone_is_text():
    assert texts(b"Qinglan 2024\n") == ["Qinglan 2024"]


def test_dos_end_of_file_mark_is_no_part_of_the_copy():
    assert texts("稿件正文。".encode("gb18030") + b"\x1a") == ["稿件正文。"]


def test_page_break_and_tab_are_let_through():
    assert texts("上页\f\n甲\t乙".encode()) == ["上页\f", "甲\t乙"]


def test_any_extension_is_text_when_its_bytes_are():
    assert texts(PAGE.encode(), "稿件") == LINES
    assert texts(PAGE.encode(), "page.md") == LINES


@pytest.mark.parametrize("data", [b"", b"\n \n", "\ufeff".encode(), "　　\r\n\t".encode("gb18030")])
def test_file_without_a_word_is_refused(data):
    assert "文件" in refusal(data)
    assert "确认选对了文件" in refusal(data)


def test_text_up_to_the_limit_is_read_and_one_byte_more_is_not():
    data = ("字" * 20 + "\n").encode()
    whole = (data * (limits.MAX_TEXT_BYTES // len(data) + 1))[: limits.MAX_TEXT_BYTES - 2] + b"\n\n"
    whole = whole.decode("utf-8", "ignore").encode().ljust(limits.MAX_TEXT_BYTES, b"\n")
    assert load_manuscript(whole, "page.txt").lines
    assert refusal(whole + b"\n") == "文字超过5 MB，无法一次导入。请按版面拆成几个文件，分别导入。"


def test_zero_bytes_are_refused_as_no_text():
    assert "空字节" in refusal("稿件".encode("utf-16-le") + b"a\x00")


def test_control_characters_are_refused_with_their_line():
    assert refusal("第一行\n第二行\x07".encode()).startswith("第2行有控制字符")


def test_cut_utf8_is_refused_rather_than_read_as_gb18030():
    page = (PAGE * 5).encode()
    assert refusal(page[:-2] + b"\n").startswith("第15行有损坏的字节")


@pytest.mark.parametrize(
    "data",
    [
        "老街坊的夜間議事廳，晚上七點半開會。".encode("big5"),
        "古い町の夜の会議、午後七時半に開かれる。".encode("shift_jis"),
        "Ночное собрание старых соседей".encode("koi8-r"),
        b"na\xefve",
        b"caf\xe9 cr\xe8me br\xfbl\xe9e",
        b"\xff\xfa\xfb\xff\xfe\xfd",
    ],
)
def test_encoding_that_fits_neither_is_refused(data):
    assert "编码" in refusal(data)
    assert "UTF-8" in refusal(data)


def test_half_a_character_after_a_utf16_mark_is_refused():
    assert refusal("稿件".encode("utf-16") + b"\x00").startswith("文件标明是UTF-16编码")


@given(st.binary(max_size=400))
def test_arbitrary_bytes_are_read_or_refused_never_worse(data):
    try:
        manuscript = load_manuscript(data, "page.txt")
    except CopyError:
        return
    assert any(line.text.strip() for line in manuscript.lines)


@given(st.text(min_size=1, max_size=200), st.sampled_from(["utf-8", "gb18030"]))
def test_encoded_text_is_read_as_itself_or_refused(text, encoding):
    try:
        data = text.encode(encoding)
        manuscript = load_manuscript(data, "page.txt")
    except (CopyError, UnicodeEncodeError):
        return
    if manuscript.encoding == encoding:
        joined = "".join(line.text for line in manuscript.lines)
        ends = str.maketrans("", "", "\r\n\v\x85\u2028\u2029")
        assert joined == text.removeprefix("\ufeff").rstrip("\x1a").translate(ends)
