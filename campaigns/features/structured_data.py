"""JSON-LD of features and campaigns (schema.org)."""

from typing import Any

from django.http import HttpRequest

from cms.core.structured_data import CONTEXT, absolute


def news_article(page: Any, request: HttpRequest) -> dict[str, Any]:
    """A feature as a NewsArticle; `page` is a FeaturePage."""
    data: dict[str, Any] = {
        "@context": CONTEXT,
        "@type": "NewsArticle",
        "headline": page.title,
        "description": page.share_description,
        "url": absolute(page.get_url(request) or "/"),
        "datePublished": page.shown_on.isoformat(),
        "inLanguage": "zh-Hans-CN",
        "author": [
            {"@type": "Person", "name": person.name, "url": absolute(person.get_absolute_url())}
            for line in page.byline
            for person in line.people
        ],
    }
    if page.last_published_at:
        data["dateModified"] = page.last_published_at.isoformat()
    if page.paper:
        data["publisher"] = {"@type": "NewsMediaOrganization", "name": page.paper}
    if page.page_no:
        data["printPage"] = str(page.page_no)
    if page.share_image:
        data["image"] = [absolute(page.share_image.file.url)]
    return {key: value for key, value in data.items() if value}


def collection(page: Any, request: HttpRequest) -> dict[str, Any]:
    """A campaign as a CollectionPage; `page` is a CampaignPage."""
    return {
        "@context": CONTEXT,
        "@type": "CollectionPage",
        "name": page.title,
        "description": page.share_description or page.slogan,
        "url": absolute(page.get_url(request) or "/"),
        "inLanguage": "zh-Hans-CN",
    }
