"""What the bench measures holds, with room for a busy machine."""

from campaigns.features.checks.bench import measure


def test_thousands_of_words_cost_no_more_than_a_pass():
    measured = measure()
    assert measured["characters"] >= 5000
    assert measured["5,000 words, ms"] < 150
    assert measured["10,000 beside 5,000"] < 1.6
