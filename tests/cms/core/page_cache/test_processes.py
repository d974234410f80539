"""One cache for all processes: what a command publishes, the web server shows at once."""

import datetime as dt
import sqlite3

import pytest
from django.db import connection
from django.utils import timezone

from campaigns.features.models import FeaturePage
from cms.review.services.releasing import note_system_release
from tests.cms.core.page_cache.site_in_file import SiteInFile

ADDRESS = "/campaigns/a/a1/"


@pytest.fixture
def files(paper, tmp_path):
    if connection.vendor != "sqlite":
        pytest.skip("copies the test's own SQLite database")
    an_hour_ago = timezone.now() - dt.timedelta(hours=1)
    page = FeaturePage.objects.get(pk=paper.a1.pk)
    page.title, page.go_live_at = "甲一改题", an_hour_ago
    page.save_revision(approved_go_live_at=an_hour_ago)
    note_system_release(page=page, now=an_hour_ago)
    files = SiteInFile(tmp_path)
    yield files
    files.stop()


def test_what_a_command_publishes_is_served_at_once(files):
    files.serve()
    first = files.text(ADDRESS)
    assert "甲一改题" not in first
    # Both web processes answer, most of the time with what the other one made.
    assert [files.text(ADDRESS) for _ in range(8)] == [first] * 8

    assert files.run("manage.py", "publish_scheduled") == 0

    for _ in range(8):
        assert "甲一改题" in files.text(ADDRESS)
        assert "甲一改题" in files.text("/")


def test_front_desk_answers_as_django_does(files):
    files.serve()
    status, headers, body = files.get(ADDRESS)
    for _ in range(4):
        again = files.get(ADDRESS)
        assert again[0] == status
        assert {k.lower() for k in again[1]} == {k.lower() for k in headers}
        assert again[2] == body
    status, headers, nothing = files.get(ADDRESS, method="HEAD")
    assert (status, nothing) == (200, b"")
    assert int(headers["content-length"]) == len(body)
    elder = files.text(ADDRESS, Cookie="reading_mode=elder")
    assert 'data-mode="elder"' in elder
    assert 'data-mode="elder"' not in files.text(ADDRESS)
    compressed = files.get(ADDRESS, **{"Accept-Encoding": "br"})
    assert compressed[1]["content-encoding"] == "br"


def test_process_that_dies_before_it_commits_changes_nothing(files):
    files.serve()
    before = files.text(ADDRESS)
    dies = (
        "import django, os; django.setup()\n"
        "from django.db import transaction\n"
        "from campaigns.features.models import FeaturePage\n"
        "from cms.review.system_approval import approved_by_system\n"
        "with approved_by_system('tests'), transaction.atomic():\n"
        "    page = FeaturePage.objects.get(slug='a1'); page.title = '半途'; page.save()\n"
        "    os._exit(9)\n"
    )
    assert files.run("-c", dies) == 9
    assert files.text(ADDRESS) == before


def test_process_that_dies_right_after_it_committed_leaves_nothing_stale(files):
    files.serve()
    assert "终稿" not in files.text(ADDRESS)
    dies = (
        "import django, os; django.setup()\n"
        "from django.db import transaction\n"
        "from campaigns.features.models import FeaturePage\n"
        "from cms.review.system_approval import approved_by_system\n"
        "with approved_by_system('tests'), transaction.atomic():\n"
        "    page = FeaturePage.objects.get(slug='a1'); page.title = '终稿'; page.save()\n"
        "    transaction.on_commit(lambda: os._exit(9))\n"
    )
    assert files.run("-c", dies) == 9
    assert "终稿" in files.text(ADDRESS)


def test_four_writing_processes_never_find_the_database_locked(files, tmp_path):
    """WAL, and transactions that begin with the write lock (transaction_mode IMMEDIATE)."""
    writers = [
        files.start("-m", "tests.cms.core.page_cache.writer", f"writer {n}", "12") for n in range(4)
    ]
    outputs = [writer.communicate(timeout=300)[0] for writer in writers]
    assert [writer.returncode for writer in writers] == [0, 0, 0, 0], "\n".join(outputs)
    assert not any("locked" in output for output in outputs)
    with sqlite3.connect(tmp_path / "wenming.sqlite3") as database:
        assert database.execute("PRAGMA journal_mode").fetchone() == ("wal",)
        assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        summaries = database.execute("SELECT summary FROM features_featurepage").fetchall()
    database.close()
    assert all(summary.startswith("writer ") for (summary,) in summaries)
