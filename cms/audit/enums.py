from django.db import models
from django.utils.translation import gettext_lazy as _


class Outcome(models.TextChoices):
    """Whether what somebody wanted to do was done."""

    DONE = "done", _("完成")
    REFUSED = "refused", _("被拒")
