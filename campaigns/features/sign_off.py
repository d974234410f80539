"""What 三审三校 (cms.review) asks of features: whose names they show, and how their checks stand."""

from datetime import date

from django.utils import timezone
from django.utils.translation import gettext as _

from campaigns.features.checks import Finding, Severity, label_of
from campaigns.features.enums import FindingDecisionKind
from campaigns.features.models import Contributor, FeaturePage, FindingDecision
from campaigns.features.services.checking import findings_of
from cms.review.content import shows
from cms.review.gates import Gate, register_gate

# So many sentences fit into a message; the checks list them all.
NAMED = 3


def register() -> None:
    """Called once, when all models are known."""
    shows(Contributor, "name")
    register_gate(FeaturePage, state_of_checks)


def state_of_checks(page: FeaturePage, today: date) -> Gate:
    """Errors that nobody has decided keep a step from being passed; decisions go on the sheet."""
    findings = findings_of(page, today)
    decisions = list(
        FindingDecision.objects.filter(page_id=page.pk).select_related("decided_by").order_by("pk")
    )
    allowed = {item.key for item in decisions if item.decision == FindingDecisionKind.ALLOWED}
    open_errors = [
        finding
        for finding in findings
        if finding.severity == Severity.ERROR and finding.key not in allowed
    ]
    return Gate(open=_sentences(open_errors), cleared=tuple(map(_row, decisions)))


def _sentences(findings: list[Finding]) -> tuple[str, ...]:
    named = [f"{label_of(finding.code)}：{finding.message}" for finding in findings[:NAMED]]
    if len(findings) > NAMED:
        named.append(_("另有 %d 处，见“检查”。") % (len(findings) - NAMED))
    return tuple(named)


def _row(decision: FindingDecision) -> dict[str, str]:
    who = decision.decided_by
    return {
        "check": label_of(decision.code),
        "decision": decision.get_decision_display(),
        "reason": decision.reason,
        "by": who.get_full_name() if who else "",
        "at": timezone.localtime(decision.decided_at).strftime("%m-%d %H:%M"),
    }
