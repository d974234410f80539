from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _


class StoryVersion(models.Model):
    """The content of a page at one time, kept as it was when it was seen or changed."""

    # Managers of our own querysets, which the type checker does not see from here.
    approvals: Any
    releases: Any

    page = models.ForeignKey(
        "wagtailcore.Page",
        verbose_name=_("页面"),
        on_delete=models.CASCADE,
        related_name="story_versions",
    )
    number = models.PositiveIntegerField(_("第几版"))
    content_hash = models.CharField(_("内容校验码"), max_length=64)
    content = models.JSONField(_("内容"))
    revision = models.ForeignKey(
        "wagtailcore.Revision",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    made_at = models.DateTimeField(_("时间"))

    class Meta:
        verbose_name = _("稿件版本")
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(
                fields=["page", "content_hash"], name="version_once_for_each_content"
            ),
            models.UniqueConstraint(fields=["page", "number"], name="version_numbers_differ"),
        ]

    def __str__(self) -> str:
        return _("第 %d 版") % self.number

    @property
    def title(self) -> str:
        return str(self.content["fields"]["title"])

    @property
    def short_hash(self) -> str:
        """The first 16 digits in fours, as a sheet prints them."""
        digits = self.content_hash[:16].upper()
        return " ".join(digits[start : start + 4] for start in range(0, 16, 4))
