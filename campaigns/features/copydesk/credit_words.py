"""The words of credit lines: roles, titles, and what a credit covers."""

from __future__ import annotations

import re

from .structure import Role

BOTH: tuple[Role, ...] = ("writer", "photographer")
_WORDS: dict[tuple[Role, ...], str] = {
    (
        "writer",
    ): "采写 采访 撰文 撰写 撰稿 文字 供稿 报道 执笔 作者 整理 文 写 采编 编写 口述 记录 讲述 "
    "文字整理 稿件采写 文字采写 主笔",
    (
        "photographer",
    ): "摄影 拍摄 所摄 摄像 供图 图片 照片 摄 图 航拍 绘 绘图 手绘 图片摄影 图片拍摄",
    BOTH: "文图 图文 文并图 图并文 文并摄 摄并文 采写并摄 采写摄影 采写拍摄 采写并摄影 采访摄影 摄影报道 图文报道",
    ("planner",): "策划 总策划 策划人 执行策划 项目策划 专题策划 版面策划",
    ("planner", "coordinator"): "策划统筹 统筹策划",
    (
        "coordinator",
    ): "统筹 总统筹 统稿 协调 执行统筹 文字统筹 图文统筹 内容统筹 版面统筹 全媒体统筹",
    ("responsible_editor",): "责任编辑 责编 编辑 本版编辑 本版责编 值班编辑 首席编辑 特约编辑",
    ("proofreader",): "校对 责任校对 校检 检校 校核",
}
ROLES: dict[str, tuple[Role, ...]] = {
    word: roles for roles, words in _WORDS.items() for word in words.split()
}
# Roles that the structure has no place for: shown to the editor, never guessed.
OTHER_ROLES = frozenset(
    [
        "美编",
        "美术编辑",
        "版式",
        "版式设计",
        "设计",
        "视觉",
        "视觉设计",
        "制图",
        "漫画",
        "插画",
        "海报",
        "监制",
        "总监制",
        "编审",
        "审校",
        "主编",
        "副主编",
        "值班主任",
        "值班编委",
        "值班总编",
        "值班总编辑",
        "编委",
        "一审",
        "二审",
        "三审",
        "初审",
        "复审",
        "终审",
        "审核",
        "签发",
        "剪辑",
        "视频",
        "组版",
        "排版",
        "题字",
        "出品",
        "总编辑",
        "版面设计",
        "终校",
        "一校",
        "二校",
        "三校",
        "编务",
        "篆刻",
        "书法",
        "剪纸",
        "朗读",
        "配音",
        "执行",
        "审读",
        "题图",
        "图表",
        "动画",
        "翻译",
        "排校",
        "总监",
        "编委会",
    ]
)
_LONG_FIRST = sorted((*ROLES, *OTHER_ROLES), key=lambda word: (-len(word), word))
ROLE_ATOM = re.compile(rf"({'|'.join(_LONG_FIRST)})(?:人|人员|者)?")
_ROLE_WORDS = frozenset(_LONG_FIRST)
ROLE_PREFIX = re.compile(
    rf"({'|'.join(w for w in _LONG_FIRST if len(w) >= 2 and w not in {'设计', '视频', '书法'})})(?=.)"
)
_SUFFIXES = [w for w in _LONG_FIRST if w in ROLES and (len(w) >= 2 or w in "摄绘")] + ["提供"]
ENDINGS = tuple(_SUFFIXES)  # a word that ends in none of these has no ROLE_SUFFIX
ROLE_SUFFIX = re.compile(rf"(.+?)(?:、)?({'|'.join(sorted(_SUFFIXES, key=lambda w: -len(w)))})")
SCOPE = re.compile(
    r"(?P<scope>(?:本版|本组|本期|本栏|本文|本刊|本次|本报道|文中|以上|该组|该版)"
    r"(?:稿件|文稿|文字|文章|报道|内容|图片|照片|摄影|图文|文图|图|文|稿)?(?:未署名(?:图片|稿件)?)?)"
    r"(?P<except>(?:除[一-鿿]{1,8}外|未注明者?|未署名者?)?)(?:均|皆|全部)?"
)
IMAGES_SCOPE = re.compile(r"(?:图片|照片|图)(?:除[一-鿿]{1,8}外)?(?:均|皆|全部)?(?=[由为系])")
BY = re.compile(r"均?[由为系]")
TITLE = re.compile(
    r"(?:(?:(?!由)[一-鿿A-Za-z]){0,12}?(?:记者|通讯员|评论员|实习生|特约撰稿人?|撰稿人|观察员|摄影师)"
    r"(?:站)?)(?!协会|节|会)"
)
# 校　　对: a role set as wide as the ones above it, every character apart.
_SPREAD = "|".join(
    [r"\s+".join(w) for w in (*_LONG_FIRST, "通讯员", "实习生", "记者") if len(w) > 1]
)
SPREAD_ROLE = re.compile(rf"(?<![一-鿿])(?:{_SPREAD})(?=\s*[：:\s])")
SUPPLIED = frozenset({"提供", "供图", "供稿"})
ORGANISATION = re.compile(r"[一-鿿·]{2,24}")

STARTS = re.compile(
    r"[（(【\[■□◆●▲◎★\s]*(?:本[版组期栏文报刊台网]|以上|文中|新华社|责\s*[任编]|编\s*辑|校\s*[对检]|统\s*筹|总?策\s*划|总统筹"
    r"|摄\s*[影像]?|供\s*[图稿]|稿件|图片|照片|图[：/／\s]|文(?:\s*字)?[：/／\s图并整采统]|(?:执行|项目|专题|版面|内容|图文|全媒体)[策统]|作\s*者|撰\s*[文稿写]|采\s*[写访编]|执\s*笔|整理|主笔"
    r"|记\s*者|通\s*讯\s*员|特约|首席|见习|实习|值班|美\s*编|版\s*[式面]|视\s*觉|审[读校阅]|制\s*图|题[字图]|设\s*计|[组排]版|[一二三]校|检校|签发|监\s*制|主\s*编|副?总编|审\s*核|[一二三初复终]审|[一-鿿]{2,8}记者|[一-鿿A-Za-z]{2,10}通讯员)"
)
ENDS = re.compile(
    r"(?:[摄绘]影?|供图|[文图]\s?[/／]\s?[图文]|[/／\s][文图]|摄影报道|采写|撰文|撰稿|图文|文图|提供|供稿)[）)】]?[。]?$"
)


def role_word(text: str) -> str | None:
    """The role that a word says as a whole (摄影人员: 摄影): what ROLE_ATOM matches in full."""
    if text in _ROLE_WORDS:
        return text
    for ending in ("人员", "人", "者"):
        if text.endswith(ending):
            stem = text[: -len(ending)]
            return stem if stem in _ROLE_WORDS else None
    return None
