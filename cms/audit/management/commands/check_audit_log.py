from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _

from cms.audit.models import AuditEntry
from cms.audit.services import chain_breaks, head_of_chain


class Command(BaseCommand):
    """Reads the whole log and says whether anything in it was altered, taken out or put in."""

    help = _("核对操作记录：有没有被改动、删除或插入。")

    def handle(self, *args: Any, **options: Any) -> None:
        breaks = chain_breaks()
        for found in breaks:
            fault = _("它前面少了或多了记录") if found.is_gap else _("内容被改动过")
            told = {"number": found.number, "fault": fault}
            self.stderr.write(_("第 %(number)d 条：%(fault)s。") % told)
        if breaks:
            raise CommandError(_("操作记录对不上，共 %d 处，请立即查明。") % len(breaks))
        told = {"count": AuditEntry.objects.count(), "digest": head_of_chain()}
        self.stdout.write(_("%(count)d 条记录，前后相符。末尾摘要 %(digest)s") % told)
