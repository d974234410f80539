"""What must happen at its time, where no timer of the system sees to it."""

import datetime as dt
import os
import re
import signal
import subprocess
import sys
import time

import pytest
from django.conf import settings
from django.core.management import get_commands
from django.utils import timezone

from cms.core.management.commands.run_schedule import Command, next_daily
from tests.conftest import REPOSITORY
from tests.factories.features import add_feature


@pytest.fixture
def due(site):
    """A draft whose time has come."""
    page = add_feature(live=False)
    page.go_live_at = timezone.now() - dt.timedelta(seconds=1)
    page.save_revision(approved_go_live_at=page.go_live_at)
    return page


def test_page_whose_time_has_come_is_published(due):
    Command().run(settings.SCHEDULE_MINUTELY)
    due.refresh_from_db()
    assert due.live is True


def test_command_that_fails_is_named_and_the_next_one_runs(due, capsys):
    Command().run(["no_such_command", "publish_scheduled"])
    due.refresh_from_db()
    assert due.live is True
    assert "定时任务 no_such_command 没有完成" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("now", "then"),
    [
        ("2026-03-01T03:19:59", "2026-03-01T03:20:00"),
        ("2026-03-01T03:20:00", "2026-03-02T03:20:00"),
        ("2026-03-31T23:00:00", "2026-04-01T03:20:00"),
    ],
)
def test_daily_commands_run_once_a_night(now, then):
    assert next_daily(dt.datetime.fromisoformat(now)) == dt.datetime.fromisoformat(then)


def test_schedule_runs_what_the_timers_of_the_system_run():
    units = [REPOSITORY / "deploy" / f"wenming-{name}.service" for name in ("schedule", "daily")]
    run = [re.findall(r"manage\.py (\w+)", unit.read_text(encoding="utf-8")) for unit in units]
    assert run == [settings.SCHEDULE_MINUTELY, settings.SCHEDULE_DAILY]
    assert {*settings.SCHEDULE_MINUTELY, *settings.SCHEDULE_DAILY} <= get_commands().keys()


def test_process_outlives_commands_that_fail_and_ends_when_told_to(tmp_path):
    # The database of this folder has no tables, so every command fails.
    environment = {
        key: value
        for key, value in os.environ.items()
        if key not in ("DATABASE_URL", "DJANGO_SETTINGS_MODULE")
    } | {"WENMING_DATA": str(tmp_path), "PYTHONUNBUFFERED": "1"}
    process = subprocess.Popen(
        [sys.executable, "manage.py", "run_schedule"],
        cwd=REPOSITORY, env=environment, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip
    try:
        failed = []
        for line in process.stderr:
            failed += re.findall(r"定时任务 (\w+) 没有完成", line)
            if len(failed) == 1 + len(settings.SCHEDULE_DAILY):
                break
        assert failed == [*settings.SCHEDULE_MINUTELY, *settings.SCHEDULE_DAILY]
        time.sleep(1)
        assert process.poll() is None
        process.send_signal(signal.SIGTERM)
        assert process.wait(timeout=20) == 0
    finally:
        process.kill()
        process.stderr.close()
        process.wait()
