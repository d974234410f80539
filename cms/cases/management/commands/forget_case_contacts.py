from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone
from django.utils.translation import gettext as _

from cms.cases.services import forget_contacts


class Command(BaseCommand):
    """Removes the contacts of cases that were closed a year ago."""

    help = _("删去办结满一年的来件里的称呼、电话和邮箱。")

    def handle(self, *args: Any, **options: Any) -> None:
        count = forget_contacts(now=timezone.now())
        self.stdout.write(_("删去了 %d 件来件的联系方式。") % count)
