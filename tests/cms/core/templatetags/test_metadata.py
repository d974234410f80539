from types import SimpleNamespace

import pytest

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
    ("path", "expected"), [("000100010002", True), ("00010001", True), ("00010003", False)]
)
def test_page_is_within_a_section_by_its_path(path, expected):
    section = SimpleNamespace(path="00010001")
    assert metadata.is_within(SimpleNamespace(path=path), section) is expected


def test_what_is_no_page_is_within_nothing():
    assert metadata.is_within("", SimpleNamespace(path="00010001")) is False


def test_ld_json_cannot_end_its_script():
    assert metadata.ld_json({"name": "</script>&"}) == (
        '<script type="application/ld+json">{"name": "\\u003c/script\\u003e\\u0026"}</script>'
    )
