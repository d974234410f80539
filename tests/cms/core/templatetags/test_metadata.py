from types import SimpleNamespace

import pytest

from cms.core.frame import Frame, MenuItem
from cms.core.models import SiteIdentity
from cms.core.templatetags import metadata


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("/features/", "https://site.example/features/"),
        ("/features/?page=3&mode=elder", "https://site.example/features/?page=3"),
        ("/features/?page=1", "https://site.example/features/"),
        ("/features/?page=x", "https://site.example/features/"),
    ],
)
def test_canonical_url_keeps_of_a_query_the_page_only(rf, settings, address, expected):
    settings.SITE_URL = "https://site.example"
    assert metadata.canonical_url(rf.get(address)) == expected


def test_canonical_url_without_request_is_empty():
    assert metadata.canonical_url(None) == ""


@pytest.mark.parametrize(
    ("path", "expected"), [("000100010002", 7), ("00010001", 7), ("00010003", 0), ("", 0)]
)
def test_page_belongs_to_the_section_above_it(path, expected):
    frame = Frame(1, SiteIdentity(), menu=(MenuItem(7, "专题", "/campaigns/", "00010001"),))
    assert metadata.section_of(frame, SimpleNamespace(path=path)) == expected
    assert metadata.section_of(frame, "") == 0


def test_ld_json_cannot_end_its_script():
    assert metadata.ld_json({"name": "</script>&"}) == (
        '<script type="application/ld+json">{"name": "\\u003c/script\\u003e\\u0026"}</script>'
    )
