import pytest

from campaigns.features.services.picture_numbers import number_in


@pytest.mark.parametrize(
    ("filename", "number"),
    [
        ("01.jpg", 1),
        ("1_环卫.jpg", 1),
        ("12 广场.png", 12),
        ("02环卫.jpg", 2),
        ("(3).jpg", 3),
        ("图1.jpg", 1),
        ("图 2 小区.jpg", 2),
        ("图③.jpg", 3),
        ("①.png", 1),
        ("⑳.png", 20),
        ("image4.jpeg", 4),
        ("DSC_0431.jpg", None),
        ("2023年会.jpg", None),
        ("20号楼.jpg", None),
        ("00.jpg", None),
        ("长凳.jpg", None),
    ],
)
def test_number_in_a_file_name(filename, number):
    assert number_in(filename) == number


@pytest.mark.parametrize(
    ("filename", "number"),
    [("专版-1.jpg", 1), ("专版02.jpg", 2), ("专版 (3).jpg", 3), ("专版二校.jpg", None)],
)
def test_number_after_the_stem_of_the_copy(filename, number):
    assert number_in(filename, "专版.txt") == number


def test_stem_of_the_copy_that_is_a_date_is_no_number():
    assert number_in("0112-3.jpg", "0112.txt") == 3
