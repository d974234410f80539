import pytest

from campaigns.features.demo.stories import add_features
from campaigns.features.models import FeaturePage


@pytest.mark.django_db
def test_loading_names_each_feature_by_its_title_and_only_once(site):
    said = []
    add_features(paper="青岚日报", limit=1, report=said.append)
    assert said == [f"专版：{FeaturePage.objects.get().title}"]
    add_features(paper="青岚日报", limit=1, report=said.append)
    assert len(said) == 1
