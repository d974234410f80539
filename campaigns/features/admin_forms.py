from typing import Any

from wagtail.admin.forms import WagtailAdminPageForm

from cms.core.body_layout import bind_mentions


class FeaturePageForm(WagtailAdminPageForm):
    """The editor's form of a feature; mentions such as 图① are linked as it is saved."""

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        if cleaned.get("body"):
            cleaned["body"] = bind_mentions(cleaned["body"])
        return cleaned
