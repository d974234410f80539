import pytest
from django.core.exceptions import ValidationError

from cms.users.models import User


def test_full_name_has_the_family_name_first_and_no_space():
    assert User(last_name="沈", first_name="砚秋").get_full_name() == "沈砚秋"


def test_full_name_of_an_account_without_name_is_its_user_name():
    assert User(username="jizhe").get_full_name() == "jizhe"


@pytest.mark.parametrize("phone", ["123", "1381234567a", "23812345678"])
def test_phone_that_is_no_mobile_number_is_refused(phone):
    with pytest.raises(ValidationError) as refused:
        User(username="a", password="b", phone=phone).clean_fields()
    assert set(refused.value.message_dict) == {"phone"}
