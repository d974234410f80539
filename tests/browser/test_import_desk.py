"""导入稿件 in a browser: what the script adds must never cost a word."""

import re

import pytest
from django.test import Client

from campaigns.features.models import CopyImport, FeaturePage
from cms.users.models import User
from tests.browser.conftest import keep_editor_quiet
from tests.campaigns.features.services.copy_samples import PAGE
from tests.conftest import plant_roots
from tests.factories.core import picture_bytes
from tests.factories.features import add_campaign

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

ANSWERS = {
    None: "没有送到：网络断了",
    413: "没有送到：文件太大",
    500: "没有送到：服务器出错了",
    403: "没有送到：服务器不认这次操作",
}


def signed_in(user):
    client = Client()
    client.force_login(user)
    return client.cookies["sessionid"].value


@pytest.fixture
def desk(chromium, live_server, transactional_db, settings):
    """The first screen, as an editor with two places to put drafts in has it."""
    from home.services import set_up_site

    plant_roots()
    settings.SITE_URL = live_server.url
    set_up_site(site_url=live_server.url)
    add_campaign("让文明成为　青岚的日常", slug="city")
    user = User.objects.create_superuser("bianji", password="a long password")
    context = chromium.new_context(viewport={"width": 1440, "height": 900}, locale="zh-CN")
    context.add_cookies([{"name": "sessionid", "value": signed_in(user), "url": live_server.url}])
    # The draft that an import makes opens in the page editor.
    keep_editor_quiet(context)
    page = context.new_page()
    page.goto(f"{live_server.url}/admin/import/")
    page.wait_for_selector(".desk-start[data-enhanced]")
    yield page
    page.wait_for_load_state("networkidle")
    context.close()


@pytest.fixture
def review(desk):
    desk.fill("#paste", PAGE)
    desk.click("button[name=read]")
    desk.wait_for_selector(".desk-review[data-enhanced]")
    return desk


def answer_posts(page, status):
    def answer(route):
        if route.request.method != "POST":
            route.continue_()
        elif status is None:
            route.abort()
        else:
            route.fulfill(status=status, body="<h1>x</h1>")

    page.route("**/import/**", answer)


def type_into(page, field, text):
    """Type and leave the field, as a hand does."""
    page.fill(f"#{field}", text)
    page.keyboard.press("Tab")


def notice(page):
    page.wait_for_selector("[data-desk-notice]:not(:empty)")
    return page.inner_text("[data-desk-notice]")


@pytest.mark.parametrize("status", ANSWERS)
def test_press_that_does_not_arrive_keeps_every_word_and_says_so(review, status):
    answer_posts(review, status)
    type_into(review, "page_name", "创城专版")
    assert notice(review).startswith(ANSWERS[status])
    assert review.input_value("#page_name") == "创城专版"
    review.unroute("**/import/**")
    review.click("[name=undo] >> nth=0")
    review.wait_for_selector(".desk-change[data-done=undone]")
    assert review.input_value("#page_name") == "创城专版"
    assert CopyImport.objects.get().sources.get().details == {"0": {"page_name": "创城专版"}}


@pytest.mark.parametrize("status", ANSWERS)
def test_pasted_text_stays_when_it_does_not_arrive(desk, status):
    answer_posts(desk, status)
    desk.fill("#paste", PAGE)
    desk.click("button[name=read]")
    assert notice(desk).startswith(ANSWERS[status])
    assert desk.input_value("#paste") == PAGE


def test_lapsed_session_keeps_the_form_until_the_editor_is_back(review, live_server):
    review.context.clear_cookies()
    type_into(review, "page_name", "创城专版")
    assert "登录已经过期" in notice(review) or "服务器不认" in notice(review)
    assert review.input_value("#page_name") == "创城专版"
    other = review.context.new_page()
    other.goto(f"{live_server.url}/admin/login/")
    other.fill("[name=username]", "bianji")
    other.fill("[name=password]", "a long password")
    other.press("[name=password]", "Enter")
    other.wait_for_url(re.compile("/admin/$"))
    type_into(review, "page_no", "4")
    review.wait_for_function("!document.querySelector('.desk-review').ariaBusy")
    review.wait_for_selector("[data-desk-notice]:empty", state="attached")
    kept = CopyImport.objects.get().sources.get().details
    assert kept == {"0": {"page_name": "创城专版", "page_no": "4"}}


def test_what_is_typed_while_an_answer_is_under_way_is_not_lost(review):
    def slowly(route):
        review.wait_for_timeout(400)
        route.continue_()

    review.route("**/review/**", slowly)
    review.fill("#page_no", "4")
    review.keyboard.press("Tab")
    review.keyboard.type("创城专版")
    review.wait_for_selector(".desk-review:not([aria-busy])")
    review.wait_for_timeout(600)
    assert (review.input_value("#page_no"), review.input_value("#page_name")) == ("4", "创城专版")


def test_filled_field_waits_no_more_and_the_count_follows(review):
    before = int(re.search(r"待补 (\d+)", review.inner_text(".desk-footer"))[1])
    review.fill("#page_no", "4")
    assert review.locator("label:has(#page_no)[data-open]").count() == 0
    review.keyboard.press("Tab")
    review.wait_for_function(
        f"document.querySelector('.desk-footer').innerText.includes('待补 {before - 1}')"
    )
    assert f"待补 {before - 1}" in review.text_content("[data-desk-status]")


def test_pictures_chosen_before_the_copy_wait_and_are_matched(desk):
    desk.fill("#paste", PAGE)
    desk.set_input_files(
        "#pics",
        [{"name": "1.jpg", "mimeType": "image/jpeg", "buffer": picture_bytes()},
         {"name": "2.heic", "mimeType": "image/heic", "buffer": b"x"}],
    )  # fmt: skip
    desk.wait_for_selector(".desk-pics li")
    assert desk.input_value("#paste") == PAGE
    assert "图 1 张，读稿时按图号对上说明。" in desk.inner_text(".desk-start__foot")
    assert desk.locator(".desk-pics [data-state=error]").count() == 1
    desk.click("button[name=read]")
    desk.wait_for_selector(".desk-files, .desk-review")
    assert CopyImport.objects.get().pictures.get(filename="1.jpg").number == 1


def test_draft_is_saved_where_the_editor_chose_and_not_before(review):
    review.click("[name=save]")
    review.wait_for_selector(".messages li")
    assert "请先在“放在”里选一个专题或专版" in review.inner_text(".messages")
    assert FeaturePage.objects.count() == 0
    review.select_option("[name=parent]", label="让文明成为　青岚的日常")
    review.wait_for_selector(".desk-review:not([aria-busy])")
    review.click("[name=save]")
    review.wait_for_url(re.compile(r"/admin/pages/\d+/edit/"))
    assert FeaturePage.objects.get().get_parent().slug == "city"


@pytest.mark.parametrize("width", [390, 1440])
def test_screens_do_not_scroll_sideways(review, width):
    review.set_viewport_size({"width": width, "height": 844})
    for address in (review.url, review.url.partition("review/")[0]):
        review.goto(address)
        review.wait_for_selector("[data-enhanced]")
        assert review.evaluate("document.documentElement.scrollWidth") <= width


def test_axe_finds_nothing_on_the_review(review, axe_source):
    review.evaluate(axe_source)
    found = review.evaluate(
        "axe.run('.content', {runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']})"
    )
    assert [(v["id"], [n["target"] for n in v["nodes"]]) for v in found["violations"]] == []
