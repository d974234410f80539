"""Public pages that are no Wagtail pages: contributors, districts and topics."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse

from campaigns.features.models import Contributor, FeaturePage
from cms.core import page_cache
from cms.core.breadcrumbs import crumb, home_crumb
from cms.core.models import District, Topic
from cms.core.pagination import paginate
from cms.core.structured_data import breadcrumb_list

FEATURES_A_PAGE = 20


def list_page(
    request: HttpRequest, template: str, subject: Contributor | District | Topic, features: Any
) -> HttpResponse:
    """The page of the features that are filed under somebody or something."""
    crumbs = [home_crumb(), crumb(subject.name, subject.get_absolute_url())]
    context = {
        "subject": subject,
        "kicker": subject._meta.verbose_name,
        "features": paginate(features, request, FEATURES_A_PAGE),
        "breadcrumbs": crumbs,
        "structured_data": [breadcrumb_list(crumbs)],
        "feed_url": reverse(f"{subject._meta.model_name}-feed", args=[subject.slug]),
        "feed_title": subject.name,
    }
    return render(request, f"pages/features/{template}.html", context)


@page_cache.cached_page
def contributor(request: HttpRequest, slug: str) -> HttpResponse:
    """A contributor and the features they had a part in."""
    person = get_object_or_404(
        Contributor.objects.published().select_related("portrait"), slug=slug
    )
    features = FeaturePage.objects.of_contributor(person).readable().newest_first().for_cards()
    return list_page(request, "contributor", person, features)


@page_cache.cached_page
def district(request: HttpRequest, slug: str) -> HttpResponse:
    """What happened in a district."""
    place = get_object_or_404(District, slug=slug)
    features = FeaturePage.objects.of_district(place).readable().newest_first().for_cards()
    return list_page(request, "classification", place, features)


@page_cache.cached_page
def topic(request: HttpRequest, slug: str) -> HttpResponse:
    """What was written about a topic."""
    subject = get_object_or_404(Topic, slug=slug)
    features = FeaturePage.objects.of_topic(subject).readable().newest_first().for_cards()
    return list_page(request, "classification", subject, features)
