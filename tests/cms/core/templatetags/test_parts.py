"""Parts of pages are made once, and differ whenever their inputs do."""

import pytest
from django.template import engines
from django.test import RequestFactory

from campaigns.features.models import FeaturePage
from cms.core import page_cache
from cms.core.page_cache import collecting
from cms.core.page_cache.memory import memory
from tests.factories.features import add_campaign, add_feature

CARD = '{% load parts %}{% part "components/card_story.html" story=story level=level label=label %}'


@pytest.fixture
def shown(site):
    """A function that shows the card of a story on a page in the making, and notes its tags."""

    def show(pk, level=3, label=""):
        collection = collecting.begin(memory.catch_up())
        try:
            story = FeaturePage.objects.lines_of([pk])[pk]
            request = RequestFactory().get("/")
            context = {"story": story, "level": level, "label": label}
            html = engines["django"].from_string(CARD).render(context, request)
        finally:
            collecting.end()
        show.tags = collection.tags
        return html

    return show


def test_card_is_made_once_for_all_pages(shown, django_assert_num_queries):
    story = add_feature("小巷亮了灯", parent=add_campaign())
    first = shown(story.pk)
    with django_assert_num_queries(1):  # what has changed since
        assert shown(story.pk) == first
    assert page_cache.page_tag(story.pk) in shown.tags
    assert "小巷亮了灯" in first


@pytest.mark.parametrize("other", [{"level": 2}, {"label": "东湖区"}])
def test_other_inputs_make_another_card(shown, other):
    story = add_feature("小巷亮了灯")
    assert shown(story.pk, **other) != shown(story.pk)


def test_card_follows_its_story(shown):
    story = add_feature("小巷亮了灯")
    shown(story.pk)
    story.title = "小巷种了树"
    story.save_revision().publish()
    assert "小巷种了树" in shown(story.pk)


def test_thing_that_is_not_remembered_is_shown_as_it_is(site):
    template = engines["django"].from_string(CARD)
    story = add_feature("小巷亮了灯")
    context = {"story": story, "level": 3, "label": ""}
    assert "小巷亮了灯" in template.render(context, RequestFactory().get("/"))
