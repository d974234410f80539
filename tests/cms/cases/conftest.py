import datetime as dt

import pytest

from cms.cases.kinds import CaseKind, Subject, kind_named
from cms.cases.services import open_case
from tests.factories.features import add_feature

NOW = dt.datetime(2026, 3, 1, 12, 0, tzinfo=dt.UTC)


@pytest.fixture
def feature(site):
    return add_feature("小巷亮了灯　邻里近了心")


@pytest.fixture
def kind() -> CaseKind:
    return kind_named("correction")


@pytest.fixture
def send(feature, kind):
    """Sends a case about the feature."""

    def send_one(text="第二段的“督察”应为“督查”。", **facts):
        facts = {"source": "a", "now": NOW} | facts
        subject = Subject(feature, feature.title, feature.url)
        return open_case(kind=kind, subject=subject, text=text, **facts)

    return send_one
