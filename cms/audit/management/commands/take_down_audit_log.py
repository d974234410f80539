from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone
from django.utils.translation import gettext as _

from cms.audit.services import take_down


class Command(BaseCommand):
    """Removes the entries of the log whose time is over (AUDIT_DAYS, never less than 183)."""

    help = _("清理到期的操作记录（AUDIT_DAYS 天，至少 183 天）。")

    def handle(self, *args: Any, **options: Any) -> None:
        self.stdout.write(_("清理了 %d 条到期的操作记录。") % take_down(now=timezone.now()))
