import pytest

from cms.core.shared_cache import ForgivingFileCache


@pytest.fixture
def unusable(tmp_path):
    """A file stands where the folder should be, so that nothing can be read or written."""
    place = tmp_path / "cache"
    place.write_text("no folder")
    return ForgivingFileCache(str(place), {})


def test_value_is_kept_in_a_usable_folder(tmp_path):
    cache = ForgivingFileCache(str(tmp_path / "cache"), {})
    cache.set("a", 1)
    assert (cache.get("a"), cache.has_key("a"), cache.delete("a"), cache.get("a")) == (
        1, True, True, None,
    )  # fmt: skip


def test_unusable_folder_is_a_miss(unusable, caplog):
    unusable.set("a", 1)
    unusable.add("b", 2)
    assert (unusable.get("a", "nothing"), unusable.has_key("b")) == ("nothing", False)
    assert unusable.delete("a") is False
    assert "cannot be used" in caplog.text


def test_pages_are_served_while_the_folder_is_unusable(client, site, settings, tmp_path):
    place = tmp_path / "cache"
    place.write_text("no folder")
    settings.CACHES = {
        name: {"BACKEND": "cms.core.shared_cache.ForgivingFileCache", "LOCATION": str(place)}
        for name in settings.CACHES
    }
    assert b"<h1" in client.get("/").content
