"""The buttons of 三审三校 above the page editor, pressed in a browser."""

import pytest
from django.contrib.auth.models import Group
from django.test import Client
from django.urls import reverse

from cms.review.models import Approval, Return
from cms.review.newsroom import EDITORS
from cms.users.models import User
from home.services import set_up_site
from tests.browser.conftest import keep_editor_quiet
from tests.conftest import plant_roots
from tests.factories.features import add_feature

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def handed_in(live_server, transactional_db, settings):
    plant_roots()
    settings.SITE_URL = live_server.url
    set_up_site(site_url=live_server.url)
    page = add_feature("小巷亮了灯", live=False)
    writer = User.objects.create_user("jizhe", last_name="沈砚秋")
    page.save_revision(user=writer)
    page.get_workflow().start(page, writer)
    return page


@pytest.fixture
def at_first_review(chromium, live_server, handed_in):
    reviewer = User.objects.create_user("bianji", last_name="程以宁")
    reviewer.groups.add(Group.objects.get(name=EDITORS))
    client = Client()
    client.force_login(reviewer)
    context = chromium.new_context(viewport={"width": 1440, "height": 900}, locale="zh-CN")
    session = client.cookies["sessionid"].value
    context.add_cookies([{"name": "sessionid", "value": session, "url": live_server.url}])
    keep_editor_quiet(context)
    page = context.new_page()
    page.goto(live_server.url + reverse("wagtailadmin_pages:edit", args=[handed_in.pk]))
    yield page
    page.wait_for_load_state("networkidle")
    context.close()


def test_step_is_passed_from_the_bar(at_first_review, handed_in):
    at_first_review.get_by_role("button", name="通过初审", exact=True).first.click()
    at_first_review.wait_for_url("**/admin/")
    approval = Approval.objects.get(round__page=handed_in.pk)
    assert (approval.step, approval.person_name) == ("first", "程以宁")


def test_story_is_sent_back_with_a_reason(at_first_review, handed_in):
    at_first_review.get_by_role("button", name="退回…").first.click()
    at_first_review.locator(".modal textarea").fill("请核实第二段的户数")
    at_first_review.locator(".modal button[type=submit], .modal input[type=submit]").first.click()
    at_first_review.wait_for_url("**/admin/")
    returned = Return.objects.get(round__page=handed_in.pk)
    assert (returned.person_name, returned.reason) == ("程以宁", "请核实第二段的户数")
