"""Addresses in pinyin, which readers can say and links can carry."""

from collections.abc import Callable
from typing import Any

from django.utils.text import slugify
from pypinyin import lazy_pinyin

LONGEST = 60


def pinyin_slug(text: str, fallback: str) -> str:
    """A headline as an address, cut at a syllable: 小巷亮了灯 → xiao-xiang-liang-le-deng."""
    syllables = slugify(" ".join(lazy_pinyin(text, errors=outside_pinyin)))
    if len(syllables) > LONGEST:
        syllables = syllables[: LONGEST + 1].rpartition("-")[0] or syllables[:LONGEST]
    return syllables or fallback


def outside_pinyin(text: str) -> str:
    """What becomes of signs that have no pinyin."""
    return text if text.isascii() else " "


def free_slug(wanted: str, is_taken: Callable[[str], bool]) -> str:
    """`wanted`, or with the first number from 2 on that is free."""
    slug, number = wanted, 1
    while is_taken(slug):
        number += 1
        slug = f"{wanted}-{number}"
    return slug


def child_slug(parent: Any, title: str, fallback: str = "page") -> str:
    """An address in pinyin that no other child of `parent` (a Page) has."""
    siblings = parent.get_children()
    return free_slug(pinyin_slug(title, fallback), lambda slug: siblings.filter(slug=slug).exists())
