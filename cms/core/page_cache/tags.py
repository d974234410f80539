"""The names of what a page can show. A tag is a string; only this module knows how it is spelt."""

from functools import cache
from typing import Any

from django.db.models import Model

PLAIN_PAGE = "wagtailcore.page"

# Where pages stand in the tree. When one is moved, all beside it, and what lies below them, have
# another place. Stored pages show none; what a process remembers of pages may have it.
PLACES = "places"


def tag_of(thing: Model) -> str:
    """This very object: a picture, file, person, district, setting, or a page of its own kind."""
    return f"{prefix_of(type(thing))}:{thing.pk}"


def page_tag(pk: object) -> str:
    """The page of this primary key, with all that it holds."""
    return f"page:{pk}"


def link_tag(pk: object) -> str:
    """The title and address of a page: all that a menu, a breadcrumb or a link shows of it."""
    return f"link:{pk}"


@cache
def prefix_of(model: type[Model]) -> str:
    """What the tags of a model's objects begin with.

    A page that is loaded as plain Page has only its title and address to show.
    """
    label = str(model._meta.label_lower)
    if label == PLAIN_PAGE:
        return "link"
    is_page = any(
        parent._meta.label_lower == PLAIN_PAGE for parent in model._meta.get_parent_list()
    )
    return "page" if is_page else label


def all_of(model: type[Model]) -> str:
    """The list of all objects of a model: which there are, and in which order."""
    return f"all:{model._meta.label_lower}"


def children_of(page: Any) -> str:
    """The list of the pages right below a page, given as page or primary key."""
    return f"children:{getattr(page, 'pk', page)}"


def listed_under(thing: Model | type[Model], pk: object = None) -> str:
    """The list of what is filed under an object: features of a district, a topic, a person.

    Given as the object, or as its model and primary key.
    """
    return f"under:{thing._meta.label_lower}:{thing.pk if isinstance(thing, Model) else pk}"
