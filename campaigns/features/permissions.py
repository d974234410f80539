"""Who may bring copy in, and where it may go."""

from typing import Any

from django.db.models import Q, QuerySet
from wagtail.models import Page
from wagtail.permission_policies.pages import PagePermissionPolicy

from campaigns.features.models import CampaignPage, CopyImport, FeatureIndexPage


def import_parents(user: Any) -> QuerySet[Page]:
    """The campaigns and the index under which this user may add features, newest first."""
    allowed: QuerySet[Page] = PagePermissionPolicy().instances_user_has_permission_for(user, "add")
    homes = Q(pk__in=CampaignPage.objects.values("pk")) | Q(
        pk__in=FeatureIndexPage.objects.values("pk")
    )
    return allowed.filter(homes).order_by("-first_published_at", "-pk")


def may_import(user: Any) -> bool:
    """Whether there is any place where this user may add a feature."""
    return bool(user.has_perm("wagtailadmin.access_admin") and import_parents(user).exists())


def usual_parent(user: Any) -> Page | None:
    """Where this user's last import went; the only place there is; else None, to be asked."""
    places = import_parents(user)
    last = CopyImport.objects.filter(owner=user).exclude(parent=None).first()
    if last is not None and (found := places.filter(pk=last.parent_id).first()) is not None:
        return found
    first, *others = places[:2] or [None]
    return None if others else first
