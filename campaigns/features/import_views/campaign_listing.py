"""Leads from the menu to the list of campaigns."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from campaigns.features.models import CampaignIndexPage


def campaigns(request: HttpRequest) -> HttpResponse:
    """The campaigns in Wagtail's own list of pages; the root of the tree while there are none."""
    index = CampaignIndexPage.objects.first()
    if index is None:
        return redirect("wagtailadmin_explore_root")
    return redirect("wagtailadmin_explore", index.pk)
