import pytest

from campaigns.features.copydesk import Decisions, Line, LineHint, Manuscript, Picture, Story, parse

COPY = "小巷亮了灯\n\n初秋的西山，天高云淡。街上干净整洁，车辆有序。\n\n"


def read(captions: str) -> Story:
    (story,) = parse(COPY + captions)
    return story


def shown(captions: str) -> list[tuple[int, str]]:
    return [(caption.number, caption.text) for caption in read(captions).captions]


@pytest.mark.parametrize(
    ("captions", "wanted"),
    [
        ("①扫雪。\n②铲冰。", [(1, "扫雪。"), (2, "铲冰。")]),
        ("图①：扫雪。\n\n图②：铲冰。", [(1, "扫雪。"), (2, "铲冰。")]),
        ("图1:扫雪。\n图2:铲冰。", [(1, "扫雪。"), (2, "铲冰。")]),
        ("图一：扫雪。\n图二：铲冰。", [(1, "扫雪。"), (2, "铲冰。")]),
        ("①扫雪。②铲冰。③送煤。", [(1, "扫雪。"), (2, "铲冰。"), (3, "送煤。")]),
        ("图为居民在扫雪。", [(1, "图为居民在扫雪。")]),
        ("图片说明：居民在扫雪。", [(1, "居民在扫雪。")]),
        ("（图片说明）居民在扫雪。", [(1, "居民在扫雪。")]),
        ("▲居民在扫雪。", [(1, "居民在扫雪。")]),
        ("①②居民在扫雪。", [(1, "居民在扫雪。"), (2, "居民在扫雪。")]),
        ("①\n居民在扫雪。\n②\n居民在铲冰。", [(1, "居民在扫雪。"), (2, "居民在铲冰。")]),
        ("①扫雪。 本报记者 甲 摄", [(1, "扫雪。")]),
        ("①扫雪。（甲 摄）", [(1, "扫雪。")]),
        ("①扫雪。新华社发（甲 摄）", [(1, "扫雪。")]),
    ],
)
def test_captions_are_taken(captions, wanted):
    assert shown(captions) == wanted


def test_photographer_of_captions_is_credited_once():
    story = read("①扫雪。 本报记者 甲 摄\n②铲冰。 本报记者 甲 摄")
    assert [(c.role, c.title, c.names) for c in story.credits] == [
        ("photographer", "本报记者", ("甲",))
    ]
    assert [caption.credit for caption in story.captions] == ["本报记者 甲 摄"] * 2


def test_points_of_a_list_are_paragraphs():
    story = read("报名须知如下：\n①年满十八岁。\n②身体健康。")
    assert story.captions == ()
    assert [p.text for p in story.sections[0].paragraphs][-2:] == ["①年满十八岁。", "②身体健康。"]


@pytest.mark.parametrize("mark", ["③", "图③", "图3", "③④", "（图③）"])
def test_stray_mark_is_dropped_and_can_be_kept(mark):
    copy = f"①扫雪。\n②铲冰。\n\n{mark}"
    (entry,) = [e for e in read(copy).report if e.code == "STRAY_MARKER"]
    assert (entry.found, entry.line) == (mark, 8)
    (story,) = parse(COPY + copy, Decisions(undone=frozenset({entry.id})))
    assert story.sections[0].paragraphs[-1].text == mark


def test_number_used_twice_is_asked_about():
    assert [e.line for e in read("①扫雪。\n①铲冰。").report if e.code == "DUPLICATE_CAPTION"] == [6]


def test_caption_style_of_a_docx_makes_a_caption():
    lines = (*COPY.strip().split("\n\n"), "居民在凉亭里开会。")
    manuscript = Manuscript(
        tuple(Line(n, t, LineHint(is_caption=n == 3)) for n, t in enumerate(lines, 1)),
        kind="docx",
        pictures=(Picture("image1.png", b"", 2),),
    )
    (story,) = parse(manuscript)
    assert [(c.number, c.text) for c in story.captions] == [(1, "居民在凉亭里开会。")]
    assert not [e for e in story.report if e.target == "captions"]


def test_missing_pictures_are_counted():
    (entry,) = [e for e in read("①扫雪。\n②铲冰。").report if e.target == "captions"]
    assert entry.found == "images×2"


def test_captions_with_named_marks_in_one_line_are_parted():
    (story,) = parse(COPY + "图1:居民换油。 图2:志愿者打分。 图③老人下棋。")
    assert [(c.number, c.text) for c in story.captions] == [
        (1, "居民换油。"),
        (2, "志愿者打分。"),
        (3, "老人下棋。"),
    ]


@pytest.mark.parametrize("rest", ["扫雪。", "门前扫雪。", "街头扫雪，行人点赞。"])
def test_broken_caption_without_others_beside_it_is_joined(rest):
    first = "①居民走上街头" if rest.startswith("街头") else "①居民在门前"
    (caption,) = read(f"{first}\n\n{rest}").captions
    assert caption.text == first[1:] + rest.removeprefix("街头").removeprefix("门前")


@pytest.mark.parametrize("mark", ["③", " ③", "③④", "图③"])
def test_mark_after_the_last_caption_is_stray(mark):
    copy = f"雪后\n\n志愿者在清扫积雪，居民们点赞。\n\n①扫雪。②植树。{mark}"
    (story,) = parse(copy)
    assert [(item.number, item.text) for item in story.captions] == [(1, "扫雪。"), (2, "植树。")]
    (entry,) = [entry for entry in story.report if entry.code == "STRAY_MARKER"]
    assert entry.found == mark.strip()
    (story,) = parse(copy, Decisions(undone=frozenset({entry.id})))
    assert story.captions[-1].text == f"植树。{mark}"


def test_label_over_captions_is_no_text():
    copy = "雪后\n\n志愿者在清扫积雪，居民们点赞。\n\n图片说明：\n图① 扫雪。\n图② 植树。"
    (story,) = parse(copy)
    assert [(item.number, item.text) for item in story.captions] == [(1, "扫雪。"), (2, "植树。")]
    (entry,) = [entry for entry in story.report if entry.code == "LABEL_TAKEN"]
    (story,) = parse(copy, Decisions(undone=frozenset({entry.id})))
    assert story.sections[-1].paragraphs[-1].text == "图片说明："


@pytest.mark.parametrize("line", ["▲图①为居民扫雪。", "▲①居民扫雪。", "图1为居民扫雪。"])
def test_sign_before_a_number_and_words_after_it_are_no_text(line):
    assert shown(line) == [(1, "居民扫雪。")]


TALE = "老街亮了灯\n　　昨日，东湖区举行活动。\n　　市民说，很高兴。\n"


@pytest.mark.parametrize(
    "line", ["左图为什么会这样？市民说，很好。", "图为何会空着？市民说，很好。"]
)
def test_question_that_begins_like_a_caption_is_prose(line):
    (story,) = parse(f"{TALE}　　{line}")
    assert [p.text for p in story.sections[0].paragraphs][2:] == [line]
    assert story.captions == ()


def test_caption_without_a_number_is_told_and_can_go_back():
    copy = f"{TALE}上图：志愿者扫雪。\n左图为志愿者植树。"
    (story,) = parse(copy)
    assert [(c.number, c.text) for c in story.captions] == [
        (1, "上图：志愿者扫雪。"),
        (2, "左图为志愿者植树。"),
    ]
    told = [e for e in story.report if e.code == "CAPTION_MARK"]
    assert [e.line for e in told] == [4, 5]
    (again,) = parse(copy, Decisions(undone=frozenset({told[0].id})))
    assert [c.text for c in again.captions] == ["左图为志愿者植树。"]
    assert again.sections[0].paragraphs[-1].text == "上图：志愿者扫雪。"
