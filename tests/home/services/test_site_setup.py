import pytest
from wagtail.models import Page, Site

from cms.core.models import SiteIdentity
from home.models import HomePage, StandardPage
from home.services import set_up_site


def test_new_site_has_front_page_indexes_and_no_welcome_page(site, client):
    home = HomePage.objects.get()
    assert home.url_path == "/home/"
    slugs = set(home.get_children().values_list("slug", flat=True))
    assert {"campaigns", "features"} <= slugs
    assert list(Page.objects.filter(depth=2)) == [home.page_ptr]
    assert client.get("/").status_code == 200


def test_setting_up_twice_makes_nothing_twice(site):
    before = Page.objects.count()
    set_up_site(site_url="http://testserver")
    assert Page.objects.count() == before


@pytest.mark.parametrize(
    ("url", "hostname", "port"),
    [
        ("http://127.0.0.1:8123", "127.0.0.1", 8123),
        ("https://wenming.example", "wenming.example", 443),
        ("http://wenming.example", "wenming.example", 80),
    ],
)
def test_site_record_follows_the_address(site, url, hostname, port):
    set_up_site(site_url=url)
    record = Site.objects.get(is_default_site=True)
    assert (record.hostname, record.port, record.root_url) == (hostname, port, url)


def test_page_that_an_editor_changed_stays(site):
    page = HomePage.objects.get().get_children().get(slug="campaigns").specific
    page.title = "创建专题"
    page.save_revision().publish()
    set_up_site(site_url="http://testserver")
    page.refresh_from_db()
    assert page.title == "创建专题"


def test_standard_pages_fill_in_what_the_site_knows(db, tmp_path):
    text = (
        'title = "联系我们"\nslug = "contact"\nintro = "电话 {phone}"\n'
        '[[sections]]\nheading = "地址"\nparagraphs = ["{address}，<门牌>"]\n'
    )
    (tmp_path / "contact.toml").write_text(text, encoding="utf-8")
    set_up_site(site_url="http://testserver", texts=tmp_path)
    page = StandardPage.objects.get(slug="contact")
    assert page.introduction == "电话 （待填）"
    SiteIdentity.objects.filter(site=page.get_site()).update(phone="0000-8812345")
    set_up_site(site_url="http://testserver", texts=tmp_path)
    page.refresh_from_db()
    assert page.introduction == "电话 0000-8812345"
    assert page.body[0].value["text"] == "地址"
    assert page.body[1].value["text"].source == "<p>（待填），&lt;门牌&gt;</p>"
