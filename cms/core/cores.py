"""Which core a web process runs on.

Python runs one thread at a time, and a request is handed from the event loop to a thread and back.
Where the system is free to wake each on another core, what one has in its cache the other fetches
anew: a page takes up to half as long again. A process of its own core loses nothing by it.
"""

import os
from typing import Any


def choose_core(server: Any, worker: Any) -> None:
    """gunicorn's `pre_fork`: the free core, or the one with the fewest of its other workers."""
    taken = [getattr(other, "core", None) for other in server.WORKERS.values()]
    worker.core = min(allowed_cores(), key=taken.count, default=None)


def stay_on_core(server: Any, worker: Any) -> None:
    """gunicorn's `post_fork`.

    With more workers than cores the system divides the work better than this would.
    """
    if worker.core is not None and server.cfg.workers <= len(allowed_cores()):
        os.sched_setaffinity(0, {worker.core})


def allowed_cores() -> list[int]:
    """The cores that this process may use; none where the system does not say (macOS)."""
    if not hasattr(os, "sched_getaffinity"):
        return []
    return sorted(os.sched_getaffinity(0))
