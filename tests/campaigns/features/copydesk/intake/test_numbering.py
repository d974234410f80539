"""List numbers that Word only shows are written out when it is clear what they are."""

import pytest

from campaigns.features.copydesk.intake import load_manuscript
from campaigns.features.copydesk.intake.numbering import SPELLINGS
from tests.campaigns.features.copydesk.intake.word_files import NAMESPACES, paragraph, raw_docx


def level(
    form: str, pattern: str, depth: int = 0, start: str = '<w:start w:val="1"/>', more: str = ""
) -> str:
    return (
        f'<w:lvl w:ilvl="{depth}">{start}<w:numFmt w:val="{form}"/>'
        f'<w:lvlText w:val="{pattern}"/>{more}</w:lvl>'
    )


def numbering(*levels: str, more: str = "") -> str:
    return (
        f'<w:numbering {NAMESPACES}><w:abstractNum w:abstractNumId="7">{"".join(levels)}'
        f'</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>{more}</w:numbering>'
    )


def item(text: str, list_id: str = "1", depth: int = 0) -> str:
    return paragraph(
        text, f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{list_id}"/></w:numPr>'
    )


def read(body: str, numbers: str):
    return load_manuscript(raw_docx(body, numbering=numbers), "page.docx")


def texts(body: str, numbers: str) -> list[str]:
    return [line.text for line in read(body, numbers).lines]


def test_chinese_numbers_are_written_before_headings_and_told():
    manuscript = read(
        item("总体要求") + paragraph("正文。") + item("重点任务"),
        numbering(level("chineseCountingThousand", "%1、")),
    )
    assert [line.text for line in manuscript.lines] == ["一、总体要求", "正文。", "二、重点任务"]
    assert [(note.code, note.line, note.message) for note in manuscript.notes] == [
        ("AUTO_NUMBER", 1, "自动编号“一、”已写入正文。"),
        ("AUTO_NUMBER", 3, "自动编号“二、”已写入正文。"),
    ]


def test_levels_count_within_their_parent():
    numbers = numbering(
        level("japaneseCounting", "（%1）"),
        level("decimal", "%1.%2", 1, more="<w:isLgl/>"),
        level("decimal", "%1-%2-%3", 2),
        level("bullet", "•", 3),
    )
    body = item("甲") + item("乙", depth=1) + item("丙", depth=1) + item("丁") + item("戊", depth=1)
    assert texts(body + item("己", depth=2) + item("庚", depth=3), numbers) == [
        "（一）甲", "1.1 乙", "1.2 丙", "（二）丁", "2.1 戊", "二-1-1 己", "庚",
    ]  # fmt: skip


def test_list_may_start_elsewhere_and_be_restarted():
    more = (
        '<w:num w:numId="2"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0">'
        '<w:startOverride w:val="1"/></w:lvlOverride></w:num>'
        '<w:num w:numId="3"><w:abstractNumId w:val="7"/></w:num>'
    )
    numbers = numbering(level("decimal", "%1.", start='<w:start w:val="5"/>'), more=more)
    body = item("甲") + item("乙", "2") + item("丙", "2") + item("丁", "3")
    assert texts(body, numbers) == ["5.甲", "1.乙", "2.丙", "6.丁"]


def test_unknown_form_is_left_and_told():
    manuscript = read(item("甲"), numbering(level("hebrew1", "%1.")))
    assert [line.text for line in manuscript.lines] == ["甲"]
    assert [(note.code, note.line) for note in manuscript.notes] == [("AUTO_NUMBER", 1)]
    assert "请补上" in manuscript.notes[0].message


def test_missing_level_is_told_and_missing_list_is_plain():
    numbers = numbering(level("decimal", "%1."))
    assert [note.line for note in read(item("甲", depth=3), numbers).notes] == [1]
    assert texts(item("甲", "9") + item("乙", "0"), numbers) == ["甲", "乙"]


def test_blank_item_is_counted_without_a_number_of_its_own():
    assert texts(item("甲") + item("") + item("乙"), numbering(level("decimal", "%1、"))) == [
        "1、甲", "", "3、乙",
    ]  # fmt: skip


def test_numbers_of_a_style_are_written_out():
    styles = (
        f'<w:styles {NAMESPACES}><w:style w:type="paragraph" w:styleId="1"><w:name w:val="标题 1"/>'
        '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style></w:styles>'
    )
    data = raw_docx(
        paragraph("总则", '<w:pStyle w:val="1"/>'),
        styles=styles,
        numbering=numbering(level("chineseCounting", "第%1章")),
    )
    assert [line.text for line in load_manuscript(data, "a.docx").lines] == ["第一章 总则"]


@pytest.mark.parametrize(
    ("form", "number", "text"),
    [
        ("chineseCounting", 10, "十"),
        ("chineseCounting", 11, "十一"),
        ("chineseCounting", 20, "二十"),
        ("chineseCounting", 105, "一百〇五"),
        ("chineseCounting", 110, "一百一十"),
        ("chineseCounting", 2024, "二千〇二十四"),
        ("chineseCounting", 123456, "123456"),
        ("chineseLegalSimplified", 21, "贰拾壹"),
        ("decimalZero", 3, "03"),
        ("decimalFullWidth", 12, "１２"),
        ("decimalEnclosedCircleChinese", 3, "③"),
        ("decimalEnclosedCircle", 21, "(21)"),
        ("ideographTraditional", 2, "乙"),
        ("ideographZodiac", 13, "子"),
        ("lowerLetter", 27, "aa"),
        ("upperLetter", 2, "B"),
        ("lowerLetter", 123456, "123456"),
        ("upperRoman", 14, "XIV"),
        ("lowerRoman", 9, "ix"),
        ("upperRoman", 9999, "9999"),
    ],
)
def test_number_is_spelled_as_word_shows_it(form, number, text):
    assert SPELLINGS[form](number) == text
