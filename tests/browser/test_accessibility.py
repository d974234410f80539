"""axe-core finds nothing on any public page, in light and dark, in normal and elder mode."""

import pytest

pytestmark = pytest.mark.browser

RULES = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
}
MODES = [("light", "normal"), ("light", "elder"), ("dark", "normal"), ("dark", "elder")]
PHONE = {"width": 390, "height": 844}
NARROWEST = {"width": 320, "height": 640}
DESK = {"width": 1440, "height": 900}


def faults(page, axe_source):
    page.evaluate(axe_source)
    found = page.evaluate("rules => axe.run(document, rules)", RULES)["violations"]
    return [(fault["id"], [node["html"][:120] for node in fault["nodes"]]) for fault in found]


@pytest.mark.parametrize(("scheme", "mode"), MODES)
def test_no_page_has_a_fault(chromium, axe_source, live_server, full_site, scheme, mode):
    context = chromium.new_context(color_scheme=scheme)
    context.add_cookies([{"name": "reading_mode", "value": mode, "url": live_server.url}])
    page = context.new_page()
    found = {}
    for name, address in full_site.items():
        page.goto(live_server.url + address)
        for viewport in (PHONE, DESK):
            page.set_viewport_size(viewport)
            if fault := faults(page, axe_source):
                found[name, viewport["width"]] = fault
    context.close()
    assert found == {}


def test_no_page_is_wider_than_the_narrowest_phone(chromium, live_server, full_site):
    context = chromium.new_context(viewport=NARROWEST)
    page = context.new_page()
    wide = {}
    for mode in ("normal", "elder"):
        context.add_cookies([{"name": "reading_mode", "value": mode, "url": live_server.url}])
        for name, address in full_site.items():
            page.goto(live_server.url + address)
            width = page.evaluate("document.documentElement.scrollWidth")
            if width > NARROWEST["width"]:
                wide[mode, name] = width
    context.close()
    assert wide == {}


def test_elder_mode_has_large_text_and_targets(chromium, live_server, full_site):
    context = chromium.new_context(viewport=PHONE)
    context.add_cookies([{"name": "reading_mode", "value": "elder", "url": live_server.url}])
    page = context.new_page()
    page.goto(live_server.url + full_site["feature"])
    sizes = page.evaluate(
        """() => ({
            text: Math.min(...[...document.querySelectorAll('main p, main li, main dd')]
              .filter(e => e.textContent.trim() && e.offsetParent)
              .map(e => parseFloat(getComputedStyle(e).fontSize))),
            title: parseFloat(getComputedStyle(document.querySelector('h1')).fontSize),
            nav: Math.min(...[...document.querySelectorAll('.nav__link')]
              .map(e => e.getBoundingClientRect().height)),
        })"""
    )
    context.close()
    # GB/T 37668 and the rules for elder editions: 18 px of text, 30 px of title, 44 px of target.
    assert sizes["text"] >= 18
    assert sizes["title"] >= 30
    assert sizes["nav"] >= 44
