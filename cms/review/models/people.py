from typing import Any

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class ByPerson(models.Model):
    """Something that a person did; key and name stay when the account is deleted."""

    person = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("谁"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    person_key = models.PositiveBigIntegerField(default=0)
    person_name = models.CharField(_("姓名"), max_length=150, blank=True)
    at = models.DateTimeField(_("时间"))

    class Meta:
        abstract = True


def by(user: Any) -> dict[str, Any]:
    """The fields of ByPerson for a user; key 0 and no name for the system itself."""
    if user is None:
        return {"person": None, "person_key": 0, "person_name": ""}
    return {"person": user, "person_key": user.pk, "person_name": user.get_full_name()[:150]}
