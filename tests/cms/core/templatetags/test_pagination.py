from django.core.paginator import Paginator

from cms.core.templatetags.pagination import page_numbers


def test_page_numbers_leave_out_the_far_ones():
    page = Paginator(range(200), 10).page(10)
    assert list(page_numbers(page)) == [1, "…", 8, 9, 10, 11, 12, "…", 20]


def test_page_numbers_of_a_short_list_are_all_there():
    page = Paginator(range(30), 10).page(1)
    assert list(page_numbers(page)) == [1, 2, 3]
