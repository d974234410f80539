"""Keeps mentions of figures (图①) as links through the rich text editor.

Editors never make such a link themselves: cms.core.body_layout.bind_mentions does when a page
is saved. The editor only has to carry it.
"""

from typing import Any

from draftjs_exporter.dom import DOM
from wagtail.admin.rich_text.converters.html_to_contentstate import LinkElementHandler
from wagtail.admin.rich_text.editors.draftail.features import EntityFeature
from wagtail.rich_text import LinkHandler
from wagtail.rich_text.feature_registry import FeatureRegistry

ENTITY = "FIGURE"


class FigureLinkHandler(LinkHandler):
    """A mention outside the layout of its body, in a summary for instance: words without a link."""

    identifier = "figure"

    @classmethod
    def expand_db_attributes(cls, attrs: dict[str, str]) -> str:
        return "<a>"


class FigureLinkElementHandler(LinkElementHandler):
    """From stored HTML to the editor."""

    def get_attribute_data(self, attrs: dict[str, str]) -> dict[str, str]:
        return {"id": attrs["id"]}


def figure_link_element(props: dict[str, Any]) -> Any:
    """From the editor to stored HTML."""
    return DOM.create_element("a", {"linktype": "figure", "id": props.get("id")}, props["children"])


def register_figure_links(features: FeatureRegistry) -> None:
    """Teach Wagtail's rich text the feature "figure-link"."""
    features.register_link_type(FigureLinkHandler)
    features.register_editor_plugin(
        "draftail",
        "figure-link",
        EntityFeature({"type": ENTITY, "attributes": ["id"]}, js=["desk/figure-link.js"]),
    )
    features.register_converter_rule(
        "contentstate",
        "figure-link",
        {
            "from_database_format": {'a[linktype="figure"]': FigureLinkElementHandler(ENTITY)},
            "to_database_format": {"entity_decorators": {ENTITY: figure_link_element}},
        },
    )
