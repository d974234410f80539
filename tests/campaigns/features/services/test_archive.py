import datetime as dt
import os
from pathlib import Path

import pytest
from django.db import OperationalError, transaction
from django.utils import timezone

from campaigns.features.copydesk import CopyError
from campaigns.features.models import CopyImport, CopyPicture, FeaturePage
from campaigns.features.services import archive
from campaigns.features.services.archive import copy_files, import_file, pictures_beside, read_bytes
from cms.core.models import CustomImage
from tests.campaigns.features.services.copy_samples import PAGE
from tests.campaigns.features.services.test_copy_imports import damaged, word_file
from tests.factories.core import picture_bytes
from tests.factories.features import add_campaign

NOW = timezone.make_aware(dt.datetime(2026, 3, 1, 22, 0))


@pytest.fixture
def page_file(tmp_path):
    path = tmp_path / "专版.txt"
    path.write_text(PAGE, encoding="utf-8")
    return path


def test_copy_files_are_found_in_every_folder_in_order(tmp_path):
    for name in ("b.TXT", "a/z.docx", "a/~$z.docx", "a/.hidden.txt", "c.jpg", "d.txt/e.txt"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("x")
    assert [str(p.relative_to(tmp_path)) for p in copy_files(tmp_path)] == [
        "a/z.docx", "b.TXT", "d.txt/e.txt",
    ]  # fmt: skip


def test_folder_that_cannot_be_opened_is_refused_with_a_sentence(tmp_path):
    gone = tmp_path / "gone"
    with pytest.raises(CopyError, match=f"^打不开文件夹 {gone}（.+）。请检查权限。$"):
        copy_files(gone)


def test_pipe_among_the_copy_is_listed_so_that_the_report_names_it(tmp_path):
    os.mkfifo(tmp_path / "pipe.txt")
    assert copy_files(tmp_path) == [tmp_path / "pipe.txt"]


def test_folder_of_pictures_that_cannot_be_opened_is_refused(page_file, monkeypatch):
    def closed(path):
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(Path, "iterdir", closed)
    with pytest.raises(CopyError, match=r"^打不开文件夹 .+（Permission denied）。请检查权限。$"):
        pictures_beside(page_file)


def test_pictures_beside_are_those_of_its_folder_and_its_name(page_file):
    folder = page_file.with_suffix("")
    folder.mkdir()
    for path in (folder / "01.jpg", folder / "notes.txt", page_file.parent / "专版-2.png",
                 page_file.parent / "专版封面.jpg", page_file.parent / "3.jpg"):  # fmt: skip
        path.write_bytes(picture_bytes())
    assert [path.name for path in pictures_beside(page_file)] == ["01.jpg", "专版-2.png"]


def test_missing_file_and_folder_are_refused(tmp_path):
    with pytest.raises(CopyError, match="找不到文件"):
        read_bytes(tmp_path / "none.txt")
    with pytest.raises(CopyError, match="是文件夹"):
        read_bytes(tmp_path)


def test_pipe_and_device_are_not_opened(tmp_path):
    pipe = tmp_path / "pipe.txt"
    os.mkfifo(pipe)
    for path in (pipe, Path("/dev/zero")):
        with pytest.raises(CopyError, match=f"^{path} 不是普通的文件，读不了。请换一个文件。$"):
            read_bytes(path)


def test_file_that_grows_beyond_its_size_is_read_to_the_limit(monkeypatch):
    monkeypatch.setattr(archive, "LARGEST_FILE", 10)
    # The kernel gives its own files as empty ones, and then has more to say.
    with pytest.raises(CopyError, match="太大了"):
        read_bytes(Path("/proc/self/status"))


def test_huge_file_is_not_opened(tmp_path):
    path = tmp_path / "huge.txt"
    with path.open("wb") as file:
        file.truncate(600 * 1024 * 1024)
    with pytest.raises(CopyError, match="太大了"):
        read_bytes(path)


@pytest.mark.django_db
def test_file_becomes_a_draft_with_the_pictures_beside_it(feature_index, page_file):
    folder = page_file.with_suffix("")
    folder.mkdir()
    (folder / "①.png").write_bytes(picture_bytes(format="PNG"))
    (folder / "9.jpg").write_bytes(picture_bytes())
    (folder / "2.jpg").write_bytes(b"broken")
    outcome = import_file(path=page_file, parent=feature_index, now=NOW)
    (page,) = outcome.pages
    assert [image.title for image in CustomImage.objects.all()] == ["①"]
    assert page.body[2].value["image"].title == "①"
    assert outcome.remarks[1] == "9.jpg：没有这个图号的说明，没有用上"
    assert outcome.remarks[0].startswith("2.jpg：")


@pytest.mark.django_db
def test_same_bytes_are_imported_once_under_a_parent(feature_index, page_file):
    first = import_file(path=page_file, parent=feature_index, now=NOW)
    again = import_file(path=page_file, parent=feature_index, now=NOW)
    assert (again.is_known, again.pages) == (True, first.pages)
    elsewhere = import_file(path=page_file, parent=add_campaign(), now=NOW)
    assert (elsewhere.is_known, FeaturePage.objects.count()) == (False, 2)


@pytest.mark.django_db
def test_interruption_leaves_nothing_half_made(feature_index, page_file, monkeypatch, settings):
    folder = page_file.with_suffix("")
    folder.mkdir()
    (folder / "1.jpg").write_bytes(picture_bytes())
    stored = sorted(path.name for path in (settings.MEDIA_ROOT).rglob("1*.jpg"))

    def interrupt(*args, **kwargs):
        raise KeyboardInterrupt

    monkeypatch.setattr(FeaturePage, "save_revision", interrupt)
    with pytest.raises(KeyboardInterrupt):
        import_file(path=page_file, parent=feature_index, now=NOW)
    assert [m.objects.count() for m in (CopyImport, FeaturePage, CustomImage)] == [0, 0, 0]
    assert sorted(path.name for path in (settings.MEDIA_ROOT).rglob("1*.jpg")) == stored


@pytest.mark.django_db
def test_cause_of_a_failure_is_not_hidden_and_files_are_taken_away(
    feature_index, page_file, monkeypatch, settings
):
    folder = page_file.with_suffix("")
    folder.mkdir()
    (folder / "1.jpg").write_bytes(picture_bytes())
    stored = sorted(settings.MEDIA_ROOT.rglob("1*.jpg"))

    def locked(*args, **kwargs):
        # A failed statement leaves the transaction broken, as a lock does.
        transaction.set_rollback(True)
        raise OperationalError("database is locked")

    monkeypatch.setattr(CopyPicture, "save", locked)
    with pytest.raises(OperationalError, match=r"^database is locked$"):
        import_file(path=page_file, parent=feature_index, now=NOW)
    assert sorted(settings.MEDIA_ROOT.rglob("1*.jpg")) == stored


@pytest.mark.django_db
def test_damaged_picture_of_a_docx_is_a_remark(feature_index, tmp_path):
    path = tmp_path / "灯.docx"
    path.write_bytes(damaged(word_file("灯亮了", "东湖区的灯亮起来。", picture_bytes())))
    outcome = import_file(path=path, parent=feature_index, now=NOW)
    assert [page.title for page in outcome.pages] == ["灯亮了"]
    (remark,) = outcome.remarks
    assert remark.startswith("图片 image1.jpg 没有读入：")
