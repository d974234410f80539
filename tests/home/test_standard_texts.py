"""The texts that every installation begins with."""

import re
import tomllib

import pytest

from home.standard_pages import IDENTITY_FIELDS, TEXTS

PAGES = {
    path.stem: tomllib.loads(path.read_text(encoding="utf-8"))
    for path in sorted(TEXTS.glob("*.toml"))
}


def words(page: dict) -> str:
    paragraphs = [text for section in page["sections"] for text in section["paragraphs"]]
    return "\n".join([page["intro"], *paragraphs])


def test_standard_pages_are_the_ones_a_site_owes_its_readers():
    assert [page["slug"] for page in PAGES.values()] == [
        "about",
        "contact",
        "terms",
        "privacy",
        "minors",
        "accessibility",
        "complaints",
        "copyright",
    ]


@pytest.mark.parametrize("stem", PAGES)
def test_standard_page_asks_only_for_what_the_identity_knows(stem):
    assert set(re.findall(r"\{(.*?)\}", words(PAGES[stem]))) - set(IDENTITY_FIELDS) == set()


@pytest.mark.parametrize("stem", PAGES)
def test_standard_page_has_headings_and_text_under_each(stem):
    empty = [
        s.get("heading") for s in PAGES[stem]["sections"] if not (s["heading"] and s["paragraphs"])
    ]
    assert empty == []


def test_privacy_and_minors_name_how_to_withdraw_and_whom_to_ask():
    missing = [
        (stem, token)
        for stem in ("04-privacy", "05-minors")
        for token in ("{phone}", "{email}", "撤回同意")
        if token not in words(PAGES[stem])
    ]
    assert missing == []
