"""The one error that bad copy raises."""


class CopyError(Exception):
    """Copy that cannot be read; the message is one Chinese sentence that says what to do."""
