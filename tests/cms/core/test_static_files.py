import os

import pytest

from cms.core import static_files
from cms.core.static_files import MARK, collect_if_changed, fingerprint


@pytest.fixture
def sheet(settings, tmp_path):
    """A site with one style sheet, as `make run` serves it."""
    source = tmp_path / "source" / "a.css"
    source.parent.mkdir()
    source.write_text("a { color: red }")
    settings.STATICFILES_FINDERS = ["django.contrib.staticfiles.finders.FileSystemFinder"]
    settings.STATICFILES_DIRS = [source.parent]
    settings.STATIC_ROOT = tmp_path / "static"
    settings.STORAGES = settings.STORAGES | {
        "staticfiles": {"BACKEND": "cms.core.static_storage.SiteStaticFilesStorage"}
    }
    return source


def hashed(settings):
    return sorted(path.name for path in settings.STATIC_ROOT.glob("a.*.css"))


def test_files_are_collected_once(sheet, settings):
    assert collect_if_changed() is True
    assert len(hashed(settings)) == 1
    assert collect_if_changed() is False


def test_changed_file_is_collected_anew(sheet, settings):
    collect_if_changed()
    sheet.write_text("a { color: blue }")
    assert collect_if_changed() is True
    assert len(hashed(settings)) == 2


def test_new_file_of_the_same_size_counts(sheet):
    before = fingerprint()
    (sheet.parent / "b.css").write_text("a { color: red }")
    assert fingerprint() != before


def test_touched_file_counts(sheet):
    before = fingerprint()
    os.utime(sheet, ns=(1, 1))
    assert fingerprint() != before


def test_lost_manifest_is_made_again(sheet, settings):
    collect_if_changed()
    (settings.STATIC_ROOT / "staticfiles.json").unlink()
    assert collect_if_changed() is True
    assert (settings.STATIC_ROOT / "staticfiles.json").is_file()


def test_cut_off_collection_leaves_no_mark(sheet, settings, monkeypatch):
    collect_if_changed()
    sheet.write_text("a { color: blue }")

    def fail(*arguments, **options):
        raise OSError("disk full")

    monkeypatch.setattr(static_files, "call_command", fail)
    with pytest.raises(OSError, match="disk full"):
        collect_if_changed()
    assert not (settings.STATIC_ROOT / MARK).exists()
