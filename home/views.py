"""Addresses that are no pages: health, robots and sitemaps."""

from typing import Any

from django.conf import settings
from django.contrib.sitemaps import views as sitemap_views
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from home.sitemaps import ListSitemap, PageSitemap, news_entries, sitemap_places


def healthz(request: HttpRequest) -> HttpResponse:
    """Says that the process answers; load balancers ask it."""
    return HttpResponse("ok", content_type="text/plain")


def robots(request: HttpRequest) -> HttpResponse:
    """What robots may read, and where the sitemaps are."""
    lines = [
        "User-agent: *",
        "Disallow: /admin/",
        "Disallow: /search/",
        "Disallow: /cases/",
        "",
        f"Sitemap: {settings.SITE_URL}/sitemap.xml",
        f"Sitemap: {settings.SITE_URL}/news-sitemap.xml",
        "",
    ]
    return HttpResponse("\n".join(lines), content_type="text/plain; charset=utf-8")


def sitemap_index(request: HttpRequest) -> HttpResponse:
    """Where the sitemaps of all public addresses are, each of a size that robots take."""
    return render(
        request,
        "sitemap_index.xml",
        {"sitemaps": sitemap_places(sections(request))},
        content_type="application/xml",
    )


def sitemap(request: HttpRequest, section: str) -> HttpResponse:
    """One page (`?p=2`) of the sitemap of a section."""
    response = sitemap_views.sitemap(request, sections(request), section=section)
    return response.render()


def sections(request: HttpRequest) -> dict[str, Any]:
    return {"pages": PageSitemap(request), "lists": ListSitemap()}


def news_sitemap(request: HttpRequest) -> HttpResponse:
    """The features of the last two days, in the form that news search engines read."""
    return render(
        request, "news_sitemap.xml", news_entries(request), content_type="application/xml"
    )
