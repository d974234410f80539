import datetime as dt

from campaigns.features.companions import companions_of
from tests.factories.features import add_campaign, add_feature


def beside(feature):
    return companions_of(feature, feature.ancestors[-1])


def neighbours(feature):
    found = beside(feature)
    return found.previous, found.following


def test_neighbours_are_the_nearest_readable_features_of_the_campaign(site):
    campaign = add_campaign()
    days = [dt.date(2026, 1, day) for day in (1, 2, 3, 4)]
    first, _hidden, middle, last = (
        add_feature(f"第{day.day}日", parent=campaign, issue_date=day, live=day.day != 2)
        for day in days
    )
    add_feature("别处", issue_date=dt.date(2026, 1, 3))
    assert neighbours(middle) == (first, last)
    assert neighbours(first) == (None, middle)
    assert neighbours(last) == (middle, None)


def test_companions_of_one_day_follow_their_age(site):
    campaign = add_campaign()
    day = dt.date(2026, 1, 1)
    older, younger = (add_feature(str(n), parent=campaign, issue_date=day) for n in range(2))
    assert neighbours(older) == (None, younger)
    assert neighbours(younger) == (older, None)


def test_newest_are_three_others(site, django_assert_num_queries):
    campaign = add_campaign()
    days = [dt.date(2026, 1, day) for day in range(1, 7)]
    features = [add_feature(str(day), parent=campaign, issue_date=day) for day in days]
    assert len(features[0].ancestors) == 4
    with django_assert_num_queries(2):
        newest = beside(features[0]).newest
    assert newest == [features[5], features[4], features[3]]
    assert beside(features[5]).newest == [features[4], features[3], features[2]]
