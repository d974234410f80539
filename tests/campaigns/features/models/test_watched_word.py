from concurrent.futures import ThreadPoolExecutor, wait

import pytest
from django.db import connection, connections, transaction

from campaigns.features.models import WatchedWord
from campaigns.features.services.watched_words import word_list


def save_elsewhere(word):
    """As another process does, with a connection of its own."""
    WatchedWord.objects.create(word=word)
    connections.close_all()


@pytest.mark.skipif(connection.vendor != "postgresql", reason="SQLite has one writer at a time")
@pytest.mark.django_db(transaction=True)
def test_words_of_two_processes_are_stamped_in_the_order_of_their_commits():
    with ThreadPoolExecutor(1) as other:
        with transaction.atomic():
            WatchedWord.objects.create(word="督察")
            saving = other.submit(save_elsewhere, "帐号")
            assert not wait([saving], timeout=0.5).done
        saving.result(timeout=30)
    assert [word.word for word in WatchedWord.objects.order_by("updated_at")] == ["督察", "帐号"]


@pytest.mark.django_db
def test_words_are_made_ready_anew_when_one_is_saved():
    WatchedWord.objects.create(word="督察")
    before = word_list()
    assert word_list() is before
    WatchedWord.objects.create(word="帐号")
    assert word_list() is not before
