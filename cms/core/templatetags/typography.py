"""How Chinese newspaper text is set: headlines in parts, soft breaks, dates, numerals."""

import datetime
import re
from functools import lru_cache

from django import template
from django.utils.html import conditional_escape, escape
from django.utils.safestring import SafeString, mark_safe

from cms.core import body_layout

register = template.Library()

IDEOGRAPHIC_SPACE = "\u3000"
EN_SPACE = "\u2002"
ZERO_WIDTH_SPACE = "\u200b"

# A line of a headline may end after a mark (with the brackets that close on it) and before an
# opening bracket or quotation mark; it never ends inside a phrase.
MARK = re.compile(r"((?:[，、；：。！？]|——|……)[”’」』）》〉】]*|[”’」』）》〉】](?=\w))(?=.)")
WIDE_GAP = re.compile(f"{IDEOGRAPHIC_SPACE}(?=[“‘「『（《〈【])")
OPENING = re.compile(r"(?<=\w)(?=[“‘「『（《〈【])")

# A phrase too long for a narrow column may be broken near its middle, so that the browser can
# balance its lines; not beside its ends, after a numeral, or before a character that leans back.
LONG_PHRASE = re.compile(r"[\u4e00-\u9fff]{10,}")
BETWEEN = re.compile(
    r"(?<=[^〇一二三四五六七八九十百千万亿两第余多])(?=[^的了着过们者里中上下化性])"
)
KEPT_AT_ENDS = 3

DIGITS = "〇一二三四五六七八九"
UNITS = ("", "十", "百", "千")
WEEKDAYS = "一二三四五六日"


@register.filter
def parts(title: str) -> list[str]:
    """The parts of a headline, which U+3000 divides."""
    return [part for part in title.split(IDEOGRAPHIC_SPACE) if part]


# Titles come again on many pages; `typed` keeps safe strings and plain ones apart.
@register.filter
@lru_cache(maxsize=4096, typed=True)
def soft_breaks(text: str) -> SafeString:
    """One line of a headline, with <wbr> where it may be broken.

    An editor's own soft break is stored as a zero-width space; where there is one, no other
    break is put inside a phrase.
    """
    html = str(conditional_escape(text))
    if ZERO_WIDTH_SPACE not in html:
        html = LONG_PHRASE.sub(_loosen, html)
    html = MARK.sub(r"\1<wbr>", OPENING.sub(ZERO_WIDTH_SPACE, html))
    # An opening mark is half empty, so a full space before it would look like two.
    html = WIDE_GAP.sub(EN_SPACE, html).replace(EN_SPACE, f"{EN_SPACE}<wbr>")
    html = html.replace(IDEOGRAPHIC_SPACE, f"{IDEOGRAPHIC_SPACE}<wbr>")
    return mark_safe(html.replace(ZERO_WIDTH_SPACE, "<wbr>"))  # noqa: S308  (escaped above)


def _loosen(phrase: re.Match[str]) -> str:
    text, kept = phrase[0], KEPT_AT_ENDS - 1
    middle = BETWEEN.sub(ZERO_WIDTH_SPACE, text[kept:-kept])
    return text[:kept] + middle + text[-kept:]


@register.filter
@lru_cache(maxsize=1024, typed=True)
def headline(title: str) -> SafeString:
    """A headline with each part in a span of its own; readers of the text still meet U+3000."""
    spans = (f'<span class="part">{soft_breaks(part)}</span>' for part in parts(title))
    divider = f'<span class="visually-hidden">{IDEOGRAPHIC_SPACE}</span>'
    return mark_safe(divider.join(spans))  # noqa: S308  (soft_breaks escapes)


@register.filter
def longest_part(title: str) -> int:
    """How many characters the longest part of a headline has."""
    return max(map(len, parts(title)), default=0)


# Times come from the database in UTC: the day that readers mean is the one of the site's zone.
@register.filter(expects_localtime=True)
def chinese_date(day: datetime.date | None) -> str:
    """2025年11月20日."""
    return f"{day.year}年{day.month}月{day.day}日" if day else ""


@register.filter(expects_localtime=True)
def short_date(day: datetime.date | None) -> str:
    """11月20日."""
    return f"{day.month}月{day.day}日" if day else ""


@register.filter(expects_localtime=True)
def chinese_moment(moment: datetime.datetime | None) -> str:
    """2025年11月20日 09:05."""
    return f"{chinese_date(moment)} {moment:%H:%M}" if moment else ""


@register.filter(expects_localtime=True)
def short_moment(moment: datetime.datetime | None) -> str:
    """11月20日 09:05."""
    return f"{short_date(moment)} {moment:%H:%M}" if moment else ""


@register.filter(expects_localtime=True)
def weekday(day: datetime.date | None) -> str:
    """星期四."""
    return f"星期{WEEKDAYS[day.weekday()]}" if day else ""


@register.filter
def chinese_number(number: int) -> str:
    """二十一 for 21; numbers that are not between 0 and 9999 stay digits."""
    if not 0 <= number <= 9999:
        return str(number)
    if number == 0:
        return DIGITS[0]
    words = ""
    for unit, digit in enumerate(reversed(str(number))):
        if digit != "0":
            words = DIGITS[int(digit)] + UNITS[unit] + words
        elif words and not words.startswith(DIGITS[0]):
            words = DIGITS[0] + words
    return words.removeprefix("一") if words.startswith("一十") else words


@register.filter
def circled(number: int) -> str:
    """①; beyond ⑳ (21)."""
    return body_layout.circled(number)


@register.filter(expects_localtime=True)
@lru_cache(maxsize=1024, typed=True)
def time_tag(day: datetime.date | None) -> SafeString:
    """<time datetime="2025-11-20">2025年11月20日</time>."""
    if not day:
        return SafeString("")
    return mark_safe(  # noqa: S308  (a date holds nothing to escape)
        f'<time datetime="{escape(day.isoformat()[:10])}">{chinese_date(day)}</time>'
    )
