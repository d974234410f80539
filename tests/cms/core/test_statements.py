import pytest
from wagtail.models import Page

from cms.core.statements import Statement

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


def test_statement_of_a_date_is_refused():
    wrong = Statement(
        lambda title: Page.objects.filter(title=title).values_list("first_published_at"), ""
    )
    with pytest.raises(ValueError, match="Only numbers and words"):
        wrong.rows("")


def test_statement_with_two_parameters_is_refused():
    wrong = Statement(lambda title: Page.objects.filter(title=title, depth=2).values_list("pk"), "")
    with pytest.raises(ValueError, match="One parameter, not 2"):
        wrong.rows("")
