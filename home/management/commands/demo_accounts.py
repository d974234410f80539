from typing import Any

from django.core.management.base import BaseCommand

from home.demo.accounts import ACCOUNTS


class Command(BaseCommand):
    """Lists the demo log-ins."""

    help = "列出演示账号。"

    def handle(self, *args: Any, **options: Any) -> None:
        for account in ACCOUNTS:
            self.stdout.write(f"  {account.username:<10} {account.full_name}（{account.duty}）")
