"""The page editor in a browser: what a slip of the hand must not do."""

import pytest
from django.test import Client
from django.urls import reverse

from campaigns.features.models import FeaturePage
from cms.users.models import User
from home.services import set_up_site
from tests.browser.conftest import keep_editor_quiet
from tests.conftest import plant_roots
from tests.factories.features import add_feature

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def draft(live_server, transactional_db, settings):
    plant_roots()
    settings.SITE_URL = live_server.url
    set_up_site(site_url=live_server.url)
    return add_feature("小巷亮了灯", live=False)


@pytest.fixture
def editor_page(chromium, live_server, draft):
    client = Client()
    client.force_login(User.objects.create_superuser("bianji", password="a long password"))
    context = chromium.new_context(viewport={"width": 1440, "height": 900}, locale="zh-CN")
    session = client.cookies["sessionid"].value
    context.add_cookies([{"name": "sessionid", "value": session, "url": live_server.url}])
    keep_editor_quiet(context)
    page = context.new_page()
    page.goto(live_server.url + reverse("wagtailadmin_pages:edit", args=[draft.pk]))
    yield page
    page.wait_for_load_state("networkidle")
    context.close()


def test_enter_in_a_field_neither_publishes_nor_loses_what_was_typed(editor_page, draft):
    address = editor_page.url
    editor_page.fill("#id_title", "小巷亮了灯　邻里近了心")
    editor_page.press("#id_title", "Enter")
    editor_page.wait_for_timeout(500)
    assert editor_page.url == address
    assert editor_page.input_value("#id_title") == "小巷亮了灯　邻里近了心"
    assert FeaturePage.objects.get(pk=draft.pk).live is False


def test_first_button_of_the_editor_hands_in(editor_page):
    first = "document.querySelector('#page-edit-form button[type=submit]').name"
    assert editor_page.evaluate(first) == "action-submit"
