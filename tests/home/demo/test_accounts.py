import pytest
from wagtail.documents.permissions import permission_policy as document_policy
from wagtail.images.permissions import permission_policy as image_policy

from cms.users.models import User
from home.demo.accounts import ACCOUNTS, DEMO_PASSWORD, add_accounts
from tests.factories.features import add_feature


@pytest.fixture
def staff(home):
    add_accounts()
    return {account.username: User.objects.get(username=account.username) for account in ACCOUNTS}


def test_everybody_may_sign_in(staff, client):
    for account in ACCOUNTS:
        assert client.login(username=account.username, password=DEMO_PASSWORD)
        assert client.get("/admin/").status_code == 200


def test_heads_and_chief_may_take_pages_down_and_nobody_else(staff):
    page = add_feature()
    may = [name for name, user in staff.items() if page.permissions_for_user(user).can_unpublish()]
    assert may == ["admin", "zhuren", "zongbian"]


def test_each_step_is_the_work_of_one_group(staff):
    rights = ("first_review", "second_review", "final_review", "proofread")
    may = {
        name: [right for right in rights if user.has_perm(f"review.{right}")]
        for name, user in staff.items()
        if not user.is_superuser
    }
    assert may == {
        "jizhe": [],
        "bianji": ["first_review"],
        "zhuren": ["second_review"],
        "zongbian": ["final_review"],
        "jiaodui": ["proofread"],
        "jiaodui2": ["proofread"],
        "jiaodui3": ["proofread"],
    }


@pytest.mark.parametrize("policy", [image_policy, document_policy])
def test_staff_may_add_pictures_and_files(staff, policy):
    may = [name for name, user in staff.items() if policy.user_has_permission(user, "add")]
    assert may == ["admin", "jizhe", "bianji", "zhuren", "zongbian"]


def test_password_that_was_changed_stays(staff, home):
    staff["bianji"].set_password("another long password")
    staff["bianji"].save()
    add_accounts()
    assert User.objects.get(username="bianji").check_password("another long password")
