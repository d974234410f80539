from collections.abc import Iterator
from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalManyToManyField
from wagtail.fields import RichTextField, StreamField
from wagtail.models import PageManager
from wagtail.search import index

from campaigns.features.admin_forms import FeaturePageForm
from campaigns.features.belongings import bring_belongings
from campaigns.features.companions import companions_of
from campaigns.features.enums import ERROR_REPORT, Genre
from campaigns.features.models.contributor import Contributor
from campaigns.features.models.feature_credit import (
    CreditLine,
    byline,
    credit_lines,
)
from campaigns.features.panels import feature_edit_handler
from campaigns.features.querysets import FeatureQuerySet
from campaigns.features.structured_data import news_article
from cms.core import page_cache
from cms.core.blocks import StoryBlock
from cms.core.body_layout import lay_out
from cms.core.models import BasePage, District, Topic
from cms.core.pagination import paginate
from cms.core.picture_uses import LEAD_RECIPES, PictureUse, body_picture_uses
from cms.core.pictures import load_renditions
from cms.core.readiness import body_problems, lead_problems

FEATURES_A_PAGE = 20
CHARACTERS_A_MINUTE = 500
NOTE_FEATURES = ["bold", "link"]


class FeatureIndexPage(BasePage):
    """All features, newest first (专版)."""

    introduction = models.TextField(_("导语"), blank=True)

    template = "pages/features/feature_index_page.html"
    max_count = 1
    subpage_types = ["features.FeaturePage"]

    class Meta:
        verbose_name = _("专版首页")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        page_cache.depends_on(page_cache.all_of(FeaturePage))
        features = FeaturePage.objects.readable().once().newest_first().for_cards()
        context["features"] = paginate(features, request, FEATURES_A_PAGE)
        context["feed_url"] = reverse("latest-feed")
        return context


class FeaturePage(BasePage):
    """A page of the paper, or one story of it (专版)."""

    kicker = models.CharField(_("引题"), max_length=100, blank=True)
    subtitle = models.CharField(
        _("副题"), max_length=150, blank=True, help_text=_("不用写破折号，排版时自动加上。")
    )
    summary = models.TextField(_("提要"), blank=True, help_text=_("一两句话；列表和分享时也用它。"))
    genre = models.CharField(_("体裁"), max_length=20, choices=Genre, default=Genre.SPECIAL)
    editor_note_label = models.CharField(_("编者语的名称"), max_length=20, blank=True)
    editor_note = RichTextField(_("编者语"), blank=True, features=NOTE_FEATURES)
    afterword_label = models.CharField(_("编后的名称"), max_length=20, blank=True)
    afterword = RichTextField(_("编后"), blank=True, features=NOTE_FEATURES)
    lead_image = models.ForeignKey(
        "core.CustomImage",
        verbose_name=_("题图"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    lead_caption = models.TextField(_("题图说明"), blank=True)
    lead_credit = models.CharField(_("题图署名"), max_length=100, blank=True)
    body = StreamField(StoryBlock(), verbose_name=_("正文"), blank=True)
    districts = ParentalManyToManyField(
        "core.District", verbose_name=_("区县"), blank=True, related_name="features"
    )
    topics = ParentalManyToManyField(
        "core.Topic", verbose_name=_("话题"), blank=True, related_name="features"
    )

    paper = models.CharField(_("报纸"), max_length=40, blank=True)
    issue_date = models.DateField(_("出报日期"), null=True, blank=True)
    issue_no = models.PositiveIntegerField(_("总期号"), null=True, blank=True)
    page_no = models.PositiveSmallIntegerField(_("版次"), null=True, blank=True)
    page_name = models.CharField(_("版名"), max_length=40, blank=True)
    page_image = models.ForeignKey(
        "core.CustomImage",
        verbose_name=_("版面图"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    page_pdf = models.ForeignKey(
        "core.CustomDocument",
        verbose_name=_("版面 PDF"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    shown_on = models.DateField(_("日期"), editable=False, default=date.today, db_index=True)

    is_reprint = models.BooleanField(_("这是转载稿"), default=False)
    reprint_source = models.CharField(_("来源"), max_length=100, blank=True)
    reprint_author = models.CharField(_("原作者"), max_length=100, blank=True)
    reprint_title = models.CharField(_("原标题"), max_length=200, blank=True)
    reprint_url = models.URLField(_("原文网址"), blank=True)

    objects = PageManager.from_queryset(FeatureQuerySet)()

    listed_by = ("shown_on", "page_no")
    picture_fields = ("social_image", "lead_image", "page_image")
    joined_fields = ("page_pdf",)
    base_form_class = FeaturePageForm
    edit_handler = feature_edit_handler(BasePage.promote_panels)
    search_fields = [
        *BasePage.search_fields,
        index.SearchField("kicker"),
        index.SearchField("subtitle"),
        index.SearchField("summary"),
        index.SearchField("editor_note"),
        index.SearchField("body"),
        index.FilterField("issue_date"),
    ]
    template = "pages/features/feature_page.html"
    parent_page_types = ["features.CampaignPage", "features.FeatureIndexPage"]
    subpage_types: list[str] = []

    class Meta:
        verbose_name = _("专版")
        verbose_name_plural = _("专版")
        constraints = [
            models.CheckConstraint(
                name="reprint_names_its_source",
                condition=models.Q(is_reprint=False)
                | ~(
                    models.Q(reprint_source="")
                    | models.Q(reprint_author="")
                    | models.Q(reprint_title="")
                    | models.Q(reprint_url="")
                ),
                violation_error_message=_("转载稿要写明来源、原作者、原标题和原文网址。"),
            )
        ]

    @property
    def credit_lines(self) -> list[CreditLine]:
        return credit_lines(list(self.credits.all()))

    @property
    def byline(self) -> list[CreditLine]:
        """Who stands below the headline: writers, then correspondents who did not write."""
        return byline(self.credit_lines)

    @property
    def share_description(self) -> str:
        return self.search_description or self.summary or self.subtitle

    @property
    def section_label(self) -> str:
        """What stands above the headline of its card: its page of the paper, else its kind."""
        return self.page_name or str(Genre(self.genre).label)

    def clean(self) -> None:
        super().clean()
        # A draft that was not printed keeps the day of its making until it is published.
        if self.issue_date:
            self.shown_on = self.issue_date
        elif self.first_published_at:
            self.shown_on = timezone.localdate(self.first_published_at)
        if self.is_reprint:
            required = ("reprint_source", "reprint_author", "reprint_title", "reprint_url")
            empty = {
                name: _("转载稿要写明这一项。") for name in required if not getattr(self, name)
            }
            if empty:
                raise ValidationError(empty)

    def bring_along(self) -> None:
        bring_belongings(self)

    @property
    def printed_on(self) -> date | None:
        return self.issue_date

    def lists_showing_it(self) -> set[str]:
        districts = self.districts.values_list("pk", flat=True)
        topics = self.topics.values_list("pk", flat=True)
        people = self.credits.values_list("contributor", flat=True)
        return {
            *(page_cache.listed_under(District, pk) for pk in districts),
            *(page_cache.listed_under(Topic, pk) for pk in topics),
            *(page_cache.listed_under(Contributor, pk) for pk in people),
        }

    def picture_uses(self) -> Iterator[PictureUse]:
        yield from super().picture_uses()
        yield self.lead_image, LEAD_RECIPES
        yield self.page_image, ("page_thumb", "story")
        yield from body_picture_uses(self.body)

    def publication_problems(self) -> list[str]:
        return [
            *lead_problems(self.lead_image, self.lead_credit),
            *body_problems(self),
        ]

    def structured_data(self, request: HttpRequest) -> list[dict[str, Any]]:
        return [news_article(self, request)]

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        layout = lay_out(self.body)
        beside = companions_of(self, self.ancestors[-1])
        pictures = [image for image, _recipes in self.picture_uses()]
        load_renditions([*pictures, *(page.lead_image for page in beside.newest)])
        context["layout"] = layout
        context["report_url"] = reverse("write_case", args=[ERROR_REPORT, self.pk or 0])
        context["reading_minutes"] = max(1, round(layout.character_count / CHARACTERS_A_MINUTE))
        context["related_features"] = beside.newest
        context["previous_feature"] = beside.previous
        context["next_feature"] = beside.following
        return context
