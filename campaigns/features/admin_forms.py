from typing import Any

from cms.core.body_layout import bind_mentions
from cms.core.page_forms import PageForm


class FeaturePageForm(PageForm):
    """The editor's form of a feature; mentions such as 图① are linked as it is saved."""

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        if cleaned.get("body"):
            cleaned["body"] = bind_mentions(cleaned["body"])
        return cleaned
