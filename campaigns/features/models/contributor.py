from collections.abc import Iterator

from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.search import index

from campaigns.features.querysets import ContributorQuerySet
from cms.core.picture_uses import PictureUse
from cms.core.plain_words import PlainWords


class Contributor(PlainWords, index.Indexed, models.Model):
    """A person whom features name: reporter, photographer, correspondent, editor.

    Contributors need no account. Names are not unique: two people may share one.
    """

    name = models.CharField(_("姓名"), max_length=40, db_index=True)
    slug = models.SlugField(_("网址名"), unique=True, help_text=_("用拼音，例如 shen-yanqiu。"))
    title = models.CharField(
        _("称谓"), max_length=40, blank=True, help_text=_("例如：本报记者、通讯员。")
    )
    unit = models.CharField(_("单位"), max_length=100, blank=True)
    introduction = models.TextField(_("简介"), blank=True)
    portrait = models.ForeignKey(
        "core.CustomImage",
        verbose_name=_("照片"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )

    objects = ContributorQuerySet.as_manager()

    panels = [
        FieldPanel("name"),
        FieldPanel("slug"),
        FieldPanel("title"),
        FieldPanel("unit"),
        FieldPanel("introduction"),
        FieldPanel("portrait"),
    ]
    search_fields = [
        index.SearchField("name"),
        index.AutocompleteField("name"),
        index.SearchField("unit"),
    ]

    class Meta:
        ordering = ["name"]
        verbose_name = _("作者")
        verbose_name_plural = _("作者")

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("contributor", args=[self.slug])

    def picture_uses(self) -> Iterator[PictureUse]:
        """The portrait, in the sizes of the contributor's page."""
        yield self.portrait, ("portrait",)
