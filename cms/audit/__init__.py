"""The log of what people did at the desk: append-only, chained, kept for the time the law asks.

A service that does something worth answering for says so in its own transaction::

    record(action="feature.withdrawn", subject=page, by=user, now=now, changes={"reason": reason})

An entry is never changed. Each holds the digest of the one before, so that a line that was altered,
taken out or put in shows: `manage.py check_audit_log`.
"""
