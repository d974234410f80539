"""What every gunicorn that is started in this folder does, whatever its command line."""

import os

from cms.core.accepting import take_turns
from cms.core.cores import choose_core, stay_on_core

post_worker_init = take_turns

# Containers of one machine all see its first core; there the system chooses.
if os.environ.get("WEB_PINNED", "true").lower() not in ("false", "0", "no", "off"):
    pre_fork = choose_core
    post_fork = stay_on_core
