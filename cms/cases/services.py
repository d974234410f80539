"""Every write to a case."""

import hashlib
import hmac
from datetime import datetime, timedelta
from typing import Any

from django.conf import settings
from django.db import transaction
from django.utils.translation import gettext as _

from cms.audit.services import record
from cms.cases.enums import CLOSED, EDGES, CaseStatus
from cms.cases.exceptions import AnswerMissing, TooManyCases, WrongStep
from cms.cases.kinds import CaseKind, Subject
from cms.cases.models import Case
from cms.cases.receipts import new_receipt
from cms.core.turns import take_turn

# A school or an office may stand behind one address; a script wants hundreds.
MOST_AN_HOUR_FROM_ONE = 6
MOST_AN_HOUR = 200
# The same words about the same thing from the same address: somebody pressed twice.
SAME_WITHIN = timedelta(hours=24)
# 个人信息保护法 第十九条: no longer than the purpose needs.
CONTACT_LASTS = timedelta(days=365)
TITLE_LENGTH = 255


def source_of(address: str) -> str:
    """A digest of an address that tells two senders apart and names neither."""
    key = f"cases:{settings.SECRET_KEY}".encode()
    return hmac.new(key, address.encode(), hashlib.sha256).hexdigest()


@transaction.atomic
def open_case(
    *,
    kind: CaseKind,
    subject: Subject,
    text: str,
    quote: str = "",
    contact_name: str = "",
    contact: str = "",
    source: str,
    now: datetime,
) -> Case:
    """Take in what somebody sent; the case that is there when it is sent twice.

    Raises TooManyCases when one address, or all together, sent more in an hour than people do.
    """
    take_turn()
    same = Case.objects.from_source_since(source, now - SAME_WITHIN).filter(
        kind=kind.name,
        subject_model=subject.thing._meta.label_lower,
        subject_key=str(subject.thing.pk),
        quote=quote,
        text=text,
    )
    if (known := same.first()) is not None:
        found: Case = known
        return _with_contact(found, contact_name, contact)
    hour = Case.objects.filter(received_at__gte=now - timedelta(hours=1))
    if hour.filter(source=source).count() >= MOST_AN_HOUR_FROM_ONE or hour.count() >= MOST_AN_HOUR:
        raise TooManyCases
    return Case.objects.create(
        receipt=new_receipt(),
        kind=kind.name,
        received_at=now,
        subject_model=subject.thing._meta.label_lower,
        subject_key=str(subject.thing.pk),
        subject_title=subject.title[:TITLE_LENGTH],
        subject_url=subject.url,
        quote=quote,
        text=text,
        contact_name=contact_name,
        contact=contact,
        source=source,
    )


def _with_contact(case: Case, name: str, contact: str) -> Case:
    """What somebody who sends the same again adds: how to be reached."""
    if (name and not case.contact_name) or (contact and not case.contact):
        case.contact_name = case.contact_name or name
        case.contact = case.contact or contact
        case.save(update_fields=["contact_name", "contact"])
    return case


def accept_case(*, case: Case, by: Any, now: datetime) -> Case:
    """Say that somebody works on it; also takes up again what was closed."""
    action = "case.reopened" if case.status in CLOSED else "case.accepted"
    return _step(case, CaseStatus.ACCEPTED, action=action, by=by, now=now)


def decline_case(*, case: Case, answer: str, by: Any, now: datetime) -> Case:
    """Close it without doing what it asks; the sender reads why."""
    return _step(case, CaseStatus.DECLINED, answer, action="case.declined", by=by, now=now)


def resolve_case(*, case: Case, answer: str, by: Any, now: datetime) -> Case:
    """Close it, and tell the sender what was done."""
    return _step(case, CaseStatus.RESOLVED, answer, action="case.resolved", by=by, now=now)


@transaction.atomic
def _step(
    case: Case, status: CaseStatus, answer: str = "", *, action: str, by: Any, now: datetime
) -> Case:
    """Move a case along an edge of its states.

    Raises WrongStep when it is no longer where `case` was read, AnswerMissing without an answer.
    """
    locked = Case.objects.select_for_update().get(pk=case.pk)
    if locked.status != case.status or status not in EDGES[locked.status]:
        raise WrongStep
    if status in CLOSED and not answer.strip():
        raise AnswerMissing
    locked.status, locked.handler = status, by
    locked.closed_at = now if status in CLOSED else None
    # What the public was told before is kept in the log.
    told = {_("以前的答复"): locked.answer} if locked.answer else {}
    locked.answer = answer.strip() if status in CLOSED else ""
    locked.save()
    changes = {_("状态"): str(status.label)} | told
    record(action=action, subject=locked, by=by, now=now, changes=changes)
    return locked


@transaction.atomic
def forget_contacts(*, now: datetime) -> int:
    """Remove who sent what was closed a year ago; how many."""
    over = Case.objects.closed_before(now - CONTACT_LASTS).exclude(
        contact="", contact_name="", source=""
    )
    return over.update(contact="", contact_name="", source="")
