"""A real Chromium, a real server, and a site that shows every part."""

import datetime as dt
import os
import shutil

import pytest
from django.urls import reverse
from django.utils import timezone
from playwright.sync_api import sync_playwright

from cms.cases.kinds import Subject, kind_named
from cms.cases.services import open_case
from tests.architecture.test_queries import every_block
from tests.conftest import REPOSITORY, plant_roots
from tests.factories.core import DistrictFactory, DocumentFactory, ImageFactory, TopicFactory
from tests.factories.features import ContributorFactory, add_campaign, add_feature

CHROMIUM_NAMES = ("chromium", "chromium-browser", "google-chrome")
CHROMIUM_OPTIONS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


def keep_editor_quiet(context) -> None:
    """Let the page editor not tell the server again and again who edits.

    The server of a browser test has one connection with the test: a request still in hand at its
    end would leave the next one in the middle of a transaction, or hold the tables to be emptied.
    """
    context.route("**/editing-sessions/**", lambda route: route.abort())
    context.add_init_script("navigator.sendBeacon = () => true")


def chromium_path() -> str:
    for name in CHROMIUM_NAMES:
        if path := shutil.which(name):
            return path
    pytest.fail("没有找到 Chromium。请安装（Debian、Ubuntu：sudo apt install chromium）后再运行。")


@pytest.fixture(scope="session")
def chromium():
    # Playwright keeps an event loop in this thread, which Django would take for asynchronous code.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium_path(), args=CHROMIUM_OPTIONS)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def axe_source() -> str:
    path = REPOSITORY / "node_modules" / "axe-core" / "axe.min.js"
    if not path.exists():
        pytest.fail("没有 axe-core。请先运行 make assets。")
    return path.read_text(encoding="utf-8")


@pytest.fixture
def full_site(live_server, transactional_db, settings):
    """Pages with every block, lists with entries, and the addresses of all of them."""
    from home.services import set_up_site

    plant_roots()
    settings.SITE_URL = live_server.url
    set_up_site(site_url=live_server.url)
    campaign = add_campaign(
        "让文明成为　青岚的日常", slug="city", slogan="一盏灯，一条长凳", lead_image=ImageFactory()
    )
    district, topic = DistrictFactory(name="东湖区"), TopicFactory(name="背街小巷")
    writer = ContributorFactory(name="沈砚秋", portrait=ImageFactory())
    other = add_feature("雪夜里的　第一把扫帚", parent=campaign, lead_image=ImageFactory())
    feature = add_feature(
        "小巷亮了灯　邻里近了心", parent=campaign, slug="lane", kicker="一线见闻",
        subtitle="一盏灯的来历", summary="三年里，补装楼道灯四千余盏。",
        issue_date=dt.date(2026, 11, 20), page_no=3, page_name="创城专版", issue_no=12273,
        paper="青岚日报", lead_image=ImageFactory(), page_image=ImageFactory(),
        page_pdf=DocumentFactory(), editor_note_label="编者语", editor_note="<p>细处。</p>",
        afterword_label="编后", afterword="<p>灯亮着。</p>",
        districts=[district], topics=[topic], writers=[writer],
        body=[each for _ in range(3) for each in every_block(other)],
    )  # fmt: skip
    kind, subject = kind_named("correction"), Subject(feature, feature.title, feature.get_url())
    case = open_case(
        kind=kind, subject=subject, text="第二段的“督察”应为“督查”。", quote="督察组昨天到了巷口。",
        source="reader", now=timezone.now(),
    )  # fmt: skip
    return {
        "home": "/",
        "campaigns": "/campaigns/",
        "campaign": "/campaigns/city/",
        "features": "/features/",
        "feature": feature.get_url(),
        "contributor": writer.get_absolute_url(),
        "district": district.get_absolute_url(),
        "topic": topic.get_absolute_url(),
        "search": "/search/?q=小巷",
        "no-hit": "/search/?q=没有的词",
        "standard": "/privacy/",
        "not-found": "/nothing/",
        "write-case": reverse("write_case", args=["correction", feature.pk]),
        "case": case.get_absolute_url(),
        "find-case": "/cases/?receipt=2222",
    }
