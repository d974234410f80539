import pytest

from campaigns.features.copydesk import Decisions, Line, LineHint, Manuscript, parse

BODY = "\n\n初秋的西山，天高云淡。走在建设街上，路面干净整洁，车辆停放有序。\n\n大家都说好。"


def head(copy: str) -> tuple[str | None, str | None, str | None]:
    story = parse(copy + BODY)[0]
    return story.kicker, story.title, story.subtitle


@pytest.mark.parametrize(
    ("lines", "wanted"),
    [
        (["小巷亮了灯 邻里近了心"], (None, "小巷亮了灯　邻里近了心", None)),
        (["小巷亮了灯   邻里近了心"], (None, "小巷亮了灯　邻里近了心", None)),
        (
            ["创城进行时", "小巷里的灯一盏一盏亮起来"],
            ("创城进行时", "小巷里的灯一盏一盏亮起来", None),
        ),
        (["谁来守护我们的小区？"], (None, "谁来守护我们的小区？", None)),
        (["一个“红马甲”的“家”"], (None, "一个“红马甲”的“家”", None)),
        (
            ["从“要我文明”到“我要文明”", "——西山区创城纪实"],
            (None, "从“要我文明”到“我要文明”", "西山区创城纪实"),
        ),
        (
            ["深入学习贯彻党的二十大精神", "为城市添底色", "——东湖区创城见闻"],
            ("深入学习贯彻党的二十大精神", "为城市添底色", "东湖区创城见闻"),
        ),
        (
            ["云溪县二十三个村两年实录", "板凳会上的小事"],
            ("云溪县二十三个村两年实录", "板凳会上的小事", None),
        ),
        (
            ["板凳会上的小事", "云溪县二十三个村议定红白事标准"],
            (None, "板凳会上的小事", "云溪县二十三个村议定红白事标准"),
        ),
        (
            ["深入贯彻二十大精神", "板凳会上的小事", "云溪县二十三个村议定红白事标准"],
            ("深入贯彻二十大精神", "板凳会上的小事", "云溪县二十三个村议定红白事标准"),
        ),
        (["新年新征程", "加油共创城"], (None, "新年新征程　加油共创城", None)),
        (["东湖区：", "“小积分”兑出大文明"], (None, "东湖区：“小积分”兑出大文明", None)),
        (
            ["引题：聚力创城", "主题：小巷深处党旗红", "副题：——东湖区见闻"],
            ("聚力创城", "小巷深处党旗红", "东湖区见闻"),
        ),
        (
            ["引题", "聚力创城", "主题", "小巷深处党旗红", "副题", "东湖区见闻"],
            ("聚力创城", "小巷深处党旗红", "东湖区见闻"),
        ),
        (["聚力创城", "主题：小巷深处党旗红"], ("聚力创城", "小巷深处党旗红", None)),
        (["小巷深处党旗红", "副题：东湖区见闻"], (None, "小巷深处党旗红", "东湖区见闻")),
    ],
)
def test_head_is_divided(lines, wanted):
    assert head("\n".join(lines)) == wanted
    assert head("\n\n".join(lines)) == wanted


def test_head_lines_are_all_in_the_report():
    (story,) = parse("新年新征程\n加油共创城" + BODY)
    assert [e.line for e in story.report if e.code == "HEADLINE_LINES_JOINED"] == [1, 2]


def test_column_name_stands_apart():
    (story,) = parse("【文明论坛】\n让文明成为习惯" + BODY)
    assert (story.column, story.title) == ("文明论坛", "让文明成为习惯")
    assert [e.line for e in story.report if e.code == "COLUMN_TAKEN"] == [1]


def test_line_among_print_references_names_the_column():
    copy = "第3版\n创城进行时\n青岚日报 2023年9月5日\n责任编辑：马晓\n\n一条老街的“逆生长”"
    (story,) = parse(copy + BODY)
    assert (story.column, story.title) == ("创城进行时", "一条老街的“逆生长”")
    assert story.credits[0].role == "responsible_editor"


def test_copy_without_a_head_asks_for_its_title():
    (story,) = parse(BODY)
    assert story.title is None
    assert "title" in [e.target for e in story.report if e.code == "MISSING_METADATA"]


def test_line_like_the_other_headings_is_the_first_heading():
    copy = "一老一小 稳稳的幸福\n养老 把“食”光做暖" + BODY + "\n\n托育 让孩子有着落" + BODY
    (story,) = parse(copy)
    assert story.title == "一老一小　稳稳的幸福"
    assert [s.heading for s in story.sections] == ["养老　把“食”光做暖", "托育　让孩子有着落"]


def test_docx_size_says_which_line_is_the_title():
    lines = [("云溪县议定标准二十三条见闻", 14.0), ("村规", 26.0), ("红白事有了新办法", 16.0)]
    manuscript = Manuscript(
        (
            *(
                Line(n, text, LineHint(is_centered=True, size_pt=size))
                for n, (text, size) in enumerate(lines, 1)
            ),
            Line(4, "初秋的西山，天高云淡。走在建设街上，路面干净整洁。", LineHint(size_pt=10.5)),
        ),
        kind="docx",
    )
    (story,) = parse(manuscript)
    assert (story.kicker, story.title, story.subtitle) == (
        "云溪县议定标准二十三条见闻",
        "村规",
        "红白事有了新办法",
    )


def test_poem_has_its_first_line_as_title():
    verse = ["你从晨雾里走来", "肩上披着一抹红", "像一簇小小的火苗", "点亮街口的等待", "你不说话"]
    (story,) = parse("写给红马甲\n苏　禾\n\n" + "\n".join(verse) + "\n把纸屑\n一片片拾起来")
    assert story.title == "写给红马甲"
    assert story.credits[0].names == ("苏禾",)
    texts = [p.text for s in story.sections for p in s.paragraphs]
    assert texts == [*verse, "把纸屑", "一片片拾起来"]


@pytest.mark.parametrize(
    "again", ["小巷亮了灯 邻里近了心", "小巷亮了灯　邻里近了心", "小巷亮了灯邻里近了心"]
)
def test_second_printing_of_the_title_goes(again):
    (story,) = parse(f"小巷亮了灯 邻里近了心\n{again}" + BODY)
    assert (story.title, story.subtitle) == ("小巷亮了灯　邻里近了心", None)
    assert [e.line for e in story.report if e.code == "DUPLICATE_TITLE"] == [2]


@pytest.mark.parametrize(
    ("line", "title", "subtitle"),
    [
        ("温度与精度——青岚市创建综述", "温度与精度", "青岚市创建综述"),
        ("一碗豆浆　十九年热气——记邵长林", "一碗豆浆　十九年热气", "记邵长林"),
        ("主题：守望——写在植树节之际", "守望", "写在植树节之际"),
        ("让城市更美——最美的事", "让城市更美——最美的事", None),
        ("“老街——一条走了三十年的回家路", "“老街——一条走了三十年的回家路", None),
    ],
)
def test_subtitle_after_a_dash_in_the_title_line(line, title, subtitle):
    copy = f"{line}\n\n　　{'社区志愿者在清扫积雪，居民们纷纷点赞。' * 2}\n"
    (story,) = parse(copy)
    assert (story.title, story.subtitle) == (title, subtitle)
    undone = frozenset(entry.id for entry in story.report if entry.code == "SUBTITLE_DASH")
    assert len(undone) == (subtitle is not None)
    (story,) = parse(copy, Decisions(undone=undone))
    assert (story.title, story.subtitle) == (line.removeprefix("主题："), None)


def test_dash_stays_when_the_subtitle_has_its_own_line():
    copy = "温度——青岚市创建综述\n——来自一线的报道\n\n　　志愿者在清扫积雪，居民们点赞。\n"
    (story,) = parse(copy)
    assert (story.title, story.subtitle) == ("温度——青岚市创建综述", "来自一线的报道")


@pytest.mark.parametrize(
    ("line", "heading"),
    [
        ("——火种留在山脚下", "守山　火种留在山脚下"),
        ("——卞之", None),
        ("——摘自《青岚志》", None),
        ("——火种留在山脚下。", None),
    ],
)
def test_heading_has_a_second_line_after_a_dash(line, heading):
    prose = "社区志愿者在清扫积雪，居民们纷纷点赞。"
    copy = f"一枝菊花\n\n　　{prose}\n\n守山\n{line}\n\n　　{prose}\n"
    (story,) = parse(copy)
    assert [section.heading for section in story.sections] == [None, heading or "守山"]
    codes = {entry.code for entry in story.report}
    assert ({"SUBTITLE_DASH", "HEADLINE_LINES_JOINED"} <= codes) == (heading is not None)


def test_sign_before_a_few_characters_names_a_column():
    (story,) = parse("●青岚时评\n\n一让一谢见温度\n\n　　社区志愿者在清扫积雪，居民们点赞。\n")
    assert (story.column, story.title) == ("青岚时评", "一让一谢见温度")


@pytest.mark.parametrize(
    "lines",
    [
        "主题　手指一点\n难题有解\n副题　上线一年",
        "主题　手指一点\n　　　难题有解\n\n副题　上线一年",
    ],
)
def test_labelled_title_goes_on_in_the_next_line(lines):
    assert head(lines) == (None, "手指一点　难题有解", "上线一年")


def test_name_of_a_column_under_its_label_is_told():
    (story,) = parse("栏目：\n文明简讯\n主题：集市开张" + BODY)
    assert (story.column, story.title) == ("文明简讯", "集市开张")
    told = [(e.code, e.line, e.found) for e in story.report if e.code == "COLUMN_TAKEN"]
    assert told == [("COLUMN_TAKEN", 2, "文明简讯")]
    (story,) = parse("栏目：文明简讯\n主题：集市开张" + BODY)
    (told,) = [e.message for e in story.report if e.line == 1]
    assert told == "“栏目：文明简讯”是标签，不入正文"


def test_name_of_a_genre_above_the_title_is_the_kicker():
    assert head("记者手记\n雪后的老街") == ("记者手记", "雪后的老街", None)


PARAGRAPHS = "　　昨日，东湖区举行活动。\n　　市民说，很高兴。"


@pytest.mark.parametrize(
    "verses",
    [["灯亮了在老街", "雪化了在西山", "人走过小桥边", "水流过大榕树"], ["灯亮了", "雪化在山脚"]],
)
@pytest.mark.parametrize("below", ["\n", "\n\n"])
def test_author_under_the_title_of_a_poem_ends_the_head(verses, below):
    (story,) = parse(f"春天的街\n李　明{below}" + "\n".join(verses))
    assert (story.kicker, story.title, story.subtitle) == (None, "春天的街", None)
    assert [p.text for s in story.sections for p in s.paragraphs] == verses
    assert [s.heading for s in story.sections] == [None]
    assert [(c.role, c.names) for c in story.credits] == [("writer", ("李明",))]


def test_author_may_stand_above_the_subtitle():
    (story,) = parse(f"春天的街\n李　明\n——写在春天\n{PARAGRAPHS}")
    assert (story.kicker, story.title, story.subtitle) == (None, "春天的街", "写在春天")
    assert [c.names for c in story.credits] == [("李明",)]


@pytest.mark.parametrize("date", ["2021年3月", "2021年3月5日", "（二〇二一年三月）", "2021-03-05"])
@pytest.mark.parametrize("head", ["老街亮了灯\n{}", "{}\n老街亮了灯", "主题：老街亮了灯\n{}"])
def test_date_beside_the_headline_is_none(date, head):
    (story,) = parse(f"{head.format(date)}\n{PARAGRAPHS}")
    assert (story.kicker, story.title, story.subtitle) == (None, "老街亮了灯", None)
    assert [s.heading for s in story.sections] == [None]
    assert story.sections[0].paragraphs[0].text == date


@pytest.mark.parametrize(
    ("typed", "title"),
    [
        ("“Hello, 青岚”", "“Hello，青岚”"),
        ("“街巷Hello 青岚”来了", "“街巷Hello 青岚”来了"),
        ("文明2024 奋进新征程", "文明2024　奋进新征程"),
    ],
)
def test_blank_beside_latin_words_in_quotation_marks_parts_no_headline(typed, title):
    (story,) = parse(f"{typed}\n{PARAGRAPHS}")
    assert story.title == title
