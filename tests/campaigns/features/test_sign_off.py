"""What the gate of 三审三校 hears of a feature's checks."""

import pytest
from django.utils import timezone

from campaigns.features.checks import Severity
from campaigns.features.services.checking import decide_finding, findings_of
from campaigns.features.sign_off import state_of_checks
from tests.factories.features import add_feature, paragraph

PHONES = "".join(f"居民{n}手机号1381234567{n}。" for n in range(5))


@pytest.fixture
def story(site):
    return add_feature(live=False, body=[paragraph(PHONES)])


def errors(page):
    today = timezone.localdate()
    return [item for item in findings_of(page, today) if item.severity == Severity.ERROR]


def test_some_errors_are_named_and_the_others_counted(story):
    gate = state_of_checks(story, timezone.localdate())
    count = len(errors(story))
    assert count > 3
    assert len(gate.open) == 4
    assert gate.open[-1] == f"另有 {count - 3} 处，见“检查”。"


def test_what_is_allowed_opens_the_gate_and_goes_on_the_sheet(story, editor):
    for finding in errors(story):
        decide_finding(
            page=story,
            key=finding.key,
            decision="allowed",
            reason="号码本人同意公开",
            by=editor,
            now=timezone.now(),
        )
    gate = state_of_checks(story, timezone.localdate())
    assert gate.open == ()
    assert {(row["decision"], row["reason"], row["by"]) for row in gate.cleared} == {
        ("放行", "号码本人同意公开", "唐")
    }
