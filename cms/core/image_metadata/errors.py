class MalformedFileError(Exception):
    """The parts of this image file do not follow each other as its format says."""
