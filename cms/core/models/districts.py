"""What stories are about: the places of the city and the topics of the paper."""

from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel

from cms.core.plain_words import PlainWords


class District(PlainWords, models.Model):
    """A district or county of the city (区县)."""

    name = models.CharField(_("名称"), max_length=40, unique=True)
    slug = models.SlugField(_("网址名"), unique=True, help_text=_("用拼音，例如 donghu。"))
    introduction = models.TextField(_("简介"), blank=True)
    sort_order = models.PositiveSmallIntegerField(
        _("排序"), default=0, help_text=_("小的在前，一般按行政区划顺序。")
    )

    panels = [
        FieldPanel("name"),
        FieldPanel("slug"),
        FieldPanel("introduction"),
        FieldPanel("sort_order"),
    ]

    class Meta:
        ordering = ["sort_order", "name"]
        verbose_name = _("区县")
        verbose_name_plural = _("区县")

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("district", args=[self.slug])


class Topic(PlainWords, models.Model):
    """A subject that stories share across campaigns (话题)."""

    name = models.CharField(_("名称"), max_length=40, unique=True)
    slug = models.SlugField(_("网址名"), unique=True, help_text=_("用拼音，例如 zhiyuan-fuwu。"))
    introduction = models.TextField(_("简介"), blank=True)

    panels = [FieldPanel("name"), FieldPanel("slug"), FieldPanel("introduction")]

    class Meta:
        ordering = ["name"]
        verbose_name = _("话题")
        verbose_name_plural = _("话题")

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("topic", args=[self.slug])
