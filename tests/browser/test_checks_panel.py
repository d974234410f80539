"""检查 in the editor, in a browser: with the keyboard alone, and for those who hear the page."""

import pytest
from django.test import Client

from campaigns.features.models import FindingDecision, WatchedWord
from cms.users.models import User
from tests.browser.conftest import keep_editor_quiet
from tests.conftest import plant_roots
from tests.factories.features import add_feature, paragraph

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def panel(chromium, live_server, transactional_db, settings):
    """The editor with a draft of two findings, its panel filled."""
    from home.services import set_up_site

    plant_roots()
    settings.SITE_URL = live_server.url
    set_up_site(site_url=live_server.url)
    WatchedWord.objects.create(word="督察", replacement="督查", severity="error")
    body = [paragraph("督察专班每周核对。"), paragraph("走访近200余户。")]
    draft = add_feature(live=False, body=body)
    draft.save_revision()
    client = Client()
    client.force_login(User.objects.create_superuser("bianji", password="a long password"))
    context = chromium.new_context(viewport={"width": 1440, "height": 900}, locale="zh-CN")
    session = client.cookies["sessionid"].value
    context.add_cookies([{"name": "sessionid", "value": session, "url": live_server.url}])
    keep_editor_quiet(context)
    page = context.new_page()
    page.goto(f"{live_server.url}/admin/pages/{draft.pk}/edit/")
    page.wait_for_selector("[data-desk-checks] [data-key]")
    yield page
    page.wait_for_load_state("networkidle")
    context.close()


def codes(page):
    return page.eval_on_selector_all("[data-key]", "rows => rows.map(r => r.dataset.code)")


def test_panel_is_filled_and_leads_to_the_paragraph(panel):
    assert codes(panel) == ["WATCHED_WORD", "NEAR_FIGURE"]
    panel.focus("[data-code=NEAR_FIGURE] [data-desk-goto]")
    panel.keyboard.press("Enter")
    block = "document.activeElement.closest('[data-streamfield-child]')"
    assert "走访近200余户" in panel.evaluate(f"{block}.textContent")


def test_finding_is_allowed_with_the_keyboard_alone(panel):
    panel.focus("[data-code=WATCHED_WORD] details summary")
    panel.keyboard.press("Enter")
    panel.keyboard.press("Tab")
    panel.keyboard.type("来函即用此名")
    panel.keyboard.press("Enter")
    panel.wait_for_selector("[data-code=WATCHED_WORD]", state="detached")
    assert codes(panel) == ["NEAR_FIGURE"]
    assert FindingDecision.objects.get().reason == "来函即用此名"
    assert (
        panel.evaluate("document.activeElement.closest('[data-code]').dataset.code")
        == "NEAR_FIGURE"
    )


def test_refused_decision_says_why(panel):
    panel.click("[data-code=WATCHED_WORD] [data-desk-decide=fixed]")
    panel.wait_for_selector(".desk-checks__problem")
    assert "这一处还在稿里" in panel.inner_text(".desk-checks__problem")
    panel.click("[data-code=WATCHED_WORD] details summary")
    panel.click("[data-code=WATCHED_WORD] [data-desk-decide=allowed]")
    panel.wait_for_selector("text=放行要写理由，同事要看得懂")
    assert FindingDecision.objects.count() == 0


def test_what_is_typed_is_checked_on_demand_before_it_is_saved(panel):
    field = panel.locator("[data-streamfield-child] [contenteditable=true]").nth(1)
    field.click()
    panel.keyboard.press("Control+a")
    panel.keyboard.type("走访近200户。")
    panel.click("[data-code=NEAR_FIGURE] [data-desk-decide=fixed]")
    panel.wait_for_selector("[data-code=NEAR_FIGURE]", state="detached")
    panel.click("[data-desk-recheck]")
    panel.wait_for_selector("[data-desk-checks]:not([aria-busy])")
    assert codes(panel) == ["WATCHED_WORD"]


def test_lost_connection_keeps_the_list_and_says_so(panel):
    panel.route("**/admin/checks/**", lambda route: route.abort())
    panel.click("[data-desk-recheck]")
    panel.wait_for_selector("text=没有查成")
    assert codes(panel) == ["WATCHED_WORD", "NEAR_FIGURE"]


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_panel_has_no_barrier(panel, axe_source, theme):
    panel.evaluate(
        "t => { const c = document.documentElement.classList; c.remove('w-theme-system');"
        " c.add('w-theme-' + t); }",
        theme,
    )
    panel.evaluate(
        "document.querySelectorAll('[data-desk-checks] details').forEach(d => d.open = true)"
    )
    panel.evaluate(axe_source)
    found = panel.evaluate(
        "axe.run('[data-desk-checks]', {runOnly: ['wcag2a', 'wcag2aa', 'wcag22aa']})"
    )
    assert [(v["id"], [n["html"][:160] for n in v["nodes"]]) for v in found["violations"]] == []
