import pytest
from django.test import RequestFactory

from cms.core.reading_mode import ReadingModeMiddleware


def test_choice_is_remembered_and_the_page_opened_anew(client, site):
    response = client.get("/features/?page=2&mode=elder")
    assert (response.status_code, response["Location"]) == (302, "/features/?page=2")
    assert response.cookies["reading_mode"].value == "elder"
    assert 'data-mode="elder"' in client.get("/features/").content.decode()


def test_choice_can_be_taken_back(client, site):
    client.cookies["reading_mode"] = "elder"
    client.get("/?mode=normal")
    assert 'data-mode="elder"' not in client.get("/").content.decode()


@pytest.mark.parametrize("value", ["", "giant", '"><script>'])
def test_cookie_of_another_value_is_the_normal_mode(client, site, value):
    client.cookies["reading_mode"] = value
    assert 'data-mode="elder"' not in client.get("/").content.decode()


def test_address_never_leads_to_another_host():
    request = RequestFactory().get("/", {"mode": "elder"})
    request.path = "//evil.example/"
    response = ReadingModeMiddleware(lambda request: None)(request)
    assert response["Location"] == "/evil.example/"


def test_unknown_mode_is_an_ordinary_request(client, site):
    response = client.get("/?mode=giant")
    assert (response.status_code, "reading_mode" in response.cookies) == (200, False)
    assert 'data-mode="elder"' not in response.content.decode()
