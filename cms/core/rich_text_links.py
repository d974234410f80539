"""Links to pages and files in rich text, from the shelf (cms.core.shelf) when it is there."""

from typing import Any

from wagtail.documents.rich_text import DocumentLinkHandler
from wagtail.models import Page
from wagtail.rich_text.feature_registry import FeatureRegistry
from wagtail.rich_text.pages import PageLinkHandler

from cms.core.shelf import at_hand


class ShelvedPageLinkHandler(PageLinkHandler):
    """An address needs no more of a page than every page has; Wagtail loads each kind of page."""

    @classmethod
    def get_many(cls, attrs_list: list[dict[str, str]]) -> list[Any]:
        return found_in_order(Page, attrs_list)


class ShelvedDocumentLinkHandler(DocumentLinkHandler):
    """A link to a file."""

    @classmethod
    def get_many(cls, attrs_list: list[dict[str, str]]) -> list[Any]:
        return found_in_order(cls.get_model(), attrs_list)


def found_in_order(model: Any, attrs_list: list[dict[str, str]]) -> list[Any]:
    """The object of each link, None for one that is gone."""
    keys = [int(attrs["id"]) if attrs.get("id", "").isdecimal() else 0 for attrs in attrs_list]
    found = at_hand(model, keys)
    if found is None:
        found = model._default_manager.in_bulk(set(keys))
    return [found.get(key) for key in keys]


def register_links(features: FeatureRegistry) -> None:
    """Put ours in the place of Wagtail's."""
    features.register_link_type(ShelvedPageLinkHandler)
    features.register_link_type(ShelvedDocumentLinkHandler)
