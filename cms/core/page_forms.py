"""The editor's form of a page."""

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from wagtail.admin.forms import WagtailAdminPageForm

from cms.core.slugs import child_slug


class PageForm(WagtailAdminPageForm):
    """An address left empty becomes the pinyin of the title."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "slug" in self.fields:
            self.fields["slug"].required = False

    def clean_slug(self) -> str:
        slug: str = self.cleaned_data["slug"]
        # A page of old with an address in Chinese can still be saved.
        if not slug.isascii() and "slug" in self.changed_data:
            raise ValidationError(_("网址名只用字母、数字和连字符；空着就用标题的拼音。"))
        return slug

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean()
        is_empty = "slug" in cleaned and not cleaned["slug"]
        if is_empty and self.parent_page and cleaned.get("title"):
            cleaned["slug"] = child_slug(self.parent_page, cleaned["title"])
        return cleaned
