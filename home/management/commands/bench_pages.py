import logging
import os
import statistics
import tempfile
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandParser
from django.utils.translation import gettext as _

from home.bench import stock
from home.bench.servers import Server, run

ADD_CONTENT = "import django; django.setup(); from home.bench.content import add_content; print(add_content('{}'))"
FEATURE = "/campaigns/campaign-1/feature-20/"
STOCK_STORY = "/story-20/"
# Measured beside an idle machine with two workers: Wagtail's own news template.
NEWS_HOME, NEWS_ARTICLE = 10.6, 32.0


class Command(BaseCommand):
    """Measures pages of the site against an empty view and a plain Wagtail project, in one run."""

    help = _("测量每秒请求数：空视图、缓存页面、未缓存页面，以及一个未经改动的 Wagtail 项目。")
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--rounds", type=int, default=5)
        parser.add_argument("--seconds", type=float, default=2.0)
        parser.add_argument("--connections", type=int, default=8)

    def handle(self, *args: Any, **options: Any) -> None:
        logging.disable(logging.INFO)
        with tempfile.TemporaryDirectory(prefix="wenming-bench-") as scratch:
            servers: list[Server] = []
            try:
                self.stdout.write(_("准备数据 …"))
                self.measure(*self.start(Path(scratch), servers), **options)
            finally:
                for server in servers:
                    server.stop()

    def start(self, scratch: Path, servers: list[Server]) -> tuple[Server, Server, Server]:
        """The site, the site without its page cache, and a plain Wagtail project."""
        data, plain = scratch / "data", scratch / "plain"
        data.mkdir()
        plain.mkdir()
        environment = os.environ | {
            "DJANGO_SETTINGS_MODULE": "cms.settings.dev",
            "WENMING_DATA": str(data),
            "DATABASE_URL": f"sqlite:///{data / 'wenming.sqlite3'}",
        }
        base = Path(settings.BASE_DIR)
        run(base, environment, "manage.py", "migrate", "--verbosity", "0")
        run(base, environment, "manage.py", "collectstatic", "--noinput", "--verbosity", "0")
        run(base, environment, "-c", ADD_CONTENT.format(settings.SITE_URL))
        for application, folder, variables in (
            ("cms.asgi", base, environment),
            ("cms.asgi", base, environment | {"PAGE_CACHE": "false"}),
            ("stock.asgi", plain, stock.make(plain)),
        ):
            servers.append(Server(application, folder, variables))
        for server in servers:
            server.wait()
        return servers[0], servers[1], servers[2]

    def measure(self, cached: Server, cold: Server, plain: Server, **options: Any) -> None:
        places = {
            _("空视图 /healthz"): (cached, "/healthz"),
            _("专版，来自缓存"): (cached, FEATURE),
            _("首页，来自缓存"): (cached, "/"),
            _("专版，未缓存"): (cold, FEATURE),
            _("首页，未缓存"): (cold, "/"),
            _("wagtail start 的文章"): (plain, STOCK_STORY),
            _("wagtail start 的首页"): (plain, "/"),
        }
        rates: dict[str, list[float]] = {name: [] for name in places}
        for number in range(options["rounds"] + 1):
            for name, (server, path) in places.items():
                rate = server.rate(
                    path, seconds=options["seconds"], connections=options["connections"]
                )
                # The first round warms what every server keeps in memory.
                if number:
                    rates[name].append(rate)
        self.report({name: statistics.median(found) for name, found in rates.items()})

    def report(self, medians: dict[str, float]) -> None:
        empty, feature, home, cold_feature, cold_home, story, front = medians.values()
        self.stdout.write("\n" + _("每秒请求数（各轮中位数）        与空视图之比"))
        for name, rate in medians.items():
            self.stdout.write(f"{rate:10.1f}  {rate / empty:6.3f}  {name}")
        lines = (
            (_("缓存/空视图   专版 %.2f，首页 %.2f（目标 ≥0.7）"), feature / empty, home / empty),
            (
                _("缓存/未缓存   专版 %.1f 倍，首页 %.1f 倍"),
                feature / cold_feature,
                home / cold_home,
            ),
            (
                _(
                    "未缓存 对 同一次测得的 wagtail start 项目（每页内容比本站少）："
                    "专版 %.1f 倍，首页 %.1f 倍"
                ),
                cold_feature / story,
                cold_home / front,
            ),
            (
                _(
                    "未缓存 对 Wagtail 新闻模板的已知数字（另一台空闲机器，文章 %.1f、首页 %.1f 次/秒；"
                    "两台机器快慢不同，仅供参考）：专版 %.1f 倍（目标 ≥6），首页 %.1f 倍（目标 ≥15）"
                ),
                NEWS_ARTICLE,
                NEWS_HOME,
                cold_feature / NEWS_ARTICLE,
                cold_home / NEWS_HOME,
            ),
        )
        self.stdout.write("")
        for sentence, *numbers in lines:
            self.stdout.write(sentence % tuple(numbers))
