from typing import Any

from django.core.management.base import BaseCommand
from django.utils.translation import gettext as _

from home.demo.accounts import ACCOUNTS


class Command(BaseCommand):
    """Lists the demo log-ins."""

    help = _("列出演示账号。")

    def handle(self, *args: Any, **options: Any) -> None:
        for account in ACCOUNTS:
            told = {
                "account": f"{account.username:<10}",
                "name": account.full_name,
                "duty": account.duty,
            }
            self.stdout.write(_("  %(account)s %(name)s（%(duty)s）") % told)
