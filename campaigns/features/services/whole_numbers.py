"""Numbers in text that anybody may have sent."""

# Python refuses to read thousands of digits at once, and databases keep 63 bits.
MOST_DIGITS = 19
LARGEST = 2**63 - 1


def whole_number(text: str | None, largest: int = LARGEST) -> int | None:
    """The number that the text is, from 0 to `largest`, or None."""
    if not text or len(text) > MOST_DIGITS or not text.isdecimal():
        return None
    number = int(text)
    return number if number <= largest else None
