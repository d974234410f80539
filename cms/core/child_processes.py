"""Processes that end when the process that started them is gone, however it went."""

import ctypes
import signal
import sys

PR_SET_PDEATHSIG = 1


def ends_with_parent() -> None:
    """For `preexec_fn`: the kernel ends the child with SIGTERM when its parent dies (Linux only)."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGTERM)
