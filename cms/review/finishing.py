"""What Wagtail does when a workflow is through. Imported by Wagtail before any model is loaded."""

from typing import Any


def publish_signed_off(workflow_state: Any, user: Any = None) -> None:
    """Publish what was signed off; who passed the last step needs no right to publish."""
    revision = workflow_state.content_object.get_latest_revision()
    revision.publish(user=user, skip_permission_checks=True)
