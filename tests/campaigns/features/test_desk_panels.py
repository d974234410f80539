import datetime as dt
import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from campaigns.features.desk_panels import WaitingPanel
from campaigns.features.models import CopyImport, CopySource
from cms.users.models import User
from tests.factories.features import add_feature


@pytest.fixture
def waiting(rf, editor):
    """What the panel shows to the editor."""

    def show():
        request = rf.get("/admin/")
        request.user = editor
        return WaitingPanel().get_context_data({"request": request})

    return show


def begin_import(owner) -> CopyImport:
    sitting = CopyImport.objects.create(
        owner=owner, created_at=dt.datetime(2026, 3, 1, 22, 0, tzinfo=dt.UTC)
    )
    CopySource.objects.create(
        copy_import=sitting, filename="小巷.txt", digest=str(sitting.pk), manuscript={}
    )
    return sitting


def test_panel_shows_own_drafts_and_imports_and_all_that_is_published(site, editor, waiting):
    other = User.objects.create_user("lu", password="a long password")
    for owner, title in ((editor, "我的稿"), (other, "别人的稿")):
        add_feature(title, live=False, owner=owner).save_revision()
    published = add_feature("见报的稿", live=False, owner=other)
    published.save_revision().publish()
    own = begin_import(editor)
    begin_import(other)
    shown = waiting()
    assert [page.draft_title for page in shown["drafts"]] == ["我的稿"]
    assert [page.title for page in shown["published"]] == ["见报的稿"]
    assert list(shown["unfinished"]) == [own]


def test_panel_asks_the_same_number_of_times_for_one_and_for_three(site, editor, editor_client):
    def queries() -> int:
        with CaptureQueriesContext(connection) as asked:
            html = editor_client.get("/admin/").content.decode()
        assert "小巷.txt" in html
        return len(asked)

    def add(count: int) -> None:
        for number in range(count):
            add_feature(f"稿{number}", live=False, owner=editor).save_revision()
            add_feature(f"见报{number}", live=False, owner=editor).save_revision().publish()
            begin_import(editor)

    add(1)
    queries()
    once = queries()
    add(2)
    assert queries() == once


def test_desk_says_so_when_nothing_waits(site, editor_client):
    html = editor_client.get("/admin/").content.decode()
    assert "没有等着发布的草稿。" in html
    [title] = re.findall(r"<title>(.*?)</title>", html, re.S)
    assert title.strip() == "工作台 - 文明窗"
