"""Public pages that are no Wagtail pages: contributors, districts and topics."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from campaigns.features.models import Contributor, FeaturePage
from cms.core.models import District, Topic
from cms.core.pagination import paginate

FEATURES_A_PAGE = 20


def contributor(request: HttpRequest, slug: str) -> HttpResponse:
    """A contributor and the features they had a part in."""
    person = get_object_or_404(
        Contributor.objects.published().select_related("portrait"), slug=slug
    )
    features = FeaturePage.objects.of_contributor(person).readable().newest_first().for_cards()
    context = {"contributor": person, "features": paginate(features, request, FEATURES_A_PAGE)}
    return render(request, "pages/features/contributor.html", context)


def district(request: HttpRequest, slug: str) -> HttpResponse:
    """What happened in a district."""
    place = get_object_or_404(District, slug=slug)
    features = FeaturePage.objects.of_district(place).readable().newest_first().for_cards()
    context = {"district": place, "features": paginate(features, request, FEATURES_A_PAGE)}
    return render(request, "pages/features/district.html", context)


def topic(request: HttpRequest, slug: str) -> HttpResponse:
    """What was written about a topic."""
    subject = get_object_or_404(Topic, slug=slug)
    features = FeaturePage.objects.of_topic(subject).readable().newest_first().for_cards()
    context = {"topic": subject, "features": paginate(features, request, FEATURES_A_PAGE)}
    return render(request, "pages/features/topic.html", context)
