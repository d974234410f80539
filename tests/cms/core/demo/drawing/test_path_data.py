"""Outlines: from points, moved, scaled and mirrored."""

import pytest

from cms.core.demo.drawing.path_data import line, number, place, points, smooth


@pytest.mark.parametrize(
    ("value", "text"), [(3, "3"), (3.04, "3"), (3.26, "3.3"), (-0.5, "-0.5"), (412.6, "413")]
)
def test_numbers_are_as_short_as_a_picture_needs(value, text):
    assert number(value) == text


def test_points_come_in_pairs():
    assert points("1 2 -3 4.5") == [(1, 2), (-3, 4.5)]


def test_points_without_a_partner_are_refused():
    with pytest.raises(ValueError, match="zip"):
        points("1 2 3")


def test_line_is_closed_unless_told_otherwise():
    assert line([(0, 0), (10, 5)]) == "M0.0 0.0L10.0 5.0Z"
    assert line([(0, 0), (10, 5)], close=False) == "M0.0 0.0L10.0 5.0"


def test_smooth_outline_runs_through_the_middles():
    square = [(0, 0), (10, 0), (10, 10), (0, 10)]
    assert smooth(square) == (
        "M0.0 5.0Q0.0 0.0 5.0 0.0Q10.0 0.0 10.0 5.0Q10.0 10.0 5.0 10.0Q0.0 10.0 0.0 5.0Z"
    )


def test_smooth_line_keeps_its_ends():
    assert smooth([(0, 0), (10, 0), (20, 10)], close=False) == "M0.0 0.0Q10.0 0.0 20.0 10.0"


def test_place_moves_and_scales_every_kind_of_command():
    assert place("M0 0L10 -20H4V6Q1 2 3 4Z", 100, 200, 2) == (
        "M100.0 200.0L120.0 160.0H108.0V212.0Q102.0 204.0 106.0 208.0Z"
    )


def test_place_mirrors_arcs_with_single_digit_flags():
    assert place("M-5 0A5 5 0 0 1 5 0", 0, 0) == "M-5.0 0.0A5.00 5.00 0 0 1 5.0 0.0"
    assert place("M-5 0A5 5 0 0 1 5 0", 0, 0, facing=-1) == "M5.0 0.0A5.00 5.00 0 0 0 -5.0 0.0"


def test_numbers_after_a_command_repeat_it():
    assert place("L1 1 2 2", 0, 0) == "L1.0 1.0L2.0 2.0"
