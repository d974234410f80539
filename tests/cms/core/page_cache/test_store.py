"""What is kept is true: changes, rollbacks and races."""

import time

import pytest
from django.db import connection, transaction
from django.test import Client

from cms.core import page_cache
from cms.core.page_cache import store
from cms.core.page_cache.models import Change, StoredPage, StoredPageTag
from cms.core.page_cache.store import CHANGES_LAST_SECONDS
from tests.cms.core.page_cache.conftest import is_stored

BODIES = {"br": b"b", "gzip": b"g", "identity": b"i"}


def keep(key, *tags, last_change=None, expires_at=None):
    return store.keep(
        key=key,
        etag="e",
        headers={"Content-Type": "text/html"},
        bodies=BODIES,
        expires_at=time.time() + 60 if expires_at is None else expires_at,
        tags=set(tags),
        last_change=store.latest_change() if last_change is None else last_change,
    )


def kept_keys():
    return set(StoredPage.objects.values_list("key", flat=True))


def test_invalidate_drops_the_pages_of_its_tags_only(db):
    keep("a", "red", "blue")
    keep("b", "blue")
    keep("c", "green")
    page_cache.invalidate("red", "nobody's")
    assert kept_keys() == {"b", "c"}
    assert set(StoredPageTag.objects.values_list("page__key", flat=True)) == {"b", "c"}


def test_invalidate_without_tags_does_nothing(db, django_assert_num_queries):
    with django_assert_num_queries(0):
        page_cache.invalidate()


@pytest.mark.parametrize("encoding", ["br", "gzip", "identity"])
def test_look_up_gives_the_body_in_its_encoding(db, encoding):
    keep("a", "red")
    kept = store.look_up("a", encoding, time.time())
    assert (kept.etag, kept.headers, kept.body) == (
        "e", {"Content-Type": "text/html"}, BODIES[encoding],
    )  # fmt: skip
    assert store.look_up("a", encoding, time.time() + 61) is None
    assert store.look_up("b", encoding, time.time()) is None


def test_page_is_kept_once(db):
    keep("a", "red")
    keep("a", "blue")
    assert kept_keys() == {"a"}
    assert set(StoredPageTag.objects.values_list("tag", flat=True)) == {"blue"}


def test_page_begun_before_a_change_of_what_it_shows_is_not_kept(db):
    begun = store.latest_change()
    page_cache.invalidate("red")
    assert keep("a", "red", "blue", last_change=begun) is False
    assert keep("b", "blue", last_change=begun) is True
    assert keep("a", "red", "blue") is True
    assert kept_keys() == {"a", "b"}


def test_change_that_is_rolled_back_drops_nothing(db):
    keep("a", "red")
    begun = store.latest_change()
    with transaction.atomic():
        page_cache.invalidate("red")
        assert kept_keys() == set()
        transaction.set_rollback(True)
    assert kept_keys() == {"a"}
    assert keep("b", "red", last_change=begun) is True


def test_saved_page_that_is_rolled_back_is_served_as_before(paper):
    reader = Client()
    reader.get("/campaigns/a/a1/")
    with transaction.atomic():
        paper.a1.title = "不作数"
        paper.a1.save()
        assert not is_stored("/campaigns/a/a1/")
        transaction.set_rollback(True)
    assert is_stored("/campaigns/a/a1/")
    assert "不作数" not in reader.get("/campaigns/a/a1/").content.decode()


def test_publication_during_the_making_of_a_page_is_not_lost(paper, monkeypatch):
    """A reader's page is half made when the editor publishes: it is sent, and not kept."""
    from campaigns.features.models import FeaturePage

    real = FeaturePage.get_context

    def get_context(page, request, *args, **kwargs):
        context = real(page, request, *args, **kwargs)
        monkeypatch.setattr(FeaturePage, "get_context", real)
        fresh = FeaturePage.objects.get(pk=page.pk)
        fresh.title = "刚刚发布"
        fresh.save_revision().publish()
        return context

    monkeypatch.setattr(FeaturePage, "get_context", get_context)
    assert "刚刚发布" not in Client().get("/campaigns/a/a1/").content.decode()
    assert not is_stored("/campaigns/a/a1/")
    assert "刚刚发布" in Client().get("/campaigns/a/a1/").content.decode()


def test_old_changes_are_forgotten_and_their_numbers_never_used_again(db):
    page_cache.invalidate("red")
    number = store.latest_change()
    Change.objects.update(made_at=time.time() - CHANGES_LAST_SECONDS - 1)
    page_cache.invalidate("blue")
    assert list(Change.objects.values_list("tag", flat=True)) == ["blue"]
    assert store.latest_change() > number


def test_expired_and_oldest_pages_make_room(db, monkeypatch):
    monkeypatch.setattr(store, "MOST_PAGES", 2)
    keep("gone", expires_at=time.time() - 1)
    for key in ("a", "b", "c"):
        keep(key, "red")
    assert kept_keys() == {"b", "c"}
    assert StoredPageTag.objects.count() == 2


def test_usual_patience_returns_after_a_page_is_kept(db):
    if connection.vendor != "sqlite":
        pytest.skip("only SQLite is told how long to wait")
    before = busy_timeout()
    keep("a", "red")
    assert busy_timeout() == before > store.PATIENCE_MS


def busy_timeout() -> int:
    with connection.cursor() as cursor:
        return cursor.execute("PRAGMA busy_timeout").fetchone()[0]
