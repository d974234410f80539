from collections.abc import Iterator
from datetime import date
from typing import Any

from django.db import models, transaction
from django.http import HttpRequest
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.models import Page, PageViewRestriction

from cms.core import page_cache, publication
from cms.core.breadcrumbs import page_crumbs
from cms.core.page_forms import PageForm
from cms.core.plain_words import PlainWords, make_plain
from cms.core.slugs import child_slug
from cms.core.structured_data import breadcrumb_list


class BasePage(PlainWords, Page):
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

    base_form_class = PageForm
    # Wagtail would write the title's letters and figures into the address while one
    # types: TitleFieldPanel.
    content_panels = [FieldPanel("title", classname="title")]
    promote_panels = [
        MultiFieldPanel(
            [
                FieldPanel("slug", help_text=_("空着就用标题的拼音；只用字母、数字和连字符。")),
                FieldPanel("seo_title"),
                FieldPanel("search_description"),
                FieldPanel("social_image"),
            ],
            heading=_("分享与检索"),
        ),
        MultiFieldPanel([FieldPanel("show_in_menus")], heading=_("导航")),
    ]

    # The fields by which lists order or choose pages of this kind (see cms.core.page_cache).
    listed_by: tuple[str, ...] = ()

    # The foreign keys to pictures.
    picture_fields: tuple[str, ...] = ("social_image",)

    # Other foreign keys that its own address shows.
    joined_fields: tuple[str, ...] = ()

    class Meta:
        abstract = True

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

    @cached_property
    def ancestors(self) -> list[Page]:
        """The pages above it, from the root down; cms.core.serving brings them along."""
        return list(self.get_ancestors())

    def bring_along(self) -> None:
        """Load what its own address shows of it beside its columns, in as few queries.

        Its pictures (`picture_fields`) are brought along by cms.core.serving.
        """

    def full_clean(self, *args: Any, **kwargs: Any) -> None:
        self.take_address()
        super().full_clean(*args, **kwargs)

    def minimal_clean(self) -> None:
        # What Wagtail asks of a draft.
        make_plain(self)
        self.take_address()
        super().minimal_clean()

    def take_address(self) -> None:
        """Give a page made by a command or by code the address that the editor's form would."""
        if not self.slug and self.path:
            self.slug: str = child_slug(self.get_parent(), self.title)

    def lists_showing_it(self) -> set[str]:
        """Tags of the page cache for the lists that show it, besides its parent's and its kind's."""
        return set()

    def get_view_restrictions(self) -> Any:
        """As Wagtail's own, without asking for the pages above once more."""
        family = [*self.ancestors, self]
        if any(page.alias_of_id for page in family):
            return super().get_view_restrictions()
        restricted = page_cache.restricted_pages().intersection(page.pk for page in family)
        if not restricted:
            return PageViewRestriction.objects.none()
        return PageViewRestriction.objects.filter(page__in=restricted)

    def picture_uses(self) -> Iterator[tuple[Any, tuple[str, ...]]]:
        """The pictures that it shows, each with the recipes that its places need."""
        yield self.share_image, ("share",)

    # Whether its words go to readers only as the desk has approved them (cms.review). Only a page
    # without words of its own, which arranges approved ones, says no.
    is_reviewed = True

    @property
    def printed_on(self) -> date | None:
        """The day of the paper that carries it; None for what is on the web alone."""
        return None

    def publication_problems(self) -> list[str]:
        """What keeps the page from being published, each a sentence an editor can act on."""
        return []

    def save(self, clean: bool = True, **kwargs: Any) -> None:
        # Every way to publish ends in a save of a live page. Saving a draft of a live page names
        # fields that readers do not see, and is let through.
        if not publication.reaches_readers(self, kwargs.get("update_fields")):
            super().save(clean=clean, **kwargs)
            return
        # Copies of whole branches and aliases are saved without cleaning.
        problems = self.publication_problems() if clean else []
        if problems := problems or publication.objections(self):
            raise publication.PublicationRefused(problems)
        with transaction.atomic():
            super().save(clean=clean, **kwargs)
            publication.tell(lambda desk: desk.has_gone_live(self))

    def save_revision(self, *args: Any, **kwargs: Any) -> Any:
        with transaction.atomic():
            revision = super().save_revision(*args, **kwargs)
            publication.tell(lambda desk: desk.has_new_revision(self, revision, revision.user))
        return revision
