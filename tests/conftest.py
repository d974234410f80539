"""The site tree, clients and people that tests share."""

import os
from importlib import import_module
from pathlib import Path

import pytest
from django.apps import apps
from django.contrib.contenttypes.models import ContentType
from django.core.cache import caches
from django.db import connection
from django.test import Client
from pytest_django.plugin import blocking_manager_key
from wagtail.models import Collection, Locale, Page, Site

from campaigns.features.models import CampaignIndexPage, FeatureIndexPage
from cms.core.page_cache.memory import memory
from cms.review.newsroom import grant, set_up_newsroom
from cms.review.system_approval import approved_by_system
from cms.users.models import User
from home.models import HomePage
from home.newsroom import SECTION_RIGHTS
from home.services import set_up_site

REPOSITORY = Path(__file__).resolve().parent.parent
SHARED = Path(os.environ.get("WENMING_SHARED", REPOSITORY.parent / "shared")).resolve()


@pytest.fixture(autouse=True)
def _approved_by_system(request):
    """Tests publish without reviewers, but for those that are about them (`four_eyes`)."""
    if "four_eyes" in request.keywords:
        yield
        return
    with approved_by_system("tests"):
        yield


@pytest.fixture(autouse=True)
def _empty_caches():
    """No test reads what another one cached."""
    caches["default"].clear()
    memory.forget_all()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_teardown(item, nextitem):
    """Let the tables be emptied after a test with real transactions.

    The audit log lets nothing be removed, but PostgreSQL's TRUNCATE asks no trigger.
    """
    if not has_real_transactions(item) or connection.vendor != "sqlite":
        return (yield)
    guard = import_module("cms.audit.migrations.0002_entries_are_final")
    run_unblocked(item, guard.SQLITE_BACK)
    try:
        return (yield)
    finally:
        # After the last test, the database is gone.
        if nextitem is not None:
            run_unblocked(item, guard.SQLITE)


def has_real_transactions(item) -> bool:
    marker = item.get_closest_marker("django_db")
    is_marked = marker is not None and marker.kwargs.get("transaction", False)
    return is_marked or not {"transactional_db", "live_server"}.isdisjoint(item.fixturenames)


def run_unblocked(item, statements) -> None:
    with item.config.stash[blocking_manager_key].unblock(), connection.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)


def plant_roots() -> None:
    """The roots that Wagtail's migrations make; a test with real transactions empties every table."""
    Locale.objects.get_or_create(language_code="zh-hans")
    if not Page.objects.exists():
        Page.add_root(
            title="Root", slug="root", content_type=ContentType.objects.get_for_model(Page)
        )
    if not Collection.objects.exists():
        Collection.add_root(name="Root")
    set_up_newsroom(apps)
    grant(apps, SECTION_RIGHTS)


@pytest.fixture
def site(db) -> Site:
    """The site as a new installation has it."""
    plant_roots()
    return set_up_site(site_url="http://testserver")


@pytest.fixture
def home(site) -> HomePage:
    return HomePage.objects.get()


@pytest.fixture
def campaign_index(site) -> CampaignIndexPage:
    return CampaignIndexPage.objects.get()


@pytest.fixture
def feature_index(site) -> FeatureIndexPage:
    return FeatureIndexPage.objects.get()


@pytest.fixture
def editor(db) -> User:
    """Somebody who may do everything in the admin."""
    return User.objects.create_superuser("bianji", password="a long password", last_name="唐")


@pytest.fixture
def editor_client(editor) -> Client:
    client = Client()
    client.force_login(editor)
    return client


@pytest.fixture
def shared() -> Path:
    """The folder of papers that stands beside the repository, when it does."""
    if not SHARED.is_dir():
        pytest.skip(f"没有 {SHARED}：略过要读真实版面的测试（可设 WENMING_SHARED）")
    return SHARED


def pytest_report_header() -> str:
    state = "" if SHARED.is_dir() else "（不存在，要读它的测试会略过）"
    return f"shared papers: {SHARED}{state}"
