import pytest

from campaigns.features.checks.privacy import is_card_number, is_identity_number
from tests.campaigns.features.checks.stories import found, messages

# Made up: an area code that is not given out, with right check characters.
IDENTITY = "990101199001011239"
CARD = "6222020000000000003"


def with_check_character(seventeen):
    return next(seventeen + mark for mark in "0123456789X" if is_identity_number(seventeen + mark))


def test_identity_number_is_found_and_masked():
    number = with_check_character(IDENTITY[:17])
    assert found("IDENTITY_NUMBER", f"身份证号{number}。") == [f"990***********{number[-4:]}"]
    (message,) = messages("IDENTITY_NUMBER", f"身份证号{number}。")
    assert number not in message


def test_small_x_is_a_check_character():
    number = next(
        with_check_character(f"99010119900101{n:03}")
        for n in range(999)
        if with_check_character(f"99010119900101{n:03}").endswith("X")
    )
    assert len(found("IDENTITY_NUMBER", number.lower())) == 1


@pytest.mark.parametrize("seventeen", ["99010119900231123", "99010119901301123"])
def test_day_of_birth_that_does_not_exist_is_no_identity_number(seventeen):
    assert [m for m in "0123456789X" if is_identity_number(seventeen + m)] == []


def test_wrong_check_character_and_longer_numbers_are_no_hit():
    number = with_check_character(IDENTITY[:17])
    wrong = number[:-1] + ("0" if number[-1] != "0" else "1")
    assert found("IDENTITY_NUMBER", f"编号{wrong}，编号9{number}，A{number}") == []
    assert is_identity_number("123") is False


@pytest.mark.parametrize(
    "number", ["13812345678", "138 1234 5678", "199-1234-5678", "+8613812345678"]
)
def test_mobile_number_is_found(number):
    assert len(found("MOBILE_NUMBER", f"电话{number}。")) == 1


@pytest.mark.parametrize(
    "number", ["12345", "0431-12345678", "400-123-4567", "12812345678", "1381234567", "138123456789", "3.13812345678"]
)  # fmt: skip
def test_hotline_and_other_numbers_are_no_hit(number):
    assert found("MOBILE_NUMBER", f"电话{number}。") == []


def test_bank_card_is_found_by_its_check_digit():
    card = next(CARD[:-1] + d for d in "0123456789" if is_card_number(CARD[:-1] + d))
    spaced = " ".join((card[:4], card[4:8], card[8:12], card[12:16], card[16:]))
    assert len(found("BANK_CARD", f"卡号{card}，{spaced}")) == 2
    wrong = card[:-1] + str((int(card[-1]) + 1) % 10)
    assert found("BANK_CARD", f"卡号{wrong}，单号0000000000000000") == []
    assert is_card_number("4444444444444444") is False
