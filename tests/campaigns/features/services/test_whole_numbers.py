import pytest

from campaigns.features.services.whole_numbers import whole_number


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("12273", 12273),
        ("03", 3),
        (str(2**63 - 1), 2**63 - 1),
        (str(2**63), None),
        ("9" * 5000, None),
        ("-1", None),
        ("²", None),
        ("A3", None),
        ("", None),
        (None, None),
    ],
)
def test_whole_number_is_read_or_none(text, number):
    assert whole_number(text) == number


def test_number_above_the_largest_is_none():
    assert (whole_number("32767", 32767), whole_number("32768", 32767)) == (32767, None)
