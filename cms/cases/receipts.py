"""Receipt numbers: short enough to be written down, too many to be guessed."""

import secrets
from collections.abc import Callable

# Without 0 O 1 I L U: they are read for one another, or make words.
SIGNS = "23456789ABCDEFGHJKMNPQRSTVWXYZ"
GROUPS = (4, 4, 4)


def new_receipt(choose: Callable[[str], str] = secrets.choice) -> str:
    """Twelve signs in groups, such as 7KQ4-M2XD-9FTB: 30^12, about 5·10^17, are possible."""
    return "-".join("".join(choose(SIGNS) for _sign in range(size)) for size in GROUPS)


def tidy_receipt(text: str) -> str:
    """What somebody typed, as it is stored: capitals, half width, with its hyphens."""
    wide = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
    signs = [sign for sign in text.translate(wide).upper() if sign.isascii() and sign.isalnum()]
    whole = "".join(signs)[: sum(GROUPS)]
    return "-".join(whole[start : start + 4] for start in range(0, len(whole), 4))
