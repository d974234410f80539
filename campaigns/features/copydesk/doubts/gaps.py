"""Characters that seem to be missing: a measure word without its number, empty pairs."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from .doubt import Doubt, StoryFacts

_VERBS = "开展|推进|落实|完成|做好|抓好|推动|实施|组织|进行|部署|抓实|加强|制定|出台|采取|参与|举办|统筹|明确"
_NOUNS = "工作|活动|任务|措施|制度|行动|整治|服务|举措|政策|改革|指标|内容|要求"
_BARE_ITEM = re.compile(rf"(?P<verb>{_VERBS})(?P<measure>项)(?P<noun>{_NOUNS})")
_BEFORE = re.compile("[逐分各多]?[项个条]?$")
_ITEM = re.compile(f"项(?:{_NOUNS})")
_EMPTY = ("“”", "‘’", "《》", "（）", "【】")
_NO_NUMBER = re.compile(
    r"(?<![\d一二三四五六七八九十百千万亿几多数零〇当本同每次该上下逐隔近前去今明后早晚是哪，。])年月日?|第[、，。](?=)|20\d\d年月"
)
_GARBLED = re.compile("[\ufffd□]{1,}|[锟斤拷]{3}")
# The closing mark first: it is the rarer of the two at the place that a search tries.
_HOLLOW = re.compile("|".join(f"{pair[1]}(?<={pair})" for pair in _EMPTY))


def check(text: str, facts: StoryFacts) -> Iterable[Doubt]:
    is_doubtful = (
        _HOLLOW.search(text)
        or _ITEM.search(text)
        or "年月" in text
        or "锟" in text
        or "\ufffd" in text
    )
    return _doubts(text) if is_doubtful else ()


def _doubts(text: str) -> Iterator[Doubt]:
    if _ITEM.search(text):
        for match in _BARE_ITEM.finditer(text):
            verb, measure, noun = match.group("verb", "measure", "noun")
            at, end = match.span()
            before = _BEFORE.search(text, max(0, at - 2), at)
            head = before.group() if before else ""
            proposals = tuple(f"{head}{verb}{word}{measure}{noun}" for word in ("各", "一", "这"))
            message = f"“{verb}”后面似乎缺一个“各”字"
            yield Doubt("SUSPECT_MISSING_CHAR", at - len(head), end, message, proposals)
    for pair in _EMPTY:
        at = text.find(pair)
        while at >= 0:
            yield Doubt("SUSPECT_MISSING_CHAR", at, at + 2, f"“{pair}”里面是空的")
            at = text.find(pair, at + 2)
    if "\ufffd" in text or "锟" in text:
        for match in _GARBLED.finditer(text):
            yield Doubt("SUSPECT_MISSING_CHAR", *match.span(), "乱码，请照原稿补上")
    if "年月" in text:
        for match in _NO_NUMBER.finditer(text):
            yield Doubt("SUSPECT_MISSING_CHAR", *match.span(), "日期缺数字")
