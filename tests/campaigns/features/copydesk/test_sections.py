"""Headings, run-in headings, notes: what the body of a story is made of."""

import pytest

from campaigns.features.copydesk import Decisions, Line, LineHint, Manuscript, Story, parse

HEAD = "小巷亮了灯\n\n本报记者 甲\n\n"
TEXT = "初秋的西山，天高云淡。走在建设街上，路面干净整洁，车辆停放有序。"


def read(*body: str) -> Story:
    (story,) = parse(HEAD + "\n\n".join(body))
    return story


def headings(*body: str) -> list[str | None]:
    return [section.heading for section in read(*body).sections]


@pytest.mark.parametrize(
    "heading",
    [
        "一盏灯照亮归家路",
        "“小喇叭”喊出“大文明”",
        "让每一盏灯都亮起来！",
        "一、提高认识",
        "（一）提高认识",
        "1.提高认识",
        "机制之变：从“单打独斗”到“握指成拳”",
        "头十天，只量不说",
        "年轻人，回来了",
        "万人一心争第一",
        "实干担当展作为",
        "治水治沙　全民参与",
        "坚持问题导向",
        "好日子是这样来的",
    ],
)
def test_short_line_before_a_paragraph_is_a_heading(heading):
    other = "让每一扇窗都亮起来！" if heading.endswith("！") else "末十天，只等不催"
    assert headings(TEXT, heading, TEXT, other, TEXT) == [None, heading, other]


def test_heading_in_two_parts_keeps_them():
    assert headings(TEXT, "小巷亮了灯呀 邻里近了心", TEXT) == [None, "小巷亮了灯呀　邻里近了心"]


@pytest.mark.parametrize(
    "line",
    [
        "灯亮了。",
        "大家都说：",
        "“累不累？”",
        "2023年7月10日",
        "联系电话：0437-3222222",
        "王小明　李　红　张三丰　赵铁柱",
    ],
)
def test_other_short_lines_are_paragraphs(line):
    assert headings(TEXT, line, TEXT) == [None]


def test_short_last_line_is_no_heading():
    assert headings(TEXT, "青岚市文明办", "2023年7月10日") == [None]
    assert headings(TEXT, "一盏灯照亮归家路") == [None]


def test_items_of_an_enumeration_are_no_headings():
    assert headings("有三件事：", "一、扫雪", "二、铲冰", "三、送煤", TEXT) == [None]


@pytest.mark.parametrize("sign", ["●", "■ ", "◆　"])
def test_sign_before_a_heading_goes(sign):
    copy = HEAD + "\n\n".join(
        [f"{sign}市住建局：补齐短板", TEXT, f"{sign}市公安局：疏通路口", TEXT]
    )
    (story,) = parse(copy)
    assert [section.heading for section in story.sections] == [
        "市住建局：补齐短板",
        "市公安局：疏通路口",
    ]
    entries = [entry for entry in story.report if entry.code == "ORNAMENT_DROPPED"]
    assert [entry.line for entry in entries] == [5, 9]
    (story,) = parse(copy, Decisions(undone=frozenset({entries[0].id})))
    assert story.sections[0].heading == f"{sign}市住建局：补齐短板".replace(" ", "\u3000")


def test_heading_in_two_lines_opened_by_a_colon_is_one():
    body = ["东湖区：", "打造“一刻钟”服务圈", TEXT, "西山区：", "“三治”带出好乡风", TEXT]
    assert headings(*body) == ["东湖区：打造“一刻钟”服务圈", "西山区：“三治”带出好乡风"]
    (story,) = parse("\n\n".join(["文明创建暖民心", *body]))
    assert story.title == "文明创建暖民心"


def test_line_in_two_parts_is_no_couplet():
    body = ["热心好人 张小满", "用一盏灯照亮夜路", TEXT, "诚信好人 陈一秤", "二十年不少一两", TEXT]
    assert headings(*body) == [
        "热心好人　张小满",
        "用一盏灯照亮夜路",
        "诚信好人　陈一秤",
        "二十年不少一两",
    ]


def test_items_under_signs_are_no_headings():
    assert headings(TEXT, "●市住建局：补齐短板", "●市公安局：疏通路口", TEXT) == [None]


def test_numbers_over_lists_are_headings():
    names = ("王小明  福安社区居民", "李红  环卫处职工")
    body = ("一、助人为乐（2名）", *names, "二、见义勇为（2名）", *names)
    assert headings("名单如下，现予公示。大家都来看。", *body) == [
        None,
        "一、助人为乐（2名）",
        "二、见义勇为（2名）",
    ]


def test_rows_of_figures_keep_their_gaps():
    story = read("完成情况如下：", "县区    点位    达标率", "东湖区    120    98.3%", TEXT)
    assert [p.text for p in story.sections[0].paragraphs][1:3] == [
        "县区    点位    达标率",
        "东湖区    120    98.3%",
    ]


def run_ins(*body: str) -> list[str | None]:
    return [p.run_in for s in read(*body).sections for p in s.paragraphs]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("凝聚合力抓“创城”", "直面问题抓“创城”"),
        ("培根铸魂，文明风尚更加彰显", "精准服务，阵地建设提档升级"),
        ("全面启动小区达标攻坚行动", "全面启动群众满意度（网上、网下）提升攻坚行动"),
        ("一是压实责任", "二是健全机制"),
        ("（一）加强领导", "（二）落实经费"),
        ("高位推动", "条块结合"),
        ("环境整治：一村一景换新颜", "移风易俗：一约一堂树新风"),
        ("街角小品“会说话”", "楼道墙面“有内容”"),
        ("做法之一：开好一扇门", "做法之二：管住一张小票据"),
        ("小区路灯“亮”了街，晚归人“笑”着回", "河边步道“连”了环，散步人“慢”着走"),
        ("健全工作机制，凝聚各方合力", "办好民生小事，提升居民获得感"),
    ],
)
def test_parallel_topic_sentences_are_run_ins(first, second):
    assert run_ins(f"{first}。{TEXT}", f"{second}。{TEXT}") == [first, second]


def test_longer_sentence_between_its_siblings_is_a_run_in():
    sentences = ["党建引领聚合力", "网格治理提升效能", "志愿服务暖人心"]
    assert run_ins(*(f"{sentence}。{TEXT}" for sentence in sentences)) == sentences


def test_labels_in_brackets_are_run_ins():
    assert run_ins(f"【做法】{TEXT}", f"【成效】{TEXT}") == ["【做法】", "【成效】"]
    assert run_ins(f"【做法】{TEXT}", TEXT) == [None, None]


def test_label_without_a_title_is_no_sibling_of_one_with_it():
    titled = ["做法之一：开好一扇门", "做法之二：管住一张票"]
    found = run_ins(*(f"{each}。{TEXT}" for each in titled), f"链接：{TEXT}")
    assert found == [*titled, None]


def test_parallel_labels_are_run_ins():
    assert run_ins(f"实地点位完成情况：按照{TEXT}", f"问卷调查推进情况：落实{TEXT}") == [
        "实地点位完成情况",
        "问卷调查推进情况",
    ]


@pytest.mark.parametrize(
    "paragraphs",
    [
        [f"凝聚合力抓“创城”。{TEXT}", TEXT],
        ["凝聚合力抓“创城”。", "直面问题抓“创城”。"],
        [f"2023年是关键之年。{TEXT}", f"2024年是攻坚之年。{TEXT}"],
        [f"王大娘来了。{TEXT}", f"李大爷走了。{TEXT}"],
        [f"雪还在下。{TEXT}", f"天快亮了。{TEXT}"],
        [f"江风很凉，手脚冻得发麻。{TEXT}", *["他还在等。"] * 3, f"夕阳西下，河面一片金黄。{TEXT}"],
        [f"老李头说“行”。{TEXT}", f"王大娘说“好”。{TEXT}"],
        [f"地点：{TEXT}", TEXT],
        [f"春日融融。{TEXT}", TEXT],
        [f"王书记说：“{TEXT}”", f"李主任说：“{TEXT}”"],
    ],
)
def test_other_first_sentences_are_no_run_ins(paragraphs):
    assert set(run_ins(*paragraphs)) == {None}


def test_sibling_stands_in_the_same_section():
    body = [f"凝聚合力抓“创城”。{TEXT}", "一盏灯照亮归家路", f"直面问题抓“创城”。{TEXT}"]
    assert set(run_ins(*body)) == {None}


def test_run_in_can_be_left_in_its_paragraph():
    body = (f"凝聚合力抓“创城”。{TEXT}", f"直面问题抓“创城”。{TEXT}")
    entry = next(e for e in read(*body).report if e.code == "RUN_IN_SPLIT")
    copy = HEAD + "\n\n".join(body)
    (story,) = parse(copy, Decisions(undone=frozenset({entry.id})))
    first, second = story.sections[0].paragraphs
    assert (first.run_in, first.text) == (None, body[0])
    assert second.run_in == "直面问题抓“创城”"


def test_bold_beginning_of_a_docx_needs_no_sibling():
    lines = ("小巷亮了灯", f"把时间改到晚上。{TEXT}", TEXT)
    manuscript = Manuscript(
        tuple(
            Line(n, text, LineHint(bold_prefix=8 if n == 2 else 0))
            for n, text in enumerate(lines, 1)
        ),
        kind="docx",
    )
    (story,) = parse(manuscript)
    assert story.sections[0].paragraphs[0].run_in == "把时间改到晚上"


@pytest.mark.parametrize("label", ["编者按：", "编者语:", "【编者按】", "编 者 按", "开栏的话"])
def test_note_of_several_paragraphs_ends_at_a_heading(label):
    copy = f"小巷亮了灯\n\n{label}\n\n{TEXT}\n\n全市上下共同努力。\n\n一盏灯照亮归家路\n\n{TEXT}"
    (story,) = parse(copy)
    assert [p.text for p in story.editor_note.paragraphs] == [TEXT, "全市上下共同努力。"]
    assert [s.heading for s in story.sections] == ["一盏灯照亮归家路"]


def test_note_on_the_label_s_line_is_one_paragraph():
    (story,) = parse(f"小巷亮了灯\n\n编者按：全市上下共同努力。\n\n{TEXT}\n\n{TEXT}")
    assert story.editor_note.as_dict() == {"label": "编者按", "paragraphs": ["全市上下共同努力。"]}
    assert len(story.sections[0].paragraphs) == 2


def test_note_without_an_end_takes_one_paragraph():
    (story,) = parse(f"小巷亮了灯\n\n编者按\n\n全市上下共同努力。\n\n{TEXT}\n\n{TEXT}")
    assert len(story.editor_note.paragraphs) == 1


def test_note_may_stand_before_the_title():
    (story,) = parse(f"编者按：今天起，本报推出专栏。\n\n小巷亮了灯\n\n{TEXT}")
    assert (story.title, story.editor_note.label) == ("小巷亮了灯", "编者按")


def test_afterword_ends_at_the_credits():
    story = read(TEXT, "编后", "灯亮着。", "人也亮着。", "责任编辑：甲")
    assert story.afterword.as_dict() == {"label": "编后", "paragraphs": ["灯亮着。", "人也亮着。"]}
    assert story.credits[-1].role == "responsible_editor"


@pytest.mark.parametrize("label", ["核心提示：", "核心提示\n", "【阅读提示】", "导语 ", "提要题："])
def test_labelled_digest_is_the_summary(label):
    (story,) = parse(f"小巷亮了灯\n\n{label}三年改造一百个小区。\n\n本报记者 甲\n\n{TEXT}")
    assert story.summary == "三年改造一百个小区。"


def test_interview_speakers_are_no_headings():
    story = read("记者：重点是什么？", "周明：重点是为民。", "记者：还有呢？", "周明：没有了。")
    (section,) = story.sections
    assert [(p.run_in, p.text) for p in section.paragraphs][:2] == [
        ("记者", "重点是什么？"),
        ("周明", "重点是为民。"),
    ]


@pytest.mark.parametrize(
    ("number", "heading"),
    [("01", "01　灯亮了"), ("一、", "一、灯亮了"), ("3.", "3.灯亮了"), ("2024", None)],
)
def test_number_on_a_line_of_its_own_is_part_of_the_heading_below(number, heading):
    (story,) = parse(f"老街\n\n　　{TEXT}\n\n{number}\n灯亮了\n　　{TEXT}\n")
    headings = [section.heading for section in story.sections]
    assert (heading in headings[1:]) == (heading is not None)


@pytest.mark.parametrize(("gap", "is_heading"), [("\n\n", True), ("\n", False)])
def test_quotation_between_blank_lines_heads_paragraphs_that_follow_without_any(gap, is_heading):
    quoted = "“谢谢你，等一等！”"
    copy = f"老街\n\n　　{TEXT}\n　　{TEXT}{gap}　　{quoted}{gap}　　{TEXT}\n　　{TEXT}\n\n　　灯亮了，人来了\n\n　　{TEXT}\n"
    (story,) = parse(copy)
    assert (quoted in [section.heading for section in story.sections]) == is_heading


@pytest.mark.parametrize("numbers", [("01", "02"), ("01",)])
def test_word_and_number_over_a_paragraph_are_a_heading_and_no_page(numbers):
    shots = "".join(f"镜头{number}\n　　{TEXT}\n" for number in numbers)
    (story,) = parse(f"老街\n\n　　{TEXT}\n　　{TEXT}\n{shots}")
    headings = [section.heading for section in story.sections]
    assert headings == [None, *(f"镜头{number}" for number in numbers)]
    assert story.publication.page_no is None
