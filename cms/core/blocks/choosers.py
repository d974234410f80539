"""Choosers that take what they name from the shelf (cms.core.shelf) when it is there."""

from collections.abc import Iterable
from typing import Any

from wagtail import blocks
from wagtail.documents.blocks import DocumentChooserBlock as WagtailDocumentChooserBlock
from wagtail.images.blocks import ImageChooserBlock as WagtailImageChooserBlock

from cms.core.shelf import at_hand


class TakesFromShelf:
    """A chooser that asks the database only when nobody has done so for the whole body."""

    model_class: Any

    def bulk_to_python(self, values: Iterable[Any]) -> list[Any]:
        keys = list(values)
        found = at_hand(self.model_class, keys)
        if found is None:
            return super().bulk_to_python(keys)  # type: ignore[misc]
        return [found.get(key) for key in keys]

    def deconstruct(self) -> tuple[str, list[Any], dict[str, Any]]:
        # Migrations go on naming Wagtail's own block: what is stored is the same.
        _, args, kwargs = super().deconstruct()  # type: ignore[misc]
        wagtails = type(self).__mro__[2]
        return f"{wagtails.__module__}.{wagtails.__name__}", args, kwargs


class ImageChooserBlock(TakesFromShelf, WagtailImageChooserBlock):
    """A picture of the library."""


class DocumentChooserBlock(TakesFromShelf, WagtailDocumentChooserBlock):
    """A file of the library."""


class PageChooserBlock(TakesFromShelf, blocks.PageChooserBlock):
    """A page of the site."""
