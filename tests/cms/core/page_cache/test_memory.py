"""What a process remembers is as true as what is stored."""

import pytest
from django.db import transaction

from cms.core import page_cache
from cms.core.models import District
from cms.core.page_cache import collecting
from cms.core.page_cache import memory as memory_module
from cms.core.page_cache.memory import Memory, Part, memory
from cms.core.page_cache.models import Change
from tests.factories.core import DistrictFactory


class Page:
    """Stands for a page in the making: begins to note, and stops."""

    def __enter__(self):
        self.collection = collecting.begin(memory.catch_up())
        return self.collection

    def __exit__(self, *_error):
        collecting.end()


@pytest.fixture
def names(db):
    """A function that reads the names of the districts, remembered, and counts its readings."""

    def read():
        read.times += 1
        page_cache.depends_on(page_cache.all_of(District))
        return [district.name for district in District.objects.all()]

    read.times = 0

    def ask():
        with Page():
            return page_cache.remembered(("names",), read)

    ask.read = read
    return ask


def test_part_is_made_once(names):
    DistrictFactory(name="东湖区")
    assert [names(), names()] == [["东湖区"], ["东湖区"]]
    assert names.read.times == 1


def test_part_is_forgotten_when_what_it_shows_changes(names):
    district = DistrictFactory(name="东湖区")
    names()
    district.name = "西山区"
    district.save()
    assert names() == ["西山区"]


def test_part_is_kept_when_something_else_changes(names):
    names()
    page_cache.invalidate("something else")
    names()
    assert names.read.times == 1


def test_page_depends_on_what_its_remembered_parts_show(names):
    district = DistrictFactory(name="东湖区")
    for _visit in range(2):
        with Page() as page:
            page_cache.remembered(("names",), names.read)
        assert page.tags == {page_cache.all_of(District), page_cache.tag_of(district)}


def test_part_whose_making_began_before_a_change_is_not_kept(names):
    DistrictFactory(name="东湖区")
    with Page() as page:
        # Another thread learns of a change while this page still shows what was before it.
        page_cache.invalidate(page_cache.all_of(District))
        memory.catch_up()
        collecting._current.set(page)
        page_cache.remembered(("names",), names.read)
    assert memory.look_up(("names",)) is None


def test_change_that_is_rolled_back_leaves_the_truth(names):
    district = DistrictFactory(name="东湖区")
    names()
    with transaction.atomic():
        district.name = "西山区"
        district.save()
        transaction.set_rollback(True)
    assert names() == ["东湖区"]


def test_without_a_page_for_everybody_nothing_is_remembered(names):
    for _time in range(2):
        page_cache.remembered(("names",), names.read)
    assert names.read.times == 2
    assert memory.look_up(("names",)) is None


def test_part_that_says_nothing_of_what_it_shows_is_refused(db):
    with Page(), pytest.raises(ValueError, match="say what it depends on"):
        page_cache.remembered(("loose",), lambda: 1)


def test_refusal_to_store_holds_for_the_page_around_a_part(db):
    def make():
        page_cache.depends_on("a")
        page_cache.never_store_this_page()
        return 1

    with Page() as page:
        page_cache.store_this_page()
        page_cache.remembered(("refused",), make)
    assert page.may_be_stored is False


def test_part_of_a_page_begun_before_all_was_forgotten_is_not_kept(names, monkeypatch):
    with Page() as page:
        page_cache.invalidate(page_cache.all_of(District))
        now = memory.asked_at
        monkeypatch.setattr(memory_module.time, "time", lambda: now + 3600)
        memory.catch_up()
        collecting._current.set(page)
        page_cache.remembered(("names",), names.read)
    assert memory.look_up(("names",)) is None


def test_process_that_did_not_ask_for_long_forgets_all(names, monkeypatch):
    names()
    now = memory.asked_at
    # Meanwhile the record of a change came and went.
    monkeypatch.setattr(memory_module.time, "time", lambda: now + 3600)
    names()
    assert names.read.times == 2


def test_database_put_back_from_a_backup_is_noticed(names):
    DistrictFactory(name="东湖区")
    page_cache.invalidate("before the backup")
    backup = Change.objects.latest("pk").pk
    page_cache.invalidate("after the backup")
    names()
    # What a backup brings: other rows, and no record of the changes since it was made.
    Change.objects.filter(pk__gt=backup).delete()
    District.objects.update(name="西山区")
    assert names() == ["西山区"]
    assert names() == ["西山区"]
    assert names.read.times == 2


def test_catching_up_takes_one_query(names, django_assert_num_queries):
    names()
    with django_assert_num_queries(1):
        names()


def test_objects_are_remembered_one_by_one(db):
    first, second = DistrictFactory(), DistrictFactory()
    asked = []

    def load(pks):
        asked.append(set(pks))
        return District.objects.filter(pk__in=pks)

    def ask(*pks):
        with Page() as page:
            found = page_cache.remembered_objects(
                "district", pks, load, lambda thing: [page_cache.tag_of(thing)]
            )
        return set(found), page.tags

    assert ask(first.pk) == ({first.pk}, {page_cache.tag_of(first)})
    assert ask(first.pk, second.pk, 0)[0] == {first.pk, second.pk}
    first.save()
    ask(first.pk, second.pk)
    assert asked == [{first.pk}, {second.pk, 0}, {first.pk}]


def test_oldest_parts_make_room(monkeypatch):
    monkeypatch.setattr(memory_module, "MOST_PARTS", 2)
    small = Memory()
    for key in "abc":
        small.keep(key, Part(key, frozenset({"tag"})), last_change=0)
    assert [key for key in "abc" if small.look_up(key)] == ["b", "c"]
    assert small.keys_by_tag == {"tag": {"b", "c"}}


def test_many_changes_at_once_are_not_counted_one_by_one(db, monkeypatch):
    monkeypatch.setattr(memory_module, "MOST_CHANGES", 2)
    memory.catch_up()
    before = memory.seen
    page_cache.invalidate("a", "b", "c")
    memory.catch_up()
    memory.keep("late", Part(1, frozenset({"x"})), last_change=before)
    assert memory.look_up("late") is None
