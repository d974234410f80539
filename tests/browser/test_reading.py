"""What a reader's browser does: asks no other host, runs nothing inline, works without scripts."""

from urllib.parse import urlsplit

import pytest

pytestmark = pytest.mark.browser


def test_no_page_asks_another_host_or_breaks_the_policy(chromium, live_server, full_site):
    page = chromium.new_page()
    hosts, complaints = set(), []
    page.on("request", lambda request: hosts.add(urlsplit(request.url).netloc))
    page.on(
        "console",
        lambda message: complaints.append(message.text) if message.type == "error" else None,
    )
    page.on("pageerror", lambda error: complaints.append(str(error)))
    for name, address in full_site.items():
        if name != "not-found":  # Chromium reports the 404 itself as an error.
            page.goto(live_server.url + address)
            page.wait_for_load_state("networkidle")
    page.close()
    assert hosts == {urlsplit(live_server.url).netloc}
    assert complaints == []


def test_everything_works_without_scripts(chromium, live_server, full_site):
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(live_server.url)
    page.get_by_role("link", name="大字版").first.click()
    assert page.locator("html").get_attribute("data-mode") == "elder"
    page.goto(live_server.url)
    page.locator("main").get_by_role("link", name="小巷亮了灯").first.click()
    assert page.locator("h1").inner_text().replace("\n", "").startswith("小巷亮了灯")
    page.get_by_role("searchbox").first.fill("扫帚")
    page.get_by_role("button", name="检索").first.click()
    assert page.locator("main").get_by_role("link", name="第一把扫帚").count() == 1
    context.close()


def test_elder_mode_changes_in_place_and_stays(chromium, live_server, full_site):
    page = chromium.new_page()
    page.goto(live_server.url + full_site["feature"])
    page.get_by_role("link", name="大字版").first.click()
    page.wait_for_function("document.documentElement.dataset.mode === 'elder'")
    page.goto(live_server.url)
    assert page.locator("html").get_attribute("data-mode") == "elder"
    page.close()


def test_keyboard_reaches_the_story_first(chromium, live_server, full_site):
    page = chromium.new_page()
    page.goto(live_server.url + full_site["feature"])
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "跳到正文"
    page.keyboard.press("Enter")
    assert page.evaluate("location.hash") == "#main"
    page.close()


def test_mention_leads_to_its_picture_and_back(chromium, live_server, full_site):
    from cms.core.body_layout import bind_mentions
    from tests.factories.core import ImageFactory
    from tests.factories.features import add_feature, figure, paragraph

    blocks = [paragraph("长凳坐满了人（图①）。"), figure(ImageFactory(), "bench")]
    feature = add_feature("有图的", slug="pictured", live=False, body=blocks)
    bind_mentions(feature.body)
    feature.save_revision().publish()
    page = chromium.new_page()
    page.goto(live_server.url + feature.get_url())
    page.get_by_role("link", name="图①", exact=True).click()
    assert page.evaluate("location.hash") == "#figure-1"
    page.locator("a[href='#mention-1']").click()
    assert page.evaluate("location.hash") == "#mention-1"
    page.close()


def test_print_view_leaves_out_what_paper_cannot_use(chromium, live_server, full_site):
    page = chromium.new_page()
    page.goto(live_server.url + full_site["feature"])
    page.emulate_media(media="print")
    shown = {
        name: page.locator(selector).first.is_visible()
        for name, selector in {"nav": ".nav", "search": ".search-box", "title": "h1"}.items()
    }
    page.close()
    assert shown == {"nav": False, "search": False, "title": True}
