"""Words that say one thing twice: 违建建筑, 全程 … 全过程, 亲眼目睹."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import islice

from .doubt import Doubt, StoryFacts

# A short form, the noun that it already contains, and what it stands for.
_SHORT_FORMS = {
    "违建": ("建筑", "违章建筑"), "国企": ("企业", "国有企业"), "民企": ("企业", "民营企业"),
    "央企": ("企业", "中央企业"), "房企": ("企业", ""), "车企": ("企业", ""), "环保": ("保护", "环境保护"),
    "城管": ("管理", "城市管理"), "危房": ("房屋", "危旧房屋"), "楼房": ("房屋", ""),
    "高考": ("考试", ""), "中考": ("考试", ""), "社保": ("保险", "社会保险"), "医保": ("保险", "医疗保险"),
    "低保": ("保障", "最低生活保障"), "公交": ("交通", "公共交通"), "体检": ("检查", "身体检查"),
    "安检": ("检查", "安全检查"), "年检": ("检验", ""), "质检": ("检验", "质量检验"), "校服": ("服装", ""),
    "专车": ("车辆", ""), "校车": ("车辆", ""), "警车": ("车辆", ""),
    "绿植": ("植物", "绿色植物"), "法规": ("规定", ""), "人防": ("防护", ""),
}  # fmt: skip
# Near synonyms that share a character; side by side one of them is left over.
_SYNONYMS = (
    "案例 案件", "办法 方法", "成绩 成果 成效", "情况 状况", "经验 经历", "问题 难题", "目标 目的", "群众 民众",
    "设备 设施", "特点 特征 特色", "措施 举措", "风险 危险", "资料 材料", "区域 地域", "途径 路径", "通知 通告",
    "结果 后果", "观念 理念", "场所 场地", "建议 提议", "荣誉 声誉", "职责 责任", "困难 难处", "现状 现况",
)  # fmt: skip
_TWICE = {
    "涉及到": "涉及", "亲眼目睹": "目睹", "凯旋而归": "凯旋", "凯旋归来": "凯旋", "悬殊很大": "悬殊",
    "截止到": "截至", "截止目前": "截至目前", "付诸于": "付诸", "诉诸于": "诉诸", "国际间": "国际", "堪称是": "堪称",
    "可谓是": "可谓", "免费赠送": "赠送", "互相厮打": "厮打", "生前遗愿": "遗愿", "莘莘学子们": "莘莘学子",
    "目的是为了": "目的是", "原因是因为": "原因是", "原因是由于": "原因是", "不必要的浪费": "浪费",
    "第一个首创": "首创", "过去的往事": "往事", "再次复发": "复发", "再次重申": "重申", "非常十分": "非常",
    "各自分别": "分别", "大家众所周知": "众所周知", "邂逅相遇": "邂逅", "津津乐道地说": "津津乐道",
    "全部都": "全部", "共同协商": "协商", "预先预防": "预防", "提前预约": "预约", "相互交流沟通": "相互沟通",
    "最佳首选": "首选", "接连不断地连续": "接连不断", "热烈地热议": "热议", "挨家逐户": "挨家挨户",
}  # fmt: skip
# Two words that mean the same within one clause.
_APART = re.compile(
    r"全程[^，。；！？]{1,14}?全过程|全过程[^，。；！？]{1,14}?全程"
    r"|(?:全体|全部|所有)[^，。；！？]{1,8}?(?:全都|统统)|(?:因为|由于)[^，。；！？]{1,16}?的原因"
    r"|(?:为了)[^，。；！？]{1,16}?为目的|(?:许多|众多|不少|各位)[^，。；！？、]{1,4}?们(?![一-鿿]?[：])"
    r"|(?:平均)[^，。；！？]{1,10}?均(?:为|达)|(?:是否)[^，。；！？]{1,12}?吗|(?:之所以)[^，。；！？]{1,16}?的原因"
)
# Words of which one stands in each of those, found by their rarest character.
_APART_HINTS = re.compile(
    "全(?:过?程|都)|原(?<=的原)因|们|目(?<=为目)的|均(?<=平均)|否(?<=是否)|统(?<=统统)|段(?<=手段)方式"
)


def _tables() -> tuple[re.Pattern[str], dict[str, tuple[str, ...]]]:
    proposals: dict[str, tuple[str, ...]] = {}
    for short, (noun, full) in _SHORT_FORMS.items():
        proposals[short + noun] = tuple(filter(None, (full, short)))
    for group in _SYNONYMS:
        words = group.split()
        for one in words:
            for other in words:
                if one != other:
                    proposals[one + other] = (one, other)
    for twice, once in _TWICE.items():
        proposals[twice] = (once,)
    longest_first = sorted(proposals, key=lambda word: (-len(word), word))
    return re.compile("|".join(map(re.escape, longest_first))), proposals


_ADJACENT, _PROPOSALS = _tables()
# Three characters that may begin one of those: quick to refuse a text, and seldom wrong.
_OPENINGS = re.compile(
    "".join(
        f"[{''.join(sorted(set(place)))}]" for place in islice(zip(*_PROPOSALS, strict=False), 3)
    )
)


def check(text: str, facts: StoryFacts) -> Iterable[Doubt]:
    return _doubts(text) if _OPENINGS.search(text) or _APART_HINTS.search(text) else ()


def _adjacent(text: str) -> Iterator[re.Match[str]]:
    """What `_ADJACENT.finditer` finds, tried only where one of its words may begin."""
    opening = _OPENINGS.search(text)
    while opening is not None:
        match = _ADJACENT.match(text, opening.start())
        if match is not None:
            yield match
        opening = _OPENINGS.search(text, match.end() if match else opening.start() + 1)


def _doubts(text: str) -> Iterator[Doubt]:
    for match in _adjacent(text):
        found = match.group()
        proposals = _PROPOSALS[found]
        message = f"“{found}”意思重复，可作{'、'.join(f'“{word}”' for word in proposals)}"
        yield Doubt("SUSPECT_REDUNDANT", *match.span(), message, proposals)
    if _APART_HINTS.search(text):
        for match in _APART.finditer(text):
            yield Doubt("SUSPECT_REDUNDANT", *match.span(), "前后两处意思重复，留一处")
