"""Addresses in pinyin."""

import re
from collections.abc import Callable

from django.utils.text import slugify
from pypinyin import lazy_pinyin

LONGEST = 60
LONGEST_NAME = 40
UNKNOWN_NAME = "zuozhe"
HAN = re.compile(r"[㐀-鿿]")


def pinyin_slug(text: str, fallback: str) -> str:
    """A headline as an address, cut at a syllable: 小巷亮了灯 → xiao-xiang-liang-le-deng."""
    syllables = slugify(" ".join(lazy_pinyin(text, errors=_outside_pinyin)))
    if len(syllables) > LONGEST:
        syllables = syllables[: LONGEST + 1].rpartition("-")[0] or syllables[:LONGEST]
    return syllables or fallback


def _outside_pinyin(text: str) -> str:
    return text if text.isascii() else " "


def name_slug(name: str) -> str:
    """A name as an address, family name first: 沈砚秋 → shen-yanqiu."""
    if not HAN.fullmatch(name[:1]) or len(name) > 4:
        return pinyin_slug(name, UNKNOWN_NAME)[:LONGEST_NAME].strip("-")
    family, *given = lazy_pinyin(name, errors=_outside_pinyin)
    return slugify(f"{family}-{''.join(given)}")[:LONGEST_NAME].strip("-") or UNKNOWN_NAME


def free_slug(wanted: str, is_taken: Callable[[str], bool]) -> str:
    """`wanted`, or with the first number from 2 on that is free."""
    slug, number = wanted, 1
    while is_taken(slug):
        number += 1
        slug = f"{wanted}-{number}"
    return slug
