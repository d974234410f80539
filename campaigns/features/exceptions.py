"""What the rules of features refuse; each message is a sentence for an editor."""


class FeatureError(Exception):
    """A rule of features was not met; the message says what to do."""


class ImportRefused(FeatureError):
    """An import that cannot go on as it is."""


class PictureRefused(ImportRefused):
    """A file that is no usable picture."""


class DecisionRefused(FeatureError):
    """A decision on a finding that cannot be taken as it is."""


class WordTableRefused(FeatureError):
    """A table of watched words with faults; `problems` names the row and the column of each."""

    def __init__(self, problems: list[str]) -> None:
        super().__init__("\n".join(problems))
        self.problems = problems
