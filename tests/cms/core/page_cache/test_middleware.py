"""Who is answered from the cache, and what never enters it."""

import datetime as dt
import gzip

import brotli
import pytest
from django.http import HttpResponse, HttpResponseRedirect
from django.middleware.csrf import get_token
from django.test import Client, RequestFactory
from django.utils import timezone
from wagtail.models import Page

from campaigns.features.models import FeaturePage
from cms.core import page_cache
from cms.core.page_cache.answers import midnight_after
from cms.core.page_cache.middleware import PageCacheMiddleware
from cms.core.page_cache.models import StoredPage
from tests.cms.core.page_cache.conftest import is_stored
from tests.factories.features import add_feature

ADDRESS = "/campaigns/a/a1/"


def test_second_reader_gets_the_page_of_the_first_with_one_query(paper, django_assert_num_queries):
    first = Client().get(ADDRESS)
    with django_assert_num_queries(1):
        second = Client().get(ADDRESS)
    assert second.content == first.content
    assert dict(second.headers) == dict(first.headers)
    assert second["Cache-Control"] == "public, max-age=0, must-revalidate"
    assert second["Vary"] == "Accept-Encoding, Cookie"
    assert "default-src 'self'" in second["Content-Security-Policy"]


def test_nothing_is_stored_when_the_cache_is_off(paper, settings):
    settings.PAGE_CACHE = False
    Client().get(ADDRESS)
    assert not StoredPage.objects.exists()


def test_reading_modes_have_pages_of_their_own(paper):
    elder = Client()
    elder.cookies["reading_mode"] = "elder"
    for _ in range(2):
        assert 'data-mode="elder"' in elder.get(ADDRESS).content.decode()
        assert 'data-mode="elder"' not in Client().get(ADDRESS).content.decode()
    assert StoredPage.objects.count() == 2


@pytest.mark.parametrize("value", ["", "big", "normal"])
def test_unknown_mode_is_the_normal_one(paper, value):
    Client().get(ADDRESS)
    reader = Client()
    reader.cookies["reading_mode"] = value
    reader.get(ADDRESS)
    assert StoredPage.objects.count() == 1


def test_choosing_a_mode_is_never_answered_from_the_cache(paper):
    Client().get(ADDRESS)
    response = Client().get(f"{ADDRESS}?mode=elder")
    assert response.status_code == 302
    assert response.cookies["reading_mode"].value == "elder"


@pytest.mark.parametrize("method", ["get", "head"])
def test_head_and_get_agree(paper, method):
    Client().get(ADDRESS)
    response = getattr(Client(), method)(ADDRESS)
    assert response.status_code == 200
    assert int(response["Content-Length"]) > 5000
    assert (response.content == b"") == (method == "head")


def test_head_alone_stores_nothing(paper):
    assert Client().head(ADDRESS).status_code == 200
    assert not StoredPage.objects.exists()


def test_post_is_never_answered_from_the_cache(paper):
    Client().get(ADDRESS)
    assert Client().post(ADDRESS).status_code in (200, 405)
    assert StoredPage.objects.count() == 1


@pytest.mark.parametrize(
    ("accepted", "encoding", "decode"),
    [
        ("gzip, deflate, br", "br", brotli.decompress),
        ("gzip;q=1.0, br;q=0", "gzip", gzip.decompress),
        ("GZIP", "gzip", gzip.decompress),
        ("gzip, br; q=0.0", "gzip", gzip.decompress),
        ("gzip;q=0.000, br;q=0.00", "", bytes),
        ("identity", "", bytes),
        ("", "", bytes),
    ],
)
def test_bodies_are_kept_compressed(paper, accepted, encoding, decode):
    plain = Client().get(ADDRESS).content
    response = Client().get(ADDRESS, headers={"accept-encoding": accepted})
    assert response.get("Content-Encoding", "") == encoding
    assert decode(response.content) == plain
    assert int(response["Content-Length"]) == len(response.content)


def test_page_is_stored_in_every_encoding_at_once(paper):
    Client().get(ADDRESS, headers={"accept-encoding": "br"})
    Client().get(ADDRESS, headers={"accept-encoding": "gzip"})
    assert StoredPage.objects.count() == 1


def test_browser_that_has_the_page_gets_304(paper):
    etag = Client().get(ADDRESS)["ETag"]
    for known in (etag, f"W/{etag}", f'"other", {etag}'):
        response = Client().get(ADDRESS, headers={"if-none-match": known})
        assert (response.status_code, response.content) == (304, b"")
        assert response["ETag"] == etag
    assert Client().get(ADDRESS, headers={"if-none-match": '"other"'}).status_code == 200
    # The compressed body is another body.
    compressed = Client().get(ADDRESS, headers={"if-none-match": etag, "accept-encoding": "br"})
    assert compressed.status_code == 200


def test_first_reader_who_has_the_page_gets_304_too(paper):
    etag = Client().get(ADDRESS)["ETag"]
    StoredPage.objects.all().delete()
    assert Client().get(ADDRESS, headers={"if-none-match": etag}).status_code == 304


@pytest.mark.parametrize(
    "query", ["?utm_source=wx", "?from=groupmessage&isappinstalled=0", "?spm=a.b&utm_id="]
)
def test_traces_of_sharing_make_no_pages_of_their_own(paper, query):
    shared = Client().get(f"{ADDRESS}{query}").content
    assert shared == Client().get(ADDRESS).content
    assert StoredPage.objects.count() == 1


@pytest.mark.parametrize(
    "query", ["?page=0", "?page=01", "?page=x", "?page=99999", "?a=1", "?page=1&page=2", "?q=灯"]
)
def test_unknown_queries_are_answered_and_not_stored(paper, query):
    assert Client().get(f"/campaigns/a/{query}").status_code == 200
    assert not StoredPage.objects.exists()


def test_page_numbers_beyond_the_list_are_not_stored(paper):
    Client().get("/campaigns/a/?page=7")
    Client().get(f"{ADDRESS}?page=1")
    assert not StoredPage.objects.exists()


def test_pages_of_a_list_are_stored_apart(paper):
    for n in range(12):
        add_feature(f"甲{n}", parent=paper.a, slug=f"x{n}")
    first, second = (Client().get(f"/campaigns/a/{q}").content for q in ("", "?page=2"))
    assert first != second
    assert Client().get("/campaigns/a/?page=2").content == second
    assert StoredPage.objects.count() == 2


def test_search_and_health_are_not_stored(paper):
    for address in ("/search/", "/search/?q=甲", "/healthz", "/robots.txt", "/nowhere/"):
        Client().get(address)
    assert not StoredPage.objects.exists()


def test_other_hosts_have_pages_of_their_own(paper):
    Client().get(ADDRESS)
    Client(HTTP_HOST="other.example").get(ADDRESS)
    Client().get(ADDRESS, secure=True)
    assert StoredPage.objects.count() == 3


@pytest.mark.parametrize("host", ["testserver:8001", "TESTSERVER", "testserver."])
def test_ports_and_spellings_of_a_host_share_a_page(paper, host, django_assert_num_queries):
    Client(HTTP_HOST="testserver").get(ADDRESS)
    with django_assert_num_queries(1):
        Client(HTTP_HOST=host).get(ADDRESS)
    assert StoredPage.objects.count() == 1


@pytest.mark.parametrize("name", ["csrftoken", "_ga", "theme"])
def test_other_cookies_make_no_difference(paper, name, django_assert_num_queries):
    Client().get(ADDRESS)
    reader = Client()
    reader.cookies[name] = "x"
    with django_assert_num_queries(1):
        reader.get(ADDRESS)


@pytest.mark.parametrize("name", ["sessionid", "messages"])
def test_personal_cookies_pass_the_cache_by(paper, name):
    reader = Client()
    reader.cookies[name] = "x"
    response = reader.get(ADDRESS)
    assert "ETag" not in response
    assert not StoredPage.objects.exists()


def test_signed_in_editor_neither_fills_the_cache_nor_is_served_from_it(paper, editor_client):
    editor_client.get(ADDRESS)
    assert not StoredPage.objects.exists()
    Client().get(ADDRESS)
    assert "ETag" not in editor_client.get(ADDRESS)


def test_preview_of_a_draft_never_enters_the_cache(paper, editor_client):
    page = FeaturePage.objects.get(pk=paper.a1.pk)
    page.title = "还没有定的题目"
    page.save_revision()
    response = editor_client.get(f"/admin/pages/{page.pk}/view_draft/")
    assert "还没有定的题目" in response.content.decode()
    assert not StoredPage.objects.exists()
    assert "还没有定的题目" not in Client().get(ADDRESS).content.decode()


def test_editors_bar_is_in_no_stored_page(paper, editor_client):
    editor_client.get(ADDRESS)
    Client().get(ADDRESS)
    body = bytes(StoredPage.objects.get().identity)
    assert b"wagtail-userbar" not in body


def answered(view, cached=True, **headers):
    """What a reader gets of a view behind the middleware."""
    request = RequestFactory().get("/somewhere/", headers=headers)
    return PageCacheMiddleware(page_cache.cached_page(view) if cached else view)(request)


def test_plain_view_is_not_stored(cached, db):
    answered(lambda request: HttpResponse("x"), cached=False)
    assert not StoredPage.objects.exists()


def test_cached_view_is_stored(cached, db):
    answered(lambda request: HttpResponse("x"))
    assert StoredPage.objects.count() == 1


def refusing(request):
    page_cache.never_store_this_page()
    return HttpResponse("x")


def with_cookie(request):
    response = HttpResponse("x")
    response.set_cookie("a", "b")
    return response


def with_token(request):
    return HttpResponse(get_token(request))


def preview(request):
    request.is_preview = True
    return HttpResponse("x")


@pytest.mark.parametrize(
    "view",
    [
        refusing,
        with_cookie,
        with_token,
        preview,
        lambda request: HttpResponse("x", status=404),
        lambda request: HttpResponseRedirect("/"),
        lambda request: HttpResponse("x", headers={"Cache-Control": "private"}),
        lambda request: HttpResponse("x", headers={"Cache-Control": "no-store"}),
        lambda request: HttpResponse(
            "x", headers={"Content-Security-Policy": "script-src 'nonce-abc'"}
        ),
    ],
)
def test_what_is_meant_for_one_reader_is_not_stored(cached, db, view):
    answered(view)
    assert not StoredPage.objects.exists()


def test_failing_view_leaves_nothing_behind(cached, db):
    def fail(request):
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        answered(fail)
    page_cache.depends_on("nobody collects this")
    assert not StoredPage.objects.exists()


def test_pages_end_with_the_day_of_the_masthead():
    zone = timezone.get_default_timezone()
    evening = dt.datetime(2026, 3, 31, 23, 59, 59, tzinfo=zone)
    midnight = dt.datetime(2026, 4, 1, tzinfo=zone)
    assert midnight_after(evening.timestamp()) == midnight.timestamp()
    assert midnight_after(midnight.timestamp()) == midnight.timestamp() + 24 * 60 * 60


def test_page_of_yesterday_is_made_anew(paper):
    Client().get(ADDRESS)
    yesterday = timezone.now().timestamp() - 1
    StoredPage.objects.update(expires_at=yesterday, identity=b"yesterday")
    assert b"yesterday" not in Client().get(ADDRESS).content
    assert is_stored(ADDRESS)


def test_new_release_starts_with_an_empty_cache(paper, monkeypatch):
    Client().get(ADDRESS)
    monkeypatch.setattr("cms.core.page_cache.visits.release", lambda: "another")
    Client().get(ADDRESS)
    assert StoredPage.objects.count() == 2


def test_page_restricted_to_a_group_is_not_stored(paper, editor_client):
    page = Page.objects.get(pk=paper.a1.pk)
    page.view_restrictions.create(restriction_type="login")
    assert Client().get(ADDRESS).status_code == 302
    assert editor_client.get(ADDRESS).status_code == 200
    assert not StoredPage.objects.exists()
