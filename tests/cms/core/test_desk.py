import pytest
from django.contrib.auth.models import AnonymousUser, Permission

from cms.core.desk import PermittedMenuItem, WordsFilter
from cms.core.models import District
from cms.users.models import User
from tests.factories.core import DistrictFactory


@pytest.mark.django_db
def test_words_are_looked_for_in_each_of_the_fields():
    lake = DistrictFactory(name="东湖区", slug="donghu")
    hill = DistrictFactory(name="西山区", slug="xishan")
    words = WordsFilter(within=["name", "slug"])
    rows = District.objects.order_by("pk")
    assert list(words.filter(rows, "湖")) == [lake]
    assert list(words.filter(rows, "SHAN")) == [hill]
    assert list(words.filter(rows, "")) == [lake, hill]


@pytest.mark.django_db
def test_menu_item_is_shown_to_those_with_one_of_its_permissions(rf):
    item = PermittedMenuItem("来件", "/", permissions=["cases.view_case", "cases.change_case"])
    request = rf.get("/")
    request.user = AnonymousUser()
    assert not item.is_shown(request)
    request.user = User.objects.create_user("jizhe")
    request.user.user_permissions.add(Permission.objects.get(codename="change_case"))
    assert item.is_shown(request)
