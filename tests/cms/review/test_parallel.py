"""Two people press at the same moment; a database in a file, so that they really are two."""

from threading import Barrier, Thread

import pytest
from django.db import connection, connections
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from cms.review.exceptions import StepRefused
from cms.review.models import Approval, Release
from cms.review.services.approving import pass_step
from cms.review.services.following import press
from cms.review.services.rounds import start_round
from cms.review.steps import Step
from tests.cms.review.conftest import somebody, write_story

pytestmark = [pytest.mark.django_db, pytest.mark.four_eyes]


@pytest.fixture
def at_once(tmp_path, monkeypatch):
    """Runs works, each in a thread with a connection of its own, on a copy of the test's database
    in a real file: threads that share SQLite's memory would wait for each other's tables.
    """

    def run_all(*works):
        path = tmp_path / "wenming.sqlite3"
        if not path.exists():
            path.write_bytes(connection.connection.serialize())
        monkeypatch.setitem(connection.settings_dict, "NAME", str(path))
        start, results = Barrier(len(works)), [None] * len(works)

        def run(number, work):
            start.wait()
            try:
                results[number] = work()
            except Exception as problem:
                results[number] = problem
            finally:
                connections.close_all()

        threads = [Thread(target=run, args=pair) for pair in enumerate(works)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        monkeypatch.undo()
        return results

    if connection.vendor != "sqlite":
        pytest.skip("the threads work on a copy of an SQLite file")
    return run_all


@pytest.fixture
def waiting(writer):
    page = write_story(writer)
    start_round(page=page, user=writer, now=timezone.now())
    return page


def test_two_editors_pass_one_step_once(waiting, first, at_once):
    other = somebody("周其安", "编辑")
    results = at_once(
        *(
            lambda person=person: pass_step(
                page=waiting, by=person, now=timezone.now(), expected=Step.FIRST
            )
            for person in (first, other)
        )
    )
    assert sum(isinstance(item, Approval) for item in results) == 1
    assert sum(isinstance(item, StepRefused) for item in results) == 1
    assert at_once(Approval.objects.count) == [1]


def test_one_person_takes_one_step_from_two_windows(waiting, editor, at_once):
    results = at_once(
        *[lambda: pass_step(page=waiting, by=editor, now=timezone.now()) for _window in range(2)]
    )
    assert sum(isinstance(item, Approval) for item in results) == 1


def test_last_step_pressed_twice_releases_and_publishes_once(
    waiting, first, head, chief, writer, at_once
):
    waiting.get_workflow().start(waiting, writer)
    for person in (first, head, chief):
        press(waiting.current_workflow_task_state, person, "approve")
    people = [somebody("白露", "校对"), somebody("纪文澜", "校对")]
    state = waiting.current_workflow_state.current_task_state
    address = reverse("wagtailadmin_pages:workflow_action", args=[waiting.pk, "approve", state.pk])

    def press_button(person):
        client = Client()
        client.force_login(person)
        return client.post(address, {"comment": ""}).status_code

    def what_is_there():
        page = type(waiting).objects.get(pk=waiting.pk)
        releases = Release.objects.filter(version__page=waiting.pk).count()
        return page.live, releases, Approval.objects.filter(step="proof").count()

    statuses = at_once(*[lambda person=person: press_button(person) for person in people])
    assert statuses == [302, 302] or sorted(statuses) == [302, 403]
    assert at_once(what_is_there) == [(True, 1, 1)]
