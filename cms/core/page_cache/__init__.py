"""The page cache: anonymous readers get a page as it was made for the reader before them, until
something that it shows changes.

A page is stored when its view says so (`@cached_page`; Wagtail pages by cms.core.serving) and
nothing in it is meant for one reader only. While it is made, each object loaded is noted (models
that are watched), and each list says what it lists::

    page_cache.depends_on(page_cache.listed_under(district))    # a view shows the list
    page_cache.invalidate(page_cache.listed_under(district))    # its members or order changed

What many pages share is made once and kept in memory as exactly (`remembered`).

Objects and pages of the site are watched already; a section watches models of its own in
`ready()`, with `cms.core.page_cache.watching`. Why nothing stale is served: docs/page-cache.md.
"""

from cms.core.page_cache.collecting import (
    cached_page,
    depends_on,
    is_page_in_the_making,
    never_store_this_page,
    shows_list_page,
    store_this_page,
    unnoted,
)
from cms.core.page_cache.memory import remembered, remembered_objects
from cms.core.page_cache.privacy import restricted_pages, restricted_paths
from cms.core.page_cache.store import invalidate
from cms.core.page_cache.tags import (
    PLACES,
    all_of,
    children_of,
    link_tag,
    listed_under,
    page_tag,
    tag_of,
)

__all__ = [
    "PLACES",
    "all_of",
    "cached_page",
    "children_of",
    "depends_on",
    "invalidate",
    "is_page_in_the_making",
    "link_tag",
    "listed_under",
    "never_store_this_page",
    "page_tag",
    "remembered",
    "remembered_objects",
    "restricted_pages",
    "restricted_paths",
    "shows_list_page",
    "store_this_page",
    "tag_of",
    "unnoted",
]
