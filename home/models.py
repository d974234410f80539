from collections.abc import Iterator
from typing import Any

from django.db import models
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField
from wagtail.search import index

from campaigns.features.models import CampaignPage, FeatureIndexPage, FeaturePage
from cms.core import page_cache
from cms.core.blocks import StoryBlock
from cms.core.body_layout import lay_out
from cms.core.models import BasePage, District
from cms.core.picture_uses import PictureUse, body_picture_uses
from cms.core.pictures import load_renditions
from cms.core.querysets import readable
from cms.core.readiness import body_problems
from cms.core.sites import identity_of, site_of
from cms.core.structured_data import website
from home.front_page import FrontPage, front_page


class HomePage(BasePage):
    """The front page; without choices of the editors it fills itself from the newest features."""

    lead_feature = models.ForeignKey(
        FeaturePage,
        verbose_name=_("头条"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("空着就用最新一篇有题图的专版。"),
    )
    campaign = models.ForeignKey(
        CampaignPage,
        verbose_name=_("首页专题"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("空着就用近来新稿最多的专题。"),
    )

    content_panels = [
        *BasePage.content_panels,
        FieldPanel("lead_feature"),
        FieldPanel("campaign"),
    ]
    template = "pages/home/home_page.html"
    max_count = 1
    is_reviewed = False

    class Meta:
        verbose_name = _("首页")

    def front_page(self) -> FrontPage:
        """The stories of the front page, each in one place only."""
        page_cache.depends_on(page_cache.all_of(FeaturePage), page_cache.all_of(CampaignPage))
        return front_page(
            chosen_lead=self.lead_feature_id,
            chosen_campaign=self.campaign_id,
            features=FeaturePage.objects.readable().newest_first(),
            campaigns=CampaignPage.objects.readable().newest_first(),
            districts=all_districts(),
        )

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        context["front"] = self.front_page()
        load_renditions(story.lead_image for story in context["front"].stories_with_picture)
        context["features_url"] = features_url(request)
        context["feed_url"] = reverse("latest-feed")
        return context

    def structured_data(self, request: HttpRequest) -> list[dict[str, Any]]:
        name = identity_of(request).site_name
        return [website(name, reverse("search"))]


def all_districts() -> list[District]:
    """The districts of the city in their order."""

    def listed() -> list[District]:
        page_cache.depends_on(page_cache.all_of(District))
        return list(District.objects.all())

    return page_cache.remembered(("districts",), listed)


def features_url(request: HttpRequest) -> str:
    """Where all features are listed; empty when the list is not published."""

    def url() -> str:
        page_cache.depends_on(page_cache.all_of(FeatureIndexPage))
        index = readable(FeatureIndexPage.objects.all()).first()
        return (index.get_url(request) if index else None) or ""

    site = site_of(request)
    return page_cache.remembered(("features url", site.pk if site else None), url)


class StandardPage(BasePage):
    """A page that every site needs: about, contact, terms, privacy and the like."""

    introduction = models.TextField(_("导语"), blank=True)
    body = StreamField(StoryBlock(), verbose_name=_("正文"), blank=True)

    content_panels = [*BasePage.content_panels, FieldPanel("introduction"), FieldPanel("body")]
    search_fields = [*BasePage.search_fields, index.SearchField("body")]
    template = "pages/home/standard_page.html"
    parent_page_types = ["home.HomePage", "home.StandardPage"]
    subpage_types = ["home.StandardPage"]

    class Meta:
        verbose_name = _("普通页面")

    def publication_problems(self) -> list[str]:
        return body_problems(self)

    def picture_uses(self) -> Iterator[PictureUse]:
        yield from super().picture_uses()
        yield from body_picture_uses(self.body)

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        context["layout"] = lay_out(self.body)
        load_renditions(image for image, _recipes in self.picture_uses())
        return context
