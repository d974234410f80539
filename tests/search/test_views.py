from cms.core.models import District, Topic


def test_search_that_finds_nothing_shows_ways_onward(client, site):
    District.objects.create(name="东湖区", slug="donghu")
    Topic.objects.create(name="老旧小区", slug="laojiu-xiaoqu")
    response = client.get("/search/", {"q": "没有的词"})
    assert [place.name for place in response.context["districts"]] == ["东湖区"]
    assert [topic.name for topic in response.context["topics"]] == ["老旧小区"]
    html = response.content.decode()
    assert "没有找到“没有的词”。" in html
    assert 'href="/districts/donghu/"' in html
    assert 'href="/topics/laojiu-xiaoqu/"' in html
