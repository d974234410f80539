"""Words of others in tables that open in Excel."""

from typing import Any

# What a spreadsheet takes for the beginning of a formula.
FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r")


def harmless(value: Any) -> str:
    """A cell that shows what was written and calculates nothing (OWASP: CSV injection)."""
    text = "" if value is None else str(value)
    return f"'{text}" if text.startswith(FORMULA_SIGNS) else text
