import pytest

from search.titles import pages_titled
from tests.factories.features import add_feature


def found(query):
    return [page.title for page in pages_titled(query)]


def test_every_word_must_be_in_the_title(site):
    add_feature("小巷亮了灯　邻里近了心")
    add_feature("小巷的早晨")
    assert found("小巷 邻里") == ["小巷亮了灯　邻里近了心"]
    assert found("邻里　小巷") == ["小巷亮了灯　邻里近了心"]


def test_draft_is_not_found(site):
    add_feature("小巷", live=False)
    assert found("小巷") == []


@pytest.mark.parametrize("query", ["", "   ", "\x00", "%", "_", "'", '"', "a" * 10_000, "😀"])
def test_any_string_is_a_query(site, query):
    add_feature("小巷")
    assert found(query) == []


def test_search_page_shows_results(client, site):
    add_feature("小巷亮了灯")
    response = client.get("/search/", {"q": "亮了"})
    assert [page.title for page in response.context["results"]] == ["小巷亮了灯"]
    assert 'name="robots" content="noindex"' in response.content.decode()


def test_search_page_without_a_hit_helps(client, site):
    response = client.get("/search/", {"q": "没有的词"})
    assert response.status_code == 200
    assert "没有的词" in response.content.decode()
