import os
from types import SimpleNamespace

import pytest

from cms.core import cores
from cms.core.cores import choose_core, stay_on_core

pytestmark = pytest.mark.skipif(
    not hasattr(os, "sched_setaffinity"), reason="the system does not let processes choose"
)


@pytest.fixture
def machine(monkeypatch):
    """A machine with three cores; returns the list of the cores that were chosen for good."""
    settled: list[set[int]] = []
    monkeypatch.setattr(os, "sched_getaffinity", lambda pid: {0, 2, 5})
    monkeypatch.setattr(os, "sched_setaffinity", lambda pid, chosen: settled.append(chosen))
    return settled


def server_with(*taken, workers=3):
    others = {number: SimpleNamespace(core=core) for number, core in enumerate(taken)}
    return SimpleNamespace(WORKERS=others, cfg=SimpleNamespace(workers=workers))


@pytest.mark.parametrize(
    ("taken", "expected"),
    [((), 0), ((0,), 2), ((2,), 0), ((0, 5), 2), ((0, 2, 5), 0), ((0, 0, 2, 5), 2)],
)
def test_new_worker_gets_the_core_with_the_fewest(machine, taken, expected):
    worker = SimpleNamespace()
    choose_core(server_with(*taken), worker)
    assert worker.core == expected


def test_worker_stays_on_its_core(machine):
    stay_on_core(server_with(workers=3), SimpleNamespace(core=5))
    assert machine == [{5}]


def test_more_workers_than_cores_are_left_to_the_system(machine):
    stay_on_core(server_with(workers=4), SimpleNamespace(core=5))
    assert machine == []


def test_system_without_a_choice_leaves_all_as_it_is(machine, monkeypatch):
    monkeypatch.setattr(cores, "allowed_cores", list)
    worker = SimpleNamespace()
    choose_core(server_with(), worker)
    stay_on_core(server_with(), worker)
    assert worker.core is None
    assert machine == []
