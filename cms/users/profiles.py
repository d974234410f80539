"""How the admin looks to an account before its owner says otherwise."""

from typing import Any

from django.contrib.auth import get_user_model
from django.db.models.signals import post_save
from wagtail.users.models import UserProfile


def give_profile(sender: Any, instance: Any, created: bool, raw: bool, **kwargs: Any) -> None:
    """Rows stand close, as in a newsroom's lists; each account can change it in its settings."""
    if created and not raw:
        snug = UserProfile.AdminDensityThemes.SNUG
        UserProfile.objects.get_or_create(user=instance, defaults={"density": snug})


def connect() -> None:
    post_save.connect(give_profile, sender=get_user_model(), dispatch_uid="users.give_profile")
