import datetime as dt

import pytest
from django.utils import timezone

from campaigns.features.permissions import usual_parent
from campaigns.features.services.sittings import start_import
from tests.factories.features import add_campaign

NOW = timezone.make_aware(dt.datetime(2026, 3, 1, 22, 0))
pytestmark = pytest.mark.django_db


def test_only_place_there_is_needs_no_question(feature_index, editor):
    assert usual_parent(editor) == feature_index.page_ptr


def test_of_several_places_none_is_taken_for_granted(feature_index, editor):
    add_campaign()
    assert usual_parent(editor) is None


def test_place_of_the_last_import_is_offered_again(feature_index, editor):
    campaign = add_campaign()
    start_import(owner=editor, parent=campaign, now=NOW)
    start_import(owner=None, parent=feature_index, now=NOW)
    start_import(owner=editor, parent=None, now=NOW)
    assert usual_parent(editor) == campaign.page_ptr
