"""What every gunicorn that is started in this folder does, whatever its command line."""

from cms.core.accepting import take_turns

post_worker_init = take_turns
