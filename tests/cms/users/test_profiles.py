import pytest
from wagtail.users.models import UserProfile

from cms.users.models import User


@pytest.mark.django_db
def test_new_account_sees_the_admin_snug():
    user = User.objects.create_user("bianji")
    assert user.wagtail_userprofile.density == "snug"


@pytest.mark.django_db
def test_choice_of_an_account_stays():
    user = User.objects.create_user("bianji")
    UserProfile.objects.update(density="default")
    user.last_name = "唐"
    user.save()
    assert UserProfile.objects.get(user=user).density == "default"
