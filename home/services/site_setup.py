"""The pages that every site begins with."""

from pathlib import Path
from urllib.parse import urlsplit

from django.conf import settings
from django.db import transaction
from wagtail.models import Page, Site

from campaigns.features.models import CampaignIndexPage, FeatureIndexPage
from cms.core.models import BasePage
from cms.review.system_approval import approved_by_system
from home.models import HomePage
from home.standard_pages import add_standard_pages

DEFAULT_PORTS = {"http": 80, "https": 443}


@approved_by_system("建站")
@transaction.atomic
def set_up_site(*, site_url: str = "", texts: Path | None = None) -> Site:
    """Make what is missing of the front page, the two indexes, the standard pages and the Site
    record, and let the record follow `site_url` (default: the setting SITE_URL), which canonical
    links, feeds and sitemaps are built from. Safe to repeat: what an editor has changed stays.
    """
    home = HomePage.objects.first() or _add_front_page()
    _add_once(home, CampaignIndexPage(title="创城专题", slug="campaigns", show_in_menus=True))
    _add_once(home, FeatureIndexPage(title="专版", slug="features", show_in_menus=True))
    add_standard_pages(home, texts)
    return _follow_address(home, site_url or settings.SITE_URL)


def _add_front_page() -> HomePage:
    """The front page takes the place of Wagtail's welcome page, which has no content of ours."""
    root = Page.get_first_root_node()
    home = root.add_child(instance=HomePage(title="首页", slug="front"))
    Site.objects.filter(root_page__depth=2).update(root_page=home)
    for welcome in root.get_children().type(Page).exclude(pk=home.pk):
        if welcome.specific_class is Page and not welcome.get_children().exists():
            welcome.delete()
    home.slug = "home"
    home.save()
    return home


def _add_once(parent: Page, page: BasePage) -> None:
    if not type(page).objects.exists():
        parent.add_child(instance=page)
        page.save_revision().publish()


def _follow_address(home: HomePage, site_url: str) -> Site:
    address = urlsplit(site_url)
    site = Site.objects.filter(is_default_site=True).first() or Site(is_default_site=True)
    site.hostname = address.hostname or "localhost"
    site.port = address.port or DEFAULT_PORTS.get(address.scheme, 80)
    site.root_page = site.root_page if site.root_page_id else home
    site.site_name = site.site_name or settings.WAGTAIL_SITE_NAME
    site.save()
    return site
