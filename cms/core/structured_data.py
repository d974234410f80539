"""JSON-LD that any page may carry (schema.org)."""

from collections.abc import Sequence
from typing import Any

from django.conf import settings

CONTEXT = "https://schema.org"


def absolute(path: str) -> str:
    """The address of a path of this site."""
    return path if path.startswith("http") else f"{settings.SITE_URL}{path}"


def breadcrumb_list(crumbs: Sequence[dict[str, str]]) -> dict[str, Any]:
    """Where a page stands; `crumbs` are dicts of title and url, the page itself last."""
    return {
        "@context": CONTEXT,
        "@type": "BreadcrumbList",
        "itemListElement": [
            {
                "@type": "ListItem",
                "position": position,
                "name": crumb["title"],
                "item": absolute(crumb["url"]),
            }
            for position, crumb in enumerate(crumbs, start=1)
        ],
    }


def website(name: str, search_path: str) -> dict[str, Any]:
    """The site itself, with the address that answers a search."""
    return {
        "@context": CONTEXT,
        "@type": "WebSite",
        "name": name,
        "url": absolute("/"),
        "potentialAction": {
            "@type": "SearchAction",
            "target": f"{absolute(search_path)}?q={{words}}",
            "query-input": "required name=words",
        },
    }
