"""Whether words say anything."""


def says_something(text: str) -> bool:
    """Whether a reader sees anything: blanks of any width, and signs without a shape, do not."""
    return any(sign.isprintable() and not sign.isspace() for sign in text)
