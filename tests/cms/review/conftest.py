"""A small newsroom, and a story on its way through it."""

import datetime as dt

import pytest
from django.contrib.auth.models import Group
from django.utils import timezone

from cms.review.models import ReviewSettings
from cms.review.newsroom import CHIEF_EDITORS, DEPARTMENT_HEADS, EDITORS, PROOFREADERS, REPORTERS
from cms.review.services.approving import pass_step
from cms.review.services.rounds import start_round
from cms.users.models import User
from tests.factories.core import ImageFactory
from tests.factories.features import ContributorFactory, add_feature, figure, paragraph

pytestmark = pytest.mark.four_eyes
NOW = dt.datetime(2026, 1, 12, 12, 0, tzinfo=dt.UTC)


def somebody(name, group):
    user = User.objects.create_user(name, password="a long password", last_name=name)
    user.groups.add(Group.objects.get(name=group))
    return user


@pytest.fixture
def writer(site):
    return somebody("沈砚秋", REPORTERS)


@pytest.fixture
def first(site):
    return somebody("程以宁", EDITORS)


@pytest.fixture
def head(site):
    return somebody("何静安", DEPARTMENT_HEADS)


@pytest.fixture
def chief(site):
    return somebody("韩松年", CHIEF_EDITORS)


@pytest.fixture
def proofreader(site):
    return somebody("白露", PROOFREADERS)


@pytest.fixture
def second_proofreader(site):
    return somebody("纪文澜", PROOFREADERS)


def write_story(writer, **fields):
    """A draft of one paragraph and one picture, by its writer."""
    values = {
        "live": False,
        "owner": writer,
        "body": [paragraph("银杏树下添了一圈长凳。"), figure(ImageFactory())],
        "writers": [ContributorFactory(name="沈砚秋")],
    } | fields
    page = add_feature(**values)
    page.save_revision(user=writer)
    return page


@pytest.fixture
def story(writer):
    return write_story(writer)


@pytest.fixture
def handed_in(story, writer):
    start_round(page=story, user=writer, now=NOW)
    return story


def edit(page, user, text="银杏树下添了两圈长凳。"):
    """Change the first paragraph of the draft."""
    draft = page.get_latest_revision_as_object()
    raw = [dict(block) for block in draft.body.raw_data]
    raw[0] = raw[0] | {"value": raw[0]["value"] | {"text": f"<p>{text}</p>"}}
    draft.body = draft.body.stream_block.to_python(raw)
    return draft.save_revision(user=user)


def pass_by(page, *people):
    """Each of them passes the step that comes."""
    return [pass_step(page=page, by=person, now=timezone.now()) for person in people]


@pytest.fixture
def print_twice(db):
    settings = ReviewSettings.load()
    settings.print_proofs = 2
    settings.save()
