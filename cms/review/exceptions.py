"""What the desk's rules refuse; each message is a sentence for an editor."""


class ReviewError(Exception):
    """A rule of 三审三校 was not met; the message says what to do."""


class StepRefused(ReviewError):
    """A step that this person cannot take, or that cannot be taken now."""


class ReturnRefused(ReviewError):
    """A return without a reason, or to a step that the story did not come from."""


class ClaimRefused(ReviewError):
    """A claim on a story that somebody else has in hand, or that waits for nobody."""


class EmergencyRefused(ReviewError):
    """An emergency release without a reason or without the right, or a review of one's own."""
