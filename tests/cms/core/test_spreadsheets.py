import pytest

from cms.core.spreadsheets import harmless


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1"])
def test_formula_is_only_text(text):
    assert harmless(text) == f"'{text}"


@pytest.mark.parametrize(("value", "shown"), [("好", "好"), (None, ""), (3, "3"), ("a=1", "a=1")])
def test_other_words_stay(value, shown):
    assert harmless(value) == shown
