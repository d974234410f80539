"""Addresses of people."""

import re

from django.utils.text import slugify
from pypinyin import lazy_pinyin

from cms.core.slugs import outside_pinyin, pinyin_slug

LONGEST_NAME = 40
UNKNOWN_NAME = "zuozhe"
HAN = re.compile(r"[㐀-鿿]")


def name_slug(name: str) -> str:
    """A name as an address, family name first: 沈砚秋 → shen-yanqiu."""
    if not HAN.fullmatch(name[:1]) or len(name) > 4:
        return pinyin_slug(name, UNKNOWN_NAME)[:LONGEST_NAME].strip("-")
    family, *given = lazy_pinyin(name, errors=outside_pinyin)
    return slugify(f"{family}-{''.join(given)}")[:LONGEST_NAME].strip("-") or UNKNOWN_NAME
