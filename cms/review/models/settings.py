from datetime import time

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.contrib.settings.models import BaseGenericSetting, register_setting

from cms.review.steps import MOST_PROOFS


@register_setting(icon="tasks", order=310)
class ReviewSettings(BaseGenericSetting):
    """How the newsroom reviews: how often a printed story is proofread, and when it goes to print."""

    print_proofs = models.PositiveSmallIntegerField(
        _("见报稿校对几次"),
        default=MOST_PROOFS,
        validators=[MinValueValidator(1), MaxValueValidator(MOST_PROOFS)],
        help_text=_("一到三次；只上网的稿校对一次。没有改动的一版，每次由不同的人校。"),
    )
    goes_to_print = models.TimeField(
        _("付印时间"),
        default=time(23, 30),
        help_text=_("出报前一天的钟点；各环节的时限由它倒推。"),
    )

    panels = [
        FieldPanel("print_proofs"),
        FieldPanel("goes_to_print"),
    ]

    class Meta:
        verbose_name = _("三审三校")
