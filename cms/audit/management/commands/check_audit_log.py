from typing import Any

from django.core.management.base import BaseCommand, CommandError

from cms.audit.models import AuditEntry
from cms.audit.services import chain_breaks, head_of_chain


class Command(BaseCommand):
    """Reads the whole log and says whether anything in it was altered, taken out or put in."""

    help = "核对操作记录：有没有被改动、删除或插入。"

    def handle(self, *args: Any, **options: Any) -> None:
        breaks = chain_breaks()
        for found in breaks:
            fault = "它前面少了或多了记录" if found.is_gap else "内容被改动过"
            self.stderr.write(f"第 {found.number} 条：{fault}。")
        if breaks:
            raise CommandError(f"操作记录对不上，共 {len(breaks)} 处，请立即查明。")
        self.stdout.write(
            f"{AuditEntry.objects.count()} 条记录，前后相符。末尾摘要 {head_of_chain()}"
        )
