import json
import os
import subprocess
import sys

import pytest
from django.core.management import CommandError, call_command
from django.db import OperationalError

from campaigns.features.management.commands import import_copy
from campaigns.features.models import CopyImport, CopyPicture, CopySource, FeaturePage
from tests.campaigns.features.services.copy_samples import PAGE, TWO_STORIES
from tests.conftest import REPOSITORY
from tests.factories.core import picture_bytes
from tests.factories.features import add_campaign


@pytest.fixture
def page_file(tmp_path):
    path = tmp_path / "专版.txt"
    path.write_text(PAGE, encoding="utf-8")
    return path


def test_json_shows_the_structure_without_a_database(page_file, capsys):
    # Without the db mark, any query would fail this test.
    call_command("import_copy", str(page_file), "--json")
    (story,) = json.loads(capsys.readouterr().out)["stories"]
    assert list(story) == [
        "kicker", "title", "subtitle", "summary", "editor_note", "afterword", "sections",
        "credits", "captions", "report",
    ]  # fmt: skip
    assert [section["heading"] for section in story["sections"]] == [
        "一盏灯，先从楼道亮起", "一条路，修到家门前",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("data", "sentence"),
    [(None, "找不到文件"), (b"", "文件是空的"), (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" * 100, "")],
)
def test_unreadable_input_ends_with_one_line(tmp_path, data, sentence):
    path = tmp_path / "a.txt"
    if data is not None:
        path.write_bytes(data)
    environment = os.environ | {
        "DJANGO_SETTINGS_MODULE": "cms.settings.test", "PYTHONWARNINGS": "ignore",
    }  # fmt: skip
    run = subprocess.run(
        [sys.executable, "manage.py", "import_copy", str(path), "--json"],
        cwd=REPOSITORY, env=environment, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert (run.returncode, run.stdout, run.stderr.count("\n")) == (1, "", 1)
    assert sentence in run.stderr


@pytest.mark.django_db
@pytest.mark.parametrize("name", ["pipe.txt", "/dev/zero", "x" * 300])
def test_what_is_no_file_is_refused_and_nothing_is_written(site, tmp_path, name):
    path = tmp_path / name
    if name == "pipe.txt":
        os.mkfifo(path)
    with pytest.raises(CommandError) as caught:
        call_command("import_copy", str(path))
    sentence = str(caught.value)
    assert (sentence.count("\n"), sentence[-1]) == (0, "。")
    assert CopyImport.objects.count() == 0


@pytest.mark.django_db
def test_drafts_are_made_and_their_addresses_printed(feature_index, page_file, capsys):
    call_command("import_copy", str(page_file))
    page = FeaturePage.objects.get()
    assert page.get_parent().specific == feature_index
    assert capsys.readouterr().out == (
        f"  草稿\u3000{page.title}\u3000http://testserver/admin/pages/{page.pk}/edit/\n"
    )


@pytest.mark.django_db
def test_parent_is_found_by_its_address(site, page_file):
    campaign = add_campaign(slug="wenming")
    call_command("import_copy", str(page_file), "--parent", "wenming")
    assert FeaturePage.objects.get().get_parent().specific == campaign


@pytest.mark.django_db
def test_unknown_parent_lists_those_there_are(site, page_file):
    add_campaign(slug="wenming")
    with pytest.raises(CommandError, match="没有网址名为 x 的专题。可以用的有：features、wenming"):
        call_command("import_copy", str(page_file), "--parent", "x")


@pytest.mark.django_db
def test_site_without_pages_says_what_to_run(page_file):
    with pytest.raises(CommandError, match="set_up_site"):
        call_command("import_copy", str(page_file))


@pytest.mark.django_db
def test_folder_goes_on_after_a_bad_file_and_names_it(site, page_file, capsys):
    (page_file.parent / "b").mkdir()
    (page_file.parent / "b" / "空.txt").write_bytes(b"")
    (page_file.parent / "两篇.txt").write_text(TWO_STORIES, encoding="utf-8")
    with pytest.raises(CommandError) as caught:
        call_command("import_copy", str(page_file.parent))
    assert str(caught.value).startswith(
        "1 个文件没有导入，其余已存为草稿：\n  b/空.txt：文件是空的"
    )
    assert "[1/3] b/空.txt" in capsys.readouterr().out
    assert FeaturePage.objects.count() == 3


@pytest.mark.django_db
def test_folder_can_be_run_again_without_doubles(site, page_file, capsys):
    call_command("import_copy", str(page_file.parent))
    call_command("import_copy", str(page_file.parent))
    assert FeaturePage.objects.count() == 1
    assert "已有草稿" in capsys.readouterr().out


@pytest.mark.django_db
def test_interrupted_folder_can_be_resumed(site, page_file, monkeypatch, capsys):
    (page_file.parent / "两篇.txt").write_text(TWO_STORIES, encoding="utf-8")
    whole = import_copy.import_file

    def interrupted(*, path, **rest):
        if path.name == "两篇.txt":
            raise KeyboardInterrupt
        return whole(path=path, **rest)

    with monkeypatch.context() as patch:
        patch.setattr(import_copy, "import_file", interrupted)
        with pytest.raises(SystemExit) as caught:
            call_command("import_copy", str(page_file.parent))
    assert caught.value.code == 130
    call_command("import_copy", str(page_file.parent))
    assert FeaturePage.objects.count() == 3


def test_folder_without_copy_is_refused(tmp_path, db, site):
    with pytest.raises(CommandError, match="里没有 txt 或 docx 文件"):
        call_command("import_copy", str(tmp_path))


def test_json_takes_one_file(tmp_path):
    with pytest.raises(CommandError, match="是文件夹，请给一个文件"):
        call_command("import_copy", str(tmp_path), "--json")


@pytest.mark.django_db
def test_folder_goes_on_after_a_moment_of_a_locked_database(site, page_file, monkeypatch):
    (page_file.parent / "两篇.txt").write_text(TWO_STORIES, encoding="utf-8")
    whole = FeaturePage.save_revision

    def locked(self, **rest):
        if self.title == "桥头的早市搬进了棚":
            raise OperationalError("database is locked")
        return whole(self, **rest)

    monkeypatch.setattr(FeaturePage, "save_revision", locked)
    with pytest.raises(CommandError) as caught:
        call_command("import_copy", str(page_file.parent))
    assert str(caught.value) == (
        "1 个文件没有导入，其余已存为草稿：\n  两篇.txt：数据库现在写不进去（database is locked）。"
        "请稍等再运行一次，已经导入的不会重复。"
    )
    assert FeaturePage.objects.count() == 1


@pytest.mark.django_db
def test_media_folder_that_takes_nothing_is_said(site, page_file, settings):
    folder = page_file.with_suffix("")
    folder.mkdir()
    (folder / "1.jpg").write_bytes(picture_bytes())
    settings.MEDIA_ROOT = page_file / "media"
    with pytest.raises(CommandError, match=r"^文件存不进去（.+）。请检查媒体文件夹的权限和空间。$"):
        call_command("import_copy", str(page_file))
    assert FeaturePage.objects.count() == 0


@pytest.mark.django_db
def test_names_of_a_windows_archive_are_read_and_the_others_go_on(site, page_file, capsys):
    def on_disk(name):
        return os.fsdecode(name.encode("gb18030"))

    folder = page_file.parent
    page_file.rename(folder / on_disk("专版.txt"))
    pictures = folder / on_disk("专版")
    pictures.mkdir()
    (pictures / on_disk("图1.jpg")).write_bytes(picture_bytes())
    (folder / "两篇.txt").write_text(TWO_STORIES, encoding="utf-8")
    call_command("import_copy", str(folder))
    assert "/2] 专版.txt\n" in capsys.readouterr().out
    assert set(CopySource.objects.values_list("filename", flat=True)) == {"专版.txt", "两篇.txt"}
    assert list(CopyPicture.objects.values_list("filename", flat=True)) == ["图1.jpg"]


@pytest.mark.django_db
def test_folder_goes_on_after_a_fault_of_the_program(site, page_file, monkeypatch):
    (page_file.parent / "两篇.txt").write_text(TWO_STORIES, encoding="utf-8")
    whole = FeaturePage.save_revision

    def faulty(self, **rest):
        if self.title == "桥头的早市搬进了棚":
            raise ZeroDivisionError("of a\nkind")
        return whole(self, **rest)

    monkeypatch.setattr(FeaturePage, "save_revision", faulty)
    with pytest.raises(CommandError) as caught:
        call_command("import_copy", str(page_file.parent))
    assert str(caught.value) == (
        "1 个文件没有导入，其余已存为草稿：\n  两篇.txt：程序出错了（ZeroDivisionError of a kind）。"
        "单独导入这个文件并加上 --traceback，把显示的内容交给管理员。"
    )
    assert FeaturePage.objects.count() == 1


def test_missing_file_is_named_on_one_line():
    with pytest.raises(CommandError) as caught:
        call_command("import_copy", "没\n有.txt", "--json")
    assert str(caught.value) == "找不到文件 没\\n有.txt，请检查路径。"
