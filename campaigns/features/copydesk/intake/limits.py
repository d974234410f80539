"""How much the desk reads: past any of these a file is refused, whatever it holds."""

from __future__ import annotations

MEBIBYTE = 1024 * 1024

# A whole year of a page is far below this; more is a database dump, or an attack.
MAX_TEXT_BYTES = 5 * MEBIBYTE

# The upload itself: a page with twenty print-quality pictures stays under it.
MAX_DOCX_BYTES = 300 * MEBIBYTE
# What all parts of a docx may unpack to, counted from its directory.
MAX_UNPACKED_BYTES = 400 * MEBIBYTE
MAX_PARTS = 5_000
# A tree in memory takes ten times its XML.
MAX_XML_BYTES = 32 * MEBIBYTE
MAX_PICTURE_BYTES = 60 * MEBIBYTE
MAX_PICTURES = 500
# Deflate reaches 1032:1 on nothing but zeros. Word's XML stays below 60:1, though a page that
# says one thing a thousand times does not: parts that do no harm unpacked are not measured.
MAX_RATIO = 200
RATIO_FREE_BYTES = 16 * MEBIBYTE
# Tables in text boxes in content controls: real pages use about 30 levels.
MAX_DEPTH = 120
