from datetime import timedelta
from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from django.utils import timezone
from django.utils.translation import gettext as _

from campaigns.features.services.sittings import clear_abandoned

DAYS = 30


class Command(BaseCommand):
    """Discards imports that were begun long ago and never saved as drafts."""

    help = _(
        "丢弃很久没有做完的导入，连同其中没有用上的图片。"
        "存过草稿的导入只丢弃还没有存的稿件，草稿和图片都留着，草稿可能正用着。"
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--days", type=int, default=DAYS, help=_("多少天以前开始的，默认 %s 天") % DAYS
        )

    def handle(self, *args: Any, **options: Any) -> None:
        before = timezone.now() - timedelta(days=max(options["days"], 0))
        count = clear_abandoned(before=before)
        self.stdout.write(_("丢弃了 %s 次没有做完的导入。") % count)
