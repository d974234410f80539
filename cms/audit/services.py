"""Writes to the log, and what keeps it true."""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

from django.conf import settings
from django.db import connection, transaction
from django.db.models import Model

from cms.audit.chain import BEGINNING, Break, breaks_in, digest_of
from cms.audit.enums import Outcome
from cms.audit.models import AuditEntry, AuditSeal
from cms.audit.visitor import current_visitor
from cms.core.turns import take_turn

# The law asks for six months (网络安全法 第二十一条); no setting goes below.
LEAST_DAYS = 183
LABEL_LENGTH = 255
NAME_LENGTH = 150


@transaction.atomic
def record(
    *,
    action: str,
    by: Any,
    now: datetime,
    subject: Model | None = None,
    changes: Mapping[str, Any] | None = None,
    outcome: Outcome = Outcome.DONE,
) -> AuditEntry:
    """Append an entry, in the transaction of what it tells of: both are there, or neither.

    `action` is dotted, section first ("feature.withdrawn"). `by` is a user, or None for the system
    itself. `changes` holds what JSON can hold; personal data of a child has no place in it.
    Address and browser are those of the request in hand. A refusal is recorded in a transaction of
    its own, outside of the one that it ends.
    """
    take_turn()
    visitor = current_visitor()
    entry = AuditEntry(
        at=now.astimezone(UTC),
        actor_key=by.pk if by else None,
        actor_account=by.get_username() if by else "",
        actor_name=by.get_full_name()[:NAME_LENGTH] if by else "",
        ip=visitor.ip,
        user_agent=visitor.user_agent,
        action=action,
        subject_model=subject._meta.label_lower if subject else "",
        subject_key=str(subject.pk) if subject else "",
        subject_label=str(subject)[:LABEL_LENGTH] if subject else "",
        changes=dict(changes or {}),
        outcome=outcome,
    )
    entry.previous = _head()
    entry.digest = digest_of(entry.facts, entry.previous)
    entry.save()
    return entry


def chain_breaks() -> list[Break]:
    """Where the log was tampered with; empty when it holds."""
    seal = AuditSeal.objects.order_by("pk").last()
    entries = AuditEntry.objects.oldest_first().iterator()
    return list(
        breaks_in((entry.link for entry in entries), seal.last_digest if seal else BEGINNING)
    )


@transaction.atomic
def take_down(*, now: datetime) -> int:
    """Remove the entries whose time is over, and seal the chain where it goes on; how many.

    How long entries are kept is AUDIT_DAYS, never less than 183 days.
    """
    take_turn()
    days = max(LEAST_DAYS, settings.AUDIT_DAYS)
    over = AuditEntry.objects.filter(at__lt=now - timedelta(days=days)).oldest_first()
    # Only from the beginning: an entry with an earlier clock keeps those before it.
    first_kept = AuditEntry.objects.since(now - timedelta(days=days)).oldest_first().first()
    if first_kept is not None:
        over = over.filter(pk__lt=first_kept.pk)
    last = over.last()
    if last is None:
        return 0
    count = over.count()
    AuditSeal.objects.create(
        sealed_at=now, last_number=last.pk, last_digest=last.digest, count=count
    )
    over._raw_delete(using=connection.alias)
    return count


def head_of_chain() -> str:
    """The digest that stands for the whole log; noted elsewhere, it shows a cut-off end."""
    return _head()


def _head() -> str:
    newest = AuditEntry.objects.order_by("pk").values_list("digest", flat=True).last()
    if newest is not None:
        return newest
    seal = AuditSeal.objects.order_by("pk").last()
    return seal.last_digest if seal else BEGINNING
