"""Where readers go who come by an address that a page had before."""

from typing import Any

from django.db.models import Model
from django.db.models.signals import pre_save
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.encoding import iri_to_uri
from wagtail.contrib.redirects.middleware import RedirectMiddleware
from wagtail.contrib.redirects.models import Redirect


class OldAddressMiddleware(RedirectMiddleware):
    """Wagtail's, which keeps what stands behind the question mark.

    A redirect also goes before "taken down" (410): a page that had the address for a while, and is
    gone again, must not cut off the one that all older links mean.
    """

    def process_response(self, request: HttpRequest, response: Any) -> Any:
        if response.status_code not in (404, 410):
            return response
        nothing = HttpResponse(status=404)
        moved = super().process_response(request, nothing)
        if moved is nothing:
            return response
        query = iri_to_uri(request.META.get("QUERY_STRING", ""))
        if query and "?" not in moved["Location"]:
            moved["Location"] += f"?{query}"
        return moved


def keep_old_addresses(kind: str | type[Model]) -> None:
    """For a snippet with a page and a feed of its own; of pages, Wagtail does the same."""
    pre_save.connect(lead_on, sender=kind, dispatch_uid=f"old addresses of {kind}")


def lead_on(sender: Any, instance: Any, raw: bool = False, **kwargs: Any) -> None:
    """Lead from the addresses before a change of the slug to those after it."""
    if raw or not instance.pk:
        return
    before = sender._default_manager.filter(pk=instance.pk).values_list("slug", flat=True).first()
    if before is None or before == instance.slug:
        return
    for name in (sender._meta.model_name, f"{sender._meta.model_name}-feed"):
        Redirect.objects.update_or_create(
            old_path=Redirect.normalise_path(reverse(name, args=[before])),
            site=None,
            defaults={
                "redirect_link": reverse(name, args=[instance.slug]),
                "redirect_page": None,
                "is_permanent": True,
                "automatically_created": True,
            },
        )
