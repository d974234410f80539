from datetime import UTC, datetime

import pytest
from wagtail.models import Page

from campaigns.features.models import FeaturePage
from cms.core.statements import ObjectStatement, Statement, columns_of
from tests.factories.core import DocumentFactory
from tests.factories.features import add_feature

pytestmark = pytest.mark.django_db

BY_TITLE = Statement(
    lambda title: Page.objects.filter(title=title).order_by("pk").values_list("pk", "depth"), ""
)


def test_statement_answers_like_its_queryset(home):
    expected = list(Page.objects.filter(title=home.title).order_by("pk").values_list("pk", "depth"))
    assert expected
    assert BY_TITLE.rows(home.title) == expected


def test_statement_takes_a_parameter_as_it_is():
    assert BY_TITLE.rows("%s' OR 1=1 --") == []


def test_statement_is_one_query(home, django_assert_num_queries):
    with django_assert_num_queries(1):
        BY_TITLE.rows(home.title)


def test_statement_converts_what_the_database_stores(home):
    published = datetime(2026, 5, 1, 8, 30, tzinfo=UTC)
    Page.objects.filter(pk=home.pk).update(first_published_at=published)
    dates = Statement(
        lambda pk: Page.objects.filter(pk=pk).values_list("first_published_at", "live"), 0
    )
    assert dates.rows(home.pk) == [(published, True)]


def test_statement_with_two_parameters_is_refused():
    wrong = Statement(lambda title: Page.objects.filter(title=title, depth=2).values_list("pk"), "")
    with pytest.raises(ValueError, match="One parameter, not 2"):
        wrong.rows("")


def test_object_is_loaded_like_by_its_manager(home):
    feature = add_feature()
    stored = FeaturePage.objects.get(pk=feature.pk)
    statement = ObjectStatement(FeaturePage, lambda pk: FeaturePage.objects.filter(pk=pk), 0)
    (found,) = statement.objects(feature.pk)
    assert found == stored
    assert {name: getattr(found, name) for name in columns_of(FeaturePage) if name != "body"} == {
        name: getattr(stored, name) for name in columns_of(FeaturePage) if name != "body"
    }
    assert list(found.body.raw_data) == list(stored.body.raw_data)
    assert (found._state.adding, found._state.db) == (False, "default")


def test_joined_object_comes_in_the_same_query(home, django_assert_num_queries):
    feature = add_feature(page_pdf=DocumentFactory())
    bare = add_feature()
    statement = ObjectStatement(
        FeaturePage, lambda pk: FeaturePage.objects.filter(pk=pk), 0, joined=("page_pdf",)
    )
    with django_assert_num_queries(2):
        assert statement.objects(feature.pk)[0].page_pdf.title == feature.page_pdf.title
        assert statement.objects(bare.pk)[0].page_pdf is None
    assert statement.objects(0) == []
