from dataclasses import dataclass, replace
from itertools import groupby

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel
from wagtail.models import Orderable

from campaigns.features.enums import BYLINE_ROLES, CreditRole, CreditScope
from campaigns.features.models.contributor import Contributor
from cms.core.plain_words import PlainWords


class FeatureCredit(PlainWords, Orderable):
    """One person's part in a feature."""

    page = ParentalKey("features.FeaturePage", on_delete=models.CASCADE, related_name="credits")
    role = models.CharField(
        _("做什么"), max_length=20, choices=CreditRole, default=CreditRole.WRITER
    )
    title = models.CharField(
        _("称谓"), max_length=40, blank=True, help_text=_("例如：本报记者。空着就只印姓名。")
    )
    contributor = models.ForeignKey(
        Contributor, verbose_name=_("姓名"), on_delete=models.PROTECT, related_name="credits"
    )
    scope = models.CharField(
        _("范围"), max_length=20, choices=CreditScope, default=CreditScope.PAGE
    )

    panels = [
        FieldPanel("role"),
        FieldPanel("title"),
        FieldPanel("contributor"),
        FieldPanel("scope"),
    ]

    class Meta(Orderable.Meta):
        verbose_name = _("署名")
        verbose_name_plural = _("署名")


@dataclass(frozen=True)
class CreditLine:
    """A line of the credits: what was done, and by whom."""

    role: str
    title: str
    people: tuple[Contributor, ...]

    @property
    def role_label(self) -> str:
        # Translated where it is shown: the byline and the data for search engines need it not.
        return str(CreditRole(self.role).label)


def named_once(credits: list[FeatureCredit]) -> list[FeatureCredit]:
    """A correspondent who also wrote or photographed is named there, with the title, and not again."""
    elsewhere = {c.contributor_id for c in credits if c.role != CreditRole.CORRESPONDENT}
    return [
        credit
        for credit in credits
        if credit.role != CreditRole.CORRESPONDENT or credit.contributor_id not in elsewhere
    ]


def credit_lines(credits: list[FeatureCredit]) -> list[CreditLine]:
    """Neighbouring credits of one role and title, put together in the order of the page."""
    return [
        CreditLine(
            role=role,
            title=title,
            people=tuple(credit.contributor for credit in group),
        )
        for (role, title), group in groupby(named_once(credits), key=lambda c: (c.role, c.title))
    ]


def byline(lines: list[CreditLine]) -> list[CreditLine]:
    """The lines that stand below a headline, each person once."""
    shown: list[CreditLine] = []
    named: set[Contributor] = set()
    for line in lines:
        people = tuple(person for person in line.people if person not in named)
        if line.role in BYLINE_ROLES and people:
            shown.append(replace(line, people=people))
            named.update(people)
    return shown
