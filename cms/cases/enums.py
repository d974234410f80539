from django.db import models
from django.utils.translation import gettext_lazy as _


class CaseStatus(models.TextChoices):
    """Where a case stands."""

    RECEIVED = "received", _("已收到")
    ACCEPTED = "accepted", _("已受理")
    DECLINED = "declined", _("不予受理")
    RESOLVED = "resolved", _("已办结")


# Those that wait for the desk, and those of which the sender has been told the end.
OPEN = (CaseStatus.RECEIVED, CaseStatus.ACCEPTED)
CLOSED = (CaseStatus.DECLINED, CaseStatus.RESOLVED)

EDGES: dict[str, tuple[CaseStatus, ...]] = {
    CaseStatus.RECEIVED: (CaseStatus.ACCEPTED, CaseStatus.DECLINED, CaseStatus.RESOLVED),
    CaseStatus.ACCEPTED: (CaseStatus.DECLINED, CaseStatus.RESOLVED),
    CaseStatus.DECLINED: (CaseStatus.ACCEPTED,),
    CaseStatus.RESOLVED: (CaseStatus.ACCEPTED,),
}
