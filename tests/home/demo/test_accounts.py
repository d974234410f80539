import pytest
from wagtail.documents.permissions import permission_policy as document_policy
from wagtail.images.permissions import permission_policy as image_policy

from cms.users.models import User
from home.demo.accounts import ACCOUNTS, DEMO_PASSWORD, add_accounts
from tests.factories.features import add_feature


@pytest.fixture
def staff(home):
    add_accounts(home)
    return {account.username: User.objects.get(username=account.username) for account in ACCOUNTS}


def test_everybody_may_sign_in(staff, client):
    for account in ACCOUNTS:
        assert client.login(username=account.username, password=DEMO_PASSWORD)
        assert client.get("/admin/").status_code == 200


def test_reporter_writes_drafts_and_editor_publishes(staff):
    page = add_feature()
    may = {name: page.permissions_for_user(user).can_publish() for name, user in staff.items()}
    assert may == {"admin": True, "bianji": True, "jizhe": False}


@pytest.mark.parametrize("policy", [image_policy, document_policy])
def test_staff_may_add_pictures_and_files(staff, policy):
    assert {name: policy.user_has_permission(user, "add") for name, user in staff.items()} == {
        "admin": True,
        "bianji": True,
        "jizhe": True,
    }


def test_password_that_was_changed_stays(staff, home):
    staff["bianji"].set_password("another long password")
    staff["bianji"].save()
    add_accounts(home)
    assert User.objects.get(username="bianji").check_password("another long password")
