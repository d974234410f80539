"""The copy desk reads the demo copy as its writers meant it."""

import tomllib
from functools import cache
from pathlib import Path

import pytest

import campaigns.features
from campaigns.features.copydesk import Story, parse
from campaigns.features.copydesk.intake import load_manuscript

COPY = Path(campaigns.features.__file__).parent / "demo" / "copy"
STEMS = [path.stem for path in sorted(COPY.glob("[0-9][0-9]-*.txt"))]
HEADINGS = {
    "01-lanes-lit": ["一盏灯，先从楼道亮起", "一把扫帚，扫出半城晨光", "一条板凳，坐满一村的主意"],
    "03-red-vests-market": ["头十天，只量不说", "中间二十天，只搬不罚", "末十天，只等不催"],
    "05-bench-meetings": [
        "头一场，七个人",
        "凳子怎么摆，话就怎么说",
        "小事有多小",
        "三十六件，还没议成",
    ],
    "14-river-comes-back": ["数排口的人", "清淤泥的人", "洗衣裳的人"],
    "24-forty-to-four-thousand": [
        "走了三十一个人",
        "三条笨规矩",
        "四千人，四百个钟点",
        "木匣子里的位子",
    ],
    "28-playground-on-no-mans-land": [
        "一块空地，四家都说没份",
        "一堵墙，拆下来的砖没有扔",
        "一条跑道，真的弯了一下",
    ],
    "33-seventy-two-desks": [
        "一、第一张书桌，立错了地方",
        "二、书桌旁边，总有一个做别的事的人",
        "三、有人坐下，也有人站着读",
        "四、书从哪里来，到哪里去",
    ],
    "35-boiler-house-stage": [None, "先看一眼锅炉", "再听一听回声", "慢慢演一出戏"],
}
RUN_INS = {
    "01-lanes-lit": ["先数黑处，再画图纸", "先问住户，再定开关"],
    "02-first-broom": ["先扫桥，后扫路", "先扫人，后扫车"],
    "05-bench-meetings": ["有话的人，坐到前排", "有气的人，先喝碗茶", "有字的人，当场落笔"],
    "13-night-walk": ["夜里走路，先看的是脚下", "夜里走路，再看的是声音", "夜里走路，最后看的是窗"],
    "24-forty-to-four-thousand": ["怕没完，就定钟点", "怕没用，就做到底", "怕没话，就叫名字"],
    "34-ten-everyday-rules": [
        "一、上楼轻一点",
        "二、让一让，再走",
        "三、吃多少，点多少",
        "四、用过的东西，放回原处",
        "五、答应几点，就几点",
        "六、排在后头，不催前头",
        "七、不认识的人，也说声谢谢",
        "八、牵好绳，捡干净",
        "九、网上说话，像当面一样",
        "十、天黑了，给后面的人留一盏灯",
    ],
}


@cache
def story(stem: str) -> Story:
    name = f"{stem}.txt"
    (only,) = parse(load_manuscript((COPY / name).read_bytes(), name))
    return only


@cache
def facts(stem: str) -> dict:
    return tomllib.loads((COPY / f"{stem}.toml").read_text(encoding="utf-8"))


def contributors() -> set[str]:
    rows = tomllib.loads((COPY / "contributors.toml").read_text(encoding="utf-8"))
    return {row["name"] for row in rows["contributors"]}


@pytest.mark.parametrize("stem", STEMS)
def test_sections_have_the_headings_of_the_copy(stem):
    headings = [section.heading for section in story(stem).sections]
    assert headings == HEADINGS.get(stem, [None])


@pytest.mark.parametrize("stem", STEMS)
def test_run_in_sentences_stand_apart(stem):
    found = [p.run_in for section in story(stem).sections for p in section.paragraphs if p.run_in]
    assert found == RUN_INS.get(stem, [])


@pytest.mark.parametrize("stem", STEMS)
def test_blocks_stand_where_the_copy_has_paragraphs(stem):
    lengths = [len(section.paragraphs) for section in story(stem).sections]
    rows = [*facts(stem).get("figures", []), *facts(stem).get("inserts", [])]
    outside = [
        (row["section"], row["paragraph"])
        for row in rows
        if not (row["section"] <= len(lengths) and row["paragraph"] <= lengths[row["section"] - 1])
    ]
    assert outside == []


@pytest.mark.parametrize("stem", STEMS)
def test_everyone_credited_is_a_contributor(stem):
    credited = {name for credit in story(stem).credits for name in credit.names}
    assert credited - contributors() == set()


@pytest.mark.parametrize("stem", STEMS)
def test_every_story_names_its_editor_and_proofreader(stem):
    roles = {credit.role for credit in story(stem).credits}
    assert {"responsible_editor", "proofreader"} - roles == set()


@pytest.mark.parametrize("stem", [stem for stem in STEMS if facts(stem)["genre"] != "notice"])
def test_every_story_of_our_own_names_its_writer(stem):
    by_another_paper = "reprint" in facts(stem)
    assert ("writer" in {credit.role for credit in story(stem).credits}) != by_another_paper


@pytest.mark.parametrize("stem", STEMS)
def test_credits_and_captions_do_not_stay_in_the_body(stem):
    body = [p.text for section in story(stem).sections for p in section.paragraphs]
    assert [text for text in body if text.startswith(("本版", "责任编辑", "①"))] == []


@pytest.mark.parametrize("stem", STEMS)
def test_captions_are_numbered_like_the_pictures(stem):
    captions = [caption.number for caption in story(stem).captions]
    assert captions == [picture["number"] for picture in facts(stem).get("pictures", [])]


@pytest.mark.parametrize("stem", STEMS)
def test_no_paragraph_is_joined_or_moved(stem):
    codes = {entry.code for entry in story(stem).report}
    assert codes & {"PARA_SPLIT_JOINED", "PARA_SPLIT_UNSURE", "STRAY_MARKER"} == set()


@pytest.mark.parametrize("stem", STEMS)
def test_every_story_has_a_line_for_its_card(stem):
    assert (story(stem).summary or story(stem).subtitle or "") != ""
