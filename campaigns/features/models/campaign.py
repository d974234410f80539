from collections.abc import Iterator
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.blocks import StreamBlock
from wagtail.fields import RichTextField, StreamField
from wagtail.models import PageManager
from wagtail.search import index

from campaigns.features.models.feature import FeaturePage
from campaigns.features.querysets import CampaignQuerySet
from campaigns.features.structured_data import collection
from cms.core import page_cache
from cms.core.blocks import KeyFiguresBlock, StoryBlock
from cms.core.body_layout import lay_out
from cms.core.models import BasePage
from cms.core.pagination import paginate
from cms.core.picture_uses import LEAD_RECIPES, PictureUse, body_picture_uses
from cms.core.pictures import load_renditions
from cms.core.readiness import body_problems, lead_problems

FEATURES_A_PAGE = 12


class KeyFigureSetsBlock(StreamBlock):
    """The key figures of a campaign, a set for each date."""

    key_figures = KeyFiguresBlock()


class CampaignIndexPage(BasePage):
    """All campaigns of the paper (创城专题)."""

    introduction = models.TextField(_("导语"), blank=True)

    content_panels = [*BasePage.content_panels, FieldPanel("introduction")]
    template = "pages/features/campaign_index_page.html"
    max_count = 1
    subpage_types = ["features.CampaignPage"]

    class Meta:
        verbose_name = _("专题首页")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        page_cache.depends_on(page_cache.children_of(self))
        campaigns = CampaignPage.objects.child_of(self).readable().newest_first().for_cards()
        context["campaigns"] = paginate(campaigns, request, FEATURES_A_PAGE)
        return context


class CampaignPage(BasePage):
    """A campaign (专题): what it is for, its key figures, and its features."""

    slogan = models.CharField(_("口号"), max_length=100, blank=True)
    introduction = RichTextField(_("介绍"), blank=True, features=["bold", "link"])
    starts_on = models.DateField(_("开始"))
    ends_on = models.DateField(_("结束"), null=True, blank=True)
    organisers = models.CharField(_("主办单位"), max_length=200, blank=True)
    lead_image = models.ForeignKey(
        "core.CustomImage",
        verbose_name=_("题图"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    key_figures = StreamField(
        KeyFigureSetsBlock(),
        verbose_name=_("关键数字"),
        blank=True,
        help_text=_("最上面一组显示在专题和首页上。"),
    )
    body = StreamField(StoryBlock(), verbose_name=_("正文"), blank=True)

    objects = PageManager.from_queryset(CampaignQuerySet)()

    listed_by = ("starts_on",)
    picture_fields = ("social_image", "lead_image")
    content_panels = [
        *BasePage.content_panels,
        FieldPanel("slogan"),
        FieldPanel("introduction"),
        FieldRowPanel([FieldPanel("starts_on"), FieldPanel("ends_on")], heading=_("起止")),
        FieldPanel("organisers"),
        FieldPanel("lead_image"),
        FieldPanel("key_figures"),
        FieldPanel("body"),
    ]
    search_fields = [
        *BasePage.search_fields,
        index.SearchField("slogan"),
        index.SearchField("introduction"),
        index.SearchField("body"),
    ]
    template = "pages/features/campaign_page.html"
    parent_page_types = ["features.CampaignIndexPage"]
    subpage_types = ["features.FeaturePage"]

    class Meta:
        verbose_name = _("专题")
        verbose_name_plural = _("专题")
        constraints = [
            models.CheckConstraint(
                name="campaign_starts_before_it_ends",
                condition=models.Q(ends_on__isnull=True)
                | models.Q(ends_on__gte=models.F("starts_on")),
                violation_error_message=_("结束日期早于开始日期，请改正其中一个。"),
            )
        ]

    @property
    def latest_figures(self) -> Any:
        """The set of key figures to show, or None."""
        return self.key_figures[0].value if self.key_figures else None

    def clean(self) -> None:
        super().clean()
        if self.starts_on and self.ends_on and self.ends_on < self.starts_on:
            raise ValidationError({"ends_on": _("结束日期早于开始日期，请改正其中一个。")})

    def features(self) -> Any:
        """Its features that every reader may open, newest first, ready for cards."""
        return FeaturePage.objects.of_campaign(self).readable().newest_first().for_cards()

    @property
    def share_description(self) -> str:
        return self.search_description or self.slogan

    def structured_data(self, request: HttpRequest) -> list[dict[str, Any]]:
        return [collection(self, request)]

    def picture_uses(self) -> Iterator[PictureUse]:
        yield from super().picture_uses()
        yield self.lead_image, (*LEAD_RECIPES, "story")
        yield from body_picture_uses(self.body)

    def publication_problems(self) -> list[str]:
        return [*lead_problems(self.lead_image, ""), *body_problems(self)]

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        context["layout"] = lay_out(self.body)
        load_renditions(image for image, _recipes in self.picture_uses())
        context["features"] = paginate(self.features(), request, FEATURES_A_PAGE)
        context["feed_url"] = reverse("campaign-feed", args=[self.slug])
        context["feed_title"] = self.title
        return context
