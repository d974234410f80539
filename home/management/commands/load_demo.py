from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from django.utils.module_loading import autodiscover_modules
from django.utils.translation import gettext as _

from cms.core.demo import sections
from cms.review.system_approval import approved_by_system
from home.services import set_up_site


class Command(BaseCommand):
    """Fills the site with the invented city 青岚市; safe to repeat."""

    help = _("装入虚构的青岚市演示内容；可以重复运行，已有的不会再装一遍。")

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--stage",
            choices=["all", "first", "rest"],
            default="all",
            help=_("first 只装首页要用的，rest 补齐其余（由后台进程运行），all 一次装完。"),
        )

    def handle(self, *args: Any, **options: Any) -> None:
        set_up_site()
        autodiscover_modules("demo")
        self.is_silent = options["verbosity"] == 0
        with approved_by_system(_("演示内容")):
            for section in sections():
                self.report(f"{section.label} …")
                section.load(stage=options["stage"], report=lambda line: self.report(f"  {line}"))
        first = options["stage"] == "first"
        self.report(_("首页用的演示内容已装好。") if first else _("演示内容已装好。"))

    def report(self, line: str) -> None:
        if not self.is_silent:
            self.stdout.write(line)
            self.stdout.flush()
