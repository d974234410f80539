import pytest

from campaigns.features.copydesk.labels import Part, read_label
from campaigns.features.copydesk.marks import NUMBERED, caption_mark, han_number
from campaigns.features.copydesk.publication import read_page_line


@pytest.mark.parametrize(
    ("text", "numbers", "rest"),
    [
        ("①志愿者", (1,), "志愿者"),
        ("⑳志愿者", (20,), "志愿者"),
        ("㉑志愿者", (21,), "志愿者"),
        ("图①：志愿者", (1,), "志愿者"),
        ("图1：志愿者", (1,), "志愿者"),
        ("图１：志愿者", (1,), "志愿者"),
        ("图一：志愿者", (1,), "志愿者"),
        ("图十二：志愿者", (12,), "志愿者"),
        ("（图2）志愿者", (2,), "志愿者"),
        ("图片3 志愿者", (3,), "志愿者"),
        ("①②志愿者", (1, 2), "志愿者"),
        ("（图片说明）志愿者", (), "志愿者"),
        ("▲志愿者", (), "志愿者"),
        ("图③", (3,), ""),
    ],
)
def test_caption_marks_are_read(text, numbers, rest):
    mark = caption_mark(text)
    assert mark is not None
    assert (mark.numbers, text[mark.end :]) == (numbers, rest)


@pytest.mark.parametrize(
    "text", ["图1显示了变化", "图书馆", "志愿者①", "图一乐", "一、志愿者", "上级来人"]
)
def test_other_beginnings_are_no_caption_marks(text):
    assert caption_mark(text) is None


@pytest.mark.parametrize(
    ("text", "number"),
    [("7", 7), ("十", 10), ("十二", 12), ("二十", 20), ("二十三", 23), ("０３", 3)],
)
def test_numbers_are_read(text, number):
    assert han_number(text) == number


@pytest.mark.parametrize(
    "text", ["一、", "十一、", "（一）", "1.标题", "1．标题", "（2）", "3）", "第一部分 "]
)
def test_heading_numbers_are_read(text):
    assert NUMBERED.match(text)


@pytest.mark.parametrize("text", ["1.5万人", "2023年", "一是", "一个人"])
def test_other_figures_are_no_heading_numbers(text):
    assert not NUMBERED.match(text)


@pytest.mark.parametrize(
    ("text", "part", "rest"),
    [
        ("引题：春风", Part.KICKER, "春风"),
        ("主题 春风", Part.TITLE, "春风"),
        ("副题：——春风", Part.SUBTITLE, "——春风"),
        ("副题——春风", Part.SUBTITLE, "——春风"),
        ("【编者按】春风", Part.NOTE, "春风"),
        ("编 者 按：春风", Part.NOTE, "春风"),
        ("编者语：", Part.NOTE, ""),
        ("开栏的话", Part.NOTE, ""),
        ("编后", Part.AFTERWORD, ""),
        ("核心提示:春风", Part.SUMMARY, "春风"),
        ("■阅读提示 春风", Part.SUMMARY, "春风"),
        ("导语：春风", Part.SUMMARY, "春风"),
    ],
)
def test_labels_are_read(text, part, rest):
    label = read_label(text)
    assert label is not None
    assert (label.part, text[label.end :].strip()) == (part, rest)


@pytest.mark.parametrize(
    "text", ["主题教育开展以来", "编后整理", "标题党", "导语写作要精", "副题"[:1]]
)
def test_words_that_go_on_are_no_labels(text):
    assert read_label(text) is None


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "《青岚日报》2023年1月12日 第03版：要闻",
            {"name": "青岚日报", "issue_date": "2023-01-12", "page_no": "03", "page_name": "要闻"},
        ),
        (
            "2023年1月12日　星期四　第3版　要闻",
            {"issue_date": "2023-01-12", "page_no": "3", "page_name": "要闻"},
        ),
        ("A03版 民生", {"page_no": "A03", "page_name": "民生"}),
        ("第三版 要闻", {"page_no": "3", "page_name": "要闻"}),
        ("版次：03", {"page_no": "03"}),
        ("出报日期：2023-01-12", {"issue_date": "2023-01-12"}),
        ("来源：青岚日报", {"name": "青岚日报"}),
        ("二〇二三年一月十二日 第三版", {"issue_date": "2023-01-12", "page_no": "3"}),
        ("青岚日报 2023年1月12日 第12273期", None),
    ],
)
def test_print_references_are_read(text, found):
    if found is None:
        found = {"name": "青岚日报", "issue_date": "2023-01-12", "issue_no": "12273"}
    assert read_page_line(text) == found


@pytest.mark.parametrize(
    "text",
    ["2023年1月12日", "今天是2023年1月12日", "2023年13月40日 第3版", "青岚日报记者甲", "第三版块"],
)
def test_other_lines_are_no_print_references(text):
    assert read_page_line(text) is None
