import logging
import signal
import time
from collections.abc import Sequence
from datetime import datetime, timedelta
from types import FrameType
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand
from django.db import close_old_connections
from django.utils import timezone
from django.utils.translation import gettext as _

logger = logging.getLogger(__name__)

# At night, as deploy/wenming-daily.timer has it.
DAILY_HOUR, DAILY_MINUTE = 3, 20


class Command(BaseCommand):
    """Runs SCHEDULE_MINUTELY and SCHEDULE_DAILY until SIGTERM, where no timer of the system does."""

    help = _("一直运行：每分钟发布到时的页面，每天清理一次。")
    # What is wrong with one command must not keep the others from their time.
    requires_system_checks: list[str] = []

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.is_told_to_stop = False

    def handle(self, *args: Any, **options: Any) -> None:
        signal.signal(signal.SIGTERM, self.stop)
        signal.signal(signal.SIGINT, self.stop)
        # What was missed while nothing ran is made up for at the start.
        daily_at = timezone.localtime()
        while not self.is_told_to_stop:
            now = timezone.localtime()
            self.run(settings.SCHEDULE_MINUTELY)
            if now >= daily_at:
                self.run(settings.SCHEDULE_DAILY)
                daily_at = next_daily(now)
            self.wait_until(now.replace(second=0, microsecond=0) + timedelta(minutes=1))

    def run(self, names: Sequence[str]) -> None:
        """Run commands one after the other; one that fails is named and stops none."""
        for name in names:
            if self.is_told_to_stop:
                return
            close_old_connections()
            try:
                call_command(name, verbosity=0, stdout=self.stdout)
            except Exception as error:  # whatever it is, the next minute comes
                logger.exception("run_schedule: %s", name)
                told = {"name": name, "error": error}
                self.stderr.write(_("定时任务 %(name)s 没有完成：%(error)s") % told)
            finally:
                close_old_connections()

    def wait_until(self, then: datetime) -> None:
        while not self.is_told_to_stop and timezone.now() < then:
            time.sleep(0.5)

    def stop(self, signum: int, frame: FrameType | None) -> None:
        self.is_told_to_stop = True


def next_daily(now: datetime) -> datetime:
    """The next night's hour after a local time."""
    tonight = now.replace(hour=DAILY_HOUR, minute=DAILY_MINUTE, second=0, microsecond=0)
    return tonight if tonight > now else tonight + timedelta(days=1)
