import datetime as dt
from importlib import import_module

import pytest
from django.db import connection

from cms.audit.services import record

NOW = dt.datetime(2026, 3, 1, 22, 10, tzinfo=dt.UTC)


@pytest.fixture
def log(editor):
    """Appends an entry, an hour after the one before."""

    def append(action="feature.withdrawn", **facts):
        append.count += 1
        now = facts.pop("now", NOW + dt.timedelta(hours=append.count))
        return record(action=action, by=facts.pop("by", editor), now=now, **facts)

    append.count = 0
    return append


@pytest.fixture
def tampering(db):
    """As for somebody with the password of the database: its guards are down."""
    guard = import_module("cms.audit.migrations.0002_entries_are_final")
    drop = guard.POSTGRESQL_BACK if connection.vendor == "postgresql" else guard.SQLITE_BACK
    with connection.cursor() as cursor:
        for statement in drop:
            cursor.execute(statement)
