import pytest

from campaigns.features.demo.classification import add_contributors, find_contributor

pytestmark = pytest.mark.django_db


def test_person_whom_an_editor_renamed_is_found_again():
    person = find_contributor("陆知微")
    person.name = "陆之微"
    person.save()
    assert find_contributor("陆知微") == person
    add_contributors(report=lambda line: None)
    person.refresh_from_db()
    assert person.name == "陆之微"
