from typing import Any

from django.core.management.base import BaseCommand
from django.utils.translation import gettext as _

from home.services import set_up_site


class Command(BaseCommand):
    """Makes what every site begins with; safe to repeat after each update."""

    help = _("建立首页、栏目首页、普通页面，并让站点地址跟随 SITE_URL；可以重复运行。")

    def handle(self, *args: Any, **options: Any) -> None:
        site = set_up_site()
        if options["verbosity"] > 0:
            self.stdout.write(_("站点地址：%s") % site.root_url)
