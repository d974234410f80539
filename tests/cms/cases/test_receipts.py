import pytest

from cms.cases.receipts import SIGNS, new_receipt, tidy_receipt


def test_receipt_has_three_groups_of_four():
    assert new_receipt(lambda signs: signs[0]) == "2222-2222-2222"


def test_receipts_differ():
    assert len({new_receipt() for _number in range(200)}) == 200


def test_signs_that_are_read_for_one_another_are_left_out():
    assert not set("01OILU") & set(SIGNS)


@pytest.mark.parametrize(
    "typed",
    [
        "7KQ4-M2XD-9FTB",
        "7kq4m2xd9ftb",
        " 7kq4 m2xd 9ftb ",
        "７ＫＱ４－Ｍ２ＸＤ－９ＦＴＢ",
        "7KQ4—M2XD—9FTB。",
    ],
)
def test_receipt_is_known_however_it_is_typed(typed):
    assert tidy_receipt(typed) == "7KQ4-M2XD-9FTB"


@pytest.mark.parametrize(("typed", "tidy"), [("", ""), ("编号", ""), ("9" * 99, "9999-9999-9999")])
def test_what_is_no_receipt_does_no_harm(typed, tidy):
    assert tidy_receipt(typed) == tidy
