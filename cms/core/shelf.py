"""Loads what a body names, pictures, files and pages, with one query a model.

Wagtail asks once for each kind of block that holds a chooser, and once for each paragraph that
holds a link. `shelved(body)` reads the ids from the stored body first, loads the objects and keeps
them at hand while the blocks turn into values; choosers and links take theirs from there.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

from django.db.models import Model
from wagtail import blocks
from wagtail.documents import get_document_model
from wagtail.fields import StreamField
from wagtail.models import Page

from cms.core.models import CustomImage
from cms.core.pictures import pictures_at_hand
from cms.core.sites import know_addresses

LINK = re.compile(r'<a\b[^>]*\blinktype="(?P<kind>page|document)"[^>]*>')
LINK_ID = re.compile(r'\bid="(?P<id>\d+)"')

Shelf = dict[type[Model], dict[Any, Model]]

_shelf: ContextVar[Shelf | None] = ContextVar("objects_at_hand", default=None)


@contextmanager
def shelved(*bodies: Any) -> Iterator[None]:
    """Have everything at hand that these bodies (StreamValues) name."""
    wanted: dict[type[Model], set[Any]] = defaultdict(set)
    for body in bodies:
        for model, pk in references(body.stream_block, body.raw_data):
            wanted[model].add(pk)
    token = _shelf.set({model: _loaded(model, pks) for model, pks in wanted.items()})
    try:
        yield
    finally:
        _shelf.reset(token)


def bring_pictures(page: Any) -> None:
    """Load the pictures that a page (BasePage) names, in its fields and bodies, with one query."""
    keys = {getattr(page, f"{name}_id") for name in page.picture_fields} - {None}
    for field in page._meta.get_fields():
        if isinstance(field, StreamField):
            body = getattr(page, field.name)
            named = references(body.stream_block, body.raw_data)
            keys |= {pk for model, pk in named if model is CustomImage}
    found = pictures_at_hand(keys)
    for name in page.picture_fields:
        setattr(page, name, found.get(getattr(page, f"{name}_id")))


def _loaded(model: type[Model], pks: set[Any]) -> dict[Any, Model]:
    if model is CustomImage:
        return dict(pictures_at_hand(pks))
    things = model._default_manager.in_bulk(pks)
    if model is Page:
        for page in things.values():
            know_addresses(page)
    return things


def at_hand(model: type[Model], pks: Iterable[Any]) -> dict[Any, Model] | None:
    """The objects of these keys; None when no body has put any on the shelf."""
    shelf = _shelf.get()
    if shelf is None or model not in shelf:
        return None
    found = shelf[model]
    return {pk: found[pk] for pk in pks if pk in found}


def references(block: Any, raw: Any) -> Iterator[tuple[type[Model], Any]]:
    """Models and keys that a stored value names, whatever lies within what."""
    if not raw:
        return
    if isinstance(block, blocks.ChooserBlock):
        yield block.model_class, raw
    elif isinstance(block, blocks.RichTextBlock):
        yield from links(raw)
    elif isinstance(block, blocks.StructBlock):
        for name, child in block.child_blocks.items():
            yield from references(child, raw.get(name))
    elif isinstance(block, blocks.ListBlock):
        for item in raw:
            yield from references(block.child_block, item["value"])
    elif isinstance(block, blocks.StreamBlock):
        for item in raw:
            yield from references(block.child_blocks.get(item["type"]), item["value"])


def links(source: str) -> Iterator[tuple[type[Model], int]]:
    """Models and keys that the links of a rich text name."""
    for link in LINK.finditer(source):
        if found := LINK_ID.search(link[0]):
            model = Page if link["kind"] == "page" else get_document_model()
            yield model, int(found["id"])
