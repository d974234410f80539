"""Paragraphs broken by a page or a column, hard-wrapped lines, characters at the seam."""

import pytest

from campaigns.features.copydesk import Decisions, Story, parse

HEAD = "小巷亮了灯\n\n"
FULL = "全市人民共同努力。集中解决车辆乱停乱放、占道经营等难点问题，使市场及周边环境得到极大改善。公益广告广覆盖。"


def read(*body: str) -> Story:
    (story,) = parse(HEAD + "\n\n".join(body))
    return story


def texts(*body: str) -> list[str]:
    return [p.text for s in read(*body).sections for p in s.paragraphs]


def cut(at: str, overlap: int = 0) -> tuple[str, str]:
    place = FULL.index(at) + len(at)
    return FULL[:place], FULL[place - overlap :]


def test_broken_paragraph_is_joined():
    assert texts(*cut("极大改")) == [FULL]


@pytest.mark.parametrize("overlap", [1, 2, 3])
def test_characters_repeated_at_the_seam_are_dropped(overlap):
    story = read(*cut("占道经营", overlap))
    assert [p.text for p in story.sections[0].paragraphs] == [FULL]
    codes = [(e.code, e.line) for e in story.report if e.code.startswith(("PARA", "JOIN"))]
    assert sorted(codes) == [
        ("JOIN_OVERLAP_DROPPED", 3),
        ("JOIN_OVERLAP_DROPPED", 5),
        ("PARA_SPLIT_JOINED", 3),
        ("PARA_SPLIT_JOINED", 5),
    ]


@pytest.mark.parametrize(
    ("first", "second", "joined"),
    [
        ("街坊们在凉亭里，坐下来慢慢", "慢谈起了从前的日子。", "坐下来慢慢谈起"),
        ("他们的日子过得一天", "天好了起来，大家都高兴。", "一天天好了"),
        ("居民们都说，妈", "妈们也来帮忙，大家都高兴。", "妈妈们"),
        ("张贴通知，共贴了12", "200份，大家都高兴。", "12200份"),
        ("从202", "20年起，大家都高兴，干劲足。", "2020年起"),
        ("巷口的花开得小", "小的，大家都高兴，干劲足。", "小小的"),
        ("改造之后，这里成了最热闹的小", "小区，大家都高兴，干劲足。", "最热闹的小区"),
    ],
)
def test_doubled_characters_are_told_from_slips(first, second, joined):
    before = "全市人民共同努力。"
    assert joined in texts(before + first, second)[0]


def test_doubt_is_said_where_a_repetition_may_be_right():
    story = read("全市人民共同努力。张贴通知，共贴了12", "200份，大家都高兴。")
    assert [e.line for e in story.report if e.code == "SUSPECT_REPEAT"] == [5]


def test_stray_marks_and_captions_do_not_part_a_paragraph():
    first, second = cut("极大改")
    story = read(first, "③", "①志愿者在扫雪。", second)
    assert [p.text for p in story.sections[0].paragraphs] == [FULL]
    assert [c.text for c in story.captions] == ["志愿者在扫雪。"]


def test_heading_is_not_joined_to_an_unfinished_paragraph():
    story = read(FULL[:-1], "筑牢根基 扩大成果", FULL)
    assert [s.heading for s in story.sections] == [None, "筑牢根基　扩大成果"]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (FULL, "第二段从这里开始，也说完了。"),
        ("主要做法有三条：", "一是抓责任，二是抓机制，三是抓落实。"),
        ("一是抓责任，人人有责；", "二是抓机制，处处有章；"),
        ("床前明月光，", "疑是地上霜。"),
        (
            "东湖区推出便民举措，办证时间由三天缩短到半天，还伞率达到百分之九十四",
            "本报讯（记者 甲）今天。",
        ),
    ],
)
def test_other_neighbours_stay_apart(first, second):
    assert len(texts(first, second)) + (read(first, second).subtitle is not None) == 2


def test_broken_caption_is_joined():
    copy = "①志愿者在扫雪。\n\n②居民开展主题活动\n\n动，采取多种形式。\n\n③孩子在种树。"
    (story,) = parse(HEAD + FULL + "\n\n" + copy)
    assert [c.text for c in story.captions] == [
        "志愿者在扫雪。",
        "居民开展主题活动，采取多种形式。",
        "孩子在种树。",
    ]


def test_join_can_be_undone_by_either_entry():
    body = cut("占道经营", 1)
    for entry in read(*body).report:
        if entry.code == "PARA_SPLIT_JOINED":
            decisions = Decisions(undone=frozenset({entry.id}))
            (story,) = parse(HEAD + "\n\n".join(body), decisions)
            assert [p.text for p in story.sections[0].paragraphs] == list(body)
            states = {e.state for e in story.report if e.group == entry.group}
            assert states == {"undone"}


def test_dropped_overlap_can_be_kept():
    body = cut("占道经营", 2)
    entry = next(e for e in read(*body).report if e.code == "JOIN_OVERLAP_DROPPED")
    (story,) = parse(HEAD + "\n\n".join(body), Decisions(undone=frozenset({entry.id})))
    assert [p.text for p in story.sections[0].paragraphs] == ["".join(body)]


LONG = [
    "清晨的阳光洒进桂花巷，巷口的党群服务站已经忙碌起来。社区书记正在和居民们商量加装电梯的事。",
    "巷子里住着一百多户人家，老人多，孩子也多，过去没有路灯，晚上出门要打手电，如今一路都亮堂。",
    "居民说，灯亮了，心也近了。",
]


def wrap(text: str, width: int, indent: str) -> str:
    text = indent + text
    return "\n".join(text[at : at + width] for at in range(0, len(text), width))


@pytest.mark.parametrize("width", [15, 18, 22, 28, 36])
@pytest.mark.parametrize(
    ("indent", "gap"), [("　　", "\n"), ("    ", "\n"), ("", "\n\n"), ("　　", "\n\n")]
)
def test_wrapped_lines_become_paragraphs(width, indent, gap):
    copy = HEAD + gap.join(wrap(text, width, indent) for text in LONG)
    (story,) = parse(copy)
    assert [p.text for p in story.sections[0].paragraphs] == LONG
    assert any(e.code == "HARD_WRAP_JOINED" for e in story.report)


def test_wrapped_latin_words_keep_their_space():
    han = "来自各国的朋友在巷口合影留念，说说笑"
    lines = [f"{han[:17]}Hello", f"China{han[:17]}", f"{han}一唱", "歌跳舞，都说好。"]
    (story,) = parse(HEAD + "\n".join(lines))
    assert "Hello China" in story.sections[0].paragraphs[0].text


def test_wrapped_paragraph_can_be_left_as_lines():
    copy = HEAD + "\n\n".join(wrap(text, 18, "") for text in LONG)
    entry = next(e for e in parse(copy)[0].report if e.code == "HARD_WRAP_JOINED")
    (story,) = parse(copy, Decisions(undone=frozenset({entry.group})))
    assert {e.state for e in story.report if e.group == entry.group} == {"undone"}


@pytest.mark.parametrize(
    ("first", "second", "repeated"),
    [
        ("全面开展占道经营整治，规范流动摊", "流动摊贩一千余处，清理乱堆乱放。", 3),
        ("走进小巷，只见墙面干净平整、路面平", "整，居民坐在凉亭里聊天。", 0),
        ("开展电动自行车专项行动，查处", "不戴头盔、逆行的行为，劝导行人。", 0),
        ("在街坊们身上，展现出", "了强大的干劲，事事有回音。", 0),
        ("推动文明交通、文明旅游、文明", "明餐桌行动，大家都来，事事有回音。", 1),
        ("坚持以居民为中心，坚持问题导向、目标导", "导向、结果导向相统一，事事有回音。", 1),
    ],
)
def test_short_beginning_under_a_heading_is_joined(first, second, repeated):
    body = texts(FULL, "市城管局", first, second, FULL)
    assert body == [FULL, first + second[repeated:], FULL]


@pytest.mark.parametrize("label", ["编者按：", "核心提示："])
def test_broken_note_on_its_label_s_line_is_joined(label):
    (story,) = parse(f"{label}扎实推\n\n进各项创建，今起推出专版。\n\n" + HEAD + FULL)
    note = story.summary or story.editor_note.paragraphs[0].text
    assert note == "扎实推进各项创建，今起推出专版。"


def test_long_sentence_under_the_title_is_joined():
    first = "她是邻居口中的热心人，是社区的志愿者，还是市第五小"
    assert texts(first, "学的校外辅导员。", FULL)[0] == first + "学的校外辅导员。"


@pytest.mark.parametrize("cut", [9, 12, 15])
def test_short_beginning_is_joined_when_all_but_its_rest_are_indented(cut):
    whole = "在城西夜市摊主们自己选出了卫生监督员，每晚收摊后逐摊检查。"
    prose = "社区志愿者在清扫积雪，居民们纷纷点赞。"
    copy = f"夜市\n\n　　{prose}\n\n　　{whole[:cut]}\n\n{whole[cut:]}\n\n　　{prose}\n"
    (story,) = parse(copy)
    (section,) = story.sections
    assert [paragraph.text for paragraph in section.paragraphs] == [prose, whole, prose]


def test_indented_headings_are_left_alone_over_paragraphs_without_indent():
    prose = "社区志愿者在清扫积雪，居民们纷纷点赞。"
    copy = f"夜市\n\n　　{prose}\n\n　　灯亮了\n　　{prose}\n\n　　人来了\n{prose}\n\n　　{prose}\n"
    (story,) = parse(copy)
    assert [section.heading for section in story.sections] == [None, "灯亮了", "人来了"]


INDENTED = "　　昨日，东湖区举行活动。\n　　市民说，很高兴。"


@pytest.mark.parametrize("above", ["回望2024\n", "回望2024\n\n", "主题：回望2024\n"])
def test_headline_that_ends_in_a_figure_is_not_joined_to_a_paragraph(above):
    (story,) = parse(above + INDENTED)
    assert story.title == "回望2024"
    assert [p.text for p in story.sections[0].paragraphs] == INDENTED.replace("　", "").split("\n")


def test_headline_without_a_verb_is_not_joined_to_an_indented_paragraph():
    (story,) = parse(f"让文明成为习惯是\n{INDENTED}")
    assert (story.title, len(story.sections[0].paragraphs)) == ("让文明成为习惯是", 2)


def test_headline_heading_and_paragraph_stay_three():
    (story,) = parse(f"志愿者人数突破42万的青岚\n一、回望2023\n{INDENTED}")
    assert story.title == "志愿者人数突破42万的青岚"
    assert [(s.heading, len(s.paragraphs)) for s in story.sections] == [("一、回望2023", 2)]


def test_row_of_a_table_is_not_joined_to_a_paragraph():
    table = "东湖区\t91.20\t1\n西山区\t90.10\t2"
    (story,) = parse(f"好人名单\n\n　　昨日，评分公布。\n{table}\n　　市民说，很高兴。")
    assert [p.text for p in story.sections[0].paragraphs] == [
        "昨日，评分公布。",
        *table.split("\n"),
        "市民说，很高兴。",
    ]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("全市人民共同努力。这一年，共举办活动12", "场，大家都高兴。"),
        ("全市人民共同努力。从2023", "　　年6月起，大家都高兴。"),
        ("全市人民共同努力。志愿者共有42", "　　万人，大家都高兴。"),
    ],
)
def test_figure_cut_in_running_text_is_put_together(first, second):
    assert texts(first, second) == [first + second.strip()]


def test_sentence_torn_between_two_indented_lines_is_put_together():
    assert texts("　　昨日好。", "　　他说，参加的人数达到", "　　42人，大家都很高兴呢。") == [
        "昨日好。",
        "他说，参加的人数达到42人，大家都很高兴呢。",
    ]
