"""Pages are found by their address with one query, and served as Wagtail serves them."""

import pytest
from django.http import HttpResponse
from django.test import RequestFactory
from django.urls import reverse
from wagtail import hooks
from wagtail.models import Page, PageViewRestriction, Site
from wagtail.url_routing import RouteResult

from cms.core.serving import find_route
from home.models import StandardPage
from tests.factories.features import add_campaign, add_feature


def route(path):
    return find_route(RequestFactory().get(f"/{path}"), path)


@pytest.fixture
def feature(site):
    return add_feature(parent=add_campaign(slug="a"), slug="a1")


@pytest.mark.parametrize("path", ["", "campaigns/", "campaigns/a/", "campaigns/a/a1/", "about/"])
def test_page_is_found_as_wagtail_finds_it(feature, path):
    ours = route(path)
    wagtails = Page.route_for_request(RequestFactory().get(f"/{path}"), path)
    assert (type(ours.page), ours.page.pk) == (type(wagtails.page), wagtails.page.pk)
    assert (ours.args, ours.kwargs) == (wagtails.args, wagtails.kwargs)


@pytest.mark.parametrize("path", ["a1/", "campaigns/a1/", "campaigns/a/a1/more/", "nowhere/"])
def test_address_without_a_page_has_no_route(feature, path):
    assert route(path) is None


def test_page_comes_with_the_pages_above_it(feature, django_assert_num_queries):
    page = route("campaigns/a/a1/").page
    with django_assert_num_queries(1):  # the restrictions of all pages
        assert [above.slug for above in page.ancestors] == ["root", "home", "campaigns", "a"]
        assert page.get_parent().slug == "a"
        assert list(page.get_view_restrictions()) == []


def test_unpublished_page_is_gone(feature, client):
    feature.save_revision().publish()
    Page.objects.get(pk=feature.pk).unpublish()
    assert client.get("/campaigns/a/a1/").status_code == 410


def test_page_below_an_unpublished_one_is_still_served(feature, client):
    Page.objects.get(slug="a").unpublish()
    assert client.get("/campaigns/a/a1/").status_code == 200


def test_address_without_its_slash_is_redirected(feature, client):
    response = client.get("/campaigns/a/a1")
    assert (response.status_code, response["Location"]) == (301, "/campaigns/a/a1/")


def test_name_of_the_address_is_wagtails(site):
    assert reverse("wagtail_serve", args=["campaigns/a/"]) == "/campaigns/a/"


def test_installation_without_a_site_has_no_route(site):
    Site.objects.all().delete()
    assert route("about/") is None


@pytest.mark.parametrize("slug", ["a1", "a", "campaigns"])
def test_restriction_of_a_page_holds_for_all_below_it(feature, client, slug):
    restriction = PageViewRestriction.objects.create(
        page=Page.objects.get(slug=slug), restriction_type="password", password="a secret"
    )
    response = client.get("/campaigns/a/a1/")
    assert feature.title.split("\u3000")[0] not in response.content.decode()
    assert "no-store" in response["Cache-Control"]

    address = reverse("wagtailcore_authenticate_with_password", args=[restriction.pk, feature.pk])
    answer = {"password": "a secret", "return_url": "/campaigns/a/a1/"}
    assert client.post(address, answer).status_code == 302
    assert client.get("/campaigns/a/a1/").status_code == 200


def test_restriction_of_the_original_holds_for_its_alias(site, home, client):
    original = StandardPage(title="原件", slug="original")
    home.add_child(instance=original)
    alias = original.create_alias(update_slug="alias", parent=home)
    PageViewRestriction.objects.create(page=original.page_ptr, restriction_type="login")
    assert alias.live
    assert client.get("/alias/").status_code == 302


def test_hooks_before_serving_may_answer(feature, client):
    def answer(page, request, serve_args, serve_kwargs):
        return HttpResponse(f"{page.slug} by a hook")

    with hooks.register_temporarily("before_serve_page", answer):
        assert client.get("/campaigns/a/a1/").content == b"a1 by a hook"


def test_page_may_have_addresses_of_its_own_below_it(feature, monkeypatch):
    def answer(page, request, components):
        return RouteResult(page, kwargs={"components": components})

    monkeypatch.setattr(StandardPage, "route", answer)
    found = route("about/2026/list/")
    assert (found.page.slug, found.kwargs) == ("about", {"components": ["2026", "list"]})


def test_password_of_a_private_page_leads_home_from_a_foreign_address(feature, client):
    restriction = PageViewRestriction.objects.create(
        page=feature, restriction_type=PageViewRestriction.PASSWORD, password="灯亮了"
    )
    form = reverse("wagtailcore_authenticate_with_password", args=[restriction.pk, feature.pk])
    sent = {"password": "灯亮了", "return_url": "https://elsewhere.example/"}
    assert client.post(form, sent).url == "/"
