"""docs/copydesk.md names every code and every limit that the desk has."""

import re
from pathlib import Path

from campaigns.features.copydesk import report
from campaigns.features.copydesk.intake import limits

PAGE = Path(__file__).parents[4] / "docs" / "copydesk.md"
INTAKE = Path(limits.__file__).parent
ROW = re.compile(r"^\| `([A-Z_]+)` \| (\w+) \| (done|asked) \|", re.MULTILINE)
INTAKE_CODE = re.compile(r'"([A-Z]{4,}_[A-Z]+|FOOTNOTE)"')


def test_table_of_codes_is_the_one_of_the_code():
    rows = {code: (severity, kind == "done") for code, severity, kind in ROW.findall(read())}
    assert rows == {
        code: meaning for code, meaning in report.CODES.items() if code not in intake_codes()
    }


def test_codes_of_the_intake_are_named():
    missing = {code for code in intake_codes() if f"`{code}`" not in read()}
    assert len(intake_codes()) == 7
    assert missing == set()


def test_limits_are_the_ones_of_the_code():
    text = read()
    assert f"| {limits.MAX_TEXT_BYTES // limits.MEBIBYTE} MiB |" in text
    docx = (limits.MAX_DOCX_BYTES, limits.MAX_UNPACKED_BYTES)
    assert " / ".join(f"{size // limits.MEBIBYTE} MiB" for size in docx) in text
    parts = (limits.MAX_XML_BYTES, limits.MAX_PICTURE_BYTES)
    sizes = "; ".join(f"{size // limits.MEBIBYTE} MiB" for size in parts)
    assert f"| {limits.MAX_PARTS:,}; {sizes}; {limits.MAX_PICTURES} |" in text
    free = limits.RATIO_FREE_BYTES // limits.MEBIBYTE
    assert f"over {free} MiB | {limits.MAX_RATIO}:1 |" in text
    assert f"| nesting of elements | {limits.MAX_DEPTH} |" in text


def intake_codes() -> set[str]:
    return {
        code for module in INTAKE.glob("*.py") for code in INTAKE_CODE.findall(module.read_text())
    }


def read() -> str:
    return PAGE.read_text(encoding="utf-8")
