"""What readers would see of a page, as plain values, and its digest.

The digest names a version: text, pictures (the file itself, caption, credit, alternative text), credits
and what shows of linked things, in a form that neither the order of keys nor a re-save changes.
Addresses, menus, schedules, drafts and locks are no content. A room names what shows of its models
with `shows(Contributor, "name", "title")`.
"""

import hashlib
import json
import re
from collections import defaultdict
from collections.abc import Callable, Iterator
from typing import Any

from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from modelcluster.fields import ParentalManyToManyField
from modelcluster.models import get_all_child_relations
from wagtail.fields import RichTextField, StreamField
from wagtail.models import Page

# Of Wagtail's own fields of a page; the others say where and when, not what.
PAGE_FIELDS = ("title", "seo_title", "search_description")
NO_CONTENT = {"comments", "wagtail_admin_comments"}
# The rich text editor numbers paragraphs for its comments.
_BLOCK_KEY = re.compile(r' data-block-key="[^"]*"')

Facts = dict[str, Any]
_shown: dict[type[models.Model], Callable[[Any], Facts]] = {}


def shows(model: type[models.Model], *fields: str) -> None:
    """Say which fields of a model show on the pages that link to it."""
    _shown[model] = lambda thing: {name: getattr(thing, name) for name in fields}


def shows_by(model: type[models.Model], facts: Callable[[Any], Facts]) -> None:
    """The same for a model that has to be asked, such as a picture with its file."""
    _shown[model] = facts


def content_hash(page: Page) -> str:
    """SHA-256, in hex, of `content_of(page)`."""
    return digest_of(content_of(page))


def digest_of(content: Facts) -> str:
    text = json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def content_of(page: Page) -> Facts:
    """The content of a specific page as JSON can hold it, saved or not.

    `fields` by name; `children` (credits …) by relation, in their order; `linked` what shows of
    pictures, files and the like, by "app.model" and key. Takes one query for each linked model.
    """
    links: dict[type[models.Model], set[str]] = defaultdict(set)
    content = {
        "type": page._meta.label_lower,
        "fields": _fields_of(page, _content_fields(page), links),
        "children": {
            relation.get_accessor_name(): [
                _fields_of(child, _own_fields(child, relation.field.name), links)
                for child in _in_order(getattr(page, relation.get_accessor_name()).all())
            ]
            for relation in get_all_child_relations(page)
            if relation.get_accessor_name() not in NO_CONTENT
        },
        "linked": _linked(links),
    }
    plain: Facts = json.loads(json.dumps(content, cls=DjangoJSONEncoder))
    return plain


def linked_things(content: Facts) -> Iterator[tuple[str, str]]:
    """What a content links to: "app.model" and key."""
    for label, things in content["linked"].items():
        for key in things:
            yield label, key


def _content_fields(page: Page) -> Iterator[models.Field[Any, Any]]:
    inherited = {field.name for field in Page._meta.get_fields()}
    for field in page._meta.get_fields():
        if not isinstance(field, models.Field) or field.auto_created:
            continue
        if field.name in PAGE_FIELDS or (field.name not in inherited and field.editable):
            yield field


def _own_fields(child: models.Model, parent_key: str) -> Iterator[models.Field[Any, Any]]:
    left_out = {"id", "sort_order", parent_key}
    return (field for field in child._meta.fields if field.name not in left_out)


def _in_order(children: Any) -> list[Any]:
    return sorted(children, key=lambda child: getattr(child, "sort_order", None) or 0)


def _fields_of(
    thing: Any, fields: Iterator[models.Field[Any, Any]], links: dict[type[models.Model], set[str]]
) -> Facts:
    facts: Facts = {}
    for field in fields:
        if isinstance(field, ParentalManyToManyField):
            keys = sorted(str(other.pk) for other in getattr(thing, field.name).all())
            links[field.related_model].update(keys)
            facts[field.name] = keys
        elif isinstance(field, models.ForeignKey):
            key = getattr(thing, field.attname)
            if key is not None and field.name != "page_ptr":
                links[field.related_model].add(str(key))
            facts[field.name] = "" if key is None else str(key)
        else:
            facts[field.name] = _plain(_value_of(thing, field))
            if isinstance(field, RichTextField | StreamField):
                for model, key, *_path in field.extract_references(getattr(thing, field.name)):
                    links[model].add(str(key))
    return facts


def _value_of(thing: Any, field: models.Field[Any, Any]) -> Any:
    value = getattr(thing, field.name)
    if isinstance(field, StreamField):
        # Through each block, so that what is left out and what is empty are written alike.
        return [
            {
                "type": child.block_type,
                "id": child.id or "",
                "value": child.block.get_prep_value(child.value),
            }
            for child in value
        ]
    if field.choices and value:
        # Readers see the word, not the code.
        return str(dict(field.flatchoices).get(value, value))
    return value


def _plain(value: Any) -> Any:
    if value is None:
        return ""
    if isinstance(value, str):
        return _BLOCK_KEY.sub("", value)
    if isinstance(value, dict):
        return {key: _plain(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(item) for item in value]
    return value


def _linked(links: dict[type[models.Model], set[str]]) -> dict[str, dict[str, Facts]]:
    found = {}
    for model, facts in _shown.items():
        keys = {key for linked, some in links.items() if issubclass(linked, model) for key in some}
        if keys:
            things = model._default_manager.in_bulk(keys)
            found[model._meta.label_lower] = {
                str(key): _plain(facts(thing)) for key, thing in sorted(things.items())
            }
    return found
