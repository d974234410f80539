"""The address of a page that an editor makes by hand."""

import pytest
from django.urls import reverse
from wagtail.test.utils.form_data import nested_form_data, rich_text, streamfield

from campaigns.features.models import CampaignPage
from home.models import StandardPage
from tests.factories.features import add_campaign

pytestmark = pytest.mark.django_db


@pytest.fixture
def index(site):
    return add_campaign("旧的", slug="jiu-de").get_parent()


def create(client, index, **values):
    address = reverse("wagtailadmin_pages:add", args=["features", "campaignpage", index.pk])
    form = {
        "title": "文明　青岚",
        "slug": "",
        "starts_on": "2026-01-01",
        "introduction": rich_text(""),
        "key_figures": streamfield([]),
        "body": streamfield([]),
        "comments-TOTAL_FORMS": 0,
        "comments-INITIAL_FORMS": 0,
        "action-publish": "1",
    }
    return client.post(address, nested_form_data(form | values), follow=True)


def test_empty_address_becomes_the_pinyin_of_the_title(editor_client, client, index):
    create(editor_client, index)
    page = CampaignPage.objects.get(title="文明　青岚")
    assert page.slug == "wen-ming-qing-lan"
    assert client.get(page.url).status_code == 200


def test_second_page_of_a_title_gets_a_number(editor_client, index):
    create(editor_client, index)
    create(editor_client, index)
    slugs = CampaignPage.objects.filter(title="文明　青岚").values_list("slug", flat=True)
    assert sorted(slugs) == ["wen-ming-qing-lan", "wen-ming-qing-lan-2"]


def test_address_that_was_typed_stays(editor_client, index):
    create(editor_client, index, slug="civil")
    assert CampaignPage.objects.get(title="文明　青岚").slug == "civil"


def test_address_in_chinese_is_refused_with_a_sentence(editor_client, index):
    answer = create(editor_client, index, slug="文明")
    assert not CampaignPage.objects.filter(title="文明　青岚").exists()
    assert answer.context["form"].errors["slug"] == [
        "网址名只用字母、数字和连字符；空着就用标题的拼音。"
    ]


def test_page_made_by_code_gets_one_too(home):
    page = home.add_child(instance=StandardPage(title="联系我们"))
    assert page.slug == "lian-xi-wo-men"


def test_draft_made_by_code_gets_one_as_well(home):
    for _number in range(2):
        home.add_child(instance=StandardPage(title="隐私", live=False))
    slugs = StandardPage.objects.filter(title="隐私").values_list("slug", flat=True)
    assert sorted(slugs) == ["yin-si", "yin-si-2"]


def test_typing_a_title_writes_no_address(editor_client, client, index):
    address = reverse("wagtailadmin_pages:add", args=["features", "campaignpage", index.pk])
    assert "w-sync" not in client.get(address).content.decode()
