"""What the rules of features refuse; each message is a sentence for an editor."""


class FeatureError(Exception):
    """A rule of features was not met; the message says what to do."""


class ImportRefused(FeatureError):
    """An import that cannot go on as it is."""


class PictureRefused(ImportRefused):
    """A file that is no usable picture."""
