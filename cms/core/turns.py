"""One transaction at a time for records whose numbers must follow the order of the commits."""

from django.db import connection

# Any number will do, as long as nothing else in the database locks with it. There is one for all,
# so that no two transactions wait for each other's. Whoever locks rows as well (a parent page, a
# sitting) does so first: saving a page or a picture takes the turn.
TURN_LOCK = 0x5455524E


def take_turn(*, wait: bool = True) -> bool:
    """Hold the turn to the end of the transaction; False when it is not ours and we do not wait.

    SQLite's write lock does it already: transactions begin with it (transaction_mode). On
    PostgreSQL an advisory lock does.
    """
    if connection.vendor != "postgresql":
        return True
    function = "pg_advisory_xact_lock" if wait else "pg_try_advisory_xact_lock"
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {function}(%s)", [TURN_LOCK])
        return cursor.fetchone()[0] is not False
