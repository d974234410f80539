from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.models import Page

from cms.core.breadcrumbs import page_crumbs
from cms.core.structured_data import breadcrumb_list


class BasePage(Page):
    """What every page of the site has: a picture for sharing and a gate before publication."""

    social_image = models.ForeignKey(
        "core.CustomImage",
        verbose_name=_("分享图片"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("转发到微信、微博时显示；不选就用题图。"),
    )

    promote_panels = [
        MultiFieldPanel(
            [
                FieldPanel("slug"),
                FieldPanel("seo_title"),
                FieldPanel("search_description"),
                FieldPanel("social_image"),
            ],
            heading=_("分享与检索"),
        ),
        MultiFieldPanel([FieldPanel("show_in_menus")], heading=_("导航")),
    ]

    class Meta:
        abstract = True

    @property
    def title_parts(self) -> list[str]:
        """The parts of the headline, which are divided by U+3000."""
        return [part for part in self.title.split("\u3000") if part]

    @property
    def share_image(self) -> Any:
        """The picture shown when the page is shared, or None."""
        return self.social_image or getattr(self, "lead_image", None)

    @property
    def share_description(self) -> str:
        """One or two sentences about the page, for search engines and shared links."""
        return self.search_description

    @property
    def is_unlisted(self) -> bool:
        """Whether search engines are asked to stay away."""
        return False

    def structured_data(self, request: HttpRequest) -> list[dict[str, Any]]:
        """JSON-LD of the page, besides where it stands."""
        return []

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        crumbs = page_crumbs(self, request)
        context["breadcrumbs"] = crumbs
        context["structured_data"] = [
            *([breadcrumb_list(crumbs)] if crumbs else []),
            *self.structured_data(request),
        ]
        return context

    def publication_problems(self) -> list[str]:
        """What keeps the page from being published, each a sentence an editor can act on."""
        return []

    def save(self, clean: bool = True, **kwargs: Any) -> None:
        # Every way to publish ends in a full save of a live page; saving a draft of a live
        # page passes update_fields and is let through.
        goes_live = clean and self.live and kwargs.get("update_fields") is None
        if goes_live and (problems := self.publication_problems()):
            raise ValidationError(problems)
        super().save(clean=clean, **kwargs)
