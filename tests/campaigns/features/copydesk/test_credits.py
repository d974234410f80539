import pytest

from campaigns.features.copydesk import Decisions, parse
from campaigns.features.copydesk.credit_words import OTHER_ROLES, ROLE_ATOM, ROLES, role_word
from campaigns.features.copydesk.credits import read_credits
from campaigns.features.copydesk.names import is_name, join_spread_names


def roles(text: str) -> list[tuple[str, str | None, tuple[str, ...]]]:
    credit_line = read_credits(text)
    assert credit_line is not None, text
    return [(item.role, item.title, item.names) for item in credit_line.credits]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "本版稿件由本报记者顾一舟、陆知微采写，本版图片由本报记者宋晚棠摄，本版策划 梁静山",
            [
                ("writer", "本报记者", ("顾一舟", "陆知微")),
                ("photographer", "本报记者", ("宋晚棠",)),
                ("planner", None, ("梁静山",)),
            ],
        ),
        (
            "（本报记者 甲 通讯员 乙 文/图）",
            [
                ("writer", "本报记者", ("甲",)),
                ("writer", "通讯员", ("乙",)),
                ("photographer", "本报记者", ("甲",)),
                ("photographer", "通讯员", ("乙",)),
                ("correspondent", "通讯员", ("乙",)),
            ],
        ),
        (
            "本版图文由本报全媒体记者 栗小满 通讯员 曲一白 提供",
            [
                ("writer", "本报全媒体记者", ("栗小满",)),
                ("writer", "通讯员", ("曲一白",)),
                ("photographer", "本报全媒体记者", ("栗小满",)),
                ("photographer", "通讯员", ("曲一白",)),
                ("correspondent", "通讯员", ("曲一白",)),
            ],
        ),
        (
            "编 辑：尤 佳 校 对：甘 露",
            [("responsible_editor", None, ("尤佳",)), ("proofreader", None, ("甘露",))],
        ),
        (
            "县委宣传部供稿 图片由杨小帆 提供",
            [("writer", None, ("县委宣传部",)), ("photographer", None, ("杨小帆",))],
        ),
        (
            "本版文图均由记者李小禾采写、拍摄",
            [("writer", "记者", ("李小禾",)), ("photographer", "记者", ("李小禾",))],
        ),
        ("本组图片由方阳摄影", [("photographer", None, ("方阳",))]),
        (
            "撰文：李小禾 供图：市文明办",
            [("writer", None, ("李小禾",)), ("photographer", None, ("市文明办",))],
        ),
        (
            "撰文、摄影：李小禾",
            [("writer", None, ("李小禾",)), ("photographer", None, ("李小禾",))],
        ),
        (
            "策划统筹：钱小江 责任校对：郑一舟",
            [
                ("planner", None, ("钱小江",)),
                ("coordinator", None, ("钱小江",)),
                ("proofreader", None, ("郑一舟",)),
            ],
        ),
        (
            "本报记者 李小禾 通讯员 王梦 报道 方小满 摄影",
            [
                ("writer", "本报记者", ("李小禾",)),
                ("writer", "通讯员", ("王梦",)),
                ("correspondent", "通讯员", ("王梦",)),
                ("photographer", None, ("方小满",)),
            ],
        ),
        (
            "本版稿件由李 禾 采写 图片由方 满 摄",
            [("writer", None, ("李禾",)), ("photographer", None, ("方满",))],
        ),
        (
            "本报记者李小禾通讯员何海采写",
            [
                ("writer", "本报记者", ("李小禾",)),
                ("writer", "通讯员", ("何海",)),
                ("correspondent", "通讯员", ("何海",)),
            ],
        ),
        (
            "本报记者 方小满 全媒体记者 李小禾",
            [("writer", "本报记者", ("方小满",)), ("writer", "全媒体记者", ("李小禾",))],
        ),
        ("本报记者 丁 宁 陆小曼", [("writer", "本报记者", ("丁宁", "陆小曼"))]),
        ("本报记者 丙 丁", [("writer", "本报记者", ("丙", "丁"))]),
        ("本报记者 甲 乙", [("writer", "本报记者", ("甲", "乙"))]),
        ("□本报记者　刘　鹰　王小明", [("writer", "本报记者", ("刘鹰", "王小明"))]),
        (
            "责任编辑：甲　校对：乙",
            [("responsible_editor", None, ("甲",)), ("proofreader", None, ("乙",))],
        ),
        ("责 任 编 辑：王小明", [("responsible_editor", None, ("王小明",))]),
        ("统筹：王小明 李红", [("coordinator", None, ("王小明", "李红"))]),
        ("新华社记者 甲 摄", [("photographer", "新华社记者", ("甲",))]),
        ("甲/文 乙/图", [("writer", None, ("甲",)), ("photographer", None, ("乙",))]),
        (
            "文/王小明 图/李红",
            [("writer", None, ("王小明",)), ("photographer", None, ("李红",))],
        ),
        (
            "文：王小明　图：李红",
            [("writer", None, ("王小明",)), ("photographer", None, ("李红",))],
        ),
        (
            "记者 韩雪 摄影 周航",
            [("writer", "记者", ("韩雪",)), ("photographer", None, ("周航",))],
        ),
        ("摄影 甲", [("photographer", None, ("甲",))]),
        ("刘鹰摄", None),
        ("本版图片由市文明办提供", [("photographer", None, ("市文明办",))]),
        ("（市创建办 供稿）", [("writer", None, ("市创建办",))]),
        (
            "本版图片除署名外均由本报记者刘鹰摄",
            [("photographer", "本报记者", ("刘鹰",))],
        ),
        (
            "记者刘鹰 通讯员 买买提·艾力 摄影报道",
            [
                ("writer", "记者", ("刘鹰",)),
                ("writer", "通讯员", ("买买提·艾力",)),
                ("photographer", "记者", ("刘鹰",)),
                ("photographer", "通讯员", ("买买提·艾力",)),
                ("correspondent", "通讯员", ("买买提·艾力",)),
            ],
        ),
        (
            "本版文字 王小明　本版图片 李红",
            [("writer", None, ("王小明",)), ("photographer", None, ("李红",))],
        ),
        (
            "撰文/摄影 本报记者 王小明",
            [("writer", "本报记者", ("王小明",)), ("photographer", "本报记者", ("王小明",))],
        ),
    ],
)
def test_credit_line_is_taken_apart(text, wanted):
    if wanted is None:
        wanted = [("photographer", None, ("刘鹰",))]
    assert roles(text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "记者走基层",
        "本报记者深入一线",
        "摄影",
        "校对是报纸的最后一道关口",
        "本报讯（记者王小明）今天开会",
        "作者单位：市委党校",
        "王小明和李红是邻居",
    ],
)
def test_other_lines_are_no_credits(text):
    assert read_credits(text) is None


def test_role_without_a_place_is_told():
    credit_line = read_credits("责编：刘鹰　美编：王小明　校对：李红")
    assert credit_line is not None
    assert credit_line.unknown == ("美编：王小明",)


def test_irregular_sentence_says_how():
    credit_line = read_credits("本版稿件由本报记者刘鹰采写，本版策划 李红")
    assert credit_line is not None
    assert credit_line.faults == ("第2项缺“由”", "句末缺句号")


def test_regular_sentence_has_no_fault():
    credit_line = read_credits("本版稿件由本报记者刘鹰采写，本版图片由本报记者李红摄。")
    assert credit_line is not None
    assert credit_line.faults == ()


@pytest.mark.parametrize(
    "name", ["刘鹰", "刘红娟", "欧阳晓明", "阿依古丽·买买提", "Tom Smith", "甲"]
)
def test_names_are_names(name):
    assert is_name(name)


@pytest.mark.parametrize("word", ["城市", "走基层", "志愿者", "文明城市建", "记者", ""])
def test_words_are_no_names(word):
    assert not is_name(word)


def test_spread_names_are_joined():
    assert join_spread_names(["刘", "鹰", "王小明", "甲", "乙"]) == ["刘鹰", "王小明", "甲", "乙"]


BODY = "标题说的是街巷\n\n街巷里的灯亮了。\n\n"


def credits_of(copy: str) -> list[tuple[str, str | None, tuple[str, ...]]]:
    return [(item.role, item.title, item.names) for item in parse(copy)[0].credits]


def test_dateline_is_read_and_stays_in_the_text():
    copy = "街巷亮了灯\n\n本报讯（记者 甲）昨晚，街巷的灯亮了。"
    assert credits_of(copy) == [("writer", "记者", ("甲",))]
    assert parse(copy)[0].sections[0].paragraphs[0].text.startswith("本报讯（记者 甲）昨晚")


@pytest.mark.parametrize("mark", ["：", "报道：", "报道　"])
def test_spoken_dateline_is_read(mark):
    copy = f"街巷亮了灯\n\n本报讯 记者顾一舟{mark}昨晚，街巷的灯亮了。"
    assert credits_of(copy) == [("writer", "记者", ("顾一舟",))]


def test_name_at_the_end_of_a_paragraph_goes_to_the_credits():
    copy = BODY + "居民都说好。（本报记者 甲 文/图）"
    assert credits_of(copy) == [
        ("writer", "本报记者", ("甲",)),
        ("photographer", "本报记者", ("甲",)),
    ]
    (story,) = parse(copy)
    assert story.sections[0].paragraphs[-1].text == "居民都说好。"
    (entry,) = [entry for entry in story.report if entry.code == "CREDIT_READ"]
    (story,) = parse(copy, Decisions(undone=frozenset({entry.id})))
    assert story.sections[0].paragraphs[-1].text == "居民都说好。（本报记者 甲 文/图）"
    assert story.credits == ()


@pytest.mark.parametrize("gap", ["", "\n\n"])
def test_names_in_brackets_after_the_last_sentence_sign_the_story(gap):
    copy = BODY.rstrip() + f"{gap}（王小禾、李 明）"
    (story,) = parse(copy)
    assert [(item.role, item.names) for item in story.credits] == [("writer", ("王小禾", "李明"))]
    assert [len(section.paragraphs) for section in story.sections] == [1]
    (entry,) = [entry for entry in story.report if entry.code == "CREDIT_READ"]
    (story,) = parse(copy, Decisions(undone=frozenset({entry.id})))
    assert story.credits == ()
    assert story.sections[0].paragraphs[-1].text.endswith("（王小禾、李 明）")


@pytest.mark.parametrize("words", ["（未完待续）", "（承接上文）", "（完）"])
def test_other_words_in_brackets_sign_nothing(words):
    (story,) = parse(BODY + words)
    assert story.credits == ()
    assert story.sections[0].paragraphs[-1].text == words


def test_who_the_author_is_stays_in_the_text():
    copy = BODY + "（作者单位：市委党校）"
    assert parse(copy)[0].sections[0].paragraphs[-1].text == "（作者单位：市委党校）"


def test_bare_name_under_the_title_is_the_author():
    assert credits_of("让文明成为习惯\n刘　鹰\n\n文明是习惯。习惯要养成。") == [
        ("writer", None, ("刘鹰",))
    ]


def test_names_below_their_role_are_taken():
    assert credits_of(BODY + "责任编辑：\n言叙\n校对：\n罗一鸣") == [
        ("responsible_editor", None, ("言叙",)),
        ("proofreader", None, ("罗一鸣",)),
    ]


def test_footer_gives_editors_and_page():
    (story,) = parse(BODY + "2024年3月5日 星期二 责任编辑：傅晓棠 校对：柯蓝")
    assert [item.names for item in story.credits] == [("傅晓棠",), ("柯蓝",)]
    assert story.publication.issue_date == "2024-03-05"


@pytest.mark.parametrize(
    ("line", "unknown"),
    [
        ("【责任编辑】唐以宁　【校对】谢文竹", []),
        ("审读：柯蓝　责任编辑：唐以宁　校对：谢文竹", ["审读：柯蓝"]),
        ("责任编辑：唐以宁　校对：谢文竹　图解：柯蓝", ["图解：柯蓝"]),
    ],
)
def test_editors_in_brackets_and_beside_roles_of_no_list(line, unknown):
    (story,) = parse(BODY + line)
    assert [(item.role, item.names) for item in story.credits] == [
        ("responsible_editor", ("唐以宁",)),
        ("proofreader", ("谢文竹",)),
    ]
    asked = [entry.found for entry in story.report if entry.code == "CREDIT_UNKNOWN_ROLE"]
    assert asked == unknown


@pytest.mark.parametrize(
    ("line", "page", "roles"),
    [
        (
            "来源：青岚日报　作者：沈砚秋　2024年4月9日",
            ("青岚日报", "2024-04-09"),
            [("writer", "沈砚秋")],
        ),
        (
            "2024年4月9日　责任编辑：唐以宁　第3版",
            (None, "2024-04-09"),
            [("responsible_editor", "唐以宁")],
        ),
    ],
)
def test_names_within_a_print_reference(line, page, roles):
    (story,) = parse(BODY + line)
    assert (story.publication.name, story.publication.issue_date) == page
    assert [(item.role, name) for item in story.credits for name in item.names] == roles


def test_address_beside_the_editor_is_told():
    (story,) = parse(BODY + "责任编辑 唐以宁　电子邮箱：bianji@example.org")
    assert [item.names for item in story.credits] == [("唐以宁",)]
    (entry,) = [entry for entry in story.report if entry.code == "CREDIT_UNKNOWN_ROLE"]
    assert entry.found == "电子邮箱：bianji@example.org"


def test_names_before_the_first_words_are_read_and_stay():
    (story,) = parse("老街\n\n（记者 岳明）街上干净整洁，车辆停放有序。\n\n大家都说好。")
    assert [(item.title, item.names) for item in story.credits] == [("记者", ("岳明",))]


def test_page_before_editors_in_one_footer_takes_no_name_for_its_own():
    (story,) = parse(BODY + "青岚日报　2024年5月9日　星期四　第02版　本版责编　唐以宁　校对　方澄")
    assert [(item.role, item.names) for item in story.credits] == [
        ("responsible_editor", ("唐以宁",)),
        ("proofreader", ("方澄",)),
    ]
    assert (story.publication.page_no, story.publication.page_name) == ("02", None)


@pytest.mark.parametrize(
    ("line", "role"), [("执行策划：梁静山", "planner"), ("文字统筹　梁静山", "coordinator")]
)
def test_planners_of_one_part_of_the_work(line, role):
    (story,) = parse(BODY + line)
    assert [(item.role, item.names) for item in story.credits] == [(role, ("梁静山",))]


def test_line_of_roles_may_begin_with_the_chief_editor():
    (story,) = parse(BODY + "总编辑：岳明 值班主任：文山 编辑：卜凡 版面设计：丁一")
    assert [(item.role, item.names) for item in story.credits] == [
        ("responsible_editor", ("卜凡",))
    ]
    asked = [entry.found for entry in story.report if entry.code == "CREDIT_UNKNOWN_ROLE"]
    assert asked == ["总编辑：岳明", "值班主任：文山", "版面设计：丁一"]


def test_role_word_is_what_the_expression_of_roles_matches_in_full():
    words = [
        word + ending
        for word in (*ROLES, *OTHER_ROLES, "甲")
        for ending in ("", "人员", "人", "者", "员")
    ]
    matches = [ROLE_ATOM.fullmatch(word) for word in words]
    assert [role_word(word) for word in words] == [match and match[1] for match in matches]
