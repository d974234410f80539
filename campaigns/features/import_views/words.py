"""What the codes of a report are called on the screen."""

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

LABELS = {
    "PUNCT_HALFWIDTH": _("半角标点改全角"),
    "QUOTE_STRAIGHT": _("直引号改成对引号"),
    "HEADLINE_SPACE": _("标题分两部分"),
    "HEADLINE_LINES_JOINED": _("标题接成一行"),
    "BLANK_RUN": _("去掉多余空行"),
    "INDENT_STRIPPED": _("去掉段首空格"),
    "SPACE_REMOVED": _("去掉多余空格"),
    "INVISIBLE_REMOVED": _("去掉看不见的字符"),
    "HARD_WRAP_JOINED": _("接上硬回车"),
    "PARA_SPLIT_JOINED": _("接上断开的段"),
    "JOIN_OVERLAP_DROPPED": _("删去接缝处重字"),
    "STRAY_MARKER": _("去掉零散图号"),
    "DUPLICATE_TITLE": _("去掉重复的标题"),
    "LABEL_TAKEN": _("标签不入正文"),
    "SUBTITLE_DASH": _("副题去掉破折号"),
    "COLUMN_TAKEN": _("认作栏目"),
    "CAPTION_MARK": _("认作图片说明"),
    "CAPTIONS_SPLIT": _("拆开几条说明"),
    "CAPTION_CREDIT": _("说明里的署名"),
    "RUN_IN_SPLIT": _("段首主题句"),
    "CREDIT_READ": _("认作署名"),
    "CREDIT_IRREGULAR": _("署名写法不齐"),
    "PAGE_LINE_READ": _("认作版面信息"),
    "STORY_SEPARATOR": _("从这里分篇"),
    "ORNAMENT_DROPPED": _("去掉花线"),
    "AUTO_NUMBER": _("自动编号写成字"),
    "FOOTNOTE": _("脚注"),
    "TRACKED_CHANGE": _("修订痕迹"),
    "HIDDEN_TEXT": _("隐藏文字"),
    "COMMENT_SKIPPED": _("批注没有读入"),
    "PART_SKIPPED": _("有一部分没有读入"),
    "PICTURE_SKIPPED": _("图片没有读入"),
    "CREDIT_UNKNOWN_ROLE": _("不认得的署名"),
    "DUPLICATE_CAPTION": _("图号重复"),
    "UNBALANCED_QUOTE": _("引号不成对"),
    "UNBALANCED_BRACKET": _("括号不成对"),
    "NESTED_QUOTE": _("引号套引号"),
    "SUSPECT_MISSING_CHAR": _("疑缺字"),
    "SUSPECT_REDUNDANT": _("疑重复"),
    "SUSPECT_REPEAT": _("疑重复"),
    "SUSPECT_CONTRADICTION": _("数字矛盾"),
    "SUSPECT_TENSE": _("疑时间不符"),
    "SUSPECT_PUNCT": _("疑标点不当"),
    "SUSPECT_FULLWIDTH": _("疑全角不当"),
    "TERM_INCONSISTENT": _("用词不一"),
    "MISSING_METADATA": _("待补"),
}
# What a question about the printed page asks for, and the field that answers it.
ASKED = {
    "title": ("title", _("主题")),
    "publication": ("paper", _("报纸")),
    "issue_date": ("issue_date", _("出报日期")),
    "page_no": ("page_no", _("版次")),
    "page_name": ("page_name", _("版名")),
    "responsible_editor": ("responsible_editor", _("责任编辑")),
}
PARTS = {
    "title": _("主题"),
    "kicker": _("引题"),
    "subtitle": _("副题"),
    "summary": _("提要"),
    "column": _("栏目"),
    "editor_note": _("编者语"),
    "afterword": _("编后"),
    "credits": _("署名"),
    "publication": _("见报信息"),
}
ICONS = {"auto": "check", "ask": "help", "need": "edit"}
KINDS = {"auto": _("已自动处理"), "ask": _("待确认"), "need": _("待补")}
# What import.js says; `%s` is a number.
SCRIPT_WORDS = {
    "folded": _("⋯ %s 字"),
    "unfold": _("展开其余 %s 字"),
    "offline": _("没有送到：网络断了，或服务器没有回答。写的都还在这一页上，过一会儿再按一次。"),
    "too_large": _("没有送到：文件太大，服务器不收。一张图最大 30 MB；请少选几个，再按一次。"),
    "failed": _("没有送到：服务器出错了。写的都还在这一页上，过一会儿再按一次。"),
    "refused": _(
        "没有送到：服务器不认这次操作，可能在别处重新登录过。写的都还在这一页上，请再按一次；"
        "还是不行，先把字复制出来，再刷新这一页。"
    ),
    "signed_out": _(
        "没有送到：登录已经过期。写的都还在这一页上：请在新窗口重新登录，回到这一页再按一次。"
    ),
    "sign_in": _("在新窗口登录"),
    "gone": _("没有送到：这次导入已经不在了。写的都还在这一页上，请复制出来，重新导入。"),
}
HAN_NUMBERS = "一二三四五六七八九十"


def part_label(target: str | None, caption_numbers: list[str]) -> str:
    """Where in the structure something stands: 一节 3段, 图④说明, 署名."""
    if not target:
        return ""
    name, _dot, rest = target.partition(".")
    part, _bracket, index = name.partition("[")
    number = int(index.rstrip("]")) if index else 0
    if part == "sections":
        words = {"section": han_ordinal(number + 1)}
        if rest.startswith("paragraphs["):
            words["paragraph"] = str(int(rest[11:-1]) + 1)
            return gettext("%(section)s节 %(paragraph)s段") % words
        return gettext("%(section)s节 标题") % words
    if part == "captions":
        known = number < len(caption_numbers)
        return gettext("图%s说明") % caption_numbers[number] if known else ""
    return str(PARTS.get(part, ""))


def han_ordinal(number: int) -> str:
    """一 to 十, then figures."""
    return HAN_NUMBERS[number - 1] if number <= len(HAN_NUMBERS) else f"{number} "
